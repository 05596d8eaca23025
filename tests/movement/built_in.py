"""The movements that come with the program, read once for all tests."""

from functools import cache
from pathlib import Path

from stride_tui.movement.model import Movement
from stride_tui.movement.reader import read_movement

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "src" / "stride_tui" / "data" / "movements"
IDS = tuple(path.stem for path in sorted(FOLDER.glob("*.toml")))


def data(movement_id: str) -> bytes:
    """The bytes of one movement file."""
    return (FOLDER / f"{movement_id}.toml").read_bytes()


@cache
def movement(movement_id: str) -> Movement:
    """One movement; a fault in its file fails the test."""
    reading = read_movement(data(movement_id), movement_id, IDS)
    assert not reading.faults, reading.faults
    assert reading.movement is not None
    return reading.movement
