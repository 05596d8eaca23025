"""What the list and the filter of Workouts say of a workout."""

import pytest

from stride_tui.tomlfile.show import cells
from stride_tui.training.standing import Standing
from stride_tui.ui.library_filter import matches
from stride_tui.ui.library_view import (
    Card,
    clipped,
    days_ago,
    first_line,
    length_line,
    second_line,
    timeline_lines,
    week_line,
)
from stride_tui.workout.entry import Origin
from support import HOSTILE_NAME, STARTED
from ui.library_samples import BAD, LONG, OPEN, SPRINTS, card_of, good

CARDS = {
    "sprints": card_of(SPRINTS, "sprints", days_ago=1),
    "long": card_of(LONG, "long", origin=Origin.BUILT_IN),
    "open": card_of(OPEN, "open", origin=Origin.SITE),
    "bad": card_of(BAD, "bad"),
    "stale": card_of(BAD, "stale", workout=good(LONG, "stale"), stale_since="14:02"),
}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", "sprints long open bad stale"),
        ("run", "long stale"),
        ("LONG", "long stale"),
        ("#hill", "sprints"),
        ("#sprint #hills", "sprints"),
        ("#sprint run", ""),
        ("<20min", "sprints"),
        ("< 20 min #sprint", "sprints"),
        (">20", "long stale"),
        ("≤16min", "sprints"),
        ("yours", "sprints bad stale"),
        ("built", "long"),
        ("beginner chair", "sprints"),
        ("[/b]", ""),
    ],
)
def test_a_workout_has_to_meet_all_of_a_filter(query: str, found: str) -> None:
    assert " ".join(name for name, card in CARDS.items() if matches(card, query)) == found


@pytest.mark.parametrize("name", CARDS)
@pytest.mark.parametrize("width", [10, 24, 37, 100])
def test_the_first_line_fills_its_width(name: str, width: int) -> None:
    line = first_line(CARDS[name], width)
    assert cells(line) == width
    assert line.endswith(CARDS[name].minutes)


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("sprints", "yours · #sprint #hills · yesterday"),
        ("long", "built in · #endurance"),
        ("open", "this machine · #drills"),
        ("bad", "line 2: 15s needs quotes"),
        ("stale", "line 2: 15s needs quotes; showing the version of 14:02"),
    ],
)
def test_the_second_line_says_the_rest(name: str, line: str) -> None:
    assert second_line(CARDS[name], STARTED) == line


def test_a_file_with_faults_has_a_sign_and_a_word() -> None:
    assert first_line(CARDS["bad"], 30).split() == ["×", "bad", "faults"]
    assert first_line(CARDS["stale"], 30).startswith("! Long run")


def test_wide_letters_and_hostile_names_fit() -> None:
    for name in ("走る" * 20, HOSTILE_NAME, "e\u0301" * 50):
        card = card_of(f'name = "{name}"\nwork = 60\n', "x")
        assert cells(first_line(card, 30)) == 30
    assert first_line(card_of(f'name = "{HOSTILE_NAME}"\nwork = 60\n', "x"), 60).startswith(
        HOSTILE_NAME.strip()
    )


def test_a_text_is_cut_by_columns() -> None:
    assert [clipped("走る走る", room) for room in (8, 7, 4, 1, 0)] == [
        "走る走る",
        "走る走…",
        "走…",
        "…",
        "",
    ]


@pytest.mark.parametrize(
    ("days", "text"),
    [(0, "today"), (1, "yesterday"), (13, "13 days ago"), (14, "8 Nov 2026"), (-1, "today")],
)
def test_a_day_in_the_past(days: int, text: str) -> None:
    card = card_of(LONG, "x", days_ago=days)
    assert card.last_done is not None
    assert days_ago(card.last_done, STARTED) == text


def test_lengths_and_weeks_in_words() -> None:
    card = CARDS["sprints"]
    assert card.timeline is not None
    assert length_line(card.timeline, brief=True) == "15 min 15 s · work : rest 1 : 2.5"
    assert "work 1 min" not in length_line(card.timeline)
    grown = card_of(SPRINTS, "x", standing=Standing(counted=2))
    assert grown.entry.workout is not None
    assert week_line(grown.entry.workout, 2) == "week 2: 7 × 15 s (file: 6)"
    assert grown.timeline is not None
    assert len(grown.timeline.intervals) == len(card.timeline.intervals) + 2


def test_every_interval_has_a_line() -> None:
    def lines(card: Card) -> list[str]:
        assert card.timeline is not None
        return timeline_lines(card.timeline)

    sprints = lines(CARDS["sprints"])
    assert len(sprints) == 12
    assert " ".join(sprints[1].split()) == "10:00 0:15 Work 1 of 6"
    steps = 'steps = [{ work = "open" }, { reps = 5, weight = "2 x 8kg" }]\n'
    assert lines(card_of(steps, "x"))[1].split() == [
        "≥0:00", "Reps", "5", "reps", "2", "×", "8", "kg",
    ]  # fmt: skip
