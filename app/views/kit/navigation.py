"""How a window goes to an address, and where "back" leads from there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from urllib.parse import parse_qs, urlsplit

import flet as ft

from app.views.kit.addresses import Paths, screen_at
from app.views.kit.guard import taps_of

_CAME_FROM = "came_from"
_GOINGS = "goings"


def goings(page: ft.Page) -> int:
    """Return how often the window ``page`` was told to go somewhere."""
    return page.session.store.get(_GOINGS) or 0


_AHEAD = "ahead"


def go_ahead(page: ft.Page, show: Callable[[str], object]) -> None:
    """Let ``show`` draw each screen the window ``page`` goes to; the client hears of it then."""
    page.session.store.set(_AHEAD, show)


def _navigate(page: ft.Page, path: str) -> None:
    if path != page.route:
        page.session.store.set(_GOINGS, goings(page) + 1)
        taps_of(page).turn()
        if show := page.session.store.get(_AHEAD):
            show(path)
    page.navigate(path)


def go(path: str, aside: bool = False) -> None:
    """Go to ``path``; if that is only looked at ``aside``, "back" leads from there to here."""
    page = ft.context.page
    came_from: dict[str, str] = page.session.store.get(_CAME_FROM) or {}
    there = urlsplit(path).path
    always = screen_at(there).aside
    # Where "back" comes by anyway, it must not lead away again: it would run in a circle.
    if (aside or always) and there not in _ways_back(current_path(), came_from):
        page.session.store.set(_CAME_FROM, {**came_from, there: page.route or Paths.TODAY})
    elif there in came_from and not always:
        kept = {to: origin for to, origin in came_from.items() if to != there}
        page.session.store.set(_CAME_FROM, kept)
    _navigate(page, path)


def is_aside() -> bool:
    """Return whether "back" leads to where the person came from, and not to what stands above."""
    return current_path() in (ft.context.page.session.store.get(_CAME_FROM) or {})


def _ways_back(path: str, came_from: Mapping[str, str]) -> Iterator[str]:
    """Yield ``path`` and where "back" leads from there, again and again, up to Today."""
    while True:
        yield path
        if path == Paths.TODAY:
            return
        path = urlsplit(_back_from(path, came_from)).path


def _back_from(path: str, came_from: Mapping[str, str]) -> str:
    return came_from.get(path) or screen_at(path).up or Paths.TODAY


def current_path() -> str:
    """Return the address the window is at now, without what is asked for behind it."""
    return urlsplit(ft.context.page.route or Paths.TODAY).path


def go_back() -> None:
    """Go to where "back" leads from here."""
    page = ft.context.page
    came_from: dict[str, str] = page.session.store.get(_CAME_FROM) or {}
    _navigate(page, step_before() or _back_from(current_path(), came_from))


def step_before() -> str | None:
    """Return where the one of the first screens stands that came before this one, if one did."""
    step = asked("screen") if current_path() == Paths.WELCOME else ""
    return Paths.welcome(int(step) - 1) if step.isdecimal() and int(step) > 1 else None


def asked(name: str) -> str:
    """Return what the address asks for under ``name``, as "soon" in ``/safety?part=soon``.

    A component that calls ``ft.use_route_location`` is drawn anew when that changes.
    """
    return next(iter(parse_qs(urlsplit(ft.context.page.route or "").query).get(name, ())), "")
