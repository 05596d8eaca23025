"""The scan agrees with the parser on documents of every shape."""

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from stride_tui.tomlfile.scan import Node, Path, find, plain_key, scan

DOCUMENTS = (
    "",
    "# only a comment",
    "a = 1",
    "a = 1\n",
    "\n\n  a = 1  # remark\n\n",
    "a=1\nb=2\nc=3",
    '"a b" = 1\n\'c d\' = 2\n"" = 3\n',
    '"n\\u0061me" = "A"\n"\\"q\\"" = 2\n',
    "a.b.c = 1\na.b.d = 2\na.e = 3",
    "a . b = 1\na. c = 2\na .d = 3",
    '"a.b".c = 1\n\'x.y\'."z w" = 2',
    "3.14 = 1\n1-2_3 = 2\ntrue = 3",
    "[a]\nb = 1\n[a.c]\nd = 2",
    "[a.b.c]\nd = 1\n[a]\ne = 2\n[a.b]\nf = 3",
    "[ a . b ]\nc = 1\n[ 'x y' ]\nd = 2",
    "[[a]]\nb = 1\n[[a]]\nb = 2",
    "[[ a ]]\n\tb = 1\n\n\n[[ a ]]",
    "[[a]]\n[[a.b]]\nc = 1\n[[a.b]]\nc = 2\n[[a]]\n[[a.b]]\nc = 3",
    "[[a]]\n[a.b]\nc = 1\n[a.b.d]\ne = 2\n[[a]]\n[a.b]\nc = 3",
    "[a]\n[[a.b]]\nc = 1\n[[a.b]]\nd = 2",
    "[a]\n[b]\n[a.c]\n[b.d]",
    "a = []\nb = [ ]\nc = [1]\nd = [1,]\ne = [1, 2]",
    "a = [\n  1, # one\n\n  2,\n  # end\n]",
    "a = [[1, 2], [], [[3]]]",
    'a = ["]", "#", "[", \'"\', ","]',
    "a = {}\nb = { }\nc = {d = 1}\ne = { f = 1, g = 2 }",
    "a = {b.c = 1, b.d = 2, 'e f' = 3}",
    "a = [{b = 1}, {b = 2, c = [{d = 3}]}]",
    "a = [ { b = [\n 1,\n 2 ], c = 3 } ]",
    "a = { b = \"}\" , c = '{' }",
    "a = 0x2D\nb = 0b110\nc = 0o17\nd = 1_000\ne = +1\nf = -0",
    "a = 1.5\nb = 1e6\nc = -1.5E-7\nd = inf\ne = -inf\nf = +nan",
    "a = true\nb = false",
    "a = 2026-05-01\nb = 07:30:00\nc = 2026-05-01T07:30:00Z\nd = 2026-05-01 07:30:00.5",
    "a = [2026-05-01 07:30:00, 2026-05-01]\nb = { c = 2026-05-01 07:30:00+01:00 }",
    "a = \"\"\nb = ''\nc = \"\"\"\"\"\"\nd = ''''''",
    'a = "x\\"y"\nb = "\\\\"\nc = "\\u00e9 # no remark"',
    "a = 'C:\\dir'\nb = '\"'\nc = 'x # y'",
    'a = """\none\ntwo"""\nb = 1',
    'a = """x""y"z"""\nb = """a"""""\nc = """b""""',
    "a = '''x''y'z'''\nb = '''a'''''\nc = '''b''''",
    'a = """\\\n   joined \\\n\n  text"""\nb = 2',
    'a = """[b]\nc = 1\n"""\nd = """# no\n\'\'\'"""\n',
    "a = '''\n[[b]]\nc = \"\"\"\n'''\nd = 4",
    'name = "日本 é e\u0301 👩\u200d🏫 \u202b"\nwork = "15s" # 日本',
    "é = 1".replace("é", '"é"'),
    "a = 1 # ] } ' \" '''\nb = 2 # \"\"\"\nc = 3",
    "\ta\t=\t1\t\n\t[ b ]\t\n\tc=2",
    "x-a = 1\n[x-b]\nc = [1, {d = 2}]",
    "[a.b]\nc.d.e = 1\nc.d.f = [ { g.h = 2 } ]\n[a.b.i]\nj = 3",
    'steps = [\n  { work = "30s" },\n\n  { repeat = 2, steps = [ { reps = 10 } ] },\n]\nrest = 1',
    '[[steps]]\nsteps = [ { work = "1s" } ]\n[[steps]]\ncues = [{ at = "5s", text = "x" }]',
)


def paths(value: Any, path: Path = ()) -> Iterator[Path]:
    """All paths of the parser's tree."""
    yield path
    match value:
        case dict():
            for key, below in value.items():
                yield from paths(below, (*path, key))
        case list():
            for number, below in enumerate(value):
                yield from paths(below, (*path, number))


def scanned(node: Node, path: Path = ()) -> Iterator[Path]:
    """All paths of the scan's tree."""
    yield path
    for key, below in node.children.items():
        yield from scanned(below, (*path, key))


def at(value: Any, path: Path) -> Any:
    for part in path:
        value = value[part]
    return value


@pytest.mark.parametrize("text", DOCUMENTS)
def test_paths_are_those_of_the_parser(text: str) -> None:
    assert set(scanned(scan(text))) == set(paths(tomllib.loads(text)))


@pytest.mark.parametrize("text", DOCUMENTS)
def test_each_key_parsed_alone_gives_the_key(text: str) -> None:
    root = scan(text)
    for path in scanned(root):
        if path and isinstance(path[-1], str):
            node = find(root, path)
            assert node is not None
            assert node.key is not None
            word = text[slice(*node.key)]
            assert list(tomllib.loads(f"{word} = 1")) == [path[-1]]
            assert plain_key(word) == path[-1]


@pytest.mark.parametrize("text", DOCUMENTS)
def test_each_value_parsed_alone_gives_the_value(text: str) -> None:
    root, tree = scan(text), tomllib.loads(text)
    for path in scanned(root):
        node = find(root, path)
        assert node is not None
        if not path or node.value is None:
            continue
        word = text[slice(*node.value)]
        is_heading = word.startswith("[") and node.key is not None and node.value[0] < node.key[0]
        is_dotted = node.value == node.key
        if not is_heading and not is_dotted:
            assert repr(tomllib.loads(f"v = {word}")["v"]) == repr(at(tree, path))


def test_a_heading_stands_at_its_bracket_and_its_name() -> None:
    text = "[a]\n\n  [[ b ]]\nc = 1\n"
    root = scan(text)
    item = find(root, ("b", 0))
    assert item is not None
    assert item.value is not None
    assert item.key is not None
    assert text[slice(*item.value)] == "[[ b ]]"
    assert text[slice(*item.key)] == "b"


def test_a_dotted_key_of_a_thousand_parts_is_cheap() -> None:
    text = ".".join(["a"] * 900) + " = 1\n"
    assert len(list(_chain(scan(text)))) == 901


def _chain(node: Node) -> Iterator[Node]:
    while True:
        yield node
        if not node.children:
            return
        node = next(iter(node.children.values()))
