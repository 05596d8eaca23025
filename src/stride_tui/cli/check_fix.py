"""`stride check --fix`: shows the sure cures of a file as changes, and makes them."""

from dataclasses import replace
from pathlib import Path

from stride_tui.cli.check_report import Checked
from stride_tui.cli.editor_loop import is_terminal
from stride_tui.cli.problem import complain
from stride_tui.editing.mending import Mending, apply_mending, plan_mending
from stride_tui.editing.trouble import EditingError
from stride_tui.storage.builtin import known_movements
from stride_tui.storage.reading import UnreadableError, read_bounded


def fixed(file: Checked) -> Checked:
    """What there is still to say about a file after its sure cures; prints them."""
    if file.ok or not file.own or not file.looked:
        return file
    path = Path(file.path)
    mending = planned(path, file.id)
    if mending is None or not mending.changes:
        return file
    print(mending.diff(file.label), end="\n\n")
    if not agreed():
        return file
    try:
        apply_mending(path, mending)
    except EditingError as trouble:
        complain(str(trouble))
        return file
    return replace(file, faults=mending.reading.faults, text=mending.reading.text)


def agreed() -> bool:
    """Whether to make the changes: asked on a terminal, taken for granted in a script."""
    if not is_terminal():
        return True
    try:
        answer = input("Make these changes? [y/N] ")
    except EOFError:
        return False
    return answer.strip().casefold() in {"y", "yes"}


def planned(path: Path, id: str) -> Mending | None:
    """What the sure cures make of a file; None where it is no text or cannot be read."""
    try:
        data = read_bounded(path)
        data.decode("utf-8")
    except (UnreadableError, UnicodeDecodeError):
        return None
    return plan_mending(data, id=id, known_movements=known_movements())
