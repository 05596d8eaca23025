"""What a source cannot give, in words for the runner, and how a screen tells them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from textual.app import App


class SourceError(Exception):
    """Something could not be read or kept; the text is one line that says what and why."""


@contextmanager
def telling(app: App[Any]) -> Iterator[None]:
    """Tells the runner, from a worker's thread, what a source could not do; and goes on."""
    try:
        yield
    except SourceError as trouble:
        app.call_from_thread(app.notify, str(trouble), markup=False, severity="error", timeout=10)
