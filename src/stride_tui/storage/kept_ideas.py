"""The library as the coach looks at it, kept between two commands while nothing has changed.

Reading every workout takes longer than everything else `stride today` needs.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from stride_tui.storage.catalogue import library_state
from stride_tui.storage.database import Database
from stride_tui.storage.kept import keep, recall
from stride_tui.storage.standings import standings
from stride_tui.training.idea import Idea
from stride_tui.training.standing import Standing
from stride_tui.training.today import Facts


def kept_ideas(database: Database, facts: Facts) -> Sequence[Idea]:
    """The workouts of the library at the weeks they stand at, by name.

    Raises:
        StorageError: the history cannot be read.
    """
    stand = standings(database, facts.now.date(), week_start=facts.profile.week_start)
    weeks = {id: standing.week for id, standing in stand.items() if standing.week > 1}
    state = [library_state(database.folders), weeks]
    path = database.folders.state / "ideas.json"
    kept = recall(path, state)
    if kept is not None:
        return [_idea(entry) for entry in kept]
    ideas = _fresh(database, facts, stand)
    keep(path, state, [asdict(idea) for idea in ideas])
    return ideas


def _fresh(database: Database, facts: Facts, stand: Mapping[str, Standing]) -> Sequence[Idea]:
    """The ideas from the files themselves."""
    # Loading the reader takes longer than ideas that are known already.
    from stride_tui.storage.coaching import inputs_of
    from stride_tui.training.day import ideas_of

    return ideas_of(inputs_of(database, facts, stand))


def _idea(entry: dict[str, Any]) -> Idea:
    return Idea(**{**entry, "tags": tuple(entry["tags"])})
