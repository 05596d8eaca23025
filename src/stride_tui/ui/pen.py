"""The colours a terminal writes with, and the shortest way from one to another.

A style is the parameters of an SGR sequence, `1;38;2;255;255;255`; empty for none.
"""

from functools import lru_cache
from typing import Final

OFF: Final = {"1": "22", "2": "22", "3": "23", "4": "24", "7": "27", "9": "29"}
"""What turns an attribute off; `22` turns off two."""
VISIBLE_ON_BLANK: Final = frozenset({"4", "7", "9", "21", "53"})
"""Attributes that show where there is no letter: underlined, reversed, struck."""


@lru_cache(maxsize=1024)
def parts(style: str) -> tuple[str, str, str]:
    """The attributes, text colour and background of a style's parameters."""
    codes = style.replace(":", ";").split(";") if style else []
    flags: set[str] = set()
    text = back = ""
    at = 0
    while at < len(codes):
        code = codes[at]
        size = 1
        if code in {"38", "48"}:
            size = 5 if codes[at + 1 : at + 2] == ["2"] else 3
        value = ";".join(codes[at : at + size])
        number = int(code or 0)
        if number == 0:
            flags, text, back = set(), "", ""
        elif code == "38" or 30 <= number <= 37 or 90 <= number <= 97:
            text = value
        elif code == "48" or 40 <= number <= 47 or 100 <= number <= 107:
            back = value
        elif number == 39:
            text = ""
        elif number == 49:
            back = ""
        elif code in OFF.values():
            flags = {flag for flag in flags if OFF.get(flag) != code}
        else:
            flags = flags | {value}
        at += size
    return ";".join(sorted(flags)), text, back


@lru_cache(maxsize=4096)
def mixed(before: str, after: str) -> str:
    """The style of a terminal that had one and is told another."""
    return ";".join(part for part in parts(f"{before};{after or 0}".lstrip(";")) if part)


@lru_cache(maxsize=1024)
def blank_style(style: str) -> str:
    """The style of a blank: what of it can be seen."""
    flags, _, back = parts(style)
    return style if VISIBLE_ON_BLANK & set(flags.split(";")) else back


def flag_codes(before: list[str], after: list[str]) -> list[str] | None:
    """What turns attributes off and on; None where only a reset does it."""
    gone = [flag for flag in before if flag and flag not in after]
    if any(flag not in OFF for flag in gone):
        return None
    off = list(dict.fromkeys(OFF[flag] for flag in gone))
    return off + [flag for flag in after if flag and (flag not in before or OFF.get(flag) in off)]


@lru_cache(maxsize=4096)
def change(before: str, after: str) -> str:
    """The shortest sequence from one style to another."""
    if before == after:
        return ""
    (old_flags, old_text, old_back), (flags, text, back) = parts(before), parts(after)
    codes = flag_codes(old_flags.split(";"), flags.split(";"))
    if codes is None or not after:
        return reset(after)
    codes += [text or "39"] if text != old_text else []
    codes += [back or "49"] if back != old_back else []
    return f"\x1b[{';'.join(codes)}m" if codes else ""


def reset(style: str) -> str:
    """The sequence to a style from one that is not known."""
    return f"\x1b[0;{style}m" if style else "\x1b[m"
