"""What the legs check knows and keeps: between its screen and the disk."""

from dataclasses import replace
from pathlib import Path

from stride_tui.legs.advice import Advice, advise, hold_of
from stride_tui.legs.assessment import Assessment
from stride_tui.legs.interview import Done, Interview
from stride_tui.legs.note import doctor_note
from stride_tui.legs.prefill import Prefill
from stride_tui.session.record import Record
from stride_tui.settings.schema import Settings
from stride_tui.storage import coaching
from stride_tui.storage.legs_data import figures_of, known_before, load_check, sessions_behind
from stride_tui.storage.legs_results import (
    KeptCheck,
    answers_to_keep,
    kept_checks,
    profile_said,
    stricter,
)
from stride_tui.storage.note_file import NoteExistsError, save_note
from stride_tui.storage.remembered import Remembered
from stride_tui.storage.settings_change import change_settings, current_settings
from stride_tui.storage.trouble import StorageError
from stride_tui.training.hold import Hold
from stride_tui.training.planned import Planned
from stride_tui.ui.hold_words import clear_choices, clear_question
from stride_tui.ui.legs_card import Card, Keeping, Startable, card_of
from stride_tui.ui.legs_page import LegsPage, PastCheck, page_of
from stride_tui.ui.parts import Parts
from stride_tui.ui.screens.choice import Choice
from stride_tui.ui.told import told


class LegsSource:
    """Reads and keeps for one screen; `page` and `finish` are slow and may run in a thread."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._remembered = Remembered(parts.database)
        self._records: tuple[Record, ...] = ()
        self._plans: dict[str, Planned] = {}
        self._before: Hold | None = None
        self._began = parts.now()
        self._last: tuple[Interview, Assessment, Advice] | None = None

    @property
    def _settings(self) -> Settings:
        return current_settings(self._parts.folders, self._parts.settings)

    def page(self) -> LegsPage:
        """The first page; reads all the check may need.

        Raises:
            SourceError: the check or the history cannot be read.
        """
        now = self._parts.now()
        with told("The check cannot be opened"):
            check = load_check()
            self._records = sessions_behind(self._parts.database, now)
            found = coaching.inputs(self._parts.database, self._settings.profile, now)
            self._plans = dict(found.plans)
            hold, past = self._remembered.hold(), kept_checks(self._parts.database)
        return page_of(
            check,
            hold=hold,
            past=tuple(PastCheck(kept.moment, _line(kept)) for kept in past),
            emergency_number=self._settings.emergency_number,
            now=now,
        )

    def begin(self) -> Interview:
        """A new check.

        Raises:
            SourceError: the check cannot be read.
        """
        with told("The check cannot begin"):
            self._before, check = self._remembered.hold(), load_check()
        self._began, self._last = self._parts.now(), None
        return Interview(check, prefill=self._known(log=False))

    def asks_for_log(self) -> bool:
        """Whether the runner has still to say if the log may fill in answers, and it could."""
        if self._settings.legs_prefill is not None:
            return False
        known = self._known(log=True)
        return bool(known.log or known.suggested)

    def allow_log(self, *, allowed: bool) -> None:
        """Keeps whether the log may fill in answers.

        Raises:
            SourceError: it cannot be kept.
        """
        self._change(legs_prefill=allowed)

    def filled(self, interview: Interview) -> Interview:
        """The interview with what the log knows, where the runner agreed."""
        allowed = self._settings.legs_prefill is True
        return replace(interview, prefill=self._known(log=True)) if allowed else interview

    def finish(self, interview: Interview, done: Done) -> Card:
        """The card of a result. The hold is kept at once, the answers where that was agreed."""
        now, settings = self._parts.now(), self._settings
        check, assessment = interview.check, done.assessment
        advice = advise(check, assessment, figures_of(self._records, settings, now))
        self._last = (interview, assessment, advice)
        new = hold_of(check, assessment, now)
        hold = stricter(self._before, new, now)
        trouble = self._keep(hold, answers=settings.legs_keep_answers is True)
        return card_of(
            check,
            assessment,
            advice,
            stopped=done.stopped,
            keeping=Keeping(
                hold=hold,
                earlier=hold is not new,
                answers=settings.legs_keep_answers,
                trouble=trouble,
            ),
            library=[_startable(plan) for plan in self._plans.values()],
            nurse_line=settings.nurse_line,
            now=now,
        )

    def keep_answers(self, *, keep: bool) -> None:
        """Keeps whether answers are kept, and those of the check just done.

        Raises:
            SourceError: it cannot be kept.
        """
        self._change(legs_keep_answers=keep)
        if keep:
            with told("The answers could not be kept"):
                self._keep_answers()

    def clear_question(self) -> tuple[str, tuple[Choice, ...]] | None:
        """What is asked before the hold is cleared, and its answers; None without a hold.

        Raises:
            SourceError: the hold cannot be read.
        """
        with told("The hold cannot be read"):
            hold, now = self._remembered.hold(), self._parts.now()
        if hold is None or not hold.is_active(now):
            return None
        return clear_question(hold, now), clear_choices(hold)

    def clear_hold(self) -> None:
        """Ends the hold.

        Raises:
            SourceError: that cannot be kept.
        """
        with told("The hold could not be cleared"):
            self._remembered.keep_hold(None)
        self._before = None

    def forget(self, *, hold: bool) -> int:
        """Deletes the kept answers and the consent to keep them; how many checks that were.

        Args:
            hold: Whether to forget the hold on training, too.

        Raises:
            SourceError: it cannot be deleted.
        """
        with told("It could not be deleted"):
            count = self._remembered.forget_legs_answers()
            if hold:
                self._remembered.keep_hold(None)
        if self._settings.legs_keep_answers is not None:
            self._change(legs_keep_answers=None)
        return count

    def plan(self, workout: str) -> Planned | None:
        """What a session of a workout does today."""
        return self._plans.get(workout)

    def note(self) -> tuple[str, str]:
        """A name for the note for the doctor, and its text."""
        if self._last is None:
            return "", ""
        interview, assessment, advice = self._last
        day = self._parts.now().date()
        text = doctor_note(interview.check, assessment, advice, day)
        return f"~/heavy-legs-{day.isoformat()}.txt", text

    def save_note(self, name: str, text: str, *, replace: bool = False) -> Path | None:
        """Saves the note; None where there is a file of that name, which stays as it is.

        Raises:
            SourceError: it cannot be saved there; the text says why.
        """
        try:
            with told("Not saved"):
                return save_note(name, text, replace=replace)
        except NoteExistsError:
            return None

    def _known(self, *, log: bool) -> Prefill:
        return known_before(self._records, self._settings, self._parts.now(), log=log)

    def _keep(self, hold: Hold | None, *, answers: bool) -> str:
        """Keeps the hold and perhaps the answers; what went wrong, in words."""
        try:
            self._remembered.keep_hold(hold)
            if answers:
                self._keep_answers()
        except StorageError as trouble:
            return f"NOT SAVED: {trouble}. Today will not know about this."
        return ""

    def _keep_answers(self) -> None:
        if self._last is not None:
            interview, assessment, advice = self._last
            kept = answers_to_keep(interview.answers, assessment, advice)
            self._remembered.keep_legs_answers(kept, self._began)
            if said := profile_said(assessment, self._settings):
                change_settings(self._parts.folders, **said)

    def _change(self, **values: object) -> None:
        with told("Your choice could not be kept"):
            change_settings(self._parts.folders, **values)


def _line(kept: KeptCheck) -> str:
    """A check of the past in one line."""
    found = ", ".join(kept.causes)
    return f"[{kept.sign}] {kept.word}" + (f": {found}" if found else "")


def _startable(plan: Planned) -> Startable:
    """A workout as the card lists it."""
    minutes = max(1, round(plan.timeline.seconds / 60))
    return Startable(plan.workout or "", plan.name, minutes, plan.tags)
