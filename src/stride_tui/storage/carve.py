"""Reads the rows that are left in a damaged database, page by page, without SQLite.

SQLite finds rows through the first page and the pages above a row; where one of those is lost,
rows that are whole cannot be reached any more. Each leaf page of a table, though, says by itself
which rows it holds: https://www.sqlite.org/fileformat.html, sections 1.6 and 2.1.
"""

import struct
from collections.abc import Iterator
from typing import Any

from stride_tui.storage.schema import PAGE_SIZE

Row = tuple[int, tuple[Any, ...]]
"""The number of a row and its values."""

_LEAF_OF_A_TABLE = 0x0D
_FILE_HEADER = 100
_MOST_LOCAL = PAGE_SIZE - 35
_LEAST_LOCAL = (PAGE_SIZE - 12) * 32 // 255 - 23
_MOST_PAYLOAD = 16 * 1024 * 1024
_INTEGER_SIZES = (0, 1, 2, 3, 4, 6, 8)


class _BrokenError(Exception):
    """What stands here is not a row."""


def rows(data: bytes) -> Iterator[Row]:
    """Every row that can still be read, whatever table it belongs to."""
    for offset in range(0, len(data) - PAGE_SIZE + 1, PAGE_SIZE):
        yield from _page_rows(data, offset)


def _page_rows(data: bytes, offset: int) -> Iterator[Row]:
    page = data[offset : offset + PAGE_SIZE]
    header = _FILE_HEADER if offset == 0 else 0
    if page[header] != _LEAF_OF_A_TABLE:
        return
    cells = int.from_bytes(page[header + 3 : header + 5], "big")
    pointers = header + 8
    for place in range(pointers, min(pointers + 2 * cells, PAGE_SIZE - 1), 2):
        start = int.from_bytes(page[place : place + 2], "big")
        try:
            yield _row(data, page, start)
        except (_BrokenError, IndexError, UnicodeDecodeError):
            continue


def _row(data: bytes, page: bytes, start: int) -> Row:
    size, at = _varint(page, start)
    number, at = _varint(page, at)
    if size > _MOST_PAYLOAD:
        raise _BrokenError
    return number, _values(_payload(data, page, at, size))


def _payload(data: bytes, page: bytes, at: int, size: int) -> bytes:
    """A row's bytes: those on its page, and those on its chain of overflow pages."""
    if size <= _MOST_LOCAL:
        return _exactly(page[at : at + size], size)
    local = _LEAST_LOCAL + (size - _LEAST_LOCAL) % (PAGE_SIZE - 4)
    local = local if local <= _MOST_LOCAL else _LEAST_LOCAL
    found = bytearray(_exactly(page[at : at + local], local))
    following = int.from_bytes(page[at + local : at + local + 4], "big")
    while len(found) < size:
        if following == 0:
            raise _BrokenError
        offset = (following - 1) * PAGE_SIZE
        part = _exactly(data[offset : offset + PAGE_SIZE], PAGE_SIZE)
        found += part[4 : 4 + size - len(found)]
        following = int.from_bytes(part[:4], "big")
    return bytes(found)


def _values(payload: bytes) -> tuple[Any, ...]:
    """The values of a record: a list of types, then the values themselves."""
    header, at = _varint(payload, 0)
    types = []
    while at < header:
        kind, at = _varint(payload, at)
        types.append(kind)
    values = []
    at = header
    for kind in types:
        value, at = _value(payload, kind, at)
        values.append(value)
    if at != len(payload):
        raise _BrokenError
    return tuple(values)


def _value(payload: bytes, kind: int, at: int) -> tuple[Any, int]:
    """A value of a type, and where the next one starts."""
    match kind:
        case 0:
            return None, at
        case 8 | 9:
            return kind - 8, at
        case 7:
            return _float(_exactly(payload[at : at + 8], 8)), at + 8
        case _ if kind < 7:
            size = _INTEGER_SIZES[kind]
            part = _exactly(payload[at : at + size], size)
            return int.from_bytes(part, "big", signed=True), at + size
        case _ if kind >= 12:
            size = (kind - 12) // 2
            part = _exactly(payload[at : at + size], size)
            return part.decode() if kind % 2 else part, at + size
    raise _BrokenError


def _float(part: bytes) -> float:
    value: float = struct.unpack(">d", part)[0]
    return value


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where the next thing starts."""
    value = 0
    for _ in range(8):
        byte = data[at]
        at += 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at
    return value << 8 | data[at], at + 1


def _exactly(part: bytes, size: int) -> bytes:
    if len(part) != size:
        raise _BrokenError
    return part
