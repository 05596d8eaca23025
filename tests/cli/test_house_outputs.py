"""Which outputs the house chooses, and whom it asks for that."""

import pytest

from stride_tui.cli import house
from stride_tui.settings.choices import CueProfile
from stride_tui.settings.schema import Settings


@pytest.mark.parametrize(
    ("profile", "asked"),
    [
        (CueProfile.QUIET, False),
        (CueProfile.BELL, False),
        (CueProfile.SOUND, True),
        (CueProfile.VOICE, True),
    ],
)
def test_tmux_is_asked_only_where_its_answer_matters(
    monkeypatch: pytest.MonkeyPatch, profile: CueProfile, *, asked: bool
) -> None:
    questions: list[object] = []
    monkeypatch.setattr(house, "tmux_environment", lambda *given: questions.append(given))
    house.outputs(Settings(cue_profile=profile))
    assert bool(questions) is asked
