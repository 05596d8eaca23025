"""Faults of meaning: each file has one, at its place, in its family, in its words."""

import pytest

from stride_tui.workout.reading import Reading, read_workout

MOVEMENTS = frozenset({"squat-jump", "box-jump", "a-skip", "walking-lunge"})
PROGRESS = 'work = "15s"\nrest = "45s"\nrepeat = 6\nprogress = [{ %s }]'


def read(text: str) -> Reading:
    return read_workout(text.encode(), id="hill-sprints", known_movements=MOVEMENTS)


# text, line, column, family, words of message and help
CASES = (
    ('work = "5m"', 1, 8, "duration", '"5m" minutes or metres "5min" distance = "5m"'),
    ('work = "400m"', 1, 8, "duration", '"400m" minutes or metres distance = "400m"'),
    ("work = 1.5", 1, 8, "duration", '1.5 seconds or minutes "1.5min"'),
    ('work = "1km"', 1, 8, "duration", 'distance distance = "1km"'),
    ('work = "45sek"', 1, 8, "duration", '"45sek" no unit "45sec"'),
    ("work = true", 1, 8, "duration", "work true/false not a duration"),
    ("work = -inf", 1, 8, "duration", "work -inf"),
    ("work = 2026-05-01", 1, 8, "duration", "work a date"),
    ('work = ["15s"]', 1, 8, "duration", "work a list"),
    ("work = 99999999999999999999", 1, 8, "range", "work at most 6 h not this"),
    ('work = "7h"', 1, 8, "range", "work at most 6 h not 7 h"),
    ('work = "-5s"', 1, 8, "range", "work at least 1 s"),
    ('work = ""', 1, 8, "duration", "not a duration"),
    ('work = "1s"\nrepeat = 2\nrest = 0', 3, 8, "range", "rest at least 1 s delete this line"),
    ('work = "1s"\nrepeat = 2\nrest = "2h"', 3, 8, "range", "rest at most 1 h"),
    ('warmup = "5s"\nwork = "1s"', 1, 10, "range", "warmup at least 10 s"),
    ('cooldown = "2h"\nwork = "1s"', 1, 12, "range", "cooldown at most 1 h"),
    ('work = "1s"\nname = 15', 2, 8, "type", 'name has to be text a whole number name = "15"'),
    ('work = "1s"\nname = true', 2, 8, "type", "name text true/false"),
    ('work = "1s"\nname = ["a"]', 2, 8, "type", "name text a list"),
    ('work = "1s"\nname = 07:30:00', 2, 8, "type", "name text a time of day"),
    ('work = "1s"\nname = "a\\nb"', 2, 8, "text", "name one line line end"),
    ('work = "1s"\nname = ""', 2, 8, "text", "name is empty delete the line"),
    ('work = "1s"\nname = "a\\u001bb"', 2, 8, "control", "name control character U+001B"),
    ('work = "1s"\nabout = "a\\u0007b"', 2, 9, "control", "about control character U+0007"),
    ('work = "1s"\nabout = "a\\u2028b"', 2, 9, "control", "about U+2028"),
    ('work = "1s"\nsource = "a\\ufeffb"', 2, 10, "control", "source U+FEFF"),
    ('work = "1s"\nabout = "%s"' % ("x" * 1001), 2, 9, "text", "about 1000 (1001)"),
    ('work = "1s"\ntags = "sprint"', 2, 8, "type", 'tags has to be a list tags = ["sprint"]'),
    ('work = "1s"\ntags = ["Sprint"]', 2, 9, "text", 'small letters "Sprint" write "sprint"'),
    ('work = "1s"\ntags = ["a", 2]', 2, 14, "type", "an entry of tags text a whole number"),
    ('work = "1s"\ntags = [%s]' % ('"a",' * 9), 2, 8, "range", "tags more than 8 (9)"),
    ('work = "1s"\nequipment = "box"', 2, 13, "type", 'equipment a list ["box"]'),
    ('work = "1s"\nlevel = "begginer"', 2, 9, "choice", 'level did you mean "beginner"'),
    ('work = "1s"\nlevel = "expert"', 2, 9, "choice", 'did you mean "advanced"'),
    ('work = "1s"\nlevel = 2', 2, 9, "type", 'level text level = "beginner"'),
    ('work = "1s"\nformat = 2\nfoo = 1', 2, 10, "format", "newer stride (format 2; 1)"),
    ('work = "1s"\nformat = -1', 2, 10, "format", "no format -1"),
    ('work = "1s"\nformat = 1.0', 2, 10, "type", "format whole number format = 1"),
    ("steps = []", 1, 9, "missing", "steps has no step"),
    ("steps = 3", 1, 9, "type", "steps list of tables [[steps]]"),
    ('steps = [["a"]]', 1, 10, "type", "a step has to be a table a list"),
    ('[steps]\nwork = "1s"', 1, 1, "type", "steps [[steps]] two brackets"),
    ('[[steps]]\nname = "A"\n\n[[steps]]\nwork = "1s"', 1, 1, "missing", "step 1 how long"),
    ('steps = [ { work = "1s" }, { rest = "1s" } ]', 1, 28, "missing", "step 2 how long"),
    ('name = "A"\nrest = "45s"', 1, 1, "missing", "this workout has no steps"),
    ('work = "1s"\nreps = 3', 2, 1, "conflict", "both work and reps sets = 3"),
    ('work = "1s"\ndistance = "1km"', 2, 1, "conflict", "both work and distance keep one"),
    ('work = "1s"\nsteps = [{ work = "1s" }]', 2, 1, "conflict", "both work and steps inside"),
    ('work = "1s"\nrset = "45s"', 2, 1, "unknown-key", 'setting called "rset" did you mean rest?'),
    ('[[steps]]\nworkk = "1s"', 2, 1, "unknown-key", '"workk" in a step did you mean work?'),
    ('work = "1s"\nrounds = 6', 2, 1, "unknown-key", "did you mean repeat?"),
    ('work = "1s"\ndescription = "x"', 2, 1, "unknown-key", "did you mean about?"),
    ('[[step]]\nwork = "1s"', 1, 3, "unknown-key", '"step" did you mean steps?'),
    ('work = "1s"\nzzz.y = 1', 2, 1, "unknown-key", "help format most used"),
    ('work = "1s"\n"[@click=x]" = 1', 2, 1, "unknown-key", "[@click=x]"),
    ('[[steps]]\nwork = "1s"\nwarmup = "5min"', 3, 1, "misplaced", "whole workout above [[steps]]"),
    ('[[steps]]\nwork = "1s"\ntags = ["a"]', 3, 1, "misplaced", "tags whole workout above"),
    ('steps = [{ work = "1s", about = "x" }]', 1, 25, "misplaced", "whole workout out of the { }"),
    ('rpe = 3\nsteps = [{ work = "1s" }]', 1, 1, "misplaced", "rpe block of steps inside"),
    ('movement = "a-skip"\nsteps = [{ work = "1s" }]', 1, 1, "misplaced", "movement block"),
    ('rest = "20s"\n[[steps]]\nwork = "1s"', 1, 1, "useless", "between rounds repeat = 2"),
    ('work = "1s"\nswitch = "5s"', 2, 1, "useless", "switch left and right sides"),
    ('work = "1s"\nsides = "alternate"\nswitch = "5s"', 3, 1, "useless", "switch alternate"),
    ('work = "1s"\nsides = "each"\nswitch = "2min"', 3, 10, "range", "switch at most 1 min"),
    ('work = "1s"\nsides = "each"\nswitch = "open"', 3, 10, "duration", "switch cannot be open"),
    ('work = "1s"\nsides = "both"', 2, 9, "choice", 'sides did you mean "each"?'),
    ('reps = 10\ncues = [{ at = "5s", text = "x" }]', 2, 1, "useless", "cues known length"),
    ('work = "15s"\ncues = [{ at = "5s" }]', 2, 9, "missing", "this cue has no text"),
    ('work = "15s"\ncues = [{ text = "x" }]', 2, 9, "missing", "this cue has no at"),
    ('work = "15s"\ncues = [{ at = 15, text = "x" }]', 2, 16, "range", "after over (15 s) earlier"),
    ('work = "15s"\ncues = [{ at = "-16s", text = "x" }]', 2, 16, "range", "before begins later"),
    ('work = "15s"\ncues = [{ at = "soon", text = "x" }]', 2, 16, "duration", 'at "soon" "half"'),
    ('work = "15s"\ncues = [{ at = 1, txt = "x" }]', 2, 9, "missing", "no text"),
    ('work = "15s"\ncues = { at = 1, text = "x" }', 2, 8, "type", "cues a list of tables"),
    ("reps = 0", 1, 8, "range", "reps 1 to 999 not 0"),
    ('reps = "many"', 1, 8, "type", 'reps whole number or "max"'),
    ('reps = "10"', 1, 8, "type", "reps = 10 without quotes"),
    ("reps = 10\ntempo = 30", 2, 9, "range", "tempo 0.5 to 20 s not 30"),
    ('reps = 10\ntempo = "3-1-20"', 2, 9, "range", "each part of a tempo 0 to 19"),
    ('reps = 10\ntempo = "fast"', 2, 9, "tempo", 'tempo "fast" "3-1-1"'),
    ("reps = 10\ntempo = true", 2, 9, "type", "tempo true/false"),
    ('reps = 10\nweight = "two bells"', 2, 10, "weight", '"two bells" is not a weight'),
    ('reps = 10\nweight = "12,5kg"', 2, 10, "weight", 'comma "12.5kg"'),
    ("reps = 10\nweight = 501", 2, 10, "range", "weight at most 500 not 501"),
    ("reps = 10\nweight = 0", 2, 10, "range", "weight above 0"),
    ('distance = "4oom"', 1, 12, "distance", '"4oom" is not a distance'),
    ('distance = "400"', 1, 12, "distance", '"400" is not a distance write "400m"'),
    ('distance = "0.5m"', 1, 12, "range", "distance 1 m to 100 km"),
    ('distance = "101km"', 1, 12, "range", "distance 1 m to 100 km"),
    ('work = "1s"\nrpe = "8-7"', 2, 7, "range", 'rpe rise "7-8"'),
    ('work = "1s"\nrpe = "hard"', 2, 7, "range", 'rpe 1 to 10 "hard"'),
    ('work = "1s"\nrpe = 0', 2, 7, "range", "rpe 1 to 10 not 0"),
    ('work = "1s"\nrpe = 12', 2, 7, "range", "rpe 12 effort goes from 1 (very light) to 10"),
    ('work = "1s"\nrpe = 7.5', 2, 7, "type", "rpe 1 to 10 7.5"),
    ('work = "1s"\nzone = 8', 2, 8, "range", "zone 1 to 7 not 8"),
    ('work = "1s"\nmovement = "squat_jump"', 2, 12, "movement", 'did you mean "squat-jump"?'),
    ('work = "1s"\nmovement = "lunge"', 2, 12, "movement", "closest walking-lunge"),
    ('work = "1s"\nsets = 100', 2, 8, "range", "sets 1 to 99 not 100"),
    ('work = "1s"\nsets = "6"', 2, 8, "type", "sets = 6 without quotes"),
    (PROGRESS % "repeat = +1", 4, 13, "missing", "no goal to ="),
    (PROGRESS % "to = 12", 4, 13, "missing", "does not say what changes"),
    (PROGRESS % "repeat = 0, to = 12", 4, 24, "range", "repeat does not change"),
    (PROGRESS % "repeat = +1, to = 100", 4, 33, "range", "repeat 1 to 99 not 100"),
    (PROGRESS % "repeat = +1, to = 6", 4, 33, "range", "repeat is there from its start"),
    (PROGRESS % 'rest = "+10s", to = "30s"', 4, 35, "range", "rest goes up sign or the goal"),
    (PROGRESS % 'rest = "-10s", to = "0s"', 4, 35, "range", "rest at least 1 s"),
    (PROGRESS % "repeat = +1, to = 12, every = 13", 4, 45, "range", "every 1 to 12"),
    (PROGRESS % "repeat = +1, rest = -5, to = 12", 4, 28, "conflict", "both repeat and rest"),
    (PROGRESS % "reps = +1, to = 12", 4, 15, "useless", "no reps"),
    (PROGRESS % 'repeat = "one", to = 12', 4, 24, "type", "repeat whole number"),
    (PROGRESS % "repaet = +1, repeat = +1, to = 9", 4, 15, "unknown-key", "did you mean repeat?"),
    ('work = "open"\nprogress = [{ work = +1, to = 9 }]', 2, 15, "useless", "work it is open"),
    ('reps = 3\nweight = 8\nprogress = [{ weight = "+5lb", to = 12 }]',
     3, 24, "conflict", "lb kg"),
    ('reps = 3\nweight = "8lb"\nprogress = [{ weight = 1, to = "9kg" }]',
     3, 32, "conflict", "kg lb"),
    ('work = "1s"\n[[warmup]]\nwork = "9s"\nprogress = []', 4, 1, "misplaced", "progress warmup"),
    ('work = 1\nwarmup = [{ steps = [{ steps = [{ work = 1 }] }] }]', 2, 24, "too-deep", "1 deep"),
    ('work = "1s"\n[warmup]\nwork = "1s"', 2, 1, "type", "warmup [[warmup]] two brackets"),
    ('repeat = 99\nsteps = [{ repeat = 99, steps = [{ work = "1s", sets = 99 }] }]',
     1, 10, "too-long", "970299 work intervals 1000"),
    ('[[steps]]\nwork = "1s"\n[[steps]]\nsets = 99\nsteps = [{ repeat = 99, work = "1s" }]',
     4, 8, "too-long", "9802 work intervals"),
    ('[[steps]]\nwork = "1s"\n' * 201, 401, 1, "too-long", "200 steps"),
    ('[[steps]]\nwork = "6h"\n' * 3, 2, 8, "too-long", "18 h 12 h"),
    ('work = "1h"\nrepeat = 2\nprogress = [{ repeat = 1, to = 13 }]',
     3, 1, "too-long", "with its progress 13 h 12 h"),
    ('repeat = 20\nprogress = [{ repeat = 1, to = 99 }]\nsteps = [{ work = 1, sets = 50 }]',
     2, 1, "too-long", "with its progress 4950 work intervals 1000"),
    ('[[steps]]\nwork = "1h"\nrepeat = 13', 3, 10, "too-long", "13 h 12 h"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "line", "column", "code", "words"), CASES)
def test_a_fault_is_told_at_its_place(
    text: str, line: int, column: int, code: str, words: str
) -> None:
    reading = read(text)
    first = reading.errors[0]
    told = f"{first.message} {first.help}"
    assert (first.line, first.column, first.code) == (line, column, code), told
    for word in words.split():
        assert word in told
    if "zzz" not in text and "txt" not in text:
        assert len(reading.errors) == 1, reading.errors


def test_what_would_be_wrong_after_mending_is_told_with_the_slip() -> None:
    (fault,) = read("work = 5m").faults
    assert fault.message == '5m needs quotes; work: "5m" could be minutes or metres'
    assert '"5min"' in fault.help
    assert fault.cures == ()


def test_a_lost_setting_is_not_missed() -> None:
    faults = read("work\nrepeat = 6\n").faults
    assert [(fault.line, fault.code) for fault in faults] == [(1, "syntax")]


def test_a_slip_in_tags_warns_and_lets_the_file_be_used() -> None:
    reading = read('work = "1s"\ntags = ["sprnt", "club-night", "hils"]')
    assert reading.ok
    assert [(f.severity, f.column, f.help) for f in reading.faults] == [
        ("warning", 9, "did you mean sprint?"),
        ("warning", 32, "did you mean hills?"),
    ]


def test_a_number_of_many_digits_is_never_printed() -> None:
    for key in ("repeat", "rest", "rpe", "zone", "reps", "weight", "tempo", "format", "switch"):
        text = f'work = "1s"\nsides = "each"\n{key} = {"9" * 1900}'
        for fault in read(text).faults:
            assert "9999" not in fault.message + fault.help
