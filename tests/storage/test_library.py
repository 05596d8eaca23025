"""The folders of workouts: who wins, what is refused, what changes under our eyes."""

import os
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from storage.samples import NOW
from stride_tui.storage import builtin, shelf
from stride_tui.storage.library import NoSuchWorkoutError, find, find_among, scan
from stride_tui.storage.locations import Folders
from stride_tui.storage.shelf import Shelf, shelves_of
from stride_tui.storage.shelves import Library, Shelves
from stride_tui.tomlfile.show import show
from stride_tui.workout.entry import Entry, Origin
from stride_tui.workout.reading import read_workout

GOOD = 'work = "15s"\n'
BETTER = 'work = "20s"\nrepeat = 2\nrest = "1min"\n'
BAD = "work = 15s\n"
LATER = datetime(2026, 11, 22, 14, 2, tzinfo=NOW.tzinfo)
MOVEMENTS = frozenset({"squat-jump"})


@pytest.fixture
def places(tmp_path: Path) -> dict[Origin, Path]:
    """Three folders of workouts, empty."""
    made = {origin: tmp_path / origin.value for origin in Origin}
    for folder in made.values():
        folder.mkdir(mode=0o755)
    return made


@pytest.fixture
def user(places: dict[Origin, Path]) -> Path:
    return places[Origin.USER]


def shelves_in(places: dict[Origin, Path]) -> tuple[Shelf, ...]:
    return tuple(Shelf(folder, origin) for origin, folder in places.items())


def looked(places: dict[Origin, Path]) -> Library:
    return Shelves(shelves_in(places), MOVEMENTS).look(NOW)


def put(folder: Path, name: str, text: str = GOOD) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def only(library: Library) -> Entry:
    (entry,) = library.entries
    return entry


def test_nothing_there(tmp_path: Path) -> None:
    assert Shelves((Shelf(tmp_path / "none", Origin.USER),), MOVEMENTS).look(NOW) == Library()


def test_the_order_of_the_shelves(folders: Folders) -> None:
    found = shelves_of(folders)
    assert [entry.origin for entry in found] == [Origin.USER, Origin.SITE, Origin.BUILT_IN]
    assert found[0].folder == folders.workouts
    assert found[-1].folder == builtin.workouts_folder()


def test_every_built_in_workout_is_good(folders: Folders) -> None:
    library = scan(folders, NOW)
    assert len(library.entries) >= 19
    assert {entry.id: entry.faults for entry in library.entries if entry.faults} == {}
    assert library.notices == ()
    assert find("sprint-intervals", folders) == library.get("sprint-intervals")


def link(folder: Path, name: str, goal: str) -> None:
    (folder / name).symlink_to(goal)


def loop(folder: Path) -> None:
    link(folder, "b.toml", "a.toml")
    link(folder, "a.toml", "b.toml")


@pytest.mark.parametrize(
    ("made", "mentions"),
    [
        (loop, ["link", "itself"]),
        (lambda folder: link(folder, "d.toml", "nowhere.toml"), ["link", "nowhere.toml"]),
        (lambda folder: os.mkfifo(folder / "p.toml"), ["not a file"]),
        (lambda folder: link(folder, "z.toml", "/dev/zero"), ["not a file"]),
        (lambda folder: (folder / "e.toml").mkdir(), ["not a file"]),
        (lambda folder: put(folder, "a\x1b[31m.toml"), ["\\u001b"]),
        (lambda folder: (folder / os.fsdecode(b"\xff.toml")).touch(), ["\\udcff"]),
        (lambda folder: put(folder, "con.toml"), ["con"]),
        (lambda folder: put(folder, "-.toml"), ["letters, digits and hyphens"]),
        (lambda folder: put(folder, "5mb.toml", "#" * 5_000_000), ["64 KiB"]),
    ],
)
def test_a_strange_file_has_its_fault_and_harms_no_other(
    places: dict[Origin, Path], user: Path, made: Callable[[Path], object], mentions: list[str]
) -> None:
    made(user)
    put(user, "zz-good.toml")
    library = looked(places)
    assert library.notices == ()
    *strange, good = library.entries
    assert good.ok
    assert strange
    for entry in strange:
        assert not entry.ok
        assert entry.first_error is not None
        told = show(entry.first_error.message + entry.first_error.help)
        assert all(word in told for word in mentions), told
        assert entry.id.isprintable()
        entry.id.encode()


@pytest.mark.parametrize(
    "name", [".#x.toml", ".hidden.toml", "#x.toml#", "#x.toml", "x.toml~", "x.txt", "x"]
)
def test_what_editors_leave_behind_is_not_listed(
    places: dict[Origin, Path], user: Path, name: str
) -> None:
    (user / name).symlink_to("user@host.123")
    assert looked(places) == Library()


def test_a_link_to_a_good_file(places: dict[Origin, Path], user: Path, tmp_path: Path) -> None:
    put(tmp_path, "elsewhere.toml")
    (user / "l.toml").symlink_to("../elsewhere.toml")
    assert only(looked(places)).ok


def test_two_files_of_one_id(places: dict[Origin, Path], user: Path) -> None:
    put(user, "Hill Sprints.toml")
    put(user, "hill-sprints.toml")
    second, first = looked(places).entries[::-1], looked(places).get("hill-sprints")
    assert first is not None
    assert first.ok
    assert first.path.endswith("Hill Sprints.toml")
    fault = next(entry.first_error for entry in second if not entry.ok)
    assert fault is not None
    assert "hill-sprints.toml" in fault.message
    assert "Hill Sprints.toml" in fault.message


def test_the_user_wins_and_hides(places: dict[Origin, Path]) -> None:
    for origin in Origin:
        put(places[origin], "x.toml")
    put(places[Origin.SITE], "y.toml")
    put(places[Origin.BUILT_IN], "y.toml")
    put(places[Origin.BUILT_IN], "z.toml")
    library = looked(places)
    found = [(entry.id, entry.origin, entry.hides) for entry in library.entries]
    assert found == [
        ("x", Origin.USER, str(places[Origin.SITE] / "x.toml")),
        ("y", Origin.SITE, str(places[Origin.BUILT_IN] / "y.toml")),
        ("z", Origin.BUILT_IN, None),
    ]
    assert len(library.hidden) == 3


def test_a_broken_file_of_the_user_hides_a_good_built_in(places: dict[Origin, Path]) -> None:
    put(places[Origin.USER], "x.toml", BAD)
    put(places[Origin.BUILT_IN], "x.toml")
    entry = only(looked(places))
    assert not entry.ok
    assert entry.workout is None
    assert entry.hides is not None


@pytest.mark.parametrize(("mode", "trusted"), [(0o777, False), (0o775, False), (0o1777, True)])
def test_a_site_folder_that_others_can_change(
    places: dict[Origin, Path], mode: int, trusted: bool
) -> None:
    site = places[Origin.SITE]
    put(site, "x.toml").chmod(0o644)
    site.chmod(mode)
    library = looked(places)
    assert bool(library.entries) is trusted
    if not trusted:
        (notice,) = library.notices
        assert notice.path == str(site)
        assert "anyone can change" in notice.fault.message
        assert notice.fault.severity == "warning"


def test_a_site_file_that_others_can_change_hides_nothing(places: dict[Origin, Path]) -> None:
    put(places[Origin.SITE], "x.toml", BETTER).chmod(0o666)
    put(places[Origin.BUILT_IN], "x.toml")
    library = looked(places)
    assert only(library).origin is Origin.BUILT_IN
    assert "anyone can change" in library.notices[0].fault.message
    found = find_among("x", shelves_in(places), MOVEMENTS)
    assert found.origin is Origin.BUILT_IN


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
@pytest.mark.parametrize("origin", [Origin.USER, Origin.SITE])
def test_files_of_another_user_are_not_read(places: dict[Origin, Path], origin: Origin) -> None:
    path = put(places[origin], "x.toml")
    path.chmod(0o644)
    os.chown(path, 12345, -1)
    library = looked(places)
    assert [entry for entry in library.entries if entry.ok] == []
    os.chown(path, 0, -1)
    os.chown(places[origin], 12345, -1)
    assert "another user" in looked(places).notices[0].fault.message


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(places: dict[Origin, Path], user: Path) -> None:
    put(user, "n.toml").chmod(0)
    fault = only(looked(places)).first_error
    assert fault is not None
    assert "permission" in fault.message


def test_a_folder_that_cannot_be_read_is_one_message(
    places: dict[Origin, Path], user: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(user, "x.toml")
    put(places[Origin.BUILT_IN], "y.toml")
    scandir = os.scandir

    def refuse(folder: Path) -> object:
        if folder == user:
            raise PermissionError(13, "Permission denied")
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    library = looked(places)
    assert only(library).id == "y"
    (notice,) = library.notices
    assert notice.path == str(user)
    assert "permission" in notice.fault.message


def test_a_file_where_the_folder_should_be(places: dict[Origin, Path], user: Path) -> None:
    user.rmdir()
    user.write_text("")
    assert "not a folder" in looked(places).notices[0].fault.message


def test_deleted_between_listing_and_reading(
    places: dict[Origin, Path], user: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(user, "x.toml").unlink()
    monkeypatch.setattr(shelf, "listed", lambda _: ({"x.toml": (1, 2, 3)}, None))
    monkeypatch.setattr("stride_tui.storage.shelves.listed", shelf.listed)
    assert looked(places).entries == ()


class Watched:
    """Shelves that are looked at again after each change."""

    def __init__(self, places: dict[Origin, Path], monkeypatch: pytest.MonkeyPatch) -> None:
        self.reads: list[str] = []
        self._shelves = Shelves(shelves_in(places), MOVEMENTS)

        def read(data: bytes, *, id: str, known_movements: frozenset[str]) -> object:
            self.reads.append(id)
            return read_workout(data, id=id, known_movements=known_movements)

        monkeypatch.setattr("stride_tui.workout.reading.read_workout", read)

    def look(self, now: datetime = LATER) -> Library:
        """The library now."""
        return self._shelves.look(now)


@pytest.fixture
def watched(places: dict[Origin, Path], monkeypatch: pytest.MonkeyPatch) -> Watched:
    return Watched(places, monkeypatch)


def rewrite(path: Path, text: str) -> None:
    """Write a file with a time of its own, as a later moment would."""
    path.write_text(text, encoding="utf-8")
    later = time.time_ns() + 1_000_000_000
    os.utime(path, ns=(later, later))


def test_only_what_changed_is_read(watched: Watched, user: Path) -> None:
    paths = [put(user, f"{name}.toml") for name in "abc"]
    first = watched.look()
    assert watched.look() is first
    rewrite(paths[1], BETTER)
    second = watched.look()
    assert second is not first
    assert watched.reads == ["a", "b", "c", "b"]
    assert second.get("a") is first.get("a")
    changed = second.get("b")
    assert changed is not None
    assert changed.workout is not None
    assert changed.workout.root.repeat == 2
    paths[0].unlink()
    put(user, "d.toml")
    assert [entry.id for entry in watched.look().entries] == ["b", "c", "d"]


def test_an_editor_that_replaces_the_file_is_noticed(watched: Watched, user: Path) -> None:
    path = put(user, "a.toml")
    kept = path.stat()
    watched.look()
    fresh = put(user, ".a.toml.swp", 'work = "16s"\n')
    os.utime(fresh, ns=(kept.st_atime_ns, kept.st_mtime_ns))
    fresh.replace(path)
    watched.look()
    assert watched.reads == ["a", "a"]


@pytest.mark.parametrize("half", ["", BAD, 'work = "15'])
def test_saved_half_way_keeps_the_last_good_version(
    watched: Watched, user: Path, half: str
) -> None:
    path = put(user, "a.toml")
    good = only(watched.look()).workout
    rewrite(path, half)
    stale = only(watched.look(NOW))
    assert stale.workout == good
    assert stale.stale_since == "14:02"
    assert not stale.ok
    assert stale.faults
    path.unlink()
    put(user, "a.toml", BETTER)
    fresh = only(watched.look())
    assert fresh.ok
    assert fresh.stale_since == ""


def test_a_file_that_becomes_unreadable_keeps_its_last_good_version(
    watched: Watched, user: Path
) -> None:
    path = put(user, "a.toml")
    watched.look()
    path.unlink()
    path.mkdir()
    entry = only(watched.look())
    assert entry.workout is not None
    assert not entry.ok


def test_a_deleted_file_leaves_no_version_behind(watched: Watched, user: Path) -> None:
    path = put(user, "a.toml")
    watched.look()
    path.unlink()
    assert watched.look().entries == ()
    put(user, "a.toml", BAD)
    assert only(watched.look()).workout is None


def test_an_id_is_found_without_reading_the_others(
    places: dict[Origin, Path], watched: Watched
) -> None:
    put(places[Origin.USER], "Hill Sprints.toml")
    put(places[Origin.USER], "other.toml", BAD)
    put(places[Origin.BUILT_IN], "hill-sprints.toml")
    found = find_among("hill sprints", shelves_in(places), MOVEMENTS)
    assert (found.id, found.origin) == ("hill-sprints", Origin.USER)
    assert found.hides == str(places[Origin.BUILT_IN] / "hill-sprints.toml")
    assert watched.reads == ["hill-sprints"]


@pytest.mark.parametrize(
    ("argument", "mentions"),
    [
        ("../../etc/x", ["letters, digits and hyphens"]),
        ("./nowhere.toml", ["no file", "nowhere.toml"]),
        ("hill-sprint", ["did you mean hill-sprints?"]),
        ("hlil-sprints", ["did you mean hill-sprints?"]),
        ("zumba", ["no workout", "stride list"]),
        ("", ["letters, digits and hyphens"]),
        ("con", ["con"]),
        ("a\x1b[31m", ["\\u001b"]),
        ("nowhere\x1b.toml", ["\\u001b"]),
    ],
)
def test_what_is_not_there(
    places: dict[Origin, Path], user: Path, argument: str, mentions: list[str]
) -> None:
    put(user, "hill-sprints.toml")
    with pytest.raises(NoSuchWorkoutError) as raised:
        find_among(argument, shelves_in(places), MOVEMENTS)
    assert all(word in str(raised.value) for word in mentions), str(raised.value)
    assert str(raised.value).isprintable()


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("plan.toml", "plan"),
        ("My plan (2).toml", "my-plan-2"),
        ("plan", "plan"),
        ("日本.toml", "workout"),
    ],
)
def test_a_file_that_is_named_may_have_any_name(tmp_path: Path, name: str, id: str) -> None:
    path = put(tmp_path, name)
    found = find_among(str(path), (), MOVEMENTS)
    assert found.ok
    assert (found.id, found.path) == (id, str(path))


def test_a_file_that_is_named_and_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "p.toml")
    found = find_among(str(tmp_path / "p.toml"), (), MOVEMENTS)
    assert not found.ok
    assert found.first_error is not None
    assert "not a file" in found.first_error.message
