"""The style sheet is parsed again only when a colour changes."""

import pytest
from textual.css.stylesheet import Stylesheet

from stride_tui.ui.stylesheet import SteadyStylesheet


def test_only_other_variables_are_parsed_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed = []
    usual = Stylesheet._parse_rules

    def counting(self: Stylesheet, css: str, *rest: object, **options: object) -> object:
        before = len(self._parse_cache)
        found = usual(self, css, *rest, **options)  # type: ignore[arg-type]  # passed through
        parsed.extend([css] * (len(self._parse_cache) - before))
        return found

    monkeypatch.setattr(Stylesheet, "_parse_rules", counting)
    sheet = SteadyStylesheet(variables={"ink": "red"})
    sheet.add_source("Label { color: $ink; }", read_from=("one", ""))
    assert len(sheet.rules) == 1
    sheet.set_variables({"ink": "red"})
    sheet.reparse()
    assert len(parsed) == 1
    sheet.add_source("Static { color: $ink; }", read_from=("two", ""))
    sheet.reparse()
    assert len(parsed) == 2
    assert len(sheet.rules) == 2
    sheet.set_variables({"ink": "blue"})
    sheet.reparse()
    assert len(parsed) == 4
    assert "#0000FF" in sheet.css.upper()


def test_as_many_kinds_of_widgets_as_there_are_stay_parsed() -> None:
    sheet = SteadyStylesheet()
    for number in range(100):
        sheet.add_source(f"#w{number} {{ color: red; }}", read_from=(str(number), ""))
    sheet.parse()
    assert len(sheet._parse_cache) == 100
