"""The long views of History: the year, the weeks, the legs."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from stride_tui.training.lookback import Lookback
from stride_tui.training.weeks import Streak
from stride_tui.ui.trends_view import axis, legs_rows, legs_sums, plots
from stride_tui.ui.widgets.line import Line
from stride_tui.ui.widgets.year_map import YearMap
from stride_tui.ui.year_view import day_text, legend, streak_text


class LookbackPanel(Vertical):
    """One of three views at a time, each drawn only when it is seen."""

    def __init__(self, *, id: str, ascii_only: bool = False) -> None:
        super().__init__(id=id)
        self._ascii_only = ascii_only
        self._back: Lookback | None = None
        self._streak: Streak | None = None
        self._checks: tuple[str, ...] = ()
        self._view = "year"

    def compose(self) -> ComposeResult:
        """The streak above the views."""
        yield Line(id="streak")
        yield YearMap(ascii_only=self._ascii_only)
        yield Static(id="year-day")
        yield Static(id="year-legend")
        yield Static(id="plots")

    @property
    def year(self) -> YearMap:
        """The map of the year."""
        return self.query_one(YearMap)

    def show(self, back: Lookback) -> None:
        """Takes what is to be seen."""
        self._back = back
        self.year.show(back)
        self.draw()

    def show_checks(self, checks: tuple[str, ...]) -> None:
        """Takes the legs checks, a line each; `show` draws them."""
        self._checks = checks

    def show_streak(self, streak: Streak) -> None:
        """Takes the streak, which takes longer to find."""
        self._streak = streak
        self.draw()

    def view(self, name: str) -> None:
        """Opens `year`, `trends` or `legs`."""
        self._view = name
        year = name == "year"
        for part in ("YearMap", "#year-day", "#year-legend"):
            self.query_one(part).display = year
        self.query_one("#plots").display = not year
        if year:
            self.year.focus()
        self.draw()

    @on(Resize)
    def draw(self) -> None:
        """Draws the present view as wide as there is room."""
        back, width = self._back, self.content_size.width
        if back is None or width <= 0:
            return
        if self._streak is not None:
            self.query_one("#streak", Line).text = streak_text(self._streak, width)
        if self._view == "year":
            self.show_day()
            self.query_one("#year-legend", Static).update(
                Content(legend(ascii_only=self._ascii_only))
            )
            return
        text = self._trends(back, width) if self._view == "trends" else self._legs(back, width)
        self.query_one("#plots", Static).update(text)

    @on(YearMap.Moved)
    def show_day(self) -> None:
        """Says what was done on the day of the cursor."""
        cell = self.year.cell
        if self._back is not None and cell is not None:
            self.query_one("#year-day", Static).update(Content(day_text(self._back, cell)))

    def _trends(self, back: Lookback, width: int) -> Content:
        height = self.content_size.height - 1
        parts: list[Content] = []
        for plot in plots(back, width, height, ascii_only=self._ascii_only):
            parts.append(Content.styled(plot.title, "bold"))
            parts += [Content.styled(row, "$primary") for row in plot.rows]
        return Content("\n").join([*parts, Content(axis(back, width))])

    def _legs(self, back: Lookback, width: int) -> Content:
        checks = [Content(line) for line in self._checks]
        if checks:
            checks = [Content(""), Content.styled("Heavy legs checks, the latest first", "bold"),
                      *checks]  # fmt: skip
        if not back.legs:
            none = Content("No answers about the legs yet. stride asks after each session.")
            return Content("\n").join([none, *checks])
        rows = legs_rows(back, width, ascii_only=self._ascii_only)
        head = Content.styled("How the legs felt after each session, the latest last", "bold")
        sums = [Content(line) for line in legs_sums(back)]
        return Content("\n").join([head, *map(Content, rows), Content(""), *sums, *checks])
