"""`stride check`: exact places, the right exit codes, nothing changed without being asked."""

import json
import os
from pathlib import Path

import pytest

from cli.workout_files import BAD, GOOD, own
from stride_tui.cli import check_fix
from stride_tui.cli.main import main

Caught = pytest.CaptureFixture[str]


def test_all_folders_are_looked_into(capsys: Caught) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr().out.strip().endswith("no faults")
    own("six.toml", BAD)
    assert main(["check"]) == 1
    out = capsys.readouterr().out
    assert "--> ~/.config/stride/workouts/six.toml:2:8" in out
    assert "did you mean rest?" in out
    assert "\n20 files: 2 errors\n" in out


def test_a_named_file_is_looked_into_alone(capsys: Caught, tmp_path: Path) -> None:
    own("six.toml", BAD)
    other = tmp_path / "other.toml"
    other.write_text(GOOD)
    assert main(["check", str(other)]) == 0
    assert capsys.readouterr().out == "1 file: no faults\n"
    assert main(["check", "six"]) == 1


def test_one_line_a_fault(capsys: Caught) -> None:
    path = own("six.toml", BAD)
    assert main(["check", "--short", str(path)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        f'{path}:2:8: error: 15s needs quotes (write work = "15s")',
        f'{path}:3:1: error: there is no setting called "rset" (did you mean rest?)',
    ]


def test_the_same_as_data(capsys: Caught) -> None:
    path = own("six.toml", BAD)
    assert main(["check", "--json", str(path)]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["format"] == 1
    assert [file["path"] for file in found["files"]] == [str(path)]
    assert found["files"][0]["ok"] is False
    assert found["files"][0]["problems"][0] == {
        "severity": "error", "line": 2, "column": 8, "message": "15s needs quotes",
        "help": 'write work = "15s"', "code": "syntax",
    }  # fmt: skip


def test_a_warning_is_no_error(capsys: Caught) -> None:
    own("six.toml", GOOD.replace('"sprint"', '"sprnt"'))
    assert main(["check", "six"]) == 0
    assert "1 warning" in capsys.readouterr().out


def test_what_cannot_be_looked_into_is_2(capsys: Caught, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "p.toml")
    for name in ("gone.toml", "gone", str(tmp_path), str(tmp_path / "p.toml")):
        assert main(["check", name]) == 2
        caught = capsys.readouterr()
        assert "no file" in caught.err or "no workout" in caught.err or "not a file" in caught.out


def test_a_file_that_was_not_found_is_told_once(capsys: Caught) -> None:
    main(["check", "gone.toml"])
    caught = capsys.readouterr()
    assert (caught.out + caught.err).count("gone.toml") == 1


def test_only_sure_cures_are_made_and_they_are_shown(capsys: Caught) -> None:
    path = own("six.toml", BAD)
    assert main(["check", "--fix", "six"]) == 1
    out = capsys.readouterr().out
    assert "-work = 15s" in out
    assert '+work = "15s"' in out
    assert path.read_text() == BAD.replace("15s", '"15s"')
    assert main(["check", "--fix"]) == 1
    assert "+work" not in capsys.readouterr().out


@pytest.mark.parametrize(("answer", "changed"), [("y", True), ("", False), ("n", False)])
def test_on_a_terminal_a_fix_is_asked_about(
    answer: str, changed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def typed(question: str) -> str:
        asked.append(question)
        return answer

    monkeypatch.setattr(check_fix, "is_terminal", lambda: True)
    monkeypatch.setattr("builtins.input", typed)
    path = own("six.toml", BAD)
    assert main(["check", "--fix", "six"]) == 1
    assert asked == ["Make these changes? [y/N] "]
    assert (path.read_text() != BAD) is changed


def test_without_being_asked_nothing_is_changed(capsys: Caught) -> None:
    path = own("six.toml", BAD)
    main(["check"])
    assert path.read_text() == BAD
    assert "stride check --fix" in capsys.readouterr().out


@pytest.mark.parametrize("name", [b"a\x1b[31m.toml", b"\xff.toml"])
def test_a_file_name_is_shown_safely(capsys: Caught, name: bytes) -> None:
    folder = own("six.toml", GOOD).parent
    (folder / os.fsdecode(name)).write_text(GOOD)
    for form in ([], ["--short"], ["--json"]):
        assert main(["check", *form]) == 1
        out = capsys.readouterr().out
        assert "\x1b" not in out
        out.encode()
