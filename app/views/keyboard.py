"""What keys do on every screen, and the sheet that says so."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.reading.wording import say
from app.state.services import use_services
from app.views.kit.addresses import Paths, Sheet, screen_at
from app.views.kit.buttons import Action
from app.views.kit.guard import component, show_taken_back
from app.views.kit.keys import (
    BACK,
    CHECK_IN,
    EARLIER,
    LATER,
    LOG,
    REST,
    SAVE,
    SEARCH,
    SHOW,
    UNDO,
    WAYS,
    Key,
    keys_of,
    press_button,
    use_keys,
    words_for,
)
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import current_path, go
from app.views.kit.over import back_one, sheets_of, use_sheets
from app.views.kit.surfaces import column, panel, sheet_body
from app.views.kit.text import heading, words


@component
def Keyboard(bare: bool, asks: bool) -> ft.Control:
    """Nothing to see, but what keys do on every screen.

    On the first screens, which are ``bare``, none leads on. On one that ``asks``, as a form, none
    takes back what was saved before it.
    """
    look = use_look()
    services = use_services()
    open_sheet = use_sheets({Sheet.KEYS: lambda _, close: _keys_sheet(look, close)})

    def take_back() -> None:
        """Take back the newest change of this own day, one a press."""
        if not asks:
            show_taken_back(services.history.undo(services.clock.today))

    here: dict[Key, Action] = {BACK: _go_back, UNDO: take_back}
    here |= {key: partial(press_button, key) for key in (SAVE, EARLIER, LATER)}
    ways = {key: partial(go, path) for key, path in WAYS.items()}
    doing: dict[Key, Action] = {
        LOG: partial(_open, Sheet.LOG, Paths.LOG),
        REST: partial(_open, Sheet.REST, Paths.REST),
        CHECK_IN: partial(go, Paths.CHECK_IN),
        SEARCH: _search,
        SHOW: partial(open_sheet, Sheet.KEYS),
    }
    use_keys(here if bare else {**here, **ways, **doing})
    return ft.Container()


def _go_back() -> None:
    if not ft.context.page.web:  # a browser does it by itself
        back_one()


def _open(name: Sheet, path: str) -> None:
    """Lay the sheet over the screen where that knows it, as for the day that it shows."""
    if name in screen_at(current_path()).sheets:
        sheets_of(ft.context.page).open(name)
    else:
        go(path)


def _search() -> None:
    """Search what is read where one reads, and notes elsewhere."""
    reads = screen_at(current_path()).place == screen_at(Paths.READ).place
    go(Paths.SEARCH if reads else Paths.NOTE_SEARCH)


def _keys_sheet(look: Look, close: Action) -> ft.Control:
    groups = [
        column([heading(look, say(name)), panel(look, column([_row(look, key) for key in keys]))])
        for name, keys in keys_of(ft.context.page)
    ]
    return sheet_body(look, say("keys.title"), groups, on_close=close)


def _row(look: Look, key: Key) -> ft.Control:
    """Return what ``key`` does and how it is pressed, heard as one."""
    does = words(look, say(key.does))
    pressed = words(look, words_for(key, ft.context.page), "label")
    if look.large:
        return ft.MergeSemantics(column([does, pressed], spacing=0))
    row = ft.Row([ft.Container(does, expand=True), pressed], spacing=16)
    return ft.MergeSemantics(row)
