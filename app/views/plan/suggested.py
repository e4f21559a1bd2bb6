"""The one thing the app brings up by itself just now, if there is one, and why it does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import flet as ft

from app.domain.activity import round_half
from app.domain.answer import Reply, Topic
from app.domain.flare import FlareStep
from app.domain.plan import Offer
from app.domain.settings import Settings
from app.domain.suggestion import Evidence, Suggestion, flares_after_full_days
from app.reading.wording import full_day, say
from app.state.pacing import Pacing
from app.state.services import use_services, use_store, use_value
from app.views.kit.addresses import Sheet
from app.views.kit.buttons import Action, link_button, link_line, main_button, mist_button
from app.views.kit.choices import tile, tiles
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.over import use_sheets
from app.views.kit.phrases import number_words, points_words, share_words
from app.views.kit.surfaces import column, panel, points, sheet_body, titled_panel
from app.views.kit.text import CENTER, heading, soft, words
from app.views.plan.choosing import OwnPlan, PlanChoice, follow, give, keep_offer
from app.views.plan.story import offer_story


@component
def _WhyOffer(offer: Offer, on_close: Callable[[], object]) -> ft.Control:
    """The content of the sheet that tells how ``offer`` came about."""
    look = use_look()
    settings = use_services().settings.settings
    return sheet_body(
        look,
        say("suggestions.why_offer", points=points_words(offer.points, settings)),
        [
            *offer_story(look, offer, settings),
        ],
        on_close=on_close,
    )


_DOT, _DOT_SIZE = ft.Icons.CIRCLE, 8


@component
def _WhyStep(evidence: Evidence, on_close: Callable[[], object]) -> ft.Control:
    """The content of the sheet with everything that the last fourteen days say."""
    look = use_look()
    settings = use_services().settings.settings
    facts = points(look, _facts_of(evidence, settings), _DOT, look.tokens.sea, size=_DOT_SIZE)
    return sheet_body(
        look,
        say("suggestions.why_step"),
        [
            facts,
            soft(look, say("suggestions.step_rules")),
            soft(look, say("suggestions.step_choices")),
        ],
        on_close=on_close,
    )


def _facts_of(evidence: Evidence, settings: Settings) -> list[str]:
    compared, latest = evidence.days.compared, evidence.latest
    facts = [
        say("suggestions.held", count=evidence.held),
        say("suggestions.noted", count=len(compared)),
    ]
    if compared:
        days = evidence.days
        facts += [
            say("suggestions.together", share=share_words(days.points, days.planned, settings)),
            say("suggestions.latest", right=len(evidence.about_right), count=len(latest)),
        ]
    facts.append(say("suggestions.flare_days", count=len(evidence.flare_days)))
    if evidence.before_flares:
        listed = ", ".join(full_day(day) for day in evidence.before_flares)
        facts.append(say("suggestions.before_flares", days=listed))
    facts += [
        say(
            "suggestions.rise",
            question=say(f"check_in.{rise.question}"),
            before=number_words(rise.before),
            now=number_words(rise.now),
        )
        for rise in evidence.rises
    ]
    if not evidence.rises:
        facts.append(say("suggestions.no_rise"))
    if evidence.flare.step in (FlareStep.FIRST, FlareStep.SECOND):
        facts.append(say("suggestions.stepping_back"))
    return facts


_Answer = tuple[str, str, Action]
"""The key, the words and the action of an answer."""

_Sheet = Callable[[Callable[[], object]], ft.Control]
"""The content of a sheet; it is given what closes it."""


def _card(
    look: Look,
    title: str,
    lines: Sequence[str],
    answers: Sequence[_Answer],
    ways: Sequence[_Answer],
) -> ft.Control:
    """Return the card called ``title``; no answer looks more welcome than another."""
    links = [link_button(look, label, action, key=key) for key, label, action in ways]
    parts = [
        heading(look, title, 2, "label"),
        *(words(look, line) for line in lines),
        _equal(look, answers),
        link_line(links, spacing=4, run_spacing=0),
    ]
    return panel(look, column(parts, spacing=10), padding=ft.Padding(16, 14, 16, 6), key="card-up")


def _equal(look: Look, answers: Sequence[_Answer]) -> ft.Control:
    return tiles(look, [_answer(look, *each) for each in answers])


def _answer(look: Look, key: str, label: str, action: Action) -> ft.Control:
    def picture(color: str) -> ft.Control:
        return words(look, label, "label", color, CENTER)

    return tile(look, picture, label, action, key, padding=ft.Padding(6, 15, 6, 15))


@component
def OfferedPlan(offer: Offer, on_leave: Action | None = None) -> ft.Control:
    """The plan of ``offer``: keep it, change it, or leave it.

    Brought up by the app, its answers are equal. With ``on_leave`` it was asked for: keeping it
    comes first, and how it came about stands below.
    """
    look = use_look()
    services = use_services()
    settings = use_store(services.settings).settings
    open_sheet = use_sheets(
        {
            Sheet.CHANGE_OFFER: lambda _, close: PlanChoice(offer, close),
            Sheet.WHY_OFFER: lambda _, close: _WhyOffer(offer, close),
        }
    )
    keep, change = partial(keep_offer, services, offer), partial(open_sheet, Sheet.CHANGE_OFFER)
    start = "gentle" if settings.careful else "steady"
    points = points_words(offer.points, settings)
    blanks = {"level": points_words(round_half(offer.level), settings), "points": points}
    if on_leave is not None:

        def keep_and_leave() -> None:
            keep()
            on_leave()

        leave = link_button(look, say("your_plan.leave"), on_leave, key="leave-offer")
        parts = [
            words(look, say(f"your_plan.offer_{start}", **blanks)),
            soft(look, say("your_plan.movable")),
            main_button(
                look, say("your_plan.keep", points=points), keep_and_leave, key="keep-offer"
            ),
            mist_button(look, say("your_plan.change_it"), change, key="change-offer"),
            ft.Row([leave], alignment=ft.MainAxisAlignment.CENTER),
            *offer_story(look, offer, settings),
        ]
        return titled_panel(
            look, say("your_plan.worked_out"), parts, "heading", 10, key="worked-out"
        )
    give_up = partial(give, services, Topic.PLAN)
    return _card(
        look,
        say("suggestions.offer"),
        [say(f"suggestions.offer_{start}", **blanks), say("suggestions.starting_point")],
        [
            ("keep-plan", say("suggestions.keep"), keep),
            ("change-plan", say("suggestions.change"), change),
            ("skip-plan", say("suggestions.skip"), partial(give_up, Reply.LATER)),
        ],
        [
            ("why-plan", say("suggestions.why"), partial(open_sheet, Sheet.WHY_OFFER)),
            ("never", say("suggestions.never"), partial(give_up, Reply.NEVER)),
        ],
    )


@component
def _StepCard(suggestion: Suggestion) -> ft.Control:
    """What the plan could be, what led to it in a sentence, and the way to all of it."""
    look = use_look()
    services = use_services()
    open_sheet = use_sheets({Sheet.WHY_STEP: lambda _, close: _WhyStep(suggestion.evidence, close)})
    topic = suggestion.topic
    settings = use_store(services.settings).settings
    could = say(
        "suggestions.could",
        before=number_words(suggestion.before),
        points=points_words(suggestion.points, settings),
    )
    return _card(
        look,
        say(f"suggestions.{topic}"),
        [_reason(suggestion), could, say("suggestions.all_fine")],
        [
            ("stay", say("suggestions.stay"), partial(give, services, topic, Reply.STAY)),
            ("try", say(f"suggestions.try_{topic}"), partial(follow, services, suggestion)),
            ("later", say("suggestions.later"), partial(give, services, topic, Reply.LATER)),
        ],
        [
            ("why-step", say("suggestions.why"), partial(open_sheet, Sheet.WHY_STEP)),
            ("never", say("suggestions.never"), partial(give, services, topic, Reply.NEVER)),
        ],
    )


_STEADY = "suggestions.because_steady"


def _reason(suggestion: Suggestion) -> str:
    evidence = suggestion.evidence
    if suggestion.topic is Topic.RAISE:
        return say("suggestions.because_steady_flare" if evidence.flare_days else _STEADY)
    if flares_after_full_days(evidence):
        return say("suggestions.because_full_days", count=len(evidence.before_flares))
    return say("suggestions.because_flares", count=len(evidence.flare_days_in_week))


@component
def _SwingsCard(days: _Sheet) -> ft.Control:
    """The sentence, the ways to the ``days`` behind it and to the plan, how to put it away.

    It speaks of a smaller plan: nothing is offered that is not below the plan that holds.
    """
    look = use_look()
    services = use_services()
    pacing, plans = services.pacing, services.plans
    offer, plan = use_value(
        lambda: (pacing.proposal(), plans.on(services.clock.today)), *pacing.rests_on
    )
    held = plan.points if plan else None
    smaller = offer.below(held) if offer and held else offer

    def change_plan(_: str, close: Action) -> ft.Control | None:
        if smaller is not None:
            return PlanChoice(smaller, close, held)
        return OwnPlan(held, offer, close) if held else None

    open_sheet = use_sheets(
        {
            Sheet.SWINGS: lambda _, close: days(close),
            Sheet.CHANGE_OFFER: change_plan,
        }
    )
    answer = partial(give, services, Topic.SWINGS)
    change = [
        ("change-plan", say("suggestions.change_plan"), partial(open_sheet, Sheet.CHANGE_OFFER))
    ]
    return _card(
        look,
        say("suggestions.swings_title"),
        [say("suggestions.swings")],
        [
            ("swings-days", say("suggestions.see_days"), partial(open_sheet, Sheet.SWINGS)),
            *(change if offer or plan else []),
            ("put-away", say("suggestions.put_away"), partial(answer, Reply.LATER)),
        ],
        [("never", say("suggestions.never"), partial(answer, Reply.NEVER))],
    )


def topic_now(pacing: Pacing) -> Topic | None:
    """Return what there is to bring up just now; an empty card would still leave a gap."""
    if pacing.offer() is not None:
        return Topic.PLAN
    suggestion = pacing.suggestion()
    if suggestion is not None:
        return suggestion.topic
    return Topic.SWINGS if pacing.tells_swings() else None


@component
def BroughtUp(days: _Sheet) -> ft.Control:
    """The offered plan, a larger or smaller one, or the swings; never two of them at once.

    ``days`` shows the days that a word about swings rests on.
    """
    services = use_services()
    pacing = services.pacing
    topic, offer, suggestion = use_value(
        lambda: (topic_now(pacing), pacing.offer(), pacing.suggestion()), *services.pacing.rests_on
    )

    def mention() -> None:
        if topic is not None:
            services.answers.mention(topic)

    ft.use_effect(mention, [topic])
    if offer is not None:
        return OfferedPlan(offer)
    if suggestion is not None:
        return _StepCard(suggestion)
    return _SwingsCard(days) if topic is Topic.SWINGS else ft.Container()
