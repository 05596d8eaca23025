"""`stride legs`: the heavy legs check, full screen, line by line, or for scripts."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from stride_tui.cli import clocks, house
from stride_tui.cli.legs_heeded import heeded
from stride_tui.cli.problem import FINE, CommandError
from stride_tui.cli.screen import is_screen, open_app
from stride_tui.cli.wrapped import terminal_width, wrapped
from stride_tui.legs.advice import Figures
from stride_tui.legs.assessment import Assessment
from stride_tui.legs.interview import Done, Interview
from stride_tui.legs.note import doctor_note
from stride_tui.legs.report import Answer, as_json, assess_facts
from stride_tui.plain.legs import result_lines, talk
from stride_tui.storage.database import Database
from stride_tui.storage.legs_data import load_check
from stride_tui.storage.legs_keeper import LegsKeeper
from stride_tui.storage.note_file import NoteExistsError, note_path, save_note
from stride_tui.storage.reading import LIMIT, UnreadableError, read_bounded
from stride_tui.storage.trouble import StorageError
from stride_tui.tomlfile.show import show
from stride_tui.ui.hold_words import ALWAYS_KEPT, hold_lines, hold_title
from stride_tui.ui.legs_at_once import keep_at_once
from stride_tui.ui.written_notes import remember_note

YES_NO: Final = ("y", "n")
"""The answers that are kept; no answer is asked for again the next time."""
NOTE_NAME: Final = "File name for a note for the doctor, enter or q for none: "
"""What is asked last."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """How to ask."""
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--plain", action="store_true", help="line by line, no screen")
    form.add_argument(
        "--facts", metavar="FILE", help='assess a JSON file such as {"sleep": "short"}; - is stdin'
    )
    parser.add_argument("--json", action="store_true", help="with --facts: the result as JSON")


def run(given: argparse.Namespace) -> int:
    """Does the check; the exit code."""
    if given.json and given.facts is None:
        raise CommandError("--json needs --facts FILE; for questions, leave --json out")
    try:
        if given.facts is not None:
            return assess(given.facts, json_wanted=given.json)
        if given.plain or not is_screen():
            return ask()
    except StorageError as trouble:
        raise CommandError(str(trouble)) from None
    return open_app(place="legs")


def assess(file: str, *, json_wanted: bool) -> int:
    """Assesses findings and prints what comes of them; keeps nothing.

    Raises:
        CommandError: the file cannot be read, or names what is not known.
        StorageError: the check's own data have faults.
    """
    check, settings = load_check(), house.settings(house.folders())
    figures = Figures(
        today=clocks.now().date(),
        emergency_number=settings.emergency_number,
        weight_kg=settings.body_weight_kg,
    )
    found = assess_facts(check, facts_text(file), figures)
    if not isinstance(found, Answer):
        raise CommandError("\n".join(f"{show(each.message)}; {show(each.help)}" for each in found))
    if json_wanted:
        print(json.dumps(as_json(found), indent=2))
    else:
        say(*result_lines(check, found.assessment, found.advice))
    return FINE


def facts_text(file: str) -> str:
    """The text of the findings.

    Raises:
        CommandError: it cannot be read.
    """
    try:
        data = sys.stdin.buffer.read(LIMIT + 1) if file == "-" else read_bounded(Path(file))
    except UnreadableError as trouble:
        raise CommandError(f"{show(file)}: {trouble.message}") from None
    if len(data) > LIMIT:
        raise CommandError(f"{show(file)}: longer than {LIMIT} bytes")
    try:
        return data.decode()
    except UnicodeDecodeError:
        raise CommandError(f"{show(file)}: not UTF-8 text") from None


def ask() -> int:
    """Asks line by line; keeps the hold, and the answers where that is agreed.

    Raises:
        StorageError: the check's own data have faults.
    """
    folders = house.folders()
    database = Database(folders)
    try:
        keeper = LegsKeeper(database, house.settings(folders), clocks.now)
        settle(keeper.look)
        begun = keeper.begin()
        begun = replace(begun, check=begun.check.calling(keeper.settings.emergency_number))
        words = begun.check.wording
        say("Heavy legs check.", words.footer, f"In an emergency call {words.emergency_number}.")
        if (
            keeper.asks_for_log()
            and (yes := agreed("Fill in answers from your history?")) in YES_NO
        ):
            settle(lambda: keeper.allow_log(allowed=yes == "y"))
        asked = heeded(keeper.filled(begun), lambda answered: keep_at_once(keeper, answered))
        done = talk(asked, prompt, say, lambda found: told(keeper, begun, found))
        if done is None:
            say(*left(keeper))
        elif isinstance(step := done.step(), Done):
            end(keeper, done, step.assessment, database)
    finally:
        database.close()
    return FINE


def told(keeper: LegsKeeper, interview: Interview, assessment: Assessment) -> Iterator[str]:
    """A result in lines, its hold kept."""
    finished = keeper.finish(interview, assessment, answers=False)
    yield from result_lines(interview.check, assessment, finished.advice)
    yield from hold_lines(finished, clocks.now())
    if finished.hold is not None:
        yield ALWAYS_KEPT


def left(keeper: LegsKeeper) -> Iterator[str]:
    """What stays of a check that was left before its end: what a safety rule asked for."""
    hold = keeper.hold() if keeper.last is not None else None
    if hold is not None:
        yield f"What you said so far stays: {hold_title(hold, clocks.now())}. {hold.text}"
        yield ALWAYS_KEPT


def end(
    keeper: LegsKeeper, interview: Interview, assessment: Assessment, database: Database
) -> None:
    """Keeps the answers where that is agreed, and saves a note for the doctor if one is wanted."""
    finished = keeper.finish(interview, assessment)
    if finished.answers is None and (yes := agreed("Keep your answers on this machine?")) in YES_NO:
        settle(lambda: keeper.keep_answers(keep=yes == "y"))
    text = doctor_note(interview.check, assessment, finished.advice, clocks.now().date())
    if (path := saved_note(text)) is not None:
        remember_note(database, path)
        say(f"Saved: {path}")


def saved_note(text: str) -> Path | None:
    """Asks for a file name and saves a note there; None where none is wanted."""
    while (name := (prompt(NOTE_NAME) or "").strip()) and name.casefold() != "q":
        try:
            return save_note(name, text, replace=may_replace(name))
        except NoteExistsError:
            continue
        except StorageError as trouble:
            say(str(trouble))
    return None


def may_replace(name: str) -> bool:
    """Whether there is a file of that name that may be replaced.

    Raises:
        StorageError: it is no name of a file.
    """
    there = note_path(name).exists()
    return there and agreed("There is a file of that name. Replace it?") == "y"


def settle(work: Callable[[], None]) -> None:
    """Reads or keeps something; says what went wrong and goes on."""
    try:
        work()
    except StorageError as trouble:
        say(f"Not done: {trouble}")


def agreed(question: str) -> str:
    """`y` or `n`; empty where nothing was said."""
    while (answer := prompt(f"{question} y or n, enter decides later: ")) is not None:
        word = answer.strip().lower()[:1]
        if word in ("", *YES_NO):
            return word
    return ""


def prompt(text: str) -> str | None:
    """A line typed after a prompt; None when the input has ended."""
    *rows, last = wrapped([text], terminal_width())
    say(*rows)
    # The prompt of input itself would go to standard error.
    print(f"{last.rstrip()} ", end="", flush=True)
    try:
        return input()
    except EOFError:
        print()
        return None


def say(*lines: str) -> None:
    """Prints lines, every character of them safe."""
    for line in wrapped(map(show, lines), terminal_width()):
        print(line)
