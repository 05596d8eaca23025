"""Files that are refused before a parser sees them."""

import pytest

from stride_tui.tomlfile.document import read_document
from stride_tui.tomlfile.guards import MAX_BRACKETS, MAX_BYTES, MAX_LINE


@pytest.mark.parametrize(
    ("data", "place", "words"),
    [
        (b"a" * (MAX_BYTES + 1), (1, 1), "64 KiB"),
        ("name = 'é'".encode("utf-16"), (1, 1), "UTF-16"),
        ("name = 'a'".encode("utf-16-le"), (1, 1), "UTF-16"),
        ("name = 'a'".encode("utf-16-be"), (1, 1), "UTF-16"),
        ("name = 'a'".encode("utf-32"), (1, 1), "UTF-32"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00", (1, 1), "not a text file"),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00\x00", (1, 1), "not a text file"),
        (bytes(range(256)), (1, 1), "not a text file"),
        (b'name = "A"\ncue = "lev\xe9"', (2, 11), "UTF-8"),
        (b'\xef\xbb\xbfname = "\xff"', (1, 9), "UTF-8"),
        ('name = "é" # \xff'.encode() + b"\xff", (1, 15), "UTF-8"),
        (b'a = "cut \xe2\x82', (1, 10), "UTF-8"),
        (b"a = 1\n# " + b"x" * MAX_LINE, (2, 1), "2000"),
        (b"a = " + b"[" * (MAX_BRACKETS + 1), (1, 5), "too deep"),
        (b"a = 1\nb = " + b"{a=" * (MAX_BRACKETS + 1), (2, 5), "too deep"),
        (b'# [[[[\na = "[[[["\nb = ' + b"[" * 60, (3, 5), "too deep"),
    ],
)
def test_a_file_is_refused(data: bytes, place: tuple[int, int], words: str) -> None:
    document = read_document(data)
    (fault,) = document.faults
    assert (fault.line, fault.column) == place
    assert words in f"{fault.message} {fault.help}"
    assert not document.usable


@pytest.mark.parametrize(
    "data",
    [
        b"#" + b"x" * (MAX_LINE - 1),
        b"a = 1\n" + b"#\n" * ((MAX_BYTES - 6) // 2),
        b"a = " + b"[" * MAX_BRACKETS + b"]" * MAX_BRACKETS,
        b'a = "' + b"[" * 500 + b'"\n# ' + b"{" * 500,
        b"a = '''" + b"[\n" * 500 + b"'''",
        b'a = """' + b"{\n" * 500 + b'"""',
        b"a = [" + b"[],{}," * 200 + b"]",
    ],
)
def test_a_file_at_the_limits_is_read(data: bytes) -> None:
    document = read_document(data)
    assert document.faults == ()
    assert document.usable


@pytest.mark.parametrize(
    "mark", ["[", "{", '"""', "'''", "'", '"', "[[", "{a=", "a.", "a=[", '"\\']
)
def test_endless_repeats_of_a_mark_come_to_an_end(mark: str) -> None:
    lines = (mark * 900 + "\n") * 30
    assert read_document(lines[:MAX_BYTES].encode()).faults
