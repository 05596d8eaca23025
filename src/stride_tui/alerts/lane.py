"""One output's own thread: at most one thing sounds in it, and the newest wins."""

import threading
from collections.abc import Callable

from stride_tui.storage.trouble import in_words

Pause = Callable[[float], bool]
"""Waits so many seconds at most; true at once when the task has to make room."""

Task = Callable[[Pause], None]
"""Something to do, such as a rhythm to ring. It calls its `Pause` wherever it waits."""


class Lane:
    """Carries out the newest task it was given, away from the caller's thread.

    Nothing here can pile up: one task runs, one may wait, and a newer one takes its place.
    Handing over a task never blocks. The thread begins with the first task.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        """Which output this is, for people."""
        self.trouble: str | None = None
        """What went wrong last, in words."""
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self._waiting: Task | None = None
        self._busy = False
        self._closed = False

    def submit(self, task: Task) -> None:
        """Make room for a task and have it done; does nothing after `close`."""
        with self._changed:
            if self._closed:
                return
            self._waiting = task
            self._changed.notify_all()
            if self._thread is None:
                self._begin()

    def hush(self) -> None:
        """End what sounds now."""
        if self._thread is not None:
            self.submit(lambda _: None)

    def wait_idle(self, seconds: float) -> bool:
        """Wait until nothing sounds and nothing waits; false when it took too long."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._busy and not self._waiting, seconds)

    def close(self, seconds: float = 1.0) -> bool:
        """End what sounds and the thread; false when that took longer than `seconds`."""
        with self._changed:
            self._closed = True
            self._waiting = None
            self._changed.notify_all()
        if self._thread is None:
            return True
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _begin(self) -> None:
        thread = threading.Thread(target=self._run, name=f"stride-{self.name}", daemon=True)
        try:
            thread.start()
        except RuntimeError:
            self.trouble, self._waiting = "no more threads are allowed here", None
        else:
            self._thread = thread

    def _run(self) -> None:
        while (task := self._next()) is not None:
            try:
                task(self._pause)
            except Exception as error:
                # A workout never ends over a sound: the words are kept for `stride doctor`.
                self.trouble = in_words(error)

    def _next(self) -> Task | None:
        with self._changed:
            self._busy = False
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._waiting is not None or self._closed)
            task, self._waiting = self._waiting, None
            self._busy = task is not None
            return task

    def _pause(self, seconds: float) -> bool:
        with self._changed:
            return self._changed.wait_for(
                lambda: self._waiting is not None or self._closed, seconds
            )
