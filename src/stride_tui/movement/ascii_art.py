"""The figure in plain characters, drawn from the skeleton itself with slope characters.

A far limb is made of dots and colons, a near one of strokes, the trunk of double strokes, so that
they differ without colour. A character is one dot wide and two dots high.
"""

from math import ceil, floor

from stride_tui.movement import body
from stride_tui.movement.dots import Layer, Spot
from stride_tui.movement.glyphs import BLANK, LAYER_CODES
from stride_tui.movement.raster import rope_points
from stride_tui.movement.skeleton import Pose
from stride_tui.movement.stage import Stage, floor_shift, framed

_TICK = 0.6
_COVERED = 0.35
"""The share of a row that an upright stroke has to cover to be drawn in it."""


def draw_ascii(pose: Pose, stage: Stage) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The rows of characters and of layer codes."""
    sheet = _Sheet(stage.width, stage.height // 2)
    spots = {name: _cell(stage.spot(point)) for name, point in framed(pose).items()}
    _floor(sheet, pose, stage)
    _props(sheet, pose, stage)
    front = pose.view.name == "front"
    _limb(sheet, spots, "far", Layer.NEAR if front else Layer.FAR)
    wide = stage.scale >= 12
    sheet.stroke(spots["hip"], spots["shoulder"], Layer.BODY, double=wide)
    if front:
        sheet.stroke(spots["shoulder_far"], spots["shoulder_near"], Layer.BODY)
        sheet.stroke(spots["hip_far"], spots["hip_near"], Layer.BODY)
    sheet.stroke(spots["shoulder"], spots["head"], Layer.BODY)
    _limb(sheet, spots, "near", Layer.NEAR)
    _head(sheet, spots["head"], body.HEAD_RADIUS * stage.scale)
    _weights(sheet, pose, stage, spots)
    return sheet.rows()


class _Sheet:
    """Characters and the layer of each."""

    def __init__(self, columns: int, rows: int) -> None:
        self.columns = columns
        self.height = rows
        self.characters = [[BLANK] * columns for _ in range(rows)]
        self.layers = [[Layer.EMPTY] * columns for _ in range(rows)]

    def put(self, x: int, y: int, character: str, layer: Layer) -> None:
        """One character, if it falls on the sheet."""
        if 0 <= x < self.columns and 0 <= y < self.height:
            self.characters[y][x] = character
            self.layers[y][x] = layer

    def stroke(self, start: Spot, end: Spot, layer: Layer, *, double: bool = False) -> None:
        """A straight bone; `double` draws it twice as wide."""
        if abs(end[0] - start[0]) * 0.3 > abs(end[1] - start[1]):
            self._flat(start, end, layer)
            if double:
                self._flat((start[0], start[1] + 0.4), (end[0], end[1] + 0.4), layer)
        else:
            self._steep(start, end, layer, double)

    def _steep(self, start: Spot, end: Spot, layer: Layer, double: bool) -> None:
        top, bottom = sorted((start, end), key=lambda spot: spot[1])
        tilt = (bottom[0] - top[0]) / max(bottom[1] - top[1], 1e-9)
        character = "|" if abs(tilt) < 0.3 else ("\\" if tilt > 0 else "/")
        if layer is Layer.FAR:
            character = ":" if character == "|" else "."
        first_row = ceil(top[1] - 1 + _COVERED)
        for row in range(first_row, max(floor(bottom[1] - _COVERED), first_row) + 1):
            left, right = sorted(
                top[0] + (min(max(edge, top[1]), bottom[1]) - top[1]) * tilt
                for edge in (row + 0.1, row + 0.9)
            )
            middle = floor((left + right) / 2)
            first, last = (floor(left), floor(right)) if abs(tilt) > 1.1 else (middle, middle)
            for x in range(first - double, last + 1):
                self.put(x, row, character, layer)

    def _flat(self, start: Spot, end: Spot, layer: Layer) -> None:
        left, right = sorted((start, end))
        slope = (right[1] - left[1]) / max(right[0] - left[0], 1e-9)
        for x in range(floor(left[0]), max(ceil(right[0]), floor(left[0]) + 1)):
            y = left[1] + (min(max(x + 0.5, left[0]), right[0]) - left[0]) * slope
            row, part = floor(y), y - floor(y)
            if layer is Layer.FAR:
                self.put(x, row, "." if part >= 0.4 else "'", layer)
            elif part < 0.3:
                self.put(x, row - 1, "_", layer)
            else:
                self.put(x, row, "_" if part >= 0.7 else "-", layer)

    def rows(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The rows of characters and of layer codes."""
        return (
            tuple("".join(row) for row in self.characters),
            tuple("".join(LAYER_CODES[layer] for layer in row) for row in self.layers),
        )


def _cell(spot: Spot) -> Spot:
    return spot[0], spot[1] / 2


def _limb(sheet: _Sheet, spots: dict[str, Spot], side: str, layer: Layer) -> None:
    for start, end in (
        (f"hip_{side}", f"knee_{side}"),
        (f"knee_{side}", f"ankle_{side}"),
        (f"shoulder_{side}", f"elbow_{side}"),
        (f"elbow_{side}", f"wrist_{side}"),
    ):
        if layer is Layer.NEAR or spots[end] != spots[end.replace("far", "near")]:
            sheet.stroke(spots[start], spots[end], layer)
    if layer is Layer.FAR and spots["toe_far"] == spots["toe_near"]:
        return
    heel, toe = spots[f"heel_{side}"], spots[f"toe_{side}"]
    sheet.stroke((heel[0], heel[1] - 0.15), (toe[0], toe[1] - 0.15), layer)


def _head(sheet: _Sheet, middle: Spot, radius: float) -> None:
    x, y = floor(middle[0]), floor(middle[1])
    if radius < 1.7:
        for offset, character in zip((-1, 0, 1), "(_)", strict=True):
            sheet.put(x + offset, y, character, Layer.BODY)
        return
    x, y = round(middle[0]), round(middle[1])
    for row, text in ((y - 1, ".--."), (y, "(__)")):
        for offset, character in enumerate(text):
            sheet.put(x - 2 + offset, row, character, Layer.BODY)


def _floor(sheet: _Sheet, pose: Pose, stage: Stage) -> None:
    moving = pose.view.follow or pose.view.ground > 0
    shift = floor_shift(pose)
    for x in range(sheet.columns):
        along = (stage.left + (x + 0.5) / stage.scale + shift) / _TICK
        character = "=" if not moving or along - floor(along) >= 0.3 else "-"
        sheet.put(x, floor(stage.floor_at(x + 0.5) / 2), character, Layer.GROUND)


def _props(sheet: _Sheet, pose: Pose, stage: Stage) -> None:
    view = pose.view
    if view.box:
        left, top = _cell(stage.spot((view.box.left, view.box.height)))
        right, bottom = _cell(stage.spot((view.box.right, 0.0)))
        for x in range(floor(left) + 1, floor(right)):
            sheet.put(x, round(top) - 1, "_", Layer.PROP)
        for row in range(round(top), floor(bottom)):
            sheet.put(floor(left), row, "[", Layer.PROP)
            sheet.put(floor(right), row, "]", Layer.PROP)
    if view.wall is not None:
        foot = _cell(stage.spot((view.wall, 0.0)))
        for row in range(floor(foot[1])):
            sheet.put(floor(foot[0]), row, "[", Layer.PROP)
    if view.rope:
        for point in rope_points(pose):
            spot = _cell(stage.spot(point))
            sheet.put(floor(spot[0]), floor(spot[1]), "*", Layer.PROP)


def _weights(sheet: _Sheet, pose: Pose, stage: Stage, spots: dict[str, Spot]) -> None:
    weight = pose.view.weight
    if not weight:
        return
    half = max(1.0, weight.radius * stage.scale)
    for side in ("far", "near") if weight.hands == "both" else ("near",):
        x = spots[f"wrist_{side}"][0] + weight.dx * stage.scale
        y = spots[f"wrist_{side}"][1] - weight.dy * stage.scale / 2
        for column in range(round(x - half), round(x + half)):
            sheet.put(column, floor(y), "#", Layer.WEIGHT)
