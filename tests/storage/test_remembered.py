"""Small things that are remembered, settings as bytes, and forgetting everything."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from storage.samples import NOW, pulse, record, start
from stride_tui.storage import store
from stride_tui.storage.claim import SessionRunningError
from stride_tui.storage.database import Database
from stride_tui.storage.forget import forget_everything, kept_files
from stride_tui.storage.history import History
from stride_tui.storage.live import LiveSession
from stride_tui.storage.locations import Folders
from stride_tui.storage.reading import UnreadableError
from stride_tui.storage.remembered import Remembered
from stride_tui.storage.settings_file import load_settings, save_settings
from stride_tui.training.hold import Hold


@pytest.fixture
def remembered(history: History) -> Remembered:
    return Remembered(history.database)


def test_nothing_is_remembered_at_first(remembered: Remembered) -> None:
    assert not remembered.caution_confirmed("digest")
    assert not remembered.health_notice_seen()
    assert remembered.glyphs() is None
    assert remembered.hold() is None
    assert remembered.legs_answers() == {}
    assert remembered.week_offsets() == {}


def test_a_caution_is_confirmed_for_one_version(remembered: Remembered) -> None:
    remembered.confirm_caution("one", NOW)
    remembered.confirm_caution("one", NOW)
    assert remembered.caution_confirmed("one")
    assert not remembered.caution_confirmed("two")


def test_answers_that_come_once(remembered: Remembered) -> None:
    remembered.see_health_notice(NOW)
    remembered.choose_glyphs("braille")
    assert remembered.health_notice_seen()
    assert remembered.glyphs() == "braille"


@pytest.mark.parametrize("until", [None, NOW + timedelta(hours=36)])
def test_a_hold_is_replaced_and_lifted(remembered: Remembered, until: datetime | None) -> None:
    hold = Hold(level="rest", since=NOW, until=until, rule="calf", text="Rest the calf.")
    remembered.keep_hold(replace(hold, level="lighter"))
    remembered.keep_hold(hold)
    assert remembered.hold() == hold
    remembered.keep_hold(None)
    assert remembered.hold() is None


@pytest.mark.parametrize("kept", ["text", 7, {}, {"level": "rest"}, []])
def test_a_hold_that_makes_no_sense_is_none(history: History, kept: object) -> None:
    history.database.write(lambda connection: store.put(connection, "hold", kept))
    assert Remembered(history.database).hold() is None


def test_legs_answers_can_be_forgotten_for_good(
    folders: Folders, history: History, remembered: Remembered
) -> None:
    remembered.keep_legs_answers({"swelling": "SECRET-ANSWER"}, NOW)
    assert remembered.legs_answers() == {NOW.isoformat(): {"swelling": "SECRET-ANSWER"}}
    assert remembered.forget_legs_answers() == 1
    assert remembered.legs_answers() == {}
    history.database.close()
    assert b"SECRET-ANSWER" not in folders.database.read_bytes()


def test_weeks_are_moved_by_workout(remembered: Remembered) -> None:
    remembered.move_week("a", -2)
    remembered.move_week("b", 1)
    remembered.move_week("b", 0)
    assert remembered.week_offsets() == {"a": -2}


def test_settings_are_bytes(folders: Folders) -> None:
    assert load_settings(folders) is None
    save_settings(folders, b'theme = "dark"\n')
    assert load_settings(folders) == b'theme = "dark"\n'
    folders.settings.unlink()
    folders.settings.mkdir()
    with pytest.raises(UnreadableError, match="not a file"):
        load_settings(folders)


def test_everything_is_forgotten_but_what_the_user_wrote(
    folders: Folders, history: History, tmp_path: Path
) -> None:
    save_settings(folders, b"")
    folders.workouts.mkdir(parents=True)
    (folders.workouts / "mine.toml").write_text('work = "15s"')
    history.add(record())
    history.database.check(NOW)
    history.database.close()
    folders.database.write_bytes(b"no history")
    history.database.check(NOW)
    history.database.close()
    live = LiveSession(folders, start(), pulse)
    live.begun.wait(10)
    with pytest.raises(SessionRunningError):
        forget_everything(folders, wall_seconds=NOW.timestamp())
    assert folders.database.exists()
    live.close(10)
    removed = forget_everything(folders, wall_seconds=NOW.timestamp())
    assert {path.name for path in removed} >= {
        "history.db",
        "history-damaged-1.db",
        "history-2026-11-22.db",
        "lock",
    }
    left = sorted(path.name for path in tmp_path.rglob("*") if path.is_file())
    assert left == ["mine.toml", "settings.toml"]
    assert kept_files(folders) == ()
    assert History(Database(folders)).count() == 0
