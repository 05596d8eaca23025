"""What plain mode does with its outputs when a session is over."""

import sys

import pytest

from app_support import plan_for
from stride_tui.cli import plain_run
from stride_tui.plain.player import PlainPlayer
from stride_tui.settings.schema import Settings
from stride_tui.storage.locations import find_folders
from stride_tui.workout.interval import Kind
from support import timeline


class Listened:
    """Stands in for the outputs and notes what is done with them."""

    def __init__(self) -> None:
        self.done: list[str] = []

    def sound(self, *_given: object) -> None:
        """Nothing is due in these tests."""

    def wait_idle(self) -> bool:
        self.done.append("wait")
        return True

    def close(self) -> None:
        self.done.append("close")


@pytest.mark.parametrize(
    ("code", "done"), [(0, ["wait", "close"]), (130, ["close"]), (143, ["close"])]
)
def test_the_last_cue_sounds_to_its_end_unless_a_signal_came(
    monkeypatch: pytest.MonkeyPatch, code: int, done: list[str]
) -> None:
    listened = Listened()
    monkeypatch.setattr(plain_run, "outputs", lambda *_: listened)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys, "stdin", None)
    monkeypatch.setattr(PlainPlayer, "run", lambda _player: code)
    plan = plan_for(timeline((Kind.WORK, 5)))
    assert plain_run.run_plain(plan, find_folders(), Settings(), pace=1.0, log=False) == code
    assert listened.done == done
