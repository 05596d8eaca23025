"""Settings are changed in place, saved at once, and take effect at once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from textual.app import App

from app_support import FakeClock, parts_for, screen_text, wait_for
from stride_tui.settings.choices import CueProfile, Glyphs, Motion
from stride_tui.settings.row import Row
from stride_tui.settings.schema import ROWS, Settings
from stride_tui.storage.locations import find_folders
from stride_tui.ui.app import StrideApp
from stride_tui.ui.messages import SettingsChanged
from stride_tui.ui.screens.choice import ChoiceScreen
from stride_tui.ui.screens.settings import SettingsScreen
from stride_tui.ui.settings_source import FileState, SettingsSource
from stride_tui.ui.settings_words import (
    edited_text,
    label,
    limits_text,
    next_value,
    options,
    typed_value,
    value_text,
)
from stride_tui.ui.source_error import SourceError
from stride_tui.ui.theme import THEMES
from stride_tui.ui.widgets.settings_list import SettingsList
from support import HOSTILE_NAME

ROW = {row.name: row for row in ROWS}
SIZES = [(80, 24), (120, 40), (40, 12), (200, 50)]


@dataclass
class FakeSource:
    """A settings file in memory."""

    settings: Settings = field(default_factory=Settings)
    file: FileState = field(default_factory=lambda: FileState("/home/x/settings.toml"))
    refuses: str = ""
    saved: list[Mapping[str, object]] = field(default_factory=list)

    def state(self) -> FileState:
        return self.file

    def change(self, values: Mapping[str, object]) -> None:
        if self.refuses:
            raise SourceError(self.refuses)
        self.saved.append(dict(values))

    def read_again(self) -> Settings:
        return self.settings

    def edit_file(self) -> str:
        return ""


class Alone(App[None]):
    """An app with the settings screen alone."""

    CSS_PATH = StrideApp.CSS_PATH
    HORIZONTAL_BREAKPOINTS = StrideApp.HORIZONTAL_BREAKPOINTS
    VERTICAL_BREAKPOINTS = StrideApp.VERTICAL_BREAKPOINTS

    def __init__(self, source: FakeSource) -> None:
        super().__init__()
        self.source = source
        self.told: list[Settings] = []
        self.notes: list[str] = []
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = "stride-dark"

    def on_mount(self) -> None:
        self.push_screen(SettingsScreen(self.source))

    def on_settings_changed(self, fact: SettingsChanged) -> None:
        self.told.append(fact.settings)

    def notify(self, message: str, **_options: Any) -> None:
        self.notes.append(message)


def mark(app: App[Any], name: str) -> None:
    """Moves the bar to a setting."""
    listed = app.screen.query_one(SettingsList)
    listed.highlighted = listed.get_option_index(name)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_every_setting_has_words(row: Row) -> None:
    assert label(row)
    assert value_text(row, row.default)
    assert limits_text(row)


@pytest.mark.parametrize(
    ("name", "value", "by", "expected"),
    [
        ("prep_seconds", 10, 1, 11),
        ("prep_seconds", 60, 1, 60),
        ("prep_seconds", 0, -1, 0),
        ("free_minutes", 45, 1, 50),
        ("body_weight_kg", 70.0, -1, 69.5),
        ("body_weight_kg", None, 1, None),
        ("cue_profile", CueProfile.BELL, 1, CueProfile.SOUND),
        ("cue_profile", CueProfile.QUIET, -1, CueProfile.VOICE),
        ("age_band", None, 1, "under_18"),
        ("age_band", "65_plus", 1, None),
        ("coach", True, 1, False),
        ("legs_prefill", None, 1, True),
        ("emergency_number", None, 1, None),
    ],
)
def test_next_values(name: str, value: object, by: int, expected: object) -> None:
    assert next_value(ROW[name], value, by) == expected


def test_a_theme_is_chosen_among_those_there_are() -> None:
    assert options(ROW["theme"], ("a", "b")) == ("a", "b")
    assert next_value(ROW["theme"], "b", 1, ("a", "b")) == "a"
    assert options(ROW["emergency_number"]) == ()


def test_keys_can_be_typed_in_one_line() -> None:
    keys = (("player.pause", ("space", "k")), ("player.next", ("n",)))
    text = edited_text(ROW["keys"], keys)
    assert text == "player.pause space k; player.next n"
    assert typed_value(ROW["keys"], text) == {"player.pause": ["space", "k"], "player.next": ["n"]}
    assert typed_value(ROW["keys"], "  ") is None


@pytest.mark.parametrize("size", SIZES)
async def test_all_settings_are_there(size: tuple[int, int]) -> None:
    app = Alone(FakeSource())
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        seen = screen_text(pilot)
        assert "Settings" in seen
        assert "prep seconds" in seen
        assert "10 s" in seen
        await pilot.press("end")
        assert "the usual ones" in screen_text(pilot)


async def test_steps_are_saved_and_told() -> None:
    source = FakeSource()
    app = Alone(source)
    async with app.run_test() as pilot:
        await pilot.press("right")
        await wait_for(pilot, lambda: source.saved, "saving")
        assert source.saved == [{"prep_seconds": 11}]
        await wait_for(pilot, lambda: app.told, "message")
        assert app.told[-1].prep_seconds == 11
        assert "11 s" in screen_text(pilot)
        await pilot.press("d")
        await wait_for(pilot, lambda: len(source.saved) == 2, "saving")
        assert source.saved[-1] == {"prep_seconds": None}
        assert "10 s" in screen_text(pilot)


async def test_what_is_typed_wrongly_is_refused_with_the_reason() -> None:
    source = FakeSource()
    app = Alone(source)
    async with app.run_test() as pilot:
        mark(app, "emergency_number")
        await pilot.press("enter", "x", "enter")
        assert "emergency_number has to be a telephone number" in screen_text(pilot)
        assert not source.saved
        await pilot.press("backspace", "1", "1", "2", "enter")
        await wait_for(pilot, lambda: source.saved, "saving")
        assert source.saved == [{"emergency_number": "112"}]
        assert app.focused is app.screen.query_one(SettingsList)


async def test_escape_leaves_the_field_first_and_then_the_screen() -> None:
    app = Alone(FakeSource())
    async with app.run_test() as pilot:
        await pilot.press("enter", "9", "escape")
        assert isinstance(app.screen, SettingsScreen)
        assert "10 s" in screen_text(pilot)
        await pilot.press("escape")
        assert not isinstance(app.screen, SettingsScreen)


async def test_a_broken_file_is_not_written_over_and_is_offered() -> None:
    broken = FileState("/x", (f"settings.toml:3:1: error: {HOSTILE_NAME}",), writable=False)
    source = FakeSource(file=broken)
    app = Alone(source)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert HOSTILE_NAME in screen_text(pilot)
        await pilot.press("right")
        await wait_for(pilot, lambda: isinstance(app.screen, ChoiceScreen), "question")
        await pilot.press("b")
        assert not source.saved
        assert not app.told


async def test_what_cannot_be_saved_is_said_and_holds() -> None:
    source = FakeSource(refuses="the disk is full")
    app = Alone(source)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("right")
        await wait_for(pilot, lambda: app.notes, "notification")
        assert "the disk is full" in app.notes[0]
        assert app.told[-1].prep_seconds == 11


async def test_settings_take_effect_at_once_and_are_in_the_file() -> None:
    clock = FakeClock()
    parts = parts_for(clock, settings=Settings(prep_seconds=10))
    app = StrideApp(parts)
    folders = find_folders()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("comma")
        mark(app, "theme")
        await pilot.press("left")
        await wait_for(pilot, lambda: parts.settings.theme != "stride-dark", "other theme")
        assert app.theme == parts.settings.theme
        mark(app, "motion")
        await pilot.press("right")
        await wait_for(pilot, lambda: parts.settings.motion is Motion.REDUCED, "reduced motion")
        assert app.animation_level == "none"
        mark(app, "keys")
        await pilot.press("enter", *"app.settings v", "enter")
        await wait_for(pilot, lambda: parts.settings.keys, "keys")
        await wait_for(pilot, lambda: "settings = [" in folders.settings.read_text(), "file")
        await pilot.press("escape", "v")
        assert isinstance(app.screen, SettingsScreen)
    found = SettingsSource(parts_for(clock)).read_again()
    assert found.theme == parts.settings.theme
    assert found.keys == (("app.settings", ("v",)),)


async def test_ascii_takes_every_other_sign_off_the_screen() -> None:
    parts = parts_for(FakeClock(), settings=Settings(glyphs=Glyphs.ASCII))
    app = StrideApp(parts)
    async with app.run_test(size=(80, 24)) as pilot:
        for keys in (("2",), ("5",), ("1",), ("comma",)):
            await pilot.press(*keys)
            await pilot.pause()
            assert screen_text(pilot).isascii()
        mark(app, "glyphs")
        await pilot.press("right")
        await wait_for(pilot, lambda: not screen_text(pilot).isascii(), "other signs")


async def test_faults_of_the_file_are_told_at_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    folders = find_folders()
    folders.config.mkdir(parents=True, mode=0o700)
    folders.settings.write_text('[keys.player]\nnext = "space"\nfly = "x"\n')
    told: list[str] = []
    app = StrideApp(parts_for(FakeClock()))
    monkeypatch.setattr(app, "tell", told.append)
    async with app.run_test(size=(120, 40)) as pilot:
        await wait_for(pilot, lambda: told, "notification")
    assert "player.fly" in told[0]
    assert "the key space calls player.next" in told[0]


async def test_what_was_changed_by_hand_meanwhile_holds_when_settings_are_opened() -> None:
    parts = parts_for(FakeClock(), settings=Settings())
    folders = find_folders()
    app = StrideApp(parts)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        folders.config.mkdir(parents=True, mode=0o700)
        folders.settings.write_text("weekly_goal = 5\n# a line of my own\n")
        await pilot.press("comma")
        await wait_for(pilot, lambda: parts.settings.weekly_goal == 5, "change by hand")
        assert "5 sessions" in screen_text(pilot)
