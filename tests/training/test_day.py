"""A day with the coach, ready to start."""

from datetime import datetime

from stride_tui.settings.profile import Profile
from stride_tui.training.day import Inputs, day_of_coach
from stride_tui.training.today import Facts
from training.runners import MONDAY, session

NOW: datetime = MONDAY


def inputs(*minutes: float) -> Inputs:
    """A runner without a library who has just done runs of so many minutes."""
    records = tuple(session(NOW, minutes=each) for each in minutes)
    facts = Facts(now=NOW, profile=Profile(), records=records)
    return Inputs(facts=facts, plans={}, standings={}, contacts={})


def test_five_quiet_minutes_have_one_name_and_no_work() -> None:
    plan = day_of_coach(inputs()).plans["rest-day"]
    assert plan.name == "Five quiet minutes"
    (only,) = plan.timeline.intervals
    assert (only.kind, only.seconds, only.movement) == ("cooldown", 300, None)


def test_a_minute_of_trying_stride_out_leaves_the_first_day_the_first() -> None:
    assert day_of_coach(inputs()).is_new
    assert day_of_coach(inputs(1)).is_new
    assert not day_of_coach(inputs(30)).is_new
