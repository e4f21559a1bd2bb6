"""A year lived through the stores, day by day, and a table of what was suggested when.

``poe year`` writes the table anew into the samples.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

from app.domain.activity import ActivityKind
from app.domain.answer import Reply, Topic
from app.domain.check_in import Question
from app.domain.flare import FlareStep
from app.domain.plan import Offer
from app.domain.settings import AfterEffort
from app.domain.suggestion import Suggestion
from app.main import build_services
from app.state.services import Services
from tests.support.clock import TestClock
from tests.support.databases import open_memory_database
from tests.support.four_people import (
    DAYS,
    LATER,
    NEVER,
    NOTHING,
    PEOPLE,
    STAY,
    TRY,
    Person,
)

SAMPLE = Path(__file__).parents[1] / "samples" / "lived-year.txt"
NEW_YEAR = datetime(2026, 1, 1, 9, tzinfo=timezone(timedelta(hours=1)))
REPLIES = {STAY: Reply.STAY, LATER: Reply.LATER, NEVER: Reply.NEVER}
HEAD = """\
What the app brought up by itself in a year, for four people whose days were made up
(tests/support/four_people.py). Compared by tests/state/test_lived_year.py; written by "poe year".
Each line: the day of the year, the plan (before flares), what was said and why, and the answer.
"""


@dataclass(frozen=True)
class Said:
    """Something that happened or was brought up."""

    day: int
    plan: float | None
    text: str
    topic: Topic | None = None
    """What was brought up, if it could be answered."""
    answer: str = ""

    def __str__(self) -> str:
        plan = "no plan" if self.plan is None else f"{self.plan:g}"
        end = f" -> {self.answer}" if self.answer else ""
        return f"{self.day:3}  {plan:>7}  {self.text}{end}"


class Year:
    """One person's year."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.clock = TestClock(NEW_YEAR)
        self.services: Services = build_services(open_memory_database(), self.clock)
        self.said: list[Said] = []
        self.step = FlareStep.NONE
        self.points: dict[int, float] = {}
        """What was logged on which day of the year."""
        self.asked: Counter[Topic] = Counter()
        self.shown: dict[Topic, list[int]] = {}
        """On which days each topic stood there."""
        self.last: dict[Topic, str] = {}

    def live(self) -> Year:
        for day in range(1, DAYS + 1):
            self.wake_up(day)
            self.look(day)
            self.spend(day)
            self.clock.move(days=1)
        return self

    def wake_up(self, day: int) -> None:
        """Say what is known in the morning: a flare, or its end, and how effort feels later."""
        person, flares = self.person, self.services.flares
        if person.careful_from == day:
            self.services.settings.change(after_effort=AfterEffort.YES)
            self.note(day, "says that effort costs them later")
        if person.in_flare(day) != (flares.going_on is not None):
            flares.switch()
            self.note(day, "a flare begins" if flares.going_on else "the flare is over")
        today = self.services.clock.today
        spell = flares.spell_on(today)
        if flares.going_on and spell and spell.number_of(today) == 8:
            assert spell.is_lasting(today)
            self.note(day, "the flare is lasting")

    def look(self, day: int) -> None:
        """Open the app and answer what it brings up."""
        pacing, plans = self.services.pacing, self.services.plans
        today = pacing.on(self.services.clock.today)
        if today.planned is not None and today.flare.step is not self.step:
            self.step = today.flare.step
            self.note(day, f"{today.planned:g} planned for today ({self.step})")
        offer, found = pacing.offer(), pacing.suggestion()
        if offer and self.reply(day, Topic.PLAN, why_offered(offer), offer.points) == TRY:
            plans.keep(offer)
        if found and self.reply(day, found.topic, why_suggested(found), found.points) == TRY:
            plans.follow(found)
        if pacing.tells_swings():
            course = pacing.fortnight()
            why = f"swings: {len(course.swings)} pairs, steadiness {course.steadiness}"
            self.reply(day, Topic.SWINGS, why)

    def reply(self, day: int, topic: Topic, why: str, points: float = 0) -> str:
        """Answer ``topic``, or leave it standing; trying something is up to the caller."""
        self.shown.setdefault(topic, []).append(day)
        if day - 1 in self.shown[topic] and self.last[topic] == NOTHING:
            self.services.answers.mention(topic)
            return NOTHING
        reply = self.last[topic] = self.person.reply(topic, self.asked[topic], points)
        self.asked[topic] += 1
        self.note(day, why, topic, reply)
        self.services.answers.mention(topic)
        if reply in REPLIES:
            self.services.answers.give(topic, REPLIES[reply])
        return reply

    def spend(self, day: int) -> None:
        """Do the day, and log it if that is what the person does."""
        today = self.services.clock.today
        planned = self.services.pacing.on(today).plan
        points = self.person.points(day, planned.points if planned else None)
        if self.person.logs(day):
            self.points[day] = points
            for kind in (ActivityKind.PHYSICAL, ActivityKind.MENTAL):
                self.services.notebook.log_activity(today, kind, 6, points * 2.5)
        if day % 3 == 0:
            pain = 7 if self.person.in_flare(day) else 4
            self.services.notebook.check_in(today, {Question.PAIN: pain})

    def note(self, day: int, text: str, topic: Topic | None = None, answer: str = "") -> None:
        plan = self.services.plans.on(self.services.clock.today)
        self.said.append(Said(day, plan and plan.points, text, topic, answer))


def why_offered(offer: Offer) -> str:
    calm = sum(not load.flare_after for load in offer.days)
    return (
        f"offer {offer.points:g}: {offer.level:.2f} x {offer.factor:g}, "
        f"{calm} calm of {len(offer.days)} logged days"
    )


def why_suggested(found: Suggestion) -> str:
    known = found.evidence
    share = known.days.share
    why = (
        f"{len(known.about_right)} of {len(known.latest)} about right, "
        f"14 days {share:.2f}, {len(known.flare_days)} flare days, held {known.held}"
        if found.topic is Topic.RAISE and share is not None
        else f"{len(known.flare_days_in_week)} flare days in the week, "
        f"{len(known.before_flares)} full days before flares"
    )
    return f"{found.topic} {found.before:g} to {found.points:g}: {why}"


def table(years: list[Year]) -> str:
    """Return what was said in ``years``, as it stands among the samples."""
    parts = [HEAD]
    for year in years:
        plan = year.services.plans.on(year.services.clock.today)
        end = f"365  the year ends with a plan of {plan.points:g}" if plan else "365  no plan"
        lines = [f"== {year.person.name}", *map(str, year.said), end]
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def lived() -> list[Year]:
    """Return the years of all four."""
    return [Year(person).live() for person in PEOPLE]


if __name__ == "__main__":
    SAMPLE.write_text(table(lived()), encoding="utf-8")
