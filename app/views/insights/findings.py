"""What looks told: before hard days, and days with a habit beside other days."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import flet as ft

from app.domain.association import FEWEST_A_SIDE, FEWEST_PAIRS
from app.domain.course import COUNTED_FROM, BeforeFlares
from app.domain.habit import BlankDays
from app.domain.insight import About, Finding, State
from app.domain.settings import Settings
from app.reading.wording import say
from app.state.services import use_services
from app.views.insights.course import (
    DayRows,
    range_picture,
    ten_picture,
    way_to_sheets,
    why_way,
    word_way,
)
from app.views.insights.words import (
    asked_words,
    blank_lines,
    flare_words,
    flares_counted,
    pair_words,
    told_lines,
    why_lines,
)
from app.views.kit.addresses import Paths, Sheet
from app.views.kit.buttons import Action, link_button, link_line
from app.views.kit.choices import cell_rows, choice_cell
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go
from app.views.kit.over import use_sheets
from app.views.kit.rows import link_row
from app.views.kit.surfaces import column, hairline, panel, rows, sheet_body
from app.views.kit.text import heading, soft, words

_FLARES_SHOWN = 3
"""How many flares stand on the card itself (our choice)."""


@component
def FindingsCard(
    title: str, findings: Sequence[Finding], questions: int, width: float, last: ft.Control | None
) -> ft.Control:
    """The card called ``title`` with what is said about ``findings``, of a look's ``questions``.

    ``last`` stands at its end.
    """
    look = use_look()
    names = dict(use_services().habits.names())

    def content(about: str, close: Action) -> ft.Control | None:
        asked = ((part, at) for at in range(len(findings)) for part in ("why", "table"))
        found = next((each for each in asked if _about(title, each) == about), None)
        return _FindingSheet(found[0], findings[found[1]], questions, close) if found else None

    open_sheet = use_sheets({Sheet.FINDING: content})

    def ask(asked: tuple[str, int]) -> None:
        open_sheet(Sheet.FINDING, _about(title, asked))

    told = sum(finding.state is State.TOLD for finding in findings)
    parts: list[ft.Control] = [heading(look, say(f"insights.{title}"))]
    quiet = list[ft.Control]()
    for place, finding in enumerate(findings):
        if finding.state is State.TOLD:
            parts += _told(look, finding, names, width, place, ask)
        else:
            quiet.append(_row(look, finding, names, partial(ask, ("why", place))))
    if all(finding.state is State.WAITING for finding in findings):
        parts += _waiting(look, title, findings, ask)
        quiet = []
    elif not told:
        parts.append(words(look, say("insights.nothing")))
    if told:
        parts.append(words(look, say("insights.closes", count=told)))
    if quiet:
        parts.append(rows(look, quiet))
    if last is not None:
        parts += [hairline(look), last]
    return panel(look, column(parts, 10), key=title)


_Ask = Callable[[tuple[str, int]], object]


def _about(title: str, asked: tuple[str, int]) -> str:
    part, place = asked
    return f"{title}.{part}.{place + 1}"


def _told(
    look: Look, finding: Finding, names: Mapping[str, str], width: float, place: int, ask: _Ask
) -> list[ft.Control]:
    """Return what is worth knowing: counts, size, chance, both pictures and the ways on."""
    name = asked_words(finding.asked, names)
    counts, *others = [words(look, line) for line in told_lines(finding, names)]
    ways = way_to_sheets(look, name, f"{finding.asked.about}-{place}", lambda p: ask((p, place)))
    tens = [] if finding.hard_from is None else [ten_picture(look, finding)]
    drawn = [*tens, *others, range_picture(look, finding, width)]
    shown = [counts, ways, *drawn] if look.large else [counts, *drawn]
    return [heading(look, name, 3, "label"), *shown, *([] if look.large else [ways])]


def _row(
    look: Look, finding: Finding, names: Mapping[str, str], on_tap: Callable[[], object]
) -> ft.Control:
    """Return what was asked with the number of days only: no direction, no picture."""
    name, asked = asked_words(finding.asked, names), finding.asked
    pairs, marked = len(finding.pairs), sum(pair.marked for pair in finding.pairs)
    if finding.state is State.QUIET:
        said = say("insights.row_quiet", pairs=pairs)
    elif pairs < FEWEST_PAIRS:
        said = say("insights.row_waits", pairs=pairs, needed=FEWEST_PAIRS)
    else:
        said = say(
            "insights.row_waits_sides", marked=marked, other=pairs - marked, needed=FEWEST_A_SIDE
        )
    key = f"asked-{asked.about}-{asked.of}-{asked.ahead}"
    return link_row(look, name, f"{name}. {said}", on_tap, soft(look, said), key=key)


def _waiting(look: Look, title: str, findings: Sequence[Finding], ask: _Ask) -> list[ft.Control]:
    """Return what is still needed, once."""
    if not findings:
        return [soft(look, say("insights.waits_no_habit"), "body")]
    most = max(range(len(findings)), key=lambda at: len(findings[at].pairs))
    said = say(
        "insights.waits_habit" if title == "habits" else "insights.waits",
        pairs=FEWEST_PAIRS,
        side=FEWEST_A_SIDE,
        so_far=len(findings[most].pairs),
    )
    what = say(f"insights.{title}")
    why = why_way(look, "why", what, lambda: ask(("why", most)), title)
    return [soft(look, said, "body"), link_line([why])]


@component
def _FindingSheet(part: str, finding: Finding, questions: int, close: Action) -> ft.Control:
    """The arithmetic of ``finding``, or the days behind it as a table."""
    look = use_look()
    habits = use_services().habits
    asked = finding.asked
    not_done = asked.about is About.HABIT and habits.choice(asked.of).blanks is BlankDays.NOT_DONE
    days = [(pair.day, pair_words(asked, pair)) for pair in reversed(finding.pairs)]
    title = asked_words(asked, habits.names())
    if part == "table":
        return sheet_body(look, title, [DayRows(days, close)], 12, on_close=close)
    lines = why_lines(finding, questions, not_done)
    parts = [
        *(words(look, line) for line in lines[:-1]),
        soft(look, lines[-1]),
        word_way(look, close, "chance"),
        heading(look, say("insights.days_title"), 3, "label"),
        DayRows(days, close),
    ]
    return sheet_body(look, title, parts, 12, on_close=close)


@component
def BeforeFlaresPart(found: BeforeFlares) -> ft.Control:
    """What was noted on the days before each flare: facts, and counts from the fifth on."""
    look = use_look()
    settings = use_services().settings.settings
    open_sheet = use_sheets(
        {Sheet.FLARES: lambda _, close: _flares_sheet(look, found, settings, close)}
    )
    title = heading(look, say("insights.flares"), 3, "label")
    every = link_button(
        look, say("insights.flares_all"), partial(go, Paths.FLARES), key="all-flares"
    )
    since = [soft(look, say("insights.flares_since"), "body")] if found.begun_since else []
    if not found.flares:
        none = [soft(look, say("insights.flares_none"), "body")]
        return column([title, *(since or none), link_line([every])], 4)
    lines = [flare_words(flare, settings) for flare in found.flares[:_FLARES_SHOWN]]
    counted = flares_counted(found)
    blank = blank_lines(found)
    ways = link_button(
        look, say("insights.flares_more"), partial(open_sheet, Sheet.FLARES), key="before-flares"
    )
    return column(
        [
            title,
            *(words(look, line) for line in (*lines, *counted)),
            *since,
            *(soft(look, line) for line in blank),
            link_line([ways, every]),
        ],
        6,
    )


def _flares_sheet(look: Look, found: BeforeFlares, settings: Settings, close: Action) -> ft.Control:
    days = [(flare.spell.first, flare_words(flare, settings)) for flare in found.flares]
    parts = [
        *(words(look, line) for line in flares_counted(found)),
        soft(look, say("insights.flares_why", least=COUNTED_FROM)),
        DayRows(days, close),
    ]
    return sheet_body(look, say("insights.flares"), parts, 12, on_close=close)


_BLANKS = {
    "blank_not_done": BlankDays.NOT_DONE,
    "blank_done": BlankDays.DONE,
    "blank_unsure": BlankDays.UNSURE,
}


def blank_question(look: Look, habit: str, name: str, answer: Callable[..., object]) -> ft.Control:
    """Return the question about days on which ``habit`` was left blank, asked once."""
    cells = [
        choice_cell(
            look, say(f"insights.{key}"), partial(answer, habit, meaning), key=f"blanks-{meaning}"
        )
        for key, meaning in _BLANKS.items()
    ]
    return column(
        [
            words(look, say("insights.blank_question", habit=name)),
            cell_rows(cells, 1 if look.large else 3),
            soft(look, say("insights.blank_said")),
        ],
        8,
    )
