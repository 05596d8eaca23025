"""Reads the settings file, and changes one setting at a time."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from stride_tui.settings.row import Row
from stride_tui.settings.schema import OTHER_WORDS, ROWS, Settings
from stride_tui.tomlfile.document import read_document
from stride_tui.tomlfile.fault import Fault
from stride_tui.tomlfile.findings import Findings
from stride_tui.tomlfile.show import quoted
from stride_tui.tomlfile.suggest import suggest
from stride_tui.tomlfile.table import Table


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """A settings file as read: what holds, and what is wrong with it."""

    settings: Settings
    """What the file says; the default for each setting it does not say, or says wrongly."""
    faults: tuple[Fault, ...] = ()
    """What is wrong, in order of place."""
    text: str = ""
    """The file's text, to show faults in."""
    tree: Mapping[str, Any] | None = None
    """All the file says, also what is unknown or wrong. None where its form is broken: what it
    was meant to say is then partly a guess, and it must not be written over."""

    @property
    def unknown(self) -> tuple[str, ...]:
        """Names in the file that are not settings; they are kept when it is written."""
        return tuple(name for name in self.tree or () if name not in NAMES)


class SettingError(ValueError):
    """A setting cannot have this value; the text says why, for the runner."""


NAMES = {row.name: row for row in ROWS}


def read_settings(data: bytes, *, known_commands: Collection[str] = ()) -> SettingsFile:
    """Read a settings file. Never raises: each fault costs only the setting it is about.

    Args:
        data: The file.
        known_commands: Names that may stand in `[keys]`; empty where the caller knows none.
    """
    document = read_document(data)
    findings = Findings(document)
    table = Table(findings, document.tree)
    values = read_values(table)
    warn_of_unknown(table)
    warn_of_commands(findings, values.get("keys", ()), known_commands)
    return SettingsFile(
        settings=Settings(**values),
        faults=findings.faults(),
        text=document.text,
        tree=None if document.faults else document.tree,
    )


def read_values(table: Table) -> dict[str, Any]:
    """The settings that a table gives rightly."""
    read = ((row.name, row.about.shape.read(table, row.name)) for row in ROWS)
    return {name: value for name, value in read if value is not None}


def warn_of_unknown(table: Table) -> None:
    """Add a warning for every name that is not a setting; those starting `x-` are let be."""
    for key in table:
        if key in NAMES or key.startswith("x-"):
            continue
        near = suggest(key, NAMES, OTHER_WORDS)
        table.findings.warn(
            table.below(key),
            f"there is no setting called {quoted(key, 'this')}",
            f"did you mean {near}?" if near else "the settings screen (the , key) lists all",
            code="unknown-key",
            at="key",
        )


def warn_of_commands(findings: Findings, keys: Any, known: Collection[str]) -> None:
    """Add a warning for every command in `[keys]` that is not there."""
    for command, _ in keys if known else ():
        if command in known:
            continue
        near = suggest(command, known)
        findings.warn(
            ("keys", *command.split(".")),
            f"there is no command called {quoted(command, 'this')}",
            f"did you mean {near}?" if near else "the help (the ? key) lists all",
            code="unknown-key",
            at="key",
        )


def changed(settings: Settings, name: str, value: object) -> Settings:
    """Settings with one of them changed; None sets it back to its default.

    Raises:
        SettingError: there is no such setting, or it cannot have this value.
    """
    row = row_called(name)
    if value is None:
        return replace(settings, **{name: row.default})
    findings = Findings(read_document(b""))
    checked = row.about.shape.read(Table(findings, {name: value}), name)
    faults = findings.faults()
    if checked is None or faults:
        raise SettingError(" – ".join(part for part in (faults[0].message, faults[0].help) if part))
    return replace(settings, **{name: checked})


def changed_by_text(settings: Settings, name: str, text: str) -> Settings:
    """Settings with one of them changed to what was typed; an empty text is its default.

    Raises:
        SettingError: there is no such setting, or it cannot have this value.
    """
    value = row_called(name).about.shape.typed(text) if text.strip() else None
    return changed(settings, name, value)


def row_called(name: str) -> Row:
    """The row of a setting.

    Raises:
        SettingError: there is no such setting.
    """
    if (row := NAMES.get(name)) is not None:
        return row
    near = suggest(name, NAMES, OTHER_WORDS)
    cure = f" – did you mean {near}?" if near else ""
    raise SettingError(f"there is no setting called {quoted(name, 'this')}{cure}")
