"""All commands of the app, for the help, the palette and the check of the runner's own keys.

Every module beside this one that holds a tuple of commands is a place where keys work.
"""

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Final

from stride_tui.ui import commands
from stride_tui.ui.commands.command import Command


@dataclass(frozen=True, slots=True)
class Place:
    """Where some keys work, in words."""

    title: str
    """Its name."""
    about: str
    """How it works, in a few sentences."""


PLACES: Final = {
    "app": Place("Everywhere", ""),
    "today": Place(
        "Today",
        "stride suggests one thing to do and says why. Enter starts it. Every suggestion can be "
        "overruled: the library has all workouts, and a rest day is a good answer too.",
    ),
    "workouts": Place(
        "Workouts",
        "The library: your own workouts, those of this machine, and those that come with stride. "
        "A workout is a TOML file; what you save in your editor shows here within a second.",
    ),
    "builder": Place(
        "Interval builder",
        "Intervals without a file: choose work, rest and rounds, then start or save them.",
    ),
    "faults": Place(
        "Faults of a file",
        "All that is wrong, with the lines it is about. What you save shows here within a second.",
    ),
    "guide": Place(
        "Guide", "Every movement, step by step, the rules of training, and pages to read."
    ),
    "movement": Place(
        "A movement",
        "The figure shows one repetition. Step through it, slow it down, turn it, or see a usual "
        "fault beside the right pose.",
    ),
    "learn": Place("A page", "A page to read, with its sources at the end."),
    "practise": Place("Practise", "Sets of this movement, paced on its beat."),
    "legs": Place(
        "Heavy legs check",
        "Questions about heavy legs, safety first. It is a guide, not a diagnosis.",
    ),
    "history": Place(
        "History", "What you did, session by session, as a year, and as trends over the weeks."
    ),
    "player": Place(
        "The player",
        "The clock runs on while you read this. Every key can be taken back with undo. What you "
        "do is stored at once: after a crash or a lost line the next start offers to go on.",
    ),
    "settings": Place(
        "Settings",
        "Every change is saved at once. The file can be edited by hand as well; both are the same.",
    ),
    "help": Place("Help", ""),
}
"""The first part of a command's id, and what stands under it in the help."""


@cache
def tables() -> tuple[tuple[Command, ...], ...]:
    """Every table of commands, in the order of the modules' names."""
    found = []
    for module in iter_modules(commands.__path__):
        held = vars(import_module(f"{commands.__name__}.{module.name}"))
        found += [
            value
            for name, value in held.items()
            if name.isupper()
            and not name.startswith("_")
            and isinstance(value, tuple)
            and value
            and all(isinstance(entry, Command) for entry in value)
        ]
    return tuple(dict.fromkeys(found))


@cache
def by_id() -> dict[str, Command]:
    """Every command by its id."""
    return {command.id: command for table in tables() for command in table}


def place_of(command_id: str) -> str:
    """The first part of a command's id."""
    return command_id.partition(".")[0]
