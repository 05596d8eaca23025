"""Takes the cues of a session to the runner, and never makes the session wait."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Final

from stride_tui.alerts.bell import ring
from stride_tui.alerts.choice import Outputs
from stride_tui.alerts.flash import Flash
from stride_tui.alerts.lane import Lane, Pause
from stride_tui.alerts.notification import Dialect, sequence
from stride_tui.alerts.process import Programs
from stride_tui.alerts.rhythm import RHYTHMS, STRONGEST_FIRST
from stride_tui.alerts.sound import Sound
from stride_tui.alerts.speech import speak, words
from stride_tui.session.cues import LATE_SECONDS, Cue, CueKind

NOT_FLASHED: Final = frozenset({CueKind.TEXT, CueKind.BEAT})
"""Cues that the screen shows in their own way."""
RING_OUT_SECONDS: Final = 3.0
"""How long the end of a session waits for its last signal: the longest takes about two."""


def is_too_late(late_seconds: float) -> bool:
    """Whether a cue is shown and no longer sounded."""
    return late_seconds > LATE_SECONDS


def heard(cues: Iterable[Cue], now: float) -> Cue | None:
    """The one of several cues that sounds: the strongest that is not late, or None."""
    due = [cue for cue in cues if not is_too_late(now - cue.at)]
    return min(due, key=lambda cue: STRONGEST_FIRST.index(cue.kind), default=None)


class Alerts:
    """The outputs of one session.

    Every output has a thread of its own; the caller only hands over what is due. Nothing starts
    before the first cue.

    Args:
        outputs: Which to use.
        write: Sends characters to the terminal. Called from a thread of its own.
        flash: Flashes the screen once. Called where `sound` is called.
        clock: Seconds that never go back.
        cache: Folder for the tones; made when it is needed.
    """

    def __init__(
        self,
        outputs: Outputs,
        *,
        write: Callable[[str], None],
        flash: Callable[[], None],
        clock: Callable[[], float],
        cache: Path,
    ) -> None:
        self.outputs = outputs
        self.muted = False
        """Whether the runner has silenced everything but the flash."""
        self._write = write
        self._clock = clock
        self._flash = Flash(flash, clock) if outputs.flash else None
        self._programs = Programs()
        self._sound = Sound(outputs.players, cache, self._programs)
        self._speaker = outputs.speaker
        self._voice, self._player, self._bell, self._notice = (
            Lane(name) for name in ("voice", "player", "bell", "notification")
        )
        # In this order: a lane may still hand a cue that failed to one after it.
        self._lanes = (self._voice, self._player, self._bell, self._notice)

    def sound(self, cues: Iterable[Cue], now: float) -> Cue | None:
        """Flash and sound what is due; returns at once.

        Args:
            cues: The cues since the last look.
            now: Session second; a cue that is late by it only flashes.

        Returns:
            The cue that was handed to an output, or None.
        """
        cues = tuple(cues)
        if self._flash and any(cue.kind not in NOT_FLASHED for cue in cues):
            self._flash.request()
        cue = heard((cue for cue in cues if RHYTHMS[cue.kind] or self._speaker), now)
        if cue is None or self.muted or not self.outputs.bell:
            return None
        deadline = self._clock() + LATE_SECONDS - max(0.0, now - cue.at)
        if cue.kind is CueKind.END and self.outputs.notification:
            self._notice.submit(partial(self._notify, self.outputs.notification))
        if self._speaker and (text := words(cue)):
            self._voice.submit(partial(self._speak, self._speaker, text, cue.kind, deadline))
        else:
            self._without_words(cue.kind, deadline)
        return cue

    def mute(self, *, on: bool) -> None:
        """Silence everything but the flash, at once; or let it sound again."""
        self.muted = on
        if on:
            self.hush()

    def hush(self) -> None:
        """End what sounds now."""
        for lane in self._lanes:
            lane.hush()

    def close(self) -> None:
        """End all sounds, programs and threads."""
        for lane in self._lanes:
            lane.close(0)
        for lane in self._lanes:
            lane.close()
        self._programs.kill()

    def kill(self) -> None:
        """End all sounds and programs without waiting for any: the process is about to end."""
        for lane in self._lanes:
            lane.close(0)
        self._programs.kill()

    def wait_idle(self, seconds: float = RING_OUT_SECONDS) -> bool:
        """Wait until nothing sounds any more; false when an output took longer than `seconds`."""
        return all(lane.wait_idle(seconds) for lane in self._lanes)

    @property
    def trouble(self) -> tuple[str, ...]:
        """What did not work so far, a line each."""
        lines = list(self._sound.failed)
        if self.outputs.speaker and not self._speaker:
            lines.append(f"{Path(self.outputs.speaker[0]).name} could not speak")
        return (*lines, *(f"{lane.name}: {lane.trouble}" for lane in self._lanes if lane.trouble))

    def _without_words(self, kind: CueKind, deadline: float) -> None:
        if not RHYTHMS[kind]:
            return
        if self._sound.works:
            self._player.submit(partial(self._play, kind, deadline))
        else:
            self._bell.submit(partial(self._ring, kind, deadline))

    def _speak(
        self, command: tuple[str, ...], text: str, kind: CueKind, deadline: float, pause: Pause
    ) -> None:
        if self._clock() <= deadline and not speak(self._programs, command, text, pause):
            self._speaker = None
            self._without_words(kind, deadline)

    def _play(self, kind: CueKind, deadline: float, pause: Pause) -> None:
        if not self._sound.play(kind, pause, lambda: self._clock() <= deadline):
            self._bell.submit(partial(self._ring, kind, deadline))

    def _ring(self, kind: CueKind, deadline: float, pause: Pause) -> None:
        if self._clock() <= deadline:
            ring(kind, self._write, pause)

    def _notify(self, how: Dialect, _pause: Pause) -> None:
        self._write(sequence(how, "stride", "workout done", self.outputs.wrapping))
