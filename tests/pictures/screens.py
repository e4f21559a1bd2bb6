"""Which screens are drawn, and what their pictures are called."""

from __future__ import annotations

from urllib.parse import urlsplit

from app.views.kit.addresses import screen_at
from tests.support.every_address import ROUTES, SAMPLES

CHIEF = {
    "today": "/",
    "log": "/log",
    "check-in": "/check-in",
    "read": "/read",
    "reader": "/read/card/03-small-vessels/03-the-idea-itself",
    "search": "/read/search",
    "pace": "/pace",
    "habits": "/habits",
    "habit": "/habits/about/quiet-time",
    "menu": "/habits/menu",
    "insights": "/insights",
    "appointment": "/insights/appointment",
    "settings": "/settings",
    "safety": "/safety",
    "welcome": "/welcome",
}
"""The addresses of the chief ones, by the names of their pictures."""


def every_screen() -> dict[str, str]:
    """Return an address of every screen: the chief ones first, the others named after theirs."""
    drawn = {screen_at(urlsplit(address).path).address for address in CHIEF.values()}
    others = [route for route in ROUTES if route not in drawn]
    return CHIEF | {_named(route): SAMPLES.get(route, (route,))[0] for route in others}


def _named(route: str) -> str:
    return route.strip("/").replace("/", "-").replace(":", "")
