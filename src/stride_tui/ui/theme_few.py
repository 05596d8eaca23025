"""Our two themes for terminals of 256 and of 16 colours, in colours they have themselves.

Elsewhere each colour would be taken for the nearest one there is: on 16 colours the white words
of the work phase would stand on yellow. The 256 are named by the values every terminal gives
them; of the 16 only the names are certain, so words and grounds are as far apart as names can say.
"""

from dataclasses import replace
from typing import Final

from textual.theme import Theme

from stride_tui.ui.theme import DARK, LIGHT, THEMES, phase_variables

WHITE, BLACK = "#ffffff", "#000000"

PHASES_DARK_256: Final[dict[str, tuple[str, str]]] = {
    "prepare": ("#875f00", WHITE),
    "warmup": ("#3a3a3a", WHITE),
    "work": ("#870000", WHITE),
    "rest": ("#005fd7", WHITE),
    "switch": ("#5f005f", WHITE),
    "cooldown": ("#00875f", WHITE),
    "finished": ("#121212", "#e4e4e4"),
}
"""Phase: background and text, on a dark screen of 256 colours."""

PHASES_LIGHT_256: Final[dict[str, tuple[str, str]]] = {
    "prepare": ("#ffd75f", BLACK),
    "warmup": ("#c6c6c6", BLACK),
    "work": ("#d7875f", BLACK),
    "rest": ("#87afff", BLACK),
    "switch": ("#af5faf", BLACK),
    "cooldown": ("#5fffaf", BLACK),
    "finished": (WHITE, BLACK),
}
"""Phase: background and text, on a light screen of 256 colours."""

SIXTEEN: Final = {
    "black": "#000000", "red": "#aa0000", "green": "#00aa00", "blue": "#0000aa",
    "magenta": "#aa00aa", "cyan": "#00aaaa", "light grey": "#aaaaaa", "grey": "#555555",
    "bright red": "#ff5555", "bright green": "#55ff55", "bright yellow": "#ffff55",
    "bright magenta": "#ff55ff", "bright cyan": "#55ffff", "white": "#ffffff",
}  # fmt: skip
"""The values Textual takes for exactly these names; what they look like is the terminal's own."""

PHASES_DARK_16: Final[dict[str, tuple[str, str]]] = {
    "prepare": (SIXTEEN["black"], SIXTEEN["bright yellow"]),
    "warmup": (SIXTEEN["light grey"], SIXTEEN["black"]),
    "work": (SIXTEEN["red"], SIXTEEN["white"]),
    "rest": (SIXTEEN["blue"], SIXTEEN["white"]),
    "switch": (SIXTEEN["cyan"], SIXTEEN["black"]),
    "cooldown": (SIXTEEN["green"], SIXTEEN["black"]),
    "finished": (SIXTEEN["black"], SIXTEEN["white"]),
}
"""Phase: background and text, on a dark screen of 16 colours."""

PHASES_LIGHT_16: Final[dict[str, tuple[str, str]]] = {
    "prepare": (SIXTEEN["bright yellow"], SIXTEEN["black"]),
    "warmup": (SIXTEEN["light grey"], SIXTEEN["black"]),
    "work": (SIXTEEN["red"], SIXTEEN["white"]),
    "rest": (SIXTEEN["bright cyan"], SIXTEEN["black"]),
    "switch": (SIXTEEN["blue"], SIXTEEN["white"]),
    "cooldown": (SIXTEEN["green"], SIXTEEN["black"]),
    "finished": (SIXTEEN["white"], SIXTEEN["black"]),
}
"""Phase: background and text, on a light screen of 16 colours."""

DARK_256: Final = replace(
    DARK,
    primary="#ff875f",
    secondary="#87afff",
    accent="#ffaf00",
    warning="#ffaf00",
    error="#ff8787",
    success="#5fd7af",
    foreground="#e4e4e4",
    background="#121212",
    surface="#1c1c1c",
    panel="#303030",
    variables=phase_variables(PHASES_DARK_256),
)
LIGHT_256: Final = replace(
    LIGHT,
    primary="#af0000",
    secondary="#005faf",
    accent="#5f00af",
    warning="#875f00",
    error="#af0000",
    success="#005f5f",
    foreground="#121212",
    background=WHITE,
    surface="#eeeeee",
    panel="#eeeeee",
    variables=phase_variables(PHASES_LIGHT_256),
)
DARK_16: Final = replace(
    DARK,
    primary=SIXTEEN["bright yellow"],
    secondary=SIXTEEN["bright cyan"],
    accent=SIXTEEN["bright green"],
    warning=SIXTEEN["bright yellow"],
    error=SIXTEEN["bright red"],
    success=SIXTEEN["bright green"],
    foreground=SIXTEEN["white"],
    background=SIXTEEN["black"],
    surface=SIXTEEN["black"],
    panel=SIXTEEN["black"],
    variables=phase_variables(PHASES_DARK_16),
)
LIGHT_16: Final = replace(
    LIGHT,
    primary=SIXTEEN["blue"],
    secondary=SIXTEEN["blue"],
    accent=SIXTEEN["red"],
    warning=SIXTEEN["red"],
    error=SIXTEEN["red"],
    success=SIXTEEN["blue"],
    foreground=SIXTEEN["black"],
    background=SIXTEEN["white"],
    surface=SIXTEEN["white"],
    panel=SIXTEEN["white"],
    variables=phase_variables(PHASES_LIGHT_16),
)


def themes_for(colours: str | None) -> tuple[Theme, ...]:
    """Our themes for a terminal.

    Args:
        colours: `standard` (16), `256` or `truecolor`, as rich calls them; None where unknown.
    """
    match colours:
        case "standard" | "windows":
            return (DARK_16, LIGHT_16)
        case "256":
            return (DARK_256, LIGHT_256)
        case _:
            return THEMES
