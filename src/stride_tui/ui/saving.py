"""At the end of a session that could not be saved: again, or somewhere else."""

import asyncio
import json
import os
import tempfile
from pathlib import Path

from textual.app import App

from stride_tui.session.record import Record
from stride_tui.storage.codec import whole_object
from stride_tui.ui.running import Running
from stride_tui.ui.screens.choice import Choice, ChoiceScreen

CHOICES = (
    Choice("again", "a", "Try again"),
    Choice("elsewhere", "e", "Write it to a file elsewhere"),
    Choice("leave", "l", "Leave it unsaved"),
)


async def make_sure(app: App[int], running: Running) -> None:
    """Asks until the record is on the disk, written elsewhere, or let go. For a worker."""
    keeper = running.keeper
    while not await asyncio.to_thread(keeper.wait, 1.0):
        question = f"Not saved: {keeper.trouble or 'the disk does not answer'}"
        answer = await app.push_screen_wait(ChoiceScreen(question, CHOICES))
        if answer == "leave":
            return
        if answer == "elsewhere" and keeper.record is not None:
            app.notify(write_elsewhere(keeper.record), markup=False, timeout=20)


def write_elsewhere(record: Record) -> str:
    """Writes a record to a private file where there is room; says where, or that there is none."""
    data = json.dumps(whole_object(record), ensure_ascii=False) + "\n"
    for folder in (Path.home(), Path(tempfile.gettempdir())):
        try:
            handle, name = tempfile.mkstemp(".json", "stride-session-", folder)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(data)
        except OSError:
            continue
        return f"Written to {name}"
    return "There is no room elsewhere either"
