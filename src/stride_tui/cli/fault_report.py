"""Keeps the details of a fault of stride's own, for a report."""

import traceback

from stride_tui.storage.atomic import write_whole
from stride_tui.storage.locations import find_folders, private_folder
from stride_tui.storage.trouble import StorageError


def keep(fault: BaseException) -> str:
    """Writes the traceback to a private file; says where it is, or that it could not be kept."""
    text = "".join(traceback.format_exception(fault))
    try:
        path = private_folder(find_folders().state) / "fault.txt"
        write_whole(path, text.encode("utf-8", errors="replace"))
    except (OSError, StorageError):
        return "the details could not be kept"
    return f"the details are in {path}"
