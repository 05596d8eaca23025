"""The faults a reader finds in a document, gathered, placed and put in order."""

from dataclasses import replace
from typing import Final, Literal

from stride_tui.tomlfile.document import Document
from stride_tui.tomlfile.fault import Edit, Fault, Place, Severity
from stride_tui.tomlfile.scan import Path

At = Literal["key", "value"]
"""Whether a fault points at the name of a setting or at its value."""

_ABSENCES: Final = frozenset({"missing", "useless"})
"""Families of faults that say something is not there."""


class Findings:
    """The faults of one document; a reader adds to them as it goes."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._found: list[Fault] = []

    def error(
        self,
        path: Path,
        message: str,
        cure: str = "",
        *,
        code: str,
        at: At = "value",
        other: Path | None = None,
        other_note: str = "",
        becomes: str | None = None,
    ) -> None:
        """Add an error.

        Args:
            path: The setting it is about.
            message: What is wrong.
            cure: How to mend it.
            code: The family of the fault.
            at: Whether to point at the setting's name or at its value.
            other: A second setting that matters.
            other_note: What to say about that.
            becomes: What the value is to be for certain, as it is written in the file.
        """
        fault = self._fault("error", path, message, cure, code, at)
        if other is not None:
            fault = replace(fault, other=self.place(other, "key"), other_note=other_note)
        if becomes is not None and (span := self.document.value_span(path)) is not None:
            fault = replace(fault, cures=(Edit(span[0], span[1], becomes),))
        self._found.append(fault)

    def warn(
        self, path: Path, message: str, cure: str = "", *, code: str, at: At = "value"
    ) -> None:
        """Add a warning: the file can be used all the same."""
        self._found.append(self._fault("warning", path, message, cure, code, at))

    def add(self, fault: Fault) -> None:
        """Add a fault that was placed elsewhere."""
        self._found.append(fault)

    def place(self, path: Path, at: At = "value") -> Place:
        """Return the place of a setting, or of the nearest thing around it."""
        document = self.document
        for length in range(len(path), 0, -1):
            part = path[:length]
            found = document.key_place(part) if at == "key" else document.value_place(part)
            if found is not None:
                return found
        return Place(1, 1)

    def _fault(
        self, severity: Severity, path: Path, message: str, cure: str, code: str, at: At
    ) -> Fault:
        """Return a fault with its place."""
        place = self.place(path, at)
        return Fault(
            severity=severity,
            code=code,
            message=message,
            help=cure,
            line=place.line,
            column=place.column,
            width=place.width,
        )

    def faults(self) -> tuple[Fault, ...]:
        """Return all faults in order of place: one place, one message."""
        told: dict[tuple[int | None, int | None, str], Fault] = {}
        for fault in self._found:
            told.setdefault((fault.line, fault.column, fault.message), fault)
        slips = {fault.sort_key: fault for fault in self.document.faults}
        own = []
        for fault in told.values():
            if not self._is_echo(fault):
                own.append(fault)
            elif fault.sort_key in slips and fault.code not in _ABSENCES:
                slips[fault.sort_key] = _joined(slips[fault.sort_key], fault)
        slipped = [slips[fault.sort_key] for fault in self.document.faults]
        return tuple(sorted([*slipped, *own], key=lambda fault: fault.sort_key))

    def _is_echo(self, fault: Fault) -> bool:
        """Return whether a fault only follows from a slip that is already told."""
        if self.document.lossy and fault.code in _ABSENCES:
            return True
        if fault.line is None or fault.column is None:
            return False
        return self.document.told(Place(fault.line, fault.column, 1))


def _joined(slip: Fault, echo: Fault) -> Fault:
    """Return a slip that also tells what would still be wrong with its value once mended."""
    if slip.cures == () and "; " in slip.message:
        return slip
    return replace(slip, message=f"{slip.message}; {echo.message}", help=echo.help, cures=())
