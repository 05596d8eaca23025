"""A signal that the terminal does not take in time is not sent."""

import pytest

from stride_tui.ui.in_time import InTime


@pytest.mark.parametrize(
    ("added", "taken_at", "expected"),
    [
        ((), 0.0, ""),
        (((0.0, "a"), (0.2, "b")), 0.2, "ab"),
        (((0.0, "a"), (0.2, "b")), 0.25, "ab"),
        (((0.0, "a"), (0.2, "b")), 0.3, "b"),
        (((0.0, "a"), (0.2, "b")), 29.0, ""),
    ],
)
def test_only_what_waits_for_less_than_a_quarter_second_is_taken(
    added: tuple[tuple[float, str], ...], taken_at: float, expected: str
) -> None:
    moments: list[float] = []
    signals = InTime(lambda: moments[-1])
    for at, text in added:
        moments.append(at)
        signals.add(text)
    moments.append(taken_at)
    assert signals.take() == expected
    assert signals.take() == ""
