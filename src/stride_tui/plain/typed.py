"""Lines typed while something else goes on: a line that is not finished makes nobody wait."""

import os
from typing import TextIO

READ_BYTES = 4096


class TypedLines:
    """The lines that come from a stream, read as far as they have come."""

    def __init__(self, keys: TextIO | None) -> None:
        """Read from a stream; from None nothing ever comes."""
        self._keys = keys
        self._unfinished = b""

    @property
    def open(self) -> bool:
        """Whether something may still come."""
        return self._keys is not None

    @property
    def descriptors(self) -> list[int]:
        """What to wait for."""
        return [] if self._keys is None else [self._keys.fileno()]

    def read(self) -> list[str]:
        """The lines finished by what has come; the stream must have something, or its end."""
        if self._keys is None:
            return []
        try:
            come = os.read(self._keys.fileno(), READ_BYTES)
        except OSError:  # the terminal has gone
            come = b""
        if not come:
            self._keys = None
        *lines, self._unfinished = (self._unfinished + come).split(b"\n")
        return [line.decode("utf-8", "replace").strip() for line in lines]
