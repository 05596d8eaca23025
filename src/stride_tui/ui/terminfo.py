"""What the terminal's description says of it."""


def erases_in_colour(output: int) -> bool:
    """Whether cells erased on `output` take the colour of the moment; False where unknown."""
    try:
        import curses  # some Pythons are built without it
    except ImportError:
        return False
    try:
        curses.setupterm(fd=output)
    except curses.error:
        return False
    return curses.tigetflag("bce") == 1
