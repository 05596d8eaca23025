"""How often the heavy-legs check sends ordinary runners to a doctor, and how long it takes.

`python benchmarks/legs.py [RUNNERS] [SEED]` simulates runners with heavy legs and no disease. How
often each answer is given is assumed, not measured: see `HABITS`. Every runner is assessed twice:
from all facts at once, and through the questions of an interview.
"""

import sys
import time
from collections import Counter
from collections.abc import Mapping
from random import Random

from stride_tui.legs.answers import NOT_SURE
from stride_tui.legs.assessment import Assessment, assess
from stride_tui.legs.check import Check
from stride_tui.legs.findings import Findings
from stride_tui.legs.interview import Ask, Interview
from stride_tui.legs.prefill import Prefill
from stride_tui.legs.questions import Question
from stride_tui.legs.reader import read_check
from stride_tui.legs.safety import Likelihood
from stride_tui.storage.builtin import data_files

HABITS: Mapping[str, Mapping[str, int]] = {
    "age_band": {"18_39": 50, "40_49": 27, "50_64": 19, "65_plus": 4},
    "sex": {"female": 50, "male": 50},
    "main_feeling": {"heavy_tired": 80, "sore_stiff": 17, "weak_giving_way": 3},
    "side": {"both": 97, "one": 3},
    "when_worst": {
        "from_first_steps": 28, "late_in_long_runs": 22, "day_or_two_after_hard_session": 25,
        "hills_or_fast_efforts": 17, "random": 22, "end_of_day_or_standing": 3,
    },
    "settles_with": {"easy_days": 50, "nothing": 25, "food_or_drink": 15, "legs_up": 4},
    "rest_days_7d": {"0": 8, "1": 25, "2": 37, "3_plus": 30},
    "hard_sessions_7d": {"0_1": 52, "2": 35, "3_plus": 13},
    "longest_run_jump": {"none": 80, "10_to_30pct": 12, "30_to_100pct": 7, "over_100pct": 1},
    "strength_per_week": {"0": 35, "1": 30, "2": 25, "3": 7, "4_plus": 3},
    "cross_training_per_week": {"0": 45, "1_2": 45, "3_plus": 10},
    "after_strength_days": {"no": 80, "yes": 20},
    "running_experience": {"under_6_months": 20, "6_to_24_months": 30, "over_2_years": 50},
    "typical_long_run": {"under_60min": 40, "60_to_90min": 40, "over_90min": 20},
    "sleep": {"good": 70, "short": 22, "poor_for_weeks": 8},
    "mood": {"normal": 88, "low_or_irritable": 12},
    "resting_heart_rate": {"usual": 94, "raised": 6},
    "after_easy_days": {"better": 40, "partly": 25, "no_change": 15, "not_tried": 20},
    "carbs": {"plenty": 78, "low_carb_or_keto": 7, "skips_before_runs": 15},
    "fuel_on_long_runs": {"not_needed": 40, "yes": 35, "no": 25},
    "fluids_on_long_runs": {
        "not_needed": 40, "with_salt": 25, "water_only": 27, "almost_nothing": 8,
    },
    "protein": {"most_meals": 65, "few_meals": 30, "rarely": 5},
    "soreness_lasts": {"under_2_days": 90, "over_3_days": 10},
    "energy": {"eats_enough": 93, "cutting_calories": 6, "appetite_lost": 1},
    "weight_3m": {"stable": 80, "gained_little": 12, "gained_lot": 4, "lost_on_purpose": 4},
    "diet": {"mixed": 88, "vegetarian": 8, "vegan": 4},
    "iron_signs": {
        "none": 92, "tired_all_day": 5, "restless_legs": 2, "breathless_on_easy_runs": 1,
    },
    "iron_risks": {"none": 80, "heavy_periods": 6, "blood_donor": 5, "little_iron_food": 9},
    "form_signs": {
        "none": 70, "long_heavy_steps": 9, "hunched_or_looks_down": 9, "tense_arms": 8,
        "falls_apart_when_tired": 8,
    },
    "shoes": {"usual": 75, "other_new": 15, "heavier_new": 4, "worn_out": 6},
    "other_shoes_feel": {"not_tried": 80, "same": 15, "lighter": 5},
    "vein_signs": {"none": 96, "bulging_veins": 4},
    "artery_signs": {"none": 100},
    "thyroid_signs": {"none": 90, "feels_cold": 4, "dry_skin_or_hair": 4, "low_mood": 2},
    "stands_or_sits_all_day": {"no": 50, "yes": 50},
    "smoking": {"never": 75, "past": 15, "current": 10},
    "known_conditions": {"none": 88, "high_blood_pressure": 7, "high_cholesterol": 5},
    "medicines": {"none": 95, "other": 5},
    "walking_brings_it_on": {"no": 99, "yes": 1},
    "pain_level": {"none": 75, "mild": 25},
    "location": {"whole_leg": 60, "thigh": 25, "calf": 25},
}  # fmt: skip
"""Assumed answers of 100 ordinary runners."""

COURSES = {
    ("days", "steady"): 35,
    ("weeks", "steady"): 35,
    ("weeks", "improving"): 3,
    ("weeks", "slower_weeks"): 13,
    ("months", "steady"): 12,
    ("months", "slower_months"): 2,
}
"""How long it has lasted and what the pace has done, of 100 ordinary runners."""

TWO = ("when_worst", "location")
"""Facts of which some runners name two values."""


def runner(dice: Random) -> Findings:
    """An ordinary runner with heavy legs and no disease."""
    found = {}
    for fact, habits in HABITS.items():
        picked = dice.choices(list(habits), list(habits.values()), k=2)
        found[fact] = frozenset(picked if fact in TWO and dice.random() < 0.3 else picked[:1])
    onset, performance = dice.choices(list(COURSES), list(COURSES.values()))[0]
    found |= {"onset": frozenset({onset}), "performance": frozenset({performance})}
    if found["sex"] == {"male"}:
        found["iron_risks"] -= {"heavy_periods"}
    return {fact: values for fact, values in found.items() if values}


def ticks(question: Question, known: Findings) -> tuple[str, ...]:
    """What the runner ticks on a screen."""
    chosen: list[str] = []
    for part in question.parts:
        fits = [
            option.id
            for option in part.options
            if option.sets and all(v in known.get(f, ()) for f, v in option.sets.items())
        ]
        chosen += fits[: part.limit if part.many else 1]
    return tuple(chosen) or tuple(o.id for o in question.options if o.none) or NOT_SURE


def interviewed(check: Check, known: Findings) -> Assessment:
    """The result of an interview with a runner whose age and sex the settings know."""
    profile = {fact: next(iter(known[fact])) for fact in ("age_band", "sex")}
    interview = Interview(check, prefill=Prefill(profile=profile))
    while isinstance(step := interview.step(), Ask):
        interview = interview.answer(ticks(step.question, known))
    return interview.assessment()


def report(title: str, results: list[Assessment], seconds: float) -> None:
    """Print the rates of one way of asking."""
    count = len(results)
    print(f"\n{title}: {count} runners, {seconds / count * 1000:.1f} ms each")
    for urgency, number in Counter(result.urgency for result in results).most_common():
        print(f"  {urgency:20} {number / count:7.2%}")
    rules = Counter(rule.id for result in results for rule in result.rules)
    print("  rules", dict(rules.most_common()))
    likely = [
        [named for named in result.causes if named.likelihood is Likelihood.LIKELY]
        for result in results
    ]
    print("  likely causes on a result", dict(sorted(Counter(map(len, likely)).items())))
    print("  commonest", Counter(n.cause.id for named in likely for n in named).most_common(6))


def main() -> None:
    """Simulate and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 4000
    dice = Random(int(sys.argv[2]) if len(sys.argv) > 2 else 7)
    check = read_check({path.name: path.read_bytes() for path in data_files("legs")}).check
    if check is None:
        sys.exit("the data of the check has faults")
    runners = [runner(dice) for _ in range(count)]
    begin = time.perf_counter()
    from_facts = [assess(check, known) for known in runners]
    middle = time.perf_counter()
    report("from the facts", from_facts, middle - begin)
    asked = [interviewed(check, known) for known in runners]
    report("through the questions", asked, time.perf_counter() - middle)
    sent = sum(result.urgency != "self_care" for result in from_facts + asked)
    urgent = sum(result.urgency.is_urgent for result in from_facts + asked)
    print(f"\nsent to a doctor {sent / count / 2:.2%} (at most 3 %), urgently {urgent} (none)")


if __name__ == "__main__":
    main()
