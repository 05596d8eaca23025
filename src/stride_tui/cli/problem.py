"""How a command says that it cannot: one line on standard error, and an exit code."""

import sys
from typing import Final

from stride_tui.tomlfile.show import show_lines

FINE: Final = 0
"""All went well."""
NO: Final = 1
"""The answer is no: faults were found, nothing runs."""
USAGE: Final = 2
"""The command or its surroundings are wrong."""


class CommandError(Exception):
    """A command cannot be done; its text says why, and what to do."""

    def __init__(self, message: str, *, code: int = USAGE) -> None:
        super().__init__(message)
        self.code = code
        """The exit code."""


def complain(message: str) -> None:
    """Prints a problem to standard error, every character of it safe."""
    print(f"stride: {show_lines(message)}", file=sys.stderr)
