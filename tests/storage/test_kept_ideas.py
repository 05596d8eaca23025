"""The library as the coach looks at it: kept while nothing changes, never out of date."""

import errno
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from storage.kept_files import DAMAGE
from storage.samples import NOW, record
from stride_tui.session.record import Status
from stride_tui.settings.profile import Profile
from stride_tui.storage import atomic, builtin, catalogue, coaching, movements
from stride_tui.storage.coaching import inputs_of
from stride_tui.storage.database import Database
from stride_tui.storage.facts import choose_rest, facts_today
from stride_tui.storage.history import History
from stride_tui.storage.kept_ideas import kept_ideas
from stride_tui.storage.locations import Folders
from stride_tui.storage.remembered import Remembered
from stride_tui.storage.standings import standings
from stride_tui.storage.trouble import StorageError
from stride_tui.training.day import ideas_of
from stride_tui.training.hold import Hold
from stride_tui.training.idea import Idea

MINE = 'work = "15s"\nrest = "45s"\nrepeat = 6\nprogress = [{ repeat = +1, to = 8 }]\n'
ROOMS = ("tomlfile", "workout", "training", "storage")


class Bench:
    """A runner with a workout of their own, and a count of how often the library was read."""

    def __init__(self, folders: Folders, package: Path) -> None:
        self.folders, self.package = folders, package
        self.history = History(Database(folders))
        self.remembered = Remembered(self.history.database)
        self.kept = folders.state / "ideas.json"
        self.profile, self.now, self.reads = Profile(), NOW, 0
        folders.workouts.mkdir(parents=True)
        self.own = folders.workouts / "mine.toml"
        self.own.write_text(MINE)

    def look(self) -> list[Idea]:
        """The ideas, as a command gets them; they are those of the files themselves."""
        movements.cards.cache_clear()  # a command begins without what another has read
        movements.contacts.cache_clear()
        database, day = self.history.database, self.now.date()
        facts = facts_today(database, self.profile, self.now)
        found = list(kept_ideas(database, facts))
        stand = standings(database, day, week_start=self.profile.week_start)
        assert found == ideas_of(inputs_of(database, facts, stand))
        return found


@pytest.fixture
def bench(folders: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    package = tmp_path / "package"
    shutil.copytree(builtin.data_folder("movements"), package / "data" / "movements")
    for room in ROOMS:
        (package / room).mkdir()
        (package / room / "part.py").write_text("one = 1\n")
    for module in (builtin, catalogue):
        monkeypatch.setattr(module, "data_folder", lambda name: package / "data" / name)
    monkeypatch.setattr(catalogue, "PACKAGE", package)
    made = Bench(folders, package)

    def count(*given: object) -> object:
        made.reads += 1
        return inputs_of(*given)  # type: ignore[arg-type]  # handed through as it came

    monkeypatch.setattr(coaching, "inputs_of", count)
    yield made
    made.history.database.close()
    movements.cards.cache_clear()
    movements.contacts.cache_clear()


def idea(found: list[Idea], id: str) -> Idea | None:
    return next((each for each in found if each.id == id), None)


def test_what_is_kept_is_what_was_made(bench: Bench) -> None:
    first = bench.look()
    assert bench.look() == bench.look() == first
    assert bench.reads == 1
    assert len(first) >= 20
    assert [each for each in first if each.jump_contacts]
    assert [each for each in first if each.sprint_seconds]


def rewritten(bench: Bench) -> None:
    bench.own.write_text(MINE.replace("15s", "16s"))


def rewritten_as_long_ago(bench: Bench) -> None:
    before = bench.own.stat()
    bench.own.write_text(MINE.replace("15s", "115s"))
    os.utime(bench.own, ns=(before.st_atime_ns, before.st_mtime_ns))


def replaced(bench: Bench) -> None:
    atomic.write_whole(bench.own, MINE.replace("15s", "16s").encode())


def spoiled(bench: Bench) -> None:
    bench.own.write_text("work = 15s")


def removed(bench: Bench) -> None:
    bench.own.unlink()


def renamed(bench: Bench) -> None:
    bench.own.rename(bench.own.with_name("yours.toml"))


def added(bench: Bench) -> None:
    (bench.folders.workouts / "more.toml").write_text(MINE)


def hidden(bench: Bench) -> None:
    (bench.folders.workouts / "squat-jumps.toml").write_text(MINE)


def site_made(bench: Bench) -> None:
    bench.folders.site_workouts[0].mkdir(mode=0o755)
    (bench.folders.site_workouts[0] / "theirs.toml").write_text(MINE)


def folder_left(bench: Bench) -> None:
    bench.folders.workouts.rename(bench.folders.config / "elsewhere")


def movement_changed(bench: Bench) -> None:
    file = bench.package / "data" / "movements" / "squat-jump.toml"
    assert "contacts = 1\n" in file.read_text()
    file.write_text(file.read_text().replace("contacts = 1\n", "contacts = 2\n"))


def movement_removed(bench: Bench) -> None:
    (bench.package / "data" / "movements" / "squat-jump.toml").unlink()


def week_moved(bench: Bench) -> None:
    bench.remembered.move_week("mine", 1)


def finished_last_week(bench: Bench) -> None:
    bench.history.add(record(1, started=NOW - timedelta(days=7), workout="mine"))


@pytest.mark.parametrize(
    "change",
    [
        rewritten, rewritten_as_long_ago, replaced, spoiled, removed, renamed, added, hidden,
        site_made, folder_left, movement_changed, movement_removed, week_moved, finished_last_week,
    ],
)  # fmt: skip
def test_what_alters_an_idea_has_it_made_anew(
    bench: Bench, change: Callable[[Bench], None]
) -> None:
    before = bench.look()
    change(bench)
    after = bench.look()
    assert after != before
    assert bench.reads == 2
    assert bench.look() == after
    assert bench.reads == 2


def test_a_link_is_followed(bench: Bench) -> None:
    kept_elsewhere = bench.folders.config / "mine.toml"
    bench.own.rename(kept_elsewhere)
    bench.own.symlink_to(kept_elsewhere)
    before = bench.look()
    kept_elsewhere.write_text(MINE.replace("15s", "16s"))
    assert bench.look() != before


def test_weeks_go_forth_and_back(bench: Bench) -> None:
    bench.history.add(done := record(1, started=NOW - timedelta(days=1), workout="mine"))
    lines = []

    def look() -> None:
        found = idea(bench.look(), "mine")
        lines.append(found.line[:1] if found else "")

    look()  # finished in this very week, from Monday on
    bench.now = NOW + timedelta(days=7)
    look()
    bench.now = NOW
    look()
    bench.profile = Profile(week_start="sunday")
    look()  # NOW is a Sunday: the day before was last week
    bench.remembered.move_week("mine", 1)
    look()
    bench.remembered.move_week("mine", -1)
    look()
    bench.remembered.move_week("mine", 0)
    bench.history.delete(done.id, NOW)
    look()
    assert lines == list("6767866")


@pytest.mark.parametrize("room", ROOMS)
def test_another_program_makes_them_anew(bench: Bench, room: str) -> None:
    bench.look()
    (bench.package / room / "__pycache__").mkdir()
    bench.look()
    assert bench.reads == 1
    (bench.package / room / "part.py").write_text("two = 2\n")
    bench.look()
    assert bench.reads == 2


def test_another_version_makes_them_anew(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.look()
    monkeypatch.setattr(catalogue, "__version__", "0.0.0")
    bench.look()
    assert bench.reads == 2


def stopped_last_week(bench: Bench) -> None:
    bench.history.add(
        record(1, started=NOW - timedelta(days=7), workout="mine", status=Status.STOPPED)
    )


def finished_today(bench: Bench) -> None:
    bench.history.add(record(1, workout="mine"))


def held(bench: Bench) -> None:
    bench.remembered.keep_hold(Hold("red-flag", NOW, None, "flag", "see a doctor"))


def rested(bench: Bench) -> None:
    choose_rest(bench.history.database, NOW.date(), rest=True)


def told_more(bench: Bench) -> None:
    bench.profile = Profile(experience="over_2_years", free_minutes=20, week_start="saturday")


def an_hour_later(bench: Bench) -> None:
    bench.now += timedelta(hours=1)


@pytest.mark.parametrize(
    "change", [stopped_last_week, finished_today, held, rested, told_more, an_hour_later]
)
def test_what_alters_no_idea_leaves_them(bench: Bench, change: Callable[[Bench], None]) -> None:
    before = bench.look()
    change(bench)
    assert bench.look() == before
    assert bench.reads == 1


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_file_is_made_anew(bench: Bench, damage: str) -> None:
    before = bench.look()
    whole = bench.kept.read_bytes()
    bench.kept.write_bytes(DAMAGE[damage](whole))
    assert bench.look() == before
    assert bench.reads == 2
    assert bench.kept.read_bytes() == whole


def test_only_its_owner_can_read_it(bench: Bench) -> None:
    bench.folders.state.mkdir(parents=True)
    bench.folders.state.chmod(0o755)
    before = os.umask(0)
    try:
        bench.look()
    finally:
        os.umask(before)
    assert bench.kept.stat().st_mode & 0o777 == 0o600
    assert bench.folders.state.stat().st_mode & 0o777 == 0o700
    assert [path.name for path in bench.folders.state.iterdir()] == ["ideas.json"]


def refused(*given: object, **named: object) -> None:
    raise OSError(errno.EROFS, os.strerror(errno.EROFS))


def not_ours(*given: object, **named: object) -> None:
    raise StorageError("it belongs to another user")


def read_only(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "mkstemp", refused)


def read_only_without_a_folder(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "mkdir", refused)


def anothers_folder(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atomic, "write_whole", not_ours)


def file_in_the_way(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.folders.state.write_text("in the way")


def folder_in_the_way(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.kept.mkdir(parents=True)


@pytest.mark.parametrize(
    "hinder",
    [read_only, read_only_without_a_folder, anothers_folder, file_in_the_way, folder_in_the_way],
)
def test_where_nothing_can_be_kept_nothing_is_said(
    bench: Bench,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    hinder: Callable[[Bench, pytest.MonkeyPatch], None],
) -> None:
    bench.look()
    shutil.rmtree(bench.folders.state)
    hinder(bench, monkeypatch)
    assert bench.look() == bench.look()
    assert bench.reads == 3
    assert capfd.readouterr() == ("", "")
    assert not bench.kept.is_file()
