"""Reading aloud: the voice that goes through a card, the bar that leads it, and what can be set."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import flet as ft

from app.domain.card import sentences
from app.domain.settings import SPEEDS
from app.reading.wording import say
from app.state.services import use_services, use_store, use_value
from app.state.settings import SettingsStore
from app.views.kit.buttons import icon_button, mist_button, switch_row
from app.views.kit.device import use_task, voice_of
from app.views.kit.guard import component, show_message
from app.views.kit.look import Look, use_look
from app.views.kit.over import sheets_of
from app.views.kit.rows import step_row
from app.views.kit.surfaces import column, hairline, rows
from app.views.kit.text import soft
from app.views.read.paragraphs import Aloud, Place, place_of
from app.views.read.parts import reader_side


def use_voice() -> bool:
    """Return whether there is a voice that stays on the device, as soon as that is known.

    Call it from a component. Nobody is asked before: to look for voices wakes up the engine.
    """
    page = ft.context.page
    place = place_of(page)

    async def look() -> None:
        voice = voice_of(page)
        if voice is not None and not place.has_voice and await voice.is_there():
            place.has_voice = True

    use_task(look)
    return use_value(lambda: place.has_voice, place)


@component
def AloudBar(
    slug: str, paragraphs: Sequence[str], was_heard: Callable[[], object], *, key: str | None = None
) -> ft.Control:
    """What leads the voice through the ``paragraphs`` of the card ``slug``.

    At their end ``was_heard`` is called. A sheet, like all that hides the words, makes it pause;
    with the screen it ends.
    """
    look = use_look()
    page = ft.context.page
    store, place, sheets = use_services().settings, place_of(page), sheets_of(page)
    speed = use_value(lambda: store.settings.aloud_speed, store)
    going, moves = use_value(lambda: (place.aloud is Aloud.GOING, place.moves), place)
    covered = use_value(lambda: sheets.asked is not None, sheets)

    async def read() -> None:
        voice = voice_of(page)
        if not going or voice is None:
            return
        while place.at < len(paragraphs):
            every = sentences(paragraphs[place.at])
            left = place.left_to_say(every)
            for number, sentence in enumerate(left, 1):
                if not await voice.say(sentence, speed):
                    return place.pause()
                place.have_said(last=number == len(left))
        was_heard()

    use_task(read, [slug, going, moves, speed])
    ft.use_effect(lambda: place.pause() if covered else None, [covered])
    ft.use_effect(lambda: None, [], cleanup=place.stop)
    side = reader_side(look)
    told = say("read.aloud_now", speed=_speed(speed)) if going else say("read.aloud_paused")
    told_below = [] if look.large else [ft.Semantics(live_region=True, content=soft(look, told))]
    inner = column([_buttons(look, store, place, going), *told_below], spacing=4)
    padding = ft.Padding(side, 10, side, 8)
    return column([hairline(look), ft.Container(inner, padding=padding)], spacing=0)


def _buttons(look: Look, store: SettingsStore, place: Place, going: bool) -> ft.Control:
    icon = ft.Icons.PAUSE_ROUNDED if going else ft.Icons.PLAY_ARROW_ROUNDED
    name = say("read.pause" if going else "read.resume")
    lead = place.pause if going else place.read_aloud
    speed = _speed(store.settings.aloud_speed)
    slower, faster = partial(_step, store, -1), partial(_step, store, 1)
    main = (
        icon_button(look, icon, name, lead, "lead-voice", look.tokens.sea)
        if look.large
        else mist_button(look, name, lead, icon, key="lead-voice", expand=True)
    )
    return ft.Row(
        [
            main,
            icon_button(
                look,
                ft.Icons.REMOVE_ROUNDED,
                say("read.slower", speed=speed),
                slower,
                "slower",
                often=True,
            ),
            icon_button(
                look,
                ft.Icons.ADD_ROUNDED,
                say("read.faster", speed=speed),
                faster,
                "faster",
                often=True,
            ),
            icon_button(
                look, ft.Icons.CLOSE_ROUNDED, say("read.aloud_stop"), place.stop, "stop-voice"
            ),
        ],
        spacing=4,
        alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
    )


def _speed(percent: int) -> str:
    return say(f"read.speed_{percent}")


def _step(store: SettingsStore, steps: int) -> None:
    at = SPEEDS.index(store.settings.aloud_speed) + steps
    if not 0 <= at < len(SPEEDS):
        return show_message(say("read.slowest" if steps < 0 else "read.fastest"))
    store.change(aloud_speed=SPEEDS[at])


def reading_switches(look: Look, store: SettingsStore, has_voice: bool) -> list[ft.Control]:
    """Return a row for each thing about reading that is on or off."""
    fields = {"one_paragraph": True, "aloud_on": has_voice}
    return [
        _switch(look, store, field, getattr(store.settings, field))
        for field, shown in fields.items()
        if shown
    ]


def _switch(look: Look, store: SettingsStore, field: str, on: bool) -> ft.Control:
    return switch_row(
        look,
        say(f"read.{field}"),
        on,
        lambda: store.change(**{field: not on}),
        say(f"read.{field}_{'on' if on else 'off'}"),
        field.replace("_", "-"),
    )


@component
def ReadingRows() -> ft.Control:
    """How cards are read, in the settings; and why they are not read aloud, where they are not."""
    look = use_look()
    store = use_store(use_services().settings)
    has_voice = use_voice()
    lines = reading_switches(look, store, has_voice)
    if not has_voice:
        in_browser = voice_of(ft.context.page) is not None
        why = say("read.no_local_voice" if in_browser else "read.no_voice")
        return column([rows(look, lines), soft(look, why)])
    speed = store.settings.aloud_speed
    steps = [
        (say(f"read.{name}", speed=_speed(speed)), partial(_step, store, step))
        for name, step in (("slower", -1), ("faster", 1))
    ]
    lines.append(
        step_row(
            look,
            ft.Icons.VOLUME_UP_OUTLINED,
            say("read.aloud"),
            _speed(speed),
            steps,
            soft(look, say("read.local_voice")),
            "aloud-speed",
        )
    )
    return rows(look, lines)
