"""What the legs check shows and keeps, in words for its screen."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from stride_tui.legs.interview import Done, Interview
from stride_tui.legs.note import doctor_note
from stride_tui.storage import coaching
from stride_tui.storage.legs_data import load_check
from stride_tui.storage.legs_keeper import LegsKeeper
from stride_tui.storage.legs_results import KeptCheck, kept_checks
from stride_tui.storage.note_file import NoteExistsError, save_note
from stride_tui.storage.trouble import StorageError
from stride_tui.training.hold import Hold
from stride_tui.training.planned import Planned
from stride_tui.ui.legs_at_once import keep_at_once
from stride_tui.ui.legs_card import Card, Startable, card_of
from stride_tui.ui.legs_page import LegsPage, page_of
from stride_tui.ui.parts import Parts
from stride_tui.ui.told import told
from stride_tui.ui.written_notes import remember_note


class LegsSource:
    """Reads and keeps for one screen; `page` and `finish` are slow and may run in a thread.

    Every method raises `SourceError` where something cannot be read or kept.
    """

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._keeper = LegsKeeper(parts.database, parts.settings, parts.now)
        self._plans: dict[str, Planned] = {}

    def page(self) -> LegsPage:
        """The first page; reads all the check may need. It opens without a history, too."""
        with told("The check cannot be opened"):
            check = load_check()
        trouble, hold = "", None
        past: tuple[KeptCheck, ...] = ()
        try:
            self._look()
            hold, past = self._keeper.hold(), kept_checks(self._parts.database)
        except StorageError as problem:
            trouble = f"Your history cannot be read: {problem}. The check works without it."
        return page_of(
            check,
            hold=hold,
            past=past,
            emergency_number=self._keeper.settings.emergency_number,
            trouble=trouble,
            now=self._parts.now(),
        )

    def _look(self) -> None:
        """Reads sessions and workouts."""
        parts, profile = self._parts, self._keeper.settings.profile
        self._keeper.look()
        self._plans = dict(coaching.inputs(parts.database, profile, parts.now()).plans)

    def begin(self) -> Interview:
        """A new check."""
        with told("The check cannot begin"):
            begun = self._keeper.begin()
        return replace(begun, check=begun.check.calling(self._keeper.settings.emergency_number))

    def asks_for_log(self) -> bool:
        """Whether the runner has still to say if the log may fill in answers, and it could."""
        return self._keeper.asks_for_log()

    def allow_log(self, *, allowed: bool) -> None:
        """Keeps whether the log may fill in answers."""
        with told("Your choice could not be kept"):
            self._keeper.allow_log(allowed=allowed)

    def filled(self, interview: Interview) -> Interview:
        """The interview with what the log knows, where the runner agreed."""
        return self._keeper.filled(interview)

    def heed(self, interview: Interview) -> str:
        """Keeps at once what a safety rule asks for; trouble in words, empty when all is well."""
        kept = keep_at_once(self._keeper, interview)
        return kept.trouble if kept is not None else ""

    def finish(self, interview: Interview, done: Done) -> Card:
        """The card of a result. The hold is kept at once, the answers where that was agreed."""
        finished = self._keeper.finish(interview, done.assessment)
        return card_of(
            interview.check,
            done.assessment,
            finished,
            library=[_startable(plan) for plan in self._plans.values()],
            nurse_line=self._keeper.settings.nurse_line,
            now=self._parts.now(),
        )

    def keep_answers(self, *, keep: bool) -> None:
        """Keeps whether answers are kept, and those of the check just done."""
        with told("Your choice could not be kept"):
            self._keeper.keep_answers(keep=keep)

    def now(self) -> datetime:
        """The wall time."""
        return self._parts.now()

    def hold(self) -> Hold | None:
        """The hold that is active now."""
        with told("The hold cannot be read"):
            return self._keeper.hold()

    def clear_hold(self) -> None:
        """Ends the hold."""
        with told("The hold could not be cleared"):
            self._keeper.clear_hold()

    def forget(self, *, hold: bool) -> int:
        """Deletes the kept answers, and perhaps the hold; how many checks that were."""
        with told("It could not be deleted"):
            return self._keeper.forget(hold=hold)

    def plan(self, workout: str) -> Planned | None:
        """What a session of a workout does today."""
        return self._plans.get(workout)

    def note(self) -> tuple[str, str]:
        """A name for the note for the doctor, and its text."""
        if self._keeper.last is None:
            return "", ""
        interview, assessment, advice = self._keeper.last
        day = self._parts.now().date()
        text = doctor_note(interview.check, assessment, advice, day)
        return f"~/heavy-legs-{day.isoformat()}.txt", text

    def save_note(self, name: str, text: str, *, replace: bool = False) -> Path | None:
        """Saves the note; None where there is a file of that name, which stays as it is."""
        try:
            with told("Not saved"):
                path = save_note(name, text, replace=replace)
        except NoteExistsError:
            return None
        remember_note(self._parts.database, path)
        return path


def _startable(plan: Planned) -> Startable:
    """A workout as the card lists it."""
    minutes = max(1, round(plan.timeline.seconds / 60))
    return Startable(plan.workout or "", plan.name, minutes, plan.tags)
