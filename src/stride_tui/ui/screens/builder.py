"""The interval builder: five fields, what they come to, start or save."""

from collections.abc import Mapping
from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from stride_tui.ui.builder_form import FIELDS, OPTIONAL, Built, build, nudged, title
from stride_tui.ui.commands.command import bindings
from stride_tui.ui.commands.workouts import BUILDER
from stride_tui.ui.library_view import length_line
from stride_tui.ui.widgets.key_line import KeyLine
from stride_tui.ui.widgets.line import Line
from stride_tui.ui.widgets.profile_bar import ProfileBar
from stride_tui.workout.timeline import unroll

HINT = """\
enter starts · ctrl+s saves · tab next field · up and down: more or less
Lengths: 45s, 1m30, 1:30, 10min, open. An empty field: none."""
LONGEST = 20
"""Characters of a field."""


class BuilderAnswer(NamedTuple):
    """What the runner wants."""

    save: bool
    """Whether to save it; else it is started."""
    built: Built
    """The intervals."""
    fields: Mapping[str, str]
    """As they were typed."""


class BuilderScreen(Screen[BuilderAnswer]):
    """Answers with intervals to start or to save; escape gives none."""

    BINDINGS = bindings(BUILDER)

    def __init__(
        self, fields: Mapping[str, str] | None = None, *, ascii_only: bool = False
    ) -> None:
        super().__init__()
        self._fields = dict(fields) if fields else {name: text for name, _, text, _ in FIELDS}
        self._ascii_only = ascii_only
        self._built = build(self._fields)

    def compose(self) -> ComposeResult:
        """The fields, then what they make."""
        yield Line("Intervals", id="builder-head")
        with VerticalScroll(id="builder"):
            for name, label, _, _ in FIELDS:
                with Horizontal(classes="builder-row"):
                    yield Static(Content(label), classes="builder-label")
                    hint = "none" if name in OPTIONAL else ""
                    yield Input(
                        self._fields[name], id=f"builder-{name}", max_length=LONGEST,
                        placeholder=hint, compact=True, select_on_focus=True,
                    )  # fmt: skip
            yield Static(id="builder-total")
            yield ProfileBar(id="builder-profile", ascii_only=self._ascii_only)
            yield Static(Content(HINT), id="builder-hint")
        yield KeyLine()

    def on_mount(self) -> None:
        """Begins with the work."""
        self._show()
        self.query_one("#builder-work").focus()

    @on(Input.Changed)
    def count(self, event: Input.Changed) -> None:
        """Works the total out anew."""
        name = (event.input.id or "").removeprefix("builder-")
        if self._fields.get(name) != event.value:
            self._fields[name] = event.value
            self._built = build(self._fields)
            self._show()

    def _show(self) -> None:
        built = self._built
        total, bars = self.query_one("#builder-total", Static), self.query_one(ProfileBar)
        for name, *_ in FIELDS:
            self.query_one(f"#builder-{name}").set_class(name == built.field, "-wrong")
        if built.workout is None:
            total.update(Content.styled(built.problem, "$text-error"))
            bars.timeline = None
            return
        timeline = unroll(built.workout)
        text = f"{title(built)}\n"
        total.update(Content.assemble((text, "bold"), length_line(timeline)))
        bars.timeline = timeline

    @on(Input.Submitted)
    def action_start(self) -> None:
        """Starts at once, if it can be done."""
        self._answer(save=False)

    def action_save(self) -> None:
        """Keeps it as a file, if it can be done."""
        self._answer(save=True)

    def _answer(self, *, save: bool) -> None:
        if self._built.workout is None:
            self.app.bell()
            return
        self.dismiss(BuilderAnswer(save, self._built, dict(self._fields)))

    def action_nudge(self, by: int) -> None:
        """A little more or less of the field that is being filled in."""
        field = self.focused
        if isinstance(field, Input):
            name = (field.id or "").removeprefix("builder-")
            field.value = nudged(name, field.value, by)

    def action_back(self) -> None:
        """Nothing of it."""
        self.dismiss(None)
