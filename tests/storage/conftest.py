"""Folders of an own user for every test of the room."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.samples import folders_in
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.locations import Folders


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return folders_in(tmp_path)


@pytest.fixture
def history(folders: Folders) -> Iterator[History]:
    opened = History(Database(folders))
    yield opened
    opened.database.close()
