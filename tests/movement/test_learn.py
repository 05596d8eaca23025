"""The Learn pages: every fact of the article, its corrections, and where each is known from."""

import re
import tomllib
from pathlib import Path

import pytest

from movement.built_in import IDS, ROOT, movement

DATA = ROOT / "src" / "stride_tui" / "data"
PAGES = sorted((DATA / "learn").glob("*.md"))
FACTS = tomllib.loads((Path(__file__).parent / "article_facts.toml").read_text("utf-8"))["fact"]
MARK = re.compile(r"\[([A-Z][A-Za-z0-9]*)\]")
SOURCE = re.compile(r"^- \[([A-Z][A-Za-z0-9]*)\] (.+)$", re.MULTILINE)


def plain(text: str) -> str:
    """The text without line ends and emphasis."""
    return re.sub(r"\s+", " ", text.replace("**", "").replace("*", ""))


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact["says"])
def test_every_fact_of_the_article_is_found(fact: dict[str, str]) -> None:
    text = plain((DATA / fact["in"]).read_text("utf-8"))
    for words in fact["words"]:
        assert words in text, f"{fact['says']}: not in {fact['in']}"


def test_all_parts_of_the_article_are_looked_for() -> None:
    places = {fact["in"] for fact in FACTS}
    assert {f"learn/{page.name}" for page in PAGES} - places == {
        "learn/07-load.md",
        "learn/08-soreness-and-stop-signs.md",
    }
    assert len(FACTS) >= 40


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_mark_of_a_page_has_its_source(page: Path) -> None:
    text = page.read_text("utf-8")
    body, _, listed = text.partition("\n## Sources\n")
    sources = dict(SOURCE.findall(listed))
    assert sources
    assert set(MARK.findall(body)) == set(sources)


def test_pages_and_movements_name_the_same_sources() -> None:
    meanings: dict[str, set[str]] = {}
    for page in PAGES:
        for mark, source in SOURCE.findall(page.read_text("utf-8")):
            meanings.setdefault(mark, set()).add(source)
    for name in IDS:
        for mark, source in movement(name).sources:
            meanings.setdefault(mark, set()).add(source)
    assert {mark: found for mark, found in meanings.items() if len(found) > 1} == {}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_begins_with_one_title(page: Path) -> None:
    lines = page.read_text("utf-8").splitlines()
    assert lines[0].startswith("# ")
    assert sum(line.startswith("# ") for line in lines) == 1


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_no_page_promises_a_figure_or_a_cure(page: Path) -> None:
    body = page.read_text("utf-8").partition("\n## Sources\n")[0].lower()
    for word in ("burn fat", "fat burn", "burns fat", "tone", "toning", "slim", "metabolism"):
        assert word not in body, word


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("06-how-much", "80 to 100 contacts"),
        ("06-how-much", "starts at 20 to 40, is warned at 80 and stopped at 100"),
        ("06-how-much", "48 to 72 hours between two jump sessions"),
        ("06-how-much", "at most 150 s of sprinting"),
        ("06-how-much", "two a week for the first eight weeks, then three"),
        ("06-how-much", "60 to 70 % of the usual load"),
        ("07-load", "load = minutes × effort"),
        ("07-load", "more than 10 % beyond the longest of the last 30 days"),
        ("07-load", "20.8 % were injured on the 10 % plan and 20.3 %"),
        ("08-soreness-and-stop-signs", "call the emergency number"),
        ("08-soreness-and-stop-signs", "worst at 24 to 72 hours"),
        ("08-soreness-and-stop-signs", "6 or more stop that exercise"),
        ("08-soreness-and-stop-signs", "before three months"),
    ],
)
def test_the_training_rules_are_told(page: str, words: str) -> None:
    assert words in plain((DATA / "learn" / f"{page}.md").read_text("utf-8")).lower()
