"""`stride help`: the commands, one command, or the workout file on one screen."""

import argparse
import textwrap
from collections.abc import Iterable, Iterator
from typing import Final

from stride_tui.cli.problem import FINE, CommandError
from stride_tui.tomlfile.suggest import suggest
from stride_tui.workout.keys import STEP_KEYS, TOP_KEYS, USUAL_TAGS, Key

FORMAT: Final = "format"
"""The topic that is no command."""
WIDTH: Final = 79
_INTRO: Final = """\
A workout file is TOML. The shortest is one line: work = "20min". Three make intervals:

  work = "15s"
  rest = "45s"
  repeat = 6

Lengths: "45s", "1m30", "1:30", "10min", "1h", 90 (seconds), "open" (until you press a key).
A step says how long in exactly one way: work, reps, distance or steps. More than one
exercise: give each its own [[steps]] heading below what belongs to the whole workout."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """About what."""
    parser.add_argument("topic", metavar="TOPIC", nargs="?", help="a command, or: format")


def run(given: argparse.Namespace) -> int:
    """Prints the help; the exit code."""
    if given.topic == FORMAT:
        print("\n".join(format_lines()))
        return FINE
    from stride_tui.cli.main import COMMANDS, parser

    names = [entry.name for entry in COMMANDS]
    if given.topic is None:
        parser(None).print_help()
        print(f"\nThe workout file on one screen: stride help {FORMAT}")
    elif given.topic in names:
        parser(given.topic).parse_args([given.topic, "--help"])
    else:
        near = suggest(given.topic, [*names, FORMAT])
        cure = f"did you mean {near}?" if near else "see: stride help"
        raise CommandError(f"there is no help on that; {cure}")
    return FINE


def format_lines() -> Iterator[str]:
    """The whole format: every key, what it takes and what it means."""
    yield _INTRO
    yield "\nAt the top, for the whole workout"
    yield from key_lines(key for key in TOP_KEYS.values())
    yield "\nIn a step, or at the top where there is only one"
    yield from key_lines(STEP_KEYS.values())
    yield "\nNot on a step that has steps of its own"
    leaf = ", ".join(key.name for key in STEP_KEYS.values() if key.on == "leaf")
    yield from wrapped(leaf)
    yield "\nTags that stride goes by; all others are yours"
    yield from wrapped(", ".join(USUAL_TAGS))
    yield "\nPut a # before a remark. What is wrong in a file: stride check FILE"


def key_lines(keys: Iterable[Key]) -> Iterator[str]:
    """One or two lines a key."""
    for key in keys:
        text = f"{key.about} {holds(key)}"
        yield from textwrap.wrap(
            text, WIDTH, initial_indent=f"  {key.name:10}", subsequent_indent=" " * 12
        )


def holds(key: Key) -> str:
    """What a key takes, with its limits, in brackets."""
    if key.options:
        return f"({', '.join(key.options)})"
    limit = f", at most {key.most}" if key.most else ""
    return f"({key.holds.value}{limit})"


def wrapped(text: str) -> list[str]:
    """A paragraph with a margin."""
    return textwrap.wrap(text, WIDTH, initial_indent="  ", subsequent_indent="  ")
