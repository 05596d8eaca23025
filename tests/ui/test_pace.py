"""The pace of a line: a clock is never old, and a quick line is never held up."""

import pytest

from stride_tui.ui.pace import AHEAD_SECONDS, ANSWER_SECONDS, LEAST, PIECE_SECONDS, Pace

PAGE = 3000
"""Bytes of a first picture at 80×24."""
STEP = 0.01


class World:
    """A line that passes bytes on, and a terminal at its end that may answer."""

    def __init__(self, bytes_per_second: float, way_seconds: float = 0.0, *, answers: bool = True):
        self.now, self.speed, self.way, self.answers = 0.0, bytes_per_second, way_seconds, answers
        self.pace = Pace(lambda: self.now)
        self.pace.cells, self.pace.careful = 80 * 24, True
        self.free_at = 0.0
        self.answer_at: float | None = None
        self.asked = 0

    def send(self, count: int) -> None:
        """Puts bytes on the line."""
        self.free_at = max(self.now, self.free_at) + count / self.speed
        if self.pace.sent(count):
            self.asked += 1
            if self.answers:
                self.answer_at = self.free_at + self.way

    def draw(self, count: int) -> tuple[float, float]:
        """A page of so many bytes: when it was all on its way, and the longest queue in seconds."""
        longest = 0.0
        while count > 0:
            if self.answer_at is not None and self.now >= self.answer_at:
                self.answer_at = None
                self.pace.answered()
            if self.pace.wait() <= 0:
                piece = min(count, self.pace.piece or count)
                self.send(piece)
                count -= piece
                longest = max(longest, self.free_at - self.now)
            else:
                self.now += STEP
        return self.now, longest


@pytest.mark.parametrize(
    ("cells", "answers"), [(80 * 24, True), (80 * 24, False), (180 * 56, True), (40 * 12, True)]
)
@pytest.mark.parametrize("way", [0.0, 0.3])
@pytest.mark.parametrize("speed", [960, 1200, 2400])
def test_no_second_waits_for_long_on_a_slow_line(
    speed: int, way: float, cells: int, *, answers: bool
) -> None:
    world = World(speed, way, answers=answers)
    world.pace.cells = cells
    for _ in range(3):
        _, queue = world.draw(PAGE)
        assert queue <= PIECE_SECONDS + AHEAD_SECONDS + STEP
        world.now += 5.0


@pytest.mark.parametrize(("way", "page", "until"), [(0, 0, 0), (0.02, 0.02, 0.1), (0.3, 1.1, 3)])
def test_a_quick_line_is_soon_let_alone(way: float, page: float, until: float) -> None:
    world = World(10_000_000, way)
    assert world.draw(PAGE)[0] <= page + 2 * STEP
    while world.pace.piece is not None:
        world.draw(10 * PAGE)
        assert world.now <= until + 2 * STEP
    assert not world.pace.sent(PAGE)


def test_a_terminal_that_never_answers_is_asked_once() -> None:
    world = World(10_000_000, answers=False)
    for _ in range(5):
        world.draw(PAGE)
    assert world.asked == 1


def test_every_second_goes_out_at_once() -> None:
    world = World(1200, answers=False)
    for _ in range(60):
        assert world.pace.wait() <= 0
        world.send(250)
        world.now += 1.0
    assert world.asked == 0


def test_without_a_clock_on_the_page_nothing_is_held_up() -> None:
    pace = Pace(lambda: 0.0)
    assert pace.piece is None
    assert not pace.sent(100_000)
    assert pace.wait() <= 0


def test_where_nobody_answers_a_larger_window_is_given_more() -> None:
    world = World(10_000, answers=False)
    world.pace.cells = 200 * 50
    assert world.pace.bytes_per_second == LEAST
    world.draw(PAGE)
    world.now += ANSWER_SECONDS
    assert world.pace.bytes_per_second == 5000
    world.pace.cells = 40 * 12
    assert world.pace.bytes_per_second == LEAST


def test_an_answer_is_awaited_only_while_it_may_come() -> None:
    world = World(1200, answers=False)
    assert world.pace.awaited <= 0
    assert not world.pace.sent(PAGE, asks=False)
    assert world.pace.awaited <= 0
    world.send(PAGE)
    assert 0 < world.pace.awaited <= ANSWER_SECONDS
    world.now += ANSWER_SECONDS
    assert world.pace.awaited <= 0
    world.send(PAGE)
    world.pace.answered()
    assert world.pace.awaited <= 0


def test_what_the_runner_says_of_the_line_holds() -> None:
    pace = Pace(lambda: 0.0, 900)
    assert pace.bytes_per_second == 900
    assert not pace.sent(2000)
    pace.answered()
    assert pace.bytes_per_second == 900


def test_an_answer_to_no_question_says_nothing() -> None:
    pace = Pace(lambda: 0.0)
    pace.careful, pace.cells = True, 80 * 24
    pace.answered()
    assert pace.bytes_per_second == 960
