"""What a fault looks like, and that nothing unsafe is printed with it."""

import pytest

from stride_tui.tomlfile.fault import Fault, Place
from stride_tui.tomlfile.render import as_data, render, short
from stride_tui.tomlfile.show import cells, code_point, quoted, show, show_lines

RSET = Fault(
    message='there is no setting called "rset"',
    help="did you mean rest?",
    code="unknown-key",
    line=3,
    column=1,
    width=4,
)
TEXT = 'work = "15s"\nrepeat = 6\nrset = "45s"\n'


def test_the_look() -> None:
    assert render("~/sprints.toml", [RSET], TEXT) == (
        'error: there is no setting called "rset"\n'
        "  --> ~/sprints.toml:3:1\n"
        "  |\n"
        '3 | rset = "45s"\n'
        "  | ^^^^\n"
        "  = help: did you mean rest?"
    )


def test_two_places_stand_in_order() -> None:
    fault = Fault(
        message="work is set twice",
        line=12,
        column=1,
        width=4,
        other=Place(2, 1, 4),
        other_note="first set here",
    )
    text = 'a = 1\nwork = "15s"\n' + "\n" * 9 + 'work = "20s"\n'
    assert render("x", [fault], text) == (
        "error: work is set twice\n"
        "   --> x:12:1\n"
        "   |\n"
        ' 2 | work = "15s"\n'
        "   | ---- first set here\n"
        '12 | work = "20s"\n'
        "   | ^^^^"
    )


def test_a_fault_without_a_place_shows_no_line() -> None:
    fault = Fault(message="this is not a file", help="is it a folder?")
    assert render("d.toml", [fault], "") == (
        "error: this is not a file\n  --> d.toml\n  = help: is it a folder?"
    )


def test_the_rest_is_counted_behind_twenty() -> None:
    told = render("x", [RSET] * 32, TEXT)
    assert told.count("error:") == 20
    assert told.endswith("... and 12 more")


def test_carets_stand_below_wide_and_combining_letters() -> None:
    text = 'cue = "日本e\u0301", x\n'
    fault = Fault(message="m", line=1, column=15, width=1)
    line, marks = render("x", [fault], text).splitlines()[3:5]
    assert cells(line[: line.index("x")]) == marks.index("^")


def test_tabs_are_four_blanks_wide() -> None:
    fault = Fault(message="m", line=1, column=2, width=4)
    assert render("x", [fault], "\trset = 1").splitlines()[3:5] == [
        "1 |     rset = 1",
        "  |     ^^^^",
    ]


@pytest.mark.parametrize("column", [1, 500, 999, 1990])
def test_of_a_long_line_the_part_around_the_fault_is_shown(column: int) -> None:
    text = "".join(chr(97 + number % 26) for number in range(2000))
    fault = Fault(message="m", line=1, column=column, width=1)
    line, marks = render("x", [fault], text).splitlines()[3:5]
    assert len(line) < 110
    assert line[marks.index("^")] == text[column - 1]


def test_nothing_of_a_file_acts_on_the_terminal() -> None:
    evil = "a\x1b[31m\u009b\u202e\x07\u2028\u200b[/] [@click=app.quit]x[/]"
    fault = Fault(message=evil, help=evil, line=1, column=2, other=Place(1, 3), other_note=evil)
    for told in (render(evil, [fault], evil), short(evil, [fault])):
        assert all(char.isprintable() or char == "\n" for char in told)
        assert "[@click=app.quit]x[/]" in told
        assert "\\u001b[31m\\u009b\\u202e\\u0007\\u2028\\u200b" in told
    assert all(str(value).isprintable() for value in as_data(fault).values())


def test_short_is_one_line_a_fault() -> None:
    assert short("a.toml", [RSET, Fault(message="m")]) == (
        'a.toml:3:1: error: there is no setting called "rset" (did you mean rest?)\n'
        "a.toml: error: m"
    )


def test_as_data_has_the_documented_shape() -> None:
    assert as_data(RSET) == {
        "severity": "error",
        "line": 3,
        "column": 1,
        "message": 'there is no setting called "rset"',
        "help": "did you mean rest?",
        "code": "unknown-key",
    }


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain é 日本", "plain é 日本"),
        ("👩\u200d🏫 می\u200cخواهم", "👩\u200d🏫 می\u200cخواهم"),
        ("a\nb\tc", "a\\u000ab\\u0009c"),
        ("\udcff", "\\udcff"),
        ("\U000e0041", "\\U000e0041"),
        ("\ufeff\u061c\u200e", "\\ufeff\\u061c\\u200e"),
    ],
)
def test_show(text: str, shown: str) -> None:
    assert show(text) == shown


def test_small_words() -> None:
    assert show_lines("a\x1b\n\tb") == "a\\u001b\n    b"
    assert code_point("\x1b") == "U+001B"
    assert quoted("a") == '"a"'
    assert quoted("a" * 41) == "this text"
    assert cells("a\u0301日") == 3
