"""What is asked about a file before it is brought in: few questions, each with a guess."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

from app.domain.identity import name_key
from app.transfer.imports.record import FOUNDED, imported_id
from app.transfer.imports.source import (
    HABIT,
    NOTHING,
    QUESTION,
    USES,
    Answers,
    Ask,
    Kind,
    Source,
    Thing,
    Tick,
    answer,
)

OWN = f"{HABIT}:"
"""How the use of a thing begins that is a habit the person has here already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """Where an import arrives."""

    now: datetime
    """With the rules of its zone, for moments of other days."""
    today: date
    day_start: time
    habits: Mapping[str, str] = field(default_factory=dict)
    """The names of the habits that can be chosen, by their slugs."""


def asked_about(source: Source, here: Here, answers: Answers) -> tuple[Ask, ...]:
    """Return all that can be answered about ``source``: about the whole of it, then its things."""
    every = [*source.asks, *_about_all(source, answers, here)]
    for thing in sorted(source.things, key=lambda thing: -len(thing.points)):
        use = _use_ask(source, thing, here)
        every.append(use)
        every += _about_thing(thing, answer(use, answers))
    return tuple(every)


def habit_slug(source: Source, thing: Thing) -> str:
    """Return the slug of the habit of its own that ``thing`` becomes."""
    return imported_id(source.format, "habits", thing.key, FOUNDED)


def _use_ask(source: Source, thing: Thing, here: Here) -> Ask:
    its_own = habit_slug(source, thing)
    own = tuple(f"{OWN}{slug}" for slug in here.habits if slug != its_own)
    uses = USES[thing.kind]
    options = (*uses[:1], *own, *uses[1:]) if HABIT in uses else uses
    guess = thing.use
    if guess == HABIT and its_own not in here.habits:
        called = name_key(thing.name)
        same = (slug for slug, name in here.habits.items() if name_key(name) == called)
        guess = next((f"{OWN}{slug}" for slug in same), HABIT)
    return Ask("use", thing.key, options, guess)


def _about_thing(thing: Thing, use: str) -> Iterable[Ask]:
    if thing.kind is Kind.NUMBERS and use.startswith(HABIT):
        yield _number_ask(thing)
    if thing.kind is Kind.RATINGS and use.startswith(QUESTION) and thing.direction_asked:
        guess = "better" if thing.more_is_better else "worse"
        yield Ask("more", thing.key, ("worse", "better"), guess)


def _number_ask(thing: Thing) -> Ask:
    if thing.goal is None:
        return Ask("number", thing.key, ("any",), "any")
    if thing.goal.at_most:
        return Ask("number", thing.key, ("kept",), "kept")
    return Ask("number", thing.key, ("goal", "any"), "goal")


def _about_all(source: Source, answers: Answers, here: Here) -> Iterable[Ask]:
    ticks, several = set[Tick](), False
    for thing in source.things:
        use = answer(_use_ask(source, thing, here), answers)
        if use.startswith(HABIT):
            ticks |= {p.value for p in thing.points if isinstance(p.value, Tick)}
        if use.startswith(QUESTION):
            several = several or len({point.day for point in thing.points}) < len(thing.points)
    if Tick.SKIP in ticks:
        yield Ask("skips", "", ("resting", NOTHING), "resting")
    if Tick.ZERO in ticks:
        yield Ask("zeros", "", (NOTHING, "not_done"), NOTHING)
    if Tick.PART in ticks:
        yield Ask("parts", "", (NOTHING, "tiny"), NOTHING)
    if several:
        yield Ask("several", "", ("worst", "mean", "last"), "worst")
    if source.blank_is_asked:
        yield Ask("blank", "", ("unknown", "none"), "unknown")
