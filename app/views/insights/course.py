"""How it has been: the last weeks beside those before, drawn, as a table, and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

import flet as ft

from app.domain.course import FEWEST_NOTED, WEEKS, Course, Week
from app.domain.insight import Facts
from app.reading.wording import say
from app.views.insights.pictures import course_picture
from app.views.insights.words import course_lines, rated_blanks
from app.views.kit.addresses import Paths, Sheet, go
from app.views.kit.buttons import Action, link_button, spoken_link
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.over import use_sheets
from app.views.kit.phrases import day_and_month, full_day
from app.views.kit.rows import link_row
from app.views.kit.surfaces import column, panel, rows, sheet_body
from app.views.kit.text import heading, soft, words

CARD_PADDING = ft.Padding(16, 16, 16, 6)
"""The padding of a card whose last line is a button, which has room of its own."""

_PAGE = 14
"""How many days are shown at first, and with each tap (our choice: two weeks)."""


def way_to_sheets(look: Look, what: str, key: str, ask: Callable[[str], object]) -> ft.Control:
    """Return the buttons to the two sheets about ``what``: why, and as a table."""
    return ft.Row(
        [why_way(look, part, what, partial(ask, part), key) for part in _SHEETS], wrap=True
    )


def why_way(look: Look, part: str, what: str, on_tap: Action, key: str) -> ft.Control:
    """Return the button to the sheet ``part`` about ``what``, which is heard with its name."""
    label, name = say(f"insights.{part}"), say(f"insights.{part}_name", what=what)
    return spoken_link(look, label, name, on_tap, key=f"{key}-{part}")


_SHEETS = ("why", "table")


@component
def DayRows(lines: Sequence[tuple[date, str]], close: Action) -> ft.Control:
    """Days with what is said of them, the newest first; each opens that day."""
    look = use_look()
    count, show = ft.use_state(_PAGE)

    def open_day(day: date) -> None:
        close()
        go(Paths.on_day(Paths.PACE, day))

    parts: list[ft.Control] = [
        link_row(
            look,
            said,
            say("insights.opens", words=said),
            partial(open_day, day),
            key=f"day-{day.isoformat()}",
        )
        for day, said in lines[:count]
    ]
    shown: list[ft.Control] = [rows(look, parts)] if parts else []
    if count < len(lines):
        more = link_button(
            look, say("insights.more_days"), lambda: show(count + _PAGE), key="more-days"
        )
        shown.append(ft.Row([more], wrap=True))
    return column(shown, 4)


@component
def CourseCard(facts: Facts, course: Course, width: float) -> ft.Control:
    """The card; it says how many days are needed while there are too few."""
    look = use_look()

    def content(part: str, close: Action) -> ft.Control:
        why = part == "why"
        return _why(look, facts, course, close) if why else _table(look, course, close)

    ask = partial(use_sheets({Sheet.COURSE: content}), Sheet.COURSE)
    title = heading(look, say("insights.course"))
    lines = course_lines(course)
    if not lines:
        noted = sum(rating is not None for rating in course.ratings[-WEEKS:])
        waits = say("insights.course_waits", noted=noted, needed=FEWEST_NOTED)
        return panel(look, column([title, soft(look, waits, "body")], 8), key="course")
    ways = way_to_sheets(look, say("insights.course"), "course", ask)
    drawn = course_picture(look, course, width)
    said = [words(look, line) for line in lines]
    shown = [*said, ways, drawn] if look.large else [*said, drawn, ways]
    return panel(look, column([title, *shown], 10), padding=CARD_PADDING, key="course")


def _why(look: Look, facts: Facts, course: Course, close: Action) -> ft.Control:
    trend = course.trend
    if trend is None:
        return sheet_body(look, say("insights.why_title"), [], on_close=close)
    newest = course.ratings[-WEEKS:]
    total = say(
        "insights.course_why_sum",
        first=day_and_month(course.last - timedelta(days=WEEKS - 1)),
        last=day_and_month(course.last),
        ratings=", ".join(str(each) for each in sorted(r for r in newest if r is not None)),
        **rated_blanks(trend.now),
    )
    rated = facts.rated(course.question)
    days = [
        (facts.day(at), say("insights.course_day", day=full_day(facts.day(at)), rating=rating))
        for at, rating in reversed([*enumerate(rated)])
        if rating is not None and at >= len(rated) - 2 * WEEKS
    ]
    parts = [
        words(look, total),
        soft(look, say("insights.course_why")),
        soft(look, say("insights.course_why_choices")),
        median_way(look, close),
        heading(look, say("insights.days_title"), 3, "label"),
        DayRows(days, close),
    ]
    return sheet_body(look, say("insights.why_title"), parts, 12, on_close=close)


def median_way(look: Look, close: Action, word: str = "median") -> ft.Control:
    """Return the way to what the glossary says of ``word``."""

    def read() -> None:
        close()
        go(Paths.word(word))

    way = link_button(look, say(f"insights.word_{word}"), read, key=f"word-{word}")
    return ft.Row([way], wrap=True)


def _table(look: Look, course: Course, close: Action) -> ft.Control:
    lines = [ft.Semantics(container=True, content=_week(look, week)) for week in course.weeks()]
    return sheet_body(look, say("insights.course"), [column(lines, 10)], 12, on_close=close)


def _week(look: Look, week: Week) -> ft.Control:
    said = (
        say("insights.course_week_noted", **rated_blanks(week.rated))
        if week.rated
        else say("insights.course_week_blank")
    )
    if week.flare_days:
        said = f"{said}, {say('insights.course_week_flare', count=week.flare_days)}"
    title = say("insights.course_week", day=day_and_month(week.first))
    return column([words(look, title, "label"), soft(look, said, "body")], 0)
