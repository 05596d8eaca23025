"""The manual page of the coach tells every rule as it is."""

from pathlib import Path

from stride_tui.training.rules import RULES

PAGE = Path(__file__).resolve().parents[2] / "docs" / "coach.md"


def test_the_page_lists_every_rule_in_order_with_its_source() -> None:
    text = PAGE.read_text(encoding="utf-8")
    rows = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| `")]
    told = [(row[0].strip("`"), row[1], row[3] == "yes", row[4]) for row in rows]
    assert told == [(rule.id, rule.looks_at, rule.firm, rule.source) for rule in RULES]
