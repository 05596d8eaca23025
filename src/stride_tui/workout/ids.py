"""The id of a workout, made from its file name."""

import re
import unicodedata
from typing import Final

from stride_tui.tomlfile.show import quoted, show

ENDING: Final = ".toml"
"""What the name of a workout file ends with."""
LONGEST: Final = 64
"""Characters in an id."""
RULE: Final = f"a name has only letters, digits and hyphens, 1 to {LONGEST} of them"
"""What an id may be, in words."""

_GOOD: Final = re.compile(r"[a-z0-9-]{1,64}")
_RESERVED: Final = frozenset(
    ["con", "prn", "aux", "nul"] + [f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)]
)
"""Names that Windows keeps for devices, whatever their ending."""


class IdError(ValueError):
    """A name that cannot be an id, with what is wrong and the cure."""

    def __init__(self, message: str, cure: str) -> None:
        super().__init__(f"{message}; {cure}")
        self.message = message
        """What is wrong; safe to print."""
        self.cure = cure
        """How to mend it."""


def id_of_name(name: str) -> str:
    """Return the id that a name makes: small letters, blanks and underscores as hyphens.

    Raises:
        IdError: The name cannot be an id.
    """
    word = unicodedata.normalize("NFC", name).casefold().replace("_", "-").replace(" ", "-")
    if not _GOOD.fullmatch(word) or not word.strip("-"):
        raise IdError(f"{quoted(show(name), 'this')} cannot be the name of a workout", RULE)
    if word in _RESERVED:
        raise IdError(f'"{word}" is a name that Windows keeps for itself', "choose another name")
    return word


def id_of_file(file_name: str) -> str:
    """Return the id of a workout file, from its name with or without the ending.

    Raises:
        IdError: The name cannot be an id.
    """
    stem = file_name[: -len(ENDING)] if file_name.casefold().endswith(ENDING) else file_name
    return id_of_name(stem)


def is_listed(file_name: str) -> bool:
    """Return whether a file of this name is one of a folder's workouts, to be read.

    Names that start with a dot or # are what editors leave behind.
    """
    return file_name.endswith(ENDING) and not file_name.startswith((".", "#"))


def twice(file_name: str, other: str) -> tuple[str, str]:
    """Return message and cure for a second file of one folder with the same id."""
    return (
        f"{show(file_name)} has the same name as {show(other)}, letters and hyphens aside",
        "rename one of them",
    )
