"""`stride guide [MOVEMENT]`: opens the guide, or prints it."""

import argparse
from typing import NamedTuple

from stride_tui.cli.problem import NO, CommandError
from stride_tui.cli.screen import is_screen, open_app
from stride_tui.cli.wrapped import terminal_width, wrapped
from stride_tui.storage import movements
from stride_tui.tomlfile.render import render
from stride_tui.tomlfile.show import quoted, show, show_lines
from stride_tui.tomlfile.suggest import suggest


class Found(NamedTuple):
    """What an argument means."""

    card: movements.Card | None
    """A movement."""
    page: movements.Page | None
    """A page of text."""

    @property
    def id(self) -> str:
        """Its id."""
        found = self.card or self.page
        return found.id if found else ""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What to open, and how."""
    parser.add_argument(
        "movement", metavar="MOVEMENT", nargs="?", help="a movement or page, such as squat-jump"
    )
    parser.add_argument("--plain", action="store_true", help="print it, no screen")
    parser.add_argument(
        "--figure", action="store_true", help="print it with poses in plain characters"
    )


def run(given: argparse.Namespace) -> int:
    """Opens or prints the guide; the exit code."""
    found = find(given.movement) if given.movement else Found(None, None)
    if is_screen() and not (given.plain or given.figure):
        return open_app(place=f"guide/{found.id}")
    rows = (row for line in lines(found, figure=given.figure) for row in line.split("\n"))
    for row in wrapped(rows, terminal_width()):
        print(row)
    return 0


def find(word: str) -> Found:
    """The movement or page of an id or a name, or of one word of it if that names only one.

    Raises:
        CommandError: there is none, or the word names several.
    """
    wanted = word.strip().casefold()
    cards, pages = movements.cards(), movements.pages()
    for card in cards:
        if wanted.replace(" ", "-") == card.id or wanted == card.name.casefold():
            return Found(card, None)
    for page in pages:
        if wanted in {page.id, page.title.casefold()}:
            return Found(None, page)
    one = wanted.removesuffix("s")
    named = [card for card in cards if one in {*card.id.split("-"), *_words(card.name)}]
    if len(named) == 1:
        return Found(named[0], None)
    if named:
        ids = ", ".join(sorted(card.id for card in named))
        raise CommandError(f"which {show(word.strip())}? {ids}", code=NO)
    known = [*(card.id for card in cards), *(page.id for page in pages)]
    near = suggest(wanted.replace(" ", "-"), known)
    cure = f"did you mean {near}?" if near else "'stride guide --plain' lists them all"
    raise CommandError(f"there is no movement called {quoted(word)}; {cure}", code=NO)


def _words(name: str) -> list[str]:
    return name.casefold().replace("-", " ").split()


def contents() -> list[tuple[str, str, str]]:
    """Heading, id and name of all there is, in order."""
    from stride_tui.movement.words import GROUPS

    headings: dict[str, str] = {**GROUPS, "": "Other"}
    cards = sorted(movements.cards(), key=lambda card: card.name)
    listed = [
        (heading, card.id, card.name)
        for group, heading in headings.items()
        for card in cards
        if (card.group if card.group in headings else "") == group
    ]
    return [*listed, *(("Pages to read", page.id, page.title) for page in movements.pages())]


def lines(found: Found, *, figure: bool) -> list[str]:
    """What is printed.

    Raises:
        CommandError: the movement's file has faults.
    """
    from stride_tui.plain.guide import list_lines, movement_lines

    if found.page is not None:
        return [show_lines(found.page.text)]
    if found.card is None:
        return list(list_lines(contents()))
    opened = movements.open_movement(found.card.id)
    if opened is None or opened.movement is None:
        faults = render(opened.path, opened.faults, opened.text) if opened else ""
        raise CommandError(f"this movement has faults\n{faults}", code=NO)
    names = {card.id: card.name for card in movements.cards()}
    return list(
        movement_lines(opened.movement, lambda other: names.get(other, other), figure=figure)
    )
