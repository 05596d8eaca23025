"""`stride new NAME`: a workout of one's own, from a template with remarks."""

import argparse

from stride_tui.cli.editor_loop import edit_until_content, is_terminal, users_editor
from stride_tui.cli.labels import label
from stride_tui.cli.problem import FINE, CommandError
from stride_tui.editing.new import create
from stride_tui.editing.trouble import EditingError
from stride_tui.storage.locations import find_folders


def arguments(parser: argparse.ArgumentParser) -> None:
    """What it is called."""
    parser.add_argument("name", metavar="NAME", help="letters, digits and hyphens")
    parser.add_argument("--no-edit", action="store_true", help="do not open the editor")


def run(given: argparse.Namespace) -> int:
    """Makes the file and opens it; the exit code."""
    try:
        path = create(find_folders(), given.name)
    except EditingError as trouble:
        raise CommandError(str(trouble)) from None
    if given.no_edit or not is_terminal():
        print(f"made {label(str(path))}; run it as it is with: stride run {path.stem}")
        return FINE
    print(f"made {label(str(path))}")
    return edit_until_content(path, users_editor())
