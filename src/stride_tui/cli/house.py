"""Puts the parts together: the only place where a front end meets files, settings and outputs."""

import os
import shutil
from functools import partial
from uuid import uuid4

from stride_tui.alerts.choice import Outputs, choose_outputs, is_local
from stride_tui.alerts.place import tmux_environment
from stride_tui.cli.problem import complain
from stride_tui.settings.schema import Settings
from stride_tui.settings.settings import read_settings
from stride_tui.storage.locations import Folders, find_folders
from stride_tui.storage.reading import UnreadableError
from stride_tui.storage.settings_file import load_settings
from stride_tui.tomlfile.render import render


def settings(folders: Folders) -> Settings:
    """What the user chose; faults are told on standard error and cost only what they are about."""
    try:
        data = load_settings(folders)
    except UnreadableError as trouble:
        complain(f"settings.toml cannot be read ({trouble}); the defaults are used")
        return Settings()
    found = read_settings(data or b"")
    if found.faults:
        complain(render(str(folders.settings), found.faults, found.text))
    return found.settings


def outputs(chosen: Settings) -> Outputs:
    """How cues reach whoever sits at the terminal."""
    which = partial(shutil.which)
    return choose_outputs(
        chosen.cue_profile,
        os.environ,
        which,
        tmux=tmux_environment(os.environ, which) if is_local(chosen.cue_profile) else None,
        reduced_motion=chosen.reduced_motion,
    )


def new_id() -> str:
    """An id for a session."""
    return uuid4().hex


def folders() -> Folders:
    """Where files are."""
    return find_folders()
