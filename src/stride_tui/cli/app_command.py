"""`stride`: opens the app."""

import argparse

from stride_tui.cli.screen import open_app


def arguments(_parser: argparse.ArgumentParser) -> None:
    """Nothing to choose."""


def run(_given: argparse.Namespace) -> int:
    """Opens the app; the exit code."""
    return open_app()
