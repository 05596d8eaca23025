"""The safety rules: each fires, each has a near miss, none can be talked down."""

from random import Random
from typing import Any

import pytest

from legs.known import CHECK, assessed, findings
from stride_tui.legs.assessment import assess
from stride_tui.legs.findings import UNKNOWN
from stride_tui.legs.safety import Urgency, holds

SORE = {"when_worst": ["same_point_every_run"], "main_feeling": "tight_bursting"}
LASTS = {"onset": "months", "performance": "slower_months"}
TIRED = {"rest_days_7d": "0", "after_easy_days": "better"}

# Rule, findings that make it fire, findings that only just do not.
RULES: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    (
        "rf_chest_lungs",
        {"chest_symptoms": ["coughing_blood"]},
        {"chest_symptoms": ["chest_pain_earlier"]},
    ),
    (
        "rf_collapse",
        {"collapse": "fainted_during_exercise"},
        {"collapse": "nearly_fainted_during_exercise"},
    ),
    (
        "rf_after_run_collapse",
        {"after_run_unwell": ["bad_headache", "repeated_vomiting"]},
        {"after_run_unwell": ["bad_headache", "puffy_hands_or_face"]},
    ),
    ("rf_stroke", {"stroke_signs": "yes"}, {"stroke_signs": "no"}),
    (
        "rf_limb_blood_supply",
        {"leg_cold_or_pale": "sudden"},
        {"leg_cold_or_pale": "long_standing"},
    ),
    (
        "rf_acute_compartment",
        {"muscle_swollen_hard": "yes", "pain_level": "severe"},
        {"muscle_swollen_hard": "yes", "pain_level": "moderate"},
    ),
    (
        "rf_muscle_breakdown",
        {"urine": "dark_cola", "muscle_swollen_hard": "yes"},
        {"urine": "dark_cola", "pain_level": "moderate"},
    ),
    ("rf_cauda_equina", {"saddle_or_bladder": "yes"}, {"saddle_or_bladder": "no"}),
    (
        "rf_cannot_stand",
        {"weight_bearing": "cannot_bear_weight"},
        {"weight_bearing": "hurts_to_hop"},
    ),
    (
        "rf_sepsis",
        {"very_unwell": "yes", "fever": "fever_now"},
        {"very_unwell": "yes", "fever": "illness_last_2_weeks"},
    ),
    (
        "rf_diabetic_emergency",
        {"very_unwell": "yes", "sugar_signs": ["very_thirsty", "peeing_more"]},
        {"very_unwell": "yes", "sugar_signs": ["very_thirsty"]},
    ),
    (
        "rf_dvt",
        {"calf_signs": ["tender"], "clot_risk": ["long_travel_recent"]},
        {"calf_signs": ["tender"], "clot_risk": ["none"]},
    ),
    (
        "rf_dark_urine",
        {"urine": "not_sure", "pain_level": "severe"},
        {"urine": "not_sure", "pain_level": "moderate"},
    ),
    (
        "rf_heart_warning",
        {"chest_symptoms": ["palpitations_with_faintness"]},
        {"iron_signs": ["fast_heartbeat"]},
    ),
    (
        "rf_bone_stress_high_risk",
        {"weight_bearing": "hurts_to_hop", "location": ["hip_groin"]},
        {"weight_bearing": "hurts_to_hop", "location": ["shin"]},
    ),
    (
        "rf_critical_artery",
        {"leg_cold_or_pale": "long_standing", "artery_signs": ["cool_foot"]},
        {"leg_cold_or_pale": "long_standing", "artery_signs": ["none"]},
    ),
    (
        "rf_nerve_loss",
        {"feeling_or_power_loss": "new_numbness"},
        {"feeling_or_power_loss": "tingling_on_runs_only"},
    ),
    (
        "rf_new_diabetes",
        {"sugar_signs": ["peeing_more", "losing_weight"]},
        {"sugar_signs": ["peeing_more"]},
    ),
    ("rf_skin_infection", {"skin_infection": "hot_red_spreading"}, {"calf_signs": ["tender"]}),
    (
        "rf_statin_muscle",
        {"medicines": ["statin"], "pain_level": "severe"},
        {"medicines": ["statin"], "pain_level": "moderate"},
    ),
    ("rf_bleeding", {"bleeding": "black_stool_or_rectal_blood"}, {"bleeding": "none"}),
    (
        "rf_very_unwell",
        {"very_unwell": "yes"},
        {"very_unwell": "yes", "skin_infection": "hot_red_spreading"},
    ),
    ("rf_not_sure", {"danger_list_answered": "not_sure"}, {"danger_list_answered": "yes"}),
    ("rf_fever_run", {"fever": "fever_now"}, {"fever": "illness_last_2_weeks"}),
    ("rf_leg_swelling_both", {"swelling": "both_ankles_evening"}, {"swelling": "not_sure"}),
    ("rf_weight_loss", {"weight_3m": "lost_without_trying"}, {"weight_3m": "lost_on_purpose"}),
    (
        "rf_known_heart",
        {"known_conditions": ["heart_disease"]},
        {"known_conditions": ["irregular_heartbeat"]},
    ),
    ("rf_periods", {"periods": "missed_3_or_more"}, {"periods": "heavy"}),
    ("rf_pregnancy", {"pregnant_or_recent_birth": "yes"}, {"pregnant_or_recent_birth": "no"}),
    ("medical_cause", SORE, {"when_worst": ["same_point_every_run"]}),
    ("long_overreach", {**TIRED, **LASTS}, {**TIRED, **LASTS, "performance": "slower_weeks"}),
    ("unexplained_and_lasting", LASTS, {**LASTS, "onset": "weeks"}),
]
IN_QUESTIONS_ONLY = {CHECK.safety.careful}


@pytest.mark.parametrize(
    ("rule", "fires", "misses"), RULES, ids=lambda v: v if isinstance(v, str) else ""
)
def test_a_rule_fires_and_has_a_near_miss(
    rule: str, fires: dict[str, Any], misses: dict[str, Any]
) -> None:
    result = assessed(**fires)
    assert rule in [fired.id for fired in result.rules]
    assert result.urgency.rank >= CHECK.rule(rule).urgency.rank
    assert rule not in [fired.id for fired in assessed(**misses).rules]


def test_every_rule_is_in_the_table() -> None:
    assert {rule for rule, _, _ in RULES} | IN_QUESTIONS_ONLY == {
        rule.id for rule in CHECK.safety.rules
    }


def test_every_alternative_of_every_rule_fires_alone() -> None:
    for rule in CHECK.safety.rules:
        for alternative in rule.when:
            if alternative.facts and not (alternative.likely or alternative.possible):
                known = {
                    fact: values if fact in alternative.at_least else frozenset({min(values)})
                    for fact, values in alternative.facts.items()
                }
                assert assess(CHECK, known).urgency.rank >= rule.urgency.rank, (rule.id, known)


def test_each_piece_of_an_alternative_is_needed() -> None:
    for rule in CHECK.safety.rules:
        for alternative in rule.when:
            for fact in alternative.facts if len(alternative.facts) > 1 else ():
                known = {f: v for f, v in alternative.facts.items() if f != fact}
                if "unknown" not in alternative.facts[fact]:
                    assert not alternative.holds(known, {}), (rule.id, fact)


@pytest.mark.parametrize(
    ("known", "urgency"),
    [
        ({"calf_signs": ["tender"]}, "self_care"),
        ({"calf_signs": ["tender"], "known_conditions": ["previous_clot"]}, "see_doctor_24h"),
        ({"calf_signs": ["warm"]}, "see_doctor_24h"),
        ({"swelling": "not_sure"}, "self_care"),
        ({"swelling": "not_sure", "calf_signs": ["tender"]}, "see_doctor_24h"),
        ({"urine": "dark_cola"}, "see_doctor_24h"),
        ({"urine": "dark_cola", "feeling_or_power_loss": "new_weakness"}, "emergency_now"),
        ({"urine": "not_sure"}, "self_care"),
        ({"feeling_or_power_loss": "tingling_on_runs_only"}, "self_care"),
        ({"medicines": ["statin"], "pain_level": "mild"}, "self_care"),
        ({"age_band": "under_18"}, "self_care"),
        ({}, "self_care"),
    ],
)
def test_near_misses_between_levels(known: dict[str, Any], urgency: str) -> None:
    assert assessed(**known).urgency == urgency


def test_unknown_never_counts_as_no() -> None:
    for name, fact in CHECK.facts.items():
        result = assess(CHECK, {name: frozenset({UNKNOWN})})
        assert not result.causes
        if fact.unsure:
            assert result.findings[name] == {fact.unsure}
        else:
            assert name not in result.findings
    assert assessed(danger_list_answered=UNKNOWN).urgency is Urgency.WITHIN_24H


def test_a_danger_cannot_be_hidden_by_an_unknown_colour() -> None:
    known = {"muscle_swollen_hard": "yes", "pain_level": "severe", "urine": UNKNOWN}
    assert assessed(**known).urgency is Urgency.EMERGENCY


def test_more_values_of_safety_facts_never_lower_the_urgency() -> None:
    dice = Random(11)
    safety = [fact for fact in CHECK.facts.values() if fact.safety]
    for _ in range(400):
        known = {
            fact.id: frozenset({dice.choice(list(fact.words))})
            for fact in dice.sample(safety, dice.randint(0, 5))
        }
        fact = dice.choice(safety)
        more = {**known, fact.id: known.get(fact.id, frozenset()) | {dice.choice(list(fact.words))}}
        assert assess(CHECK, more).urgency.rank >= assess(CHECK, known).urgency.rank, (known, more)


def test_a_rule_that_says_less_keeps_quiet() -> None:
    result = assessed(urine="dark_cola", muscle_swollen_hard="yes")
    assert [rule.id for rule in result.rules] == ["rf_muscle_breakdown"]


def test_the_most_urgent_rule_comes_first_and_says_why() -> None:
    result = assessed(saddle_or_bladder="yes", feeling_or_power_loss="new_weakness")
    assert [rule.id for rule in result.rules] == ["rf_cauda_equina", "rf_nerve_loss"]
    assert result.because == ("numb between the legs, or new bladder or bowel trouble",)
    assert not result.causes


@pytest.mark.parametrize(
    ("known", "word"),
    [
        ({"age_band": "under_18"}, "adults"),
        ({"urine": "not_sure"}, "colour of your pee"),
        ({"sex": "male", "iron_signs": ["pale", "craves_ice"]}, "search for where the iron goes"),
    ],
)
def test_notices_change_no_urgency(known: dict[str, Any], word: str) -> None:
    assert word in " ".join(assessed(**known).notices)


def test_follow_up_conditions_and_routes_read_findings() -> None:
    clot = CHECK.question("clot_risk")
    assert holds(clot.when, findings(calf_signs=["tender"]))
    assert not holds(clot.when, findings(calf_signs=["none"], swelling="none"))
