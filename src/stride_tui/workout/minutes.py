"""A length in a word or two, for lists. Loads nothing, so that lists stay quick."""


def minutes_text(seconds: float | None, *, known: bool = True) -> str:
    """Return a length for a list: `24 min`, `≥ 12 min`, `45 s`, `open`."""
    if not seconds:
        return "open" if not known else ""
    text = f"{seconds:.0f} s" if seconds < 60 else f"{round(seconds / 60)} min"
    return text if known else f"≥ {text}"
