"""Writes the tables of docs/keys.md anew from the commands: `python docs/keys.py`."""

from pathlib import Path

from stride_tui.ui.commands.table import PLACES, by_id, place_of

PAGE = Path(__file__).with_name("keys.md")
MARK = "<!-- The tables below are written by docs/keys.py. -->\n"


def tables() -> str:
    """A table for each place, in the order of the help."""
    places: dict[str, list[str]] = {place: [] for place in PLACES}
    for command in by_id().values():
        keys = " ".join(f"`{key}`" for key in command.keys.split(","))
        row = f"| {keys} | {command.help} | `{command.id}` |"
        places[place_of(command.id)].append(row)
    parts = []
    for place, rows in places.items():
        if rows:
            head = f"### {PLACES[place].title}\n\n| keys | what it does | name |\n|---|---|---|\n"
            parts.append(head + "\n".join(rows) + "\n")
    return "\n".join(parts)


def page() -> str:
    """The whole page: what stands above the mark, and the tables."""
    return f"{PAGE.read_text(encoding='utf-8').partition(MARK)[0]}{MARK}\n{tables()}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
