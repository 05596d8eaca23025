"""Every cue that time or a key makes due leaves the player, whatever the clock does meanwhile."""

from collections.abc import Sequence
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot

from app_support import FakeClock, wait_for
from stride_tui.session.clock import SessionClock
from stride_tui.session.cues import Cue
from stride_tui.session.position import Phase
from stride_tui.session.session import Session, replay
from stride_tui.session.transition import Action, Transition
from stride_tui.session.watch import Moment
from stride_tui.ui.messages import CuesCame, SessionChanged, SessionOver
from stride_tui.ui.screens.player import PlayerScreen
from stride_tui.ui.theme import THEMES
from stride_tui.workout.interval import Kind
from support import counted, press, session_of

TICK = 1e-4
"""What every reading of the clock takes, in seconds."""


class TickingClock(FakeClock):
    """A clock that is later at each reading, as every real one is."""

    def read(self) -> Moment:
        self.move(TICK)
        return self.moment


class Hall(App[int]):
    """An app that does nothing but listen to a player."""

    CSS_PATH = None

    def __init__(self, session: Session, clock: FakeClock, *, at: float) -> None:
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self.cues: list[Cue] = []
        self.stored: list[Transition] = []
        self.over = False
        self.drawn: list[Phase | None] = []
        self.player = PlayerScreen(session, SessionClock.started(clock.read, at=at))

    def on_mount(self) -> None:
        self.push_screen(self.player)

    def on_cues_came(self, fact: CuesCame) -> None:
        self.cues += fact.cues
        self.drawn.append(self.player.view.phase if self.player.view else None)

    def on_session_changed(self, fact: SessionChanged) -> None:
        self.stored.append(fact.transition)

    def on_session_over(self, _fact: SessionOver) -> None:
        self.over = True

    @property
    def kinds(self) -> list[str]:
        return [cue.kind.value for cue in self.cues]


async def heard(pilot: Pilot[Any], expected: Sequence[str]) -> None:
    """Waits for the cues, and that none comes twice."""
    hall = pilot.app
    assert isinstance(hall, Hall)
    await wait_for(pilot, lambda: len(hall.kinds) >= len(expected), f"cues beyond {hall.kinds}")
    await pilot.pause()
    assert hall.kinds == list(expected)


async def test_every_key_that_begins_or_ends_a_step_is_heard() -> None:
    clock = TickingClock()
    plan = session_of((Kind.WORK, 20), (Kind.REST, 20), (Kind.WORK, 20), prep=5)
    async with Hall(plan, clock, at=0).run_test() as pilot:
        await pilot.pause()
        expected = []
        for kind in ("work-start", "rest-start", "work-start"):
            clock.move(1)
            await pilot.press("n")
            expected.append(kind)
            await heard(pilot, expected)


async def test_a_new_phase_is_told_before_it_is_drawn() -> None:
    clock = TickingClock()
    hall = Hall(session_of((Kind.WORK, 20), (Kind.REST, 20)), clock, at=0)
    async with hall.run_test() as pilot:
        await heard(pilot, ["work-start"])
        clock.move(1)
        await pilot.press("n")
        await heard(pilot, ["work-start", "rest-start"])
        assert hall.drawn == [Phase.WORK, Phase.WORK]
        assert hall.player.view is not None
        assert hall.player.view.phase is Phase.REST


async def test_a_key_that_ends_a_counted_last_set_is_heard() -> None:
    clock = TickingClock()
    async with Hall(session_of(counted(0)), clock, at=0).run_test() as pilot:
        await heard(pilot, ["work-start"])
        clock.move(1.5)
        await pilot.press("enter")
        await heard(pilot, ["work-start", "end"])


async def test_the_end_of_a_counted_set_is_heard() -> None:
    clock = TickingClock()
    async with Hall(session_of(counted(0), (Kind.REST, 60)), clock, at=0).run_test() as pilot:
        await heard(pilot, ["work-start"])
        clock.move(1.5)
        await pilot.press("enter")
        await heard(pilot, ["work-start", "rest-start"])


async def test_going_on_after_a_pause_ticks_three_times() -> None:
    clock = TickingClock()
    hall = Hall(session_of((Kind.WORK, 90)), clock, at=0)
    async with hall.run_test() as pilot:
        await heard(pilot, ["work-start"])
        clock.move(1.5)
        await pilot.press("space")
        await pilot.press("space")
        ticks = ["work-start", "prep-tick"]
        await heard(pilot, ticks)
        for kind in ("prep-tick", "prep-tick", "work-start"):
            clock.move(1)
            hall.player.look()  # as its timer would
            ticks.append(kind)
            await heard(pilot, ticks)


@pytest.mark.parametrize(
    ("session", "at", "expected"),
    [
        (session_of((Kind.WORK, 60)), 0.0, ["work-start"]),
        (
            press(press(session_of((Kind.WORK, 60)), Action.PAUSE, 40), Action.RESUME, 40),
            40.0,
            ["prep-tick"],
        ),
        (
            press(press(session_of((Kind.WORK, 60)), Action.PAUSE, 40), Action.RESUME, 40, 0),
            40.0,
            [],
        ),
    ],
    ids=["no countdown", "taken up", "taken up at once"],
)
async def test_the_first_look_hears_what_is_due_and_nothing_older(
    session: Session, at: float, expected: list[str]
) -> None:
    async with Hall(session, TickingClock(), at=at).run_test() as pilot:
        await heard(pilot, expected)


async def test_what_is_stored_is_what_was_done_where_a_key_meets_a_boundary() -> None:
    clock = TickingClock()
    hall = Hall(session_of((Kind.WORK, 20), (Kind.WORK, 20)), clock, at=0)
    async with hall.run_test() as pilot:
        player = hall.player
        clock.move(20 - player.clock.now() - 1.5 * TICK)
        player.press(Action.PAUSE)
        await pilot.pause()
        assert replay(player.session.start, hall.stored).state == player.session.state
