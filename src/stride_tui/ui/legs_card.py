"""The result of the legs check as the card shows it: every text in its place."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from stride_tui.legs.advice import Advice, spoken_day
from stride_tui.legs.assessment import Assessment, NamedCause
from stride_tui.legs.check import Check
from stride_tui.legs.safety import Choice, Urgency
from stride_tui.storage.legs_keeper import Finished
from stride_tui.ui.hold_words import ALWAYS_KEPT, hold_lines

MOST: Final = 4
"""Workouts listed for one thing that is fine to do."""
NET_TITLES: Final = {
    Urgency.EMERGENCY: "",
    Urgency.WITHIN_24H: "Do not wait that long if",
    Urgency.SOON: "See a doctor sooner if",
    Urgency.SELF_CARE: "See a doctor if",
}
NOTHING: Final = "Your answers fit none of the causes on our list."
ANSWERS: Final = {
    True: "Your answers are kept on this machine. On the first page of Legs f forgets them.",
    False: "Your answers are not kept.",
    None: "Your answers are not kept, unless you say so when you leave this page.",
}
"""What is said of the answers: they are kept, they are not, or nobody has said yet."""


@dataclass(frozen=True, slots=True)
class Startable:
    """A workout of the library."""

    id: str
    """Its id."""
    name: str
    """Its label: the runner's own text."""
    minutes: int
    """How long it takes."""
    tags: tuple[str, ...] = ()
    """Its tags."""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with its lines."""

    title: str
    """The heading."""
    lines: tuple[str, ...]
    """What it says, a point each."""
    workouts: tuple[Startable, ...] = ()
    """What can be started from here."""
    quiet: bool = False
    """Whether it is small print."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A result."""

    urgency: Urgency
    """How soon help is needed."""
    head: str
    """Sign and words of the urgency."""
    text: tuple[str, ...]
    """What to do and by when."""
    asks_to_keep: bool
    """Whether the runner has still to say if answers are kept."""
    left: tuple[Block, ...]
    """What was found, and why."""
    right: tuple[Block, ...]
    """What to do."""
    end: tuple[Block, ...]
    """What is kept, and sources."""
    footer: str
    """That it is a guide."""


def card_of(
    check: Check,
    assessment: Assessment,
    finished: Finished,
    *,
    library: Iterable[Startable],
    nurse_line: str | None,
    now: datetime,
) -> Card:
    """The card of a result."""
    advice = finished.advice
    text = [advice.text]
    if assessment.urgency is not Urgency.SELF_CARE and nurse_line:
        text.append(f"Your nurse line: {nurse_line}")
    text += hold_lines(finished, now)
    kept = (*((ALWAYS_KEPT,) if finished.hold else ()), ANSWERS[finished.answers])
    end = (
        Block("What stride keeps", kept),
        Block("Sources", advice.sources, quiet=True),
    )
    return Card(
        urgency=assessment.urgency,
        head=f"[{advice.sign}]  {advice.word}",
        text=tuple(text),
        asks_to_keep=finished.answers is None,
        left=_said(_found(check, assessment, advice)),
        right=_said(_to_do(assessment, advice, () if finished.earlier else tuple(library))),
        end=_said(end),
        footer=advice.footer,
    )


def _found(check: Check, assessment: Assessment, advice: Advice) -> list[Block]:
    """What was found, and why it matters."""
    causes = _causes(check, assessment)
    if assessment.urgency is Urgency.SELF_CARE:
        return causes
    because = Block("Because you said", assessment.because)
    return [because, Block("Why this matters", advice.why), *causes]


def _to_do(assessment: Assessment, advice: Advice, library: tuple[Startable, ...]) -> list[Block]:
    """What to do, what to leave, when to see somebody and what to tell them."""
    tell = (*advice.say, *(["Ask about: " + ", ".join(advice.ask)] if advice.ask else ()))
    net = () if assessment.urgency is Urgency.EMERGENCY else advice.doctor_if
    again = (f"on {spoken_day(advice.look_again)}",) if advice.look_again else ()
    return [
        Block("Do", advice.do),
        Block("Do not", advice.do_not),
        Block("This week", advice.week),
        Block("Leave out", tuple(choice.text for choice in advice.avoid)),
        *_fine(advice, library),
        Block(NET_TITLES[assessment.urgency], net),
        Block("Tell the doctor", () if assessment.urgency is Urgency.SELF_CARE else tell),
        Block("Look again", again),
    ]


def _said(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks that say something."""
    return tuple(block for block in blocks if block.lines or block.workouts)


def _causes(check: Check, assessment: Assessment) -> list[Block]:
    """What fits, with the answers for and against it; notices last."""
    blocks = [_cause(number, named) for number, named in enumerate(assessment.causes, 1)]
    if assessment.equal:
        blocks.insert(0, Block("What fits", (check.wording.equal,)))
    if not blocks and not assessment.urgency.is_urgent:
        blocks = [Block(check.advice.nothing_title, (NOTHING,))]
    return [*blocks, Block("Please note", assessment.notices)]


def _cause(number: int, named: NamedCause) -> Block:
    """One cause."""
    away = "; ".join(named.points_away) or "nothing"
    return Block(
        f"{number}. {named.cause.title}: {named.likelihood}",
        ("Points to it: " + "; ".join(named.points_to), "Points away: " + away),
    )


def _fine(advice: Advice, library: tuple[Startable, ...]) -> list[Block]:
    """What is fine to do, with the workouts meant; each is listed once."""
    listed: set[str] = set()
    blocks: list[Block] = []
    for choice in advice.fine:
        meant = [w for w in library if _is_fine(w, choice, advice.avoid) and w.id not in listed]
        listed |= {workout.id for workout in meant[:MOST]}
        title = "" if blocks else "Fine to do"
        blocks.append(Block(title, (choice.text,), tuple(meant[:MOST])))
    return blocks


def _is_fine(workout: Startable, choice: Choice, avoid: Iterable[Choice]) -> bool:
    """Whether a workout is meant and nothing speaks against it."""
    return choice.matches(workout.id, workout.tags) and not any(
        barred.matches(workout.id, workout.tags) for barred in avoid
    )
