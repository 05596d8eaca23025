"""A bell of one tone can tell the cues apart."""

from itertools import combinations

import pytest

from stride_tui.alerts.rhythm import RHYTHMS, STRONGEST_FIRST, gaps, length_seconds, notes
from stride_tui.session.cues import CueKind

HEARD = [kind for kind in CueKind if RHYTHMS[kind]]
TELLING_SECONDS = 0.25


def test_every_kind_has_a_rhythm_and_a_rank() -> None:
    assert set(RHYTHMS) == set(CueKind)
    assert sorted(STRONGEST_FIRST) == sorted(CueKind)


def test_only_texts_are_silent() -> None:
    assert [kind for kind in CueKind if kind not in HEARD] == [CueKind.TEXT]


@pytest.mark.parametrize(("one", "other"), list(combinations(HEARD, 2)))
def test_no_two_rhythms_sound_alike_on_one_tone(one: CueKind, other: CueKind) -> None:
    first, second = gaps(RHYTHMS[one]), gaps(RHYTHMS[other])
    differ = len(first) != len(second) or any(
        abs(a - b) >= TELLING_SECONDS for a, b in zip(first, second, strict=True)
    )
    assert differ


def test_the_end_is_by_far_the_longest() -> None:
    lengths = sorted(length_seconds(RHYTHMS[kind]) for kind in CueKind)
    assert length_seconds(RHYTHMS[CueKind.END]) == lengths[-1]
    assert lengths[-1] > 1.5 * lengths[-2]


@pytest.mark.parametrize("kind", [CueKind.PREP_TICK, CueKind.LAST_TICK, CueKind.BEAT])
def test_ticks_end_before_the_next_second(kind: CueKind) -> None:
    assert length_seconds(RHYTHMS[kind]) < 0.8


def test_notes_begin_after_their_gaps() -> None:
    rhythm = notes(440.0, 0.2, 0.5, last_seconds=0.3)
    assert [note.at for note in rhythm] == [0.0, 0.2, 0.7]
    assert gaps(rhythm) == (0.2, 0.5)
    assert length_seconds(rhythm) == pytest.approx(1.0)
    assert length_seconds(()) == 0.0
