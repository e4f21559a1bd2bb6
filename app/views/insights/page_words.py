"""What stands on the page for an appointment, part by part, in the words of the reader there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

import app
from app.domain.appointment import (
    DAYS,
    MOST_SEEN,
    MOST_TRIED,
    MOST_WISHES,
    MOST_WORDS,
    ActiveMinutes,
    AppointmentPage,
    Chart,
    Part,
    Row,
    Section,
    Table,
    active_minutes,
    flare_days,
    hard_days,
    rating_days,
    table_of,
)
from app.domain.check_in import CORE, Question
from app.domain.course import Course, Trend
from app.domain.entry import Rest
from app.domain.flare import Spell
from app.domain.habit_mark import RECORD_FROM
from app.domain.insight import Facts, Finding, State
from app.domain.settings import AfterEffort, Settings
from app.domain.steadiness import swings
from app.reading.wording import say
from app.state.services import Services
from app.views.insights.words import counts_words, rated_blanks, scale_words, spells_words
from app.views.kit.phrases import day_and_month, day_of_year, days_span, number_words

if TYPE_CHECKING:  # the letters are read when the page is made
    from app.transfer.paper import Faces


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Known:
    """What the page is made of."""

    facts: Facts
    findings: tuple[Finding, ...]
    course: Course
    spells: tuple[Spell, ...]
    settings: Settings
    habits: Mapping[str, str]
    """The names of habits."""
    rests: Mapping[date, float]
    """The minutes of rest noted on each of the newest days that has some."""
    planned: bool
    """Whether there is a plan."""
    today: date


async def made_for(services: Services) -> tuple[Known, Faces]:
    """Return what the page is made of, and the letters it is written in."""
    insights = services.insights
    facts = await insights.facts()
    findings = await insights.look(facts)
    settings, today = services.settings.settings, services.clock.today
    known = Known(
        facts=facts,
        findings=findings,
        course=insights.course(facts),
        spells=insights.spells(),
        settings=settings,
        habits={habit.slug: habit.name for habit in services.habits.on(settings)},
        rests=_rests(services, facts.last),
        planned=services.plans.on(today) is not None,
        today=today,
    )
    return known, await services.appointment.faces()


def _rests(services: Services, last: date) -> Mapping[date, float]:
    minutes = dict[date, float]()
    for entry in services.notebook.between(last - timedelta(days=DAYS - 1), last):
        if isinstance(entry, Rest):
            minutes[entry.day] = minutes.get(entry.day, 0) + entry.minutes
    return minutes


def appointment_page(
    known: Known, wishes: Sequence[str], own_words: Sequence[str]
) -> AppointmentPage:
    """Return the page with every part that has enough to say; the person leaves out what they want.

    ``wishes`` and ``own_words`` are what they typed or picked; nothing else of theirs is quoted.
    """
    last = known.facts.last
    first = last - timedelta(days=DAYS - 1)
    sections = [
        _wishes(wishes),
        _short(known),
        _table(known),
        _chart(known.course),
        _activity(known),
        _tried(known),
        _seen(known),
        _own_words(own_words),
        Section(Part.NEW, say("appointment.new"), ruled=("",)),
    ]
    return AppointmentPage(
        title=say("appointment.page_title"),
        period=say("appointment.page_period", days=days_span(first, last)),
        pen=(say("appointment.page_name"), say("appointment.page_born")),
        source=say("appointment.page_source"),
        sections=tuple(section for section in sections if section is not None),
        foot=(
            say("appointment.foot_median"),
            say(
                "appointment.foot_caused",
                app=say("common.app"),
                version=app.__version__,
                day=day_of_year(known.today),
            ),
        ),
        file=f"notes-for-appointment-{known.today.isoformat()}.pdf",
    )


def _wishes(wishes: Sequence[str]) -> Section:
    lines = tuple(wishes)[:MOST_WISHES]
    ruled = () if lines else ("",) * MOST_WISHES
    return Section(Part.WISHES, say("appointment.wishes"), lines, ruled=ruled)


def _own_words(lines: Sequence[str]) -> Section | None:
    if not lines:
        return None
    return Section(Part.WORDS, say("appointment.words"), tuple(lines)[:MOST_WORDS])


def _short(known: Known) -> Section:
    settings, way = known.settings, known.course.question
    noted, named = rating_days(known.facts, way), _named(way)
    lines = [say("appointment.short_noted", question=named, noted=noted, days=DAYS)]
    trend = known.course.trend
    if trend is not None:
        blanks = {"question": named, "now": number_words(trend.now.middle)}
        if trend.before is None:
            lines.append(say("appointment.short_way_only", **blanks))
        else:
            before = number_words(trend.before.middle)
            lines.append(say("appointment.short_way", before=before, **blanks))
    hard = hard_days(known.facts, way)
    if hard is not None:
        rating = number_words(hard.rating)
        line = say("appointment.short_hard", rating=rating, hard=hard.days, noted=hard.noted)
        lines.append(line)
    lines.append(_flares(known))
    if settings.after_effort is not AfterEffort.NOT_ASKED:
        lines.append(say(f"appointment.short_effort_{settings.after_effort}"))
    return Section(Part.SHORT, say("appointment.short"), tuple(lines))


def _flares(known: Known) -> str:
    found = flare_days(known.spells, known.facts.last)
    if found is None:
        return say("appointment.short_flares_none")
    return say(
        "appointment.short_flares",
        count=found.count,
        days=found.days,
        longest=say("flares.length", count=found.longest),
        began=day_and_month(found.began),
    )


def _table(known: Known) -> Section:
    title = say("appointment.table")
    extra = known.settings.extra_questions
    rows = [_row(*each) for each in table_of(known.facts, extra)]
    if not rows:
        most = max(rating_days(known.facts, question) for question in (*CORE, *extra))
        few = say("appointment.table_few", noted=most)
        return Section(Part.TABLE, title, (few,))
    heads = tuple(
        say(f"appointment.table_{head}") for head in ("name", "now", "before", "range", "noted")
    )
    return Section(Part.TABLE, title, table=Table(heads, tuple(rows)))


def _row(question: Question, trend: Trend) -> Row:
    now, before = trend.now, trend.before
    middle = number_words(now.middle)
    if trend.noticeable:
        key = "table_up" if trend.change > 0 else "table_down"
        middle = say(f"appointment.{key}", middle=middle)
    cells = (
        middle,
        number_words(before.middle) if before is not None else say("appointment.table_blank"),
        say("appointment.table_span", lowest=now.lowest, highest=now.highest),
        f"{now.noted}",
    )
    return Row(_named(question), cells, trend.noticeable)


def _named(question: Question) -> str:
    """Return what is rated, in a word or two."""
    return say(f"appointment.{question}")


def _chart(course: Course) -> Section | None:
    noted = course.rated
    if course.trend is None or noted is None:
        return None
    chart = Chart(
        first=course.first,
        ratings=course.ratings,
        flares=course.flares,
        said=say(
            "appointment.chart_said",
            question=_named(course.question),
            flares=spells_words(course),
            **rated_blanks(noted),
        ),
        ends=(day_and_month(course.first), day_and_month(course.last)),
    )
    title = say("appointment.chart", question=_named(course.question), days=len(course.ratings))
    caption = say("appointment.chart_caption", scale=scale_words(course.question))
    return Section(Part.CHART, title, (caption,), chart=chart)


def time_words(minutes: float) -> str:
    """Return ``minutes`` as in "3 h 20 min": points mean nothing to others."""
    hours, rest = divmod(round(minutes), 60)
    if not hours:
        return say("appointment.time_short", minutes=rest)
    return say("appointment.time" if rest else "appointment.time_whole", count=hours, minutes=rest)


def _activity(known: Known) -> Section | None:
    facts = known.facts
    noted = active_minutes(facts)
    if noted is None:
        return None
    lines = list(_minutes(facts, noted))
    if known.rests:
        time = time_words(sum(known.rests.values()))
        lines.append(say("appointment.activity_rest", noted=len(known.rests), time=time))
    pairs = swings(facts.points[-DAYS:], known.settings.caution.look_back)
    if pairs:
        start = len(facts) - DAYS
        busy, quiet = (day_and_month(facts.day(start + at)) for at in pairs[-1])
        last = say("appointment.activity_pair", busy=busy, quiet=quiet)
        lines.append(say("appointment.activity_swings", count=len(pairs), pairs=last))
    elif known.planned:
        lines.append(say("appointment.activity_plan"))
    title = say("appointment.activity_and_rest" if known.rests else "appointment.activity")
    return Section(Part.ACTIVITY, title, tuple(lines))


def _minutes(facts: Facts, noted: ActiveMinutes) -> Iterator[str]:
    if not noted.any:
        yield say("appointment.activity_none", noted=len(noted.each))
        return
    yield say(
        "appointment.activity_noted",
        noted=len(noted.each),
        middle=time_words(noted.middle),
        least=time_words(noted.each[0]),
        most=time_words(noted.each[-1]),
    )
    sums = {kind: sum(each[-DAYS:]) for kind, each in facts.minutes.items()}
    kinds = ", ".join(
        say("appointment.activity_kind", kind=say(f"insights.{kind}"), time=time_words(minutes))
        for kind, minutes in sorted(sums.items(), key=lambda each: -each[1])
        if minutes
    )
    yield say("appointment.activity_kinds", kinds=kinds)


def _tried(known: Known) -> Section:
    noted = dict[str, tuple[int, int]]()
    for slug, marks in known.facts.marks.items():
        newest = [mark for mark in marks[-DAYS:] if mark is not None]
        if slug in known.habits and len(newest) >= RECORD_FROM:
            noted[slug] = (sum(newest), len(newest))
    often = sorted(noted, key=lambda slug: -noted[slug][0])
    lines = tuple(
        say(
            "appointment.tried_habit",
            habit=known.habits[slug],
            done=noted[slug][0],
            noted=noted[slug][1],
        )
        for slug in often[:MOST_TRIED]
    )
    ruled = (say("appointment.tried_medicines"), "")
    return Section(Part.TRIED, say("appointment.tried"), lines, ruled=ruled)


def _seen(known: Known) -> Section | None:
    told = [each for each in known.findings if each.state is State.TOLD]
    if not told and all(each.state is State.WAITING for each in known.findings):
        return None
    lines = [counts_words(each, known.habits, "appointment") for each in told[:MOST_SEEN]]
    lines = [*lines, say("appointment.seen_closes")] if lines else [say("appointment.seen_nothing")]
    return Section(Part.SEEN, say("appointment.seen"), tuple(lines))
