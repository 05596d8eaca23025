"""Where a figure in the guide stands: a function of the clock, so that no frame is counted."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Playback:
    """A figure that plays or is held. Seconds of the clock may have any origin."""

    since: float
    """The clock when this began to hold."""
    into: float = 0.0
    """Seconds of the movement played by then."""
    speed: float = 1.0
    """Seconds of the movement in a second of the clock."""
    held: bool = False
    """Whether it stands still."""

    def played(self, now: float) -> float:
        """Seconds of the movement played so far."""
        return self.into if self.held else self.into + max(0.0, now - self.since) * self.speed

    def hold(self, now: float) -> "Playback":
        """Stands still where it is."""
        return replace(self, since=now, into=self.played(now), held=True)

    def play(self, now: float) -> "Playback":
        """Goes on."""
        return replace(self, since=now, held=False)

    def at_speed(self, speed: float, now: float) -> "Playback":
        """Goes on from where it is at another speed."""
        return replace(self, since=now, into=self.played(now), speed=speed)

    def at(self, into: float, now: float) -> "Playback":
        """Goes on, or stands still, somewhere else."""
        return replace(self, since=now, into=into)
