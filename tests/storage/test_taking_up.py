"""A session that broke off is offered in several windows: whoever takes it up first has it."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from storage.samples import NOW, pulse, record, start
from stride_tui.session.record import Record, Status
from stride_tui.session.transition import Action, Transition
from stride_tui.storage.alive import pack, record_path
from stride_tui.storage.claim import State, owner_state
from stride_tui.storage.connection import opened
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.journal import Journal
from stride_tui.storage.live import LiveSession
from stride_tui.storage.locations import Folders
from stride_tui.storage.process import this_process
from stride_tui.storage.recovery import TakenUpError, Unfinished
from stride_tui.storage.taking_up import is_resumed, offered

GONE = replace(this_process(), born="1")
WHOLE = record(0, status=Status.FINISHED, done_seconds=498.0)
MORE = Transition(300.0, Action.NEXT)


@pytest.fixture
def other_window(folders: Folders) -> Iterator[History]:
    history = History(Database(folders))
    yield history
    history.database.close()


@pytest.fixture
def broken_off(folders: Folders) -> None:
    """A session whose process is gone, 100 seconds in."""
    journal = Journal(folders, owner=GONE)
    journal.begin(start(), (Transition(100.0, Action.NEXT),))
    assert journal.close(10)


def go_on(folders: Folders, found: Unfinished) -> LiveSession:
    live = LiveSession(folders, found.start, lambda: pulse(200.0), transitions=found.transitions)
    assert live.begun.wait(10)
    return live


def still_runs(live: LiveSession) -> None:
    """The first window is in the middle of it."""


def has_ended(live: LiveSession) -> None:
    live.end(WHOLE)
    assert live.close(10)


def broke_off_again(live: LiveSession) -> None:
    live.append(MORE)
    assert live.close(10)


@pytest.mark.usefixtures("broken_off")
@pytest.mark.parametrize("answer", ["save", "discard", "resume"])
@pytest.mark.parametrize("then", [still_runs, has_ended, broke_off_again])
def test_a_question_still_open_takes_nothing_from_the_window_that_went_on(
    folders: Folders,
    history: History,
    other_window: History,
    answer: str,
    then: Callable[[LiveSession], None],
) -> None:
    (mine,) = offered(history, NOW)
    (theirs,) = offered(other_window, NOW)
    assert is_resumed(history, mine, "resume", dict, NOW)
    live = go_on(folders, mine)
    then(live)
    with pytest.raises(TakenUpError, match="another window"):
        is_resumed(other_window, theirs, answer, dict, NOW)
    if then is still_runs:
        owner = owner_state(folders.running, wall_seconds=NOW.timestamp())
        assert owner.state is State.ALIVE
        assert owner.alive is not None
    if then is broke_off_again:
        (again,) = offered(history, NOW)
        assert again.transitions == (*mine.transitions, MORE)
        live = go_on(folders, again)
    if then is not has_ended:
        has_ended(live)
    assert [(entry.status, entry.done_seconds) for entry in history.page()] == [
        (Status.FINISHED, 498.0)
    ]


@pytest.mark.usefixtures("broken_off")
@pytest.mark.parametrize(("answer", "kept"), [("save", 1), ("discard", 0)])
def test_the_first_answer_counts(
    history: History, other_window: History, answer: str, kept: int
) -> None:
    (mine,) = offered(history, NOW)
    (theirs,) = offered(other_window, NOW)
    assert not is_resumed(history, mine, answer, dict, NOW)
    with pytest.raises(TakenUpError):
        is_resumed(other_window, theirs, "save", dict, NOW)
    assert history.count() == kept
    assert offered(history, NOW) == ()


@pytest.mark.usefixtures("broken_off")
def test_an_offer_left_alone_stays(history: History) -> None:
    (found,) = offered(history, NOW)
    assert not is_resumed(history, found, None, dict, NOW)
    assert offered(history, NOW) == (found,)


@pytest.mark.usefixtures("broken_off")
def test_an_old_session_can_be_settled_while_another_one_runs(
    folders: Folders, history: History
) -> None:
    live = LiveSession(folders, start(7), pulse)
    assert live.begun.wait(10)
    (found,) = offered(history, NOW)
    assert not is_resumed(history, found, "save", dict, NOW)
    assert history.count() == 1
    live.close(10)


@pytest.mark.usefixtures("broken_off")
def test_what_cannot_be_locked_can_be_settled(folders: Folders, history: History) -> None:
    folders.state.mkdir(parents=True)
    folders.running.write_text("a file where a folder should be")
    (found,) = offered(history, NOW)
    assert not is_resumed(history, found, "save", dict, NOW)
    assert history.count() == 1


def test_the_end_of_a_session_takes_the_place_of_what_was_saved_of_it(
    folders: Folders, history: History
) -> None:
    def stored() -> list[Record]:
        return list(history.whole())

    journal = Journal(folders)
    assert journal.begin(start()).wait(10)
    history.add(record(0, status=Status.INTERRUPTED, done_seconds=100.0))
    assert journal.end(WHOLE).wait(10)
    assert stored() == [WHOLE]
    journal.close(10)
    with opened(folders.database) as connection:
        assert connection.execute("SELECT count(*) FROM steps").fetchone() == (1,)


@pytest.mark.usefixtures("broken_off")
def test_a_clock_that_ran_fast_does_not_swap_the_dead_and_the_living(
    folders: Folders, history: History
) -> None:
    live = LiveSession(folders, start(7), pulse)
    assert live.begun.wait(10)
    ahead = pulse(50.0, wall_seconds=NOW.timestamp() + 3600)
    record_path(folders.running, start().id).write_bytes(pack(start().id, GONE, ahead))
    assert [found.start.id for found in offered(history, NOW)] == [start().id]
    owner = owner_state(folders.running, wall_seconds=NOW.timestamp())
    assert owner.alive is not None
    assert owner.alive.session == start(7).id
    live.close(10)
