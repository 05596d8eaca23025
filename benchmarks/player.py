"""The player in a real pseudo-terminal: lateness, bytes, processor, memory, slow lines.

Run with the interpreter that has stride installed: `python benchmarks/player.py [seconds]`.
The truth about the second comes from the last-alive record: session seconds and the monotonic
clock of the same machine, read at one moment.
"""

import fcntl
import json
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
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from statistics import quantiles

from stride_tui.storage.database import Database
from stride_tui.storage.locations import Folders
from stride_tui.storage.remembered import Remembered
from stride_tui.ui.frame import Frame

SEQUENCE = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]P_^X][^\x07\x1b]*(?:\x07|\x1b\\)|[^\[\]P_^X])"
)

LONG = 'name = "Long"\nwork = "50min"\nmovement = "sprint"\n'
LENGTH = 3000
"""Seconds of the interval that is measured."""
FIRST_SECONDS = 3.0
"""A slow line is still busy with the first page for so long."""
TOTAL_LEFT = re.compile(r"(\d+):(\d\d) left")


def answer_beforehand(home: Path) -> None:
    """Answers what is asked once before the very first start."""
    folders = Folders(
        workouts=home, site_workouts=(), config=home, data=home / ".local/share/stride", state=home
    )
    remembered = Remembered(Database(folders))
    remembered.see_health_notice(datetime.now(UTC))
    remembered.choose_glyphs("braille")


class Player:
    """A session in a terminal of its own; one long work interval where nothing else is said."""

    def __init__(
        self, home: Path, columns: int, rows: int, settings: str = "", workout: str = LONG
    ) -> None:
        self.home = home
        config = home / ".config" / "stride"
        config.mkdir(parents=True, exist_ok=True)
        (config / "settings.toml").write_text("prep_seconds = 0\n" + settings)
        path = home / "long.toml"
        path.write_text(workout)
        answer_beforehand(home)
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.frame = Frame(columns, rows)
        self.decoder = getincrementaldecoder("utf-8")("replace")
        self.unread = ""
        env = {**os.environ, "HOME": str(home), "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            env.pop(name, None)
        self.begun = time.monotonic()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "stride_tui", "run", str(path)],
            stdin=slave, stdout=slave, stderr=slave, env=env, start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )  # fmt: skip

    def reads(self, seconds: float, *, bytes_per_second: int = 0) -> Iterator[tuple[float, bytes]]:
        """What the terminal reads, with the moment of each read; a slow line reads in drops."""
        end = time.monotonic() + seconds
        while (now := time.monotonic()) < end:
            if not select.select([self.master], [], [], min(0.1, end - now))[0]:
                continue
            data = os.read(self.master, max(1, bytes_per_second // 50 or 65536))
            moment = time.monotonic()
            self.see(data)
            yield moment, data
            if bytes_per_second:
                time.sleep(len(data) / bytes_per_second)

    def see(self, data: bytes) -> None:
        """Takes in what was read; a sequence that is not whole yet waits for its end."""
        self.unread += self.decoder.decode(data)
        last = self.unread.rfind("\x1b")
        whole = last < 0 or SEQUENCE.match(self.unread, last)
        ready = len(self.unread) if whole else last
        self.frame.feed(self.unread[:ready])
        self.unread = self.unread[ready:]

    @property
    def screen(self) -> str:
        """What can be seen."""
        return "\n".join(self.frame.texts())

    def origin(self) -> float:
        """The monotonic reading at session second 0."""
        record = next((self.home / ".local/state/stride/running").glob("*.alive"))
        told = json.loads(record.read_bytes().split(b" ", 1)[1])
        return float(told["steady"]) - float(told["at"])

    def spent(self) -> tuple[float, int, float]:
        """Processor seconds, voluntary wake-ups, and resident memory in MiB so far."""
        folder = Path(f"/proc/{self.process.pid}")
        fields = (folder / "stat").read_text().rsplit(")", 1)[1].split()
        ticks = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        wakes = 0
        for task in (folder / "task").iterdir():
            text = (task / "status").read_text()
            wakes += int(text.split("voluntary_ctxt_switches:")[1].split()[0])
        memory = (folder / "status").read_text().split("VmRSS:")[1].split()[0]
        return ticks, wakes, int(memory) / 1024

    def press(self, keys: str) -> None:
        """Types keys."""
        os.write(self.master, keys.encode())

    def end(self) -> None:
        """Ends it with `kill -9`."""
        self.process.kill()
        self.process.wait()
        os.close(self.master)


def steady(columns: int, rows: int, seconds: float, *, busy: int = 0) -> None:
    """Prints what a running interval costs, and how late its seconds are."""
    with tempfile.TemporaryDirectory() as home:
        loops = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(busy)]
        player = Player(Path(home), columns, rows)
        painted = first_bytes = 0.0
        for moment, data in player.reads(20):
            first_bytes += len(data)
            if " left" in player.screen:
                painted = moment - player.begun
                break
        for _ in player.reads(6):
            pass
        origin, before, sent = player.origin(), player.spent(), 0
        late: dict[int, float] = {}
        for moment, data in player.reads(seconds):
            sent += len(data)
            second = int(moment - origin)
            late.setdefault(second, moment - origin - second)
        after = player.spent()
        player.end()
        for loop in loops:
            loop.kill()
            loop.wait()
    marks = quantiles([1000 * value for value in late.values()], n=100)
    whole = range(min(late), max(late) + 1)
    print(
        f"{columns}x{rows}, {busy} busy loops: first paint {1000 * painted:.0f} ms, "
        f"{first_bytes:.0f} bytes; then {sent / seconds:.0f} B/s, "
        f"{60 * (after[0] - before[0]) / seconds:.2f} s CPU a minute, "
        f"{(after[1] - before[1]) / seconds:.1f} wake-ups/s, RSS {after[2]:.0f} MiB; "
        f"late median {marks[49]:.1f} ms, p99 {marks[98]:.1f} ms; "
        f"{sum(second not in late for second in whole)} seconds skipped"
    )


def slow(bytes_per_second: int, seconds: float, settings: str = "") -> None:
    """Prints how far a slow line lags behind: while the first page comes, and later."""
    with tempfile.TemporaryDirectory() as home:
        player = Player(Path(home), 80, 24, settings)
        painted = 0.0
        early, lags = [0.0], [0.0]
        for moment, _ in player.reads(seconds, bytes_per_second=bytes_per_second):
            left = TOTAL_LEFT.search(player.screen)
            if left is None:
                continue
            painted = painted or moment - player.begun
            behind = int(left[1]) * 60 + int(left[2]) - (LENGTH - (moment - player.origin()))
            (lags if moment > player.begun + painted + FIRST_SECONDS else early).append(behind)
        player.end()
    print(
        f"{bytes_per_second} B/s{settings.strip() and ', ' + settings.strip()}: first paint "
        f"{painted:.1f} s; shown second behind by at most {max(early):.1f} s in the first "
        f"{FIRST_SECONDS:.0f} s of it, later by {sum(lags) / len(lags):.1f} s, "
        f"worst {max(lags):.1f} s"
    )


def main() -> None:
    """Prints all of it."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60.0
    steady(80, 24, seconds)
    steady(200, 50, seconds)
    steady(80, 24, seconds, busy=2)
    slow(1200, min(seconds, 40))
    slow(1200, min(seconds, 40), 'link = "slow"\n')


if __name__ == "__main__":
    main()
