"""The words of the help: the keys that work where the runner is, from what is live there."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from textual.binding import ActiveBinding, Binding
from textual.dom import DOMNode

from stride_tui.ui.commands.table import PLACES, Place, by_id, place_of

SHOWN_KEYS = 4
"""More keys of one command are not listed."""


@dataclass(frozen=True, slots=True)
class LiveCommand:
    """A command that works now."""

    id: str
    """As in its table."""
    word: str
    """Its word of the footer."""
    text: str
    """What it does."""
    keys: str
    """Its keys as people read them, the runner's own where there are any."""
    action: str
    """What is called."""
    node: DOMNode
    """Whose action it is."""


@dataclass(frozen=True, slots=True)
class HelpPart:
    """The commands of one place."""

    title: str
    """The place."""
    about: str
    """How it works."""
    commands: tuple[LiveCommand, ...]
    """In the order of their table."""


def live_commands(
    active: Iterable[ActiveBinding], display: Callable[[Binding], str]
) -> tuple[LiveCommand, ...]:
    """What works now, in the order of the tables, what works everywhere last.

    Args:
        active: The bindings of the screen, those of the app included.
        display: How a binding's key reads.
    """
    found: dict[str, list[ActiveBinding]] = {}
    for entry in active:
        name = entry.binding.id or ""
        if name in by_id() and entry.enabled:
            found.setdefault(name, []).append(entry)
    order = list(by_id())
    names = sorted(found, key=lambda name: (place_of(name) == "app", order.index(name)))
    return tuple(_command(by_id()[name].keys, found[name], display) for name in names)


def _command(
    usual: str, entries: list[ActiveBinding], display: Callable[[Binding], str]
) -> LiveCommand:
    places = {key: place for place, key in enumerate(usual.split(","))}
    entries = sorted(entries, key=lambda entry: places.get(entry.binding.key, len(places)))
    binding = entries[0].binding
    keys = dict.fromkeys(display(entry.binding) for entry in entries)
    return LiveCommand(
        id=binding.id or "",
        word=binding.description,
        text=binding.tooltip or binding.description,
        keys=" ".join(list(keys)[:SHOWN_KEYS]),
        action=binding.action,
        node=entries[0].node,
    )


def help_parts(commands: Iterable[LiveCommand]) -> tuple[HelpPart, ...]:
    """Live commands, place by place."""
    places: dict[str, list[LiveCommand]] = {}
    for command in commands:
        places.setdefault(place_of(command.id), []).append(command)
    return tuple(
        HelpPart(_place(name).title, _place(name).about, tuple(found))
        for name, found in places.items()
    )


def _place(name: str) -> Place:
    return PLACES.get(name) or Place(name.replace("-", " ").capitalize(), "")
