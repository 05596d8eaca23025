"""The modes of the app: each screen with the source of what it shows."""

from collections.abc import Callable
from typing import Any

from textual.screen import Screen

from stride_tui.ui.parts import Parts

FIRST_MODE = "today"
"""What a new user sees first."""

Make = Callable[[], Screen[Any]]


def modes(parts: Parts, place: str = FIRST_MODE) -> dict[str, Make]:
    """How each mode's screen is made, on its first opening and no sooner.

    Args:
        parts: Everything below the app.
        place: The mode to open with, and after a slash what to open in it.
    """
    return {
        "today": lambda: today(parts),
        "workouts": lambda: workouts(parts),
        "guide": lambda: guide(parts, place),
        "legs": lambda: legs(parts),
        "history": lambda: history(parts),
    }


def today(parts: Parts) -> Screen[Any]:
    """What to do today."""
    from stride_tui.ui.screens.today import TodayScreen
    from stride_tui.ui.today_source import TodaySource

    return TodayScreen(TodaySource(parts))


def workouts(parts: Parts) -> Screen[Any]:
    """The library."""
    from stride_tui.ui.library_source import LibrarySource
    from stride_tui.ui.screens.workouts import WorkoutsScreen

    return WorkoutsScreen(LibrarySource(parts))


def guide(parts: Parts, place: str = FIRST_MODE) -> Screen[Any]:
    """The movements."""
    from stride_tui.ui.guide_source import GuideSource
    from stride_tui.ui.screens.guide import GuideScreen

    mode, _, opening = place.partition("/")
    return GuideScreen(GuideSource(parts), opening=opening if mode == "guide" else "")


def legs(parts: Parts) -> Screen[Any]:
    """The heavy legs check."""
    from stride_tui.ui.legs_source import LegsSource
    from stride_tui.ui.screens.legs import LegsScreen

    return LegsScreen(LegsSource(parts))


def history(parts: Parts) -> Screen[Any]:
    """What was done."""
    from stride_tui.ui.history_source import HistorySource
    from stride_tui.ui.screens.history import HistoryScreen

    return HistoryScreen(HistorySource(parts))
