"""The data as shipped: complete, consistent with the shared vocabulary, and worded with care."""

import re
from collections.abc import Iterator

import pytest

from legs.known import CHECK, FILES, VOCABULARY
from stride_tui.legs.questions import Stage
from stride_tui.legs.reader import read_check
from stride_tui.legs.safety import Choice
from stride_tui.storage.builtin import workouts_folder
from stride_tui.tomlfile.document import read_document

PLANS = {**CHECK.advice.plans, "nothing": CHECK.advice.nothing}


def texts() -> Iterator[tuple[str, str]]:
    """Every text a runner can read, with where it stands."""
    yield from question_texts()
    yield from plan_texts()
    for rule in CHECK.safety.rules:
        for text in (rule.why, *rule.do, *rule.do_not, rule.say):
            yield rule.id, text
    for notice in CHECK.safety.notices:
        yield notice.id, notice.text
    for fact in CHECK.facts.values():
        for words in fact.words.values():
            yield fact.id, words
    for level in CHECK.levels.values():
        yield level.word, level.text
    for cause in CHECK.evidence.causes:
        yield cause.id, cause.title


def question_texts() -> Iterator[tuple[str, str]]:
    """The texts of the questions."""
    for question in CHECK.screens.questions:
        yield question.id, question.text
        yield question.id, question.why
        for option in question.options:
            yield question.id, option.text
            yield question.id, option.help


def plan_texts() -> Iterator[tuple[str, str]]:
    """The texts of the advice."""
    for name, plan in PLANS.items():
        for line in plan.week:
            yield name, line.text
            yield name, line.otherwise
        for text in (*plan.doctor_if, *plan.ask, *(c.text for c in (*plan.avoid, *plan.fine))):
            yield name, text


def test_the_files_have_no_faults() -> None:
    reading = read_check(FILES)
    assert not reading.faults
    assert reading.check == CHECK


def test_facts_and_values_are_those_of_the_vocabulary() -> None:
    assert list(CHECK.facts) == list(VOCABULARY)
    for name, known in VOCABULARY.items():
        fact = CHECK.facts[name]
        assert list(fact.words) == known["values"], name
        assert fact.many is known["many"], name
        assert (fact.normal if fact.safety else "unknown") == known["default"], name


def test_every_answer_of_every_question_says_something_known() -> None:
    for question in CHECK.screens.questions:
        for option in question.options:
            assert option.none or option.sets, (question.id, option.id)
            for fact, value in option.sets.items():
                assert value in CHECK.facts[fact].words, (question.id, option.id)


def test_every_safety_rule_can_be_reached_by_ticking() -> None:
    said = {said for q in CHECK.screens.questions for o in q.options for said in o.sets.items()}
    for rule in CHECK.safety.rules:
        reachable = [
            all(any((fact, value) in said for value in values) for fact, values in a.facts.items())
            for a in rule.when
        ]
        assert any(reachable) or not rule.when, rule.id


def test_every_cause_has_points_an_anchor_and_a_plan() -> None:
    for cause in CHECK.evidence.causes:
        assert cause.anchor, cause.id
        assert cause.id in CHECK.advice.plans
        gains = [p[cause.id] for p in CHECK.evidence.points.values() if p.get(cause.id, 0) > 0]
        assert max(gains) >= CHECK.evidence.limits.strong, cause.id


def test_there_is_room_for_four_chosen_questions() -> None:
    always = [q for q in CHECK.screens.questions if q.stage in (Stage.SAFETY, Stage.PATTERN)]
    assert CHECK.screens.limit - len(always) == 4


def test_every_screen_fits_80_by_24() -> None:
    for question in CHECK.screens.questions:
        rows = sum(len(part.options) + bool(part.label) for part in question.parts)
        assert rows <= 22 if question.id == "load" else rows <= 17, question.id


@pytest.mark.parametrize(
    "word", ["%", "diagnos", "you suffer", "you have cancer", "calorie", "obes"]
)
def test_words_that_must_not_appear(word: str) -> None:
    assert [place for place, text in texts() if word in text.lower()] == []


def test_iron_tablets_only_after_a_test() -> None:
    about = [
        t for _, t in texts() if "iron tablets" in t and ("take" in t or "no iron" in t.lower())
    ]
    assert [t for t in about if "before the test" not in t and "I take" not in t] == []
    assert about


def test_nothing_tells_a_runner_to_eat_less_unless_it_is_guarded() -> None:
    for name, plan in PLANS.items():
        for line in plan.week:
            if re.search(r"snacks|eat less|smaller portions|lose weight", line.text):
                assert line.guarded or "Do not" in line.text or "rich in" in line.text, name


def test_texts_are_short_and_plain() -> None:
    for place, text in texts():
        for sentence in re.split(r"(?<=[.:?;]) ", text):
            assert len(sentence.split()) <= 38, (place, sentence)
        assert "!" not in text, place


def test_every_text_carries_a_source() -> None:
    things = [
        *(rule.sources for rule in CHECK.safety.rules),
        *(notice.sources for notice in CHECK.safety.notices),
        *(question.sources for question in CHECK.screens.questions),
        *(plan.sources for plan in PLANS.values()),
        CHECK.wording.sources,
        CHECK.advice.figures.sources,
    ]
    for sources in things:
        assert sources
        assert CHECK.sources.keys() >= set(sources)


def test_every_source_is_used() -> None:
    all_text = b"".join(data for name, data in FILES.items() if name != "sources.toml").decode()
    assert [source for source in CHECK.sources if f'"{source}"' not in all_text] == []


def test_workouts_to_leave_or_to_do_exist() -> None:
    tags: set[str] = {"#tempo"}
    ids = set()
    for path in workouts_folder().glob("*.toml"):
        ids.add(path.stem)
        tags |= {f"#{tag}" for tag in read_document(path.read_bytes()).tree.get("tags", ())}
    for name, plan in PLANS.items():
        for choice in (*plan.avoid, *plan.fine):
            assert set(choice.find) <= ids | tags | {"*"}, name


def test_a_choice_finds_its_workouts() -> None:
    choice = Choice(text="sprints", find=("#sprint", "squat-jumps"))
    assert choice.matches("mine", ["sprint", "hills"])
    assert choice.matches("squat-jumps", ["plyo"])
    assert not choice.matches("easy-run", ["endurance"])
    assert Choice(text="all", find=("*",)).matches("easy-run", [])
