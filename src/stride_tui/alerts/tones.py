"""Makes the short tones of the cues, once, as WAV files in the cache folder."""

import io
import math
import wave
from array import array
from pathlib import Path
from typing import Final
from zlib import crc32

from stride_tui.alerts.rhythm import RHYTHMS, Note, length_seconds
from stride_tui.session.cues import CueKind
from stride_tui.storage.atomic import write_whole

RATE: Final = 22_050
"""Samples a second: plenty for tones below 1 kHz."""
LOUDNESS: Final = 0.35
"""Share of full scale: to be heard across a room, and not to startle at six in the morning."""
RISE_SECONDS: Final = 0.008
FALL_SECONDS: Final = 0.04
"""Soft edges: a tone that is cut off clicks."""
TAIL_SECONDS: Final = 0.05
"""Silence at the end: some players swallow the last samples."""
HEADER_BYTES: Final = 44


def tone_file(folder: Path, kind: CueKind) -> Path:
    """The WAV file of a cue, made if it is not there whole.

    Raises:
        OSError: the folder cannot be written.
        StorageError: the folder belongs to somebody else.
    """
    rhythm = RHYTHMS[kind]
    path = folder / f"{kind}-{crc32(repr((rhythm, RATE, LOUDNESS)).encode()):08x}.wav"
    wanted = HEADER_BYTES + 2 * sample_count(rhythm)
    if not path.is_file() or path.stat().st_size != wanted:
        write_whole(path, wav(rhythm))
    return path


def wav(rhythm: tuple[Note, ...]) -> bytes:
    """A rhythm as a WAV file: one channel, 16 bits."""
    samples = array("h", bytes(2 * sample_count(rhythm)))
    for note in rhythm:
        start = round(note.at * RATE)
        for index, sample in enumerate(tone(note)):
            samples[start + index] = sample
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    return buffer.getvalue()


def tone(note: Note) -> list[int]:
    """The samples of one note: a sine with soft edges."""
    count = round(note.seconds * RATE)
    step = 2 * math.pi * note.hertz / RATE
    rise, fall = RISE_SECONDS * RATE, FALL_SECONDS * RATE
    peak = LOUDNESS * 32_767
    return [
        round(peak * min(1.0, index / rise, (count - index) / fall) * math.sin(step * index))
        for index in range(count)
    ]


def sample_count(rhythm: tuple[Note, ...]) -> int:
    """How many samples a rhythm has with its tail."""
    return round((length_seconds(rhythm) + TAIL_SECONDS) * RATE)
