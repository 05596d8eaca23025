"""How many foot contacts one repetition of each movement is, from the movements' files."""

import tomllib
from functools import cache

from stride_tui.storage.builtin import data_files


@cache
def contacts_by_movement() -> dict[str, int]:
    """Contacts of one repetition by movement id; read once. Movements without jumps are not in it.

    Only this one figure of each file is needed, so that the files are not checked here.
    """
    found = {}
    for path in data_files("movements"):
        text = path.read_text(encoding="utf-8")
        # What is no jump does not have the word in its file at all, and need not be parsed.
        if "\ncontacts" in text and (count := tomllib.loads(text).get("contacts")):
            found[path.stem] = int(count)
    return found
