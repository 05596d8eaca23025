"""Why a workout file cannot be made, changed or opened."""


class EditingError(Exception):
    """It cannot be done; nothing was changed. The text is one line, with the cure."""
