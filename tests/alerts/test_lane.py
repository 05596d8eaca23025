"""One thing sounds in a lane, the newest wins, and nothing piles up."""

import random
import threading
from functools import partial

import pytest

from alerts.fake_programs import wait_until
from stride_tui.alerts.lane import Lane, Pause, Task


class Counter:
    """Counts how many tasks run at once, and which were done."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.running = 0
        self.most_at_once = 0
        self.begun: list[int] = []
        self.finished: list[int] = []

    def task(self, number: int, seconds: float = 30.0) -> Task:
        """A task that waits so long, or until it has to make room."""
        return partial(self.perform, number, seconds)

    def perform(self, number: int, seconds: float, pause: Pause) -> None:
        with self.lock:
            self.running += 1
            self.most_at_once = max(self.most_at_once, self.running)
            self.begun.append(number)
        made_room = pause(seconds)
        with self.lock:
            self.running -= 1
            if not made_room:
                self.finished.append(number)


@pytest.mark.parametrize("seed", range(5))
def test_however_many_tasks_come_one_runs_and_the_newest_is_done(seed: int) -> None:
    chance, lane, counter = random.Random(seed), Lane("test"), Counter()
    for number in range(300):
        seconds = chance.choice((0.0, 0.0005, 30.0)) if number < 299 else 0.0
        lane.submit(counter.task(number, seconds))
    assert lane.wait_idle(20)
    assert counter.most_at_once == 1
    assert counter.running == 0
    assert counter.begun == sorted(counter.begun)
    assert counter.begun[-1] == counter.finished[-1] == 299
    assert lane.close()


def test_a_newer_task_ends_the_running_one_at_once() -> None:
    lane, counter = Lane("test"), Counter()
    lane.submit(counter.task(1))
    wait_until(lambda: counter.begun == [1], "the first task")
    lane.submit(counter.task(2, 0))
    assert lane.wait_idle(20)
    assert counter.begun == [1, 2]
    assert counter.finished == [2]
    lane.close()


def test_a_task_that_hangs_keeps_one_other_waiting_and_the_caller_none() -> None:
    lane, gate, counter = Lane("test"), threading.Event(), Counter()

    def hang(_: Pause) -> None:
        gate.wait()

    lane.submit(hang)
    wait_until(lambda: not lane._waiting, "the task that hangs")
    for number in range(1000):
        lane.submit(counter.task(number, 0))
    assert not lane.wait_idle(0)
    gate.set()
    assert lane.wait_idle(20)
    assert counter.begun == [999]
    lane.close()


def test_hush_ends_what_sounds() -> None:
    lane, counter = Lane("test"), Counter()
    lane.submit(counter.task(1))
    wait_until(lambda: counter.begun == [1], "the task")
    lane.hush()
    assert lane.wait_idle(20)
    assert counter.finished == []
    lane.close()


def test_an_error_is_kept_in_words_and_the_lane_goes_on() -> None:
    lane, counter = Lane("test"), Counter()

    def break_down(_: Pause) -> None:
        raise OSError(28, "No space left on device")

    lane.submit(break_down)
    assert lane.wait_idle(20)
    assert lane.trouble == "the disk is full"
    lane.submit(counter.task(1, 0))
    assert lane.wait_idle(20)
    assert counter.finished == [1]
    lane.close()


def test_a_lane_without_a_task_has_no_thread_and_a_closed_one_takes_none() -> None:
    before = threading.active_count()
    lane, counter = Lane("test"), Counter()
    lane.hush()
    assert threading.active_count() == before
    lane.submit(counter.task(1))
    wait_until(lambda: counter.begun == [1], "the task")
    assert lane.close()
    assert threading.active_count() == before
    lane.submit(counter.task(2))
    assert counter.begun == [1]
    assert lane.close()


def test_no_thread_to_be_had_is_said_and_survived(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    lane = Lane("test")
    lane.submit(lambda _: None)
    assert lane.trouble == "no more threads are allowed here"
    assert lane.wait_idle(0)
