"""The command line: finds the command, loads only that one, and turns its end into an exit code."""

import errno
import os
import sys
from importlib import import_module
from io import TextIOWrapper
from typing import TYPE_CHECKING, Final, NamedTuple

from stride_tui import __version__
from stride_tui.cli.problem import FINE, USAGE, CommandError, complain

if TYPE_CHECKING:
    import argparse

NO_PRINTING: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF})
"""Errors of a standard output that takes no more; those of files come with the file's name."""


class Entry(NamedTuple):
    """One command of the command line."""

    name: str
    """As typed."""
    help: str
    """One line for `stride --help`."""


COMMANDS: Final = (
    Entry("app", "open the app (the same as `stride` alone)"),
    Entry("run", "run a workout: an id, a TOML file, or a notation such as 6x15s/45s"),
    Entry("list", "list the workouts"),
    Entry("show", "show every interval of a workout with its times"),
    Entry("check", "find every fault of workout files"),
    Entry("new", "make a workout of your own"),
    Entry("edit", "open a workout in your editor"),
    Entry("where", "say where workouts and settings are"),
    Entry("schema", "print the JSON Schema of a workout file"),
    Entry("help", "explain a command, or the workout file: stride help format"),
    Entry("guide", "show how a movement is done, step by step"),
    Entry("legs", "check heavy legs: how soon to see somebody, what fits, what to do"),
    Entry("today", "say what to do today, and why"),
    Entry("history", "print the sessions that were done"),
    Entry("log", "add a session that was done without stride"),
    Entry("doctor", "look at the terminal, the cues, the folders and the history"),
    Entry("status", "say where the running session is, for a status line"),
)


def parser(chosen: str | None) -> "argparse.ArgumentParser":
    """The parser of the chosen command alone, or of all where none of them was chosen."""
    import argparse  # not for `stride --version`

    top = argparse.ArgumentParser(
        prog="stride",
        description="A workout companion for runners that lives in the terminal.",
        epilog="Exit codes: 0 fine, 1 the answer is no, 2 usage or environment.",
        allow_abbrev=False,
        formatter_class=formatter,
    )
    top.add_argument("--version", action="version", version=f"stride {__version__}")
    # Told its name, argparse need not measure the terminal to make one up.
    commands = top.add_subparsers(dest="command", metavar="COMMAND", prog="stride")
    for entry in COMMANDS:
        if chosen not in {None, entry.name}:
            continue
        own = commands.add_parser(
            entry.name,
            help=entry.help,
            description=entry.help,
            allow_abbrev=False,
            formatter_class=formatter,
        )
        own.set_defaults(own=own)
        if entry.name == chosen:
            import_module(f"stride_tui.cli.{module_name(chosen)}").arguments(own)
    return top


def formatter(prog: str) -> "argparse.HelpFormatter":
    """Lays out help as wide as the terminal; argparse itself loads much to find that out."""
    import argparse

    try:
        columns = os.get_terminal_size().columns
    except OSError:
        columns = 80
    return argparse.HelpFormatter(prog, width=max(40, columns - 2))


def module_name(command: str) -> str:
    """The module of a command; `list` and `import` are words of Python's own."""
    return f"{command}_command"


def main(argv: list[str] | None = None) -> int:
    """Runs one command and returns its exit code; no traceback reaches a user."""
    words = sys.argv[1:] if argv is None else argv
    print_anything()
    try:
        try:
            return run(words)
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()  # at the exit nobody could say any more what is wrong
    except CommandError as problem:
        complain(str(problem))
        return problem.code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        print_no_more()
        return 141
    except Exception as fault:  # the last stop before a traceback
        if isinstance(fault, OSError) and fault.errno in NO_PRINTING and fault.filename is None:
            return unprintable(fault)
        return unexpected(fault)


def run(words: list[str]) -> int:
    """Runs one command; its exit code.

    Raises:
        CommandError: it cannot be done.
    """
    if words == ["--version"]:
        print(f"stride {__version__}")
        return FINE
    names = {entry.name for entry in COMMANDS}
    chosen = next((word for word in words if not word.startswith("-")), None)
    if chosen is not None and chosen not in names:
        raise unknown_command(chosen)
    top = parser(chosen)
    given, unknown = top.parse_known_args(words)
    if unknown:
        # Told by the parser of the command itself, with the usage of that command.
        getattr(given, "own", top).error(f"unrecognized arguments: {' '.join(unknown)}")
    command = given.command or "app"
    return int(import_module(f"stride_tui.cli.{module_name(command)}").run(given))


def unknown_command(word: str) -> CommandError:
    """What to say of a command that is not there."""
    from stride_tui.tomlfile.suggest import suggest

    near = suggest(word, [entry.name for entry in COMMANDS], {})
    cure = f"did you mean 'stride {near}'?" if near else "see them all with 'stride --help'"
    return CommandError(f"there is no command '{word}'; {cure}")


def print_anything() -> None:
    """Lets characters that the terminal's encoding has not be printed as escapes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and stream.errors == "strict":
            stream.reconfigure(errors="backslashreplace")


def print_no_more() -> None:
    """Sends what is still to be printed nowhere: nothing may complain at the exit either."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def unprintable(trouble: OSError) -> int:
    """Says that the answer did not get out: a full disk behind a redirection."""
    from stride_tui.storage.trouble import in_words

    print_no_more()
    complain(f"not everything could be printed: {in_words(trouble)}")
    return USAGE


def unexpected(fault: Exception) -> int:
    """Says in one line that stride itself is at fault, and keeps the details in a file."""
    from stride_tui.cli.fault_report import keep

    complain(f"this is a fault of stride itself ({type(fault).__name__}); {keep(fault)}")
    return USAGE
