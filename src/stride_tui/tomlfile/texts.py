"""Texts of a file: what may stand in them and how long they may be."""

import unicodedata
from typing import Any, Final

from stride_tui.tomlfile.findings import Findings
from stride_tui.tomlfile.kinds import as_text, kind
from stride_tui.tomlfile.scan import Path
from stride_tui.tomlfile.show import code_point

_BIDI: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of the text after them."""


def check_text(
    findings: Findings,
    path: Path,
    name: str,
    value: Any,
    *,
    longest: int,
    lines: bool = False,
    hint: str = "",
) -> str | None:
    """Return a value that has to be text of 1 to `longest` safe characters, or add an error."""
    if not isinstance(value, str):
        written = as_text(value)
        key = path[-1]
        cure = hint or (f"write {key} = {written}" if written and isinstance(key, str) else "")
        message = f"{name} has to be text, but this is {kind(value)}"
        findings.error(path, message, cure, code="type")
        return None
    if (fault := _text_fault(name, value, longest, lines=lines)) is not None:
        findings.error(path, *fault[1:], code=fault[0])
        return None
    return value


def _text_fault(name: str, value: str, longest: int, *, lines: bool) -> tuple[str, str, str] | None:
    """Return family, message and cure of what is wrong with a text."""
    if (char := unsafe(value, lines=lines)) is not None:
        if char == "\n":
            return (
                "text",
                f"{name} has to be one line, but a line end stands in it",
                "write it on one line",
            )
        return (
            "control",
            f"{name} holds a control character ({code_point(char)})",
            "take it out; it could upset the terminal",
        )
    if not value.strip():
        return "text", f"{name} is empty", "give it some text or delete the line"
    if len(value.strip()) > longest:
        size = len(value.strip())
        return "text", f"{name} is longer than {longest} characters ({size})", "make it shorter"
    return None


def unsafe(text: str, *, lines: bool = False) -> str | None:
    """Return the first character that must not reach a terminal, or None."""
    if text.isprintable():
        return None
    for char in text:
        category = unicodedata.category(char)
        if lines and char in "\n\t":
            continue
        if category in {"Cc", "Cs", "Zl", "Zp"} or char in _BIDI or char == "\ufeff":
            return char
    return None
