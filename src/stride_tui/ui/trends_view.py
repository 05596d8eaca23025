"""The weekly series and the legs as plots of characters."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean
from typing import Final

from stride_tui.session.record import Legs
from stride_tui.training.lookback import Lookback
from stride_tui.training.rule import short_day
from stride_tui.ui.plots import bars

LEGS_ROWS: Final = (Legs.PAINFUL, Legs.HEAVY, Legs.OK, Legs.FRESH)
"""From top to bottom."""
LEGS_MARKS: Final = {
    Legs.PAINFUL: ("█", "#"), Legs.HEAVY: ("▓", "*"), Legs.OK: ("▒", "+"), Legs.FRESH: ("░", ":"),
}  # fmt: skip
"""The shape of each answer, in block characters and in ASCII."""
LABEL: Final = 9
"""Columns before the plot of the legs."""
SHORT: Final = 60
"""Below this many columns the figures are said in fewer words."""
HALF_YEAR: Final = 26
"""Weeks."""
PLOTS: Final = 4
"""How many series there are."""


@dataclass(frozen=True, slots=True)
class Plot:
    """One series."""

    title: str
    """What it is, with its figures."""
    rows: tuple[str, ...]
    """Its bars, the highest row first."""


def plots(back: Lookback, width: int, height: int, *, ascii_only: bool = False) -> list[Plot]:
    """The four series, as many weeks and as high as there is room, the present week last."""
    step = step_of(back, width)
    gap, cell = int(step > 1), max(1, step - 1)
    weeks = min(len(back.trends.minutes), max(4, (width + gap) // step))
    rows = min(8, max(1, (height - 1) // PLOTS - 1))
    found = back.trends
    series: tuple[tuple[str, str, Sequence[float]], ...] = (
        ("Minutes", "min", found.minutes),
        ("Load", "", found.load),
        ("Jump contacts", "", found.jump_contacts),
        ("Hard sessions", "", found.hard),
    )
    return [
        Plot(
            _title(name, unit, values, short=width < SHORT),
            tuple(bars(values[-weeks:], rows, ascii_only=ascii_only, gap=gap, width=cell)),
        )
        for name, unit, values in series
    ]


def step_of(back: Lookback, width: int) -> int:
    """Columns of a week: three where the whole year fits so, two from half a year on."""
    if width >= 3 * len(back.trends.minutes):
        return 3
    return 2 if width >= 2 * HALF_YEAR else 1


def axis(back: Lookback, width: int) -> str:
    """The months below the weeks."""
    step = step_of(back, width)
    starts = back.trends.starts[-max(4, (width + int(step > 1)) // step) :]
    line = ""
    for place, day in enumerate(starts):
        if day.day <= 7 and len(line) <= place * step:
            line = line.ljust(place * step) + short_day(day).split()[1] + " "
    return line[:width]


def _title(name: str, unit: str, values: Sequence[float], *, short: bool) -> str:
    before = values[-5:-1]
    mean = fmean(before) if before else 0.0
    if short:
        return f"{name} {values[-1]:.0f} · mean {mean:.0f} · most {max(values):.0f}"
    unit = f" {unit}" if unit else ""
    return (
        f"{name}: this week {values[-1]:.0f}{unit} · mean of 4 before {mean:.0f}"
        f" · most {max(values):.0f}"
    )


def legs_rows(back: Lookback, width: int, *, ascii_only: bool = False) -> list[str]:
    """The answers about the legs, one column each, the latest last."""
    shown = back.legs[-max(1, width - LABEL) :]
    lines = []
    for legs in LEGS_ROWS:
        sign = LEGS_MARKS[legs][ascii_only]
        cells = "".join(sign if answer is legs else " " for _, answer in shown)
        lines.append(f"{legs.value:<{LABEL}}{cells}")
    if shown:
        first, last = short_day(shown[0][0]), short_day(shown[-1][0])
        room = max(len(first) + 1, len(shown) - len(last))
        days = first if first == last else f"{first:<{room}}{last}"
        lines.append(" " * LABEL + days)
    return lines


def legs_sums(back: Lookback) -> list[str]:
    """How often each answer was given, lately and in the year."""
    spans = (("28 days", 28), ("84 days", 84), ("the year", 400))
    lines = []
    for name, days in spans:
        counts = [_count(back, legs, back.today, days) for legs in reversed(LEGS_ROWS)]
        words = (f"{n} {legs.value}" for n, legs in zip(counts, reversed(LEGS_ROWS), strict=True))
        lines.append(f"{name:<10}" + " · ".join(words))
    return lines


def _count(back: Lookback, legs: Legs, today: date, days: int) -> int:
    return sum(answer is legs and (today - day).days < days for day, answer in back.legs)
