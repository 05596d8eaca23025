"""What `stride doctor` says of folders, the history and sessions that broke off."""

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from stride_tui.cli.doctor_check import Check
from stride_tui.storage.backup import backups
from stride_tui.storage.claim import State, owner_state
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.locations import Folders
from stride_tui.storage.shelf import Shelf, listed
from stride_tui.storage.tending import to_tell, was_told
from stride_tui.storage.trouble import StorageError
from stride_tui.workout.entry import Origin

FOLDERS, HISTORY, SESSION = "Folders", "History", "Session"
MENDED = "mended"
"""The name of what says what has become of a damaged history."""


def folder_checks(folders: Folders) -> Iterator[Check]:
    """Every folder with its rights."""
    yield own_folder("settings", folders.config, private=False)
    yield own_folder("workouts", folders.workouts, private=False)
    yield own_folder("history", folders.data, private=True)
    yield own_folder("running", folders.state, private=True)
    for site in folders.site_workouts:
        files, notice = listed(Shelf(site, Origin.SITE))
        if notice is not None:
            text = f"{site}: {notice.fault.message}"
            yield Check(FOLDERS, "machine", text, ok=False, cure=notice.fault.help)
        elif site.is_dir():
            yield Check(FOLDERS, "machine", f"{site}, {counted(len(files), 'workout')}")
    fault = folders.state / "fault.txt"
    if fault.exists():
        text = f"{fault} tells of a fault of stride itself"
        yield Check(FOLDERS, "fault", text, ok=False, cure="report it, then delete the file")


def own_folder(name: str, path: Path, *, private: bool) -> Check:
    """A folder of the user's: whose it is, who may do what in it."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return Check(FOLDERS, name, f"{path}, made when it is needed")
    except OSError as error:
        text = f"{path} cannot be looked at: {(error.strerror or 'no reason given').lower()}"
        return Check(FOLDERS, name, text, ok=False, cure="give yourself the right to enter it")
    return _judged(name, path, found, private=private)


def _judged(name: str, path: Path, found: os.stat_result, *, private: bool) -> Check:
    """What its rights allow, and what they should."""
    rights = stat.S_IMODE(found.st_mode)
    text = f"{path}, rights {rights:04o}"
    if not stat.S_ISDIR(found.st_mode):
        return Check(FOLDERS, name, f"{path} is no folder", ok=False, cure="move it away")
    if found.st_uid not in {os.geteuid(), 0}:
        cure = "give it back to yourself with chown"
        return Check(FOLDERS, name, f"{text}, belongs to another user", ok=False, cure=cure)
    if not os.access(path, os.W_OK | os.X_OK):
        text = f"{text}, cannot be written"
        return Check(FOLDERS, name, text, ok=False, cure=f"chmod u+rwx '{path}'")
    if rights & (0o077 if private else 0o022):
        text = f"{text}, open to other users"
        return Check(FOLDERS, name, text, ok=False, cure=f"chmod 700 '{path}'")
    return Check(FOLDERS, name, text)


def history_checks(folders: Folders, database: Database, now: datetime) -> Iterator[Check]:
    """The database: looked through and mended, unless a session is running."""
    if not folders.database.exists():
        yield Check(HISTORY, "sessions", "none has been saved yet")
        return
    runs = _running(folders, now)
    if not runs:
        database.check(now)
    notice = to_tell(database)
    if notice:
        yield Check(HISTORY, MENDED, notice, ok=False, cure="look through your sessions")
    try:
        sound = database.read(lambda held: held.execute("PRAGMA integrity_check(1)").fetchone()[0])
        count = History(database).count()
    except StorageError as trouble:
        cure = "see that the disk has room and the file is yours"
        yield Check(HISTORY, "file", f"cannot be read: {trouble}", ok=False, cure=cure)
        return
    size = folders.database.stat().st_size / 1024
    yield Check(HISTORY, "sessions", f"{counted(count, 'session')}, {size:.0f} KiB")
    if sound != "ok":
        yield Check(HISTORY, "file", "damaged", ok=False, cure="run stride doctor again later")
    else:
        looked = "sound" if not runs else "sound; not mended or copied while a session runs"
        yield Check(HISTORY, "file", looked)
    copies = backups(folders.backups)
    newest = f", the newest {copies[0].name}" if copies else ""
    yield Check(HISTORY, "copies", f"{counted(len(copies), 'backup')}{newest}")


def note_as_told(checks: Iterable[Check], folders: Folders) -> None:
    """After the checks were printed: what became of a damaged history was told."""
    for check in checks:
        if (check.section, check.name) == (HISTORY, MENDED):
            with closing(Database(folders)) as database:
                was_told(database, check.text)


def session_checks(folders: Folders, database: Database, now: datetime) -> Iterator[Check]:
    """What runs, and what broke off."""
    try:
        owner = owner_state(folders.running, wall_seconds=now.timestamp())
    except OSError as error:
        text = f"cannot be told: {(error.strerror or 'no reason given').lower()}"
        yield Check(SESSION, "running", text, ok=False, cure=f"look at {folders.running}")
        return
    if owner.state is State.ALIVE:
        who = owner.alive.owner if owner.alive else None
        text = f"yes, in process {who.pid} on {who.host}" if who else "yes, in another window"
        yield Check(SESSION, "running", text)
    else:
        yield Check(SESSION, "running", "none")
    if not folders.database.exists():
        return
    with suppress(StorageError):
        for found in History(database).unfinished(now):
            text = f"{found.start.name} of {found.start.started:%Y-%m-%d %H:%M} broke off"
            cure = "start stride to go on with it, save it or discard it"
            yield Check(SESSION, "unfinished", text, ok=False, cure=cure)


def counted(number: int, thing: str) -> str:
    """A number of things."""
    return f"{number} {thing}" + ("" if number == 1 else "s")


def _running(folders: Folders, now: datetime) -> bool:
    with suppress(OSError):
        owner = owner_state(folders.running, wall_seconds=now.timestamp())
        return owner.state is State.ALIVE
    return False
