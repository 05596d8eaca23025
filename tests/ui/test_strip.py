"""The timeline strip."""

import pytest

from stride_tui.session.position import position
from stride_tui.ui.strip import place, strip
from stride_tui.workout.interval import Kind
from support import SPRINTS, session_of, timeline


@pytest.mark.parametrize("columns", [1, 7, 40, 76, 300])
def test_the_strip_fills_the_row(columns: int) -> None:
    assert len(strip(timeline(*SPRINTS), columns)) == columns


def test_work_and_rest_can_be_told_apart() -> None:
    row = strip(timeline(*SPRINTS), 45)
    assert row == "▒" * 12 + "███" + "▁" * 9 + "███" + "▁" * 9 + "███" + "░" * 6
    assert set(strip(timeline(*SPRINTS), 45, ascii_only=True)) == set("-#_.")


def test_short_work_is_never_hidden_by_long_rests() -> None:
    plan = timeline(*[(Kind.WORK, 10), (Kind.REST, 300)] * 10)
    assert strip(plan, 40).count("█") == 10


@pytest.mark.parametrize(("now", "column"), [(0, 0), (30, 6), (60, 12), (224.9, 44), (999, 44)])
def test_the_mark_stands_where_the_runner_is(now: float, column: int) -> None:
    session = session_of(*SPRINTS)
    assert place(session.start.timeline, position(session, now), 45) == column
