"""The rules of the house: who may know whom, what stays pure, how big a piece is."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "stride_tui"

RANK = {
    "tomlfile": 0,
    "settings": 1,
    "workout": 2,
    "movement": 2,
    "session": 3,
    "training": 4,
    "legs": 5,
    "storage": 6,
    "alerts": 7,
    "editing": 7,
    "plain": 8,
    "ui": 8,
    "cli": 9,
}
PURE = ("tomlfile", "settings", "workout", "movement", "session", "training", "legs")
IMPURE_MODULES = {
    "textual", "rich", "platformdirs", "sqlite3", "asyncio", "os", "time", "random", "pathlib",
    "io", "subprocess", "threading", "socket", "shutil", "tempfile", "signal",
}  # fmt: skip
IMPURE_CALLS = {"open", "input", "print"}
FORBIDDEN_NAMES = {"utils", "helpers", "common", "misc", "manager", "base", "util", "helper"}
MAX_FILE_LINES, MAX_FUNCTION_LINES, MAX_METHODS = 250, 30, 20

FILES = sorted(PACKAGE.rglob("*.py"))
Function = ast.FunctionDef | ast.AsyncFunctionDef


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def place(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0]


def imported(path: Path) -> Iterator[str]:
    """The full dotted names a file imports, wherever in it the import stands."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{place(path)}: relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", FILES, ids=place)
def test_nothing_imports_upwards(path: Path) -> None:
    own = RANK.get(room(path))
    if own is None:
        return
    for name in imported(path):
        parts = name.split(".")
        if parts[0] != "stride_tui" or len(parts) < 2 or parts[1] not in RANK:
            continue
        other = parts[1]
        assert other == room(path) or RANK[other] < own, f"{place(path)} imports {name}"


@pytest.mark.parametrize("path", [p for p in FILES if room(p) in PURE], ids=place)
def test_pure_rooms_know_no_files_no_clock_no_terminal(path: Path) -> None:
    for name in imported(path):
        assert name.split(".")[0] not in IMPURE_MODULES, f"{place(path)} imports {name}"
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in IMPURE_CALLS, f"{place(path)} calls {node.func.id}"


@pytest.mark.parametrize("path", FILES, ids=place)
def test_textual_is_imported_only_in_ui(path: Path) -> None:
    if room(path) == "ui":
        return
    for name in imported(path):
        assert name.split(".")[0] not in {"textual", "rich"}, f"{place(path)} imports {name}"


@pytest.mark.parametrize("path", [p for p in FILES if room(p) == "ui"], ids=place)
def test_screens_and_widgets_keep_their_place(path: Path) -> None:
    parts = path.relative_to(PACKAGE).parts
    for name in imported(path):
        if parts[1] in {"screens", "widgets"}:
            assert not name.startswith("stride_tui.storage"), f"{place(path)} imports {name}"
        if parts[1] == "widgets":
            assert not name.startswith(("stride_tui.ui.screens", "stride_tui.ui.app")), name


@pytest.mark.parametrize("path", FILES, ids=place)
def test_pieces_are_small(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= MAX_FILE_LINES, f"{place(path)} has {lines} lines"
    for node in ast.walk(tree(path)):
        if isinstance(node, Function):
            size = (node.end_lineno or node.lineno) - node.lineno + 1
            assert size <= MAX_FUNCTION_LINES, f"{place(path)}: {node.name} has {size} lines"
        elif isinstance(node, ast.ClassDef):
            methods = sum(isinstance(child, Function) for child in node.body)
            assert methods <= MAX_METHODS, f"{place(path)}: {node.name} has {methods} methods"


@pytest.mark.parametrize("path", FILES, ids=place)
def test_names_say_what_a_module_holds(path: Path) -> None:
    assert path.stem not in FORBIDDEN_NAMES


@pytest.mark.parametrize("path", FILES, ids=place)
def test_every_public_thing_has_a_docstring(path: Path) -> None:
    module = tree(path)
    assert ast.get_docstring(module), place(path)
    for node in ast.walk(module):
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            if isinstance(node, Function) and is_nested(module, node):
                continue
            assert ast.get_docstring(node), f"{place(path)}: {node.name}"


def is_nested(module: ast.Module, function: Function) -> bool:
    """Whether a function stands inside another function."""
    return any(
        isinstance(outer, Function) and outer is not function and function in ast.walk(outer)
        for outer in ast.walk(module)
    )


@pytest.mark.parametrize("name", PURE)
def test_a_pure_room_loads_nothing_impure(name: str) -> None:
    modules = [
        "stride_tui." + place(path).removesuffix(".py").replace("/", ".").removesuffix(".__init__")
        for path in FILES
        if room(path) == name
    ]
    script = (
        f"import sys; import {', '.join(modules)}; "
        "print(sorted({m.split('.')[0] for m in sys.modules} "
        "& {'textual', 'rich', 'platformdirs', 'sqlite3', 'asyncio'}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
