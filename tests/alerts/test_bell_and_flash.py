"""The bell rings in rhythm, the flash keeps a safe distance."""

import random

import pytest

from stride_tui.alerts.bell import BEL, ring
from stride_tui.alerts.flash import LEAST_GAP_SECONDS, Flash
from stride_tui.alerts.rhythm import RHYTHMS, gaps
from stride_tui.session.cues import CueKind


@pytest.mark.parametrize("kind", CueKind)
def test_the_bell_rings_once_a_note_with_the_gaps_between(kind: CueKind) -> None:
    written: list[str] = []
    waited: list[float] = []

    def pause(seconds: float) -> bool:
        waited.append(seconds)
        return False

    ring(kind, written.append, pause)
    assert written == [BEL] * len(RHYTHMS[kind])
    assert tuple(waited) == gaps(RHYTHMS[kind])


def test_the_bell_makes_room() -> None:
    written: list[str] = []
    ring(CueKind.END, written.append, lambda _: len(written) == 4)
    assert written == [BEL] * 4


@pytest.mark.parametrize("seed", range(3))
def test_never_more_than_two_flashes_in_a_second(seed: int) -> None:
    chance = random.Random(seed)
    now = 0.0
    flashes: list[float] = []
    flash = Flash(lambda: flashes.append(now), lambda: now)
    for _ in range(2000):
        now += chance.choice((0.0, 0.01, 0.1, 0.5, 1.0))
        before = len(flashes)
        assert flash.request() == (len(flashes) > before)
    assert len(flashes) > 100
    for first, third in zip(flashes, flashes[2:], strict=False):
        assert third - first >= 2 * LEAST_GAP_SECONDS - 1e-9
