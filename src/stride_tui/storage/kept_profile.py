"""The runner's profile, kept between two commands while the settings have not changed.

Loading all that reads and judges the settings takes longer than the coach needs to answer.
"""

import errno
from dataclasses import asdict

from stride_tui import __version__
from stride_tui.settings.profile import Profile
from stride_tui.storage.builtin import PACKAGE
from stride_tui.storage.kept import keep, recall, stamp, states
from stride_tui.storage.locations import Folders


def kept_profile(folders: Folders) -> Profile | None:
    """The profile; None where there is something to tell about the settings."""
    file = folders.settings
    version = stamp(file)
    if version == [errno.ENOENT] and not file.is_symlink():
        return Profile()
    made_by = states((PACKAGE / "settings", PACKAGE / "tomlfile"))
    state = [__version__, made_by, str(file), version]
    path = folders.state / "profile.json"
    kept = recall(path, state)
    if kept is not None:
        return Profile(**kept)
    fresh = _fresh(folders)
    if fresh is not None:
        keep(path, state, asdict(fresh))
    return fresh


def _fresh(folders: Folders) -> Profile | None:
    """The profile from the file itself."""
    from stride_tui.settings.settings import read_settings
    from stride_tui.storage.reading import UnreadableError
    from stride_tui.storage.settings_file import load_settings

    try:
        found = read_settings(load_settings(folders) or b"")
    except UnreadableError:
        return None
    return None if found.faults else found.settings.profile
