"""How even the last fourteen days were, said in words and drawn."""

from __future__ import annotations

import flet as ft

from app.domain.answer import Reply, Topic, answer_about
from app.domain.fortnight import Fortnight
from app.domain.settings import Settings
from app.domain.steadiness import FEWEST_DAYS
from app.reading.wording import say
from app.state.services import use_services
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.pace.evenness_why import EvennessWhy
from app.views.pace.evenness_words import drawn_words, evenness_words, noted_words, pair_words
from app.views.pace.fortnight_bars import fortnight_bars
from app.views.shared.buttons import link_button
from app.views.shared.panels import column, panel
from app.views.shared.sheet import sheet
from app.views.shared.words import heading, soft, words


@component
def EvennessPanel() -> ft.Control:
    """The words, the days, the pairs where there are several, and the way to the arithmetic."""
    look = use_look()
    services = use_services()
    settings = services.settings.settings
    asking, ask = ft.use_state(False)

    def close() -> None:
        ask(False)

    ft.use_dialog(sheet(look, EvennessWhy(close), close) if asking else None)
    found = services.pacing.fortnight()
    title = soft(look, say("evenness.title"), "small_label")
    if found.evenness is None:
        few = say("evenness.hidden", fewest=FEWEST_DAYS, logged=found.logged)
        head = ft.Semantics(heading_level=2, content=title)
        return panel(look, column([head, soft(look, few)], 4), key="evenness")
    swings = answer_about(services.answers.given, Topic.SWINGS)
    paired = found.tells_swings and (swings is None or swings.reply is not Reply.NEVER)
    why = link_button(look, say("evenness.why"), lambda: ask(True), key="why-evenness")
    parts = [
        column([title, heading(look, evenness_words(found.evenness), 2)], 0),
        fortnight_bars(look, found, drawn_words(found, settings), paired),
        soft(look, noted_words(found, settings)),
        *(_pairs(look, found, settings) if paired else []),
        soft(look, say("evenness.life")),
        ft.Row([why]),
    ]
    return panel(look, column(parts, 10), padding=ft.Padding(16, 14, 16, 6), key="evenness")


def _pairs(look: Look, found: Fortnight, settings: Settings) -> list[ft.Control]:
    lines = [words(look, pair_words(found, pair, settings), "small") for pair in found.swings]
    title = heading(look, say("evenness.pairs_title"), 3, "small_label")
    return [column([title, *lines, soft(look, say("evenness.pairs"))], 4)]
