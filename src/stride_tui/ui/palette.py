"""What the palette finds: the commands of the place, every workout and every movement."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Any, Final

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.fuzzy import Matcher

from stride_tui.storage.catalogue import Summary, read_catalogue
from stride_tui.storage.library import NoSuchWorkoutError, find
from stride_tui.storage.movements import Card, cards
from stride_tui.storage.planning import plan_of
from stride_tui.ui.help_text import live_commands
from stride_tui.ui.messages import SessionWanted
from stride_tui.ui.screens.guide import GuideScreen
from stride_tui.ui.screens.mode import ModeScreen
from stride_tui.ui.session_host import SessionHost

WORD_CELLS: Final = 14
ABOUT_SCORE: Final = 0.1
"""What is found in the words beside a name comes after what is found in a name."""
LEFT_OUT: Final = frozenset({"app.palette"})


def highlighted(matcher: Matcher, text: str) -> Content:
    """A text letter by letter, what was typed marked in it."""
    _, offsets = matcher.fuzzy_search.match(matcher.query, text)
    found = Content(text)
    for offset in offsets:
        found = found.stylize(matcher.match_style, offset, offset + 1)
    return found


def score(matcher: Matcher, name: str, about: str) -> float:
    """How well what was typed fits: letter by letter in the name, as it stands in the rest."""
    inside = ABOUT_SCORE if matcher.query.casefold() in about.casefold() else 0.0
    return max(matcher.match(name), inside)


class HostProvider(Provider):
    """A provider that knows the app it belongs to."""

    @property
    def host(self) -> SessionHost:
        """The app, with everything below it."""
        app: Any = self.app
        assert isinstance(app, SessionHost)
        return app

    @property
    def is_free(self) -> bool:
        """Whether a mode stands in front: no session, no settings over it."""
        return self.host.first is None and isinstance(self.screen, ModeScreen)


class Commands(HostProvider):
    """Everything a key does here and now."""

    async def discover(self) -> Hits:
        """All of them, the place's own first."""
        for text, run in self._commands():
            yield DiscoveryHit(Content(text), run, text=text)

    async def search(self, query: str) -> Hits:
        """Those with what was typed."""
        matcher = self.matcher(query)
        for text, run in self._commands():
            if (fits := score(matcher, text[:WORD_CELLS].strip(), text)) > 0:
                yield Hit(fits, highlighted(matcher, text), run, text=text)

    def _commands(self) -> list[tuple[str, Callable[[], Any]]]:
        active = self.screen.active_bindings.values()
        return [
            (
                f"{command.word.capitalize():<{WORD_CELLS}} {command.text}  ({command.keys})",
                partial(self.app.run_action, command.action, command.node),
            )
            for command in live_commands(active, self.app.get_key_display)
            if command.id not in LEFT_OUT
        ]


class Workouts(HostProvider):
    """Every workout that can be done, by name; choosing one starts it."""

    async def startup(self) -> None:
        """Begins to read the library; nobody waits for it before typing."""
        parts = self.host.parts
        self._reading = asyncio.create_task(
            asyncio.to_thread(read_catalogue, parts.folders, parts.now())
        )

    async def search(self, query: str) -> Hits:
        """Those with what was typed in their name, id or tags."""
        if not self.is_free:
            return
        matcher = self.matcher(query)
        for workout in (await self._reading).workouts:
            also = " ".join((workout.id, *workout.tags))
            fits = score(matcher, workout.name, also)
            if workout.ok and fits > 0:
                name = highlighted(matcher, workout.name)
                shown = Content.assemble("Start ", name, about(workout))
                yield Hit(fits, shown, partial(start, self.host, workout.id), text=workout.name)


class Movements(HostProvider):
    """Every movement of the guide, by name."""

    async def search(self, query: str) -> Hits:
        """Those with what was typed in their name or purpose."""
        if not self.is_free:
            return
        matcher = self.matcher(query)
        for card in await asyncio.to_thread(cards):
            fits = score(matcher, card.name, card.purpose)
            if fits > 0:
                shown = Content.assemble("See ", highlighted(matcher, card.name), line_of(card))
                yield Hit(fits, shown, partial(show, self.host, card.id), text=card.name)


def about(workout: Summary) -> str:
    """How long a workout is."""
    least = "" if workout.known_length else "≥ "
    return f"   {least}{round((workout.seconds or 0) / 60)} min"


def line_of(card: Card) -> str:
    """What a movement is good for."""
    return f"   {card.purpose}" if card.purpose else ""


def start(host: SessionHost, workout_id: str) -> None:
    """Starts a workout of the library as it is to be done today."""

    def plan() -> None:
        parts = host.parts
        try:
            entry = find(workout_id, parts.folders)
        except NoSuchWorkoutError as trouble:
            host.call_from_thread(host.tell, str(trouble))
            return
        if entry.workout is None:
            host.call_from_thread(host.tell, "This workout has a fault; see it in the library.")
            return
        week_start = parts.settings.week_start
        today = parts.now().date()
        host.post_message(
            SessionWanted(plan_of(entry.workout, parts.database, today, week_start=week_start))
        )

    host.run_worker(plan, thread=True, group="palette")


async def show(host: SessionHost, movement_id: str) -> None:
    """Opens a movement in the guide."""
    await host.switch_mode("guide")
    guide = host.screen
    if isinstance(guide, GuideScreen):
        guide.open(movement_id)
