"""The coach's advice for the shell: JSON, lines of text, one line for a greeting."""

from collections.abc import Iterable
from textwrap import wrap
from typing import Any, Final

from stride_tui.tomlfile.show import show
from stride_tui.training.advice import Advice, LeftOut, WeekView
from stride_tui.training.hold import Hold
from stride_tui.training.idea import Idea
from stride_tui.training.rule import Reason

BARS: Final = "▁▂▃▄▅▆▇█"
"""Heights of the eight-week series."""
PLAIN_BARS: Final = "_.-:=+*#"
"""The same in ASCII."""
_DAY_NAMES: Final = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_GLUE: Final = str.maketrans({"\u00a0": " "})
"""Blanks that hold a day and its minutes on one line."""
_IN_ASCII: Final = str.maketrans({"\u00a0": " ", "·": "-", "×": "x", "≥": ">="})
"""Our own signs in ASCII; a name stays as it is."""
_GROUPS: Final = 3
"""Reasons for leaving out that are told in text."""


def as_json(advice: Advice) -> dict[str, Any]:
    """The advice as `stride today --json` prints it, format 1.

    A workout that was made for the day has no file, so its `workout` is null; `others` names
    only what has one, `ideas` tells about all.
    """
    suggest = advice.suggest
    return {
        "format": 1,
        "date": advice.day.isoformat(),
        "suggest": {
            **_idea_json(suggest.idea),
            "share": suggest.share,
            "reasons": _reasons_json(suggest.reasons),
        },
        "left_out": [
            {"workout": left.idea.id, "reasons": _reasons_json(left.reasons)}
            for left in advice.left_out
        ],
        "others": [idea.id for idea in advice.others if idea.made is None],
        "ideas": [_idea_json(idea) for idea in (*advice.others, advice.rest)],
        "hold": _hold_json(advice.hold),
        "notes": _reasons_json(advice.notes),
        "coach": advice.coach_on,
    }


def greeting(advice: Advice) -> str:
    """One line for a shell greeting: what, how long, and the first reason."""
    return f"stride: {title(advice.suggest.idea)} · {show(advice.suggest.reasons[0].text)}"


def today_lines(advice: Advice, *, width: int = 80, ascii_only: bool = False) -> list[str]:
    """The advice as lines of at most `width` cells, as far as single words allow."""
    bars = PLAIN_BARS if ascii_only else BARS
    suggest = advice.suggest
    lines = [title(suggest.idea)]
    if suggest.idea.line:
        lines.append(show(suggest.idea.line))
    lines.append("")
    lines += _hanging("Why this", (reason.text for reason in suggest.reasons), width)
    lines += _hanging("Not today", not_today(advice), width)
    lines += _hanging("Or", [", ".join(title(idea) for idea in _choices(advice))], width)
    lines += _hanging("Note", (reason.text for reason in advice.notes), width)
    for line in ("", week_line(advice.week), *_series(advice.week, bars)):
        lines += wrap(line, max(20, width), subsequent_indent=" " * 11) or [""]
    signs = _IN_ASCII if ascii_only else _GLUE
    return [line.translate(signs) for line in lines]


def title(idea: Idea) -> str:
    """The name of an idea and its minutes, safe to print."""
    if idea.is_rest or idea.seconds <= 0:
        return show(idea.name)
    more = "" if idea.known_length else "≥ "
    return f"{show(idea.name)} ({more}{max(1, round(idea.minutes))} min)"


def not_today(advice: Advice, *, limit: int = _GROUPS) -> list[str]:
    """Workouts left out, joined by their reason: the most telling ones.

    What the runner can see without being told (too long, made for others) and what already
    explains the suggestion is not said.
    """
    known = {reason.rule for reason in advice.suggest.reasons} | {"level", "free-minutes"}
    groups: dict[str, list[LeftOut]] = {}
    for left in advice.left_out:
        if left.reason.rule not in known:
            groups.setdefault(left.reason.text, []).append(left)
    return [f"{_names(group)}: {text}" for text, group in groups.items()][:limit]


def week_line(week: WeekView) -> str:
    """The week in one line."""
    return (
        f"This week: {week.sessions} of {week.goal} sessions · rest days {week.rest_days}"
        f" · hard {week.hard} of {week.hard_of} · strength {week.strength} of {week.strength_of}"
    )


def bar_line(values: Iterable[float], bars: str = BARS) -> str:
    """Values as bars of the given heights; nothing at all is a dot."""
    amounts = list(values)
    top = max(amounts, default=0.0)
    return "".join(
        bars[min(len(bars) - 1, int(amount / top * len(bars)))] if amount > 0 else "·"
        for amount in amounts
    )


def _series(week: WeekView, bars: str) -> list[str]:
    days = "  ".join(
        f"{_DAY_NAMES[cell.day.weekday()]}\u00a0{round(cell.minutes) or '·'}" for cell in week.days
    )
    return [f"Minutes:   {days}", f"8 weeks:   {bar_line(week.minutes_by_week, bars)}"]


def _choices(advice: Advice) -> tuple[Idea, ...]:
    return (*advice.others, *(() if advice.suggest.idea.is_rest else (advice.rest,)))


def _names(group: list[LeftOut]) -> str:
    names = [show(left.idea.name) for left in group[:2]]
    more = len(group) - len(names)
    return ", ".join(names) + (f" and {more} more" if more else "")


def _hanging(head: str, texts: Iterable[str], width: int) -> list[str]:
    """A heading with its texts beside it, one below the other."""
    lines: list[str] = []
    for text in filter(None, texts):
        lines += wrap(
            show(text),
            max(20, width),
            initial_indent=f"{'' if lines else head:<11}",
            subsequent_indent=" " * 11,
            break_on_hyphens=False,
        )
    return lines


def _idea_json(idea: Idea) -> dict[str, Any]:
    return {
        "workout": None if idea.made is not None else idea.id,
        "name": idea.name,
        "seconds": idea.seconds,
    }


def _reasons_json(reasons: Iterable[Reason]) -> list[dict[str, str]]:
    return [
        {"rule": reason.rule, "text": reason.text, "source": reason.source} for reason in reasons
    ]


def _hold_json(hold: Hold | None) -> dict[str, str | None] | None:
    if hold is None:
        return None
    until = hold.until.isoformat() if hold.until else None
    return {"level": hold.level, "until": until, "rule": hold.rule, "text": hold.text}
