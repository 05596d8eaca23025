"""The app looks after the history when it starts, and says what became of a damaged one."""

import pytest

from app_support import FakeClock, parts_for, wait_for
from stride_tui.storage.backup import backups
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.ui.app import StrideApp


async def test_a_start_makes_the_copy_of_the_day() -> None:
    parts = parts_for(FakeClock())
    async with StrideApp(parts).run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, lambda: backups(parts.folders.backups), "copy")


@pytest.mark.parametrize("found_by_the_app", [True, False])
async def test_a_mended_history_is_told(
    monkeypatch: pytest.MonkeyPatch, found_by_the_app: bool
) -> None:
    parts = parts_for(FakeClock())
    parts.folders.database.write_bytes(b"this is not a history\n")
    if not found_by_the_app:
        assert History(Database(parts.folders)).count() == 0
    app, told = StrideApp(parts), list[str]()
    monkeypatch.setattr(app, "tell", told.append)
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, lambda: told, "notice")
    assert told[0].startswith("The history was damaged")
