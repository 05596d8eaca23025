"""What `stride doctor` looks at: one thing, and how it is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    section: str
    """The heading it stands under."""
    name: str
    """What was looked at, in a word or two."""
    text: str
    """How it is."""
    ok: bool = True
    """Whether nobody needs to do anything."""
    cure: str = ""
    """What to do, where something is to be done."""

    def as_json(self) -> dict[str, object]:
        """As scripts read it."""
        return {
            "section": self.section,
            "name": self.name,
            "text": self.text,
            "ok": self.ok,
            "cure": self.cure,
        }
