"""The colours: two themes of our own and one palette for the phases of each.

Phase colours are a background and the text on it. Their contrast is at least 4.5:1 (WCAG 2.2,
1.4.3), and no two phases look alike to people who see no red, no green or no blue: a test does
the arithmetic on the values below.
"""

from typing import Final

from textual.theme import Theme

PHASES_DARK: Final[dict[str, tuple[str, str]]] = {
    "prepare": ("#4a3a00", "#ffe08a"),
    "warmup": ("#2e3440", "#e5e9f0"),
    "work": ("#9a3412", "#ffffff"),
    "rest": ("#0b3d91", "#ffffff"),
    "switch": ("#5b2a86", "#ffffff"),
    "cooldown": ("#0f5e59", "#ffffff"),
    "finished": ("#101418", "#d8dee9"),
}
"""Phase: background and text, on a dark screen."""

PHASES_LIGHT: Final[dict[str, tuple[str, str]]] = {
    "prepare": ("#ffe9a8", "#3d2f00"),
    "warmup": ("#e5e9f0", "#1f2733"),
    "work": ("#ffb38a", "#3b0d00"),
    "rest": ("#a8c7ff", "#001f5c"),
    "switch": ("#dcc2f5", "#2f0a52"),
    "cooldown": ("#7fd6cb", "#00312d"),
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
    secondary="#5a8dee",
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
