"""The year as a map of cells: what each day looks like, and what it says."""

from typing import Final

from stride_tui.training.calendar import Cell
from stride_tui.training.lookback import Lookback
from stride_tui.training.rule import short_day
from stride_tui.training.weeks import Streak
from stride_tui.ui.history_rows import WEEKDAYS

LEVELS: Final = {False: "·░▒▓█", True: ".:+*#"}
"""Marks of an easy day by its minutes: none, below 20, 40, 60, and more."""
HARD: Final = {False: "▲", True: "^"}
"""Marks a hard day, whatever its minutes."""
WIDE: Final = 76
"""From this many columns on the streak is said in full."""
LABEL: Final = 4
"""Columns before the map."""


def mark(cell: Cell, *, ascii_only: bool = False) -> str:
    """The sign of a day: its shape says what its colour says."""
    return HARD[ascii_only] if cell.hard else LEVELS[ascii_only][cell.level]


def tone(cell: Cell) -> str:
    """The colour of a day by name: `hard`, `strength`, `easy`, or `none`."""
    if cell.hard:
        return "hard"
    if cell.kind is None:
        return "none"
    return "strength" if cell.kind.value in {"strength", "jumps"} else "easy"


def months(columns: tuple[tuple[Cell, ...], ...], step: int) -> str:
    """The names of the months above the weeks in which they begin."""
    line = ""
    for place, column in enumerate(columns):
        first = next((cell.day for cell in column if cell.day.day == 1), None)
        at = place * step
        if first is not None and len(line) < at + 1:
            line = line.ljust(at) + short_day(first).split()[1] + " "
    return line


def day_text(back: Lookback, cell: Cell) -> str:
    """What was done on a day."""
    day = f"{WEEKDAYS[cell.day.weekday()]} {short_day(cell.day)} {cell.day.year}"
    names = ", ".join(back.names.get(cell.day, ()))
    if not names:
        return f"{day}: nothing"
    hard = ", hard" if cell.hard else ""
    return f"{day}: {names} – {round(cell.minutes)} min, load {round(cell.load)}{hard}"


def legend(*, ascii_only: bool = False) -> str:
    """What the signs mean."""
    marks = LEVELS[ascii_only]
    return (
        f"{marks[0]} none  {marks[1]} to 20 min  {marks[2]} to 40  {marks[3]} to 60  "
        f"{marks[4]} more  {HARD[ascii_only]} hard"
    )


def streak_text(found: Streak, width: int) -> str:
    """Weeks in a row that met the goal."""
    weeks = "1 week" if found.weeks == 1 else f"{found.weeks} weeks"
    if width < WIDE:
        return f"Streak {weeks} (best {found.longest}) · now {found.this_week} of {found.goal}"
    return (
        f"Streak: {weeks} with {found.goal} sessions or more (longest {found.longest}) · "
        f"this week {found.this_week} of {found.goal}"
    )
