"""The interview: order, limits, going back, and safety that no answer can lower."""

from random import Random

import pytest

from legs.known import CHECK, findings, outcome, random_answer, random_ticks, run
from stride_tui.legs.answers import NOT_SURE, SKIPPED, Answers
from stride_tui.legs.interview import Ask, Done, Interview
from stride_tui.legs.prefill import Prefill
from stride_tui.legs.questions import Stage
from stride_tui.legs.safety import Urgency

NONE = ("none",)
CALM = {"danger_now": NONE, "look_at_legs": NONE, "last_weeks": NONE}
MAIN = {
    **CALM,
    "feel": ("heavy", "both"),
    "when": ("first-steps",),
    "eases": ("easy-days",),
    "how_long": ("weeks", "18-39", "male"),
    "changed": NONE,
}
ALL_KNOWN = Prefill(profile={"age_band": "18_39", "sex": "female"})


def after(answers: Answers, prefill: Prefill | None = None) -> Interview:
    """The interview with these answers given one after the other."""
    return Interview(CHECK, answers, prefill or Prefill())


def asked(interview: Interview) -> str | None:
    """The id of the question that comes next."""
    step = interview.step()
    return step.question.id if isinstance(step, Ask) else None


def test_safety_comes_first_and_the_good_news_after_it() -> None:
    interview, seen = Interview(CHECK), []
    for _ in range(8):
        step = interview.step()
        assert isinstance(step, Ask)
        seen.append((step.question.id, step.number, bool(step.lead)))
        interview = interview.answer(MAIN[step.question.id])
    assert seen == [
        ("danger_now", 1, False),
        ("look_at_legs", 2, False),
        ("last_weeks", 3, False),
        ("feel", 4, True),
        ("when", 5, False),
        ("eases", 6, False),
        ("how_long", 7, False),
        ("changed", 8, False),
    ]


def test_an_emergency_stops_at_once() -> None:
    step = Interview(CHECK).answer(("cola", "muscle")).step()
    assert isinstance(step, Done)
    assert step.stopped
    assert step.assessment.urgency is Urgency.EMERGENCY


def test_a_24_hour_rule_waits_for_the_safety_screens_and_their_follow_ups() -> None:
    interview, seen = Interview(CHECK).answer(("cola",)), []
    answers = {"urine_check": NONE, "look_at_legs": ("tender",), "clot_risk": NONE}
    while isinstance(step := interview.step(), Ask):
        seen.append(step.question.id)
        assert step.lead == CHECK.wording.keep_going
        assert not step.can_skip
        interview = interview.answer(answers.get(step.question.id, NONE))
    assert seen == ["urine_check", "look_at_legs", "clot_risk", "last_weeks"]
    assert outcome(interview).urgency is Urgency.WITHIN_24H


def test_a_follow_up_can_raise_it_to_an_emergency() -> None:
    step = Interview(CHECK).answer(("cola",)).answer(("sore",)).step()
    assert isinstance(step, Done)
    assert step.assessment.rules[0].id == "rf_muscle_breakdown"


@pytest.mark.parametrize(
    ("answers", "follow_up"),
    [
        ({"danger_now": ("cola",)}, "urine_check"),
        ({"danger_now": NONE, "look_at_legs": ("tender",)}, "clot_risk"),
        ({"danger_now": NONE, "look_at_legs": ("unsure",)}, "clot_risk"),
        ({**CALM, "feel": ("spot",)}, "bone_check"),
        ({**CALM, "feel": ("numb",)}, "numb_check"),
    ],
)
def test_follow_ups_come_where_they_belong_and_do_not_count(
    answers: Answers, follow_up: str
) -> None:
    step = after(answers).step()
    assert isinstance(step, Ask)
    assert (step.question.id, step.number, step.can_skip) == (follow_up, None, False)


def test_safety_screens_cannot_be_skipped_and_not_sure_raises_the_urgency() -> None:
    with pytest.raises(ValueError, match="safety"):
        Interview(CHECK).skip()
    unsure = Interview(CHECK).not_sure()
    assert unsure.answers["danger_now"] == ("unsure",)
    assert unsure.assessment().urgency is Urgency.WITHIN_24H
    with pytest.raises(ValueError, match="safety"):
        after({"danger_now": NONE, "look_at_legs": NONE}).not_sure()


@pytest.mark.parametrize(
    ("answers", "ticks", "problem"),
    [
        ({}, (), "at least one"),
        ({}, ("nonsense",), "not on this list"),
        ({**CALM, "feel": ("heavy",)}, ("late", "hills", "random"), "at most 2"),
        (CALM, ("heavy", "sore"), "only one line"),
    ],
)
def test_answers_that_do_not_fit_are_refused(
    answers: Answers, ticks: tuple[str, ...], problem: str
) -> None:
    with pytest.raises(ValueError, match=problem):
        after(answers).answer(ticks)


def test_back_goes_one_screen_and_any_answer_can_be_changed() -> None:
    interview = after(MAIN)
    assert asked(interview.back()) == "changed"
    assert asked(interview.back().back()) == "how_long"
    again = interview.back().back().step()
    assert isinstance(again, Ask)
    assert again.ticks == MAIN["how_long"]
    assert asked(Interview(CHECK).back()) == "danger_now"
    changed = interview.back().answer(("heavier-shoes",))
    assert asked(changed) == "other_shoes"


def test_a_slip_on_the_stop_card_can_be_taken_back() -> None:
    stopped = Interview(CHECK).answer(("cola", "muscle"))
    mended = stopped.back().answer(NONE)
    assert asked(mended) == "look_at_legs"
    numb = after({**CALM, "feel": ("numb",), "numb_check": ("numb",)})
    assert isinstance(numb.step(), Done)
    assert asked(numb.back().back().answer(("heavy",))) == "when"


def test_the_routes_choose_four_questions() -> None:
    interview = after(MAIN)
    chosen = []
    while isinstance(step := interview.step(), Ask):
        chosen.append(step.question.id)
        interview = interview.skip()
    # Round-robin of "easy days" and "from the first steps", in the order of the routes.
    assert chosen == ["recovery", "load", "form", "strength"]


def test_new_shoes_are_asked_about_first() -> None:
    assert asked(after({**MAIN, "changed": ("new-shoes",)})) == "other_shoes"
    assert asked(after({**MAIN, "changed": ("worn-shoes",)})) == "recovery"


def test_the_result_can_be_had_after_the_main_questions() -> None:
    interview = after(MAIN)
    step = interview.step()
    assert isinstance(step, Ask)
    assert step.can_finish
    assert step.number == 9
    assert isinstance(interview.result_now().step(), Done)
    assert not isinstance(after(CALM).result_now().step(), Done)


def test_age_and_sex_are_asked_for_once_if_the_settings_do_not_know_them() -> None:
    answers = {name: ticks for name, ticks in MAIN.items() if name not in ("how_long", "changed")}
    unknown = after(answers).step()
    known = after(answers, ALL_KNOWN).step()
    assert isinstance(unknown, Ask)
    assert isinstance(known, Ask)
    assert len(unknown.question.parts) == 3
    assert len(known.question.parts) == 1
    done = after({**answers, "how_long": ("weeks",)}, ALL_KNOWN)
    assert done.findings()["age_band"] == {"18_39"}


def test_rows_for_women_are_not_shown_to_men() -> None:
    def rows(sex: str) -> set[str]:
        told = Prefill(profile={"age_band": "18_39", "sex": sex})
        step = after({**MAIN, "how_long": ("weeks",)}, told).revisit("iron").step()
        assert isinstance(step, Ask)
        return {option.id for option in step.question.options}

    assert rows("female") - rows("male") == {"heavy-periods", "no-periods"}
    assert rows("other") == rows("female")


def test_what_the_log_knows_is_shown_and_not_counted() -> None:
    log = {"rest_days_7d": "0", "hard_sessions_7d": "3_plus", "longest_run_jump": "10_to_30pct"}
    interview = after(MAIN, Prefill(log=log))
    step = interview.step()
    assert isinstance(step, Ask)
    assert (step.question.id, step.number) == ("load", None)
    assert step.from_log == {"rest-0", "hard-3", "jump-10"}
    kept = interview.answer(step.ticks)
    assert kept.findings()["rest_days_7d"] == {"0"}
    edited = interview.answer(("rest-3",))
    assert edited.findings()["rest_days_7d"] == {"3_plus"}
    assert "hard_sessions_7d" not in edited.findings()
    numbers = []
    while isinstance(step := kept.step(), Ask):
        numbers.append(step.number)
        kept = kept.skip()
    assert numbers == [9, 10, 11, 12]


def test_reasons_from_the_log_are_marked() -> None:
    interview = after(MAIN, Prefill(log={"rest_days_7d": "0", "hard_sessions_7d": "3_plus"}))
    (named,) = interview.assessment().causes
    assert "no rest day in 7 (log)" in named.points_to
    kept = interview.answer(("rest-0",)).assessment().causes[0]
    assert "no rest day in 7" in kept.points_to


def test_the_log_is_believed_about_the_longest_run() -> None:
    prefill = Prefill(log={"longest_run_jump": "none"})
    answers = {name: ticks for name, ticks in MAIN.items() if name != "changed"}
    step = after(answers, prefill).step()
    assert isinstance(step, Ask)
    assert "long-run" not in {option.id for option in step.question.options}
    assert after(MAIN, prefill).findings()["longest_run_jump"] == {"none"}
    jumped = Prefill(log={"longest_run_jump": "over_100pct"})
    assert after(MAIN, jumped).findings()["longest_run_jump"] == {"over_100pct"}


def test_suggestions_are_ticked_and_not_believed() -> None:
    prefill = Prefill(suggested={"when_worst": "day_or_two_after_hard_session"})
    interview = after({**CALM, "feel": ("heavy",)}, prefill)
    step = interview.step()
    assert isinstance(step, Ask)
    assert step.ticks == ("day-after",)
    assert "when_worst" not in interview.findings()


def test_a_normal_value_never_overwrites_another() -> None:
    answers = {**MAIN, "last_weeks": ("thinner",), "changed": NONE}
    assert after(answers).findings()["weight_3m"] == {"lost_without_trying"}
    assert after(answers).assessment().urgency is Urgency.SOON


def test_an_answered_list_gives_normal_values_and_a_skipped_one_none() -> None:
    listed = after({**MAIN, "recovery": ("mood",)}).findings()
    assert listed["sleep"] == {"good"}
    assert "after_easy_days" not in listed
    for nothing in (SKIPPED, NOT_SURE):
        assert "sleep" not in after({**MAIN, "recovery": nothing}).findings()


def test_short_runs_need_no_fuel() -> None:
    answers = {**MAIN, "food": ("protein-most",), "load": ("short-run",)}
    assert after(answers).findings()["fuel_on_long_runs"] == {"not_needed"}
    assert after({**answers, "load": ("long-run",)}).findings()["fuel_on_long_runs"] == {"yes"}


def test_the_order_of_answers_does_not_matter() -> None:
    dice = Random(3)
    for _ in range(20):
        answers = {q.id: random_ticks(q, dice) for q in CHECK.screens.questions}
        names = list(answers)
        dice.shuffle(names)
        mixed = {name: answers[name] for name in names}
        assert after(mixed).findings() == after(answers).findings()
        assert after(mixed).assessment() == after(answers).assessment()


def test_every_interview_ends_within_the_limit() -> None:
    dice = Random(5)
    for _ in range(60):
        prefill = Prefill(log={"strength_per_week": "0"}) if dice.random() < 0.3 else Prefill()
        interview, counted, screens = Interview(CHECK, prefill=prefill), 0, 0
        while isinstance(step := interview.step(), Ask):
            counted += step.number is not None
            assert step.number is None or step.number == counted
            screens += 1
            assert screens < 20
            interview = interview.answer(random_answer(step, dice, calm=0.8))
            if dice.random() < 0.1:
                interview = interview.back().answer(random_answer_again(interview, dice))
        assert sum(map(counts, interview.answers)) <= CHECK.screens.limit


def random_answer_again(interview: Interview, dice: Random) -> tuple[str, ...]:
    """An answer to the question before."""
    step = interview.back().step()
    assert isinstance(step, Ask)
    return interview.answers[step.question.id] or random_answer(step, dice, calm=1)


def counts(name: str) -> bool:
    """Whether a question counts against the limit when the log does not answer it."""
    return CHECK.question(name).stage is not Stage.FOLLOW_UP and name != "strength"


def test_one_more_tick_on_any_screen_never_lowers_the_urgency() -> None:
    dice = Random(17)
    for _ in range(60):
        answers = random_answers(dice)
        before = after(answers).assessment().urgency.rank
        for question in CHECK.screens.questions:
            options = [o.id for part in question.parts if part.many for o in part.options]
            ticks = answers.get(question.id, SKIPPED)
            more = [o for o in options if o not in ticks and o != "none"]
            if ticks not in (SKIPPED, NOT_SURE, NONE) and more:
                changed = {**answers, question.id: (*ticks, dice.choice(more))}
                assert after(changed).assessment().urgency.rank >= before, (changed, question.id)


def random_answers(dice: Random) -> dict[str, tuple[str, ...]]:
    """Answers of a runner who ticks a lot, mostly without an urgent one."""
    answers: dict[str, tuple[str, ...]] = {}
    for question in CHECK.screens.questions:
        if question.stage.must_be_answered and dice.random() < 0.95:
            answers[question.id] = NONE if question.id != "numb_check" else ("goes",)
        elif dice.random() < 0.9:
            answers[question.id] = random_ticks(question, dice)
    if dice.random() < 0.4:
        answers["how_long"] = ("months-slower",)
    return answers


@pytest.mark.parametrize("name", [*CALM, "urine_check", "clot_risk", "bone_check"])
def test_a_tick_instead_of_none_on_a_safety_screen_never_lowers_the_urgency(name: str) -> None:
    dice = Random(23)
    question = CHECK.question(name)
    for _ in range(12):
        answers = {**random_answers(dice), name: NONE}
        before = after(answers).assessment().urgency.rank
        for option in question.options:
            if not option.none:
                ticked = after({**answers, name: (option.id,)})
                assert ticked.assessment().urgency.rank >= before, (answers, option.id)


def test_answers_that_contradict_each_other_are_taken_carefully() -> None:
    vein = {
        **MAIN,
        "how_long": ("months", "50-64", "male"),
        "when": ("same-point", "day-after"),
        "eases": ("few-minutes",),
    }
    result = after(vein).assessment()
    assert result.urgency is Urgency.SOON
    assert [rule.id for rule in result.rules] == ["mixed_answers"]


def test_someone_who_skips_everything_gets_an_honest_result() -> None:
    interview = Interview(CHECK)
    while isinstance(step := interview.step(), Ask):
        interview = interview.skip() if step.can_skip else interview.answer(NONE)
    result = outcome(interview)
    assert result.urgency is Urgency.SELF_CARE
    assert not result.causes
    assert "We will not guess." in " ".join(result.notices)


def test_a_frightened_runner_with_a_swollen_calf_is_sent_today() -> None:
    known = findings(swelling="one_leg", calf_signs=["tender"], clot_risk=["oestrogen"])
    interview, shown = run(known)
    assert [ask.question.id for ask in shown] == [
        "danger_now",
        "look_at_legs",
        "clot_risk",
        "last_weeks",
    ]
    assert outcome(interview).rules[0].id == "rf_dvt"
