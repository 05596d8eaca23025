"""The guide in a real pseudo-terminal: bytes of a moving figure, and how fast things open.

Run with the interpreter that has stride installed: `python benchmarks/guide.py [seconds]`.
"""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
from codecs import getincrementaldecoder
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from stride_tui.storage.database import Database
from stride_tui.storage.locations import Folders
from stride_tui.storage.movements import cards, movement
from stride_tui.storage.remembered import Remembered
from stride_tui.ui.frame import Frame

LIMIT_BYTES = 6000
"""A second, for the squat jump at 30 by 16 characters and 8 frames a second."""
LIMIT_OPEN_MS = 150
SETTLED = 0.4
"""After so many seconds without a byte the screen is taken to be at rest."""
SEQUENCE = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]P_^X][^\x07\x1b]*(?:\x07|\x1b\\)|[^\[\]P_^X])"
)
SETS = """name = "Jumps"
[[steps]]
name = "Squat jump"
reps = 20
tempo = 6
movement = "squat-jump"
"""


class Terminal:
    """stride in a terminal of its own."""

    def __init__(self, home: Path, arguments: list[str], columns: int, rows: int) -> None:
        folders = Folders(
            workouts=home, site_workouts=(), config=home, data=home / "data/stride", state=home
        )
        remembered = Remembered(Database(folders))
        remembered.see_health_notice(datetime.now(UTC))
        remembered.choose_glyphs("braille")
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.frame = Frame(columns, rows)
        self.decoder = getincrementaldecoder("utf-8")("replace")
        self.unread = ""
        env = {
            **os.environ, "HOME": str(home), "TERM": "xterm-256color", "COLORTERM": "truecolor",
            "LANG": "C.UTF-8", "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"), "XDG_STATE_HOME": str(home / "state"),
        }  # fmt: skip
        env.pop("TEXTUAL_ANIMATIONS", None)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "stride_tui", *arguments],
            stdin=slave, stdout=slave, stderr=slave, env=env, start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )  # fmt: skip

    def read(self, seconds: float) -> int:
        """Reads what comes in so many seconds; how many bytes."""
        end, count = time.monotonic() + seconds, 0
        while (left := end - time.monotonic()) > 0:
            if select.select([self.master], [], [], left)[0]:
                count += self.take()
        return count

    def take(self) -> int:
        """Takes in what is there; a sequence that is not whole yet waits for its end."""
        data = os.read(self.master, 65536)
        self.unread += self.decoder.decode(data)
        last = self.unread.rfind("\x1b")
        whole = last < 0 or SEQUENCE.match(self.unread, last)
        ready = len(self.unread) if whole else last
        self.frame.feed(self.unread[:ready])
        self.unread = self.unread[ready:]
        return len(data)

    def until(self, words: str, seconds: float = 20) -> float:
        """Reads until words can be seen; how many seconds that took."""
        begun = time.monotonic()
        while time.monotonic() - begun < seconds:
            if any(words in row for row in self.frame.texts()):
                return time.monotonic() - begun
            if select.select([self.master], [], [], 0.05)[0]:
                self.take()
        raise SystemExit(f"never saw {words!r}:\n" + "\n".join(self.frame.texts()))

    def settle(self) -> None:
        """Reads until nothing comes any more."""
        while select.select([self.master], [], [], SETTLED)[0]:
            self.take()

    def press(self, keys: str) -> None:
        """Types."""
        os.write(self.master, keys.encode())

    def spent(self) -> float:
        """Milliseconds of processor time so far, to a hundredth of a second."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK") * 1000

    def end(self) -> None:
        """Ends it."""
        self.process.kill()
        self.process.wait()
        os.close(self.master)


def moving(movement_id: str, columns: int, rows: int, seconds: float) -> None:
    """Prints the bytes a second of a movement that plays, at half speed, and held."""
    with tempfile.TemporaryDirectory() as home:
        terminal = Terminal(Path(home), ["guide", movement_id], columns, rows)
        terminal.until("step")
        terminal.read(2)
        playing = terminal.read(seconds) / seconds
        terminal.press("s")
        terminal.read(1)
        slow = terminal.read(seconds) / seconds
        terminal.press("s ")
        terminal.settle()
        held = terminal.read(5) / 5
        terminal.end()
    note = f"  limit {LIMIT_BYTES}" if (movement_id, columns) == ("squat-jump", 80) else ""
    print(
        f"{movement_id:<16} {columns}x{rows}: playing {playing:6.0f} B/s, half speed "
        f"{slow:6.0f} B/s, held {held:3.0f} B/s{note}"
    )


def in_player(columns: int, rows: int, seconds: float) -> None:
    """Prints the bytes a second of a paced set with its figure, moving and in reduced motion."""
    for motion in ("full", "reduced"):
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder)
            (home / "config/stride").mkdir(parents=True)
            settings = f'prep_seconds = 0\nmotion = "{motion}"\n'
            (home / "config/stride/settings.toml").write_text(settings)
            (home / "jumps.toml").write_text(SETS)
            terminal = Terminal(home, ["run", str(home / "jumps.toml")], columns, rows)
            terminal.read(3)
            for key in ("s", "y", "y", "y"):
                terminal.press(key)
                terminal.read(0.6)
            terminal.until("reps to go")
            terminal.read(2)
            sent = terminal.read(seconds) / seconds
            terminal.end()
        print(f"player, squat jump {columns}x{rows}, {motion} motion: {sent:6.0f} B/s")


def opening(columns: int, rows: int, times: int) -> None:
    """Prints how fast the guide, a movement and a page open once the app is up."""
    took: dict[str, list[tuple[float, float]]] = {}
    for _ in range(times):
        with tempfile.TemporaryDirectory() as home:
            terminal = Terminal(Path(home), [], columns, rows)
            terminal.until("[1 Today]")
            terminal.settle()
            for name, keys, words in (
                ("the guide", "3", "Box jump"),
                ("a movement", "\x1b[B\x1b[B\r", "Set-up"),
                ("a page", "\x1b", "Box jump"),
                ("a page", "\x1b[F\r", "stop signs"),
            ):
                before = terminal.spent()
                terminal.press(keys)
                seconds = terminal.until(words)
                if keys != "\x1b":
                    work = terminal.spent() - before
                    took.setdefault(name, []).append((seconds * 1000, work))
                terminal.settle()
                if words == "Set-up":
                    terminal.press(" ")
                    terminal.settle()
            terminal.end()
    for name, found in took.items():
        note = f", limit {LIMIT_OPEN_MS}" if name == "the guide" else ""
        print(
            f"opening {name} at {columns}x{rows}: {median(wall for wall, _ in found):.0f} ms, "
            f"at best {min(found)[0]:.0f} ms, processor {median(work for _, work in found):.0f} ms "
            f"(median of {len(found)}{note})"
        )


def loading() -> None:
    """Prints how long the list and one movement take to read."""
    begun = time.perf_counter()
    count = len(cards())
    listed = time.perf_counter()
    movement("squat-jump")
    first = time.perf_counter()
    movement("forward-lunge")
    second = time.perf_counter()
    print(
        f"list of {count}: {(listed - begun) * 1000:.0f} ms, first movement with its reader "
        f"{(first - listed) * 1000:.0f} ms, one more {(second - first) * 1000:.0f} ms"
    )


def main() -> None:
    """Everything."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 12.0
    loading()
    opening(80, 24, 5)
    for movement_id in ("squat-jump", "forward-lunge", "sprint"):
        moving(movement_id, 80, 24, seconds)
    moving("squat-jump", 120, 40, seconds)
    in_player(80, 24, seconds)


if __name__ == "__main__":
    main()
