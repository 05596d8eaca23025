"""`stride doctor` finds what is wrong, says how to mend it, and forgets when told to."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from textual.theme import BUILTIN_THEMES

from stride_tui.alerts.choice import Outputs, choose_outputs
from stride_tui.alerts.rhythm import RHYTHMS
from stride_tui.cli import clocks, doctor_command, doctor_cues
from stride_tui.cli.colours import colours, is_drawable
from stride_tui.cli.doctor_check import Check
from stride_tui.cli.doctor_cues import NAMES, drawn
from stride_tui.cli.doctor_files import folder_checks
from stride_tui.cli.doctor_settings import THEMES
from stride_tui.cli.doctor_terminal import cue_checks
from stride_tui.cli.main import main
from stride_tui.session.cues import CueKind
from stride_tui.settings.choices import CueProfile
from stride_tui.storage.claim import claim
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.locations import Folders, find_folders
from stride_tui.training.logged import Logged
from stride_tui.ui.theme import THEMES as OWN_THEMES
from stride_tui.ui.written_notes import remember_note, written_notes


@pytest.fixture
def folders() -> Folders:
    return find_folders()


def checks(capsys: pytest.CaptureFixture[str]) -> tuple[int, list[dict[str, object]]]:
    code = main(["doctor", "--json"])
    found = json.loads(capsys.readouterr().out)
    assert found["format"] == 1
    assert found["ok"] is (code == 0)
    return code, found["checks"]


def troubles(capsys: pytest.CaptureFixture[str]) -> list[str]:
    code, found = checks(capsys)
    bad = [f"{check['text']} -> {check['cure']}" for check in found if not check["ok"]]
    assert code == (1 if bad else 0)
    return bad


def a_session(folders: Folders) -> None:
    record = Logged(name="Easy run", minutes=30, started=clocks.now()).record("c" * 32)
    database = Database(folders)
    History(database).add(record)
    database.close()


def test_a_new_user_has_nothing_to_mend(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) == 0
    text = capsys.readouterr().out
    assert text.splitlines()[-1] == "All is well."
    for heading in ("Terminal", "Cues", "Settings", "Folders", "History", "Session"):
        assert f"\n{heading}\n" in f"\n{text}"
    assert "none has been saved yet" in text
    assert not any(path.exists() for path in (find_folders().data, find_folders().config))


def test_settings_are_looked_through(folders: Folders, capsys: pytest.CaptureFixture[str]) -> None:
    folders.config.mkdir(parents=True, mode=0o700)
    folders.settings.write_text(
        'prep_seconds = 700\n[keys.player]\nnext = "space"\nfly = "x"\nmore = "Up"\n'
    )
    found = "\n".join(troubles(capsys))
    for words in (
        "prep_seconds",
        'there is no command called "player.fly"',
        "the key space calls player.next and not player.pause, which has no key left",
        "player.more: no key is called Up; did you mean up?",
    ):
        assert words in found


@pytest.mark.parametrize(
    ("name", "cure"), [("nrd", 'did you mean "nord"?'), ("zzz", ""), ("nord", None)]
)
def test_a_theme_that_is_not_known_may_be_one_of_a_later_textual(
    folders: Folders, capsys: pytest.CaptureFixture[str], name: str, cure: str | None
) -> None:
    folders.config.mkdir(parents=True, mode=0o700)
    folders.settings.write_text(f'theme = "{name}"\n')
    code, found = checks(capsys)
    told = [(check["text"], check["cure"]) for check in found if check["name"] == "theme"]
    text = f'"{name}" is not known here; the app says so if there is no such theme'
    assert (code, told) == (0, [] if cure is None else [(text, cure)])


def test_every_known_theme_is_one() -> None:
    own = {theme.name for theme in OWN_THEMES}
    assert own < set(THEMES) <= {*BUILTIN_THEMES, *own}


def test_a_broken_settings_file_is_never_written_over(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    folders.config.mkdir(parents=True, mode=0o700)
    folders.settings.write_text('theme = "nord\n')
    assert "the app does not write over this file" in "\n".join(troubles(capsys))


@pytest.mark.parametrize(
    ("name", "rights", "words"),
    [
        ("data", 0o755, "open to other users"),
        ("state", 0o750, "open to other users"),
        ("config", 0o775, "open to other users"),
        ("config", 0o755, ""),
    ],
)
def test_rights_of_folders(
    folders: Folders, capsys: pytest.CaptureFixture[str], name: str, rights: int, words: str
) -> None:
    folder: Path = getattr(folders, name)
    folder.mkdir(parents=True)
    folder.chmod(rights)
    found = "\n".join(troubles(capsys))
    assert (words in found) if words else not found


def test_a_folder_of_the_machine_that_anyone_can_change(tmp_path: Path, folders: Folders) -> None:
    site = tmp_path / "site"
    site.mkdir()
    site.chmod(0o777)
    found = [check for check in folder_checks(_with_site(folders, site)) if not check.ok]
    assert [check.name for check in found] == ["machine"]
    assert str(site) in found[0].text


def _with_site(folders: Folders, site: Path) -> Folders:
    return Folders(
        workouts=folders.workouts, site_workouts=(site,), config=folders.config,
        data=folders.data, state=folders.state,
    )  # fmt: skip


def test_the_history_is_counted_and_backed_up(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    a_session(folders)
    assert main(["doctor"]) == 0
    text = capsys.readouterr().out
    assert "1 session," in text
    assert "1 backup, the newest history-" in text


def test_a_damaged_history_is_mended_and_told(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    a_session(folders)
    folders.database.write_bytes(b"this is no database" * 300)
    found = "\n".join(troubles(capsys))
    assert "damaged" in found
    capsys.readouterr()  # what a script has read, the runner has not
    assert main(["doctor"]) == 1
    assert "The history was damaged" in capsys.readouterr().out
    assert main(["doctor"]) == 0


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"TERM": "xterm"}, "16"),
        ({"TERM": "linux"}, "16"),
        ({"TERM": "screen"}, "16"),
        ({"TERM": "xterm-256color"}, "256"),
        ({"TERM": "xterm-kitty"}, "256"),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, "16 million"),
        ({"TERM": "xterm", "COLORTERM": "24bit"}, "16 million"),
        ({"TERM": "xterm", "TEXTUAL_COLOR_SYSTEM": "256"}, "256"),
        ({"TERM": "xterm", "NO_COLOR": ""}, "greys only, because NO_COLOR is set"),
    ],
)
def test_colours(environment: dict[str, str], words: str) -> None:
    assert colours(environment) == words


@pytest.mark.parametrize("name", ["", "dumb", "unknown", "DUMB"])
def test_terminals_that_cannot_be_drawn_on(name: str) -> None:
    assert not is_drawable({"TERM": name})
    assert not is_drawable({})
    assert is_drawable({"TERM": "vt100"})


def test_no_player_needs_attention_only_where_one_was_asked_for() -> None:
    for profile, ok in ((CueProfile.SOUND, False), (CueProfile.BELL, True)):
        outputs = choose_outputs(profile, {"DISPLAY": ":0"}, lambda _name: None)
        assert all(check.ok for check in cue_checks(outputs)) is ok


def test_over_ssh_no_player_is_no_fault() -> None:
    environment = {"TERM": "xterm", "SSH_CONNECTION": "1"}
    outputs = choose_outputs(CueProfile.SOUND, environment, lambda name: f"/bin/{name}")
    found: list[Check] = list(cue_checks(outputs))
    assert all(check.ok for check in found)
    assert any("SSH" in check.text for check in found)


def test_every_cue_that_sounds_is_played() -> None:
    assert set(NAMES) == {kind for kind in CueKind if RHYTHMS[kind]}
    assert len({drawn(RHYTHMS[kind]) for kind in NAMES}) >= len(NAMES) - 1


@pytest.mark.parametrize(
    ("words", "typed", "plays"),
    [([], "y\n", True), ([], "\n", False), ([], None, False), (["--quiet"], "y\n", False),
     (["--cues"], None, True)],
)  # fmt: skip
def test_cues_are_played_only_when_that_is_wanted(
    words: list[str], typed: str | None, plays: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[Outputs] = []

    def played(outputs: Outputs, _folders: Folders) -> list[Check]:
        heard.append(outputs)
        return []

    monkeypatch.setattr(doctor_command, "played", played)
    if typed is not None:
        monkeypatch.setattr(sys, "stdin", Keyboard(typed))
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    main(["doctor", *words])
    assert bool(heard) is plays


def test_cues_ring_the_bell_by_name(
    folders: Folders, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor_cues, "NAMES", {CueKind.BEAT: ("one beat", "one")})
    monkeypatch.setattr(doctor_cues, "BETWEEN_SECONDS", 0.0)
    outputs = choose_outputs(CueProfile.BELL, {"TERM": "xterm"}, lambda _name: None)
    assert doctor_cues.play_cues(outputs, folders) == ()
    text = capsys.readouterr().out
    assert "one beat" in text
    assert text.count("\a") == 1


class Keyboard:
    """Somebody who types a line."""

    def __init__(self, line: str) -> None:
        self.line = line

    def isatty(self) -> bool:
        return True

    def readline(self) -> str:
        return self.line


@pytest.fixture
def kept(folders: Folders) -> Folders:
    a_session(folders)
    folders.config.mkdir(parents=True, mode=0o700, exist_ok=True)
    folders.settings.write_text("prep_seconds = 5\n")
    return folders


@pytest.mark.parametrize("typed", ["forget\n", " Forget \n"])
def test_forgetting_after_the_word(
    kept: Folders,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
) -> None:
    monkeypatch.setattr(sys, "stdin", Keyboard(typed))
    assert main(["doctor", "--forget"]) == 0
    text = capsys.readouterr().out
    assert text.count(str(kept.database)) == 2
    assert not kept.database.exists()
    assert kept.settings.exists()


def test_notes_for_a_doctor_are_named_and_left(
    kept: Folders,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    own_home: Path,
) -> None:
    database = Database(kept)
    for name in ("a.txt", "a.txt", "gone.txt"):
        remember_note(database, own_home / name)
    assert written_notes(database) == ()
    (own_home / "a.txt").write_text("for the doctor")
    assert written_notes(database) == (own_home / "a.txt",)
    database.close()
    monkeypatch.setattr(sys, "stdin", Keyboard("no\n"))
    assert main(["doctor", "--forget"]) == 1
    asked = capsys.readouterr().out
    assert f"notes for a doctor):\n  {own_home / 'a.txt'}\n" in asked
    assert "stride history --json > FILE" in asked
    assert main(["doctor", "--forget", "--yes"]) == 0
    assert str(own_home / "a.txt") in capsys.readouterr().out
    assert (own_home / "a.txt").exists()


@pytest.mark.parametrize("typed", ["\n", "yes\n", ""])
def test_any_other_word_deletes_nothing(
    kept: Folders,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
) -> None:
    monkeypatch.setattr(sys, "stdin", Keyboard(typed))
    assert main(["doctor", "--forget"]) == 1
    assert "Nothing was deleted." in capsys.readouterr().out
    assert kept.database.exists()


def test_scripts_have_to_say_yes(kept: Folders, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--forget"]) == 2
    assert "--yes" in capsys.readouterr().err
    assert main(["doctor", "--forget", "--yes"]) == 0
    assert not kept.database.exists()
    assert main(["doctor", "--forget", "--yes"]) == 0
    assert capsys.readouterr().out.endswith("stride has kept nothing about you.\n")


def test_a_running_session_is_not_forgotten(
    kept: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    held = claim(kept.running, wall_seconds=clocks.read().wall)
    try:
        assert main(["doctor", "--forget", "--yes"]) == 2
    finally:
        held.release()
    assert kept.database.exists()
    assert "a session is running" in capsys.readouterr().err


def test_textual_is_not_loaded() -> None:
    script = (
        "import sys; from stride_tui.cli.main import main; main(['doctor', '--quiet']);"
        "sys.exit(3 if {'textual', 'rich'} & set(sys.modules) else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, timeout=60, env=dict(os.environ)
    )
    assert done.returncode == 0, done.stderr
