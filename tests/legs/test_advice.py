"""The advice: the runner's own figures, what contradicts, holds, the note, and JSON."""

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from legs.known import CHECK, assessed
from stride_tui.legs.advice import Advice, Figures, advise, hold_of, spoken_day
from stride_tui.legs.note import doctor_note
from stride_tui.legs.report import Answer, as_json, assess_facts

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
TIRED = {"rest_days_7d": "0", "hard_sessions_7d": "3_plus", "sleep": "short"}
PROTEIN = {"protein": "rarely", "soreness_lasts": "over_3_days"}
HEAVIER = {"weight_3m": "gained_lot", "after_easy_days": "no_change"}
BONE = {"bone_spot_pain": "running_only", "main_feeling": "pain_one_spot"}
CLOT = {"swelling": "one_leg"}


def advice(known: dict[str, Any], **figures: Any) -> Advice:
    return advise(CHECK, assessed(**known), Figures(today=TODAY, **figures))


def test_the_plan_holds_the_runners_own_figures() -> None:
    told = " ".join(advice(TIRED, longest_run_minutes=70).week)
    assert "at most 77 minutes" in told
    assert "was 70" in told
    assert "until 27 November" in told
    assert "98 to 119 g" in " ".join(advice(PROTEIN, weight_kg=70).week)


def test_without_figures_the_plan_still_reads_well() -> None:
    for known in (TIRED, PROTEIN):
        told = " ".join(advice(known).week)
        assert "{" not in told
        assert "None" not in told
    assert "a tenth longer" in " ".join(advice(TIRED).week)


@pytest.mark.parametrize(
    "more",
    [
        {"energy": "cutting_calories"},
        {"age_band": "under_18"},
        {"periods": "missed_3_or_more"},
        {"pregnant_or_recent_birth": "yes"},
        {"thyroid_signs": ["feels_cold"], "mood": "low_or_irritable", "energy": "appetite_lost"},
    ],
)
def test_no_word_about_eating_less_where_under_eating_is_possible(more: dict[str, Any]) -> None:
    assert "snacks" in " ".join(advice(HEAVIER).week)
    told = " ".join(advice({**HEAVIER, **more}).week)
    assert "snacks" not in told


def test_what_one_cause_forbids_no_other_allows() -> None:
    result = advice({**TIRED, **BONE})
    fine = {find for choice in result.fine for find in choice.find}
    assert "easy-run" not in fine
    assert "all running" in [choice.text for choice in result.avoid]
    assert not advice({**TIRED, "fever": "fever_now"}).fine or all(
        not choice.find for choice in advice({**TIRED, "fever": "fever_now"}).fine
    )


def test_an_urgent_result_leaves_out_all_training_and_has_no_later_date() -> None:
    result = advice(CLOT, emergency_number="144")
    assert [choice.find for choice in result.avoid] == [("*",)]
    assert not result.fine
    assert not result.week
    assert result.look_again is None
    assert any("call 144" in text for text in result.do)


def test_the_emergency_number_has_a_default() -> None:
    told = advice({"stroke_signs": "yes"})
    assert "112 / 999 / 911" in told.text
    assert told.word == "Get emergency help now"
    assert told.sign == "!!"


@pytest.mark.parametrize(
    ("known", "days"),
    [(TIRED, 14), (PROTEIN, 28), ({**TIRED, **PROTEIN}, 14), ({}, 14)],
)
def test_the_day_to_look_again(known: dict[str, Any], days: int) -> None:
    assert advice(known).look_again == TODAY + timedelta(days)


def test_nothing_named_still_has_a_plan() -> None:
    result = advice({})
    assert result.week
    assert result.fine
    assert result.sources


@pytest.mark.parametrize(
    ("known", "level", "rule", "hours"),
    [
        (CLOT, "red-flag", "rf_dvt", None),
        ({"chest_symptoms": ["coughing_blood"]}, "red-flag", "rf_chest_lungs", None),
        ({"fever": "fever_now"}, "rest", "rf_fever_run", 36),
        (BONE, "rest", "bone_stress", 36),
        (TIRED, "lighter", "under_recovery", 36),
        ({"periods": "missed_3_or_more"}, "rest", "low_energy", 36),
    ],
)
def test_a_hold_for_the_coach(
    known: dict[str, Any], level: str, rule: str, hours: int | None
) -> None:
    hold = hold_of(CHECK, assessed(**known), NOW)
    assert hold is not None
    assert (hold.level, hold.rule) == (level, rule)
    assert hold.until == (None if hours is None else NOW + timedelta(hours=hours))
    assert hold.text


def test_a_red_flag_says_what_to_do_before_it_says_why() -> None:
    check = CHECK.calling("144")
    lungs = hold_of(check, assessed(chest_symptoms=["coughing_blood"]), NOW)
    clot = hold_of(check, assessed(**CLOT), NOW)
    assert lungs is not None
    assert clot is not None
    assert lungs.text.startswith("Call 144, or go to an emergency department.")
    assert lungs.text.endswith(CHECK.rule("rf_chest_lungs").why)
    assert clot.text.startswith("Be seen today, by a doctor")
    assert CHECK.calling(None) is CHECK


def test_no_hold_where_training_may_go_on() -> None:
    assert hold_of(CHECK, assessed(**PROTEIN), NOW) is None
    assert hold_of(CHECK, assessed(), NOW) is None


def test_the_note_tells_the_doctor_what_matters() -> None:
    known: dict[str, Any] = {**CLOT, "clot_risk": ["oestrogen"], "onset": "days", "side": "one"}
    assessment = assessed(**known)
    note = doctor_note(
        CHECK, assessment, advice(known), TODAY, training=["Fri easy run 40 min, effort 3"]
    )
    for words in (
        "22 November 2026",
        "one leg more swollen",
        "for a few days",
        "pill, patch, ring",
        "deep vein clot",
        "Fri easy run 40 min",
        "version 2",
        "rf_dvt",
        "guide, not a",
    ):
        assert words in " ".join(note.split()), words
    assert max(map(len, note.splitlines())) <= 72
    assert note.count("one leg more swollen") == 1


def test_normal_answers_are_left_out_of_the_note() -> None:
    note = doctor_note(CHECK, assessed(**TIRED), advice(TIRED), TODAY)
    assert "no swelling" not in note
    assert "no rest day in 7" in note


def test_json_has_the_promised_shape() -> None:
    answer = assess_facts(CHECK, json.dumps(TIRED), Figures(today=TODAY))
    assert isinstance(answer, Answer)
    data = as_json(answer)
    assert json.loads(json.dumps(data)) == data
    assert data["format"] == 1
    assert data["urgency"] == "self_care"
    assert data["rules"] == []
    assert data["causes"][0] | {"title": ""} == {
        "id": "under_recovery",
        "title": "",
        "likelihood": "likely",
        "for": ["no rest day in 7", "3 or more hard sessions in 7 days", "sleep under 7 hours"],
        "against": [],
    }
    for key in ("plan", "avoid", "fine"):
        assert all(isinstance(entry, str) for entry in data[key])
    assert "easy-run" in data["fine_workouts"]
    assert "#hiit" in data["avoid_workouts"]
    assert data["look_again"] == "2026-12-06"


@pytest.mark.parametrize(
    ("text", "message", "cure"),
    [
        ("{", "not JSON", ""),
        ("[" * 100_000, "not JSON", ""),
        ("[]", "one JSON object", ""),
        ('{"slep": "short"}', 'no fact called "slep"', 'did you mean "sleep"?'),
        ('{"sleep": "shrt"}', 'sleep cannot be "shrt"', 'did you mean "short"?'),
        ('{"sleep": "xyz"}', 'sleep cannot be "xyz"', "known: good, short"),
        ('{"sleep": ["short"]}', "has to be one text", 'write "sleep": "good"'),
        ('{"calf_signs": "warm"}', "has to be a list", 'write "calf_signs": ["none"]'),
        ('{"calf_signs": [1]}', "has to be a list", ""),
        ('{"rest_days_7d": 0}', "has to be one text", 'write "rest_days_7d": "0"'),
        ('{"swelling": "one_leg", "swelling": "none"}', "said twice", ""),
        ('{"sleep": null}', "has to be one text", ""),
    ],
)
def test_wrong_facts_are_told_with_the_cure(text: str, message: str, cure: str) -> None:
    problems = assess_facts(CHECK, text, Figures(today=TODAY))
    assert not isinstance(problems, Answer)
    told = [(problem.message, problem.help) for problem in problems]
    assert any(message in what and cure in how for what, how in told), told


def test_unknown_is_a_value_of_every_fact() -> None:
    for name, fact in CHECK.facts.items():
        for value in ("unknown", ["unknown"]) if fact.many else ("unknown",):
            answer = assess_facts(CHECK, json.dumps({name: value}), Figures(today=TODAY))
            assert isinstance(answer, Answer)


def test_days_are_spoken_the_same_everywhere() -> None:
    assert spoken_day(date(2026, 12, 6)) == "6 December"
