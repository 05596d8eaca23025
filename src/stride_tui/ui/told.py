"""Trouble with the disk in the words of a source."""

from collections.abc import Iterator
from contextlib import contextmanager

from stride_tui.storage.trouble import StorageError
from stride_tui.ui.source_error import SourceError


@contextmanager
def told(what: str) -> Iterator[None]:
    """Puts trouble with the disk into words for the runner.

    Args:
        what: What could not be done, such as `the history cannot be read`.

    Raises:
        SourceError: it could not be done.
    """
    try:
        yield
    except StorageError as trouble:
        raise SourceError(f"{what}: {trouble}") from trouble
