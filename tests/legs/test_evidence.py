"""Weights, limits, anchors, overlaps and what is shown of the causes."""

from typing import Any

import pytest

from legs.known import CHECK, assessed, findings
from stride_tui.legs.assessment import assess
from stride_tui.legs.evidence import shown, weigh
from stride_tui.legs.findings import complete
from stride_tui.legs.safety import Likelihood

ANAEMIC: dict[str, Any] = {"iron_signs": ["pale", "craves_ice"], "iron_risks": ["blood_donor"]}
THYROID: dict[str, Any] = {
    "thyroid_signs": ["dry_skin_or_hair", "feels_cold", "constipation", "low_mood"],
    "known_conditions": ["thyroid_disease"],
}
VEINS: dict[str, Any] = {
    "vein_signs": ["ankle_skin_changes"],
    "when_worst": ["end_of_day_or_standing"],
}


def scores(**known: Any) -> dict[str, int]:
    whole = complete(CHECK.facts, findings(**known))
    return {s.cause.id: s.score for s in weigh(CHECK.evidence, CHECK.facts, whole)}


@pytest.mark.parametrize(
    ("cause", "known", "score"),
    [
        ("under_recovery", {}, 1),
        ("under_recovery", {"rest_days_7d": "0"}, 4),
        ("under_recovery", {"rest_days_7d": "unknown"}, 1),
        # Two ways of saying that rest helps count once.
        ("under_recovery", {"after_easy_days": "better", "settles_with": ["easy_days"]}, 3),
        ("iron", {"iron_risks": ["heavy_periods"], "periods": "heavy"}, 2),
        ("iron", {"diet": "vegan", "iron_risks": ["little_iron_food"]}, 1),
        # One fact gives at most 5 and takes at most 4.
        ("iron", {"iron_signs": ["pale", "craves_ice", "breathless_on_easy_runs"]}, 5),
        ("artery", {"when_worst": ["day_or_two_after_hard_session", "end_of_day_or_standing"]}, -5),
        ("weight_gain", {"weight_3m": "stable"}, -4),
    ],
)
def test_points_add_up(cause: str, known: dict[str, Any], score: int) -> None:
    assert scores(**known)[cause] == score


@pytest.mark.parametrize(
    ("known", "named"),
    [
        # Four points from one fact are not enough for likely.
        ({"rest_days_7d": "0"}, {"under_recovery": "possible"}),
        ({"rest_days_7d": "0", "sleep": "short"}, {"under_recovery": "likely"}),
        # Weak facts alone name nothing.
        ({"sleep": "short", "mood": "low_or_irritable", "resting_heart_rate": "raised"}, {}),
        # Without an answer about protein nothing is said about protein.
        ({"soreness_lasts": "over_3_days", "age_band": "65_plus", "diet": "vegan"}, {}),
        ({"protein": "rarely", "soreness_lasts": "over_3_days"}, {"low_protein": "likely"}),
        ({"form_signs": ["long_heavy_steps", "tense_arms"]}, {"form": "possible"}),
    ],
)
def test_a_cause_is_named_only_on_good_grounds(
    known: dict[str, Any], named: dict[str, str]
) -> None:
    assert assessed(**known).named == named


def test_reasons_for_and_against_are_in_words() -> None:
    result = assessed(rest_days_7d="0", sleep="short", hard_sessions_7d="0_1")
    (cause,) = result.causes
    assert cause.points_to == ("no rest day in 7", "sleep under 7 hours")
    assert cause.points_away == ("at most 1 hard session in 7 days",)


def test_at_most_three_causes_and_no_medical_one_is_hidden() -> None:
    result = assessed(
        **ANAEMIC | VEINS | THYROID,
        energy="cutting_calories",
        weight_3m="lost_on_purpose",
        mood="low_or_irritable",
        settles_with=["legs_up", "easy_days"],
        rest_days_7d="0",
        hard_sessions_7d="3_plus",
        sleep="short",
    )
    medical = {"iron", "vein", "thyroid", "low_energy"}
    likely = {c for c, how in result.named.items() if how is Likelihood.LIKELY and c in medical}
    titles = {cause.id: cause.title for cause in CHECK.evidence.causes}
    told = {named.cause.id for named in result.causes}
    assert len(result.causes) == 3
    assert all(cause in told or titles[cause] in " ".join(result.notices) for cause in likely)


def test_a_likely_cause_far_behind_is_left_out_unless_medical() -> None:
    strong: dict[str, Any] = {"rest_days_7d": "0", "hard_sessions_7d": "3_plus"}
    strong |= {"sleep": "short", "longest_run_jump": "over_100pct", "after_easy_days": "better"}
    weak = {
        "shoes": "heavier_new",
        "after_easy_days": "better",
        "when_worst": ["late_in_long_runs"],
    }
    assert [named.cause.id for named in assessed(**strong | weak).causes] == ["under_recovery"]
    with_iron = assessed(**strong, iron_signs=["pale", "tired_all_day"], sex="female")
    assert [named.cause.id for named in with_iron.causes] == ["under_recovery", "iron"]


def test_order_is_by_likelihood_then_score_then_support_then_table() -> None:
    whole = complete(CHECK.facts, findings())
    standings = weigh(CHECK.evidence, CHECK.facts, whole)
    assert [s.score for s in standings] == sorted((s.score for s in standings), reverse=True)
    table = [cause.id for cause in CHECK.evidence.causes]
    level = [table.index(s.cause.id) for s in standings if s.score == 0]
    assert level == sorted(level)
    assert shown(CHECK.evidence, standings) == ()


def test_close_scores_are_said_to_fit_equally_well() -> None:
    known = {"weight_3m": "gained_lot", "shoes": "heavier_new", "after_easy_days": "no_change"}
    assert assessed(**known).equal
    assert not assessed(rest_days_7d="0", sleep="short").equal


def test_a_doubtful_medical_cause_asks_for_the_skipped_answer() -> None:
    known = findings(when_worst=["same_point_every_run"], main_feeling="cramp", location=["calf"])
    result = assess(CHECK, known, skipped=["eases"])
    assert CHECK.question("eases").text in " ".join(result.notices)
    assert not assess(CHECK, known).notices


def test_skipped_main_questions_are_named_with_the_cause() -> None:
    known = findings(rest_days_7d="0", sleep="short")
    result = assess(CHECK, known, skipped=["eases", "recovery"])
    assert "Not enough recovery" in " ".join(result.notices)
