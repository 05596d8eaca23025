"""What came of a check, as a sentence and as data."""

from dataclasses import dataclass
from typing import Any

from stride_tui.tomlfile.fault import Fault
from stride_tui.tomlfile.render import as_data as fault_data


@dataclass(frozen=True, slots=True)
class Checked:
    """One file that was looked at, or a folder that was left out."""

    path: str
    """As scripts need it."""
    label: str
    """As a person reads it."""
    faults: tuple[Fault, ...]
    """What is wrong."""
    text: str = ""
    """What the faults' places refer to."""
    id: str = ""
    """The workout's id."""
    own: bool = False
    """Whether it is the user's to change."""
    looked: bool = True
    """Whether it could be looked into."""
    told: bool = False
    """Whether its fault was told already."""
    is_file: bool = True
    """False for a folder."""

    @property
    def ok(self) -> bool:
        """Whether there are no errors; warnings are none."""
        return all(fault.severity != "error" for fault in self.faults)


def as_data(files: list[Checked]) -> dict[str, Any]:
    """The check as `--json` prints it."""
    return {
        "format": 1,
        "files": [
            {"path": file.path, "ok": file.ok, "problems": [fault_data(f) for f in file.faults]}
            for file in files
        ],
    }


def summary(files: list[Checked]) -> str:
    """How many files and faults: `3 files: 2 errors, 1 warning`."""
    faults = [fault.severity for file in files for fault in file.faults]
    looked = counted(sum(file.is_file for file in files), "file")
    told = [
        counted(count, word)
        for word, count in (("error", faults.count("error")), ("warning", faults.count("warning")))
        if count
    ]
    return f"{looked}: {', '.join(told) or 'no faults'}"


def counted(number: int, word: str) -> str:
    """A number and its word, in the plural where it is not one."""
    return f"{number} {word}{'' if number == 1 else 's'}"
