"""What storing costs and survives: appends, kills, long histories, the watch of the folders.

python benchmarks/storage.py            # everything, about three minutes
python benchmarks/storage.py --quick    # 20 kills and 1,000 sessions instead of 200 and 100,000
"""

import argparse
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime, timedelta, timezone
from itertools import count
from pathlib import Path

from stride_tui.session.record import Legs, Record, Status, StepRecord
from stride_tui.session.transition import Action, Start, Transition
from stride_tui.storage.alive import Pulse
from stride_tui.storage.builtin import known_movements, workouts_folder
from stride_tui.storage.connection import opened
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.live import LiveSession
from stride_tui.storage.locations import Folders
from stride_tui.storage.query import Filter
from stride_tui.storage.shelf import Shelf
from stride_tui.storage.shelves import Shelves
from stride_tui.workout.entry import Origin
from stride_tui.workout.interval import Interval, Kind, Timeline

NOW = datetime(2026, 11, 22, 7, 0, tzinfo=timezone(timedelta(hours=1)))


def folders_in(root: Path) -> Folders:
    """Folders of a user of their own."""
    return Folders(
        workouts=root / "config" / "workouts",
        site_workouts=(),
        config=root / "config",
        data=root / "data",
        state=root / "state",
    )


def record(number: int, effort: int = 7) -> Record:
    """A session of twenty intervals, one every eight hours into the past."""
    return Record(
        id=f"{number:032x}",
        workout=f"workout-{number % 19}",
        name=f"Workout {number % 19}",
        kind="hard-run",
        started=NOW - timedelta(hours=8 * number),
        status=Status.FINISHED,
        planned_seconds=1440,
        done_seconds=1400.0,
        done_percent=97,
        effort=effort,
        legs=Legs.OK,
        note="fine on the hill",
        tags=("sprint", "intervals"),
        digest="d" * 64,
        steps=tuple(
            StepRecord(index=at, kind="work", name="Sprint", planned_seconds=15, done_seconds=15.0)
            for at in range(20)
        ),
    )


def begin(root: Path, session: int, *, second: float = 0.0) -> LiveSession:
    """A session that runs, and says where it is by the clock."""
    began = time.monotonic() - second

    def pulse() -> Pulse:
        return Pulse(time.time(), time.monotonic(), time.monotonic() - began, {"format": 1})

    step = Interval(index=0, kind=Kind.WORK, name="Run", seconds=300)
    start = Start(
        id=f"{session:032x}",
        workout=None,
        name="Run",
        kind="run",
        started=NOW,
        prep_seconds=10,
        timeline=Timeline.of([step]),
    )
    live = LiveSession(folders_in(root), start, pulse)
    live.begun.wait(30)
    return live


def child(job: str, root: Path, first: int, number: int) -> None:
    """What the processes do that are killed or write at the same time."""
    if job == "fill":
        with closing(Database(folders_in(root))) as database:
            for session in range(first, first + number):
                History(database).add(record(session))
        return
    live = begin(root, first, second=200.0)
    print("begun", flush=True)
    began = time.monotonic() - 200.0
    for at in count():
        if job == "append" and live.append(Transition(float(at), Action.NEXT)).wait(30):
            print(at, flush=True)
        elif job == "wait":
            print(time.monotonic() - began, flush=True)
            time.sleep(0.02)


def started(job: str, root: Path, first: int = 0, number: int = 0) -> "subprocess.Popen[str]":
    """A process of this file that does a job."""
    command = [sys.executable, __file__, "--child", job, str(root), str(first), str(number)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def heard_until_killed(process: "subprocess.Popen[str]", *, lines: int) -> list[str]:
    """Everything a process said that was killed after so many lines."""
    assert process.stdout is not None
    heard = [process.stdout.readline() for _ in range(lines)]
    process.kill()
    said = "".join(heard) + process.communicate()[0]
    return said[: said.rfind("\n") + 1].splitlines()


def milliseconds(work: Callable[[], object]) -> float:
    """How long a piece of work takes."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def median_ms(work: Callable[[], object], *, times: int = 9) -> float:
    """The median time of a piece of work."""
    return statistics.median(milliseconds(work) for _ in range(times))


def appends(root: Path, number: int) -> None:
    """A transition, from the key to the disk."""
    live = begin(root, 0)
    took = sorted(
        milliseconds(lambda: live.append(Transition(1.0, Action.NEXT)).wait(10))
        for _ in range(number)
    )
    live.close()
    print(
        f"append, durable: median {statistics.median(took):.2f} ms, "
        f"p99 {took[int(number * 0.99)]:.2f} ms, worst {took[-1]:.2f} ms ({number})"
    )


def kills(root: Path, number: int) -> None:
    """Kill a process that appends, again and again; what it had acknowledged has to be there."""
    chance = random.Random(11)
    folders = folders_in(root)
    acknowledged = lost = corrupt = offered = 0
    for session in range(number):
        process = started("append", root, session)
        heard = heard_until_killed(process, lines=chance.randint(1, 40))
        mine = [float(line) for line in heard if line != "begun"]
        with opened(folders.database) as connection:
            corrupt += connection.execute("PRAGMA quick_check").fetchone() != ("ok",)
        with closing(Database(folders)) as database:
            found = [
                entry
                for entry in History(database).unfinished(NOW)
                if entry.start.id == f"{session:032x}"
            ]
            offered += len(found)
            stored = [fact.at for entry in found for fact in entry.transitions]
            acknowledged += len(mine)
            lost += len(set(mine) - set(stored))
            for entry in found:
                History(database).settle(entry, None, NOW)
    print(
        f"{number} × kill -9 while appending: {acknowledged} acknowledged, {lost} lost, "
        f"{corrupt} corrupt, {offered} of {number} sessions offered"
    )


def kills_in_a_step(root: Path, number: int) -> None:
    """Kill a process in a step without a key: how far off the offered second is."""
    off = []
    chance = random.Random(12)
    for attempt in range(number):
        home = root / str(attempt)
        heard = heard_until_killed(started("wait", home), lines=chance.randint(20, 90))
        with closing(Database(folders_in(home))) as database:
            (offer,) = History(database).unfinished(NOW)
        off.append(float(heard[-1]) - offer.last_alive_seconds)
    print(
        f"{number} × kill -9 in a step: offered second off by median "
        f"{statistics.median(off):.2f} s, worst {max(off):.2f} s"
    )


def two_writers(root: Path, each: int) -> None:
    """Two processes that fill one history at once."""
    began = time.perf_counter()
    processes = [started("fill", root, first, each) for first in (0, 1_000_000)]
    for process in processes:
        process.communicate()
    seconds = time.perf_counter() - began
    with closing(Database(folders_in(root))) as database:
        print(
            f"two writers of {each} sessions: {History(database).count()} stored, {seconds:.1f} s"
        )


def watch(root: Path, files: int) -> None:
    """A look at a folder of many workouts: the first, and one where nothing has changed."""
    root.mkdir()
    text = (workouts_folder() / "sprint-intervals.toml").read_bytes()
    for number in range(files):
        (root / f"workout-{number}.toml").write_bytes(text)
    shelves = Shelves((Shelf(root, Origin.USER),), known_movements())
    first = milliseconds(lambda: shelves.look(NOW))
    again = median_ms(lambda: shelves.look(NOW), times=50)
    print(f"folder of {files} workouts: first look {first:.0f} ms, again {again:.2f} ms")


def reopened(database: Database) -> Database:
    """The same database, opened anew at its next use."""
    database.close()
    return database


def long_history(root: Path, sessions: int) -> None:
    """How fast a long history answers."""
    chance = random.Random(13)
    with closing(Database(folders_in(root))) as database:
        history = History(database)
        history.add(*(record(number, chance.randint(1, 9)) for number in range(sessions)))
        database.close()
        first, last = date(2026, 1, 1), date(2026, 12, 31)
        works: dict[str, Callable[[], object]] = {
            "open and first page": lambda: History(reopened(database)).page(limit=50),
            "a page in the middle": lambda: history.page(offset=sessions // 2, limit=50),
            "count": history.count,
            "filter by words": lambda: history.page(Filter(words=("hill",)), limit=50),
            "filter, nothing found": lambda: history.page(Filter(words=("nothing",)), limit=50),
            "days of a year": lambda: history.days(first, last),
            "weeks of all years": lambda: history.weeks(date(1900, 1, 1), last),
            "weeks finished": lambda: history.finished_weeks(last),
            "last done": history.last_done,
            "whole check": lambda: database.check(NOW),
        }
        size = database.folders.database.stat().st_size / 1e6
        print(f"history of {sessions} sessions, {size:.0f} MB, median ms:")
        for name, work in works.items():
            print(f"  {name:<22} {median_ms(work, times=5):8.1f}")


def main() -> None:
    """Print every figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer kills, shorter histories")
    parser.add_argument("--child", nargs=4, help=argparse.SUPPRESS)
    given = parser.parse_args()
    quick = given.quick
    if given.child:
        job, root_name, first, number = given.child
        child(job, Path(root_name), int(first), int(number))
        return
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        appends(root / "appends", 200 if quick else 2000)
        kills(root / "kills", 20 if quick else 200)
        kills_in_a_step(root / "step", 3 if quick else 20)
        watch(root / "watch", 200)
        two_writers(root / "two", 100 if quick else 1000)
        for sessions in (1_000,) if quick else (0, 10_000, 100_000):
            long_history(root / f"long-{sessions}", sessions)


if __name__ == "__main__":
    main()
