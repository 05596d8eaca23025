"""What the screen of the legs check needs to know and to have kept."""

from datetime import datetime
from typing import Protocol

from stride_tui.legs.interview import Done, Interview
from stride_tui.training.hold import Hold
from stride_tui.training.planned import Planned
from stride_tui.ui.legs_card import Card
from stride_tui.ui.legs_page import LegsPage
from stride_tui.ui.screens.legs_note import Notes


class Checked(Notes, Protocol):
    """What the check knows and keeps. Every method may raise `SourceError`."""

    def page(self) -> LegsPage:
        """The first page; slow."""

    def begin(self) -> Interview:
        """A new check."""

    def asks_for_log(self) -> bool:
        """Whether the runner has still to say if the log may fill in answers, and it could."""

    def allow_log(self, *, allowed: bool) -> None:
        """Keeps whether the log may fill in answers."""

    def filled(self, interview: Interview) -> Interview:
        """The interview with what the log knows, where the runner agreed."""

    def heed(self, interview: Interview) -> str:
        """Keeps at once what a safety rule asks for; trouble in words, empty when all is well."""

    def finish(self, interview: Interview, done: Done) -> Card:
        """The card of a result, its hold kept; slow."""

    def keep_answers(self, *, keep: bool) -> None:
        """Keeps whether answers are kept, and those of the check just done."""

    def now(self) -> datetime:
        """The wall time; quick."""

    def hold(self) -> Hold | None:
        """The hold that is active now."""

    def clear_hold(self) -> None:
        """Ends the hold."""

    def forget(self, *, hold: bool) -> int:
        """Deletes the kept answers, and perhaps the hold; how many checks that were."""

    def plan(self, workout: str) -> Planned | None:
        """What a session of a workout does today."""

    def note(self) -> tuple[str, str]:
        """A name for the note for the doctor, and its text."""
