"""Signs become plain ones of the same width; letters stay."""

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from stride_tui.ui.ascii_filter import SIGNS, TABLE, AsciiFilter


def drawn(text: str) -> str:
    """A text as the filter draws it."""
    (segment,) = AsciiFilter().apply([Segment(text, Style(bold=True))], Color(0, 0, 0))
    assert segment.style == Style(bold=True)
    return segment.text


@pytest.mark.parametrize(
    "text", ["│ ╭─╮ ┃", "█▓▒░ ▁▂▃▄▅▆▇", "↑↓ ← →", "7 × 15 s · ≥ 12 min…", "⠀⣿⠿", "▕▏▔"]
)
def test_everything_stride_draws_with_becomes_ascii(text: str) -> None:
    found = drawn(text)
    assert found.isascii()
    assert len(found) == len(text)


def test_names_keep_their_letters() -> None:
    assert drawn("Läufe für Åse, 走る") == "Läufe für Åse, 走る"


def test_no_sign_stands_for_two_things() -> None:
    signs = "".join(SIGNS)
    assert len(signs) == len(set(signs))
    assert all(len(plain) == 1 and plain.isascii() for plain in TABLE.values())


def test_phases_keep_digits_of_their_own() -> None:
    assert len({drawn(ink) for ink in "█▓▒"}) == 3
