"""The settings file as bytes; what they mean is the business of the room `settings`."""

from stride_tui.storage.atomic import write_whole
from stride_tui.storage.locations import Folders
from stride_tui.storage.reading import VanishedError, read_bounded


def load_settings(folders: Folders) -> bytes | None:
    """The bytes of `settings.toml`, None when there is none.

    Raises:
        UnreadableError: it is there and cannot be read.
    """
    try:
        return read_bounded(folders.settings)
    except VanishedError:
        return None


def save_settings(folders: Folders, data: bytes) -> None:
    """Write `settings.toml` whole.

    Raises:
        OSError, StorageError: it could not be written; the old one is untouched.
    """
    write_whole(folders.settings, data)
