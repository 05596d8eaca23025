"""The text of a new workout file: commented, and right as it stands."""

from typing import Final

from stride_tui.tomlfile.words import in_quotes
from stride_tui.workout.duration import as_written
from stride_tui.workout.model import Length

SCHEMA_FILE: Final = ".workout-1.json"
"""The schema that a new file names, beside the file: its dot keeps it out of listings."""
_COLUMN: Final = 22
_TEXT: Final = """\
#:schema ./{schema}
# A workout for stride. Everything after a # is a remark.
# All settings: stride help format. What is wrong here: stride check.

format = 1
name = {name}
# about = "What it is for."
# tags = ["sprint"]

{warmup}
{work}
{rest}
{repeat}
{cooldown}

# movement = "squat-jump"   # shows the figure of the guide
# cue = "tall, quick feet"  # shown while you work
# progress = [{{ repeat = +1, to = 12 }}]   # one more each week, up to 12

# More than one exercise: take work, rest and repeat away and write
# [[steps]]
# name = "Squat jumps"
# reps = 10
# sets = 2
# rest = "90s"
"""


def new_text(
    name: str,
    *,
    work: Length = 15,
    rest: Length | None = 45,
    rounds: int = 6,
    warmup: Length | None = 600,
    cooldown: Length | None = 300,
) -> str:
    """Return the text of a new workout file.

    Args:
        name: The label a runner reads.
        work: Seconds of each work interval.
        rest: Seconds between them; None for none.
        rounds: How many work intervals, 1 to 99.
        warmup: Seconds before; None for none.
        cooldown: Seconds after; None for none.
    """
    return _TEXT.format(
        schema=SCHEMA_FILE,
        name=in_quotes(name),
        warmup=_line("warmup", warmup, "easy running first"),
        work=_line("work", work, '"45s", "1m30" and "1:30" are lengths'),
        rest=_line("rest", rest, "after each, not after the last"),
        repeat=f"repeat = {rounds}".ljust(_COLUMN) + "# how often",
        cooldown=_line("cooldown", cooldown, '"open" lasts until you press a key'),
    )


def _line(key: str, length: Length | None, remark: str) -> str:
    """Return a setting and its remark; without a length the line itself is a remark."""
    if length is None:
        return f'# {key} = "1min"'.ljust(_COLUMN) + f"# {remark}"
    return f"{key} = {as_written(length)}".ljust(_COLUMN) + f"# {remark}"
