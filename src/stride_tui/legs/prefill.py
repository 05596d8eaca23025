"""What the settings and the training log already know. Never a safety fact."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from statistics import mean, median
from typing import Final

from stride_tui.session.record import Legs, Record
from stride_tui.settings.profile import Profile
from stride_tui.training.kinds import SessionKind, is_hard, is_run, is_strength
from stride_tui.training.load import minutes_of
from stride_tui.training.moments import day_of

WEEK: Final = 7
"""Days of the figures of a week; today is not among them, since it is not over."""
MONTH: Final = 28
"""Days of the means of four weeks."""
LOOK_BACK: Final = 30
"""Days before this week whose longest run counts (Schuster Brandt Frandsen 2025)."""
JUMPS: Final = ((1.1, "none"), (1.3, "10_to_30pct"), (2.0, "30_to_100pct"))
"""Bands of the same study: up to this ratio, this value; beyond the last, over 100 %."""
AFTER_STRENGTH_DAYS: Final = 2
"""Days after strength in which a run may feel it."""
LEAST_RUNS: Final = 3
"""Runs on each side before runs after strength days are compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prefill:
    """Answers that need not be asked for."""

    profile: Mapping[str, str] = field(default_factory=dict)
    """From the settings, by fact."""
    log: Mapping[str, str] = field(default_factory=dict)
    """From the training log, by fact."""
    suggested: Mapping[str, str] = field(default_factory=dict)
    """Seen in the log, but ticked beforehand only: the runner decides."""


def prefill(
    records: Iterable[Record], today: date, profile: Profile, sex: str | None = None
) -> Prefill:
    """What settings and log know on a day. Says nothing the log does not really hold.

    Figures of the last seven days need a log that began before them, means of four weeks one that
    began before those. A gap cannot be told from rest, so the runner can change all of it.
    """
    known = {"age_band": profile.age_band, "sex": sex, "running_experience": profile.experience}
    done = sorted((r for r in records if day_of(r) < today), key=lambda r: r.started)
    return Prefill(
        profile={fact: value for fact, value in known.items() if value is not None},
        log=_log(done, today) if done else {},
        suggested=_suggested(done) if done else {},
    )


def _log(done: Sequence[Record], today: date) -> dict[str, str]:
    """The facts of the log; `done` is oldest first and not empty."""
    age = (today - day_of(done[0])).days
    week, month = _since(done, today, WEEK), _since(done, today, MONTH)
    found: dict[str, str | None] = {}
    if age > WEEK and month:
        rest = WEEK - len({day_of(r) for r in week if is_run(r) or is_strength(r) or is_hard(r)})
        found["rest_days_7d"] = str(rest) if rest < 3 else "3_plus"
        hard = sum(map(is_hard, week))
        found["hard_sessions_7d"] = "0_1" if hard < 2 else "2" if hard == 2 else "3_plus"
        found["longest_run_jump"] = _jump(done, today) if age > WEEK + LOOK_BACK else None
    if age >= MONTH and month:
        strength = _weekly(sum(map(is_strength, month)))
        found["strength_per_week"] = str(strength) if strength < 4 else "4_plus"
        other = _weekly(sum(r.kind == SessionKind.CROSS for r in month))
        found["cross_training_per_week"] = "0" if not other else "1_2" if other < 3 else "3_plus"
        found["typical_long_run"] = _long_run(month, today)
        found["after_strength_days"] = _after_strength(month)
    if age > 2 * 365 and month:
        found["running_experience"] = "over_2_years"
    return {fact: value for fact, value in found.items() if value is not None}


def _weekly(sessions: int) -> int:
    """The mean of four weeks, halves rounded up."""
    return (sessions + 2) // 4


def _since(done: Sequence[Record], today: date, days: int) -> list[Record]:
    """Sessions of the `days` full days before today."""
    return [r for r in done if day_of(r) >= today - timedelta(days=days)]


def _jump(done: Sequence[Record], today: date) -> str | None:
    """How much longer the longest run of this week is than the longest of the 30 days before."""
    week = today - timedelta(days=WEEK)
    runs = [r for r in _since(done, today, WEEK + LOOK_BACK) if is_run(r)]
    new = [minutes_of(r) for r in runs if day_of(r) >= week]
    old = [minutes_of(r) for r in runs if day_of(r) < week]
    if not new or not old:
        return None
    ratio = max(new) / max(old)
    return next((value for limit, value in JUMPS if ratio <= limit), "over_100pct")


def _long_run(month: Sequence[Record], today: date) -> str | None:
    """The median of the longest runs of four weeks; None if a week had no run."""
    longest = [
        max((minutes_of(r) for r in month if is_run(r) and _weeks_ago(r, today) == ago), default=0)
        for ago in range(4)
    ]
    if not all(longest):
        return None
    usual = median(longest)
    return "under_60min" if usual < 60 else "60_to_90min" if usual <= 90 else "over_90min"


def _weeks_ago(record: Record, today: date) -> int:
    """0 for the seven days before today, 1 for the seven before those."""
    return ((today - day_of(record)).days - 1) // WEEK


def _after_strength(month: Sequence[Record]) -> str | None:
    """Whether runs within two days of strength were rated an effort point harder than the rest."""
    strength = {day_of(r) for r in month if is_strength(r)}
    near: list[int] = []
    far: list[int] = []
    for record in month:
        if is_run(record) and record.effort is not None:
            days = {day_of(record) - timedelta(days=n) for n in range(1, AFTER_STRENGTH_DAYS + 1)}
            (near if days & strength else far).append(record.effort)
    if min(len(near), len(far)) < LEAST_RUNS:
        return None
    return "yes" if mean(near) - mean(far) >= 1 else "no"


def _suggested(done: Sequence[Record]) -> dict[str, str]:
    """Three of the last four heavy runs came one to three days after a hard day."""
    heavy = [r for r in done if is_run(r) and r.legs in (Legs.HEAVY, Legs.PAINFUL)][-4:]
    hard = {day_of(r) for r in done if is_hard(r)}
    after = [r for r in heavy if hard & {day_of(r) - timedelta(days=n) for n in (1, 2, 3)}]
    if len(heavy) == 4 and len(after) >= 3:
        return {"when_worst": "day_or_two_after_hard_session"}
    return {}
