"""The hero of Today: the day, its ring, and the shoreline below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

import flet as ft

from app.domain.answer import Topic
from app.domain.days import day_earlier, day_later
from app.domain.flare import FlareStep, Spell
from app.domain.plan import OFFERED_FROM, PlannedDay
from app.domain.settings import Settings
from app.reading.wording import say
from app.state.services import Services, use_services, use_value
from app.views.kit.addresses import Sheet
from app.views.kit.buttons import link_button, tap
from app.views.kit.colours import Tokens, mixed
from app.views.kit.drawing import Wave, ground, pool, waves
from app.views.kit.guard import component
from app.views.kit.look import Look, text_style, use_look
from app.views.kit.month import day_button
from app.views.kit.navigation import go
from app.views.kit.over import Opener
from app.views.kit.pages import address_of, ways_out
from app.views.kit.parts import use_parts
from app.views.kit.phrases import (
    day_and_month,
    flare_words,
    one_line,
    plan_words,
    points_words,
    reached_words,
    relative_day,
    share_words,
    unit_word,
    weekday_name,
)
from app.views.kit.rows import Turn, arrows
from app.views.kit.text import CENTER, heading, words


@dataclass(frozen=True, slots=True)
class _RingWords:
    """Two sizes of words, broken by hand, what there is to add, and the way to the arithmetic."""

    big: str
    small: str
    why: str
    note: str = ""
    """A sentence under the ring; mostly there is none."""
    waits: bool = False
    """Whether such a sentence may come while the day fills."""
    joined: bool = False
    """Whether the two sizes of words are one sentence."""

    @property
    def name(self) -> str:
        """What the ring is called as a button."""
        said = [one_line(words).rstrip(".") for words in (self.big, self.small)]
        sentences = f"{(' ' if self.joined else '. ').join(said)}."
        return " ".join(part for part in (sentences, self.note, self.why) if part)


def _ring_words(day: PlannedDay, today: bool, settings: Settings, note: str = "") -> _RingWords:
    """Return the words for ``day``; ``note`` is what to add where the plan says nothing."""
    later = "" if today else "_then"
    why = say("today.why")
    if day.points is None and day.planned is None:
        why = say("today.how", unit=unit_word(settings))
    if day.flare.step is FlareStep.FLARE:
        # A gentler day is what is wished for, and not a word about what was done.
        wished = today and (day.share or 0) <= 1
        big = say("today.gentler" if wished else "today.in_flare")
        return _RingWords(big, _noted_in_flare(day, today, settings), why)
    added = " ".join(part for part in (reached_words(day), flare_words(day), note) if part)
    waits = today and day.planned is not None
    compared = plan_words(day, today, settings)
    if compared is not None:
        return _RingWords(compared.big, compared.small, why, added if today else "", waits)
    if day.points is not None:
        points = points_words(day.points, settings)
        return _RingWords(points, _when(today), why, added, joined=True)
    big, small = say(f"today.nothing{later}"), say(f"today.nothing{later}_detail")
    if day.only_rest:
        big = say("today.only_rest")
    if today and day.planned is not None:
        small = say("today.plan_is", points=points_words(day.planned, settings))
    return _RingWords(big, small, why, added if today else "", waits)


def _noted_in_flare(day: PlannedDay, today: bool, settings: Settings) -> str:
    if day.points is not None and day.planned is not None and not day.past:
        return share_words(day.points, day.planned, settings)
    if day.points is not None:
        points = points_words(day.points, settings)
        return say("today.gentler_points", points=points, when=_when(today))
    if today and day.planned is not None:
        return say("today.plan_is", points=points_words(day.planned, settings))
    return say("today.gentler_nothing" if today else "today.gentler_nothing_then")


def _when(today: bool) -> str:
    return say("today.so_far" if today else "today.that_day")


@dataclass(frozen=True, slots=True)
class _Tints:
    """What the hero is painted with."""

    top: str
    foot: str
    ring: str
    water: str
    words: str
    """The underlined words under the ring."""


def _tints(tokens: Tokens, flare: bool) -> _Tints:
    if flare:
        return _Tints(
            tokens.clay_pale, tokens.clay_mist, tokens.clay, tokens.clay_water, tokens.on_clay_mist
        )
    return _Tints(tokens.sea_pale, tokens.sea_mist, tokens.sea, tokens.water, tokens.on_mist)


_WIDE, _NARROW = 208, 132
_WIDEST = 420
"""The widest the words under the ring get."""
_GAP, _NOTE_LINE = 8, 20
"""Pixels around the words under the ring, and how high a line of its note is."""
_TALL = 700
"""Below this height the usuals would be out of sight for a note to come (our choice)."""


def _ring(
    look: Look, said: _RingWords, share: float | None, tint: _Tints, on_why: Callable[[], object]
) -> ft.Control:
    """Return the ring, filled by the ``share`` of the plan; a tap on it tells how it came about.

    Without a plan ``share`` is ``None``: then there is nothing it could be full of.
    """
    draw = _under if look.large else _inside
    picture = draw(look, said, share, tint)
    button = tap(look, picture, said.name, on_why, key="ring", radius=24, padding=2)
    return ft.Row([ft.Container(button)], alignment=ft.MainAxisAlignment.CENTER)


def _inside(look: Look, said: _RingWords, share: float | None, tint: _Tints) -> ft.Control:
    grown = _WIDE * max(1.0, look.device_scale * look.text_size)
    diameter = min(grown, look.room - 2 * look.margin)
    inner = _column(
        [
            words(look, said.big, "title", align=CENTER),
            words(look, said.small, "small", align=CENTER),
        ],
        spacing=4,
    )
    drawn = pool(look, diameter, share or 0, tint.ring, tint.water, inner, share is not None)
    note = [ft.Container(_note(look, said), padding=ft.Padding(0, _GAP, 0, 0))] if said.note else []
    # Its line is kept free, so that what lies below does not move when it comes.
    waits = said.waits and not note and look.height >= _TALL
    free = (_GAP + _NOTE_LINE * look.scale) / 2 if waits else 0
    why = ft.Container(
        _why(look, said, tint), padding=ft.Padding(_GAP, _GAP + free, _GAP, _GAP + free)
    )
    return _column([drawn, *note, why], spacing=0)


def _under(look: Look, said: _RingWords, share: float | None, tint: _Tints) -> ft.Control:
    drawn = pool(look, _NARROW, share or 0, tint.ring, tint.water, None, share is not None)
    lines: list[ft.Control] = [
        drawn,
        words(look, one_line(said.big), "title", align=CENTER),
        words(look, one_line(said.small), "small", align=CENTER),
        *([_note(look, said)] if said.note else []),
        _why(look, said, tint),
    ]
    return ft.Container(_column(lines, spacing=4), width=_width(look))


def _note(look: Look, said: _RingWords) -> ft.Control:
    return ft.Container(words(look, said.note, "small", align=CENTER), width=_width(look))


def _width(look: Look) -> float:
    return min(look.room - 2 * look.margin, _WIDEST)


def _why(look: Look, said: _RingWords, tint: _Tints) -> ft.Control:
    underline = ft.TextDecoration.UNDERLINE
    style = text_style(
        look, "small_label", tint.words, decoration=underline, decoration_color=tint.words
    )
    return ft.Text(said.why, style=style, text_align=CENTER)


def _column(controls: list[ft.Control], spacing: int) -> ft.Column:
    middle = ft.CrossAxisAlignment.CENTER
    return ft.Column(
        controls,
        spacing=spacing,
        tight=True,
        horizontal_alignment=middle,
        alignment=ft.MainAxisAlignment.CENTER,
    )


_NARROW_LINE = 360
"""Below this width, at the usual text size, the way back to today stands under the date."""

_ARROWS_INSET = 12
"""How far an arrow's picture lies inside its target."""


def _day_switcher(
    look: Look,
    day: date,
    today: date,
    flare: Spell | None,
    side: float,
    open_sheet: Opener,
) -> ft.Control:
    name = relative_day(day, today) if day == day_earlier(today, 1) else weekday_name(day)
    size = "title" if look.phone else "display"
    title = ft.Container(heading(look, name, 1, size), expand=True)
    middle = ft.CrossAxisAlignment.CENTER
    head = ft.Row(
        [title, *(ways_out(look) if look.phone else [])], spacing=0, vertical_alignment=middle
    )
    before, after = arrows(look, *_turns(day, today), lambda other: go(address_of(other, today)))
    date_line = [before, _date(look, day, flare), after, day_button(look, open_sheet)]
    back = [] if day == today else [_back(look, today)]
    apart = look.close or look.width < _NARROW_LINE * max(1, look.scale)
    rows = [ft.Row(date_line if apart else date_line + back, spacing=0)]
    if back and apart:
        rows.append(ft.Row([ft.Container(back[0], padding=ft.Padding(_ARROWS_INSET, 0, 0, 0))]))
    return ft.Column(
        [
            ft.Container(head, padding=ft.Padding(side, 0 if look.phone else 16, 8, 0)),
            *(
                ft.Container(row, padding=ft.Padding(max(0, side - _ARROWS_INSET), 0, 8, 0))
                for row in rows
            ),
        ],
        spacing=0,
        tight=True,
    )


def _date(look: Look, day: date, flare: Spell | None) -> ft.Control:
    text = day_and_month(day)
    if flare is not None and not look.large:
        text = say("today.flare_day", date=text, number=flare.number_of(day))
    return ft.Container(words(look, text, "small"), expand=True, expand_loose=True)


def _turns(day: date, today: date) -> tuple[Turn, Turn]:
    """Return both ways; where one ends is said as well."""
    earlier, later = day_earlier(day, 1), day_later(day, 1, today)
    before = say("today.day_before", day=relative_day(earlier or day, today))
    after = say("today.no_day_after")
    if later is not None:
        after = say("today.day_after", day=relative_day(later, today))
    return Turn(earlier, before, "day-before", stays=True), Turn(
        later, after, "day-after", stays=True
    )


def _back(look: Look, today: date) -> ft.Control:
    return link_button(
        look, say("today.back_to_today"), lambda: go(address_of(today, today)), key="back-to-today"
    )


_SHORE, _SHORE_LARGE = 44, 36
"""How high the waves are."""

_FAR_WAVE = 0.45
"""How much paper there is in the wave behind."""


@component
def Hero(day: date, width: float, side: float, open_sheet: Opener) -> ft.Control:
    """The hero of ``day``, ``width`` wide with ``side`` beside its words; clay in a flare."""
    look = use_look()
    services = use_services()
    flare = use_value(lambda: services.flares.spell_on(day), services.flares)
    why = partial(open_sheet, Sheet.WHY)
    ring = use_parts()("ring-of-day", _RingOfDay, day, flare is not None, width, why)
    switcher = _day_switcher(look, day, services.clock.today, flare, side, open_sheet)
    return _hero(look, width, flare, switcher, ring)


@component
def _RingOfDay(day: date, in_flare: bool, width: float, on_why: Callable[[], object]) -> ft.Control:
    """The ring of ``day``: of the hero it alone is drawn anew when something is noted."""
    look = replace(use_look(), pane=width)
    services = use_services()
    said, share = use_value(
        lambda: _ring_said(services, day),
        services.notebook,
        services.plans,
        services.flares,
        services.settings,
    )
    return _ring(look, said, share, _tints(look.tokens, in_flare), on_why)


def _ring_said(services: Services, day: date) -> tuple[_RingWords, float | None]:
    """Return the words of the ring, and the share of the plan that fills it."""
    planned, today = services.pacing.on(day), day == services.clock.today
    note = _week_words(services) if today else ""
    said = _ring_words(planned, today, services.settings.settings, note)
    return said, None if planned.planned is None else planned.share or 0


def _week_words(services: Services) -> str:
    """Return how many days are noted, while a plan can still be offered from them; else nothing.

    In a time off nothing is counted: its own first day, noted in part, is no noted day.
    """
    if services.times_off.now is not None:
        return ""
    seen = services.pacing.observation()
    settled = services.plans.decided or services.answers.is_silenced(Topic.PLAN)
    if settled or seen.offers or not seen.logged:
        return ""
    return say("today.week_noted", count=min(seen.logged, OFFERED_FROM), whole=OFFERED_FROM)


def _hero(
    look: Look, width: float, flare: Spell | None, switcher: ft.Control, ring: ft.Control
) -> ft.Control:
    tint = _tints(look.tokens, flare is not None)
    content = ft.Container(
        ft.Column(
            [
                switcher,
                ring,
            ],
            spacing=0,
            tight=True,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        ),
        width=width,
        padding=ft.Padding(0, 0, 0, 22),
    )
    strong = look.tokens.strong
    return ft.Container(
        ft.Stack([*_shore(look, width, tint), content], clip_behavior=ft.ClipBehavior.HARD_EDGE),
        bgcolor=look.tokens.paper if strong else None,
        border=ft.Border(bottom=ft.BorderSide(2, look.tokens.ink)) if strong else None,
    )


def _shore(look: Look, width: float, tint: _Tints) -> list[ft.Control]:
    if look.tokens.strong:
        return []
    height = _SHORE_LARGE if look.large else _SHORE
    paper = look.tokens.paper
    behind = mixed(tint.foot, paper, _FAR_WAVE)
    far = Wave(14, 7, 2.2, width * 1.05, behind, tint.foot)
    near = Wave(24, 8, 0.2, width * 1.3, paper, behind)
    shore = ft.Container(waves(width, height, [far, near]), left=0, bottom=-1)
    return [ground(tint.top, tint.foot), shore]
