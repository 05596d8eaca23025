"""Opens the full-screen app, where there is a screen to open it on."""

import os
import sys
from typing import TYPE_CHECKING

from stride_tui.cli import clocks, house
from stride_tui.cli.after_run import look_after
from stride_tui.cli.colours import SYSTEMS, is_drawable
from stride_tui.cli.problem import CommandError
from stride_tui.settings.schema import Settings
from stride_tui.tomlfile.show import show
from stride_tui.training.planned import Planned

if TYPE_CHECKING:
    from stride_tui.ui.app import StrideApp
    from stride_tui.ui.parts import Parts


SWITCH_SECONDS = 1e-3
"""How long the threads that store and sound a cue wait for one that draws a new phase."""


def is_screen() -> bool:
    """Whether both ends are a terminal that can be drawn on; the app draws on standard error."""
    streams = (sys.__stdin__, sys.__stdout__, sys.__stderr__)
    return is_drawable(os.environ) and all(
        stream is not None and stream.isatty() for stream in streams
    )


def require_screen() -> None:
    """Makes sure that there is something to draw on, and that Textual can.

    Raises:
        CommandError: there is no terminal.
    """
    if not is_screen():
        raise CommandError(
            "the app needs a terminal; without one, use a command such as "
            "'stride run WORKOUT --plain' or 'stride list'"
        )
    if os.environ.get("TEXTUAL_COLOR_SYSTEM", "auto") not in SYSTEMS:
        del os.environ["TEXTUAL_COLOR_SYSTEM"]  # Textual ends with a traceback at such a word


def open_app(
    first: Planned | None = None,
    *,
    chosen: Settings | None = None,
    speed: float = 1.0,
    log: bool = True,
    place: str = "today",
) -> int:
    """Runs the app until it ends; the exit code.

    Args:
        first: What to run; None for the app with its modes.
        chosen: What the user chose, where it has been read; else it is read now.
        speed: More than 1 in a rehearsal.
        log: Whether sessions leave a record.
        place: The mode to open with, and after a slash what to open in it.

    Raises:
        CommandError: there is no terminal.
    """
    require_screen()
    load_without_tls()
    from stride_tui.ui.app import StrideApp

    sys.setswitchinterval(SWITCH_SECONDS)
    app = StrideApp(parts(chosen, speed=speed, log=log), first=first, place=place)
    code = exit_code(app, app.run())
    after(app)
    return code


def after(app: "StrideApp") -> None:
    """Says what became of the session that was asked for, and looks after the history."""
    if app.first is not None and app.said:
        print(show(app.said))
    look_after(app.parts.kept_in)


def load_without_tls() -> None:
    """Loads the event loop without the TLS library it would bring along: stride opens no network.

    That library is a tenth of the memory of a session, on a machine that forty others use.
    """
    if "ssl" not in sys.modules:
        sys.modules["ssl"] = None  # type: ignore[assignment]  # Python's sign for "cannot be had"
        import asyncio  # noqa: F401  # loaded for later imports, which find it

        del sys.modules["ssl"]


def exit_code(app: "StrideApp", code: int | None) -> int:
    """What the app ended with; a fault of stride itself is raised, never printed on its screen."""
    if app.leaving.code is not None:
        # The terminal may be gone: nothing may be left for the interpreter to flush.
        os._exit(app.leaving.code)
    if app.fault is not None:
        raise app.fault
    return code if code is not None else app.return_code or 0


def parts(chosen: Settings | None, *, speed: float, log: bool) -> "Parts":
    """The house put together for the app."""
    from stride_tui.storage import movements
    from stride_tui.storage.database import Database
    from stride_tui.ui.parts import Parts

    folders = house.folders()
    settings = chosen or house.settings(folders)
    return Parts(
        folders=folders,
        database=Database(folders),
        settings=settings,
        outputs=house.outputs(settings),
        outputs_for=house.outputs,
        read_clock=clocks.read,
        now=clocks.now,
        new_id=house.new_id,
        contacts=movements.contacts,
        speed=speed,
        log=log,
    )
