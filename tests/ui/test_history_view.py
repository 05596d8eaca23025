"""The words and plots of History, without a screen."""

from datetime import UTC, date, datetime, timedelta

import pytest
from rich.cells import cell_len

from stride_tui.session.record import Legs, Record, StepRecord, StepState
from stride_tui.settings.profile import Profile
from stride_tui.training.again import again
from stride_tui.training.lookback import Lookback, look_back
from stride_tui.training.weeks import Streak
from stride_tui.ui.history_rows import head_lines, minutes_text, session_row, step_row
from stride_tui.ui.history_source import filter_of
from stride_tui.ui.plots import bars
from stride_tui.ui.screens.ending import EFFORT_WORDS
from stride_tui.ui.trends_view import axis, legs_rows, legs_sums, plots
from stride_tui.ui.year_view import day_text, legend, mark, months, streak_text, tone
from support import HOSTILE_NAME, STARTED
from ui.session_samples import record

TODAY = date(2026, 11, 22)


def back(*records: Record) -> Lookback:
    ordered = sorted(records, key=lambda each: each.started)
    return look_back(ordered, TODAY, Profile())


@pytest.mark.parametrize(
    ("values", "rows", "drawn"),
    [
        ([0, 1, 2, 4], 1, ["· ▂ ▄ █"]),
        ([0, 8, 16], 2, ["    █", "· █ █"]),
        ([0.001, 100], 1, ["▁ █"]),
        ([0, 0], 2, ["   ", "· ·"]),
        ([], 2, ["", ""]),
    ],
)
def test_bars_are_as_high_as_their_values(values: list[float], rows: int, drawn: list[str]) -> None:
    assert bars(values, rows) == drawn


def test_bars_can_do_without_block_characters() -> None:
    lines = bars([0, 1, 5, 9], 3, ascii_only=True)
    assert "".join(lines).isascii()
    assert lines[-1][0] == "."


@pytest.mark.parametrize("width", [38, 66, 78, 118, 198])
def test_a_row_is_never_wider_than_there_is_room_for_figures(width: int) -> None:
    shown = session_row(record(3, name="名前" * 20, note=""), width, TODAY).rstrip()
    assert cell_len(shown) <= width
    assert "25 min" in shown


def test_a_row_of_another_year_says_so() -> None:
    old = record(1, started=datetime(2024, 5, 3, 8, 0, tzinfo=UTC))
    assert "3 May 2024" in session_row(old, 100, TODAY)


def test_a_step_says_what_was_planned_and_done() -> None:
    skipped = StepRecord(
        index=2, kind="work", name=HOSTILE_NAME, planned_seconds=None, done_seconds=0.0,
        planned_reps="max", state=StepState.SKIPPED,
    )  # fmt: skip
    assert "max reps" in step_row(skipped, 80)
    assert HOSTILE_NAME in step_row(skipped, 80)
    counted = StepRecord(
        index=3, kind="work", name="Lunge", planned_seconds=None, done_seconds=20.0,
        planned_reps=10, done_reps=8,
    )  # fmt: skip
    assert "10 reps     8 reps  done" in step_row(counted, 80)


def test_the_head_says_how_it_was() -> None:
    done, felt = head_lines(record(1, distance_m=5200.0, jump_contacts=30), EFFORT_WORDS)
    assert done.endswith("5.2 km · 30 jumps")
    assert felt == "effort 1 (very, very easy) · legs ok"


@pytest.mark.parametrize(
    ("text", "words", "tags"),
    [("", (), ()), ("hill #Sprint wind", ("hill", "wind"), ("sprint",)), ("#", (), ())],
)
def test_a_filter_is_words_and_tags(
    text: str, words: tuple[str, ...], tags: tuple[str, ...]
) -> None:
    found = filter_of(text)
    assert (found.words, found.tags) == (words, tags)


def test_every_day_of_the_year_has_a_shape_and_a_colour() -> None:
    hard, easy, strength = record(1, days_ago=1), record(4, days_ago=2), record(2, days_ago=3)
    cells = {cell.day: cell for column in back(hard, easy, strength).columns for cell in column}
    shown = [cells[TODAY - timedelta(days=ago)] for ago in (0, 1, 2, 3)]
    assert [mark(cell) for cell in shown] == ["·", "▲", "▒", "▒"]
    assert [tone(cell) for cell in shown] == ["none", "hard", "easy", "strength"]
    assert "".join(mark(cell, ascii_only=True) for cell in shown) == ".^++"
    assert legend(ascii_only=True).isascii()


def test_the_year_has_53_weeks_and_a_name_for_each_month() -> None:
    found = back()
    assert len(found.columns) == 53
    assert [len(column) for column in found.columns[:-1]] == [7] * 52
    names = months(found.columns, 2)
    for month in ("Jan", "Mar", "Nov"):
        assert month in names


def test_a_day_says_what_was_done() -> None:
    found = back(record(1, days_ago=1, effort=8))
    cell = found.columns[-1][5]
    text = day_text(found, cell)
    assert text == "Sat 21 Nov 2026: Sprint intervals – 25 min, load 200, hard"


@pytest.mark.parametrize(("width", "text"), [
    (100, "Streak: 1 week with 3 sessions or more (longest 9) · this week 3 of 3"),
    (36, "Streak 1 week (best 9) · now 3 of 3"),
])  # fmt: skip
def test_the_streak_is_said_in_weeks(width: int, text: str) -> None:
    assert streak_text(Streak(1, 9, 3, 3), width) == text


@pytest.mark.parametrize("width", [36, 58, 76, 116, 196])
@pytest.mark.parametrize("height", [8, 20, 40])
@pytest.mark.parametrize("ascii_only", [False, True])
def test_plots_fit_where_they_are_put(width: int, height: int, ascii_only: bool) -> None:
    found = back(*(record(n, days_ago=n) for n in range(1, 300)))
    shown = plots(found, width, height, ascii_only=ascii_only)
    names = [plot.title.split()[0].strip(":") for plot in shown]
    assert names == ["Minutes", "Load", "Jump", "Hard"]
    assert sum(1 + len(plot.rows) for plot in shown) + 1 <= max(9, height)
    for plot in shown:
        assert all(len(row) <= width for row in plot.rows)
        assert len(plot.title) <= width
        assert not ascii_only or "".join(plot.rows).isascii()
    assert len(axis(found, width)) <= width


def test_the_legs_are_shown_one_column_for_each_answer() -> None:
    answers = (Legs.FRESH, Legs.OK, Legs.HEAVY, Legs.PAINFUL)
    found = back(*(record(n, days_ago=9 - n, legs=legs) for n, legs in enumerate(answers)))
    painful, heavy, ok, fresh, dates = legs_rows(found, 60)
    assert [line[9:13] for line in (fresh, ok, heavy, painful)] == ["░   ", " ▒  ", "  ▓ ", "   █"]
    assert dates.split() == ["13", "Nov", "16", "Nov"]
    assert legs_rows(back(record(1, days_ago=6, legs=Legs.OK)), 60)[-1].split() == ["16", "Nov"]
    assert legs_sums(found)[0] == "28 days   1 fresh · 1 ok · 1 heavy · 1 painful"


def test_a_few_seconds_are_told_in_seconds() -> None:
    lengths = [(13.0, "13 s"), (48.4, "48 s"), (59.6, "1 min"), (60.0, "1 min"), (1500.0, "25 min")]
    for seconds, text in lengths:
        assert minutes_text(record(1, done_seconds=seconds)) == text


def test_a_stored_session_can_be_done_again() -> None:
    plan = again(record(1))
    assert plan is not None
    assert [step.name for step in plan.timeline.intervals] == ["Sprint", "Walk"]
    assert plan.timeline.seconds == 60
    assert again(record(1, steps=())) is None


def test_a_session_of_tomorrow_by_a_wrong_clock_breaks_nothing() -> None:
    ahead = record(1, started=STARTED + timedelta(days=40))
    assert back(ahead).names
