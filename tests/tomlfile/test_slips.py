"""Slips of syntax: each is told at its place with its cure, and checking goes on behind it."""

import pytest

from stride_tui.tomlfile import repair
from stride_tui.tomlfile.document import Document, mend, read_document
from stride_tui.tomlfile.fault import Fault

SURE = "sure"
MENDED = "mended"
STOP = "stop"

# text, line, column, words of message and help, what becomes of it
CASES = (
    ("rest = 45s", 1, 8, "45s needs quotes write rest = \"45s\"", SURE),
    ("rest = 1:30", 1, 8, '1:30 needs quotes write rest = "1:30"', SURE),
    ("rest = 07:30 # x", 1, 8, '07:30 needs quotes "07:30"', SURE),
    ("rest = 2 min", 1, 8, '2 min needs quotes "2 min"', SURE),
    ("name = Sprint", 1, 8, 'text needs quotes name = "Sprint"', SURE),
    ("name = Hill sprints  # x", 1, 8, '"Hill sprints"', SURE),
    ('name = Sprint "fast" day', 1, 8, "text needs quotes 'Sprint \"fast\" day'", MENDED),
    ('name: "x"', 1, 5, "a colon cannot follow a name here write name = …", SURE),
    ('"name": "x"', 1, 7, "a colon", SURE),
    ('t = [{ at: "5s" }]', 1, 10, "a colon", SURE),
    ("a == 1", 1, 3, "== cannot follow a name", SURE),
    ("a => 1", 1, 3, "=> cannot follow a name", SURE),
    ("a := 1", 1, 3, ":= cannot follow a name", SURE),
    ('name = "Sprint', 1, 8, 'never ends a closing quote is missing write "Sprint"', SURE),
    ("name = 'Sprint", 1, 8, "never ends write 'Sprint'", SURE),
    ("name = \"Sprint”", 1, 8, 'never ends write "Sprint"', SURE),
    ('steps = [ { name = "A },\n]', 1, 20, "never ends", MENDED),
    ('a = """x\ny', 1, 5, 'never ends closing """', STOP),
    ("a = '''x\ny", 1, 5, "never ends closing '''", STOP),
    ("name = “Sprint day” # x", 1, 8, 'curly quotes straight quotes "Sprint day"', SURE),
    ("name = ‘Sprint’", 1, 8, "curly quotes", SURE),
    ("name = „Sprint“", 1, 8, "curly quotes", SURE),
    ("name = «Sprint»", 1, 8, "curly quotes", SURE),
    ("t = [“a, b”, 1]", 1, 6, 'curly quotes "a, b"', SURE),
    ("name = `Sprint`", 1, 8, "backticks", SURE),
    ('name = Sprint"', 1, 8, 'opening quote write name = "Sprint"', SURE),
    ("cue = 'don't rush'", 1, 7, 'ends at its apostrophe "don\'t rush"', SURE),
    ('cue = "say "go" now"', 1, 7, "ends at its second quote 'say \"go\" now'", SURE),
    ('t = [ { name = "A, work = "30s" } ]', 1, 16, "ends at its second quote", STOP),
    ('a = "C:\\docs\\plan"', 1, 8, "backslash twice", SURE),
    ('a = "C:\\docs\\"', 1, 8, "backslash twice", SURE),
    ('a = "x \\q y"', 1, 8, "backslash", SURE),
    ('a = "\\u12"', 1, 6, "backslash", SURE),
    ('a = "\\x41"', 1, 6, "backslash", SURE),
    ('a = "\\ud800"', 1, 6, "\\ud800 is not a character", MENDED),
    ('a = "x\x1by"', 1, 7, "control character (U+001B)", SURE),
    ("a = 1 # \x07", 1, 9, "control character (U+0007)", SURE),
    ("a\x00 = 1", 1, 2, "control character (U+0000)", SURE),
    ("a = 1\rb = 2\r", 1, 6, "carriage return line ends U+000D", SURE),
    ("a\u00a0= 1", 1, 2, "invisible U+00A0", SURE),
    ("\u200ba = 1", 1, 1, "invisible U+200B", SURE),
    ("a =\u3000\u30001", 1, 4, "invisible U+3000", SURE),
    ('t = ["a" "b"]', 1, 9, "a comma is missing", SURE),
    ("t = [1 2]", 1, 7, "a comma is missing", SURE),
    ('t = [\n  "a"\n  "b"\n]', 2, 6, "a comma is missing", SURE),
    ("t = [{a = 1} {a = 2}]", 1, 13, "a comma is missing", SURE),
    ("t = { a = 1 b = 2 }", 1, 12, "a comma is missing", SURE),
    ("t = { a = 45s b = 2 }", 1, 11, "45s needs quotes", None),
    ('t = ["a",, "b"]', 1, 10, "a comma too many", SURE),
    ('t = [, "a"]', 1, 6, "a comma too many", SURE),
    ("t = { a = 1, }", 1, 12, "a comma stands before the closing }", SURE),
    ("t = { a = 1,, b = 2 }", 1, 13, "comma", SURE),
    ('t = ["a"; "b"]', 1, 9, "comma between", MENDED),
    ("t = [\n  { a = 1 },\n", 1, 5, "this [ is never closed add the closing ]", SURE),
    ("t = [ 1, 2\nname = 3", 1, 5, "this [ is never closed", SURE),
    ("t = [ 1, 2\n[[steps]]\na = 1", 1, 5, "this [ is never closed", SURE),
    ("t = [ 1 # one", 1, 5, "this [ is never closed", SURE),
    ("t = [ { a = 1 ]", 1, 7, "this { is never closed", SURE),
    ("t = [\n  { a = 1,\n  { a = 2 },\n]", 2, 3, "this { is never closed", SURE),
    ("t = [\n  { a = 1\n  { a = 2 },\n]", 2, 3, "this { is never closed", SURE),
    ("t = [ 1 }", 1, 9, "this } closes a [", STOP),
    ("t = [\n  { a = 1,\n    b = 2 },\n]", 2, 11, "a line cannot end inside { }", SURE),
    ("t = [\n  { a = 1\n    b = 2 },\n]", 2, 10, "a line cannot end inside { }", SURE),
    ("t = {\n  a = 1,\n  b = 2,\n}", 1, 6, "a line cannot end inside { }", None),
    ("t = { a = 1, # x\n b = 2 }", 1, 14, "a line cannot end inside { }", MENDED),
    ("[[steps]\na = 1", 1, 1, "a ] is missing write [[steps]]", SURE),
    ("[steps]]\na = 1", 1, 1, "a [ is missing write [[steps]]", SURE),
    ("[steps\na = 1", 1, 1, "a ] is missing write [steps]", SURE),
    ("[]\na = 1", 1, 1, "a heading needs a name", MENDED),
    ('[[steps]] work = "1s"', 1, 11, "second setting line of its own", SURE),
    ("[steps]\na = 1\n[steps]\na = 2", 3, 2, "can stand only once two brackets [[steps]]", SURE),
    ("[x]\na = 1\n[x]\nb = 2", 3, 2, "[x] can stand only once", STOP),
    ("a = 1\nb = 2\na = 3", 3, 1, "a is set twice line 1", MENDED),
    ("t = { a = 1, a = 2 }", 1, 14, "a is set twice line 1", STOP),
    ("a.b = 1\na.b = 2", 2, 3, "a.b is set twice", MENDED),
    ("a = [\n1,\n]\na = [\n2,\n]", 4, 1, "a is set twice", MENDED),
    ("a = 06", 1, 5, "the number 06 starts with a zero write 6", SURE),
    ("a = -007", 1, 5, "starts with a zero write -7", SURE),
    ("a = .5", 1, 5, "digits on both sides write a = 0.5", SURE),
    ("a = 5.", 1, 5, "digits on both sides write a = 5", SURE),
    ("a = 1,5", 1, 5, "a comma cannot stand in a number 1.5", SURE),
    ("a = True", 1, 5, "small letters write a = true", SURE),
    ("a = yes", 1, 5, "yes needs quotes, or means true", MENDED),
    ("a = null", 1, 5, "null is not a value delete the line", MENDED),
    ("a = 2026-13-01", 1, 5, "not a date", MENDED),
    ("a =\nb = 1", 1, 3, "a value is missing after a = delete the line", MENDED),
    ("a = # later\nb = 1", 1, 3, "a value is missing", MENDED),
    ("t = { a = , b = 1 }", 1, 9, "a value is missing after a =", MENDED),
    ("a\nb = 1", 1, 1, "= and a value are missing after a", MENDED),
    ('work "15s"', 1, 6, 'an = is missing after work write work = "15s"', SURE),
    ("work 15s", 1, 6, "an = is missing after work", MENDED),
    ("work time = 15", 1, 5, "a name cannot hold a blank", MENDED),
    ("größe = 1", 1, 3, "a name cannot hold ö", MENDED),
    ("= 1\na = 2", 1, 1, "a name is missing before =", MENDED),
    ("a = 1 b = 2", 1, 7, "a second setting stands on this line", SURE),
    ("a = 1, b = 2", 1, 8, "a second setting", SURE),
    ("a = 1,", 1, 6, "a comma cannot stand at the end", SURE),
    ("a = 1;", 1, 6, "a semicolon cannot stand at the end", SURE),
    ('a = "b" "c"', 1, 9, "a second value make a list", MENDED),
    ("a = { b = 1 }}", 1, 14, "closes nothing", MENDED),
    ("]\na = 1", 1, 1, "this ] closes nothing", MENDED),
    ("// mine\na = 1", 1, 1, "a comment starts with #", SURE),
    ("; mine\na = 1", 1, 1, "a comment starts with #", SURE),
    ("-- mine\na = 1", 1, 1, "a comment starts with #", SURE),
    ("a = 1 // mine", 1, 7, "a comment starts with #", SURE),
    ("- work: 30s\na = 1", 1, 1, "a line cannot start with - [[steps]]", MENDED),
    ('{ "a": 1 }', 1, 1, "looks like JSON", STOP),
    ("<workout/>", 1, 1, "looks like XML", STOP),
    ('{ work = "1s" },', 1, 1, "{ cannot start a line steps = [ … ]", STOP),
)  # fmt: skip


def words_of(fault: Fault) -> str:
    return f"{fault.message} {fault.help}"


@pytest.mark.parametrize(("text", "line", "column", "words", "fate"), CASES)
def test_a_slip_is_told_at_its_place(
    text: str, line: int, column: int, words: str, fate: str | None
) -> None:
    document = read_document(text.encode())
    found = [(fault.line, fault.column) for fault in document.faults]
    first = document.faults[0]
    assert found[0] == (line, column), words_of(first)
    if fate is not None:
        assert len(found) == 1, [words_of(fault) for fault in document.faults]
    for word in words.split():
        assert word in words_of(first)
    assert document.usable == (fate != STOP)
    if fate is not None:
        assert bool(first.cures) == (fate == SURE)


@pytest.mark.parametrize("case", [case for case in CASES if case[4] == SURE])
def test_a_sure_cure_makes_the_file_right(case: tuple[str, int, int, str, str]) -> None:
    data = case[0].encode()
    mended = mend(data, list(read_document(data).faults[0].cures))
    document = read_document(mended)
    assert document.faults == (), mended
    assert document.usable


def test_all_slips_of_a_file_are_told_in_one_look() -> None:
    text = "".join(f"a{number} = {number}s\n" for number in range(15)) + "b: 06\nb = 1\n"
    document = read_document(text.encode())
    lines = [fault.line for fault in document.faults]
    assert lines == [*range(1, 16), 16, 16, 17]
    assert document.usable


def test_a_place_behind_a_slip_is_the_place_in_the_file() -> None:
    document = read_document(b't = { a = 45s, b = 10s, rset = "x" }\nname = Sprint\nc = 1')
    assert [fault.column for fault in document.faults] == [11, 20, 8]
    key = document.key_place(("t", "rset"))
    assert key is not None
    assert (key.line, key.column, key.width) == (1, 25, 4)
    value = document.value_place(("c",))
    assert value is not None
    assert (value.line, value.column) == (3, 5)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"a = 45s\r\nb = 1:30\r\n", b'a = "45s"\r\nb = "1:30"\r\n'),
        (b"\xef\xbb\xbfa = 45s\n", b'\xef\xbb\xbfa = "45s"\n'),
        (b"a = 1 b = 2\r\n", b"a = 1\r\nb = 2\r\n"),
        (b"t = [{ a = 1,\r\n b = 2 }]\r\n", b"t = [{ a = 1, b = 2 }]\r\n"),
        (b"a = 1\rb = 2\r", b"a = 1\nb = 2\n"),
        ("ä = 1\nb = 45s # é\n".encode(), 'ä = 1\nb = "45s" # é\n'.encode()),
    ],
)
def test_mending_keeps_mark_and_line_ends(data: bytes, expected: bytes) -> None:
    document = read_document(data)
    assert mend(data, [edit for fault in document.faults for edit in fault.cures]) == expected


@pytest.mark.parametrize(
    "text", ["t = { a = 1, }", "t = { a = 1,\n b = 2 }", 'a = "\\x41"', "a = 07:30"]
)
def test_spellings_of_toml_1_1_are_told_on_every_python(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = [words_of(fault) for fault in read_document(text.encode()).faults]
    monkeypatch.setattr(repair, "PARSER_TAKES_1_1", True)
    monkeypatch.setattr(repair.Repair, "_parse", lambda self: _newer_parse(self))
    assert [words_of(fault) for fault in read_document(text.encode()).faults] == old


def _newer_parse(self: repair.Repair) -> None:
    """A parser that is content with everything, as the newest one is with TOML 1.1."""
    self.tree = {}


@pytest.mark.parametrize("text", ["", "# x", "a = 1", "[a]\n[[b]]", "a = \"45s\" # 'don't'"])
def test_right_files_have_no_faults(text: str) -> None:
    document = read_document(text.encode())
    assert document == Document(
        text, document.tree, (), usable=True,
        _repair=document._repair, _places=document._places,
    )  # fmt: skip
