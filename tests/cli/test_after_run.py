"""After a session the history is looked after, and what became of it is said."""

import io
import sys

import pytest

from stride_tui.cli import clocks, plain_run
from stride_tui.cli.after_run import look_after
from stride_tui.plain.player import PlainPlayer
from stride_tui.settings.schema import Settings
from stride_tui.storage.backup import backups
from stride_tui.storage.database import Database
from stride_tui.storage.locations import find_folders
from stride_tui.storage.remembered import Remembered
from stride_tui.training.planned import Planned
from support import SPRINTS, timeline

RUN = Planned(workout="run", name="Run", kind="run", timeline=timeline(*SPRINTS))


@pytest.mark.parametrize(
    ("code", "log", "pace", "copies"),
    [(0, True, 1.0, 1), (143, True, 1.0, 0), (0, False, 1.0, 0), (0, True, 20.0, 0)],
)
def test_a_plain_session_leaves_the_copy_of_the_day(
    monkeypatch: pytest.MonkeyPatch, code: int, log: bool, pace: float, copies: int
) -> None:
    folders = find_folders()
    Remembered(Database(folders)).see_health_notice(clocks.now())
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    monkeypatch.setattr(PlainPlayer, "run", lambda _player: code)
    assert plain_run.run_plain(RUN, folders, Settings(), pace=pace, log=log) == code
    assert len(backups(folders.backups)) == copies


def test_what_became_of_a_damaged_history_is_said_once(capsys: pytest.CaptureFixture[str]) -> None:
    folders = find_folders()
    Remembered(Database(folders)).see_health_notice(clocks.now())
    folders.database.write_bytes(b"this is not a history\n")
    look_after(folders)
    assert capsys.readouterr().err.startswith("stride: The history was damaged")
    look_after(folders)
    assert capsys.readouterr().err == ""
