"""Every workout that comes with stride reads without a word, lasts what it should, and is safe."""

from pathlib import Path

import pytest

from stride_tui.storage.builtin import known_movements, workouts_folder
from stride_tui.workout.interval import Interval, Kind, Timeline
from stride_tui.workout.model import Workout
from stride_tui.workout.progression import at_week, weeks
from stride_tui.workout.reading import read_workout
from stride_tui.workout.timeline import unroll

FOLDER = workouts_folder()
EXAMPLE = Path(__file__).parent.parent / "docs" / "examples" / "first-minute.toml"
FILES = [*sorted(FOLDER.glob("*.toml")), EXAMPLE]

LENGTHS = {
    # id: warm-up, main part, cool-down, whole, as the training plan gives them
    "first-intervals": ("10:00", "14:30", "8:00", "32:30"),
    "hiit-30-30": ("10:00", "18:00", "8:00", "36:00"),
    "hiit-10-20-30": ("10:00", "12:00", "8:00", "30:00"),
    "long-intervals": ("10:00", "18:00", "8:00", "36:00"),
    "sprint-intervals": ("10:00", "5:15", "8:00", "23:15"),
    "sprint-long-rest": ("10:00", "11:30", "8:00", "29:30"),
    "hill-sprints": ("10:00", "2:20", "8:00", "20:20"),
    "hill-repeats": ("10:00", "8:00", "8:00", "26:00"),
    "skipping-drills": ("10:00", "7:15", "8:00", "25:15"),
    "rope-skipping": ("6:00", "4:40", "4:00", "14:40"),
    "squat-jumps": ("8:00", "4:00", "4:00", "16:00"),
    "jump-basics": ("8:00", "9:32", "4:00", "21:32"),
    "lunge-basics": ("6:00", "9:04", "4:00", "19:04"),
    "legs-circuit": ("6:00", "16:50", "4:00", "26:50"),
    # The plan changes over in 60 s; here the longer rest after a last set stays.
    "single-leg-box-jump": ("8:00", "16:55", "4:00", "28:55"),
    "weighted-squat-lunge": ("6:00", "19:48", "4:00", "29:48"),
    "easy-run": ("5:00", "20:00", "5:00", "30:00"),
    "run-walk": ("5:00", "18:30", "5:00", "28:30"),
    "first-minute": ("0:10", "0:40", "0:10", "1:00"),
}
LEVELS = {
    "intermediate": {
        "hiit-10-20-30", "long-intervals", "sprint-long-rest", "hill-repeats",
        "single-leg-box-jump", "weighted-squat-lunge",
    },
}  # fmt: skip
WORK = {
    # id: how much of what the main part holds in the first week, and when it has grown
    "first-intervals": ({"Brisk run": 240}, {"Brisk run": 240, "Walk": 420}),
    "hiit-30-30": ({"Hard run": 480}, {"Hard run": 600}),
    "hiit-10-20-30": ({"Fast": 100, "Moderate": 200, "Easy": 300}, {"Fast": 150}),
    "long-intervals": ({"Hard and steady": 720}, {"Hard and steady": 960}),
    "sprint-intervals": ({"Sprint": 90}, {"Sprint": 150}),
    "sprint-long-rest": ({"Sprint": 90}, {"Sprint": 120}),
    "hill-sprints": ({"Sprint uphill": 20}, {"Sprint uphill": 80}),
    "hill-repeats": ({"Hard uphill": 120}, {"Hard uphill": 240}),
    "skipping-drills": ({"A-skip": 45, "Power skip": 60}, {"A-skip": 45, "Power skip": 120}),
    "rope-skipping": ({"Skip, both feet": 180}, {"Skip, both feet": 240}),
}
REPETITIONS = {
    # id: repetitions of the main part, sides apart, in the first week and when it has grown
    "squat-jumps": ({"Squat jump": 20}, {"Squat jump": 30}),
    "jump-basics": (
        {"Snap-down and stick": 10, "Squat to tiptoe, fast": 8, "Squat jump, half effort": 15},
        {"Squat jump, half effort": 15},
    ),
    "lunge-basics": (
        {"Reverse lunge": 32, "Forward lunge": 32, "Lateral lunge": 12},
        {"Reverse lunge": 72, "Forward lunge": 72, "Lateral lunge": 12},
    ),
    "single-leg-box-jump": (
        {"Box jump, step down": 15, "Single-leg squat to box": 36, "Step-up": 32},
        {"Box jump, step down": 24, "Single-leg squat to box": 48, "Step-up": 32},
    ),
    "weighted-squat-lunge": (
        {"Goblet squat": 24, "Dumbbell reverse lunge": 48, "Calf raise, weighted": 24},
        {"Goblet squat": 36, "Dumbbell reverse lunge": 60, "Calf raise, weighted": 24},
    ),
}


def read(name: str) -> Workout:
    """A workout that comes with stride; fails on the least warning."""
    path = next(path for path in FILES if path.stem == name)
    reading = read_workout(path.read_bytes(), id=name, known_movements=known_movements())
    assert reading.faults == ()
    assert reading.workout is not None
    return reading.workout


def clock(seconds: float) -> str:
    """Seconds as minutes and seconds."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"


def main_part(timeline: Timeline) -> list[Interval]:
    """The intervals between warm-up and cool-down."""
    return [one for one in timeline.intervals if one.kind not in {Kind.WARMUP, Kind.COOLDOWN}]


def seconds_of(name: str, week: int) -> dict[str, float]:
    """Seconds of the main part by name."""
    sums: dict[str, float] = {}
    for one in main_part(unroll(at_week(read(name), week))):
        sums[one.name] = sums.get(one.name, 0) + (one.seconds or 0)
    return sums


def repetitions_of(name: str, week: int) -> dict[str, int]:
    """Repetitions of the main part by name."""
    sums: dict[str, int] = {}
    for one in main_part(unroll(at_week(read(name), week))):
        if isinstance(one.reps, int):
            sums[one.name] = sums.get(one.name, 0) + one.reps
    return sums


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_it_is_a_file_to_learn_from(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    workout = read(path.stem)
    assert text.startswith("# ")
    assert "\nformat = 1\n" in text
    assert text.endswith("\n")
    assert "\t" not in text
    assert max(map(len, text.splitlines())) <= 160
    assert workout.about
    assert workout.tags
    if path is not EXAMPLE:
        assert workout.source
        assert workout.caution


@pytest.mark.parametrize("name", LENGTHS)
def test_it_lasts_what_the_plan_says(name: str) -> None:
    timeline = unroll(read(name))
    assert timeline.known_length

    def sum_of(*kinds: Kind) -> str:
        return clock(sum(one.seconds or 0 for one in timeline.intervals if one.kind in kinds))

    assert (
        sum_of(Kind.WARMUP),
        sum_of(Kind.WORK, Kind.REST, Kind.SWITCH),
        sum_of(Kind.COOLDOWN),
        clock(timeline.seconds),
    ) == LENGTHS[name]


def test_all_are_here_and_none_is_forgotten() -> None:
    assert len(list(FOLDER.glob("*.toml"))) == 19
    assert {path.stem for path in FILES} == {*LENGTHS, "mobility"}


@pytest.mark.parametrize("path", FILES[:-1], ids=lambda path: path.stem)
def test_its_level(path: Path) -> None:
    expected = "intermediate" if path.stem in LEVELS["intermediate"] else "beginner"
    assert read(path.stem).level == expected


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_exercise_names_a_movement(path: Path) -> None:
    workout = read(path.stem)
    for one in unroll(workout).intervals:
        assert one.resting or one.movement in known_movements(), one.name


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_rest_says_what_to_do_and_every_exercise_what_to_think_of(path: Path) -> None:
    for one in main_part(unroll(read(path.stem))):
        assert one.name
        if one.kind is Kind.WORK:
            assert one.rpe or one.movement == "slow-breathing" or "stretch" in one.name


@pytest.mark.parametrize("name", WORK)
def test_how_much_work_it_holds_at_first_and_at_last(name: str) -> None:
    first, last = WORK[name]
    assert first.items() <= seconds_of(name, 1).items()
    assert last.items() <= seconds_of(name, weeks(read(name))).items()


@pytest.mark.parametrize("name", REPETITIONS)
def test_how_many_repetitions_it_holds_at_first_and_at_last(name: str) -> None:
    first, last = REPETITIONS[name]
    assert repetitions_of(name, 1) == first
    assert last.items() <= repetitions_of(name, weeks(read(name))).items()


def test_squat_jumps_grow_slowly() -> None:
    jumps = [repetitions_of("squat-jumps", week)["Squat jump"] for week in range(1, 9)]
    assert jumps == [20, 20, 16, 24, 27, 30, 30, 30]


@pytest.mark.parametrize("week", range(1, 20))
def test_no_week_goes_over_a_cap_of_the_plan(week: int) -> None:
    assert seconds_of("sprint-intervals", week)["Sprint"] <= 150
    assert seconds_of("sprint-long-rest", week)["Sprint"] <= 150
    assert repetitions_of("squat-jumps", week)["Squat jump"] <= 40
    assert seconds_of("first-intervals", week)["Walk"] >= 7 * 60


def test_the_rests_between_two_exercises_are_the_longer_ones() -> None:
    rests = [(one.name, one.seconds) for one in main_part(unroll(read("skipping-drills")))
             if one.resting]  # fmt: skip
    assert rests == [("Walk back", 45)] * 2 + [("Change over", 60)] + [("Walk back", 60)] * 3


def test_the_longest_text_still_fits_the_first_screen() -> None:
    for path in FILES:
        for one in unroll(read(path.stem)).intervals:
            assert len(one.name) <= 30
            assert len(one.cue) <= 60
