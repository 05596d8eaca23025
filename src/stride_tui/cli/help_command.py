"""`stride help`: the commands, one command, the workout file on one screen, or one of its keys."""

import argparse
from typing import Final

from stride_tui.cli.problem import FINE, CommandError
from stride_tui.tomlfile.suggest import suggest
from stride_tui.workout.keys import ONLY_LEAF, OTHER_WORDS, ROOT_KEYS, STEP_KEYS, Key
from stride_tui.workout.overview import overview

FORMAT: Final = "format"
"""The topic that is no command."""
_SHORTEST: Final = """\
The shortest workout file is one line: work = "20min". Three make intervals:

  work = "15s"
  rest = "45s"
  repeat = 6
"""
_MORE: Final = """
What one of these means: stride help KEY. What is wrong in a file: stride check."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """About what."""
    parser.add_argument(
        "topic", metavar="TOPIC", nargs="?", help="a command, a key of a workout file, or: format"
    )


def run(given: argparse.Namespace) -> int:
    """Prints the help; the exit code."""
    from stride_tui.cli.main import COMMANDS, parser

    names = [entry.name for entry in COMMANDS]
    if given.topic is None:
        parser(None).print_help()
        print(f"\nThe workout file on one screen: stride help {FORMAT}")
    elif given.topic == FORMAT:
        print("\n".join((_SHORTEST, overview(), _MORE)))
    elif given.topic in names:
        parser(given.topic).parse_args([given.topic, "--help"])
    elif given.topic in ROOT_KEYS:
        print(about(ROOT_KEYS[given.topic]))
    else:
        near = suggest(given.topic, [*names, FORMAT, *ROOT_KEYS], OTHER_WORDS)
        cure = f"did you mean {near}?" if near else "see: stride help"
        raise CommandError(f"there is no help on that; {cure}")
    return FINE


def about(key: Key) -> str:
    """What a key of a workout file means, what it takes and where it may stand."""
    options = f": {', '.join(key.options)}" if key.options else ""
    if key.name not in STEP_KEYS:
        where = "at the top of the file, for the whole workout"
    elif key.name in ONLY_LEAF:
        where = "in a step without steps of its own, or at the top"
    else:
        where = "in any step, or at the top"
    return f"{key.name}: {key.about}\n  takes   {key.holds.value}{options}\n  stands  {where}"
