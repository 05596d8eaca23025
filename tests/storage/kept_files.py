"""Damage that a kept file can meet, for tests of what reads one."""

import json
from binascii import crc32
from collections.abc import Callable
from typing import Final


def summed(text: bytes) -> bytes:
    """A text under the sum that fits it."""
    return b"%d\n%b" % (crc32(text), text)


DAMAGE: Final[dict[str, Callable[[bytes], bytes]]] = {
    "empty": lambda kept: b"",
    "torn": lambda kept: kept[: len(kept) // 2],
    "without its end": lambda kept: kept[:-1],
    "edited": lambda kept: kept[:-4] + bytes([kept[-4] ^ 1]) + kept[-3:],
    "without a sum": lambda kept: kept.partition(b"\n")[2],
    "of an older shape": lambda kept: json.dumps({"state": [], "ideas": []}).encode(),
    "no text": lambda kept: b"\xff\xfe\x00",
    "very deep": lambda kept: b"1\n" + b"[" * 100_000,
    "a long number": lambda kept: b"9" * 10_000,
    "a foreign number": lambda kept: summed(b"3"),
    "a foreign list": lambda kept: summed(b"[1, 2, 3]"),
    "a foreign object": lambda kept: summed(b'{"a": 1, "b": 2}'),
    "another state": lambda kept: summed(b"[[], [[]]]"),
}
"""What becomes of the bytes of a file, by what is wrong with it then."""
