"""Lines broken between words on a terminal, whole in a pipe."""

import pytest

from stride_tui.cli.wrapped import terminal_width, wrapped


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        ("short", ["short"]),
        ("one two three four", ["one two", "three four"]),
        ("  - one two three", ["  - one", "    two", "    three"]),
        ("1. one two three", ["1. one two", "   three"]),
        ("   one two three", ["   one two", "   three"]),
        ("a-long-word-without-blanks b", ["a-long-word-without-blanks", "b"]),
        ("", [""]),
    ],
)
def test_rows_hang_under_the_words(line: str, rows: list[str]) -> None:
    assert list(wrapped([line], 10)) == rows


def test_a_pipe_gets_lines_whole() -> None:
    assert terminal_width() is None
    assert list(wrapped(["one two three four " * 20], None)) == ["one two three four " * 20]


def test_later_rows_can_hang_elsewhere() -> None:
    assert list(wrapped(["! name one two three"], 12, hang=6)) == [
        "! name one",
        "      two",
        "      three",
    ]
