"""The checked table: each kind of value, each fault."""

from collections.abc import Callable
from typing import Any

import pytest

from stride_tui.tomlfile.document import read_document
from stride_tui.tomlfile.fault import Edit
from stride_tui.tomlfile.findings import Findings
from stride_tui.tomlfile.table import Table


def table(text: str) -> Table:
    document = read_document(text.encode())
    return Table(Findings(document), document.tree)


def take(text: str, reading: Callable[[Table], Any]) -> tuple[Any, list[str]]:
    made = table(text)
    value = reading(made)
    return value, [
        f"{f.line}:{f.column} {f.code}: {f.message} | {f.help}" for f in made.findings.faults()
    ]


@pytest.mark.parametrize(
    ("text", "reading", "value", "told"),
    [
        ('a = "x"', lambda t: t.text("a", longest=3), "x", ""),
        ("", lambda t: t.text("a", longest=3), None, ""),
        ('a = "xxxx"', lambda t: t.text("a", longest=3), None, "1:5 text: a is longer than 3"),
        ('a = "x\\ny"', lambda t: t.text("a", longest=9, lines=True), "x\ny", ""),
        ('a = "x\\ny"', lambda t: t.text("a", longest=9), None, "1:5 text: a has to be one line"),
        ("a = 3", lambda t: t.whole("a", 1, 5), 3, ""),
        ("a = 6", lambda t: t.whole("a", 1, 5), None, "1:5 range: a has to be 1 to 5, not 6"),
        ("a = true", lambda t: t.whole("a", 1, 5), None, "1:5 type: a has to be a whole number"),
        ('a = "3"', lambda t: t.whole("a", 1, 5), None, "write a = 3 without quotes"),
        ("a = 3", lambda t: t.number("a", 1, 5), 3.0, ""),
        ("a = 2.5", lambda t: t.number("a", 1, 5), 2.5, ""),
        ("a = nan", lambda t: t.number("a", 1, 5), None, "a has to be a number, but this is nan"),
        ('a = "2.5"', lambda t: t.number("a", 1, 5), None, "write a = 2.5 without quotes"),
        ("a = 9.5", lambda t: t.number("a", 1, 5), None, "a has to be 1 to 5, not 9.5"),
        ("a = true", lambda t: t.flag("a"), True, ""),
        ("", lambda t: t.flag("a"), None, ""),
        ("a = 1", lambda t: t.flag("a"), None, "a has to be true or false"),
        ('a = "on"', lambda t: t.choice("a", ["on", "off"]), "on", ""),
        ('a = "of"', lambda t: t.choice("a", ["on", "off"]), None, 'a has to be "on" or "off"'),
        ('a = "offf"', lambda t: t.choice("a", ["on", "off"]), None, 'did you mean "off"?'),
        ("a = 1", lambda t: t.choice("a", ["on", "off"]), None, 'write a = "on"'),
        ('a = ["x"]', lambda t: t.texts("a", most=2, longest=3), ("x",), ""),
        ('a = ["x", 1]', lambda t: t.texts("a", most=2, longest=3), None, "1:11 type: an entry"),
        ('a = "x"', lambda t: t.texts("a", most=2, longest=3), None, 'write a = ["x"]'),
        ("a = [1, 2]", lambda t: t.numbers("a", 0, 9, count=2), (1.0, 2.0), ""),
        ("a = [1]", lambda t: t.numbers("a", 0, 9, count=2), None, "a list of 2 numbers"),
        ("a = [1, 99]", lambda t: t.numbers("a", 0, 9, count=2), None, "numbers from 0 to 9"),
        ("[a]\nb = 1", lambda t: t.tables("a"), None, "1:1 type: a has to be a list of tables"),
        ("a = [1]", lambda t: t.tables("a"), (), "1:6 type: an entry of a has to be a table"),
        ("a = 1", lambda t: t.table("a"), None, "1:5 type: a has to be a table"),
        ("a = 1", lambda t: t.refuse_unknown(["b"]), None, '1:1 unknown-key: there is no setting'),
        ("x-a = 1", lambda t: t.refuse_unknown(["b"]), None, ""),
        ("aple = 1", lambda t: t.refuse_unknown(["apple"]), None, "did you mean apple?"),
        ("a = 1", lambda t: t.refuse_unknown(["b"], also={"a": "b"}), None, "did you mean b?"),
        ("a = 1", lambda t: t.require("a"), True, ""),
        ("a = 1", lambda t: t.require("b", what="this file"), False, "missing: this file has no b"),
    ],
)  # fmt: skip
def test_a_value_is_taken_or_told(
    text: str, reading: Callable[[Table], Any], value: Any, told: str
) -> None:
    found, faults = take(text, reading)
    assert found == value
    assert len(faults) == bool(told)
    assert told in "".join(faults)


def test_tables_below_tables_keep_their_places() -> None:
    made = table('[[a]]\nb = 1\n[[a]]\nc.d = "x"\n')
    entries = made.tables("a")
    assert entries is not None
    inner = entries[1].table("c")
    assert inner is not None
    assert inner.whole("d", 1, 2) is None
    entries[0].require("z", what="this entry")
    assert [(f.line, f.column) for f in made.findings.faults()] == [(1, 1), (4, 7)]


def test_long_lists_of_names_are_cut() -> None:
    options = [f"option-{number}" for number in range(30)]
    _, (told,) = take('a = "q"', lambda t: t.choice("a", options))
    assert told.count("option-") == 10
    _, (told,) = take("zz = 1", lambda t: t.refuse_unknown(options))
    assert told.count("option-") == 8


def test_a_sure_cure_is_an_edit_of_the_value() -> None:
    made = table('a = 1\nb = "6"  # six')
    made.whole("b", 1, 9)
    (fault,) = made.findings.faults()
    assert fault.cures == (Edit(10, 13, "6"),)


def test_a_key_that_was_mended_is_not_told_again() -> None:
    made = table("a = text\n")
    made.whole("a", 1, 9)
    (fault,) = made.findings.faults()
    assert fault.code == "syntax"
    assert "whole number" in fault.message


@pytest.mark.parametrize(
    "value", ["true", "1.5", "[]", "{}", "2026-05-01", "07:30:00", "nan", "1e99"]
)
def test_no_type_name_of_python_is_told(value: str) -> None:
    made = table(f"a = {value}")
    made.text("a", longest=3)
    made.whole("a", 1, 9)
    made.choice("a", ["x"])
    made.texts("a", most=1, longest=1)
    for fault in made.findings.faults():
        for name in ("bool", "int ", "str", "float", "dict", "datetime", "None"):
            assert name not in fault.message
