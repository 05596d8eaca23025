"""Changes one setting in the settings file, and keeps all else the file says."""

from stride_tui.settings.schema import Settings
from stride_tui.settings.settings import changed, read_settings
from stride_tui.settings.writing import to_bytes
from stride_tui.storage.locations import Folders
from stride_tui.storage.reading import UnreadableError
from stride_tui.storage.settings_file import load_settings, save_settings
from stride_tui.storage.trouble import StorageError, in_words


def current_settings(folders: Folders, otherwise: Settings) -> Settings:
    """The settings as the file says them now; `otherwise` where there is no file to read."""
    try:
        data = load_settings(folders)
    except UnreadableError:
        return otherwise
    return otherwise if data is None else read_settings(data).settings


def change_settings(folders: Folders, **values: object) -> Settings:
    """Write settings to the file, None for the default; returns all settings after it.

    Raises:
        SettingError: a setting cannot have that value.
        StorageError: the file cannot be read, understood or written.
    """
    try:
        found = read_settings(load_settings(folders) or b"")
    except UnreadableError as trouble:
        raise StorageError(trouble.message) from trouble
    if found.tree is None:
        raise StorageError("settings.toml has a fault; stride doctor shows it")
    settings = found.settings
    for name, value in values.items():
        settings = changed(settings, name, value)
    try:
        save_settings(folders, to_bytes(settings, found.tree))
    except OSError as error:
        raise StorageError(in_words(error)) from error
    return settings
