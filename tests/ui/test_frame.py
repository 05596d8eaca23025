"""The frame: what is sent makes a terminal show what should be seen, and nothing is sent twice."""

import os
import subprocess
import sys
from random import Random

import pytest

from stride_tui.ui.frame import Frame
from stride_tui.ui.pen import blank_style, change, parts

STYLES = ["", "1", "38;2;1;2;3", "38;2;1;2;3;48;2;9;9;9", "1;31;44", "4;32", "48;5;17", "7"]
WORDS = ["abc", " ", "   ", " " * 15, "█▒", "日本", "é", "e\u0301", "🏃", "x" * 30]


def shown(frame: Frame) -> list[list[tuple[str, str]]]:
    """The cells, with styles told by what they mean."""
    return [[(text, "|".join(parts(style))) for text, style in row] for row in frame._wanted]


def random_writes(random: Random) -> str:
    written = []
    for _ in range(random.randrange(1, 12)):
        written.append(f"\x1b[{random.randrange(1, 8)};{random.randrange(1, 30)}H")
        style = random.choice(STYLES)
        text = "".join(random.choices(WORDS, k=random.randrange(1, 4)))
        written.append(f"\x1b[{style}m{text}\x1b[0m" if style else text)
        if random.random() < 0.2:
            written.append("\r\n")
    return "".join(written)


def used_terminal() -> Frame:
    """A terminal that shows something else."""
    terminal = Frame(40, 8)
    terminal.feed("\x1b[31;45mwhat was there before\x1b[3;7Hand there")
    return terminal


@pytest.mark.parametrize("erases", [True, False])
@pytest.mark.parametrize("seed", range(150))
def test_the_differences_make_a_terminal_show_the_same(seed: int, erases: bool) -> None:
    random = Random(seed)
    frame, terminal = Frame(40, 8, erases=erases), used_terminal()
    for _ in range(6):
        for _ in range(random.randrange(1, 3)):
            frame.feed(random_writes(random))
        terminal.feed(frame.difference())
        assert shown(terminal) == shown(frame)


@pytest.mark.parametrize("erases", [True, False])
@pytest.mark.parametrize("seed", range(60))
def test_pieces_make_a_terminal_show_the_same_in_the_end(seed: int, erases: bool) -> None:
    random = Random(seed)
    frame, terminal = Frame(40, 8, erases=erases), used_terminal()
    for _ in range(12):
        frame.feed(random_writes(random))
        terminal.feed(frame.difference(random.choice([0, 20, 60])))
    pieces = 0
    while frame.unfinished:
        terminal.feed(frame.difference(0))
        pieces += 1
    assert shown(terminal) == shown(frame)
    assert pieces <= 8


def test_a_page_in_pieces_is_cleared_once() -> None:
    frame = Frame(10, 8, erases=True)
    frame.feed("".join(f"\x1b[{row};1H\x1b[44m{row * 11}xxxxxxxx"[:40] for row in range(1, 9)))
    first = frame.difference(1)
    rest = [frame.difference(1) for _ in range(7)]
    assert "\x1b[2J" in first
    assert not [piece for piece in rest if "\x1b[2J" in piece or "\x1b[K" in piece]
    assert not frame.unfinished


def test_what_changes_meanwhile_does_not_wait_for_the_rest_of_a_page() -> None:
    frame = Frame(20, 4)
    frame.feed("".join(f"\x1b[{row};1Hrow {row}" for row in range(1, 5)))
    assert "row 1" in frame.difference(1)
    frame.feed("\x1b[1;1Hnew 1")
    assert frame.difference(1) == "\x1b[Hne"
    assert frame.unfinished


def test_nothing_new_costs_nothing() -> None:
    frame = Frame(20, 3)
    frame.feed("\x1b[1;1H\x1b[31mhello\x1b[0m")
    assert frame.difference()
    frame.feed("\x1b[1;1H\x1b[31mhello\x1b[0m")
    assert len(frame.difference()) <= len("\x1b[1;6H")


def test_one_changed_letter_costs_one_letter_and_a_move() -> None:
    frame = Frame(20, 3)
    frame.feed("\x1b[2;1H\x1b[31mhello\x1b[0m\x1b[H")
    frame.difference()
    frame.feed("\x1b[2;1H\x1b[31mhallo\x1b[0m\x1b[H")
    assert frame.difference() == "\x1b[2;2Ha\x1b[H"


def test_everything_but_cells_is_passed_on_in_order() -> None:
    frame = Frame(20, 3)
    controls = frame.feed("\x1b[?2026h\x1b[1;1Hx\x07\x1b]9;end\x07\x1b[?2026l\x1b[?1003h")
    assert controls == "\x1b[?2026h\x07\x1b]9;end\x07\x1b[?2026l\x1b[?1003h"


def test_a_cleared_terminal_is_drawn_whole() -> None:
    frame = Frame(20, 3)
    frame.feed("\x1b[1;1Hhello")
    frame.difference()
    frame.feed("\x1b[?1049h")
    assert "hello" in frame.difference()


def test_nothing_is_written_where_a_cleared_terminal_is_blank() -> None:
    assert Frame(80, 24).difference() == "\x1b[m\x1b[2J"


def coloured(*, erases: bool) -> str:
    """What it takes to show a coloured page with one word."""
    frame = Frame(80, 24, erases=erases)
    frame.feed("".join(f"\x1b[{row};1H\x1b[48;2;9;9;9m{' ' * 80}" for row in range(1, 25)))
    frame.feed("\x1b[9;9H\x1b[31;48;2;9;9;9mword\x1b[0m\x1b[H")
    return frame.difference()


def test_a_terminal_that_erases_in_colour_is_coloured_by_clearing_it() -> None:
    cleared = "\x1b[0;48;2;9;9;9m\x1b[H" + "\x1b[K\r\n" * 23 + "\x1b[K"
    assert coloured(erases=True) == cleared + "\x1b[9;9H\x1b[31mword\x1b[H"
    assert coloured(erases=False).count(" ") == 24 * 80 - 4


@pytest.mark.parametrize(
    ("row", "sent"),
    [
        ("end", "end\x1b[K"),
        (f"{' ' * 20}end", f"\x1b[20X\x1b[20Cend{' ' * 7}"),
        ("", "\x1b[K"),
    ],
)
def test_many_blanks_are_erased(row: str, sent: str) -> None:
    frame = Frame(30, 1)
    frame.feed("\x1b[H" + "x" * 30 + "\x1b[H")
    frame.difference()
    frame.feed("\x1b[H" + row.ljust(30) + "\x1b[H")
    assert frame.difference().removesuffix("\x1b[H") == sent


def test_a_blank_needs_no_colour_of_letters() -> None:
    frame = Frame(20, 1)
    frame.feed("\x1b[H\x1b[1;31;44ma\x1b[0;44m \x1b[0;1;31;44mb\x1b[0m")
    assert "a b" in frame.difference()


def test_text_outside_the_window_is_left_out() -> None:
    frame = Frame(5, 2)
    frame.feed("\x1b[1;4Hlong\x1b[9;1Hbelow")
    sent = frame.difference()
    assert "lo" in sent
    assert "below" not in sent


@pytest.mark.parametrize(
    ("before", "after", "sent"),
    [
        ("38;2;1;2;3", "38;2;1;2;3", ""),
        ("31;44", "32;44", "\x1b[32m"),
        ("31;44", "31", "\x1b[49m"),
        ("1;31", "31", "\x1b[22m"),
        ("1;2;31", "2;31", "\x1b[22;2m"),
        ("1;31", "", "\x1b[m"),
        ("", "1", "\x1b[1m"),
        ("21", "1", "\x1b[0;1m"),
    ],
)
def test_only_what_differs_of_a_style_is_sent(before: str, after: str, sent: str) -> None:
    assert change(before, after) == sent


def test_a_blank_has_only_the_style_that_can_be_seen() -> None:
    assert blank_style("1;31;48;2;1;2;3") == "48;2;1;2;3"
    assert blank_style("4;31") == "4;31"


@pytest.mark.parametrize(
    ("term", "erases"), [("xterm-256color", True), ("no such terminal", False)]
)
def test_what_a_terminal_erases_with_is_looked_up(term: str, erases: bool) -> None:
    script = "from stride_tui.ui.terminfo import erases_in_colour as e; print(e(2))"
    env = {**os.environ, "TERM": term}
    found = subprocess.run([sys.executable, "-c", script], env=env, capture_output=True, check=True)
    # A machine without terminal descriptions knows of none.
    assert found.stdout.strip() in ({b"True", b"False"} if erases else {b"False"})


def test_a_page_in_another_colour_is_cleared_and_drawn_whole() -> None:
    frame, terminal = Frame(80, 24, erases=True), Frame(80, 24)
    for colour in ("1;2;3", "4;5;6"):
        for row in range(1, 25):
            frame.feed(f"\x1b[{row};1H\x1b[31;48;2;{colour}m{'word':>40}{' ' * 40}\x1b[0m")
        frame.feed("\x1b[H")
        sent = frame.difference()
        terminal.feed(sent)
        assert shown(terminal) == shown(frame)
        assert sent.startswith(f"\x1b[0;48;2;{colour}m\x1b[H\x1b[K")
        assert len(sent) < 24 * 25
