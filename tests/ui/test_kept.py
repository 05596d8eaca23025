"""Rows that are kept between two paints: never one too long."""

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.strip import Strip

from app_support import FakeClock, parts_for
from stride_tui.settings.choices import Glyphs
from stride_tui.settings.schema import Settings
from stride_tui.ui.app import StrideApp
from stride_tui.ui.widgets.kept import Drawn, Kept, KeptHorizontal, KeptVertical
from stride_tui.ui.widgets.line import Line


class Counted(Kept):
    """Counts how often its row is drawn."""

    DEFAULT_CSS = "Counted { height: 1; width: 20; }"
    drawn = 0

    def render_line(self, y: int) -> Strip:
        """A row."""
        self.drawn += 1
        return Strip([Segment("row".ljust(20), self.row_style)], 20)


class Bars(Drawn):
    """Rows in two colours."""

    DEFAULT_CSS = "Bars { width: 30; height: 3; color: #00ff00; }"

    def render_line(self, y: int) -> Strip:
        """A row."""
        text = f"row {y} ▒▓█".ljust(self.room.width)[: self.room.width]
        bold = self.row_style + Style(bold=True)
        return Strip([Segment(text[:4], self.row_style), Segment(text[4:], bold)])


class Page(App[None]):
    """Two lines, one of which changes, around one that does not."""

    CSS = """
    Screen { background: #000000; color: #ffffff; }
    Screen.-other { background: #ff0000; }
    Counted.-own { color: #00ff00; }
    Screen.-narrow Counted { width: 5; }
    """

    def compose(self) -> ComposeResult:
        """Three rows."""
        yield Line("above", id="above")
        yield Counted()
        yield Line("below", id="below")

    @property
    def counted(self) -> Counted:
        """The one in the middle."""
        return self.query_one(Counted)

    def shown(self) -> Strip:
        """What the paint takes from it."""
        return self.counted.render_lines(self.counted.size.region)[0]


async def test_rows_are_kept_while_others_change() -> None:
    async with Page().run_test(size=(40, 6)) as pilot:
        app = pilot.app
        assert isinstance(app, Page)
        before = app.counted.drawn
        for text in ("one", "two", "three"):
            app.query_one("#above", Line).text = text
            app.query_one("#below", Line).text = text
            await pilot.pause()
        assert app.counted.drawn == before
        assert app.shown() is app.shown()


@pytest.mark.parametrize("change", ["refresh", "own", "ancestor", "size"])
async def test_rows_are_drawn_anew_when_anything_changes(change: str) -> None:
    async with Page().run_test(size=(40, 6)) as pilot:
        app = pilot.app
        assert isinstance(app, Page)
        before = app.shown()
        match change:
            case "refresh":
                app.counted.refresh()
            case "own":
                app.counted.add_class("-own")
            case "ancestor":
                app.screen.add_class("-other")
            case _:
                app.screen.add_class("-narrow")
        await pilot.pause()
        after = app.shown()
        assert after is not before
        colours = str(next(iter(after)).style)
        if change == "ancestor":
            assert "on #ff0000" in colours
        if change == "own":
            assert "#00ff00" in colours


@pytest.mark.parametrize("crop", [Region(0, 0, 30, 3), Region(2, 1, 9, 2), Region(0, 2, 30, 1)])
@pytest.mark.parametrize("box", ["", "padding: 0 1;", "border-left: thick #ff0000;"])
@pytest.mark.parametrize("glyphs", [Glyphs.ASCII, Glyphs.BRAILLE])
async def test_what_is_drawn_without_textual_is_what_textual_draws(
    crop: Region, box: str, glyphs: Glyphs
) -> None:
    settings = Settings(glyphs=glyphs)
    app = StrideApp(parts_for(FakeClock(), settings=settings))
    async with app.run_test() as pilot:
        bars = Bars()
        bars.set_styles(box)
        await app.mount(bars)
        await pilot.pause()
        own = bars.render_lines(crop)
        theirs = Kept._draw_lines(bars, crop, [])  # asks the app for what is done to every line
        assert [cells(strip) for strip in own] == [cells(strip) for strip in theirs]
        assert "row 2" in own[-1].text or crop.x


def cells(strip: Strip) -> list[tuple[str, object, object, object]]:
    """The letters of a row with what can be seen of their style."""
    return [
        (letter, style.color, style.bgcolor, style.bold)
        for text, style, _ in strip
        if style is not None
        for letter in text
    ]


async def test_a_line_shows_its_new_text_at_once() -> None:
    async with Page().run_test(size=(40, 6)) as pilot:
        line = pilot.app.query_one("#above", Line)
        line.text = "changed"
        await pilot.pause()
        assert line.render_lines(line.size.region)[0].text.rstrip() == "changed"


@pytest.mark.parametrize(
    ("kind", "layout"), [(KeptHorizontal, "horizontal"), (KeptVertical, "vertical")]
)
async def test_containers_keep_their_layout(kind: type[Kept], layout: str) -> None:
    async with App[None]().run_test() as pilot:
        box = kind()
        await pilot.app.mount(box)
        assert box.styles.layout is not None
        assert box.styles.layout.name == layout


@pytest.mark.parametrize("glyphs", [Glyphs.ASCII, Glyphs.BRAILLE])
async def test_what_is_done_to_every_line_is_the_same_at_every_paint(glyphs: Glyphs) -> None:
    settings = Settings(glyphs=glyphs)
    async with StrideApp(parts_for(FakeClock(), settings=settings)).run_test() as pilot:
        assert list(pilot.app.get_line_filters()) == list(pilot.app.get_line_filters())
