"""Six people whose year is made up, driven through the stores: what Insights says each month.

``poe insights-year`` writes the table anew into the samples.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from random import Random

from app.domain.activity import ActivityKind
from app.domain.check_in import CORE
from app.domain.habit_mark import Outcome
from app.domain.insight import About, State
from app.main import build_services
from app.reading.wording import say
from app.state.services import Services
from app.views.insights.words import (
    asked_words,
    course_lines,
    flares_counted,
    range_words,
    told_lines,
)
from tests.support.clock import TestClock
from tests.support.databases import open_memory_database

SAMPLE = Path(__file__).parents[1] / "samples" / "insights-year.txt"
BEGINNING = datetime(2025, 11, 3, 20, tzinfo=timezone(timedelta(hours=1)))
"""A Monday on which a block of four weeks begins."""
DAYS = 28 * 14
HABIT = "easy-walk"
HEAD = """\
What Insights says to six people whose days were made up (tests/support/six_people.py), at the end
of each four weeks. Compared by tests/state/test_insights_year.py; written by "poe insights-year".
"""


@dataclass(frozen=True)
class Person:
    """How someone's days are made: what is there to be found, and what is not."""

    name: str
    costs: float = 0.0
    """How much harder the day after a busy one is."""
    invited: float = 0.0
    """How much an easy day invites being busy, and walking."""
    eases: float = 0.0
    """How much easier the day after a walk is."""
    worse: int = 0
    """How much higher all ratings are."""
    logs: float = 0.85
    """How many of the days anything is noted on."""
    flares: tuple[tuple[int, int], ...] = ()
    """The first day of each flare, and how many days it has."""


PEOPLE = (
    Person("Nothing there"),
    Person("Easy days invite doing it", invited=0.25),
    Person(
        "Busy days followed by hard ones",
        costs=2.4,
        flares=tuple((first, 3) for first in range(40, DAYS, 60)),
    ),
    Person("Logs one day in three", costs=2.4, logs=0.33),
    Person("Long flares", flares=tuple((first, 16) for first in range(50, DAYS, 80))),
    Person("A habit that goes with easier days", eases=2.4),
)


class Year:
    """One person's year, and what was said at the end of each four weeks."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.clock = TestClock(BEGINNING)
        self.services: Services = build_services(open_memory_database(), self.clock)
        self.services.habits.switch(HABIT, on=True)
        self.said: list[str] = []
        self.told: list[dict[str, bool]] = []
        """Of each look, what was told, and whether as more."""
        self._chance = Random(person.name)
        self._state, self._busy, self._walked = 0.0, False, False

    def live(self, days: int = DAYS) -> Year:
        for day in range(days):
            if day and day % 28 == 0:
                self.look(day // 28)
            self.spend(day)
            self.clock.move(days=1)
        self.look(days // 28)
        return self

    def spend(self, day: int) -> None:
        """Do the day, feel it, and note it if that is what the person does."""
        person, chance, today = self.person, self._chance, self.services.clock.today
        flares = self.services.flares
        flare = any(first <= day < first + length for first, length in person.flares)
        if flare != (flares.going_on is not None):
            flares.switch()
        self._state = 0.6 * self._state + 0.8 * chance.gauss(0, 1)
        felt = 5 + 1.8 * self._state + person.costs * self._busy - person.eases * self._walked
        felt += 2 * flare
        likely = 0.33 - person.invited * self._state
        self._busy = not flare and chance.random() < likely
        self._walked = not flare and chance.random() < likely
        if chance.random() > person.logs or (flare and chance.random() < 0.7):
            return
        notebook = self.services.notebook
        points = (42 if self._busy else 22) + chance.randint(-3, 3)
        notebook.log_activity(today, ActivityKind.PHYSICAL, 6, points * 3)
        notebook.log_activity(today, ActivityKind.MENTAL, 3, 40 + 10 * chance.randint(0, 4))
        rated = min(10, max(0, round(felt)) + person.worse)
        more = zip(CORE, (1, day % 3, 2 * (day % 2), 0), strict=True)
        notebook.check_in(today, {question: min(10, rated + by) for question, by in more})
        outcome = Outcome.DONE if self._walked else Outcome.NOT_DONE
        self.services.habits.mark(HABIT, today, outcome)

    def look(self, number: int) -> None:
        insights, names = self.services.insights, self.services.habits.names()
        facts = asyncio.run(insights.facts())
        findings = asyncio.run(insights.look(facts))
        lines = [
            *course_lines(insights.course(facts)),
            *flares_counted(insights.before_flares(facts)),
        ]
        for finding in findings:
            lines += told_lines(finding, names)
            if finding.state is State.TOLD and finding.comparison:
                lines.append(range_words(finding.comparison))
        if told := sum(finding.state is State.TOLD for finding in findings):
            lines.append(say("insights.closes", count=told))
        for state in (State.QUIET, State.WAITING):
            those = [each for each in findings if each.state is state]
            if those:
                asked = "; ".join(
                    f"{asked_words(each.asked, names)}, {len(each.pairs)} pairs" for each in those
                )
                lines.append(f"({state}: {asked})")
        self.said += [f"After {4 * number} weeks", *(f"  {line}" for line in lines)]
        self.told.append(
            {
                f"{each.asked.about} {each.asked.ahead}": each.comparison.gap > 0
                for each in findings
                if each.state is State.TOLD and each.comparison
            }
        )


WALK = f"{About.HABIT} 1"
BUSY = f"{About.BUSY} 1"


def table(years: list[Year]) -> str:
    """Return what was said in ``years``, as it stands among the samples."""
    parts = [HEAD]
    parts += ["\n".join([f"== {year.person.name}", *year.said]) + "\n" for year in years]
    return "\n".join(parts)


def lived() -> list[Year]:
    """Return the years of all six."""
    return [Year(person).live() for person in PEOPLE]


if __name__ == "__main__":
    SAMPLE.write_text(table(lived()), encoding="utf-8")
