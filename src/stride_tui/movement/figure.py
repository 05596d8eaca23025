"""A movement as rows of characters: one moment, a fault, or a strip of still poses."""

from dataclasses import dataclass

from stride_tui.movement.ascii_art import draw_ascii
from stride_tui.movement.glyphs import BLANK, Glyphs, encode
from stride_tui.movement.keyframes import View, ViewName
from stride_tui.movement.model import Movement, Step
from stride_tui.movement.raster import raster
from stride_tui.movement.skeleton import Pose, place, view_pose
from stride_tui.movement.stage import set_stage


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure as text."""

    rows: tuple[str, ...]
    """Rows of characters, each exactly as wide as was asked."""
    layers: tuple[str, ...]
    """For each character what it shows: space nothing, g ground, p prop (box, wall, rope), f far
    limb, b body, n near limb, w weight."""


def figure(
    movement: Movement,
    seconds: float,
    *,
    columns: int,
    rows: int,
    glyphs: Glyphs = Glyphs.BRAILLE,
    view: ViewName | None = None,
    fault: str | None = None,
) -> tuple[str, ...]:
    """The figure at a moment as rows of exactly `columns` characters."""
    return picture(
        movement, seconds, columns=columns, rows=rows, glyphs=glyphs, view=view, fault=fault
    ).rows


def picture(
    movement: Movement,
    seconds: float,
    *,
    columns: int,
    rows: int,
    glyphs: Glyphs = Glyphs.BRAILLE,
    view: ViewName | None = None,
    fault: str | None = None,
) -> Picture:
    """The figure at a moment, with what each character shows.

    `fault` is the id of a fault with a pose: its still pose is drawn, in the view it belongs to.
    A fault without a pose, or one that is unknown, shows the movement itself.
    """
    found = movement.fault(fault) if fault else None
    if found and found.pose:
        shown = movement.view(found.pose.view)
        return draw(Pose(place(found.pose.frame), shown, found.pose.beside), columns, rows, glyphs)
    return draw(view_pose(movement.view(view), seconds), columns, rows, glyphs)


def draw(pose: Pose, columns: int, rows: int, glyphs: Glyphs) -> Picture:
    """One pose as text."""
    if columns < 1 or rows < 1:
        return Picture(("",) * max(0, rows), ("",) * max(0, rows))
    across, down = glyphs.dots_per_cell
    if glyphs is Glyphs.ASCII:
        return Picture(*draw_ascii(pose, set_stage(pose.view, columns, rows * 2, 2)))
    stage = set_stage(pose.view, columns * across, rows * down)
    return Picture(*encode(raster(pose, stage), glyphs))


def strip_steps(movement: Movement, count: int = 4) -> tuple[Step, ...]:
    """The steps whose poses make up the film strip, at most `count`."""
    chosen = [step for step in movement.steps if step.in_strip] or list(movement.steps)
    if len(chosen) > count:
        chosen = [chosen[index * len(chosen) // count] for index in range(count)]
    return tuple(chosen)


def strip(
    movement: Movement,
    *,
    columns: int,
    rows: int,
    glyphs: Glyphs = Glyphs.BRAILLE,
    view: ViewName | None = None,
) -> tuple[str, ...]:
    """Still poses side by side with their numbers and names below, `columns` wide.

    As many of the strip's poses as have at least 14 characters each; the last row holds the names.
    """
    steps = strip_steps(movement, max(1, min(4, (columns + 1) // 15)))
    width = (columns - (len(steps) - 1)) // len(steps)
    shown: View = movement.view(view)
    pictures = [draw(view_pose(shown, step.still), width, rows - 1, glyphs).rows for step in steps]
    names = [f"{number} {step.name}"[:width].center(width) for number, step in enumerate(steps, 1)]
    lines = [BLANK.join(parts) for parts in zip(*pictures, strict=True)]
    return tuple(line.ljust(columns, BLANK) for line in [*lines, BLANK.join(names)])
