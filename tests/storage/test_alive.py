"""The last-alive record: fixed size, torn reads noticed, never waiting."""

import threading
from pathlib import Path

import pytest

from storage.samples import pulse
from stride_tui.storage import alive
from stride_tui.storage.alive import (
    SIZE,
    Pulse,
    Ticker,
    pack,
    read_record,
    read_records,
    record_path,
    remove_record,
    unpack,
)
from stride_tui.storage.process import this_process
from stride_tui.storage.trouble import StorageError

ME = this_process()


def test_a_record_comes_back() -> None:
    found = unpack(pack("ab12", ME, pulse()))
    assert found is not None
    assert (found.session, found.owner, found.pulse) == ("ab12", ME, pulse())


@pytest.mark.parametrize("name", ["", "x", "ü" * 60, "🏃" * 5000, '"\\\n', "\udcff"])
def test_a_record_always_has_one_size(name: str) -> None:
    packed = pack("ab12", ME, Pulse(1.0, 2.0, 3.0, {"name": name}))
    assert len(packed) == SIZE
    assert unpack(packed) is not None


def test_a_torn_record_is_noticed() -> None:
    old, new = pack("ab12", ME, pulse(1.0)), pack("ab12", ME, pulse(2.0))
    first_difference = next(at for at in range(SIZE) if old[at] != new[at])
    for cut in range(1, SIZE):
        torn = new[:cut] + old[cut:]
        if torn not in {old, new}:
            assert unpack(torn) is None, (cut, first_difference)


@pytest.mark.parametrize("data", [b"", b"\0" * SIZE, b"garbage", b"00000000 {}", b"\xff" * 9])
def test_what_is_no_record_is_none(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.alive"
    path.write_bytes(data)
    assert read_record(path) is None


def test_a_missing_record_is_none(tmp_path: Path) -> None:
    assert read_record(tmp_path / "x.alive") is None
    assert read_records(tmp_path / "nowhere") == ()
    remove_record(tmp_path, "abc")


@pytest.mark.parametrize("session", ["", "../x", "a/b", "a b", "ä"])
def test_an_id_never_becomes_a_path(tmp_path: Path, session: str) -> None:
    with pytest.raises(StorageError):
        record_path(tmp_path, session)


def test_the_ticker_writes_until_it_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alive, "TICK_SECONDS", 0.001)
    seconds = iter(range(1_000_000))
    third = threading.Event()

    def beat() -> Pulse:
        second = next(seconds)
        if second == 3:
            third.set()
        return pulse(float(second))

    ticker = Ticker(tmp_path, "ab12", ME, beat)
    ticker.start()
    assert third.wait(10)
    ticker.stop()
    found = read_record(record_path(tmp_path, "ab12"))
    assert found is not None
    assert found.pulse.session_seconds == next(seconds) - 1


def test_the_ticker_tells_of_trouble_and_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    ticker = Ticker(tmp_path / "file" / "running", "ab12", ME, pulse)
    ticker.start()
    assert ticker.trouble
    ticker.stop()


def test_a_deleted_record_is_written_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alive, "TICK_SECONDS", 0.001)
    beats, again = iter(range(1_000_000)), threading.Event()
    path = record_path(tmp_path, "ab12")
    deleted_at = [1_000_000]

    def beat() -> Pulse:
        second = next(beats)
        if second == 3:
            path.unlink()
            deleted_at[0] = second
        elif second > deleted_at[0] + 3:
            again.set()
        return pulse(float(second))

    ticker = Ticker(tmp_path, "ab12", ME, beat)
    ticker.start()
    assert again.wait(10)
    ticker.stop()
    found = read_record(path)
    assert found is not None
    assert found.pulse.session_seconds > 3
    assert path.stat().st_mode & 0o777 == 0o600
