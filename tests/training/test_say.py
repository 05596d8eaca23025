"""The coach's words for the shell."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from stride_tui.session.record import Legs, Record
from stride_tui.settings.profile import Profile
from stride_tui.training.advice import Advice
from stride_tui.training.coach import advise
from stride_tui.training.hold import Hold
from stride_tui.training.say import as_json, bar_line, greeting, not_today, title, today_lines
from training.runners import LIBRARY, MONDAY, idea, session

SEASONED = Profile(weekly_goal_sessions=6, free_minutes=60, experience="6_to_24_months")
HOSTILE = "a [/b] [@click=app.quit]x[/] \x1b[31mred\u202e '"


def records() -> list[Record]:
    """A fortnight."""
    jumps = session(MONDAY - timedelta(hours=43), kind="jumps", legs=Legs.OK, contacts=20)
    runs = [session(MONDAY - timedelta(days=day)) for day in (1, 4, 7, 9)]
    return [jumps, *runs]


def a_day(**changes: object) -> Advice:
    """The advice of a day."""
    return replace(advise(MONDAY, records(), LIBRARY, SEASONED), **changes)  # type: ignore[arg-type]


def test_the_json_has_the_shape_that_scripts_rely_on() -> None:
    said = json.loads(json.dumps(as_json(a_day())))
    assert said["format"] == 1
    assert said["date"] == "2025-06-02"
    assert set(said["suggest"]) >= {"workout", "name", "seconds", "reasons"}
    assert set(said["suggest"]["reasons"][0]) == {"rule", "text", "source"}
    assert said["left_out"][0]["workout"] in {idea.id for idea in LIBRARY}
    assert set(said["left_out"][0]["reasons"][0]) == {"rule", "text", "source"}
    assert all(isinstance(other, str) for other in said["others"])
    assert said["hold"] is None


def test_the_json_of_a_hold_and_of_a_made_workout() -> None:
    hold = Hold("rest", MONDAY, MONDAY + timedelta(hours=36), "tired", "Tired.")
    said = as_json(advise(MONDAY, [], LIBRARY, SEASONED, hold))
    assert said["hold"] == {"level": "rest", "until": "2025-06-04T06:00:00+02:00",
                            "rule": "tired", "text": "Tired."}  # fmt: skip
    assert said["suggest"]["workout"] is None
    assert said["suggest"]["name"] == "Rest day"
    red = as_json(
        advise(MONDAY, [], LIBRARY, SEASONED, replace(hold, level="red-flag", until=None))
    )
    assert red["hold"]["until"] is None


def test_one_line_for_a_greeting() -> None:
    line = greeting(a_day())
    assert line.startswith("stride: First intervals (32 min) · ")
    assert "\n" not in line


@pytest.mark.parametrize("width", [40, 80, 120])
def test_lines_fit_the_width_and_say_it_all(width: int) -> None:
    lines = today_lines(a_day(), width=width)
    text = " ".join(" ".join(lines).split())
    for word in ("First intervals", "Why this", "Not today", "Jump basics", "Or", "Rest day"):
        assert word in text
    assert "only 43 h since the last jumps" in text
    assert all(len(line) <= width for line in lines)


def test_ascii_where_no_more_is_to_be_had() -> None:
    lines = today_lines(a_day(), ascii_only=True)
    assert all(line.isascii() for line in lines)


def test_workouts_left_out_are_told_by_their_reason() -> None:
    told = not_today(a_day())
    assert 1 <= len(told) <= 3
    jumps = next(line for line in told if "jumps" in line)
    assert jumps.startswith("Jump basics, ")
    assert "and" in jumps
    assert not any("made for" in line or "takes" in line for line in told)


def test_a_hostile_name_is_shown_and_does_nothing() -> None:
    evil = replace(idea("first-intervals"), name=HOSTILE, line=HOSTILE)
    advice = a_day(suggest=replace(a_day().suggest, idea=evil))
    for line in (greeting(advice), title(evil), *today_lines(advice)):
        assert "\x1b" not in line
        assert "\u202e" not in line
    assert "[@click=app.quit]" in title(evil)


def test_a_workout_of_unknown_length_says_at_least() -> None:
    assert title(replace(idea("squat-jumps"), known_length=False)) == "Squat jumps (≥ 16 min)"
    assert title(a_day().rest) == "Rest day"


@pytest.mark.parametrize(
    ("values", "bars"),
    [((), ""), ((0, 0), "··"), ((1, 2, 4, 8), "▂▃▅█"), ((0, 5), "·█"), ((0.01, 100), "▁█")],
)
def test_bars(values: tuple[float, ...], bars: str) -> None:
    assert bar_line(values) == bars
