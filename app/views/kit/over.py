"""What lies over a screen: a sheet with an address, so that "back" closes it and nothing else."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import NamedTuple, cast
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

import flet as ft

from app.state.services import use_value
from app.state.store import Store
from app.views.kit.addresses import Paths, Sheet, screen_at
from app.views.kit.buttons import Action
from app.views.kit.guard import taps_of
from app.views.kit.look import use_look
from app.views.kit.navigation import go_ahead, go_back, goings
from app.views.kit.parts import use_parts
from app.views.kit.surfaces import sheet


class _Asked(NamedTuple):
    """The sheet that an address asks for."""

    name: Sheet
    about: str = ""
    """Which of several it is, as the id of an entry."""


_SHEET = "sheet"


def _sheet_in(route: str) -> _Asked | None:
    """Return the sheet that ``route`` asks for, if it leads to a screen with such a one."""
    parts = urlsplit(route)
    at = screen_at(parts.path)
    said = next(iter(parse_qs(parts.query).get(_SHEET, ())), at.over or "")
    name, _, about = said.partition(":")
    return _Asked(Sheet(name), about) if name in (*at.sheets, Sheet.KEYS) else None


def _without_sheet(route: str) -> str:
    """Return the address of the screen alone."""
    parts = urlsplit(route)
    kept = [(name, value) for name, value in parse_qsl(parts.query) if name != _SHEET]
    return f"{parts.path}?{urlencode(kept)}" if kept else parts.path


@dataclass(eq=False)
class Sheets(Store):
    """Which screen a window shows, and which sheet lies over it.

    Both come and go at once, and the address follows: the way there and back through the client
    takes a moment in which a tap would seem to do nothing.
    """

    _page: ft.Page = field(repr=False)
    asked: _Asked | None = None
    attended: bool = False
    """Whether it is told of the address already."""
    _going: list[str] = field(default_factory=list)
    """The addresses this window has gone to and has not heard of yet."""
    _screen: str = ""
    """The address of the screen that is drawn."""
    _goings: int = 0
    """How often the window had been told to go somewhere when that screen came."""

    def open(self, name: Sheet, about: str = "") -> None:
        """Lay the sheet ``name`` over the screen; ``about`` tells which of several."""
        self.asked = _Asked(name, about)
        taps_of(self._page).turn()
        said = f"{name}:{about}" if about else str(name)
        joint = "&" if "?" in self._screen else "?"
        self._go_to(f"{self._screen}{joint}{urlencode({_SHEET: said})}")

    def close(self) -> None:
        """Take the sheet off; whoever goes elsewhere at the same time goes there alone."""
        if self.asked is not None:
            taps_of(self._page).turn()
            self.leave(self.asked)

    def leave(self, asked: _Asked) -> None:
        """Take the sheet ``asked`` off without a tap on it, unless another lies there by now."""
        if self.asked == asked:
            self.asked = None
            asyncio.get_running_loop().call_soon(self._closed)

    def hear(self, route: str) -> bool:
        """Follow the address, which is ``route`` now; return whether that is another screen."""
        if route in self._going:
            del self._going[: self._going.index(route) + 1]
        else:
            self._going.clear()
        if self._going:  # it has gone further meanwhile
            self._page.session.apply_page_patch({"route": self._going[-1]})
            return False
        return self._show(route)

    def go_ahead(self, route: str) -> bool:
        """Know that the window goes to ``route``; return whether that is another screen."""
        self._going.append(route)
        self._page.session.apply_page_patch({"route": route})
        return self._show(route)

    def _show(self, route: str) -> bool:
        self.asked = _sheet_in(route)
        before, self._screen = self._screen, _without_sheet(route)
        self._goings = goings(self._page)
        return before != self._screen

    def _closed(self) -> None:
        if self.asked is not None or self._goings != goings(self._page):
            return
        parts = urlsplit(self._screen)
        at = screen_at(parts.path)
        self._go_to(parts._replace(path=at.up or "").geturl() if at.over else self._screen)

    def _go_to(self, route: str) -> None:
        if route != (self._going[-1] if self._going else self._page.route):
            self._going.append(route)
            self._page.navigate(route)


_SHEETS = "sheets"


def sheets_of(page: ft.Page) -> Sheets:
    """Return what lies over the screen of the window ``page``."""
    sheets = page.session.store.get(_SHEETS)
    if not isinstance(sheets, Sheets):
        sheets = Sheets(page)
        sheets.hear(page.route or Paths.TODAY)
        page.session.store.set(_SHEETS, sheets)
    return sheets


def attend_addresses(page: ft.Page) -> None:
    """Let each screen of ``page`` be drawn as soon as it is gone to, and none for a sheet.

    Flet's router, which listens by now, is told of other screens alone. It does not begin to
    listen again, so that once is enough.
    """
    sheets = sheets_of(page)
    if sheets.attended:
        return
    sheets.attended = True
    draw = cast("Callable[[ft.RouteChangeEvent], object]", page.on_route_change)

    def routed(event: ft.RouteChangeEvent) -> None:
        if sheets.hear(event.route):
            draw(event)

    def shown(route: str) -> None:
        if sheets.go_ahead(route):
            draw(ft.RouteChangeEvent("route_change", page, route))

    page.on_route_change = routed
    go_ahead(page, shown)


def back_one() -> None:
    """Take the sheet off, or where there is none go to where "back" leads."""
    sheets = sheets_of(ft.context.page)
    if sheets.asked is not None:
        sheets.close()
    else:
        go_back()


Draw = Callable[[str, Action], ft.Control | None]
"""Returns the content of a sheet, given which of several it is and what takes it off."""

Opener = Callable[..., None]
"""Lays a sheet over the screen: ``open_sheet(name, about)``."""


def use_sheets(contents: Mapping[Sheet, Draw]) -> Opener:
    """Show the sheet that the address asks for, if it is one of ``contents``; return the opener.

    Call it from a component; two that are drawn at once have no sheet in common.
    """
    look = use_look()
    sheets = sheets_of(ft.context.page)
    asked = use_value(
        lambda: sheets.asked if sheets.asked and sheets.asked.name in contents else None, sheets
    )
    content = contents[asked.name](asked.about, sheets.close) if asked else None
    drawn = None
    if asked is not None and content is not None:
        # Another one in its place, by its address, begins anew.
        content = ft.Container(content, key=":".join(asked))
        drawn = sheet(look, content, partial(sheets.leave, asked))
    ft.use_dialog(drawn)
    return sheets.open


def use_page(draw: Callable[..., ft.Control], day: date, open_sheet: Opener) -> ft.Control:
    """Return the page of ``day``, which stays as it is while a sheet over it opens and goes.

    Call it from the component that has the sheets.
    """
    page = use_parts()("page", draw, day, open_sheet, expand=True)
    return ft.Column(
        [page],
        expand=True,
        spacing=0,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
