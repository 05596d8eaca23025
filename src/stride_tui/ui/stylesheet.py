"""A style sheet that is parsed once.

Textual parses everything again for each new kind of widget and each screen of another mode, even
where no colour has changed: about 20 ms each time, several times before the first paint and at
every first opening of a mode.
"""

from typing import Final

from textual.cache import LRUCache
from textual.css.stylesheet import Stylesheet

SOURCES_KEPT: Final = 512
"""More than there are kinds of widgets; Textual keeps 64 and begins anew when there are more."""


class SteadyStylesheet(Stylesheet):
    """Parses a source again only after its variables have changed."""

    def __init__(self, *, variables: dict[str, str] | None = None) -> None:
        super().__init__(variables=variables)
        self._parse_cache = LRUCache(SOURCES_KEPT)

    def set_variables(self, variables: dict[str, str]) -> None:
        """Takes other colours; the same ones change nothing."""
        if variables != self._variables:
            super().set_variables(variables)

    def reparse(self) -> None:
        """Parses what has not been parsed with these variables."""
        self.parse()
