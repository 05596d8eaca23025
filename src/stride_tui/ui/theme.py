"""The colours: two themes of our own and one palette for the phases of each.

Phase colours are a background and the text on it. Their contrast is at least 4.5:1 (WCAG 2.2,
1.4.3), and no two phases look alike to people who see no red, no green or no blue: their
backgrounds are at least 15 apart in CIELAB for each of them. A test does the arithmetic on the
values below.
"""

from typing import Final

from textual.theme import Theme

PHASES_DARK: Final[dict[str, tuple[str, str]]] = {
    "prepare": ("#3d2900", "#ffe08a"),
    "warmup": ("#353d4e", "#e5e9f0"),
    "work": ("#9d3911", "#ffffff"),
    "rest": ("#053db3", "#ffffff"),
    "switch": ("#5e2984", "#ffffff"),
    "cooldown": ("#307163", "#ffffff"),
    "finished": ("#101418", "#d8dee9"),
}
"""Phase: background and text, on a dark screen."""

PHASES_LIGHT: Final[dict[str, tuple[str, str]]] = {
    "prepare": ("#fbe1a2", "#3d2f00"),
    "warmup": ("#c3cad4", "#1f2733"),
    "work": ("#e79d72", "#3b0d00"),
    "rest": ("#8fa8fb", "#001f5c"),
    "switch": ("#c2a1d6", "#2f0a52"),
    "cooldown": ("#58b397", "#00312d"),
    "finished": ("#fbfbfa", "#22272e"),
}
"""Phase: background and text, on a light screen."""


def phase_variables(phases: dict[str, tuple[str, str]]) -> dict[str, str]:
    """Phase colours as style variables: `$phase-work-back`, `$phase-work-text`."""
    pairs = {}
    for phase, (back, text) in phases.items():
        pairs[f"phase-{phase}-back"] = back
        pairs[f"phase-{phase}-text"] = text
    return pairs


DARK: Final = Theme(
    name="stride-dark",
    primary="#e07a3f",
    secondary="#6a99f0",
    accent="#f2b705",
    warning="#f2b705",
    error="#ff8a7a",
    success="#5cc8b8",
    foreground="#e6e6e1",
    background="#101418",
    surface="#171c22",
    panel="#222a33",
    dark=True,
    variables=phase_variables(PHASES_DARK),
)
LIGHT: Final = Theme(
    name="stride-light",
    primary="#9a3412",
    secondary="#0b3d91",
    accent="#7a5600",
    warning="#7a5600",
    error="#a3140a",
    success="#0f5e59",
    foreground="#22272e",
    background="#fbfbfa",
    surface="#f1f1ee",
    panel="#e3e3de",
    dark=False,
    variables=phase_variables(PHASES_LIGHT),
)
THEMES: Final = (DARK, LIGHT)
