"""The heavy-legs check line by line, for screen readers and simple terminals."""

from collections.abc import Callable, Iterable
from typing import Final

from stride_tui.legs.advice import Advice, spoken_day
from stride_tui.legs.assessment import Assessment
from stride_tui.legs.check import Check
from stride_tui.legs.interview import Ask, Done, Interview
from stride_tui.legs.questions import Option

Read = Callable[[str], str | None]
"""Shows a prompt and returns the line typed; None when the input has ended."""
Write = Callable[[str], None]
"""Prints a line."""
Tell = Callable[[Assessment], Iterable[str]]
"""The result in lines."""

KEYS: Final = ("? why we ask", "b back", "q leave")
"""What can be typed at every question."""


def talk(interview: Interview, read: Read, write: Write, tell: Tell) -> Interview | None:
    """Ask line by line until the runner is done with the result; None if they left before.

    Args:
        interview: Where to begin.
        read: Reads a line.
        write: Prints a line.
        tell: Puts a result into lines.
    """
    while True:
        step = interview.step()
        if isinstance(step, Done):
            for line in tell(step.assessment):
                write(line)
            if read("Enter ends, b goes back and changes an answer: ") != "b":
                return interview
            interview = interview.back()
            continue
        for line in question_lines(step):
            write(line)
        after = _one(interview, step, read, write)
        if after is None:
            return None
        interview = after


def _one(interview: Interview, step: Ask, read: Read, write: Write) -> Interview | None:
    """The interview after one question; None if the runner leaves."""
    warned: set[str] = set()
    while True:
        line = read(_prompt(step))
        match line.strip().lower() if line is not None else "q":
            case "q":
                return None
            case "?":
                write(f"Why we ask: {step.question.why}")
                continue
            case "b":
                return interview.back()
            case "r" if step.can_finish:
                return interview.result_now()
            case word:
                after = _answered(interview, step, word, warned, write)
        if after is not None:
            return after


def _answered(
    interview: Interview, step: Ask, word: str, warned: set[str], write: Write
) -> Interview | None:
    """The interview after an answer; None, with a reason written, if it has to be given again."""
    try:
        if word == "s":
            return interview.skip()
        if word == "n" and step.question.unsure is None:
            return interview.not_sure()
        ticks = _ticks(step, word)
        for option in step.question.options:
            if option.id in ticks and option.help and option.id not in warned:
                warned.add(option.id)
                write(option.help)
                write("If that is still your answer, type it once more.")
                return None
        return interview.answer(ticks)
    except ValueError as problem:
        write(str(problem))
        return None


def _ticks(step: Ask, word: str) -> tuple[str, ...]:
    """The options meant by a line of numbers; an empty line keeps what is ticked.

    Raises:
        ValueError: It is not a line of numbers of this list.
    """
    if not word:
        return step.ticks
    if word == "n" and step.question.unsure is not None:
        return (step.question.unsure,)
    options = list(step.question.options)
    picked = word.replace(",", " ").split()
    if not all(number.isdecimal() and 1 <= int(number) <= len(options) for number in picked):
        raise ValueError(f"Please type numbers from 1 to {len(options)}, with spaces between.")
    return tuple(dict.fromkeys(options[int(number) - 1].id for number in picked))


def question_lines(step: Ask) -> list[str]:
    """A question with its numbered options."""
    place = f"Question {step.number} of at most {step.limit}" if step.number else "One more thing"
    if step.from_log:
        place += " (from your log; enter keeps it)"
    lines = ["", *([step.lead] if step.lead else []), place, step.question.text]
    number = 0
    for part in step.question.parts:
        lines += [part.label] if part.label else []
        for option in part.options:
            number += 1
            lines.append(f"  {number}. {option.text}{_mark(step, option)}")
    return lines


def _mark(step: Ask, option: Option) -> str:
    """What is said behind an option that is ticked already."""
    if option.id not in step.ticks:
        return ""
    return " (ticked, from your log)" if option.id in step.from_log else " (ticked)"


def _prompt(step: Ask) -> str:
    """What can be typed."""
    many = any(part.many for part in step.question.parts) or len(step.question.parts) > 1
    keys = ["numbers with spaces between" if many else "a number", *KEYS]
    if step.can_skip or step.question.unsure:
        keys.insert(2, "n not sure")
    if step.can_skip:
        keys.insert(3, "s skip")
    if step.can_finish:
        keys.append("r result now")
    return ", ".join(keys) + ": "


def result_lines(check: Check, assessment: Assessment, advice: Advice) -> list[str]:
    """The result card in lines."""
    lines = ["", f"[{advice.sign}] {advice.word}", advice.text]
    if assessment.because:
        lines.append("Because you said: " + "; ".join(assessment.because) + ".")
    lines += [*advice.why, *_listed("Do", advice.do), *_listed("Do not", advice.do_not)]
    lines += _cause_lines(check, assessment)
    lines += _listed("This week", advice.week)
    lines += _listed("Leave out", [choice.text for choice in advice.avoid])
    lines += _listed("Fine to do", [choice.text for choice in advice.fine])
    lines += _listed("See a doctor if", advice.doctor_if)
    lines += _listed("Tell the doctor", advice.say)
    if advice.look_again:
        lines.append(f"Look again on {spoken_day(advice.look_again)}.")
    return [*lines, *assessment.notices, *_listed("Sources", advice.sources), advice.footer]


def _cause_lines(check: Check, assessment: Assessment) -> list[str]:
    """The causes with the answers for and against them."""
    if not assessment.causes:
        return [] if assessment.urgency.is_urgent else [check.advice.nothing_title + "."]
    lines = [check.wording.equal] if assessment.equal else []
    for number, named in enumerate(assessment.causes, 1):
        lines.append(f"{number}. {named.cause.title}: {named.likelihood}")
        lines.append("   Points to it: " + "; ".join(named.points_to))
        lines.append("   Points away: " + ("; ".join(named.points_away) or "nothing"))
    return lines


def _listed(title: str, texts: Iterable[str]) -> list[str]:
    """A heading with its lines; nothing where there are none."""
    listed = list(texts)
    return [f"{title}:", *(f"  - {text}" for text in listed)] if listed else []
