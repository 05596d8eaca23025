"""What stride remembers of a user besides sessions: confirmations, a hold, the legs answers."""

from datetime import datetime
from typing import Any, Final

from stride_tui.storage import store
from stride_tui.storage.codec import plain
from stride_tui.storage.database import Database
from stride_tui.training.hold import Hold

_CAUTION: Final = "caution/"
_LEGS: Final = "legs/"
_WEEK: Final = "week/"


class Remembered:
    """Small things by their own names. Every call may raise `StorageError`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def caution_confirmed(self, digest: str) -> bool:
        """Whether the caution of this version of a workout file was confirmed."""
        return self._get(_CAUTION + digest) is not None

    def confirm_caution(self, digest: str, now: datetime) -> None:
        """Do not show the caution of this version again."""
        self._put(_CAUTION + digest, now.isoformat())

    def health_notice_seen(self) -> bool:
        """Whether the health notice was shown and confirmed."""
        return self._get("health-notice") is not None

    def see_health_notice(self, now: datetime) -> None:
        """Do not show the health notice again."""
        self._put("health-notice", now.isoformat())

    def glyphs(self) -> str | None:
        """What the runner answered to the question about the figure, None before it was asked."""
        found = self._get("glyphs")
        return found if isinstance(found, str) else None

    def choose_glyphs(self, answer: str) -> None:
        """Keep the answer."""
        self._put("glyphs", answer)

    def hold(self) -> Hold | None:
        """What the legs check asked the coach to respect, over or not; None where it did not."""
        return _hold_of(self._get("hold"))

    def keep_hold(self, hold: Hold | None) -> None:
        """Replace the hold; None lifts it."""
        self._put("hold", None if hold is None else plain(hold))

    def legs_answers(self) -> dict[str, Any]:
        """The answers of every check the runner agreed to keep, by their moment (ISO 8601)."""
        return self._database.read(lambda connection: store.get_all(connection, _LEGS))

    def keep_legs_answers(self, answers: dict[str, Any], now: datetime) -> None:
        """Keep the answers of one check; only for a runner who agreed."""
        self._put(_LEGS + now.isoformat(), answers)

    def forget_legs_answers(self) -> int:
        """Delete the answers of all checks; how many checks that were."""
        return self._database.write(lambda connection: store.forget_all(connection, _LEGS))

    def week_offsets(self) -> dict[str, int]:
        """By how many weeks the runner has moved each workout's progression."""
        found = self._database.read(lambda connection: store.get_all(connection, _WEEK))
        return {workout: offset for workout, offset in found.items() if isinstance(offset, int)}

    def move_week(self, workout: str, offset: int) -> None:
        """Move a workout's progression by so many weeks from what the history says."""
        self._put(_WEEK + workout, offset or None)

    def _get(self, name: str) -> Any:
        return self._database.read(lambda connection: store.get(connection, name))

    def _put(self, name: str, value: Any) -> None:
        self._database.write(lambda connection: store.put(connection, name, value))


def _hold_of(found: Any) -> Hold | None:
    """A hold from its JSON object; None for what is not one."""
    try:
        until = found.get("until")
        return Hold(
            level=found["level"],
            since=datetime.fromisoformat(found["since"]),
            until=None if until is None else datetime.fromisoformat(until),
            rule=found["rule"],
            text=found["text"],
        )
    except (AttributeError, KeyError, TypeError, ValueError):
        return None
