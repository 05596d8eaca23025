"""What plain mode asks before a session, and what it says where nobody can answer."""

import io
import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest

from stride_tui.cli import before_plain, clocks, plain_run
from stride_tui.cli.before_plain import may_start, take_up
from stride_tui.cli.problem import NO, CommandError
from stride_tui.plain.questions import Asker
from stride_tui.settings.schema import Settings
from stride_tui.storage import movements
from stride_tui.storage.claim import claim
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.journal import Journal
from stride_tui.storage.locations import find_folders
from stride_tui.storage.process import this_process
from stride_tui.storage.recovery import TakenUpError
from stride_tui.training.planned import Planned
from support import HOSTILE_NAME, SPRINTS, paced, start_of, timeline

RUN = Planned(workout="run", name="Run", kind="run", timeline=timeline(*SPRINTS))
JUMPS = replace(RUN, workout="plyo", timeline=timeline(paced(0)))
CAREFUL = replace(RUN, caution="Mind \x1b[31mthe traffic.", digest="d" * 64)


@pytest.fixture
def database() -> Iterator[Database]:
    opened = Database(find_folders())
    yield opened
    opened.close()


def asked(plan: Planned, database: Database, *answers: str) -> tuple[bool, str]:
    """Whether to start, and what was printed by the one who asks."""
    out = io.StringIO()
    keys = io.StringIO("".join(f"{answer}\n" for answer in answers))
    return may_start(plan, database, Asker(out, keys)), out.getvalue()


@pytest.mark.parametrize(
    ("answers", "starts", "again"),
    [
        (("y", "yes", "Y"), True, 0),
        (("y", "n", "y"), True, 2),
        (("y", "n", "n"), False, 2),
        (("", ""), False, 3),
        ((), False, 3),
        (("y", "y", "not sure", ""), False, 1),
    ],
)
def test_readiness_is_asked_once_a_question(
    database: Database,
    capsys: pytest.CaptureFixture[str],
    answers: tuple[str, ...],
    starts: bool,
    again: int,
) -> None:
    assert asked(JUMPS, database, *answers)[0] is starts
    printed = capsys.readouterr().out
    assert "Before your first jumps, 1 of 3" in printed
    assert ("Then jumps can wait. Jump basics" in printed) is (again > 0)
    _, said = asked(JUMPS, database)
    assert (said != "") is (again > 0)
    asked(JUMPS, database, "n", "n")
    assert (f"{4 - again} of 3" in capsys.readouterr().out) is (again > 0)


@pytest.mark.parametrize(("answer", "starts"), [("y", True), ("n", False), ("", False)])
def test_a_caution_is_confirmed_once(
    database: Database, capsys: pytest.CaptureFixture[str], answer: str, starts: bool
) -> None:
    assert asked(CAREFUL, database, answer)[0] is starts
    printed = capsys.readouterr().out
    assert "Caution: Mind" in printed
    assert "\x1b" not in printed
    assert asked(CAREFUL, database, "n")[0] is starts
    assert ("Caution" in capsys.readouterr().out) is not starts


def test_a_run_asks_nothing(database: Database) -> None:
    assert asked(RUN, database) == (True, "")


def test_where_nobody_can_answer_it_is_said(
    database: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    assert may_start(replace(JUMPS, caution="Mind."), database, None)
    said = capsys.readouterr()
    assert said.out == "Caution: Mind.\n"
    movement = movements.movement("squat-jump")
    assert movement is not None
    assert all(text in said.err for text in movement.safety.ready)
    asked(JUMPS, database, "y", "y", "y")
    capsys.readouterr()
    assert may_start(JUMPS, database, None)
    assert capsys.readouterr() == ("", "")


def test_who_does_not_start_leaves_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(plain_run, "is_asked", lambda: True)
    monkeypatch.setattr(sys, "stdin", io.StringIO("n\nn\n"))
    assert plain_run.run_plain(JUMPS, find_folders(), Settings(), pace=1.0, log=True) == 0
    assert "Then jumps can wait" in capsys.readouterr().out
    assert not find_folders().database.exists()


def test_a_session_of_another_window_is_a_no(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    folders = find_folders()
    held = claim(folders.running, wall_seconds=clocks.read().wall)
    with pytest.raises(CommandError, match="another window") as raised:
        plain_run.run_plain(RUN, folders, Settings(), pace=1.0, log=True)
    assert raised.value.code == NO
    held.release()


def test_a_session_taken_up_elsewhere_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], database: Database
) -> None:
    folders = find_folders()
    journal = Journal(folders, owner=replace(this_process(), born="1"))
    journal.begin(replace(start_of(timeline(*SPRINTS)), name=HOSTILE_NAME))
    assert journal.close(10)

    def taken(*_given: object) -> bool:
        raise TakenUpError

    monkeypatch.setattr(before_plain, "is_resumed", taken)
    asker = Asker(io.StringIO(), io.StringIO("r\n"))
    assert take_up(database, asker) is None
    assert "taken up in another window" in capsys.readouterr().err
    assert len(History(database).unfinished(clocks.now())) == 1
