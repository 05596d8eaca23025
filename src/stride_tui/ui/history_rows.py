"""Sessions and steps as rows of a list, as wide as there is room."""

from datetime import date
from typing import Final

from rich.cells import cell_len, set_cell_size

from stride_tui.session.record import Legs, Record, Status, StepRecord, StepState
from stride_tui.training.load import length_text
from stride_tui.training.moments import day_of
from stride_tui.training.rule import short_day
from stride_tui.ui.player_view import clock_text
from stride_tui.workout.model import Reps

WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
WIDE: Final = 66
"""From this many columns on every figure has a column of its own."""
STATES: Final = {
    StepState.DONE: "done",
    StepState.SKIPPED: "skipped",
    StepState.CUT: "cut short",
    StepState.REDONE: "done again",
}
STATUS: Final = {
    Status.FINISHED: "finished",
    Status.STOPPED: "ended early",
    Status.INTERRUPTED: "interrupted",
    Status.LOGGED: "written down",
}


def long_day(day: date, today: date) -> str:
    """A day with its weekday; with its year where that is not this one."""
    if day.year == today.year:
        return f"{WEEKDAYS[day.weekday()]} {short_day(day)}"
    return f"{short_day(day)} {day.year}"


def minutes_text(record: Record) -> str:
    """How long a session was: minutes, or seconds below a minute."""
    return length_text(record.done_seconds)


def fit(text: str, width: int) -> str:
    """A text in exactly so many columns."""
    if cell_len(text) > width:
        text = set_cell_size(text, max(0, width - 1)) + "…"
    return set_cell_size(text, max(0, width))


def heading(width: int) -> str:
    """The words above the list."""
    if width < WIDE:
        return ""
    name = name_width(width)
    return f"{'day':<11}  {'session':<{name}}  {'time':>7}  {'done':>5}  effort  legs     note"


def name_width(width: int) -> int:
    """Columns for the name of a session."""
    return min(32, max(18, width - 58))


def session_row(record: Record, width: int, today: date) -> str:
    """A session in one row."""
    legs = record.legs.value if record.legs else "-"
    effort = "-" if record.effort is None else str(record.effort)
    if width < WIDE:
        tail = f" {minutes_text(record):>7} {effort:>2} {legs:<7}"
        day = f"{short_day(day_of(record)):>6} "
        return day + fit(record.name, width - len(day) - len(tail)) + tail
    day = long_day(day_of(record), today)
    done = f"{record.done_percent} %"
    return (
        f"{day:<11}  {fit(record.name, name_width(width))}  {minutes_text(record):>7}"
        f"  {done:>5}  {effort:>6}  {legs:<7}  {record.note}"
    )


def head_lines(record: Record, words: tuple[str, ...]) -> tuple[str, str]:
    """What was done and how it was, in two lines.

    Args:
        record: The session.
        words: What each effort from 0 to 10 is called.
    """
    done = (
        f"{record.started:%H:%M} · {clock_text(record.done_seconds)} of "
        f"{clock_text(record.planned_seconds)} · {record.done_percent} % · {STATUS[record.status]}"
    )
    if record.distance_m:
        done += f" · {record.distance_m / 1000:g} km"
    if record.jump_contacts:
        done += f" · {record.jump_contacts} jumps"
    effort = "-" if record.effort is None else f"{record.effort} ({words[record.effort]})"
    felt = f"effort {effort} · legs {legs_word(record.legs)}"
    return done, felt


def legs_word(legs: Legs | None) -> str:
    """How the legs felt; a dash where that was not said."""
    return "-" if legs is None else legs.value


def step_row(step: StepRecord, width: int) -> str:
    """One step: what it was, what was planned, what was done."""
    planned, done = amount(step.planned_seconds, step.planned_reps), "-"
    if step.state is not StepState.SKIPPED:
        done = amount(step.done_seconds, step.done_reps)
    tail = f" {planned:>9}  {done:>9}  {STATES[step.state]:<10}"
    if width < WIDE:
        tail = f" {planned:>7} {done:>7} {STATES[step.state]:<7}"[: max(0, width - 8)]
    return fit(f"{step.index + 1:>3}  {step.name}", width - len(tail)) + tail


def amount(seconds: float | None, reps: Reps | None) -> str:
    """Repetitions where there are any, else a length."""
    if reps is not None:
        return "max reps" if reps == "max" else f"{reps} reps"
    return "open" if seconds is None else clock_text(seconds)
