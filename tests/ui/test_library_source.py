"""The library on real folders and a real history."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from textual.app import SuspendNotSupported

from app_support import FakeClock, parts_for
from cli.workout_files import BAD, GOOD, GROWS, own
from stride_tui.session.record import Record, Status
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.locations import find_folders
from stride_tui.ui.library_source import LibrarySource
from stride_tui.ui.library_view import Card
from stride_tui.ui.source_error import SourceError


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def source(own_home: Path, clock: FakeClock) -> LibrarySource:
    return LibrarySource(parts_for(clock))


def card(source: LibrarySource, id: str, *, fresh: bool = False) -> Card:
    return next(card for card in source.look(fresh=fresh).cards if card.entry.id == id)


@contextmanager
def lent() -> Iterator[None]:
    """A terminal that is not taken back where its loan ends with an error."""
    yield
    taken_back.append(True)


taken_back: list[bool] = []


def test_the_users_own_stand_first(source: LibrarySource) -> None:
    own("zz.toml", GOOD)
    cards = source.look().cards
    assert cards[0].entry.id == "zz"
    names = [card.name.casefold() for card in cards[1:]]
    assert len(names) >= 19
    assert names == sorted(names)


def test_the_same_value_until_something_changes(source: LibrarySource) -> None:
    own("zz.toml", GOOD)
    first = source.look()
    assert source.look() is first
    own("zz.toml", GOOD.replace("Six", "Seven"))
    assert card(source, "zz").name == "Seven"


def test_a_half_saved_file_keeps_its_last_good_version(source: LibrarySource) -> None:
    path = own("zz.toml", GOOD)
    source.look()
    path.write_text("")
    empty = card(source, "zz")
    assert (empty.name, empty.entry.ok, empty.entry.stale_since) == ("Six", False, "07:00")
    assert source.plan(empty).timeline.seconds == 315
    path.write_text(GOOD)
    assert card(source, "zz").entry.ok


def test_the_history_says_when_and_which_week(source: LibrarySource, clock: FakeClock) -> None:
    own("grows.toml", GROWS)
    started = clock.now() - timedelta(days=9)
    database = Database(find_folders())
    History(database).add(
        Record(
            id="a" * 32, workout="grows", name="Grows", kind="run", started=started,
            status=Status.FINISHED, planned_seconds=315, done_seconds=315.0, done_percent=100,
        )
    )  # fmt: skip
    database.close()
    grown = card(source, "grows", fresh=True)
    assert grown.last_done == started
    assert source.plan(grown).week == "week 2: 7 × 15 s (file: 6)"
    choice = source.weeks(grown)
    assert choice is not None
    source.move_week("grows", choice.standing.moved_to(1))
    assert source.plan(card(source, "grows", fresh=True)).timeline.seconds == 315


def test_a_history_that_cannot_be_read_costs_only_what_it_says(source: LibrarySource) -> None:
    folder = find_folders().data
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "history.db").unlink(missing_ok=True)
    (folder / "history.db").mkdir()
    view = source.look(fresh=True)
    assert len(view.cards) >= 19
    assert any("the history cannot be read" in notice for notice in view.notices)


def test_names_are_judged_before_anything_is_made(source: LibrarySource) -> None:
    own("zz.toml", GOOD)
    assert source.name_problem("new-one") == ""
    assert "letters, digits and hyphens" in source.name_problem("../x")
    assert "already" in source.name_problem("zz")
    assert "already" in source.name_problem("hill-sprints")
    assert source.name_problem("hill-sprints", may_hide=True) == ""


def test_what_is_made_shows_at_the_next_look(source: LibrarySource) -> None:
    source.look()
    source.create("mine")
    source.create("built", 'work = "1min"\n')
    source.copy(card(source, "hill-sprints"), "hills-of-mine")
    ids = [card.entry.id for card in source.look().cards[:3]]
    assert sorted(ids) == ["built", "hills-of-mine", "mine"]
    with pytest.raises(SourceError, match="already"):
        source.create("mine")


def test_an_editor_changes_a_file_in_a_lent_terminal(
    source: LibrarySource, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = own("zz.toml", BAD)
    script = tmp_path / "editor.py"
    script.write_text(f"import sys\nopen(sys.argv[-1], 'w').write({GOOD!r})\n")
    monkeypatch.setenv("EDITOR", f"{sys.executable} {script}")
    source.edit(lent, path, 2, 8)
    assert card(source, "zz").entry.ok


@pytest.mark.parametrize(
    ("editor", "words"),
    [
        ("no-such-editor", "names no-such-editor"),
        ("'", "cannot be understood"),
        ("false", "ended with an error"),
        ("{folder}/no-program", "cannot be started"),
    ],
)
def test_an_editor_that_does_not_work_never_keeps_the_terminal(
    source: LibrarySource, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, editor: str, words: str
) -> None:
    program = tmp_path / "no-program"
    program.write_text("not a program")
    program.chmod(0o755)
    monkeypatch.setenv("EDITOR", editor.format(folder=tmp_path))
    taken_back.clear()
    loans: list[bool] = []

    @contextmanager
    def watched() -> Iterator[None]:
        loans.append(True)
        with lent():
            yield

    with pytest.raises(SourceError, match=words):
        source.edit(watched, own("zz.toml", GOOD), None, None)
    assert len(loans) == len(taken_back)


def test_where_a_terminal_cannot_be_lent_the_path_is_said(
    source: LibrarySource, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def refuse() -> Iterator[None]:
        raise SuspendNotSupported
        yield

    monkeypatch.setenv("EDITOR", "true")
    with pytest.raises(SourceError, match=r"zz\.toml"):
        source.edit(refuse, own("zz.toml", GOOD), None, None)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may do everything")
def test_a_folder_that_cannot_be_written_is_said(source: LibrarySource) -> None:
    folder = own("zz.toml", GOOD).parent
    folder.chmod(0o500)
    with pytest.raises(SourceError, match="no permission"):
        source.create("mine")
