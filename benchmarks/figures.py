"""How much work a frame of a moving figure is, how much of it changes, and how fast movements load.

Run it from the repository: `python benchmarks/figures.py`.
"""

from pathlib import Path
from statistics import median
from time import process_time

from stride_tui.movement.figure import Picture, picture
from stride_tui.movement.glyphs import Glyphs
from stride_tui.movement.model import Movement
from stride_tui.movement.reader import read_movement

FOLDER = Path(__file__).resolve().parent.parent / "src" / "stride_tui" / "data" / "movements"
SIZES = ((16, 9), (20, 11), (30, 16), (44, 23), (60, 32))
LIMIT_MS = 3.0
"""What a frame of 30 by 16 may take."""
FRAMES_A_SECOND = 8


def frame_times(movement: Movement, columns: int, rows: int, glyphs: Glyphs) -> list[float]:
    """Milliseconds of processor time of each frame of one repetition."""
    times = []
    for view in movement.views:
        for step in range(40):
            start = process_time()
            picture(
                movement,
                view.seconds * step / 40,
                columns=columns,
                rows=rows,
                glyphs=glyphs,
                view=view.name,
            )
            times.append((process_time() - start) * 1000)
    return times


def changed_bytes(before: Picture, now: Picture) -> int:
    """Bytes of the changed span of each row, without colours."""
    total = 0
    pairs = zip(before.rows, before.layers, now.rows, now.layers, strict=True)
    for row_before, layers_before, row, layers in pairs:
        changed = [
            x for x in range(len(row)) if row[x] != row_before[x] or layers[x] != layers_before[x]
        ]
        if changed:
            total += len(row[changed[0] : changed[-1] + 1].encode())
    return total


def bytes_a_second(movement: Movement, glyphs: Glyphs) -> float:
    """Bytes of text a second at 30 by 16 and eight frames a second."""
    count = max(2, round(movement.cycle_seconds * FRAMES_A_SECOND))
    frames = [
        picture(movement, step / FRAMES_A_SECOND, columns=30, rows=16, glyphs=glyphs)
        for step in range(count + 1)
    ]
    total = sum(map(changed_bytes, frames, frames[1:]))
    return total / count * FRAMES_A_SECOND


def load_all() -> tuple[list[Movement], float]:
    """All movements, and milliseconds of processor time to read them."""
    files = [(path.stem, path.read_bytes()) for path in sorted(FOLDER.glob("*.toml"))]
    start = process_time()
    readings = [read_movement(data, name) for name, data in files]
    spent = (process_time() - start) * 1000
    return [reading.movement for reading in readings if reading.movement], spent


def main() -> None:
    """Print the figures."""
    movements, spent = load_all()
    print(f"{len(movements)} movements read in {spent:.0f} ms")
    print(f"{'size':>8} " + "".join(f"{glyphs.value:>24}" for glyphs in Glyphs))
    for columns, rows in SIZES:
        cells = []
        for glyphs in Glyphs:
            times = [ms for m in movements for ms in frame_times(m, columns, rows, glyphs)]
            worst = sorted(times)[int(len(times) * 0.99)]
            cells.append(f"{median(times):9.2f} ms, 99 % {worst:5.2f}")
        print(f"{columns:>4}×{rows:<3} " + "".join(f"{cell:>24}" for cell in cells))
    print(f"limit at 30×16: {LIMIT_MS:.0f} ms")
    for name in ("squat-jump", "forward-lunge", "run", "sprint"):
        movement = next(m for m in movements if m.id == name)
        rates = ", ".join(f"{g.value} {bytes_a_second(movement, g):.0f}" for g in Glyphs)
        print(f"{name}: bytes a second of changed spans at 30×16, 8 frames: {rates}")


if __name__ == "__main__":
    main()
