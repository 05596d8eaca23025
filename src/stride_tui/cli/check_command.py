"""`stride check [FILE…]`: every fault of workout files, with place and cure."""

import argparse
from pathlib import Path

from stride_tui.cli.check_report import Checked, as_data, summary
from stride_tui.cli.labels import label
from stride_tui.cli.problem import FINE, NO, USAGE, complain
from stride_tui.cli.workout_argument import is_path
from stride_tui.storage.builtin import known_movements
from stride_tui.storage.library import NoSuchWorkoutError, find, read_file
from stride_tui.storage.locations import Folders, find_folders
from stride_tui.tomlfile.fault import Fault
from stride_tui.tomlfile.render import render, short
from stride_tui.tomlfile.show import show
from stride_tui.workout.entry import Entry, Origin


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which files, and in what form."""
    parser.add_argument("files", metavar="FILE", nargs="*", help="a file or id; else all folders")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--short", action="store_true", help="one line a fault, for vim and CI")
    form.add_argument("--json", action="store_true", help="for scripts")
    form.add_argument(
        "--fix",
        action="store_true",
        help="change what is sure to be right: shows it, and on a terminal asks first",
    )


def run(given: argparse.Namespace) -> int:
    """Prints the faults; the exit code."""
    folders = find_folders()
    files = [named(name, folders) for name in given.files] if given.files else everything(folders)
    if given.fix:
        from stride_tui.cli.check_fix import fixed

        files = [fixed(file) for file in files]
    if given.json:
        import json

        print(json.dumps(as_data(files)))
    elif given.short:
        for file in files:
            if file.faults and not file.told:
                print(short(file.path, file.faults))
    else:
        print_faults(files)
    if any(not file.looked for file in files):
        return USAGE
    return FINE if all(file.ok for file in files) else NO


def print_faults(files: list[Checked]) -> None:
    """Every fault with its line, then how many there are."""
    untold = [file for file in files if not file.told]
    for file in untold:
        if file.faults:
            print(render(file.label, file.faults, file.text), end="\n\n")
    if untold:
        print(summary(untold))
    if any(fault.cures for file in untold if file.own for fault in file.faults):
        print("some of these can be mended for you: stride check --fix")


def named(name: str, folders: Folders) -> Checked:
    """A file that was named, or the workout of an id."""
    try:
        if is_path(name) or Path(name).is_file():
            entry = read_file(Path(name), known_movements())
            return checked(entry, show(name), name, looked=can_be_looked_into(entry))
        entry = find(name, folders)
        return checked(entry, label(entry.path), entry.path, looked=can_be_looked_into(entry))
    except NoSuchWorkoutError as trouble:
        complain(str(trouble))
        fault = Fault(message=trouble.message, help=trouble.cure)
        return Checked(name, show(name), (fault,), looked=False, told=True)


def can_be_looked_into(entry: Entry) -> bool:
    """Whether a file could be read at all."""
    return not any(fault.line is None and fault.code == "file" for fault in entry.faults)


def everything(folders: Folders) -> list[Checked]:
    """All files of all folders, and what was left out."""
    from stride_tui.cli import clocks
    from stride_tui.storage.library import scan

    library = scan(folders, clocks.now())
    entries = sorted((*library.entries, *library.hidden), key=lambda entry: entry.path)
    return [
        *(Checked(n.path, label(n.path), (n.fault,), is_file=False) for n in library.notices),
        *(checked(entry, label(entry.path), entry.path) for entry in entries),
    ]


def checked(entry: Entry, name: str, path: str, *, looked: bool = True) -> Checked:
    """What came of looking at one file."""
    own = entry.origin is Origin.USER
    return Checked(path, name, entry.faults, text=entry.text, id=entry.id, own=own, looked=looked)
