"""Insights, the fifth place: how it has been, what the looks told, and the page to take along."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import partial

import flet as ft

from app.domain.check_in import CORE, EXTRA, Question
from app.domain.insight import About, Facts, Finding, State, asks_about_blanks, next_look
from app.domain.settings import Settings
from app.reading.wording import full_day, say
from app.state.services import Services, use_services, use_value
from app.views.insights.course import CourseCard
from app.views.insights.findings import BeforeFlaresPart, FindingsCard, blank_question
from app.views.insights.words import question_words
from app.views.kit.addresses import Paths, Sheet
from app.views.kit.buttons import Action, link_button, link_line, mist_button
from app.views.kit.choices import choice_cell
from app.views.kit.device import use_task
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go
from app.views.kit.over import use_sheets
from app.views.kit.pages import page_frame, page_head
from app.views.kit.rows import setting_row
from app.views.kit.surfaces import READING_WIDTH, column, panel, rows, sheet_body
from app.views.kit.text import heading, soft, words

_PADDING = 18
"""What a surface takes of the width at each side, its border included."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class _Seen:
    """What was read, and what the look says once it is through; it goes with the screen."""

    facts: Facts | None = None
    findings: tuple[Finding, ...] | None = None


_NOTHING = _Seen()


@component
def InsightsScreen() -> ft.Control:
    """The cards, those first that have something to say."""
    look = use_look()
    services = use_services()
    resting = use_value(
        lambda: _made_of(services),
        services.notebook,
        services.settings,
        services.habits,
        services.flares,
    )
    seen, see = ft.use_state(_NOTHING)
    open_sheet = use_sheets({Sheet.OUTCOMES: lambda _, close: _Outcomes(close)})

    async def work() -> None:
        await asyncio.sleep(0)  # the screen is there first
        facts = await services.insights.facts()
        see(_Seen(facts))
        see(_Seen(facts, await services.insights.look(facts)))

    use_task(work, [resting])
    head = page_head(look, say("places.insights"))
    lead = soft(look, say("insights.lead"), "body")
    if seen.facts is None:
        reading = ft.Semantics(
            live_region=True, content=soft(look, say("insights.reading"), "body")
        )
        return page_frame(look, head, [lead, reading], key="insights")
    compare = partial(open_sheet, Sheet.OUTCOMES)
    cards = _cards(look, services, seen.facts, seen.findings, compare)
    looks = say("insights.looks", day=full_day(next_look(services.clock.today)))
    outcome = question_words(services.settings.settings.outcome)
    compared = setting_row(
        look,
        ft.Icons.BALANCE_ROUNDED,
        say("insights.compared"),
        outcome,
        compare,
        "compared",
    )
    foot = [rows(look, [compared]), soft(look, looks)]
    return page_frame(look, head, [lead, *cards, *foot], key="insights")


def _made_of(services: Services) -> tuple[object, ...]:
    """Return what Insights rests on, so that it is worked out anew when that changes."""
    choices = tuple(services.habits.choices.values())
    return services.notebook.revision, services.settings.chosen, choices, services.flares.flares


def _cards(
    look: Look,
    services: Services,
    facts: Facts,
    findings: tuple[Finding, ...] | None,
    compare: Action,
) -> list[ft.Control]:
    """Return the cards in their order; those that still wait for notes come after the others."""
    width = min(look.room - 2 * look.margin, READING_WIDTH) - 2 * _PADDING
    insights = services.insights
    course = insights.course(facts)
    offered = _offered(services.settings.settings)
    cards = [(course.trend is None, CourseCard(facts, course, width, offered, compare))]
    if findings is not None:
        flares = insights.before_flares(facts)
        questions = len(findings)
        habit = [each for each in findings if each.asked.about is About.HABIT]
        others = [each for each in findings if each.asked.about is not About.HABIT]
        cards += [
            (
                _waits(others) and not flares.flares,
                FindingsCard("before", others, questions, width, BeforeFlaresPart(flares)),
            ),
            (
                _waits(habit),
                FindingsCard("habits", habit, questions, width, _blanks(look, services, facts)),
            ),
        ]
    empty = all(waits for waits, _ in cards)
    cards.append((False, _page_card(look)))
    shown = [card for _, card in sorted(cards, key=lambda each: each[0])]
    if empty:
        link = link_button(
            look, say("insights.other_app"), lambda: go(Paths.IMPORT), key="other-app"
        )
        shown.append(link_line([link]))
    return shown


def _page_card(look: Look) -> ft.Control:
    parts = [
        heading(look, say("appointment.card")),
        words(look, say("appointment.card_lead")),
        mist_button(
            look, say("appointment.make"), lambda: go(Paths.APPOINTMENT), key="to-appointment"
        ),
    ]
    return panel(look, column(parts, 10), key="appointment-card")


def _waits(findings: list[Finding]) -> bool:
    return all(finding.state is State.WAITING for finding in findings)


def _blanks(look: Look, services: Services, facts: Facts) -> ft.Control | None:
    habit = asks_about_blanks(facts, services.insights.terms())
    if habit is None:
        return None
    name = services.habits.habit(habit).name
    return blank_question(look, habit, name, services.habits.explain_blanks)


def _offered(settings: Settings) -> tuple[Question, ...]:
    """Return what can be compared."""
    extra = settings.extra_questions
    return (*CORE, *(q for q in EXTRA if q in extra and q is not Question.ENERGY))


@component
def _Outcomes(close: Action) -> ft.Control:
    """The content of the sheet where the one question is chosen."""
    look = use_look()
    services = use_services()
    settings = services.settings.settings

    def take(question: Question) -> None:
        close()
        services.insights.compare_by(question)

    cells = [
        choice_cell(
            look,
            question_words(question),
            partial(take, question),
            question is settings.outcome,
            key=f"compare-{question}",
        )
        for question in _offered(settings)
    ]
    parts = [soft(look, say("insights.compared_lead"), "body"), column(cells, 8)]
    return sheet_body(look, say("insights.compared"), parts, on_leave=close)
