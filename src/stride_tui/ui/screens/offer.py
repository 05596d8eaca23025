"""The answers to the questions that a start may ask first."""

from stride_tui.ui.screens.choice import Choice

CAUTION_CHOICES = (
    Choice("start", "s", "I have read it: start"),
    Choice("back", "b", "Not today"),
)
RECOVERY_CHOICES = (
    Choice("resume", "r", "Go on where it stopped"),
    Choice("save", "s", "Save what was done"),
    Choice("discard", "d", "Discard it"),
)
