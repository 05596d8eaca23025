"""What `stride doctor` says of the settings file."""

from collections.abc import Iterator
from typing import Final

from stride_tui.cli.doctor_check import Check
from stride_tui.settings.schema import Settings
from stride_tui.settings.settings import read_settings
from stride_tui.storage.locations import Folders
from stride_tui.storage.reading import UnreadableError
from stride_tui.storage.settings_file import load_settings
from stride_tui.tomlfile.fault import Fault
from stride_tui.tomlfile.show import quoted
from stride_tui.tomlfile.suggest import suggest

SETTINGS = "Settings"
THEMES: Final = (
    "stride-dark", "stride-light", "textual-dark", "textual-light", "nord", "gruvbox",
    "catppuccin-mocha", "catppuccin-latte", "catppuccin-frappe", "catppuccin-macchiato", "dracula",
    "tokyo-night", "monokai", "flexoki", "solarized-light", "solarized-dark", "rose-pine",
    "rose-pine-moon", "rose-pine-dawn", "atom-one-dark", "atom-one-light", "ansi-dark",
    "ansi-light",
)  # fmt: skip
"""The themes known here: to ask Textual for its own would take ten times as long as all the rest.

A later Textual may have more.
"""


def settings_checks(folders: Folders) -> tuple[Settings, list[Check]]:
    """The settings, and what is wrong with their file."""
    try:
        data = load_settings(folders)
    except UnreadableError as trouble:
        return Settings(), [Check(SETTINGS, "file", trouble.message, ok=False, cure=trouble.cure)]
    if data is None:
        text = f"none yet, so all defaults hold ({folders.settings})"
        return Settings(), [Check(SETTINGS, "file", text)]
    from stride_tui.ui.commands.table import by_id  # every table of commands

    found = read_settings(data, known_commands=by_id())
    checks = [Check(SETTINGS, "file", str(folders.settings))]
    checks += [_of_fault(fault) for fault in found.faults]
    checks += _theme(found.settings.theme)
    if found.tree is None:
        text = "the app does not write over this file"
        cure = "mend the form of the file first"
        checks.append(Check(SETTINGS, "saving", text, ok=False, cure=cure))
    return found.settings, [*checks, *_own_keys(found.settings)]


def _of_fault(fault: Fault) -> Check:
    place = "file" if fault.line is None else f"line {fault.line}"
    return Check(SETTINGS, place, fault.message, ok=False, cure=fault.help)


def _theme(name: str) -> list[Check]:
    """A word on a theme that is not known here: the app alone can say whether there is one."""
    if name in THEMES:
        return []
    near = suggest(name, THEMES)
    text = f"{quoted(name)} is not known here; the app says so if there is no such theme"
    return [Check(SETTINGS, "theme", text, cure=f'did you mean "{near}"?' if near else "")]


def _own_keys(settings: Settings) -> Iterator[Check]:
    """A command that has no key left needs attention; a key that has moved is told."""
    from stride_tui.ui.commands.own_keys import clashes, never_pressed

    for clash in clashes(settings.keys):
        lost = not clash.left and clash.is_one_place
        yield Check(
            SETTINGS, "keys", clash.text, ok=not lost,
            cure=f"give {clash.loser} a key of its own" if lost else "",
        )  # fmt: skip
    for line in never_pressed(settings.keys):
        yield Check(SETTINGS, "keys", line, ok=False, cure="docs/keys.md lists the names of keys")
