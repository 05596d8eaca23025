"""What a source cannot give, in words for the runner."""


class SourceError(Exception):
    """Something could not be read or kept; the text is one line that says what and why."""
