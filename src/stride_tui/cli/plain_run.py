"""A session as lines of text, from what broke off before it to what is said after it."""

import os
import sys
from dataclasses import replace

from stride_tui.alerts.alerts import Alerts
from stride_tui.cli import clocks, house
from stride_tui.cli.problem import CommandError, complain
from stride_tui.plain.player import PlainPlayer
from stride_tui.plain.questions import Asker
from stride_tui.session.clock import SessionClock
from stride_tui.session.session import Session
from stride_tui.session.transition import Transition
from stride_tui.settings.schema import Settings
from stride_tui.storage import movements
from stride_tui.storage.claim import SessionRunningError
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.keeper import Keeper
from stride_tui.storage.locations import Folders
from stride_tui.storage.recovery import TakenUpError, Unfinished
from stride_tui.storage.taking_up import is_resumed, offered, question, resumed
from stride_tui.storage.trouble import StorageError
from stride_tui.tomlfile.show import show_lines
from stride_tui.training.planned import Planned


def run_plain(plan: Planned, folders: Folders, chosen: Settings, *, pace: float, log: bool) -> int:
    """Runs one session as lines of text; the exit code."""
    kept = folders if log and pace == 1 else None
    asker = Asker(sys.stdout, sys.stdin) if is_asked() else None
    found = take_up(kept, asker)
    keeper, clock = begin(plan, chosen, kept, found, pace)
    alerts = outputs(chosen, folders) if sys.stdout.isatty() else None
    if plan.caution and found is None:
        print(f"Caution: {show_lines(plan.caution)}")
    player = PlainPlayer(
        keeper, clock, sys.stdout, sys.stdin if asker else None, last_n=chosen.last_n
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


def take_up(kept: Folders | None, asker: Asker | None) -> Unfinished | None:
    """Asks about every session that broke off; the one to go on with, if any.

    Where nobody can answer they are only named: a later start offers them.
    """
    if kept is None:
        return None
    database = Database(kept)
    history = History(database)
    try:
        for found in offered(history, clocks.now()):
            if asker is None:
                complain(f"{question(found, clocks.now())}; 'stride' in a terminal offers it")
                continue
            answer = asker.broken_off(found, clocks.now())
            try:
                if is_resumed(history, found, answer, movements.contacts, clocks.now()):
                    return found
            except TakenUpError as trouble:
                complain(f"{found.start.name}: {trouble}")
    except StorageError as trouble:
        complain(f"sessions that broke off cannot be read: {trouble}")
    finally:
        database.close()
    return None


def begin(
    plan: Planned, chosen: Settings, kept: Folders | None, found: Unfinished | None, pace: float
) -> tuple[Keeper, SessionClock]:
    """A new session, or one that goes on.

    Raises:
        CommandError: another window has a session.
    """
    transitions: tuple[Transition, ...] = ()
    if found is not None:
        session, transitions = resumed(found, chosen.resume_seconds)
        clock = SessionClock.started(clocks.read, at=found.last_alive_seconds)
    else:
        prep = chosen.prep_seconds
        start = plan.start(id=house.new_id(), started=clocks.now(), prep_seconds=prep)
        session, clock = Session.begin(start), SessionClock.started(clocks.read, speed=pace)
    try:
        keeper = Keeper(
            session, clock, folders=kept, contacts=movements.contacts, transitions=transitions
        )
    except SessionRunningError:
        raise CommandError(
            "a session is running in another window; end it there first, or use --no-log"
        ) from None
    return keeper, clock


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
