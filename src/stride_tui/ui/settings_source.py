"""What the settings screen shows and changes: the settings file and what is wrong with it."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from stride_tui.editing.editor import edit, find_editor
from stride_tui.editing.trouble import EditingError
from stride_tui.settings.keys import Keys
from stride_tui.settings.schema import Settings
from stride_tui.settings.settings import SettingError, SettingsFile, read_settings
from stride_tui.storage.locations import private_folder
from stride_tui.storage.reading import UnreadableError
from stride_tui.storage.settings_change import change_settings, current_settings
from stride_tui.storage.settings_file import load_settings, save_settings
from stride_tui.storage.trouble import StorageError, in_words
from stride_tui.tomlfile.render import short
from stride_tui.ui.commands.own_keys import clashes, never_pressed
from stride_tui.ui.commands.table import by_id
from stride_tui.ui.parts import Parts
from stride_tui.ui.source_error import SourceError


@dataclass(frozen=True, slots=True)
class FileState:
    """How the settings file stands."""

    path: str
    """Where it is."""
    faults: tuple[str, ...] = ()
    """What is wrong with it, a line each."""
    writable: bool = True
    """Whether it may be written: its form is sound."""
    line: int | None = None
    """The line of the first fault."""


class SettingsSource:
    """Reads and writes settings for the screen."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    @property
    def settings(self) -> Settings:
        """What holds now."""
        return self._parts.settings

    def state(self) -> FileState:
        """Looks at the file."""
        path = self._parts.folders.settings
        try:
            found = self._read()
        except UnreadableError as trouble:
            return FileState(str(path), (f"{trouble.message}; {trouble.cure}",), writable=False)
        lines = tuple(short(path.name, found.faults).splitlines()) + own_key_lines(
            found.settings.keys
        )
        line = found.faults[0].line if found.faults else None
        return FileState(str(path), lines, writable=found.tree is not None, line=line)

    def change(self, values: Mapping[str, object]) -> None:
        """Saves values in the file, None for the default; all else in it is kept.

        Raises:
            SourceError: it could not be read, understood or written.
        """
        try:
            change_settings(self._parts.folders, **values)
        except (StorageError, SettingError) as trouble:
            raise SourceError(str(trouble)) from trouble

    def read_again(self) -> Settings:
        """The settings as the file says them now; those that hold where there is none to read."""
        return current_settings(self._parts.folders, self.settings)

    def edit_file(self) -> str:
        """Opens the file in the runner's editor and waits; what went wrong, empty if nothing."""
        path = self._parts.folders.settings
        try:
            editor = find_editor(os.environ)
            if not path.exists():
                private_folder(path.parent)
                save_settings(self._parts.folders, b"# Settings of stride.\n")
            edit(editor, path, line=self.state().line)
        except (EditingError, StorageError) as trouble:
            return str(trouble)
        except OSError as error:
            return in_words(error)
        return ""

    def _read(self) -> SettingsFile:
        data = load_settings(self._parts.folders) or b""
        return read_settings(data, known_commands=by_id())


def own_key_lines(keys: Keys) -> tuple[str, ...]:
    """What the runner's own keys take from other commands, and those nobody can press."""
    return (*(f"keys: {clash.text}" for clash in clashes(keys)), *never_pressed(keys))
