"""Pictures side by side with words below: a strip of still poses, or a fault beside the right."""

from collections.abc import Sequence

from stride_tui.movement.figure import Picture, picture
from stride_tui.movement.glyphs import Glyphs
from stride_tui.movement.keyframes import ViewName
from stride_tui.movement.model import Fault, Movement

CELL_COLUMNS = 18
"""A pose of a strip is at least this wide."""
GAP = 1


def side_by_side(pictures: Sequence[Picture], captions: Sequence[str], marked: int) -> Picture:
    """Pictures of one height in a row, each with its caption below, the marked one in brackets."""
    if not pictures:
        return Picture((), ())
    gap = " " * GAP
    rows = [gap.join(parts) for parts in zip(*(one.rows for one in pictures), strict=True)]
    layers = [gap.join(parts) for parts in zip(*(one.layers for one in pictures), strict=True)]
    names, styles = [], []
    for place, (one, caption) in enumerate(zip(pictures, captions, strict=True)):
        width = len(one.rows[0]) if one.rows else 0
        here = place == marked
        room = max(0, width - 2)
        words = caption if len(caption) <= room else caption[: max(0, room - 1)] + "…"
        names.append((f"[{words}]" if here else words).center(width)[:width])
        styles.append(("n" if here else "b") * width)
    return Picture((*rows, gap.join(names)), (*layers, gap.join(styles)))


def widths(columns: int, count: int) -> int:
    """How wide each of so many pictures is in so many columns."""
    return max(1, (columns - GAP * (count - 1)) // count)


def film(
    movement: Movement, current: int, *, columns: int, rows: int, glyphs: Glyphs,
    view: ViewName | None,
) -> Picture:  # fmt: skip
    """Still poses of the steps around the current one, as many as fit, with their names."""
    fitting = max(1, (columns + GAP) // (CELL_COLUMNS + GAP))
    count = min(fitting, len(movement.steps))
    first = max(0, min(current - count // 2, len(movement.steps) - count))
    shown = range(first, first + count)
    width = min(widths(columns, count), CELL_COLUMNS * 2)
    pictures = [
        picture(
            movement, movement.steps[place].still, columns=width, rows=max(1, rows - 1),
            glyphs=glyphs, view=view,
        )
        for place in shown
    ]  # fmt: skip
    names = [f"{place + 1} {movement.steps[place].name}" for place in shown]
    return side_by_side(pictures, names, current - first)


def beside(movement: Movement, fault: Fault, *, columns: int, rows: int, glyphs: Glyphs) -> Picture:
    """The right pose and the fault; the right pose alone where the fault has no picture."""
    pose = fault.pose
    width, high = widths(columns, 2), max(1, rows - 1)
    if pose is None:
        still = movement.steps[len(movement.steps) // 2].still
        right = picture(movement, still, columns=columns, rows=high, glyphs=glyphs)
        return side_by_side([right], ["right"], -1)
    right = picture(movement, pose.beside, columns=width, rows=high, glyphs=glyphs, view=pose.view)
    wrong = picture(movement, pose.beside, columns=width, rows=high, glyphs=glyphs, fault=fault.id)
    return side_by_side([right, wrong], ["right", "wrong"], 1)
