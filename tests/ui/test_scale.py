"""A row of answers: chosen by key, arrow or click, or not at all."""

import pytest
from textual.app import App, ComposeResult

from stride_tui.ui.widgets.scale import Scale


class Asking(App[None]):
    """An app with nothing but a scale."""

    def __init__(self, *labels: str) -> None:
        super().__init__()
        self._labels = labels

    def compose(self) -> ComposeResult:
        yield Scale(self._labels)


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        ("7", 7), ("1", 1), ("1 0", 10), ("1 0 3", 3), ("0", 0), ("right", 0), ("left", 10),
        ("5 right right", 7), ("1 0 right", 10), ("0 left", 0), ("5 backspace", None), ("x", None),
    ],
)  # fmt: skip
async def test_numbers_and_arrows_choose(keys: str, chosen: int | None) -> None:
    app = Asking(*map(str, range(11)))
    async with app.run_test(size=(60, 5)) as pilot:
        await pilot.press(*keys.split())
        assert app.query_one(Scale).chosen == chosen


@pytest.mark.parametrize(("keys", "chosen"), [("f", 0), ("h", 2), ("p", 3), ("h a", 2), ("o", 1)])
async def test_letters_choose_what_begins_with_them(keys: str, chosen: int) -> None:
    app = Asking("fresh", "ok", "heavy", "painful")
    async with app.run_test(size=(60, 5)) as pilot:
        await pilot.press(*keys.split())
        assert app.query_one(Scale).chosen == chosen


async def test_a_click_chooses_also_in_the_second_row() -> None:
    app = Asking("run", "hard-run", "strength", "jumps", "cross", "walk", "mobility")
    async with app.run_test(size=(30, 6)) as pilot:
        scale = app.query_one(Scale)
        assert [len(row) for row in scale.rows(30)] == [3, 3, 1]
        await pilot.click(Scale, offset=(3, 1))
        assert scale.chosen == 3
