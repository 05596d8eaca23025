"""What a workout is, beside the list: length, effort, what is needed, every step."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from stride_tui.tomlfile.show import cells, show, show_lines
from stride_tui.ui.library_view import (
    WHOSE,
    Card,
    clipped,
    length_line,
    timeline_lines,
    week_line,
)
from stride_tui.ui.widgets.profile_bar import ProfileBar

CAUTION = 100
"""Columns of a caution that stand above the steps; the whole of it stands below them."""


class WorkoutPreview(VerticalScroll):
    """One workout in detail. All text is shown letter by letter."""

    def __init__(self, *, id: str | None = None, ascii_only: bool = False) -> None:
        super().__init__(id=id)
        self._ascii_only = ascii_only
        self._card: Card | None = None

    def compose(self) -> ComposeResult:
        """From the name to the source."""
        yield Static(id="preview-head")
        yield ProfileBar(id="preview-profile", ascii_only=self._ascii_only)
        yield Static(id="preview-facts")
        yield Static(id="preview-steps")
        yield Static(id="preview-about")

    def show_card(self, card: Card | None) -> None:
        """Shows another workout, or nothing."""
        if card is self._card:
            return
        self._card = card
        steps = timeline_lines(card.timeline) if card and card.timeline else []
        self._put("head", head(card) if card else Content())
        self._put("facts", facts(card) if card else Content())
        self._put("steps", Content("\n".join(steps)))
        self._put("about", about(card) if card else Content())
        bars = self.query_one(ProfileBar)
        bars.timeline = card.timeline if card else None
        bars.display = bars.timeline is not None
        self.scroll_home(animate=False)

    def _put(self, part: str, content: Content) -> None:
        shown = self.query_one(f"#preview-{part}", Static)
        shown.update(content)
        shown.display = bool(content.plain)


def head(card: Card) -> Content:
    """Name, whose it is, length and week."""
    entry, workout = card.entry, card.entry.workout
    words = [WHOSE[entry.origin]]
    if workout:
        words += [workout.level or "", " ".join(f"#{show(tag)}" for tag in workout.tags)]
    lines = [Content.styled(card.name, "bold"), Content(" · ".join(filter(None, words)))]
    if card.timeline is not None and workout is not None:
        lines.append(Content(length_line(card.timeline, brief=True)))
        if week := week_line(workout, card.standing.week):
            lines.append(Content.styled(week, "$text-secondary"))
    return Content("\n").join(lines)


def facts(card: Card) -> Content:
    """What has to be known before a start."""
    entry, workout = card.entry, card.entry.workout
    parts = []
    if not entry.ok:
        errors = [fault for fault in entry.faults if fault.severity == "error"]
        first = errors[0]
        where = "" if first.line is None else f"line {first.line}, column {first.column}: "
        count = "1 fault" if len(errors) == 1 else f"{len(errors)} faults"
        said = "; ".join(filter(None, (show(first.message), show(first.help))))
        parts.append(Content.assemble((f"{count}  ", "bold $text-error"), f"{where}{said}"))
        if entry.stale_since:
            parts.append(Content(f"Shown is the version of {entry.stale_since}."))
    for fault in entry.faults:
        if fault.severity == "warning":
            said = f"line {fault.line}: {show(fault.message)}; {show(fault.help)}"
            parts.append(Content.assemble(("note  ", "bold"), said))
    if entry.hides:
        parts.append(Content(f"In place of {show(entry.hides)}"))
    if workout and workout.equipment:
        said = show(", ".join(workout.equipment))
        parts.append(Content.assemble(("have ready  ", "bold"), said))
    if workout and workout.caution:
        said = clipped(show(" ".join(workout.caution.split())), CAUTION)
        parts.append(Content.assemble(("caution  ", "bold $text-warning"), said))
    return Content("\n").join(parts)


def about(card: Card) -> Content:
    """What it is for, and where it comes from."""
    workout = card.entry.workout
    if workout is None:
        return Content(show(card.entry.path))
    source = f"Source: {show(workout.source)}" if workout.source else ""
    whole = " ".join(workout.caution.split())
    caution = f"Caution: {show_lines(workout.caution)}" if cells(whole) > CAUTION else ""
    texts = [caution, show_lines(workout.about), source, show(card.entry.path)]
    return Content("\n\n".join(filter(None, texts)))
