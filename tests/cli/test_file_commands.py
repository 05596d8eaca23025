"""`stride new` and `edit`: what they make, open and say."""

import sys
from pathlib import Path

import pytest

from cli.workout_files import BAD, GOOD, own
from stride_tui.cli import editor_loop, new_command
from stride_tui.cli.main import main
from stride_tui.storage.locations import find_folders

Caught = pytest.CaptureFixture[str]


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An editor that notes what it was given and writes the text of `draft`."""
    script = tmp_path / "editor.py"
    script.write_text(
        "import sys, pathlib\n"
        f"here = pathlib.Path({str(tmp_path)!r})\n"
        "with (here / 'given').open('a') as notes: notes.write(' '.join(sys.argv[1:]) + '\\n')\n"
        "drafts = sorted(here.glob('draft*'))\n"
        "if drafts: pathlib.Path(sys.argv[-1]).write_text(drafts[0].read_text())\n"
        "if drafts: drafts[0].unlink()\n"
    )
    vim = tmp_path / "vim"
    vim.write_text(f'#!/bin/sh\nexec {sys.executable} {script} "$@"\n')
    vim.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(vim))
    return tmp_path


def given(editor: Path) -> list[str]:
    """The words the editor was started with, once a line."""
    return (editor / "given").read_text().splitlines()


def test_a_new_workout_runs_as_it_is(capsys: Caught) -> None:
    assert main(["new", "mine"]) == 0
    assert "stride run mine" in capsys.readouterr().out
    assert main(["run", "mine", "--plain", "--speed", "1000"]) == 0
    assert "finished" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["new", "../../etc/x"], "letters, digits and hyphens"),
        (["edit", "../x"], "letters, digits and hyphens"),
        (["new", "con"], "con"),
        (["new", "six"], "already"),
        (["new", "hill-sprints"], "stride edit --copy hill-sprints"),
        (["edit", "hill-sprnts"], "did you mean hill-sprints?"),
    ],
)
def test_a_name_that_cannot_be_is_2_and_writes_nothing(
    capsys: Caught, editor: Path, words: list[str], told: str
) -> None:
    folder = own("six.toml", GOOD).parent
    assert main(words) == 2
    assert told in capsys.readouterr().err
    assert [path.name for path in folder.iterdir()] == ["six.toml"]
    assert not (editor / "given").exists()


def test_the_editor_opens_at_the_fault(capsys: Caught, editor: Path) -> None:
    path = own("six.toml", BAD)
    assert main(["edit", "six"]) == 1
    assert given(editor) == [f"+2 {path}"]
    assert "did you mean rest?" in capsys.readouterr().out


def test_a_cured_file_is_said_to_be_right(capsys: Caught, editor: Path) -> None:
    own("six.toml", BAD)
    (editor / "draft").write_text(GOOD)
    assert main(["edit", "six"]) == 0
    assert "stride run six" in capsys.readouterr().out


def test_editing_goes_on_while_the_user_wants(
    capsys: Caught, editor: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(editor_loop, "is_terminal", lambda: True)
    answers = iter(["e", ""])
    monkeypatch.setattr("builtins.input", lambda _question: next(answers))
    own("six.toml", BAD)
    (editor / "draft1").write_text("\n" + BAD)
    (editor / "draft2").write_text("\n\n" + BAD)
    assert main(["edit", "six"]) == 1
    assert [words.split()[0] for words in given(editor)] == ["+2", "+3"]


def test_a_built_in_is_copied_first(capsys: Caught, editor: Path) -> None:
    assert main(["edit", "hill-sprints"]) == 2
    assert "stride edit --copy hill-sprints" in capsys.readouterr().err
    assert main(["edit", "--copy", "hill-sprints"]) == 0
    copy = find_folders().workouts / "hill-sprints.toml"
    assert given(editor) == [str(copy)]
    assert "copied to ~/.config/stride/workouts/hill-sprints.toml" in capsys.readouterr().out
    assert main(["edit", "hill-sprints"]) == 0


def test_a_no_leaves_the_built_in(
    capsys: Caught, editor: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from stride_tui.cli import edit_command

    monkeypatch.setattr(edit_command, "is_terminal", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _question: "n")
    assert main(["edit", "hill-sprints"]) == 0
    assert not find_folders().workouts.exists()


def test_a_missing_editor_is_a_message_and_the_new_file_stays(
    capsys: Caught, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "no-such-editor")
    monkeypatch.setattr(new_command, "is_terminal", lambda: True)
    assert main(["new", "mine"]) == 2
    assert "$VISUAL names no-such-editor" in capsys.readouterr().err
    assert (find_folders().workouts / "mine.toml").is_file()
    own("six.toml", GOOD)
    assert main(["edit", "six"]) == 2


def test_an_editor_that_fails_is_a_message(capsys: Caught, monkeypatch: pytest.MonkeyPatch) -> None:
    own("six.toml", GOOD)
    monkeypatch.setenv("EDITOR", "false")
    assert main(["edit", "six"]) == 2
    assert "ended with an error" in capsys.readouterr().err
