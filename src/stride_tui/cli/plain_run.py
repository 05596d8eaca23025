"""A session as lines of text, from what is asked before it to what is said after it."""

import os
import sys
from contextlib import closing
from dataclasses import replace

from stride_tui.alerts.alerts import Alerts
from stride_tui.cli import clocks, house
from stride_tui.cli.after_run import look_after
from stride_tui.cli.before_plain import may_start, take_up
from stride_tui.cli.problem import FINE, NO, CommandError, complain
from stride_tui.plain.player import PlainPlayer
from stride_tui.plain.questions import Asker
from stride_tui.settings.schema import Settings
from stride_tui.storage import beginning, movements
from stride_tui.storage.claim import SessionRunningError
from stride_tui.storage.database import Database
from stride_tui.storage.keeper import Keeper
from stride_tui.storage.locations import Folders
from stride_tui.storage.recovery import Unfinished
from stride_tui.training.planned import Planned


def run_plain(plan: Planned, folders: Folders, chosen: Settings, *, pace: float, log: bool) -> int:
    """Runs one session as lines of text; the exit code."""
    kept = folders if log and pace == 1 else None
    asker = Asker(sys.stdout, sys.stdin) if is_asked() else None
    with closing(Database(folders)) as database:
        found = take_up(database, asker) if kept is not None else None
        if found is None and not may_start(plan, database, asker):
            return FINE
    keeper = begin(plan, chosen, kept, found, pace)
    code = play(keeper, chosen, outputs(chosen, folders) if sys.stdout.isatty() else None, asker)
    if kept is not None and code == FINE:
        look_after(kept)
    return code


def play(keeper: Keeper, chosen: Settings, alerts: Alerts | None, asker: Asker | None) -> int:
    """Runs a session that is kept to its end, and asks how it was; the exit code."""
    player = PlainPlayer(
        keeper,
        keeper.clock,
        sys.stdout,
        sys.stdin if asker else None,
        last_n=chosen.last_n,
        resume_seconds=chosen.resume_seconds,
    )
    if alerts is not None:
        player.sound = alerts.sound
    try:
        code = player.run()
        if asker is not None and keeper.record is not None and keeper.keeps and code == 0:
            keeper.rate(asker.effort(), asker.legs(), asker.note())
        if alerts is not None and code == 0:
            alerts.wait_idle()
        return code
    finally:
        if alerts is not None:
            alerts.close()
        if not keeper.close():
            complain(f"not everything is saved: {keeper.trouble or 'the disk does not answer'}")


def is_asked() -> bool:
    """Whether somebody can answer."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def begin(
    plan: Planned, chosen: Settings, kept: Folders | None, found: Unfinished | None, pace: float
) -> Keeper:
    """A new session, or one that goes on.

    Raises:
        CommandError: another window has a session.
    """
    read, contacts = clocks.read, movements.contacts
    try:
        if found is not None:
            return beginning.resume(found, chosen, read=read, folders=kept, contacts=contacts)
        return beginning.begin(
            plan,
            chosen,
            id=house.new_id(),
            started=clocks.now(),
            read=read,
            folders=kept,
            contacts=contacts,
            speed=pace,
        )
    except SessionRunningError:
        raise CommandError(
            "a session is running in another window; end it there first, or use --no-log", code=NO
        ) from None


def outputs(chosen: Settings, folders: Folders) -> Alerts:
    """How cues reach whoever sits at this terminal: a bell or a sound, no sequences."""

    def write(text: str) -> None:
        os.write(sys.stdout.fileno(), text.encode("utf-8", "replace"))

    return Alerts(
        replace(house.outputs(chosen), flash=False, notification=None),
        write=write,
        flash=lambda: None,
        clock=lambda: clocks.read().monotonic,
        cache=folders.state / "tones",
    )
