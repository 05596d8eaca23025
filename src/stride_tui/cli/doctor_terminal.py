"""What `stride doctor` says of the terminal and of where cues go."""

import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress

from stride_tui.alerts.choice import Outputs, describe
from stride_tui.cli.colours import SYSTEMS, colours, is_drawable
from stride_tui.cli.doctor_check import Check
from stride_tui.settings.choices import Motion
from stride_tui.settings.schema import Settings
from stride_tui.storage.database import Database
from stride_tui.storage.remembered import Remembered
from stride_tui.storage.trouble import StorageError
from stride_tui.ui.glyph_choice import choose_glyphs

TERMINAL, CUES = "Terminal", "Cues"
SMALLEST = (40, 12)
"""Columns and rows from which on every screen can be used."""


def terminal_checks(
    environment: Mapping[str, str], chosen: Settings, database: Database
) -> Iterator[Check]:
    """The terminal as the app will find it."""
    yield _name(environment)
    yield _size()
    yield _colours(environment)
    answer = None
    with suppress(StorageError):
        answer = Remembered(database).glyphs()
    glyphs = choose_glyphs(chosen.glyphs, answer, environment)
    yield Check(TERMINAL, "figures", f"drawn with {glyphs.value} (setting: {chosen.glyphs.value})")
    motion = "reduced" if chosen.motion is Motion.REDUCED else "full"
    yield Check(TERMINAL, "motion", f"{motion}, link {chosen.link.value}, theme {chosen.theme}")
    yield _letters()


def _name(environment: Mapping[str, str]) -> Check:
    name = environment.get("TERM", "")
    if not is_drawable(environment):
        return Check(
            TERMINAL, "TERM", f"{name or 'not set'}: nothing can be drawn, so stride prints lines",
            ok=False, cure="set TERM to your terminal's own name, such as xterm-256color",
        )  # fmt: skip
    inside = [
        program for program, mark in (("tmux", "TMUX"), ("screen", "STY")) if environment.get(mark)
    ]
    inside += ["SSH"] if environment.get("SSH_CONNECTION") else []
    return Check(TERMINAL, "TERM", name + (f", inside {' and '.join(inside)}" if inside else ""))


def _size() -> Check:
    if not sys.stdout.isatty():
        return Check(TERMINAL, "size", "not known: the output is no terminal")
    columns, rows = shutil.get_terminal_size()
    text = f"{columns} columns, {rows} rows"
    if columns < SMALLEST[0] or rows < SMALLEST[1]:
        return Check(
            TERMINAL, "size", text, ok=False,
            cure=f"from {SMALLEST[0]} columns and {SMALLEST[1]} rows on everything has room",
        )  # fmt: skip
    return Check(TERMINAL, "size", text)


def _colours(environment: Mapping[str, str]) -> Check:
    forced = environment.get("TEXTUAL_COLOR_SYSTEM", "auto")
    if forced not in SYSTEMS:
        return Check(
            TERMINAL, "colours", f"TEXTUAL_COLOR_SYSTEM is set to {forced}, which means nothing",
            ok=False, cure="unset it, or set it to standard, 256 or truecolor",
        )  # fmt: skip
    return Check(TERMINAL, "colours", colours(environment))


def _letters() -> Check:
    encoding = (sys.stdout.encoding or "ascii").lower()
    if encoding.replace("-", "") == "utf8":
        return Check(TERMINAL, "letters", "UTF-8")
    return Check(
        TERMINAL, "letters", f"{encoding}: some signs cannot be printed", ok=False,
        cure="set LANG to a locale with UTF-8, such as C.UTF-8",
    )  # fmt: skip


def cue_checks(outputs: Outputs) -> Iterator[Check]:
    """Where cues go."""
    yield Check(CUES, "profile", outputs.profile.value)
    for line in describe(outputs):
        name, _, text = line.partition(": ")
        missing = name in {"sound", "voice"} and text.startswith("not used: none of")
        cure = "install one of them, or choose the profile bell" if missing else ""
        yield Check(CUES, name, text, ok=not missing, cure=cure)
