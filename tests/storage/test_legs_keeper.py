"""What a legs check leaves behind: the hold always, answers and log only where agreed."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from storage.samples import NOW, record
from stride_tui.legs.assessment import Assessment
from stride_tui.legs.interview import Ask, Done, Interview
from stride_tui.settings.schema import Settings
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.legs_keeper import LegsKeeper
from stride_tui.storage.legs_results import kept_checks, stricter
from stride_tui.storage.locations import Folders
from stride_tui.storage.remembered import Remembered
from stride_tui.storage.settings_change import change_settings
from stride_tui.storage.trouble import StorageError
from stride_tui.training.hold import Hold, HoldLevel


class Clock:
    """A wall time moved by hand."""

    def __init__(self) -> None:
        self.time = NOW

    def now(self) -> datetime:
        return self.time


@pytest.fixture
def database(folders: Folders) -> Iterator[Database]:
    opened = Database(folders)
    yield opened
    opened.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def keeper(database: Database, clock: Clock) -> LegsKeeper:
    found = LegsKeeper(database, Settings(), clock.now)
    found.look()
    return found


TIRED = {
    "feel": ("heavy", "both"), "when": ("day-after",), "eases": ("easy-days",),
    "how_long": ("weeks-slower", "18-39", "female"), "load": ("rest-0", "hard-3"),
    "recovery": ("better", "short-sleep"),
}  # fmt: skip
"""The answers of a runner without rest days."""


def answered(interview: Interview, said: dict[str, tuple[str, ...]]) -> Interview:
    """The interview with these answers, "none of these" or nothing to all others."""
    while isinstance(step := interview.step(), Ask):
        shown = [option.id for option in step.question.options]
        ticks = tuple(tick for tick in said.get(step.question.id, ()) if tick in shown)
        if not ticks and "none" in shown:
            ticks = ("none",)
        interview = interview.answer(ticks) if ticks else interview.skip()
    return interview


def result(interview: Interview) -> Assessment:
    step = interview.step()
    assert isinstance(step, Done)
    return step.assessment


def hold(level: HoldLevel, *, hours: float | None = 36) -> Hold:
    return Hold(level, NOW, None if hours is None else NOW + timedelta(hours=hours), "rule", "text")


@pytest.mark.parametrize(
    ("before", "new", "kept"),
    [
        (None, None, None),
        (None, hold("lighter"), "lighter"),
        (hold("lighter"), None, "lighter"),
        (hold("red-flag", hours=None), hold("lighter"), "red-flag"),
        (hold("lighter"), hold("rest"), "rest"),
        (hold("red-flag", hours=-1), hold("lighter"), "lighter"),
        (hold("rest", hours=-1), None, None),
    ],
)
def test_a_milder_result_never_ends_a_hold_that_is_active(
    before: Hold | None, new: Hold | None, kept: HoldLevel | None
) -> None:
    found = stricter(before, new, NOW)
    assert (found.level if found else None) == kept


def test_a_hold_lasts_36_hours_and_a_red_flag_until_it_is_cleared(
    keeper: LegsKeeper, database: Database, clock: Clock
) -> None:
    tired = answered(keeper.begin(), TIRED)
    finished = keeper.finish(tired, result(tired))
    assert finished.hold is not None
    assert (finished.hold.level, finished.hold.rule) == ("lighter", "under_recovery")
    assert finished.hold.until == NOW + timedelta(hours=36)
    assert Remembered(database).hold() == finished.hold
    clock.time += timedelta(hours=37)
    assert keeper.hold() is None

    chest = answered(keeper.begin(), {"danger_now": ("chest",)})
    keeper.finish(chest, result(chest))
    clock.time += timedelta(days=400)
    assert keeper.hold() is not None
    mild = answered(keeper.begin(), TIRED)
    later = keeper.finish(mild, result(mild))
    assert later.earlier
    assert later.hold is not None
    assert later.hold.level == "red-flag"
    keeper.clear_hold()
    assert keeper.hold() is None


def test_a_slip_that_is_taken_back_takes_its_hold_back(keeper: LegsKeeper) -> None:
    slip = answered(keeper.begin(), {"danger_now": ("chest",)})
    keeper.finish(slip, result(slip))
    assert keeper.hold() is not None
    right = answered(slip.back().answer(("none",)), {})
    keeper.finish(right, result(right))
    assert keeper.hold() is None


def test_answers_are_kept_only_after_the_runner_agreed_and_once_for_a_check(
    keeper: LegsKeeper, database: Database, clock: Clock
) -> None:
    interview = answered(keeper.begin(), TIRED)
    assert keeper.finish(interview, result(interview)).answers is None
    assert kept_checks(database) == ()
    assert not database.folders.settings.exists()
    keeper.keep_answers(keep=True)
    clock.time += timedelta(minutes=2)
    keeper.finish(interview, result(interview))
    (kept,) = kept_checks(database)
    assert kept.moment == NOW
    assert (kept.sign, kept.causes) == ("ok", ("Not enough recovery (likely)",))
    settings = keeper.settings
    assert (settings.legs_keep_answers, settings.age_band, settings.sex) == (
        True,
        "18_39",
        "female",
    )


def test_answers_are_not_kept_where_the_runner_said_no(
    keeper: LegsKeeper, database: Database
) -> None:
    interview = answered(keeper.begin(), TIRED)
    keeper.finish(interview, result(interview))
    keeper.keep_answers(keep=False)
    keeper.finish(interview, result(interview))
    assert kept_checks(database) == ()
    assert (keeper.settings.legs_keep_answers, keeper.settings.age_band) == (False, None)


def test_everything_can_be_forgotten(keeper: LegsKeeper, database: Database) -> None:
    interview = answered(keeper.begin(), TIRED)
    keeper.finish(interview, result(interview))
    keeper.keep_answers(keep=True)
    assert keeper.forget(hold=False) == 1
    assert kept_checks(database) == ()
    assert keeper.hold() is not None
    assert keeper.settings.legs_keep_answers is None
    keeper.forget(hold=True)
    assert Remembered(database).hold() is None


def test_the_log_fills_in_nothing_without_consent(database: Database, keeper: LegsKeeper) -> None:
    assert not keeper.asks_for_log()
    History(database).add(*(record(n, started=NOW - timedelta(days=n)) for n in range(1, 30)))
    keeper.look()
    assert keeper.asks_for_log()
    begun = keeper.begin()
    assert keeper.filled(begun).prefill.log == {}
    keeper.allow_log(allowed=False)
    assert keeper.filled(begun).prefill.log == {}
    assert not keeper.asks_for_log()
    keeper.allow_log(allowed=True)
    assert keeper.filled(begun).prefill.log["rest_days_7d"] == "0"


def test_a_history_that_cannot_be_written_is_told_and_stops_nothing(
    keeper: LegsKeeper, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise StorageError("the disk is full")

    interview = answered(keeper.begin(), TIRED)
    monkeypatch.setattr(Database, "write", broken)
    finished = keeper.finish(interview, result(interview))
    assert "the disk is full" in finished.trouble
    assert finished.advice.week


def test_kept_things_that_are_none_are_passed_over(database: Database) -> None:
    remembered = Remembered(database)
    for moment, kept in (
        (NOW, {"causes": 3}), (NOW + timedelta(1), {"word": 5}), (NOW + timedelta(2), {}),
    ):  # fmt: skip
        remembered.keep_legs_answers(kept, moment)
    assert [check.moment for check in kept_checks(database)] == [NOW + timedelta(2)]


def test_settings_that_are_broken_are_never_written_over(folders: Folders) -> None:
    folders.config.mkdir(parents=True)
    folders.settings.write_text('theme = "x\n')
    with pytest.raises(StorageError):
        change_settings(folders, legs_prefill=True)
    assert folders.settings.read_text() == 'theme = "x\n'


def test_changing_a_setting_keeps_what_the_file_says(folders: Folders) -> None:
    folders.config.mkdir(parents=True)
    folders.settings.write_text("x-mine = 3\nprep_seconds = 5\n")
    change_settings(folders, legs_prefill=True)
    assert "x-mine = 3" in folders.settings.read_text()
    assert "prep_seconds = 5" in folders.settings.read_text()
    assert "legs_prefill = true" in folders.settings.read_text()


def test_a_hold_cleared_elsewhere_during_a_check_does_not_come_back(
    keeper: LegsKeeper, database: Database
) -> None:
    chest = answered(keeper.begin(), {"danger_now": ("chest",)})
    keeper.finish(chest, result(chest))
    calm = answered(keeper.begin(), {})
    Remembered(database).keep_hold(None)
    keeper.finish(calm, result(calm))
    assert keeper.hold() is None
