"""A day with the coach: the advice, and everything it speaks of ready to start."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from stride_tui.training.advice import Advice
from stride_tui.training.idea import Idea, idea_of
from stride_tui.training.kinds import counts
from stride_tui.training.made_of import made_of
from stride_tui.training.planned import Planned, planned
from stride_tui.training.standing import Standing, WeekChoice, week_choice
from stride_tui.training.sums import planned_contacts, planned_sprint_seconds
from stride_tui.training.today import Facts, advice_today
from stride_tui.workout.interval import Kind, Timeline
from stride_tui.workout.model import Workout
from stride_tui.workout.progression import at_week
from stride_tui.workout.timeline import unroll


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """What a day is made from."""

    facts: Facts
    """What is known of the runner."""
    workouts: Sequence[Workout] = ()
    """The library."""
    plans: Mapping[str, Planned]
    """The session of each of them at its week, by id."""
    standings: Mapping[str, Standing]
    """Where each workout stands in its progression; the first week where it is not named."""
    contacts: Mapping[str, int]
    """Contacts of one repetition by movement id."""
    trouble: str = ""
    """Why the history is not known, where it could not be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What Today shows."""

    advice: Advice
    """The coach's word."""
    ideas: tuple[Idea, ...]
    """Everything that can be started: what the coach names, then the library by name."""
    plans: Mapping[str, Planned]
    """The session of each idea by its id."""
    weeks: Mapping[str, WeekChoice]
    """The weeks of what is suggested and of the others, by id, where they have a progression."""
    last_done: tuple[str, ...]
    """Ids of the workouts done lately, the latest first."""
    is_new: bool
    """Whether nothing to speak of was ever done."""
    rests: bool
    """Whether the runner made today a rest day."""
    trouble: str = ""
    """Why the coach knows nothing of the history, where it could not be read."""


def day_of_coach(inputs: Inputs) -> Day:
    """Ask the coach, and make everything ready to start."""
    plans = dict(inputs.plans)
    library = ideas_of(inputs)
    facts = inputs.facts
    advice = advice_today(facts, library)
    named = dict.fromkeys((advice.suggest.idea, *advice.others, advice.rest))
    for idea in named:
        if idea.made is not None:
            plans[idea.id] = planned(idea.made, _unrolled(idea, idea.made), in_library=False)
    latest = sorted(facts.records, key=lambda record: record.started, reverse=True)
    return Day(
        advice=advice,
        ideas=tuple(dict.fromkeys((*named, *library))),
        plans=plans,
        weeks=_weeks(inputs, advice),
        last_done=tuple(dict.fromkeys(r.workout for r in latest if r.workout in plans)),
        is_new=not any(map(counts, facts.records)) and not inputs.trouble,
        rests=facts.rests,
        trouble=inputs.trouble,
    )


def idea_of_plan(plan: Planned, contacts: Mapping[str, int]) -> Idea:
    """A session about to start as the coach's rules look at it."""
    return Idea(
        id=plan.workout or plan.name,
        name=plan.name,
        tags=plan.tags,
        seconds=plan.timeline.seconds,
        known_length=plan.timeline.known_length,
        jump_contacts=planned_contacts(plan.timeline, contacts),
        sprint_seconds=planned_sprint_seconds(plan.timeline, plan.tags),
    )


def ideas_of(inputs: Inputs) -> list[Idea]:
    """The workouts of the library at the weeks they stand at, by name."""
    by_name = sorted(inputs.workouts, key=lambda workout: workout.name.casefold())
    return [_idea(workout, inputs) for workout in by_name]


def _unrolled(idea: Idea, made: Workout) -> Timeline:
    """Every step of what was made for the day; on a rest day none of them is called work."""
    timeline = unroll(made)
    if not idea.is_rest:
        return timeline
    return Timeline.of(replace(each, kind=Kind.COOLDOWN) for each in timeline.intervals)


def _idea(workout: Workout, inputs: Inputs) -> Idea:
    week = inputs.standings.get(workout.id, Standing()).week
    line = made_of(at_week(workout, week))
    return idea_of(workout, inputs.plans[workout.id].timeline, inputs.contacts, line=line)


def _weeks(inputs: Inputs, advice: Advice) -> dict[str, WeekChoice]:
    named = {idea.id for idea in (advice.suggest.idea, *advice.others) if idea.made is None}
    lighter = advice.lighter_week is not None
    found = (
        week_choice(
            workout, inputs.standings.get(workout.id, Standing()), advice.day, lighter=lighter
        )
        for workout in inputs.workouts
        if workout.id in named
    )
    return {choice.workout: choice for choice in found if choice is not None}
