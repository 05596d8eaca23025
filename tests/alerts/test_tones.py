"""The tones are sound files that any player reads, made once."""

import wave
from array import array
from itertools import pairwise
from pathlib import Path

import pytest

from stride_tui.alerts.rhythm import RHYTHMS, length_seconds
from stride_tui.alerts.tones import LOUDNESS, RATE, TAIL_SECONDS, tone_file
from stride_tui.session.cues import CueKind
from stride_tui.storage.trouble import StorageError

HEARD = [kind for kind in CueKind if RHYTHMS[kind]]


def samples(path: Path) -> list[int]:
    """The samples of a file, checked for the shape every player knows."""
    with wave.open(str(path), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        return list(array("h", file.readframes(file.getnframes())))


@pytest.mark.parametrize("kind", HEARD)
def test_a_tone_sounds_where_its_notes_are(tmp_path: Path, kind: CueKind) -> None:
    heard = samples(tone_file(tmp_path, kind))
    rhythm = RHYTHMS[kind]
    assert len(heard) == round((length_seconds(rhythm) + TAIL_SECONDS) * RATE)
    assert 0.9 * LOUDNESS < max(map(abs, heard)) / 32_767 <= LOUDNESS
    silent = [True] * len(heard)
    for note in rhythm:
        start, end = round(note.at * RATE), round((note.at + note.seconds) * RATE)
        assert max(map(abs, heard[start:end])) > 5_000
        silent[start : end + 1] = [False] * len(silent[start : end + 1])
    assert not any(sample for sample, quiet in zip(heard, silent, strict=True) if quiet)


@pytest.mark.parametrize("kind", HEARD)
def test_a_tone_begins_and_ends_softly(tmp_path: Path, kind: CueKind) -> None:
    heard = samples(tone_file(tmp_path, kind))
    steps = [abs(after - before) for before, after in pairwise(heard)]
    assert heard[0] == heard[-1] == 0
    assert max(steps) < 0.3 * LOUDNESS * 32_767


def test_a_tone_is_made_once_and_mended_when_it_is_broken(tmp_path: Path) -> None:
    folder = tmp_path / "cache" / "tones"
    path = tone_file(folder, CueKind.REST_START)
    whole, first = path.read_bytes(), path.stat()
    assert tone_file(folder, CueKind.REST_START) == path
    assert path.stat().st_mtime_ns == first.st_mtime_ns
    path.write_bytes(whole[:100])
    assert tone_file(folder, CueKind.REST_START).read_bytes() == whole
    assert [entry.name for entry in folder.iterdir()] == [path.name]


def test_a_folder_that_cannot_be_had(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file in the way", encoding="utf-8")
    with pytest.raises((OSError, StorageError)):
        tone_file(tmp_path / "cache" / "tones", CueKind.END)
