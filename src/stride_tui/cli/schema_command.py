"""`stride schema`: the JSON Schema of a workout file, for editors."""

import argparse

from stride_tui.cli.problem import FINE
from stride_tui.editing.schema_file import schema_text


def arguments(_parser: argparse.ArgumentParser) -> None:
    """Nothing to choose."""


def run(_given: argparse.Namespace) -> int:
    """Prints the schema; the exit code."""
    print(schema_text(), end="")
    return FINE
