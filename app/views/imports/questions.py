"""What is asked about a file, of all of it and of each thing in it, and what is left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import flet as ft

from app.domain.activity import LONGEST_NAME
from app.domain.identity import cut_to
from app.reading.wording import knows, say
from app.state.imports import Ask, Preview, Reason, Thing
from app.views.kit.buttons import mist_button, tap
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.rows import link_row
from app.views.kit.surfaces import column, panel, points, rows
from app.views.kit.text import heading, soft, words

Answered = Callable[[str, str], object]
"""Called with the key of what was asked, and the answer."""

_CHOSEN, _OTHER = ft.Icons.RADIO_BUTTON_CHECKED_ROUNDED, ft.Icons.RADIO_BUTTON_UNCHECKED_ROUNDED

_FEW = 8
"""How many things are shown at first, those noted most often (our choice)."""

_MOST = 60
"""How many are ever shown (our choice); the others stay as they are guessed."""


def _label(ask: Ask, option: str, names: Mapping[str, str]) -> str:
    """Return what ``option`` is called."""
    if ask.topic == "use" and ":" in option:
        kind, _, which = option.partition(":")
        if kind == "habit":
            return say("imports.use_own", habit=names.get(which, which))
        return say("imports.use_question", question=say(f"check_in.{which}_short"))
    key = f"imports.option_{ask.topic}_{option}"
    return say(key) if knows(key) else option


def _choices(
    look: Look, ask: Ask, chosen: str, names: Mapping[str, str], answered: Answered
) -> ft.Control:
    every = [
        _choice(look, ask, option, _label(ask, option, names), option == chosen, answered)
        for option in ask.options
    ]
    title = words(look, say(f"imports.ask_{ask.topic}"), "label")
    return column([title, rows(look, every)], spacing=8)


def _choice(
    look: Look, ask: Ask, option: str, label: str, chosen: bool, answered: Answered
) -> ft.Control:
    tokens = look.tokens
    color = tokens.on_mist if chosen else tokens.ink
    parts: list[ft.Control] = [ft.Container(words(look, label, "body", color), expand=True)]
    if not look.large:
        parts.insert(0, ft.Icon(_CHOSEN if chosen else _OTHER, size=22, color=tokens.sea))
    return tap(
        look,
        ft.Row(parts, spacing=12, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        f"{say(f'imports.ask_{ask.topic}')} {label}",
        partial(answered, ask.key, option),
        key=f"{ask.key}={option}",
        selected=chosen,
        at_once=True,
        bgcolor=tokens.sea_mist if chosen else None,
        radius=0,
        padding=ft.Padding(16, 12, 16, 12),
    )


def _given(preview: Preview, ask: Ask) -> str:
    given = preview.answers.get(ask.key, ask.guess)
    return given if given in ask.options else ask.guess


@component
def Questions(preview: Preview, answered: Answered) -> ft.Control:
    """The questions about the whole file, then its things, those noted most often first."""
    look = use_look()
    open_key, open_at = ft.use_state("")
    whole, show_whole = ft.use_state(False)
    things = {thing.key: thing for thing in preview.source.things}
    about_all = [ask for ask in preview.asks if ask.of not in things and len(ask.options) > 1]
    about: dict[str, list[Ask]] = {}
    for ask in preview.asks:
        if ask.of in things:
            known = about.setdefault(ask.of, [])
            known.insert(0 if ask.topic == "use" else len(known), ask)
    parts: list[ft.Control] = []
    if about_all or about:
        parts += [heading(look, say("imports.asks")), soft(look, say("imports.asks_detail"))]
    names = preview.names
    parts += [_choices(look, ask, _given(preview, ask), names, answered) for ask in about_all]
    if about:
        shown = list(about)[: _MOST if whole else _FEW]
        lines = [
            _thing(look, preview, things[key], about[key], key == open_key, answered, open_at)
            for key in shown
        ]
        parts += [words(look, say("imports.things_title"), "label"), rows(look, lines)]
        more = min(len(about), _MOST) - len(shown)
        if more > 0:
            label = say("imports.more_things", count=more)
            parts.append(mist_button(look, label, lambda: show_whole(True), key="more-things"))
    return column(parts, spacing=12)


def _thing(
    look: Look,
    preview: Preview,
    thing: Thing,
    asks: Sequence[Ask],
    is_open: bool,
    answered: Answered,
    open_at: Callable[[str], object],
) -> ft.Control:
    use = _label(asks[0], _given(preview, asks[0]), preview.names)
    times = len(thing.points)
    # Where none of its values can be read as one of this app, it was noted all the same.
    count = [say("imports.thing_days", count=times)] if times else []
    name = cut_to(thing.name, LONGEST_NAME)
    row = link_row(
        look,
        name,
        ". ".join([say("imports.thing_row", name=name, use=use), *count]),
        lambda: open_at("" if is_open else thing.key),
        soft(look, " · ".join([use, *count])),
        key=f"thing-{thing.key}",
    )
    if not is_open:
        return row
    asked = [
        _choices(look, ask, _given(preview, ask), preview.names, answered)
        for ask in asks
        if len(ask.options) > 1
    ]
    return column([row, ft.Container(column(asked, 12), padding=ft.Padding(16, 0, 16, 16))], 0)


_REASONS_SHOWN, _DOT_SIZE = 12, 8
"""How many reasons are shown, and how large the sign before each is (our choice)."""


def left_out(look: Look, reasons: tuple[Reason, ...]) -> list[ft.Control]:
    """Return why things are left out, the most frequent reason first."""
    if not reasons:
        return []
    lines = [_reason(one) for one in reasons[:_REASONS_SHOWN]]
    if more := len(reasons) - len(lines):
        lines.append(say("imports.left_more", count=more))
    shown = points(look, lines, ft.Icons.CIRCLE, look.tokens.ink_soft, size=_DOT_SIZE)
    return [heading(look, say("imports.left")), panel(look, shown, key="left-out")]


def _reason(one: Reason) -> str:
    lines = ", ".join(map(str, one.lines))
    if one.times > len(one.lines):
        lines = say("imports.lines_go_on", lines=lines)
    return say("imports.left_line", count=one.times, reason=one.words, lines=lines)
