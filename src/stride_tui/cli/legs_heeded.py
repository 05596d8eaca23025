"""An interview line by line whose safety findings are kept before its end."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields

from stride_tui.legs.interview import Interview


@dataclass(frozen=True, slots=True)
class Heeded(Interview):
    """Tells of every answer at once, so that nothing urgent is lost when the runner leaves."""

    heed: Callable[[Interview], object] = field(kw_only=True)
    """Called with the interview after each answer."""

    def answer(self, ticks: tuple[str, ...]) -> Interview:
        """The interview after an answer to the question asked.

        Raises:
            ValueError: the answer does not fit; the message is for the runner.
        """
        # The short form of super() does not work in classes with slots.
        after = super(Heeded, self).answer(ticks)
        self.heed(after)
        return after


def heeded(interview: Interview, heed: Callable[[Interview], object]) -> Heeded:
    """The same interview, telling of every answer."""
    given = {each.name: getattr(interview, each.name) for each in fields(Interview)}
    return Heeded(**given, heed=heed)
