"""Lines that come in pieces."""

import os
from collections.abc import Iterator
from typing import TextIO

import pytest

from stride_tui.plain.typed import TypedLines


@pytest.fixture
def pipe() -> Iterator[tuple[int, TextIO]]:
    """Where a runner types, and where the typed is read."""
    read, write = os.pipe()
    with os.fdopen(read) as keys:
        yield write, keys
        try:
            os.close(write)
        except OSError:
            return


@pytest.mark.parametrize(
    ("pieces", "lines"),
    [
        ([b"n\n"], [["n"]]),
        ([b"1", b"2", b"\n"], [[], [], ["12"]]),
        ([b"n\n\nb", b"\n"], [["n", ""], ["b"]]),
        ([b" q \r\n"], [["q"]]),
        ([b"\xff\n"], [["\ufffd"]]),
        (["é\n".encode()[:1], "é\n".encode()[1:]], [[], ["é"]]),
    ],
)
def test_a_line_is_there_once_it_is_finished(
    pipe: tuple[int, TextIO], pieces: list[bytes], lines: list[list[str]]
) -> None:
    write, keys = pipe
    typed, found = TypedLines(keys), []
    for piece in pieces:
        os.write(write, piece)
        found.append(typed.read())
    assert found == lines


def test_the_end_of_the_input_is_the_end(pipe: tuple[int, TextIO]) -> None:
    write, keys = pipe
    typed = TypedLines(keys)
    os.write(write, b"n")
    os.close(write)
    assert (typed.read(), typed.open) == ([], True)
    assert (typed.read(), typed.open) == ([], False)
    assert (typed.read(), typed.descriptors) == ([], [])
