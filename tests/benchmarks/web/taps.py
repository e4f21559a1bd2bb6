"""What a person taps, and by what they see that it was felt: words, roles and states, no code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from app.domain.settings import Settings
from app.reading.content import WORDS
from app.reading.library import Library
from app.reading.wording import say
from app.views.kit.phrases import minutes_words, points_words

USUAL = "a usual, until its message is seen"
RING = "a usual, until the ring says it"
MARK = "a habit mark"
ANSWER = "an answer of a check-in"
STEP = "a step of minutes"
SHEET = "log sheet open"
SHEET_WHOLE = "log sheet open, all of it"
PLACES = {name: f"to {say(f'places.{name}')}" for name in ("read", "pace", "habits", "today")}
PLACES_WHOLE = {name: f"{label}, all of it" for name, label in PLACES.items()}
COUNTED = "a tap of the counter"

Step = dict[str, Any]
USUALS = Library(WORDS).usuals[:4]
"""Taken in turns, so that no message has the words of the one before."""


def usual_names() -> list[str]:
    """Return what the buttons that log the usuals are called."""
    settings = Settings()
    return [
        say(
            "today.log_usual",
            name=usual.name,
            minutes=minutes_words(usual.minutes),
            points=points_words(settings.weights.points_of(usual), settings),
        )
        for usual in USUALS
    ]


def usual_steps(count: int, rest: int) -> Iterator[Step]:
    """Log usuals; ``rest`` are the milliseconds between taps.

    It begins with the second: the first is the one that each visit taps as soon as it can.
    """
    names = usual_names()
    for number in range(1, count + 1):
        at = number % len(USUALS)
        message = say("today.logged", name=USUALS[at].name, points="").partition(":")[0]
        yield _step(
            ("button", names[at]),
            _look("says", message, USUAL),
            _look("states", ("button", say("today.why")), RING),
            rest=rest,
        )


def other_steps(count: int, rest: int, habit: str) -> Iterator[Step]:
    """Do ``count`` times each of all the other things; ``habit`` is one that is switched on."""
    for _ in range(count):
        yield _step(("switch", habit), _look("states", ("switch", habit), MARK), rest=rest)
    for name in [*PLACES] * max(2, count // 3):
        on = ("tab", say(f"places.{name}"))
        look = _look("headings", None, PLACES[name])
        yield _step(on, look, rest=2 * rest, whole=PLACES_WHOLE[name])
    for number in range(max(2, count // 3)):
        yield from _in_the_sheet(count if number == 0 else 0, rest)
    yield from _checking_in(count, rest)


def counter_steps(count: int, rest: int) -> Iterator[Step]:
    """Tap the button of the stock counter."""
    for _ in range(count):
        yield _step(("button", "Add one"), _look("anything", None, COUNTED), rest=rest)


def _in_the_sheet(steps: int, rest: int) -> Iterator[Step]:
    title = say("log.title")
    on = ("button", say("today.something_else"))
    yield _step(on, _look("says", title, SHEET), rest=2 * rest, whole=SHEET_WHOLE)
    for number in range(steps):
        name = say("log.minutes_more" if number % 4 < 2 else "log.minutes_less", count=5)
        yield _step(("button", name), _look("anything", None, STEP), rest=rest)
    # Two steps up and two down leave the form as it was, and with it the name of the way out.
    leave = say("common.finish_later" if steps % 4 else "common.close")
    yield _step(("button", leave), _look("lacks", title), rest=2 * rest)


def _checking_in(count: int, rest: int) -> Iterator[Step]:
    """Answer the four questions, and then change answers."""
    asked = [say(f"check_in.{name}") for name in ("pain", "tiredness", "unrefreshed", "in_the_way")]

    def rated(rating: int) -> str:
        return say("check_in.cell", rating=rating)

    def is_asked(question: str, answered: bool = False) -> str:
        """Return what stands on the screen while ``question`` is asked."""
        return say(f"check_in.{'leave_blank' if answered else 'skip'}_name", question=question)

    def changeable(question: str, rating: int) -> str:
        return say("check_in.rating_change", question=question, rating=rating)

    first = _look("says", is_asked(asked[0]))
    yield _step(("button", say("today.check_in")), first, rest=2 * rest)
    for following in [*asked[1:], None]:
        expected = is_asked(following) if following else say("check_in.done_title")
        on = ("button", rated(5))
        yield _step(on, _look("says", expected, ANSWER), rest=rest)
    for number in range(max(0, count - len(asked))):
        before, after = 5 + number % 2, 6 - number % 2
        opened = _look("says", is_asked(asked[0], answered=True))
        yield _step(("button", changeable(asked[0], before)), opened, rest=rest)
        kept = _look("says", changeable(asked[0], after), ANSWER)
        yield _step(("button", rated(after)), kept, rest=rest)
    today = _look("states", ("button", say("today.why")))
    yield _step(("button", say("check_in.done")), today, rest=rest)


def _step(on: tuple[str, str], *looks: Step, rest: int, whole: str = "") -> Step:
    return {"on": on, "looks": looks, "rest": rest, "whole": whole}


def _look(look: str, of: object, called: str = "") -> Step:
    return {"look": look, "of": of, "as": called}
