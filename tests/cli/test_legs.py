"""`stride legs`: findings in and an assessment out, and the questions line by line."""

import io
import json
import sys
from pathlib import Path

import pytest

from cli.test_light_commands import test_textual_is_not_loaded as loads_no_textual
from legs.known import VIGNETTES
from stride_tui.cli.main import main
from stride_tui.storage.database import Database
from stride_tui.storage.legs_results import kept_checks
from stride_tui.storage.locations import find_folders
from stride_tui.storage.remembered import Remembered
from stride_tui.training.hold import Hold
from stride_tui.ui.written_notes import written_notes

Caught = pytest.CaptureFixture[str]
Patch = pytest.MonkeyPatch


def facts_file(home: Path, text: str) -> str:
    path = home / "facts.json"
    path.write_text(text, encoding="utf-8", errors="surrogatepass")
    return str(path)


def type_in(monkeypatch: Patch, *lines: str) -> None:
    """What somebody without a terminal types."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def hold() -> Hold | None:
    database = Database(find_folders())
    found = Remembered(database).hold()
    database.close()
    return found


@pytest.mark.parametrize("runner", VIGNETTES, ids=lambda runner: str(runner["id"]))
def test_every_test_runner_gets_the_urgency_they_need(
    runner: dict[str, object], own_home: Path, capsys: Caught
) -> None:
    path = facts_file(own_home, json.dumps(runner["findings"]))
    assert main(["legs", "--facts", path, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["urgency"] == runner["expected_urgency"]
    assert found["format"] == 1
    assert {"rules", "causes", "plan", "avoid", "fine"} < set(found)
    assert hold() is None


def test_findings_can_come_from_standard_input(monkeypatch: Patch, capsys: Caught) -> None:
    data = io.BytesIO(b'{"swelling": "one_leg"}')
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(data))
    assert main(["legs", "--facts", "-"]) == 0
    out = capsys.readouterr().out
    assert "[!] Speak to a doctor today" in out
    assert "Because you said: one leg more swollen than the other." in out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"sleep": "shrt"}', 'did you mean "short"?'),
        ('{"slep": "short"}', 'did you mean "sleep"?'),
        ('{"mood": ["normal"]}', "mood has to be one text"),
        ('{"sleep": "short", "sleep": "good"}', '"sleep" is said twice'),
        ("{", "the facts are not JSON"),
        ("[]", "one JSON object"),
        ('{"a\\u001b[31m": "x"}', "\\u001b[31m"),
        ("{" + " " * 70_000 + "}", "longer than 65536 bytes"),
    ],
)
def test_what_is_wrong_with_findings_is_told_with_its_cure(
    text: str, said: str, own_home: Path, capsys: Caught
) -> None:
    assert main(["legs", "--facts", facts_file(own_home, text), "--json"]) == 2
    caught = capsys.readouterr()
    assert said in caught.err
    assert caught.out == ""
    assert "\x1b" not in caught.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--facts", "gone.json"], "there is no such file"),
        (["--json"], "--json needs --facts FILE"),
    ],
)
def test_usage(words: list[str], said: str, capsys: Caught) -> None:
    assert main(["legs", *words]) == 2
    assert said in capsys.readouterr().err


def test_a_file_that_is_no_text_is_refused(own_home: Path, capsys: Caught) -> None:
    path = own_home / "facts.json"
    path.write_bytes(b'{"sleep": "\xff"}')
    assert main(["legs", "--facts", str(path)]) == 2
    assert "not UTF-8" in capsys.readouterr().err


def test_line_by_line_a_red_flag_is_kept_and_said(monkeypatch: Patch, capsys: Caught) -> None:
    type_in(monkeypatch, "1", "", "", "")
    assert main(["legs", "--plain"]) == 0
    out = capsys.readouterr().out
    assert "In an emergency call 112 / 999 / 911." in out
    assert "[!!] Get emergency help now" in out
    assert "No training until you have been seen: the coach and Today keep to this." in out
    found = hold()
    assert found is not None
    assert (found.level, found.until) == ("red-flag", None)


def test_without_a_terminal_the_questions_come_as_lines(monkeypatch: Patch, capsys: Caught) -> None:
    type_in(monkeypatch, "q")
    assert main(["legs"]) == 0
    out = capsys.readouterr().out
    assert "Question 1 of at most 12" in out
    assert "\x1b" not in out
    assert hold() is None


def test_line_by_line_a_verdict_stays_when_the_check_is_left(
    monkeypatch: Patch, capsys: Caught
) -> None:
    type_in(monkeypatch, "12", "1 2", "q")
    assert main(["legs", "--plain"]) == 0
    out = capsys.readouterr().out
    assert "What you said so far stays: No training until you have been seen." in out
    found = hold()
    assert found is not None
    assert (found.level, found.rule) == ("red-flag", "rf_dvt")
    assert "Be seen today" in found.text


def test_line_by_line_a_slip_is_taken_back(monkeypatch: Patch) -> None:
    type_in(monkeypatch, "12", "1 2", "b", "14", "q")
    assert main(["legs", "--plain"]) == 0
    assert hold() is None


def test_q_saves_no_note(monkeypatch: Patch, own_home: Path) -> None:
    type_in(monkeypatch, "1", "", "n", "q")
    assert main(["legs", "--plain"]) == 0
    assert not (own_home / "q").exists()


def test_line_by_line_answers_are_kept_only_when_that_is_said(
    monkeypatch: Patch, capsys: Caught, own_home: Path
) -> None:
    lines = ("12", "14", "10", *["s"] * 9, "", "y", "note.txt")
    type_in(monkeypatch, *lines)
    assert main(["legs", "--plain"]) == 0
    assert f"Saved: {own_home / 'note.txt'}" in capsys.readouterr().out
    database = Database(find_folders())
    (kept,) = kept_checks(database)
    database.close()
    database = Database(find_folders())
    assert written_notes(database) == (own_home / "note.txt",)
    database.close()
    assert kept.word == "Look after it yourself for now"
    assert (own_home / "note.txt").stat().st_mode & 0o777 == 0o600
    type_in(monkeypatch, *lines[:-2], "note.txt", "n", "")
    assert main(["legs", "--plain"]) == 0
    assert "There is a file of that name" in capsys.readouterr().out


@pytest.mark.parametrize("words", [["legs", "--plain"], ["legs", "--json"]], ids=" ".join)
def test_nothing_of_the_screen_is_loaded(words: list[str]) -> None:
    loads_no_textual(words)
