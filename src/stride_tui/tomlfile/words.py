"""Values without quotes: whether they are TOML, and what was meant where they are not."""

import re
import tomllib
from dataclasses import dataclass
from typing import Final

_SIMPLE: Final = re.compile(r"[+-]?(?:0|[1-9][0-9]{0,17})|true|false")
_CLOCK: Final = re.compile(r"\d{1,3}(?::\d{1,3}){1,2}")
_DATE: Final = re.compile(r"\d{4}-\d\d?-\d\d?(?:[Tt ].*)?")
_ZEROS: Final = re.compile(r"([+-]?)0+(\d[\d_]*(?:\.\d+)?)")
_BARE_POINT: Final = re.compile(r"([+-]?)(\d*)\.(\d*)")
_COMMA: Final = re.compile(r"([+-]?\d+),(\d{1,2})")
_OFFSET: Final = re.compile(r"[+-]\d\d:\d\d$")
_NO_SECONDS: Final = re.compile(r"(?<![\d:])\d\d:\d\d(?!:)")
"""A time of TOML 1.1, which Python takes from 3.15 on."""
_MEASURE: Final = re.compile(r"[+-]?\d[\w.,:%'´′″ -]*")
_OPENING_CURLY: Final = "“”„‟«»‘’‚‹›`´"
"""Quotes of word processors and of other programs, which TOML does not know."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wrong with a word and what it becomes."""

    message: str
    """What is wrong."""
    write: str
    """The word as it has to be written, or empty where only a person knows."""
    help: str = ""
    """The cure in words, where it is more than writing the word differently."""
    sure: bool = True
    """Whether `write` is certainly what was meant."""


def is_value(word: str) -> bool:
    """Return whether a word without quotes is a value of TOML 1.0."""
    if _SIMPLE.fullmatch(word):
        return True
    if not word or word[0] in "\"'[{" or _NO_SECONDS.search(_OFFSET.sub("", word)):
        return False
    return _parses(word)


def _parses(word: str) -> bool:
    """Return whether the parser takes the word as one value."""
    try:
        return list(tomllib.loads(f"x = {word}")) == ["x"] and "#" not in word
    except ValueError:
        return False


def in_quotes(text: str) -> str:
    """Return text as TOML text on one line."""
    if "\\" not in text and '"' not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def curly_end(line: str, start: int) -> int | None:
    """Return where a text in curly quotes ends on its line, if one starts here."""
    if start >= len(line) or line[start] not in _OPENING_CURLY:
        return None
    for place in range(start + 1, len(line)):
        if line[place] in _OPENING_CURLY or line[place] == '"':
            after = line[place + 1 : place + 2]
            # An apostrophe inside the text is followed by a letter.
            if not (line[place] in "’'" and after.isalpha()):
                return place + 1
    return None


def judge(word: str) -> Verdict:
    """Return what is wrong with a word that is not a value."""
    if word[0] in _OPENING_CURLY:
        closed = len(word) > 1 and (word[-1] in _OPENING_CURLY or word[-1] == '"')
        inner = word[1:-1] if closed else word[1:]
        mark = "backticks" if word[0] == "`" else f"curly quotes {word[0]}"
        write = in_quotes(inner)
        return Verdict(f"{mark} cannot hold text", write, f"use straight quotes: {write}", closed)
    if word[-1] in "\"'" + _OPENING_CURLY and word[0] not in "0123456789":
        write = in_quotes(word[:-1])
        return Verdict("an opening quote is missing", write)
    return _judge_constant(word) or _judge_number(word) or _judge_text(word)


def _judge_constant(word: str) -> Verdict | None:
    """Return the verdict on words that other formats know as values."""
    small = word.casefold()
    if small in {"true", "false", "inf", "nan", "+inf", "-inf"}:
        return Verdict(f"{word} has to be written in small letters", small)
    if small in {"yes", "no", "on", "off"}:
        plain = "true" if small in {"yes", "on"} else "false"
        return Verdict(
            f"{word} needs quotes, or means {plain}",
            f'"{word}"',
            f'write {plain}, or "{word}" if it is text',
            sure=False,
        )
    if small in {"none", "null", "nil", "undefined", "~"}:
        return Verdict(f"{word} is not a value", '""', "delete the line instead", sure=False)
    return None


def _judge_number(word: str) -> Verdict | None:
    """Return the verdict on words that look like numbers, times or dates."""
    if match := _ZEROS.fullmatch(word):
        return Verdict(f"the number {word} starts with a zero", match[1] + match[2])
    if (match := _BARE_POINT.fullmatch(word)) and (match[2] or match[3]):
        whole = f"{match[1]}{match[2] or 0}"
        write = f"{whole}.{match[3]}" if match[3] else whole
        return Verdict("a number needs digits on both sides of its point", write)
    if match := _COMMA.fullmatch(word):
        write = f"{match[1]}.{match[2]}"
        return Verdict("a comma cannot stand in a number", write, f"write a point: {write}")
    if _DATE.fullmatch(word):
        return Verdict(f"{word} is not a date of the calendar", in_quotes(word), sure=False)
    if _CLOCK.fullmatch(word) or _MEASURE.fullmatch(word):
        sure = any(char.isalpha() or char == ":" for char in word)
        return Verdict(f"{word} needs quotes", in_quotes(word), sure=sure)
    return None


def _judge_text(word: str) -> Verdict:
    """Return the verdict on all other words: text without quotes."""
    sure = word[0].isalpha() and "=" not in word and '"' not in word
    return Verdict("text needs quotes", in_quotes(word), sure=sure)
