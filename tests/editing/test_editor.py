"""The editor: which one, with which words, and what happens when it does not work."""

import signal
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from stride_tui.editing.editor import Editor, edit, find_editor, run_here
from stride_tui.editing.trouble import EditingError


def there(*names: str) -> "dict[str, str]":
    return {name: f"/usr/bin/{name}" for name in names}


@pytest.mark.parametrize(
    ("environment", "programs", "words"),
    [
        ({"VISUAL": "hx", "EDITOR": "nano"}, there("hx", "nano"), ("hx",)),
        ({"EDITOR": "nano"}, there("nano"), ("nano",)),
        ({"VISUAL": "  ", "EDITOR": "vim -u NONE"}, there("vim"), ("vim", "-u", "NONE")),
        ({"EDITOR": "'my editor' --wait"}, there("my editor"), ("my editor", "--wait")),
        ({}, there("nano", "vi"), ("nano",)),
        ({}, there("vi"), ("vi",)),
        ({}, there("sensible-editor", "nano", "vi"), ("sensible-editor",)),
    ],
)
def test_the_users_choice_comes_first(
    environment: dict[str, str], programs: dict[str, str], words: tuple[str, ...]
) -> None:
    assert find_editor(environment, programs.get).words == words


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"VISUAL": "nope"}, "$VISUAL names nope"),
        ({"EDITOR": "no\x1bpe"}, "no\\u001bpe"),
        ({"EDITOR": "vim 'x"}, "$EDITOR cannot be understood"),
        ({}, "no editor was found"),
    ],
)
def test_a_missing_editor_is_a_message(environment: dict[str, str], words: str) -> None:
    with pytest.raises(EditingError) as trouble:
        find_editor(environment, lambda _name: None)
    assert words in str(trouble.value)
    assert "EDITOR=nano" in str(trouble.value)


@pytest.mark.parametrize(
    ("words", "tail"),
    [
        (("vim",), ["+3", "/w/a b.toml"]),
        (("/usr/bin/vim.basic",), ["+3", "/w/a b.toml"]),
        (("nano", "-w"), ["+3", "/w/a b.toml"]),
        (("micro",), ["+3", "/w/a b.toml"]),
        (("hx",), ["/w/a b.toml:3:8"]),
        (("code", "--wait"), ["-g", "/w/a b.toml:3:8"]),
        (("code-insiders",), ["-g", "/w/a b.toml:3:8"]),
        (("ed",), ["/w/a b.toml"]),
        (("sensible-editor",), ["/w/a b.toml"]),
    ],
)
def test_the_place_is_given_in_the_editors_own_way(words: tuple[str, ...], tail: list[str]) -> None:
    command = Editor(words).command(Path("/w/a b.toml"), 3, 8)
    assert command == [*words, *tail]
    assert Editor(words).command(Path("/w/a b.toml")) == [*words, "/w/a b.toml"]


def test_a_name_is_never_an_option() -> None:
    assert Editor(("vim",)).command(Path("-x.toml"))[-1].startswith("/")


def test_an_editor_that_cannot_be_started_or_fails_is_a_message(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    with pytest.raises(EditingError, match="cannot be started"):
        edit(Editor((str(tmp_path / "gone"),)), file)
    with pytest.raises(EditingError, match=r"ended with an error \(3\)"):
        edit(Editor((sys.executable, "-c", "raise SystemExit(3)")), file)
    edit(Editor((sys.executable, "-c", "pass")), file)


def test_no_shell_reads_the_path(tmp_path: Path) -> None:
    seen: list[Sequence[str]] = []

    def run(command: Sequence[str]) -> int:
        seen.append(command)
        return 0

    edit(Editor(("vim",)), tmp_path / "$(touch x); y.toml", line=1, run=run)
    assert seen == [["vim", "+1", str(tmp_path / "$(touch x); y.toml")]]


def test_an_interrupt_ends_the_editor_and_not_stride() -> None:
    script = "import os, signal; os.kill(os.getppid(), signal.SIGINT); os.kill(os.getpid(), 2)"
    before = signal.getsignal(signal.SIGINT)
    assert run_here([sys.executable, "-c", script]) in {-2, 1, 130}
    assert signal.getsignal(signal.SIGINT) is before
