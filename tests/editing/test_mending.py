"""Mending: only the sure cures, shown first, with everything else of the file kept."""

import stat
from pathlib import Path

import pytest

from stride_tui.editing.mending import apply_mending, plan_mending
from stride_tui.editing.trouble import EditingError

CORPUS = Path(__file__).parent.parent / "corpus"


def mended(data: bytes) -> bytes:
    return plan_mending(data, id="x", known_movements=()).after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"work = 15s\n", b'work = "15s"\n'),
        (b"work = 15s # fast\r\nrepeat = 06\r\n", b'work = "15s" # fast\r\nrepeat = 6\r\n'),
        (b"\xef\xbb\xbfwork = 15s\n", b'\xef\xbb\xbfwork = "15s"\n'),
        (b'work = "15s"\nrset = "45s"\n', b'work = "15s"\nrset = "45s"\n'),
        (b'name: "x"\nwork = 15s', b'name = "x"\nwork = "15s"'),
        (b"", b""),
    ],
)
def test_only_what_is_sure_changes(before: bytes, after: bytes) -> None:
    assert mended(before) == after


def test_what_is_left_is_told() -> None:
    mending = plan_mending(b'work = 15s\nrset = "45s"\n', id="x", known_movements=())
    assert mending.changes
    assert [fault.line for fault in mending.reading.errors] == [2]


def test_the_changes_are_shown_without_an_unsafe_character() -> None:
    mending = plan_mending(b"work = 15s # \x1b[31m\n", id="x", known_movements=())
    shown = mending.diff("a\x1b.toml")
    assert "\x1b" not in shown
    assert '+work = "15s"' in shown


@pytest.mark.parametrize("path", sorted((CORPUS / "bad").glob("*.toml")), ids=lambda p: p.stem)
def test_mending_never_adds_a_fault(path: Path) -> None:
    data = path.read_bytes()
    before = plan_mending(data, id="x", known_movements=())
    if before.changes:
        again = plan_mending(before.after, id="x", known_movements=())
        assert not again.changes
        assert again.reading.errors == before.reading.errors


@pytest.mark.parametrize("path", sorted((CORPUS / "good").glob("*.toml")), ids=lambda p: p.stem)
def test_a_good_file_is_left_alone(path: Path) -> None:
    assert not plan_mending(path.read_bytes(), id="x", known_movements=()).changes


def test_rights_and_links_are_kept(tmp_path: Path) -> None:
    real = tmp_path / "real.toml"
    real.write_bytes(b"work = 15s\n")
    real.chmod(0o640)
    link = tmp_path / "link.toml"
    link.symlink_to(real)
    apply_mending(link, plan_mending(real.read_bytes(), id="x", known_movements=()))
    assert link.is_symlink()
    assert real.read_bytes() == b'work = "15s"\n'
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b"work = 15s\n")
    mending = plan_mending(path.read_bytes(), id="x", known_movements=())
    path.write_bytes(b"work = 20s\n")
    with pytest.raises(EditingError, match="meanwhile"):
        apply_mending(path, mending)
    assert path.read_bytes() == b"work = 20s\n"
    path.unlink()
    with pytest.raises(EditingError, match="no such file"):
        apply_mending(path, mending)
