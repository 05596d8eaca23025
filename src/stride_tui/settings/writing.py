"""Settings as the text of a file, with everything kept that the app does not know."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

import tomli_w

from stride_tui.settings.schema import ROWS, Settings
from stride_tui.settings.settings import read_values
from stride_tui.tomlfile.document import read_document
from stride_tui.tomlfile.findings import Findings
from stride_tui.tomlfile.table import Table

HEAD: Final = """\
# Settings of stride. Change them here or in the app with the , key.
# The app writes this file anew: names it does not know are kept, comments are not.

"""
NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})


def to_document(settings: Settings, before: Mapping[str, Any] = NOTHING) -> dict[str, Any]:
    """What the file is to say: as before, but for the settings that have changed.

    Args:
        settings: The settings to write.
        before: What the file says now (`SettingsFile.tree`). A value in it that is wrong is kept
            until that setting is changed.
    """
    document = dict(before)
    was = read_values(Table(Findings(read_document(b"")), before))
    for row in ROWS:
        value = getattr(settings, row.name)
        if value == was.get(row.name, row.default):
            continue
        if value == row.default:
            del document[row.name]
        else:
            document[row.name] = row.about.shape.written(value)
    return document


def to_bytes(settings: Settings, before: Mapping[str, Any] = NOTHING) -> bytes:
    """The settings file, whole; arguments as for `to_document`."""
    return (HEAD + tomli_w.dumps(to_document(settings, before))).encode()
