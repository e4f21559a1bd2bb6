"""An address of every screen, and more than one where it asks for something."""

from __future__ import annotations

from app.views.kit.addresses import SCREENS
from tests.support.clock import YESTERDAY

SAMPLES = {
    "/": ("/", f"/?day={YESTERDAY}", "/?day=2999-01-01"),
    "/check-in": ("/check-in", f"/check-in?day={YESTERDAY}"),
    "/read/deck/:deck": ("/read/deck/05-muscles-and-oxygen",),
    "/read/card/:deck/:card": (
        "/read/card/05-muscles-and-oxygen/01-why-oxygen-matters-here",
        "/read/card/13-what-might-come/03-everyday-steps",
        "/read/card/16-pacing-honestly/02-notes-first",
    ),
    "/read/end/:deck": ("/read/end/14-all-together", "/read/end/16-pacing-honestly"),
    "/read/words/:word": ("/read/words/metabolic-waste",),
    "/pace": ("/pace", "/pace?day=2026-05-05", "/pace?day=x"),
    "/pace/baselines/one": (
        "/pace/baselines/one?kind=physical&name=Shower",
        "/pace/baselines/one",
    ),
    "/habits": ("/habits", f"/habits?day={YESTERDAY}", "/habits?day=x"),
    "/habits/change/:slug": ("/habits/change/quiet-time", "/habits/change/none"),
    "/habits/about/:slug": ("/habits/about/quiet-time", "/habits/about/gentle-rewarm"),
    "/habits/guide/:slug": (
        "/habits/guide/stand-in-stages",
        "/habits/guide/easy-breathing",
        "/habits/guide/none",
    ),
    "/welcome": ("/welcome", "/welcome?screen=3"),
}
"""Addresses of the routes that ask for something; the others have one."""

ROUTES = [screen.address for screen in SCREENS]
EVERY = [at for route in ROUTES for at in SAMPLES.get(route, (route,))] + ["/nowhere"]
