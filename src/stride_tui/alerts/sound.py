"""Plays the tones of the cues with whichever local player is there."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from stride_tui.alerts.lane import Pause
from stride_tui.alerts.process import Outcome, Programs
from stride_tui.alerts.rhythm import RHYTHMS, length_seconds
from stride_tui.alerts.tones import tone_file
from stride_tui.session.cues import CueKind
from stride_tui.storage.trouble import StorageError, in_words

PLAYERS: Final = (("pw-play",), ("paplay",), ("aplay", "-q"), ("afplay",))
"""Programs that play a WAV file, in the order tried: PipeWire, PulseAudio, ALSA, macOS."""
SPARE_SECONDS: Final = 2.0
"""How much longer than its tone a player may take: opening the device is slow at times."""


def players(which: Callable[[str], str | None]) -> tuple[tuple[str, ...], ...]:
    """The commands of all players that are there, without the file they are to play."""
    return tuple(
        (path, *options) for name, *options in PLAYERS if (path := which(name)) is not None
    )


class Sound:
    """Plays tones; a player that fails is not asked again, the next one is."""

    def __init__(
        self, commands: Sequence[tuple[str, ...]], folder: Path, programs: Programs
    ) -> None:
        self._programs = programs
        self._commands = list(commands)
        self._folder = folder
        self.failed: list[str] = []
        """What did not work, a line each."""

    @property
    def works(self) -> bool:
        """Whether a player is left that has not failed."""
        return bool(self._commands)

    def play(self, kind: CueKind, pause: Pause, in_time: Callable[[], bool]) -> bool:
        """Play the tone of a cue; false when no player could as long as it was in time."""
        try:
            path = str(tone_file(self._folder, kind))
        except (OSError, StorageError) as error:
            self.failed.append(f"the tones cannot be kept: {in_words(error)}")
            self._commands.clear()
            return False
        limit = length_seconds(RHYTHMS[kind]) + SPARE_SECONDS
        while self._commands and in_time():
            command = self._commands[0]
            if self._programs.run((*command, path), pause, limit) is not Outcome.FAILED:
                return True
            self.failed.append(f"{Path(command[0]).name} could not play")
            del self._commands[0]
        return False
