"""One runner's legs check between the questions and the disk, for every front end."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from stride_tui.legs.advice import Advice, advise, hold_of
from stride_tui.legs.assessment import Assessment
from stride_tui.legs.interview import Interview
from stride_tui.legs.prefill import Prefill
from stride_tui.session.record import Record
from stride_tui.settings.schema import Settings
from stride_tui.storage.database import Database
from stride_tui.storage.legs_data import figures_of, known_before, load_check, sessions_behind
from stride_tui.storage.legs_results import answers_to_keep, profile_said, stricter
from stride_tui.storage.remembered import Remembered
from stride_tui.storage.settings_change import change_settings, current_settings
from stride_tui.storage.trouble import StorageError
from stride_tui.training.hold import Hold


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """What came of a check, and what is kept of it."""

    advice: Advice
    """What it advises."""
    hold: Hold | None
    """The hold that is active after it."""
    earlier: bool
    """Whether that hold comes from an earlier, stricter check."""
    answers: bool | None
    """Whether the answers are kept; None: the runner has still to say."""
    trouble: str = ""
    """Why something could not be kept; empty when all is well."""


class LegsKeeper:
    """Reads and keeps for one check after the other.

    Methods that change something raise `StorageError` where it cannot be kept.
    """

    def __init__(
        self, database: Database, otherwise: Settings, now: Callable[[], datetime]
    ) -> None:
        """A keeper that has read nothing yet.

        Args:
            database: Where holds and answers are.
            otherwise: The settings where there is no file of them.
            now: The wall time.
        """
        self._database, self._otherwise, self._now = database, otherwise, now
        self._remembered = Remembered(database)
        self._records: tuple[Record, ...] = ()
        self._before: Hold | None = None
        self._began = now()
        self._last: tuple[Interview, Assessment, Advice] | None = None

    @property
    def settings(self) -> Settings:
        """The settings as their file says them now."""
        return current_settings(self._database.folders, self._otherwise)

    @property
    def last(self) -> tuple[Interview, Assessment, Advice] | None:
        """The result of the check just done; None before there is one."""
        return self._last

    def hold(self) -> Hold | None:
        """The hold that is active now."""
        hold = self._remembered.hold()
        return hold if hold is not None and hold.is_active(self._now()) else None

    def look(self) -> None:
        """Reads the sessions; slow with a long history."""
        self._records = sessions_behind(self._database, self._now())

    def begin(self) -> Interview:
        """A new check; it begins even where the history cannot be read."""
        self._before = None
        with suppress(StorageError):
            self._before = self.hold()
        self._began, self._last = self._now(), None
        return Interview(load_check(), prefill=self._known(log=False))

    def asks_for_log(self) -> bool:
        """Whether the runner has still to say if the log may fill in answers, and it could."""
        if self.settings.legs_prefill is not None:
            return False
        known = self._known(log=True)
        return bool(known.log or known.suggested)

    def allow_log(self, *, allowed: bool) -> None:
        """Keeps whether the log may fill in answers."""
        change_settings(self._database.folders, legs_prefill=allowed)

    def filled(self, interview: Interview) -> Interview:
        """The interview with what the log knows, where the runner agreed."""
        allowed = self.settings.legs_prefill is True
        return replace(interview, prefill=self._known(log=True)) if allowed else interview

    def finish(
        self, interview: Interview, assessment: Assessment, *, answers: bool = True
    ) -> Finished:
        """What a result means. The hold is kept at once, the answers where that was agreed.

        A result of the same check replaces the one before, so that a slip can be taken back; a
        hold of an earlier check stays if it is stricter.

        Args:
            interview: The questions and answers.
            assessment: What they mean.
            answers: Whether the answers may be kept now.
        """
        now, settings = self._now(), self.settings
        advice = advise(interview.check, assessment, figures_of(self._records, settings, now))
        self._take_hold()
        self._last = (interview, assessment, advice)
        new = hold_of(interview.check, assessment, now)
        hold = stricter(self._before, new, now)
        agreed = answers and settings.legs_keep_answers is True
        return Finished(
            advice=advice,
            hold=hold,
            earlier=hold is not new,
            answers=settings.legs_keep_answers,
            trouble=self._keep(hold, answers=agreed),
        )

    def keep_answers(self, *, keep: bool) -> None:
        """Keeps whether answers are kept, and those of the check just done."""
        change_settings(self._database.folders, legs_keep_answers=keep)
        if keep:
            self._keep_answers()

    def clear_hold(self) -> None:
        """Ends the hold."""
        self._remembered.keep_hold(None)
        self._before = None

    def forget(self, *, hold: bool) -> int:
        """Deletes the kept answers and the consent to keep them; how many checks that were.

        Args:
            hold: Whether to forget the hold on training, too.
        """
        count = self._remembered.forget_legs_answers()
        if hold:
            self.clear_hold()
        if self.settings.legs_keep_answers is not None:
            change_settings(self._database.folders, legs_keep_answers=None)
        return count

    def _known(self, *, log: bool) -> Prefill:
        return known_before(self._records, self.settings, self._now(), log=log)

    def _take_hold(self) -> None:
        """The hold that stood before this check; none if it was cleared meanwhile."""
        with suppress(StorageError):
            stored = self.hold()
            if self._last is None or stored is None:
                self._before = stored

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
        if self._last is None:
            return
        interview, assessment, advice = self._last
        kept = answers_to_keep(interview.answers, assessment, advice)
        self._remembered.keep_legs_answers(kept, self._began)
        if said := profile_said(assessment, self.settings):
            change_settings(self._database.folders, **said)
