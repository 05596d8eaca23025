"""What screens tell the app: facts, in the past tense."""

from dataclasses import dataclass

from textual.message import Message

from stride_tui.session.cues import Cue
from stride_tui.session.record import Status
from stride_tui.session.session import Session
from stride_tui.session.transition import Transition
from stride_tui.settings.schema import Settings
from stride_tui.training.planned import Planned


@dataclass
class SessionChanged(Message):
    """A key, or time alone, moved the session on; to be stored before its cue sounds."""

    session: Session
    """The session after it."""
    transition: Transition
    """What happened."""


@dataclass
class CuesCame(Message):
    """Cues came due."""

    cues: tuple[Cue, ...]
    """In order."""
    now: float
    """Session second at which they were found."""


@dataclass
class SessionOver(Message):
    """The session has ended, or was ended."""

    session: Session
    """The session at its end."""
    now: float
    """Session second."""
    status: Status | None
    """How it ended; None to leave no record."""


@dataclass
class MuteChanged(Message):
    """The runner silenced the cues, or let them sound again."""

    muted: bool
    """Whether they are silent now."""


@dataclass
class ShellWanted(Message):
    """The runner goes back to the shell for a while; all that was told before is stored first."""


@dataclass
class SessionWanted(Message):
    """The runner wants to start a workout."""

    plan: Planned
    """What is to be done."""


@dataclass
class SettingsChanged(Message):
    """The runner changed settings; they are on their way to the file."""

    settings: Settings
    """All of them, as they are now."""
