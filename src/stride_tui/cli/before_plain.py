"""What plain mode asks before a session: what broke off, a caution, readiness for jumps."""

from stride_tui.cli import clocks
from stride_tui.cli.problem import complain
from stride_tui.plain.questions import Asker
from stride_tui.storage import movements
from stride_tui.storage.before_start import (
    answer_yes,
    confirm_caution,
    open_caution,
    open_questions,
)
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.recovery import TakenUpError, Unfinished
from stride_tui.storage.taking_up import is_resumed, offered, question
from stride_tui.storage.trouble import StorageError
from stride_tui.tomlfile.show import show_lines
from stride_tui.training.planned import Planned
from stride_tui.training.readiness import not_yet


def take_up(database: Database, asker: Asker | None) -> Unfinished | None:
    """Asks about every session that broke off; the one to go on with, if any.

    Where nobody can answer they are only named: a later start offers them.
    """
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
    return None


def may_start(plan: Planned, database: Database, asker: Asker | None) -> bool:
    """Says and asks what comes before a start; whether to start.

    Where nobody can answer it is only said.
    """
    if asker is None:
        warn(plan, database)
        return True
    return is_caution_read(plan, database, asker) and is_ready(plan, database, asker)


def warn(plan: Planned, database: Database) -> None:
    """Says what would be asked."""
    if plan.caution:
        print(f"Caution: {show_lines(plan.caution)}")
    questions = open_questions(database, plan, movements.contacts())
    if questions:
        listed = "".join(f"\n  {asked.text}" for asked in questions)
        complain(f"before your first jumps, the answer to each of these should be yes:{listed}")


def is_caution_read(plan: Planned, database: Database, asker: Asker) -> bool:
    """Shows a caution once for each version of the workout; whether to start."""
    caution = open_caution(database, plan)
    if not caution:
        return True
    print(f"Caution: {show_lines(caution)}")
    if not is_yes(asker, "Start? y yes, n no [no]:"):
        return False
    confirm_caution(database, plan, clocks.now())
    return True


def is_ready(plan: Planned, database: Database, asker: Asker) -> bool:
    """Asks what must be true before the first jumps, each once; whether to start."""
    for asked in open_questions(database, plan, movements.contacts()):
        print(asked.heading)
        if not is_yes(asker, f"{show_lines(asked.text)} y yes, n no or not sure [no]:"):
            print(show_lines(not_yet(plan)))
            return is_yes(asker, "Start all the same? y yes, n no [no]:")
        answer_yes(database, asked, clocks.now())
    return True


def is_yes(asker: Asker, text: str) -> bool:
    """Asks; whether the answer begins with y."""
    return asker.ask(text)[:1].lower() == "y"
