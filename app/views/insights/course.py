"""How it has been: the last weeks beside those before, in pictures, as a table, and why."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import groupby

import flet as ft
import flet.canvas as cv

from app.domain.check_in import HIGHEST, Question
from app.domain.course import COMPARED, FEWEST_NOTED, Course, Week, rated_instead
from app.domain.insight import Facts, Finding, in_ten
from app.reading.wording import full_day, say
from app.views.insights.words import (
    course_lines,
    course_said,
    question_words,
    range_words,
    rated_blanks,
    scale_words,
)
from app.views.kit.addresses import Paths, Sheet
from app.views.kit.buttons import Action, link_button, link_line, spoken_link
from app.views.kit.drawing import filled, lined
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go
from app.views.kit.over import use_sheets
from app.views.kit.phrases import day_and_month
from app.views.kit.rows import disc, link_row
from app.views.kit.surfaces import column, panel, rows, sheet_body
from app.views.kit.text import heading, soft, words
from app.views.plan.bars import sign

_TALL = 132.0
_EDGE = 6.0
"""What is left above and below the drawn days, so that marks at both ends are whole."""
_LARGEST_MARK, _LINE = 5.0, 3.0
_HATCH = 7.0
"""How far the lines lie apart that fill a flare."""
_LABEL = 20.0
"""How high a line of small text is at its usual size."""


def course_picture(look: Look, course: Course, width: float) -> ft.Control:
    """Return the days as marks, their middle as a line, flares hatched; blanks are gaps."""
    half, beside = _LABEL * look.scale / 2, 24 * look.scale
    labels: list[ft.Control] = [
        ft.Container(
            soft(look, f"{value:g}", align=ft.TextAlign.RIGHT), right=0, top=_height(value)
        )
        for value in (HIGHEST, HIGHEST / 2, 0)
    ]
    wide = width - beside - 6
    canvas = cv.Canvas(_days(look, course, wide), width=wide, height=_TALL)
    drawn = ft.Row(
        [
            ft.Stack(labels, width=beside, height=_TALL + 2 * half),
            ft.Container(canvas, padding=ft.Padding(0, half, 0, 0)),
        ],
        spacing=6,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )
    first, last = soft(look, day_and_month(course.first)), soft(look, day_and_month(course.last))
    ends = ft.Row([first, last], alignment=ft.MainAxisAlignment.SPACE_BETWEEN, wrap=look.large)
    signs = [
        sign(look, _sample(_squares([(6, 6)], _LARGEST_MARK, look.tokens.ink)), _said("mark")),
        sign(look, _sample(cv.Line(0, 6, 12, 6, lined(look.tokens.sea, _LINE))), _said("line")),
    ]
    if any(course.flares):
        signs.append(sign(look, _sample(*_hatched(look, 0, 12, 12)), _said("flare")))
    said = soft(look, scale_words(course.question))
    shown = (
        column(signs, 2) if look.large else ft.Row([*signs], spacing=16, run_spacing=2, wrap=True)
    )
    parts = [drawn, ends, shown, said]
    return _heard(course_said(course), column(parts, 4))


def _said(what: str) -> str:
    return say(f"insights.course_{what}")


def _sample(*shapes: cv.Shape) -> ft.Control:
    return cv.Canvas(list(shapes), width=12, height=12)


def _height(value: float) -> float:
    return _EDGE + (_TALL - 2 * _EDGE) * (1 - value / HIGHEST)


def _days(look: Look, course: Course, width: float) -> list[cv.Shape]:
    tokens, step = look.tokens, width / len(course.ratings)
    shapes = list[cv.Shape]()
    for in_flare, days in groupby(range(len(course.flares)), key=course.flares.__getitem__):
        places = list(days)
        if in_flare:
            shapes += _hatched(look, places[0] * step, (places[-1] + 1) * step, _TALL)
    rules: list[cv.Path.PathElement] = []
    for value in (0, HIGHEST / 2, HIGHEST):
        rules += [cv.Path.MoveTo(0, _height(value)), cv.Path.LineTo(width, _height(value))]
    shapes.append(cv.Path(rules, paint=lined(tokens.line if not tokens.strong else tokens.edge, 1)))
    line: list[cv.Path.PathElement] = []
    for at, middle in enumerate(course.middles):
        if middle is None:
            continue
        follows = at > 0 and course.middles[at - 1] is not None
        go = cv.Path.LineTo if follows else cv.Path.MoveTo
        line.append(go((at + 0.5) * step, _height(middle)))
    if line:
        shapes.append(cv.Path(line, paint=lined(tokens.sea, _LINE)))
    noted = [
        ((at + 0.5) * step, _height(rating))
        for at, rating in enumerate(course.ratings)
        if rating is not None
    ]
    return [*shapes, _squares(noted, min(_LARGEST_MARK, step), tokens.ink)]


def _squares(places: list[tuple[float, float]], side: float, color: str) -> cv.Shape:
    paint = ft.Paint(color=color, stroke_width=side, stroke_cap=ft.StrokeCap.SQUARE)
    return cv.Points(points=[*places], point_mode=cv.PointMode.POINTS, paint=paint)


def _hatched(look: Look, left: float, right: float, height: float) -> list[cv.Shape]:
    """Return a band from ``left`` to ``right``, filled with slanting lines."""
    lines: list[cv.Path.PathElement] = []
    for number in range(math.ceil((right - left + height) / _HATCH)):
        x = left - height + (number + 0.5) * _HATCH  # where the line would meet the foot
        lower, upper = max(left, x), min(right, x + height)
        if lower < upper:
            lines += [
                cv.Path.MoveTo(lower, height - (lower - x)),
                cv.Path.LineTo(upper, height - (upper - x)),
            ]
    band = cv.Rect(left, 0, right - left, height, paint=filled(look.tokens.clay_mist))
    return [band, cv.Path(lines, paint=lined(look.tokens.clay, 1))]


_DISC = 18


def ten_picture(look: Look, finding: Finding) -> ft.Control:
    """Return ten discs for days after such days, and ten for others; the full ones were hard."""
    tenths = [in_ten(*finding.hard(marked)) for marked in (True, False)]
    names = [say("insights.tens_after"), say("insights.tens_other")]
    lines = [_ten(look, name, hard) for name, hard in zip(names, tenths, strict=True)]
    ink = look.tokens.clay
    signs = [
        sign(look, disc(None, ink, 12, edge=ink), say("insights.tens_hard")),
        sign(look, disc(None, None, 12, edge=ink), say("insights.tens_not")),
    ]
    said = say("insights.tens_said", tenths=tenths[0], other=tenths[1])
    return _heard(said, column([*lines, ft.Row(signs, spacing=16, wrap=True)], 6))


def _ten(look: Look, name: str, hard: int) -> ft.Control:
    ink = look.tokens.clay
    discs = [disc(None, ink if at < hard else None, _DISC, edge=ink) for at in range(10)]
    return column([soft(look, name), ft.Row(list(discs), spacing=4, wrap=True)], 2)


_RANGE, _BAND = 44.0, 16.0


def range_picture(look: Look, finding: Finding, width: float) -> ft.Control:
    """Return the gap as a mark on a line, with the range of chance as a band around its middle."""
    compared = finding.comparison
    assert compared is not None, "only what is told has a picture"
    within = compared.within or 0
    most = max(3, math.ceil(max(abs(compared.gap), within)))
    tokens = look.tokens
    inset = _BAND / 2

    def at(value: float) -> float:
        return inset + (width - 2 * inset) * (value + most) / (2 * most)

    middle = _RANGE / 2
    shapes: list[cv.Shape] = [
        cv.Rect(
            at(-within),
            middle - _BAND / 2,
            at(within) - at(-within),
            _BAND,
            paint=filled(tokens.sand if not tokens.strong else tokens.sea_mist),
        ),
        cv.Line(at(-most), middle, at(most), middle, paint=lined(tokens.edge, 2)),
        cv.Line(at(0), middle - 6, at(0), middle + 6, paint=lined(tokens.edge, 2)),
        cv.Circle(at(compared.gap), middle, 7, paint=filled(tokens.ink)),
    ]
    canvas = cv.Canvas(shapes, width=width, height=_RANGE)
    said = range_words(compared)
    names = ["range_ends_less", "range_ends_more"]
    if not look.large:
        names.insert(1, "range_same")
    ends = ft.Row(
        [soft(look, say(f"insights.{name}", most=most)) for name in names],
        alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
    )
    return _heard(said, column([canvas, ends, soft(look, said)], 2))


def _heard(said: str, picture: ft.Control) -> ft.Control:
    return ft.Semantics(
        label=said, image=True, container=True, exclude_semantics=True, content=picture
    )


_CARD_PADDING = ft.Padding(16, 16, 16, 6)
"""The padding of a card whose last line is a button, which has room of its own."""

_PAGE = 14
"""How many days are shown at first, and with each tap (our choice: two weeks)."""


def way_to_sheets(look: Look, what: str, key: str, ask: Callable[[str], object]) -> ft.Control:
    """Return the buttons to the two sheets about ``what``: why, and as a table."""
    return link_line([why_way(look, part, what, partial(ask, part), key) for part in _SHEETS])


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
            say("insights.opens", words=said.removesuffix(".")),
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
        shown.append(link_line([more]))
    return column(shown, 4)


@component
def CourseCard(
    facts: Facts, course: Course, width: float, offered: Sequence[Question], on_compare: Action
) -> ft.Control:
    """The card; it says how many days are needed while there are too few.

    Where one of those ``offered`` was rated on enough of them, ``on_compare`` leads to the change.
    """
    look = use_look()

    def content(part: str, close: Action) -> ft.Control:
        why = part == "why"
        return _why(look, facts, course, close) if why else _table(look, course, close)

    ask = partial(use_sheets({Sheet.COURSE: content}), Sheet.COURSE)
    title = heading(look, say("insights.course"))
    lines = course_lines(course)
    if not lines:
        waits = [title, *_waits(look, facts, course, offered, on_compare)]
        return panel(look, column(waits, 8), key="course")
    ways = way_to_sheets(look, say("insights.course"), "course", ask)
    drawn = course_picture(look, course, width)
    said = [words(look, line) for line in lines]
    shown = [*said, ways, drawn] if look.large else [*said, drawn, ways]
    return panel(look, column([title, *shown], 10), padding=_CARD_PADDING, key="course")


def _waits(
    look: Look, facts: Facts, course: Course, offered: Sequence[Question], on_compare: Action
) -> list[ft.Control]:
    """Return what is still needed, and which other question has it."""
    said = _waits_words("waits", facts, course.question)
    other = rated_instead(facts, offered)
    if other is None:
        return [soft(look, said, "body")]
    said = f"{said} {_waits_words('other', facts, other)}"
    change = say("insights.course_other_way")
    way = link_button(look, change, on_compare, key="compare-other")
    return [soft(look, said, "body"), link_line([way])]


def _waits_words(key: str, facts: Facts, question: Question) -> str:
    noted = sum(rating is not None for rating in facts.rated(question)[-COMPARED:])
    return say(
        f"insights.course_{key}",
        question=question_words(question),
        noted=noted,
        needed=FEWEST_NOTED,
    )


def _why(look: Look, facts: Facts, course: Course, close: Action) -> ft.Control:
    trend = course.trend
    if trend is None:
        return sheet_body(look, say("insights.why_title"), [], on_close=close)
    newest = course.ratings[-COMPARED:]
    total = say(
        "insights.course_why_sum",
        first=day_and_month(course.last - timedelta(days=COMPARED - 1)),
        last=day_and_month(course.last),
        ratings=", ".join(str(each) for each in sorted(r for r in newest if r is not None)),
        **rated_blanks(trend.now),
    )
    rated = facts.rated(course.question)
    days = [
        (facts.day(at), say("insights.course_day", day=full_day(facts.day(at)), rating=rating))
        for at, rating in reversed([*enumerate(rated)])
        if rating is not None and at >= len(rated) - 2 * COMPARED
    ]
    parts = [
        words(look, total),
        soft(look, say("insights.course_why")),
        soft(look, say("insights.course_why_choices")),
        word_way(look, close, "median"),
        heading(look, say("insights.days_title"), 3, "label"),
        DayRows(days, close),
    ]
    return sheet_body(look, say("insights.why_title"), parts, 12, on_close=close)


def word_way(look: Look, close: Action, word: str) -> ft.Control:
    """Return the way to what the glossary says of ``word``."""

    def read() -> None:
        close()
        go(Paths.word(word))

    way = link_button(look, say(f"insights.word_{word}"), read, key=f"word-{word}")
    return link_line([way])


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
