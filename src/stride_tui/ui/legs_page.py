"""The first page of the legs check: what it is, what holds now, what it said before."""

from dataclasses import dataclass
from datetime import datetime

from stride_tui.legs.advice import spoken_day
from stride_tui.legs.check import Check
from stride_tui.storage.legs_results import KeptCheck
from stride_tui.training.hold import Hold
from stride_tui.ui.hold_words import hold_reason, hold_title

ABOUT = (
    "For legs that feel heavy when you run. First come three lists of things that cannot "
    "wait; with them it is at most {limit} questions. You can go back and change every answer.",
    "You get: how soon to see somebody, what fits your answers and what speaks against it, and "
    "what to do this week.",
    "{footer} Nothing leaves this machine.",
)
EMERGENCY = (
    "Chest pain, passing out, a leg suddenly cold or numb: do not read on, call {number} now."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LegsPage:
    """What the first page shows."""

    about: tuple[str, ...]
    """What the check is."""
    emergency: str
    """Whom to call without any check."""
    hold: Hold | None
    """What holds now."""
    hold_text: tuple[str, ...]
    """The same in words."""
    past: tuple[str, ...]
    """Checks of the past, the latest first, a line each."""
    kept: int
    """How many checks are kept."""


def page_of(
    check: Check,
    *,
    hold: Hold | None,
    past: tuple[KeptCheck, ...],
    emergency_number: str | None,
    trouble: str = "",
    now: datetime,
) -> LegsPage:
    """The first page."""
    words = {"limit": check.screens.limit, "footer": check.wording.footer}
    active = hold if hold is not None and hold.is_active(now) else None
    number = emergency_number or check.wording.emergency_number
    return LegsPage(
        about=(*((trouble,) if trouble else ()), *(text.format(**words) for text in ABOUT)),
        emergency=EMERGENCY.format(number=number),
        hold=active,
        hold_text=() if active is None else (hold_title(active, now) + ".", hold_reason(active)),
        past=past_lines(past),
        kept=len(past),
    )


def past_lines(checks: tuple[KeptCheck, ...]) -> tuple[str, ...]:
    """Checks of the past, a line each, in the order they come in."""
    lines = []
    for check in checks:
        day = f"{spoken_day(check.moment.date())} {check.moment.year}"
        found = ": " + ", ".join(check.causes) if check.causes else ""
        lines.append(f"{day}  [{check.sign}] {check.word}{found}")
    return tuple(lines)
