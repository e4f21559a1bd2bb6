"""How timers and guides are heard and felt: only what this device can do."""

from __future__ import annotations

import flet as ft

from app.reading.wording import say
from app.state.services import use_services, use_store
from app.state.signals import Signals
from app.views.guard import component
from app.views.look import use_look
from app.views.shared.panels import column, rows
from app.views.shared.switch import switch_row
from app.views.shared.words import soft


@component
def SignalRows() -> ft.Control:
    """Sound, vibration and words at the end of a timer; what is missing is said plainly."""
    look = use_look()
    services = use_services()
    store = use_store(services.settings)
    signals = use_store(services.signals)
    settings = store.settings

    def row(name: str, on: bool, setting: str) -> ft.Control:
        detail = say(f"timers.{name}_on" if on else f"timers.{name}_off")

        def toggle() -> None:
            store.change(**{setting: not on})

        return switch_row(look, say(f"timers.switch_{name}"), on, toggle, detail, f"{name}-at-end")

    lines = [row("words", settings.end_words, "end_words")]
    if signals.touch is not None:
        lines.insert(0, row("touch", settings.touch, "touch"))
    if signals.sound is not None:
        lines.insert(0, row("sound", settings.sound, "sound"))
    missing = _missing(signals)
    return column([rows(look, lines), *([soft(look, missing)] if missing else [])], 8)


def _missing(signals: Signals) -> str:
    """Return what this device does not have, if anything."""
    if signals.sound is None and signals.touch is None:
        return say("timers.no_sound_no_touch")
    if signals.sound is None:
        return say("timers.no_sound")
    return say("timers.no_touch") if signals.touch is None else ""
