"""Ids from file names, and the names that cannot be one."""

import pytest

from stride_tui.tomlfile.fault import Fault
from stride_tui.workout.entry import Entry, Origin
from stride_tui.workout.ids import IdError, id_of_file, id_of_name, is_listed, twice
from stride_tui.workout.model import Step, Workout


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("hill-sprints.toml", "hill-sprints"),
        ("Hill Sprints.toml", "hill-sprints"),
        ("hill_sprints.TOML", "hill-sprints"),
        ("6x15.toml", "6x15"),
        ("a", "a"),
        ("x" * 64, "x" * 64),
    ],
)
def test_a_file_name_makes_an_id(name: str, expected: str) -> None:
    assert id_of_file(name) == expected


@pytest.mark.parametrize(
    "name",
    ["", ".toml", "---", "../../etc/x", "a/b", "a.b.toml", "größe.toml", "a\x1b[31m.toml",
     "\udcff.toml", "x" * 65, "a\nb", "-", "…"],
)  # fmt: skip
def test_other_names_are_refused(name: str) -> None:
    with pytest.raises(IdError, match="letters, digits and hyphens") as caught:
        id_of_file(name)
    assert caught.value.message.isprintable()


@pytest.mark.parametrize("name", ["con", "NUL.toml", "aux", "prn", "com1", "LPT9.toml"])
def test_names_of_windows_devices_are_refused(name: str) -> None:
    with pytest.raises(IdError) as caught:
        id_of_name(name.removesuffix(".toml"))
    assert name.removesuffix(".toml").casefold() in caught.value.message


def test_an_escape_in_a_file_name_is_shown_as_one() -> None:
    with pytest.raises(IdError) as caught:
        id_of_file("a\x1b[31m.toml")
    assert "\\u001b" in caught.value.message


@pytest.mark.parametrize(
    ("name", "listed"),
    [("a.toml", True), (".a.toml", False), ("#a.toml", False), (".#a.toml", False),
     ("a.toml~", False), ("a.txt", False), ("a.TOML", False)],
)  # fmt: skip
def test_what_editors_leave_behind_is_not_listed(name: str, listed: bool) -> None:
    assert is_listed(name) is listed


def test_the_second_file_of_an_id_is_named() -> None:
    message, cure = twice("hill-sprints.toml", "Hill Sprints.toml")
    assert "hill-sprints.toml" in message
    assert "Hill Sprints.toml" in message
    assert "rename" in cure


def test_an_entry_tells_its_first_error() -> None:
    warning = Fault(message="w", severity="warning")
    error = Fault(message="e")
    workout = Workout(id="a", name="A", root=Step(name="", work=5))
    good = Entry(id="a", origin=Origin.USER, path="a.toml", workout=workout, faults=(warning,))
    assert (good.ok, good.first_error, good.name) == (True, None, "A")
    bad = Entry(id="b", origin=Origin.SITE, path="b", workout=None, faults=(warning, error))
    assert (bad.ok, bad.first_error, bad.name) == (False, error, "b")
    stale = Entry(id="a", origin=Origin.USER, path="a", workout=workout, faults=(error,))
    assert not stale.ok
