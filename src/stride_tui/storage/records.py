"""The record that a session leaves in the history, with the sums over its steps."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from stride_tui.session.record import Record, Status
from stride_tui.session.report import KEEP_SECONDS, record_of
from stride_tui.session.session import Session
from stride_tui.training.sums import jump_contacts, sprint_seconds

Contacts = Callable[[], Mapping[str, int]]
"""Foot contacts of one repetition by movement id; asked for once, at the end."""


def kept_record(session: Session, now: float, ending: Status, contacts: Contacts) -> Record | None:
    """The record of a session that ends at its second `now`; None where it was too short."""
    record = record_of(session, now, ending)
    if record.done_seconds <= KEEP_SECONDS:
        return None
    return replace(
        record,
        jump_contacts=jump_contacts(record.steps, contacts()),
        sprint_seconds=round(sprint_seconds(record.steps, record.tags), 3),
    )
