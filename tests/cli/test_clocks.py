"""What the clocks of a machine tell of its sleep."""

import time

import pytest

from stride_tui.cli import clocks


def set_clocks(
    patch: pytest.MonkeyPatch, *, monotonic: float, wall: float, boot: float | None
) -> None:
    patch.setattr(time, "monotonic", lambda: monotonic)
    patch.setattr(time, "time", lambda: wall)
    if boot is None:
        patch.delattr(time, "CLOCK_BOOTTIME", raising=False)
    else:
        patch.setattr(time, "CLOCK_BOOTTIME", 7, raising=False)
        patch.setattr(time, "clock_gettime", {7: boot}.__getitem__)


@pytest.mark.parametrize(
    ("wall", "boot", "slept"),
    [(5000, 150, 0), (9000, 150, 0), (5000, 4000, 3850), (5010, None, 10)],
    ids=["awake", "wall clock put forward", "asleep", "no such clock"],
)
def test_sleep_is_what_one_clock_counts_and_the_other_does_not(
    monkeypatch: pytest.MonkeyPatch, wall: float, boot: float | None, slept: float
) -> None:
    set_clocks(monkeypatch, monotonic=100, wall=5000, boot=None if boot is None else 100)
    before = clocks.read()
    set_clocks(monkeypatch, monotonic=150, wall=wall + 50, boot=boot)
    after = clocks.read()
    assert (after.monotonic, after.wall) == (150, wall + 50)
    assert after.asleep - before.asleep == slept
