"""Saves settings beside the event loop, one write at a time: a home on a network may be slow."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from textual.app import App

from stride_tui.ui.source_error import SourceError


class SettingsSaving:
    """Writes what changed; what changes meanwhile is written next.

    Args:
        app: Where the writing is done.
        save: Writes values, or raises `SourceError`.
        tell: Tells the runner that something was not saved.
    """

    def __init__(
        self,
        app: App[Any],
        save: Callable[[Mapping[str, object]], None],
        tell: Callable[[str], None],
    ) -> None:
        self._app, self._save, self._tell = app, save, tell
        self._waiting: dict[str, object] = {}
        self._busy = False

    def add(self, name: str, value: object) -> None:
        """Has a setting written, None for its default."""
        self._waiting[name] = value
        self._next()

    def _next(self) -> None:
        if self._waiting and not self._busy:
            values, self._waiting, self._busy = self._waiting, {}, True
            self._app.run_worker(partial(self._write, values), thread=True, group="settings")

    def _write(self, values: Mapping[str, object]) -> None:
        problem = ""
        try:
            self._save(values)
        except SourceError as trouble:
            problem = str(trouble)
        self._app.call_from_thread(self._written, problem)

    def _written(self, problem: str) -> None:
        self._busy = False
        if problem:
            self._waiting.clear()
            self._tell(f"It holds for now, but it is not saved: {problem}")
        self._next()
