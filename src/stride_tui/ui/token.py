"""What is written to a terminal, in pieces: moves, colours, erasures, text, and all the rest."""

import re
from typing import Final

TOKEN: Final = re.compile(
    r"\x1b\[(?P<row>\d*);?(?P<column>\d*)H"
    r"|\x1b\[(?P<right>\d*)C"
    r"|\x1b\[(?P<count>\d*)(?P<erase>[XKJ])"
    r"|\x1b\[(?P<style>[\d;:]*)m"
    r"|(?P<line>\r?\n)"
    r"|(?P<text>[^\x00-\x1f\x7f]+)"
    r"|(?P<control>\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]P_^X].*?(?:\x07|\x1b\\)|\x1b.|[\x00-\x1f\x7f])",
    re.DOTALL,
)

CLEARS: Final = frozenset({"\x1b[?1049h", "\x1b[?1049l"})
"""After these nothing is known of what the terminal shows."""
