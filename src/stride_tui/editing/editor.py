"""Open a file in the user's own editor, at the line that matters.

Which editor: `$VISUAL`, then `$EDITOR`, then the ones most systems have. No shell is involved.
"""

import os
import shlex
import shutil
import signal
import subprocess
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from stride_tui.editing.trouble import EditingError
from stride_tui.tomlfile.show import show

USUAL: Final = ("sensible-editor", "nano", "vi")
"""What is tried where the user chose nothing."""

_PLUS_LINE: Final = frozenset(
    {"vi", "vim", "nvim", "view", "gvim", "nano", "pico", "emacs", "emacsclient", "kak", "micro",
     "joe", "jed", "ne", "mg"}
)  # fmt: skip
"""Editors that take `+LINE` before the file."""
_COLON: Final = frozenset({"hx", "helix", "subl", "zed", "zeditor"})
"""Editors that take `file:LINE:COLUMN`."""
_GOTO: Final = frozenset({"code", "code-insiders", "codium", "vscodium"})
"""Editors that take `-g file:LINE:COLUMN`."""

_CURE: Final = "name one that is there in $VISUAL or $EDITOR, such as: export EDITOR=nano"

Which = Callable[[str], str | None]
"""Finds a program, as `shutil.which` does."""
Run = Callable[[Sequence[str]], int]
"""Runs a command to its end and gives its exit code, as `run_here` does."""


@dataclass(frozen=True, slots=True)
class Editor:
    """A program that edits files."""

    words: tuple[str, ...]
    """The program and what the user wants it to be started with."""

    @property
    def name(self) -> str:
        """The program's own name, without folder and ending."""
        return Path(self.words[0]).name.removesuffix(".exe")

    def command(self, path: Path, line: int | None = None, column: int | None = None) -> list[str]:
        """The words that open a file, at a place where the editor is known to understand one."""
        file = str(path.absolute())
        # Distributions call their builds vim.basic, vim.tiny, emacs-nox and the like.
        name = self.name if self.name in _GOTO else self.name.split(".")[0].split("-")[0]
        if line is None:
            return [*self.words, file]
        if name in _PLUS_LINE:
            return [*self.words, f"+{line}", file]
        if name in _COLON:
            return [*self.words, f"{file}:{line}:{column or 1}"]
        if name in _GOTO:
            return [*self.words, "-g", f"{file}:{line}:{column or 1}"]
        return [*self.words, file]


def find_editor(environment: Mapping[str, str], which: Which = shutil.which) -> Editor:
    """The user's editor.

    Raises:
        EditingError: the one that was chosen is not there, or there is none at all.
    """
    for variable in ("VISUAL", "EDITOR"):
        if chosen := environment.get(variable, "").strip():
            return _chosen(variable, chosen, which)
    for name in USUAL:
        if which(name):
            return Editor((name,))
    raise EditingError(f"no editor was found; {_CURE}")


def _chosen(variable: str, chosen: str, which: Which) -> Editor:
    try:
        words = tuple(shlex.split(chosen))
    except ValueError:
        words = ()
    if not words:
        raise EditingError(f"${variable} cannot be understood: {show(chosen)}; {_CURE}")
    if which(words[0]) is None:
        raise EditingError(f"${variable} names {show(words[0])}, which is not there; {_CURE}")
    return Editor(words)


def edit(
    editor: Editor,
    path: Path,
    *,
    line: int | None = None,
    column: int | None = None,
    run: "Run | None" = None,
) -> None:
    """Opens a file and waits until the editor is closed.

    Raises:
        EditingError: the editor could not be started, or ended with an error.
    """
    try:
        code = (run or run_here)(editor.command(path, line, column))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise EditingError(f"{show(editor.name)} cannot be started: {reason.lower()}") from error
    if code:
        raise EditingError(f"{show(editor.name)} ended with an error ({code})")


def run_here(command: Sequence[str]) -> int:
    """Runs a command in this terminal; its exit code, or minus the signal that ended it."""
    with _keys_are_the_editors():
        process = subprocess.Popen(command)
        process.returncode = _wait(process.pid)
        return process.returncode


def _wait(pid: int) -> int:
    """Waits until a command ends, stopping with it; its exit code as `run_here` gives it.

    A key of the terminal stops both. An editor that reads the key stops alone: the shell waits
    for stride then, and would never come back.
    """
    stopped = False
    while True:
        flags = os.WUNTRACED | os.WCONTINUED | (os.WNOHANG if stopped else 0)
        changed, status = os.waitpid(pid, flags)
        if not changed:
            os.killpg(os.getpgrp(), signal.SIGTSTP)
            os.kill(pid, signal.SIGCONT)
            stopped = False
        elif os.WIFEXITED(status) or os.WIFSIGNALED(status):
            return os.waitstatus_to_exitcode(status)
        else:
            stopped = os.WIFSTOPPED(status)


@contextmanager
def _keys_are_the_editors() -> Iterator[None]:
    """Keeps ctrl+c, which the terminal sends to both, from ending stride; ctrl+z stops both.

    A handler of our own is not inherited, so the editor still gets ctrl+c as it always does. What
    stride does at a stop elsewhere has to wait here, and would leave the shell without a prompt.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    interrupt = signal.signal(signal.SIGINT, lambda *_: None)
    stop = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, interrupt if interrupt is not None else signal.SIG_DFL)
        signal.signal(signal.SIGTSTP, stop if stop is not None else signal.SIG_DFL)
