"""The legs check in the app: keys in, the screen, the store and the file out."""

import stat
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from app_support import FakeClock, screen_text, wait_for
from stride_tui.session.record import Record, Status
from stride_tui.settings.schema import Settings
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.legs_results import kept_checks
from stride_tui.storage.locations import find_folders
from stride_tui.storage.remembered import Remembered
from stride_tui.storage.settings_file import load_settings
from stride_tui.storage.trouble import StorageError
from stride_tui.ui.screens.legs_note import NoteScreen
from stride_tui.ui.widgets.legs_card import LegsCard
from stride_tui.ui.widgets.legs_question import LegsQuestion
from stride_tui.ui.widgets.tick_list import TickList
from stride_tui.ui.written_notes import written_notes
from support import HOSTILE_NAME, STARTED
from ui.legs_bench import asked, calm, comes, opened, sees, tick

TIRED = {
    "feel": ("heavy", "both"), "when": ("day-after",), "eases": ("easy-days",),
    "how_long": ("weeks-slower", "18-39", "female"), "changed": ("none",),
    "recovery": ("better", "short-sleep"),
}  # fmt: skip
"""A runner who trains every day."""


def left(pilot: Pilot[Any], name: str) -> bool:
    return asked(pilot) != name


async def answer_to_the_end(pilot: Pilot[Any], said: dict[str, tuple[str, ...]]) -> list[str]:
    """Answers what is known, keeps what the log says and skips the rest; the questions asked."""
    names: list[str] = []
    while (name := asked(pilot)) != "result":
        names.append(name)
        step = pilot.app.screen.query_one(LegsQuestion).step
        assert step is not None
        if name in said:
            await tick(pilot, *said[name])
        elif step.from_log:
            await tick(pilot)
        else:
            await pilot.press("s")
            await wait_for(pilot, partial(left, pilot, name), "next question")
    return names


def seed(days: int = 40, name: str = "Sprints") -> None:
    """A session on each of so many days, every third a hard one."""
    database = Database(find_folders())
    History(database).add(
        *(
            Record(
                id=f"{n:032x}", workout=None, name=name, kind="run" if n % 3 else "hard-run",
                started=STARTED - timedelta(days=n), status=Status.FINISHED,
                planned_seconds=2400, done_seconds=2400.0, done_percent=100,
                effort=5 if n % 3 else 8,
            )
            for n in range(1, days)
        )
    )  # fmt: skip
    database.close()


def settings_text() -> str:
    return (load_settings(find_folders()) or b"").decode()


async def test_a_frightened_runner_with_a_swollen_calf_is_sent_to_a_doctor_and_held() -> None:
    settings = Settings(emergency_number="144", nurse_line="0800 1")
    async with opened(size=(80, 40), settings=settings) as (app, pilot):
        await sees(pilot, "call 144 now", "A guide, not a diagnosis")
        await pilot.press("enter")
        await tick(pilot, "none")
        await comes(pilot, "look_at_legs")
        await tick(pilot, "one-swollen", "tender")
        await comes(pilot, "clot_risk")
        await sees(pilot, "You should see a doctor today", "One more thing, for safety")
        await pilot.press("s", "n")
        await sees(pilot, "cannot be skipped")
        assert asked(pilot) == "clot_risk"
        await tick(pilot, "travel")
        await comes(pilot, "last_weeks")
        await tick(pilot, "none")
        await comes(pilot, "result")
        await sees(pilot, "[!] Speak to a doctor today", "Your nurse line: 0800 1",
                   "one leg more swollen than the other", "Do not massage it")  # fmt: skip
        assert not app.screen.query("StartLine")
        hold = Remembered(app.parts.database).hold()
        assert hold is not None
        assert (hold.level, hold.until, hold.rule) == ("red-flag", None, "rf_dvt")
        assert "answers" not in settings_text()


async def test_a_slip_on_the_danger_list_can_be_taken_back() -> None:
    async with opened() as (app, pilot):
        await pilot.press("enter")
        await tick(pilot, "chest")
        await comes(pilot, "result")
        await sees(pilot, "[!!] Get emergency help now", "Call 112 / 999 / 911")
        assert Remembered(app.parts.database).hold() is not None
        await pilot.press("b")
        await comes(pilot, "danger_now")
        await sees(pilot, "[x] Chest pain")
        await pilot.press("home", "space")
        await tick(pilot, "none")
        await comes(pilot, "look_at_legs")
        await tick(pilot, "none")
        await tick(pilot, "none")
        await answer_to_the_end(pilot, {})
        await sees(pilot, "[ok] Look after it yourself", "Nothing on our list stands out")
        assert Remembered(app.parts.database).hold() is None


async def test_a_tired_runner_gets_a_plan_with_their_own_figures_and_starts_from_it() -> None:
    seed()
    async with opened(size=(80, 60)) as (app, pilot):
        await calm(pilot)
        await sees(pilot, "May the check fill in answers from your history?")
        await pilot.press("y")
        await comes(pilot, "feel")
        await sees(pilot, "Nothing urgent so far")
        names = await answer_to_the_end(pilot, TIRED)
        assert {"load", "strength"} < set(names)
        assert len([name for name in names if name not in ("load", "strength")]) <= 9
        await sees(
            pilot, "1. Not enough recovery: likely", "no rest day in 7", "Points away",
            "Longest run: at most 44 minutes (the longest of the last 30 days was 40)",
            "Leave out", "squat jumps", "Easy run", "Look again",
        )  # fmt: skip
        await pilot.press("enter", "enter")
        await wait_for(pilot, lambda: app.started, "start")
        assert app.started[0].workout == "easy-run"
        hold = Remembered(app.parts.database).hold()
        assert hold is not None
        assert hold.level == "lighter"
        assert hold.until == STARTED + timedelta(hours=36)
        assert "legs_prefill = true" in settings_text()


async def test_what_the_log_says_is_shown_as_such_and_can_be_changed() -> None:
    seed()
    async with opened() as (_, pilot):
        await calm(pilot)
        await pilot.press("y")
        while asked(pilot) != "load":
            await tick(pilot, *TIRED.get(asked(pilot), ("none",)))
        await sees(
            pilot, "From your log: enter keeps it", "Rest days (a walk counts as rest) (from"
        )
        await pilot.press("end", "home", "right", "space")
        question = pilot.app.screen.query_one(LegsQuestion)
        assert "rest-1" in question.ticks
        assert "rest-0" not in question.ticks
        assert question.interview is not None
        await pilot.press("enter")
        await wait_for(pilot, lambda: asked(pilot) != "load", "next")
        assert "1" in question.interview.findings()["rest_days_7d"]


async def test_nothing_is_read_from_the_log_against_the_runners_will() -> None:
    seed()
    async with opened() as (_, pilot):
        await calm(pilot)
        await pilot.press("n")
        await comes(pilot, "feel")
        question = pilot.app.screen.query_one(LegsQuestion)
        assert question.interview is not None
        assert not question.interview.prefill.log
        assert "legs_prefill = false" in settings_text()


async def test_one_who_skips_everything_learns_that_little_is_known() -> None:
    async with opened() as (app, pilot):
        await pilot.press("enter")
        for name in ("danger_now", "look_at_legs", "last_weeks"):
            await comes(pilot, name)
            await pilot.press("s")
            await sees(pilot, "cannot be skipped")
            await tick(pilot, "none")
        names = await answer_to_the_end(pilot, {})
        assert len(names) <= 9
        await sees(pilot, "Nothing on our list stands out", "9 questions have no answer")
        await pilot.press("escape")
        await sees(pilot, "Keep your answers on this machine?")
        await pilot.press("enter")
        await sees(pilot, "Heavy legs check")
        assert kept_checks(app.parts.database) == ()
        assert "legs_keep_answers = false" in settings_text()


async def test_kept_answers_are_listed_and_forgotten_only_after_a_question() -> None:
    clock = FakeClock()
    async with opened(clock) as (app, pilot):
        await calm(pilot)
        await answer_to_the_end(pilot, TIRED)
        await pilot.press("escape", "y")
        await sees(pilot, "Lighter training until 23 November, 19:00",
                   "Set by the legs check on 22 November")  # fmt: skip
        assert len(kept_checks(app.parts.database)) == 1
        await wait_for(pilot, lambda: "f" in app.screen.active_bindings, "forget")
        await pilot.press("f")
        await sees(pilot, "The answers of 1 check are kept", "cannot be undone")
        await pilot.press("escape")
        assert len(kept_checks(app.parts.database)) == 1
        await pilot.press("f", "e")
        await wait_for(pilot, lambda: not kept_checks(app.parts.database), "empty store")
        assert Remembered(app.parts.database).hold() is None
        assert "legs_keep_answers" not in settings_text()


async def test_a_red_flag_is_cleared_only_after_advice() -> None:
    async with opened() as (app, pilot):
        await pilot.press("enter")
        await tick(pilot, "saddle")
        await comes(pilot, "result")
        await pilot.press("escape", "n")
        await sees(pilot, "No training until you have been seen")
        await wait_for(pilot, lambda: "c" in app.screen.active_bindings, "clear")
        await pilot.press("c")
        await sees(pilot, "Has a doctor or nurse seen you about it")
        await pilot.press("enter")
        assert Remembered(app.parts.database).hold() is not None
        await pilot.press("c", "y")
        await wait_for(pilot, lambda: Remembered(app.parts.database).hold() is None, "no hold")


async def test_the_note_is_saved_where_the_runner_says_and_over_nothing(own_home: Path) -> None:
    old = own_home / "heavy-legs-2026-11-22.txt"
    old.write_text("mine")
    async with opened() as (app, pilot):
        await pilot.press("enter")
        await tick(pilot, "cola", "weak")
        await comes(pilot, "result")
        await pilot.press("t")
        await sees(pilot, "A note for the doctor", "~/heavy-legs-2026-11-22.txt")
        await pilot.press("enter")
        await sees(pilot, "There is a file of that name")
        assert old.read_text() == "mine"
        screen = app.screen
        assert isinstance(screen, NoteScreen)
        await pilot.press("end", "backspace", "enter")
        await wait_for(pilot, lambda: app.screen is not screen, "note saved")
        note = own_home / "heavy-legs-2026-11-22.tx"
        assert "muscle" in note.read_text("utf-8")
        assert stat.S_IMODE(note.stat().st_mode) == 0o600
        assert written_notes(app.parts.database) == (note,)


async def test_why_and_leaving() -> None:
    async with opened() as (_, pilot):
        await pilot.press("enter")
        await pilot.press("question_mark")
        await sees(pilot, "Why: A few rare problems feel like heavy legs")
        await pilot.press("escape")
        assert "Why:" not in screen_text(pilot)
        assert asked(pilot) == "danger_now"
        await tick(pilot, "none")
        await pilot.press("escape")
        await sees(pilot, "Leave the check?")
        await pilot.press("g")
        assert asked(pilot) == "look_at_legs"
        await pilot.press("escape", "l")
        await sees(pilot, "Begin the check")


async def test_enter_never_takes_the_first_line_of_a_danger_list() -> None:
    async with opened() as (app, pilot):
        await pilot.press("enter", "enter", "enter", "enter")
        await comes(pilot, "danger_now")
        await sees(pilot, "Nothing is ticked yet", 'End goes to "None of these"')
        assert app.screen.query_one(LegsQuestion).ticks == ()


async def test_ticks_of_the_first_list_are_dropped_only_after_a_question() -> None:
    async with opened() as (app, pilot):
        await pilot.press("enter")
        await comes(pilot, "danger_now")
        await pilot.press("space", "b")
        await sees(pilot, "Leave the check?")
        await pilot.press("escape")
        assert app.screen.query_one(LegsQuestion).ticks == ("chest",)


async def swollen_and_warm(pilot: Pilot[Any]) -> None:
    """A runner who has been told to see a doctor, with a list still to come."""
    await pilot.press("enter")
    await tick(pilot, "none")
    await comes(pilot, "look_at_legs")
    await tick(pilot, "one-swollen", "warm")
    await comes(pilot, "clot_risk")
    await sees(pilot, "You should see a doctor today")


async def test_a_verdict_stays_when_the_check_is_left() -> None:
    async with opened(size=(80, 40)) as (app, pilot):
        await swollen_and_warm(pilot)
        kept = Remembered(app.parts.database).hold()
        assert kept is not None
        assert (kept.level, kept.rule) == ("red-flag", "rf_dvt")
        assert kept.text.startswith("Be seen today, by a doctor")
        await pilot.press("escape")
        await sees(pilot, "answers so far are dropped", "No training until you have been seen",
                   "Today keeps to this")  # fmt: skip
        await pilot.press("l")
        await sees(pilot, "Begin the check", "Be seen today", "Set by the legs check")
        assert Remembered(app.parts.database).hold() == kept


async def test_a_verdict_goes_when_its_answer_is_taken_back() -> None:
    async with opened() as (app, pilot):
        await swollen_and_warm(pilot)
        await pilot.press("b")
        await comes(pilot, "look_at_legs")
        assert Remembered(app.parts.database).hold() is not None
        lines = app.screen.query_one(TickList)
        for name in ("one-swollen", "warm"):
            lines.point(name)
            await pilot.press("space")
        await tick(pilot, "none")
        await comes(pilot, "last_weeks")
        assert Remembered(app.parts.database).hold() is None


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_a_workout_with_a_hostile_name_is_shown_letter_by_letter(
    size: tuple[int, int], own_home: Path
) -> None:
    folder = own_home / ".config/stride/workouts"
    folder.mkdir(parents=True, mode=0o700)
    (folder / "mobility.toml").write_text(f'name = "{HOSTILE_NAME}"\nwork = 60\n')
    async with opened(size=size) as (app, pilot):
        await calm(pilot)
        for name in ("feel", "when", "eases", "how_long", "changed"):
            await comes(pilot, name)
            await pilot.press("s")
        await wait_for(pilot, lambda: "r" in app.screen.active_bindings, "result key")
        await pilot.press("r")
        await comes(pilot, "result")
        card = app.screen.query_one(LegsCard)
        for _ in range(60):
            if "[/b] [@click" in screen_text(pilot):
                break
            await pilot.press("down")
        await sees(pilot, "a [/b] [@click=app.quit]x[/]"[: size[0] - 14])
        assert card.max_scroll_y >= 0


async def test_the_pointer_moves_over_lines_lists_and_columns() -> None:
    async with opened() as (app, pilot):
        await pilot.press("enter")
        await comes(pilot, "danger_now")
        lines = app.screen.query_one(TickList)
        await pilot.press("down", "down", "up")
        assert lines.line == "fainted"
        await pilot.press("up", "up")
        assert lines.line == "unsure"
        await pilot.press("down", "end")
        assert lines.line == "none"
        await pilot.press("end")
        assert lines.line == "unsure"
        await pilot.press("n")
        await sees(pilot, "[x] I am not sure", "Read the list once more")
        await pilot.press("home", "space")
        assert app.screen.query_one(LegsQuestion).ticks == ("unsure", "chest")
        await pilot.press("space")
        await tick(pilot, "unsure")
        await tick(pilot, "none")
        await tick(pilot, "none")
        await comes(pilot, "result")
        await sees(pilot, "[!] Speak to a doctor today")


async def test_a_broken_history_never_stands_before_the_danger_list(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise StorageError("the disk reports an error")

    monkeypatch.setattr(History, "page", broken)
    monkeypatch.setattr(Remembered, "hold", broken)
    monkeypatch.setattr(Remembered, "keep_hold", broken)
    async with opened(size=(80, 40)) as (_, pilot):
        await sees(pilot, "Your history cannot be read", "The check works without it")
        await pilot.press("enter")
        await tick(pilot, "chest")
        await comes(pilot, "result")
        await sees(pilot, "[!!] Get emergency help now", "NOT SAVED: the disk reports an error")
