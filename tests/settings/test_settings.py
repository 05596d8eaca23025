"""Settings are read with a place for every fault, and changed one at a time."""

import random
from dataclasses import fields

import pytest

from stride_tui.settings.choices import CueProfile, Glyphs, Link, Motion
from stride_tui.settings.profile import Profile
from stride_tui.settings.schema import OTHER_WORDS, ROWS, Settings
from stride_tui.settings.settings import (
    SettingError,
    changed,
    changed_by_text,
    read_settings,
)  # fmt: skip

NAMES = [row.name for row in ROWS]


def test_an_empty_file_means_the_defaults() -> None:
    for data in (b"", b"# nothing\n", b"\xef\xbb\xbf"):
        file = read_settings(data)
        assert file.settings == Settings()
        assert file.faults == ()
        assert file.unknown == ()
        assert file.tree == {}


def test_the_defaults() -> None:
    settings = Settings()
    assert settings.prep_seconds == 10
    assert settings.resume_seconds == 3
    assert settings.last_n == 3
    assert settings.cue_profile is CueProfile.BELL
    assert settings.theme == "stride-dark"
    assert settings.glyphs is Glyphs.AUTO
    assert settings.motion is Motion.FULL
    assert settings.link is Link.AUTO
    assert not settings.reduced_motion
    assert settings.profile == Profile()
    assert settings.keymap == {}


def test_the_profile_carries_what_the_file_says() -> None:
    data = (
        b'weekly_goal = 5\nfree_minutes = 30\nage_band = "40_49"\nbody_weight_kg = 61.5\n'
        b'experience = "over_2_years"\nweek_start = "sunday"\ncoach = false\n'
    )
    assert read_settings(data).settings.profile == Profile(
        weekly_goal_sessions=5, free_minutes=30, age_band="40_49", body_weight_kg=61.5,
        experience="over_2_years", week_start="sunday", coach_on=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "column", "message", "cure"),
    [
        ("prep_seconds = 61", 16, "prep_seconds has to be 0 to 60, not 61", ""),
        ("prep_seconds = -1", 16, "prep_seconds has to be 0 to 60, not -1", ""),
        ("last_n = 3.5", 10, "last_n has to be a whole number", ""),
        ('last_n = "3"', 10, "last_n has to be a whole number", "write last_n = 3 without quotes"),
        ("last_n = true", 10, "but this is true/false", ""),
        ('cue_profile = "bel"', 15, "cue_profile has to be", 'did you mean "bell"?'),
        ('glyphs = "emoji"', 10, '"auto", "braille", "half" or "ascii"', ""),
        ('motion = ["full"]', 10, "motion has to be text", 'write motion = "full"'),
        ('theme = ""', 9, "theme is empty", ""),
        ('theme = "no theme"', 9, "has to be the name of a theme", ""),
        ('theme = "a\\u001b[31m"', 9, "control character", ""),
        ("coach = 1", 9, "coach has to be true or false", ""),
        ("body_weight_kg = nan", 18, "has to be a number", ""),
        ("body_weight_kg = 20", 18, "has to be 25 to 300, not 20", ""),
        ('emergency_number = "ring my mum"', 20, "has to be a telephone number", ""),
        ('week_start = "friday"', 14, "week_start has to be", ""),
        ("keys = 1", 8, "keys has to be a table", "write [keys]"),
        ("theme = stride-light", 9, "text needs quotes", 'write theme = "stride-light"'),
    ],
)
def test_a_wrong_value_is_a_fault_with_its_place(
    line: str, column: int, message: str, cure: str
) -> None:
    file = read_settings(f"# mine\n{line}\n".encode())
    (fault,) = file.faults
    assert fault.severity == "error"
    assert (fault.line, fault.column) == (2, column)
    assert message in fault.message
    assert cure in fault.help
    assert file.unknown == ()


def test_each_fault_costs_only_its_own_setting() -> None:
    file = read_settings(b'prep_seconds = 99\nlast_n = 5\ncue_profile = "loud"\ncoach = false\n')
    assert len(file.faults) == 2
    assert file.settings == Settings(last_n=5, coach=False)


@pytest.mark.parametrize(
    ("line", "cure"),
    [
        ("last_m = 3", "did you mean last_n?"),
        ("prep-seconds = 5", "did you mean prep_seconds?"),
        ('sound = "bell"', "did you mean cue_profile?"),
        ("weight = 60", "did you mean body_weight_kg?"),
        ("zebra = 1", "the settings screen"),
    ],
)
def test_an_unknown_name_is_a_warning_with_a_suggestion(line: str, cure: str) -> None:
    file = read_settings(line.encode())
    (fault,) = file.faults
    assert (fault.severity, fault.line, fault.column) == ("warning", 1, 1)
    assert cure in fault.help
    assert file.settings == Settings()
    assert file.unknown == (line.split()[0],)


def test_names_of_other_programs_are_let_be() -> None:
    file = read_settings(b"x-colour = 1\n")
    assert file.faults == ()
    assert file.unknown == ("x-colour",)


@pytest.mark.parametrize(
    "data", [b"last_n = [1, 2\n= 4 [[", b"\xff\xfe\x00", b"x" * 70_000, b"a = " + b"[" * 5000]
)
def test_a_file_of_broken_form_gives_defaults_and_is_not_to_be_written_over(data: bytes) -> None:
    file = read_settings(data)
    assert file.settings == Settings()
    assert file.faults
    assert file.tree is None
    assert file.unknown == ()


@pytest.mark.parametrize("data", [b"last_n = 5\nlast_n = 3\n", b"last_n = 5\ntheme = nord\n"])
def test_a_slip_leaves_the_rest_readable_but_the_file_is_not_to_be_written_over(
    data: bytes,
) -> None:
    file = read_settings(data)
    assert [fault.line for fault in file.faults] == [2]
    assert file.settings.last_n == 5
    assert file.tree is None


def test_no_file_raises_or_gives_a_value_outside_its_limits() -> None:
    chance = random.Random(4)
    pieces = [*NAMES, "=", '"bell"', "5", "-1", "[keys]", "{", "}", "[", "]", "\n", "\n", " ", "'",
              '"', "true", "nan", "1e9", "player.next", "\x00", "ü", ",", "#"]  # fmt: skip
    for _ in range(1500):
        data = "".join(chance.choices(pieces, k=chance.randrange(30))).encode()
        settings = read_settings(data).settings
        assert 0 <= settings.prep_seconds <= 60
        assert 0 <= settings.last_n <= 10
        assert isinstance(settings.cue_profile, CueProfile)


@pytest.mark.parametrize("name", NAMES)
def test_every_row_can_be_set_back_and_says_what_it_is(name: str) -> None:
    row = next(row for row in ROWS if row.name == name)
    assert changed(Settings(), name, None) == Settings()
    assert row.about.help.endswith(".")
    assert row.about.shape.limits
    assert row.default == getattr(Settings(), name)


def test_the_rows_are_the_fields_and_other_words_lead_to_them() -> None:
    assert [field.name for field in fields(Settings)] == NAMES
    assert set(OTHER_WORDS.values()) <= set(NAMES)
    assert not set(OTHER_WORDS) & set(NAMES)


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("prep_seconds", 0, 0),
        ("prep_seconds", 60, 60),
        ("cue_profile", "voice", CueProfile.VOICE),
        ("cue_profile", CueProfile.QUIET, CueProfile.QUIET),
        ("theme", "nord", "nord"),
        ("body_weight_kg", 70, 70.0),
        ("coach", False, False),
        ("legs_prefill", True, True),
        ("sex", "other", "other"),
        ("keys", {"player.next": ["n", ","]}, (("player.next", ("n", "comma")),)),
    ],
)
def test_a_change(name: str, value: object, expected: object) -> None:
    settings = changed(Settings(), name, value)
    assert getattr(settings, name) == expected
    assert type(getattr(settings, name)) is type(expected)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("prep_seconds", 61, "prep_seconds has to be 0 to 60, not 61"),
        ("prep_seconds", "ten", "has to be a whole number"),
        ("prep_seconds", True, "has to be a whole number"),
        ("theme", "a\x1b[31m", "control character"),
        ("cue_profil", "bell", "did you mean cue_profile?"),
        ("keys", {"player.next": []}, "1 to 5 keys"),
    ],
)
def test_a_change_that_is_refused(name: str, value: object, words: str) -> None:
    with pytest.raises(SettingError, match=words.replace("?", r"\?")):
        changed(Settings(), name, value)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("prep_seconds", " 15 ", 15),
        ("prep_seconds", "", 10),
        ("body_weight_kg", "61.5", 61.5),
        ("body_weight_kg", " ", None),
        ("coach", "No", False),
        ("coach", "on", True),
        ("motion", "reduced", Motion.REDUCED),
        ("emergency_number", "112", "112"),
        ("keys", "player.next n\nplayer.pause space p\n",
         (("player.next", ("n",)), ("player.pause", ("space", "p")))),
    ],
)  # fmt: skip
def test_a_change_by_what_was_typed(name: str, text: str, expected: object) -> None:
    start = Settings(prep_seconds=20, body_weight_kg=80.0)
    assert getattr(changed_by_text(start, name, text), name) == expected


@pytest.mark.parametrize(
    ("name", "text"),
    [("prep_seconds", "1e1"), ("prep_seconds", "²"), ("prep_seconds", "9" * 5000),
     ("body_weight_kg", "inf"), ("coach", "perhaps"), ("nope", "1"), ("keys", "player.next")],
)  # fmt: skip
def test_typed_nonsense_is_refused(name: str, text: str) -> None:
    with pytest.raises(SettingError):
        changed_by_text(Settings(), name, text)
