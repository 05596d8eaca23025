"""Which idea fits the day best, among those that nothing speaks against."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Final

from stride_tui.training import idea as ideas
from stride_tui.training.deload import SHARE
from stride_tui.training.dose_rules import minutes_left
from stride_tui.training.idea import Idea
from stride_tui.training.kinds import counts, is_easy_run, is_run
from stride_tui.training.load import minutes_of
from stride_tui.training.moments import days_since
from stride_tui.training.past import BREAK_DAYS
from stride_tui.training.plan_rules import LEVELS, lighter_week, painful_of_seven
from stride_tui.training.safety_rules import PAUSE_DAYS, WEEK_BACK_DAYS
from stride_tui.training.situation import Situation

FIRST_STEPS: Final = frozenset({"first-intervals", "lunge-basics", "jump-basics"})
"""Built-in workouts that teach what the others need: they come first."""
BLOCK: Final = 4
"""How often a workout comes round before another has its turn."""
BLOCK_DAYS: Final = 56
"""How far back that is counted."""
STILL_GOING_DAYS: Final = 16
"""A workout done within this is still in its turn."""
JUST_DONE_DAYS: Final = 5
"""A workout done within this waits for others, so that two a week differ."""
FIRST_RUNS: Final = 4
"""A beginner's runs that alternate with walking."""
LONG_FROM_MINUTES: Final = 40
"""From this length of the longest run on, one run a week is long and the others are shorter."""
EASY_OF_LONGEST: Final = 0.8
"""The length of those others, as a share of the longest."""
SHORTEST_MINUTES: Final = 15
"""The shortest run that is suggested."""
WALK_MINUTES: Final = 30
"""Length of a walk, less when less time is free."""
_INTENSITY: Final = {"intervals": 0, "tempo": 1, "hiit": 2, "hills": 3, "sprint": 4}
_NEVER: Final = 1000


class Slot(StrEnum):
    """What a day can be for, in the order the coach would like it."""

    HARD = "hard running"
    STRENGTH = "strength"
    EASY = "an easy run"


def order(situation: Situation) -> tuple[Slot, ...]:
    """The slots in the order of today: as they stand, an easy run first after a pause."""
    if situation.days_off is None or situation.days_off >= PAUSE_DAYS:
        return (Slot.EASY, Slot.STRENGTH, Slot.HARD)
    return tuple(Slot)


def slot_of(idea: Idea) -> Slot | None:
    """What the idea would make of the day; None for a walk, mobility or rest."""
    if idea.is_gentle or idea.is_rest:
        return None
    if idea.is_hard_run:
        return Slot.HARD
    return Slot.STRENGTH if idea.is_strength else Slot.EASY


def share_of(situation: Situation) -> float:
    """How much of a session's main part to do today."""
    hold, off, back = situation.hold, situation.days_off, situation.comeback_day
    if situation.has_history and (off is None or off > BREAK_DAYS):
        return 0.5
    if hold is not None and hold.level == "lighter":
        return SHARE
    if (back is not None and back < WEEK_BACK_DAYS) or (off is not None and off >= PAUSE_DAYS):
        return 0.75
    lighter = lighter_week(situation) is not None or painful_of_seven(situation) > 1
    return SHARE if lighter else 1.0


def runs(situation: Situation, library: Iterable[Idea]) -> tuple[Idea, ...]:
    """The easy runs of today, best first: the library's where they fit, made ones else."""
    own = {idea.id: idea for idea in library}
    minutes = easy_minutes(situation)
    if is_new(situation) and situation.profile.free_minutes >= 28:
        return (own.get(ideas.RUN_WALK) or ideas.run_walk(),)
    stored = own.get(ideas.EASY_RUN)
    fits = stored is not None and stored.known_length and abs(stored.minutes - minutes) < 3
    easy = stored if stored is not None and fits else ideas.easy_run(minutes)
    long = long_minutes(situation)
    if not long:
        return (easy,)
    line = f"{long} min, as long as your longest of the last 30 days"
    return (ideas.easy_run(long, id=ideas.LONG_RUN, name="Long easy run", line=line), easy)


def gentle(situation: Situation, library: Iterable[Idea]) -> tuple[Idea, ...]:
    """A walk and mobility."""
    own = {idea.id: idea for idea in library}
    minutes = max(5, min(WALK_MINUTES, situation.profile.free_minutes))
    return (ideas.walk(minutes), own.get(ideas.MOBILITY) or ideas.mobility())


def is_new(situation: Situation) -> bool:
    """Whether the runner is a beginner in the first runs."""
    done = sum(map(is_easy_run, situation.records))
    return situation.profile.level == "beginner" and done < FIRST_RUNS


def easy_minutes(situation: Situation) -> int:
    """Minutes of today's easy run, in fives."""
    free = situation.profile.free_minutes
    longest = situation.most.run_minutes
    usual: float = situation.easy_minutes
    if longest >= LONG_FROM_MINUTES:
        usual = min(usual, longest * EASY_OF_LONGEST)
    wished = usual * share_of(situation)
    limit, left = situation.most.run_limit_minutes, minutes_left(situation)
    wished = min(wished, free, limit or wished, left if left is not None else wished)
    return max(min(SHORTEST_MINUTES, free), int(wished / 5 + 0.2) * 5)


def long_minutes(situation: Situation) -> int:
    """Minutes of a long easy run if one is due this week, else 0."""
    longest = situation.most.run_minutes
    if situation.profile.weekly_goal_sessions < 3 or share_of(situation) < 1:
        return 0
    this_week = situation.within(6, is_run)
    if any(minutes_of(run) > longest - 5 for run in this_week):
        return 0
    minutes = int(min(longest + 0.5, situation.profile.free_minutes) / 5) * 5
    return minutes if minutes >= easy_minutes(situation) + 5 else 0


def best_first(situation: Situation, candidates: Sequence[Idea]) -> tuple[Idea, ...]:
    """Workouts of one slot, the best for today first.

    A workout comes round until it has been done four times, so that its progression can work;
    then the next has its turn. Strength and jumps take turns as well.
    """
    kinds = {idea.kind for idea in candidates}
    turns = {idea.id: turn for kind in kinds for turn, idea in enumerate(_round(situation, [
        idea for idea in candidates if idea.kind is kind
    ]))}  # fmt: skip
    return tuple(sorted(candidates, key=lambda idea: _rank(situation, idea, turns[idea.id])))


def _round(situation: Situation, candidates: Sequence[Idea]) -> tuple[Idea, ...]:
    """Workouts of one kind, beginning with the one whose turn comes after the last one done.

    Their order is that of learning: first steps, the runner's own level, gentle before fast.
    """
    own = LEVELS[situation.profile.level]
    ordered = sorted(
        candidates,
        key=lambda idea: (
            idea.id not in FIRST_STEPS,
            abs(LEVELS[idea.level or "beginner"] - own),
            max((_INTENSITY.get(tag, 0) for tag in idea.tags), default=0),
            idea.minutes,
            idea.id,
        ),
    )
    ids = [idea.id for idea in ordered]
    last = situation.last(lambda record: record.workout in ids)
    after = ids.index(last.workout) + 1 if last is not None and last.workout else 0
    return (*ordered[after:], *ordered[:after])


def _rank(situation: Situation, idea: Idea, turn: int) -> tuple[int | bool, ...]:
    done = situation.within(BLOCK_DAYS, lambda r: r.workout == idea.id and counts(r))
    since = days_since(done[-1], situation.today) if done else _NEVER
    going = bool(done) and len(done) < BLOCK and since <= STILL_GOING_DAYS
    kind = situation.last(lambda record: record.kind == idea.kind)
    kind_since = days_since(kind, situation.today) if kind and idea.is_strength else _NEVER
    state = 0 if going else 2 if len(done) >= BLOCK else 1
    return (-kind_since, since < JUST_DONE_DAYS, state, since if going else 0, turn)
