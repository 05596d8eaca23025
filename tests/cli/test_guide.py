"""`stride guide`: prints whole movements where there is no screen."""

import subprocess
import sys

import pytest

from stride_tui.cli.main import main
from stride_tui.storage import movements


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["guide", *words]) == 0
    return capsys.readouterr().out


def test_a_movement_is_printed_whole(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, "squat-jump", "--plain")
    movement = movements.movement("squat-jump")
    assert movement is not None
    for step in movement.steps:
        assert step.name in text
        assert step.text in text
    for fault in movement.faults:
        assert fault.cue in text
        assert fault.cure in text
    for line in (*movement.safety.stop, *movement.safety.do_not_start, *movement.safety.ready):
        assert line in text
    assert all(source in text for _, source in movement.sources)
    assert movement.dose.text in text
    assert "2. Descent, 2 s, breathe in:" in text
    assert "2 × 10, 2 min between sets, one every 6 s" in text
    assert text.isprintable() or "\x1b" not in text


def test_every_movement_and_page_prints(capsys: pytest.CaptureFixture[str]) -> None:
    for card in movements.cards():
        assert card.name in printed(capsys, card.id)
    for page in movements.pages():
        assert page.title in printed(capsys, page.id, "--plain")


def test_a_name_will_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, "Squat Jump").startswith("Squat jump\n")


def test_one_word_will_do_where_it_names_one_movement(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, "rope").startswith("Rope skipping\n")


def test_figures_are_plain_characters(capsys: pytest.CaptureFixture[str]) -> None:
    without = printed(capsys, "forward-lunge")
    text = printed(capsys, "forward-lunge", "--figure")
    assert "(_)" in text
    assert "(_)" not in without
    figure = text.partition("Steps")[0]
    assert figure.isascii()
    assert max(map(len, figure.splitlines())) <= 100


def test_without_a_name_everything_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys)
    assert all(card.id in text for card in movements.cards())
    assert all(page.id in text for page in movements.pages())
    assert text.index("Jumps") < text.index("Lunges") < text.index("Pages to read")


@pytest.mark.parametrize(
    ("word", "cure"),
    [
        ("sqat-jump", "did you mean squat-jump?"),
        ("lunge", "which lunge? dumbbell-forward-lunge, dumbbell-reverse-lunge, forward-lunge"),
        ("Lunges", "walking-lunge"),
        ("zzz", "'stride guide --plain' lists them all"),
        ("../squat-jump\x1b[2J", "\\u001b"),
    ],
)
def test_an_unknown_movement_is_told_with_a_suggestion(
    capsys: pytest.CaptureFixture[str], word: str, cure: str
) -> None:
    assert main(["guide", word]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert cure in told.err
    assert "\x1b" not in told.err


def test_printing_loads_no_screen() -> None:
    script = (
        "import sys; from stride_tui.cli.main import main; main(['guide', 'run', '--plain']); "
        "print('textual' in sys.modules or 'rich' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.endswith("False\n")
