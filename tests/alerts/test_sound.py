"""Which player plays, and when none does any more."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from alerts.fake_programs import a_moment
from stride_tui.alerts.lane import Pause
from stride_tui.alerts.process import Outcome, Programs
from stride_tui.alerts.sound import Sound
from stride_tui.session.cues import CueKind


class Slow(Programs):
    """Players that take their time: seconds on a clock, and whether they fail after them."""

    def __init__(self, seconds: dict[str, tuple[float, Outcome]]) -> None:
        super().__init__()
        self.now = 0.0
        self.asked: list[str] = []
        self._seconds = seconds

    def run(self, command: Sequence[str], pause: Pause, limit_seconds: float) -> Outcome:
        self.asked.append(command[0])
        seconds, outcome = self._seconds[command[0]]
        self.now += seconds
        return outcome


@pytest.mark.parametrize(
    ("first_seconds", "asked", "played"),
    [(0.0, ["first", "second"], True), (0.2, ["first", "second"], True), (1.5, ["first"], False)],
)
def test_the_next_player_plays_only_what_is_still_in_time(
    tmp_path: Path, first_seconds: float, asked: list[str], *, played: bool
) -> None:
    players = Slow({"first": (first_seconds, Outcome.FAILED), "second": (0.1, Outcome.DONE)})
    sound = Sound([("first",), ("second",)], tmp_path, players)

    def in_time() -> bool:
        return players.now <= 0.25

    assert sound.play(CueKind.WORK_START, a_moment, in_time) is played
    assert players.asked == asked
    assert sound.failed == ["first could not play"]
    players.now = 0.0
    assert sound.play(CueKind.REST_START, a_moment, in_time)
    assert players.asked[-1] == "second"


def test_what_is_late_is_not_played_at_all(tmp_path: Path) -> None:
    players = Slow({"first": (0.0, Outcome.DONE)})
    assert not Sound([("first",)], tmp_path, players).play(
        CueKind.WORK_START, a_moment, lambda: False
    )
    assert players.asked == []
