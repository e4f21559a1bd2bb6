"""Every screen, at every size, in every look, with nothing noted and with a year of notes.

Phones are walked through in ``test_text_sizes``, for their words too.
"""

from __future__ import annotations

import flet as ft
import pytest

from app.domain.settings import LookChoice
from app.main import build_services
from app.views.kit.colours import DARK, LIGHT, STRONG, STRONG_DARK
from tests.support.databases import open_memory_database
from tests.support.every_address import EVERY, ROUTES, SAMPLES
from tests.support.soundness import faults
from tests.support.year import open_year

SIZES = ((820, 1180), (1280, 800))
TEXT_SIZES = (100, 200)
LOOKS = (
    (LookChoice.LIGHT, "dark", LIGHT),
    (LookChoice.SYSTEM, "dark", DARK),
    (LookChoice.STRONG, "light", STRONG),
    (LookChoice.STRONG, "dark", STRONG_DARK),
)
"""What the person chose, what the device asks for, and what is drawn."""

WINDOWS = [
    (size, text_size, LOOKS[(place + 2 * larger) % 4], (place + larger) % 2)
    for place, size in enumerate(SIZES)
    for larger, text_size in enumerate(TEXT_SIZES)
]
"""Each size with each text size; each look and each notebook with both text sizes."""


def a_notebook(clock, full):
    database = open_year() if full else open_memory_database()
    services = build_services(database, clock)
    services.settings.change(welcomed=True)
    return services


async def at_night(app, brightness):
    app.session.apply_page_patch({"platform_brightness": brightness})
    await app.fire(app.page, "platform_brightness_change", brightness)


def ground(app):
    return app.of_kind(ft.View)[0].bgcolor


def test_every_route_that_asks_for_something_has_a_sample():
    assert [at for at in EVERY if ":" in at] == []
    assert set(SAMPLES) <= set(ROUTES)


async def unsound(app, look, more=lambda app: []):
    """What is wrong on any screen of ``app`` in that look, and what ``more`` finds, by address."""
    _, brightness, tokens = look
    await at_night(app, brightness)
    wrong = {}
    for address in EVERY:
        await app.visit(address)
        assert app.page.route == address
        assert app.says("nothing at this address") == (address == "/nowhere")
        if found := [*faults(app), *more(app)]:
            wrong[address] = found
        assert ground(app) == tokens.paper
    return wrong


@pytest.mark.parametrize(("size", "text_size", "look", "full"), WINDOWS)
async def test_every_screen_is_sound(launch, clock, size, text_size, look, full):
    services = a_notebook(clock, full)
    services.settings.change(text_size=text_size, look=look[0])
    app = await launch(size=size, over=services)
    assert await unsound(app, look) == {}


def begins_a_line(item):
    """The row that the words underlined in ``item`` begin, if they do."""
    if not isinstance(item.control, ft.TextButton) or item.key == "message-answer":
        return None
    row = next((each for each in item.around if isinstance(each, ft.Row)), None)
    first = row is not None and row.controls and row.controls[0] is item.control
    return row if first and row.alignment in (None, ft.MainAxisAlignment.START) else None


async def test_a_link_that_begins_a_line_is_flush_with_the_lines_around_it(launch, clock):
    app = await launch(over=a_notebook(clock, full=True))
    found, askew = set(), {}
    for address in EVERY:
        await app.visit(address)
        for item in app.controls:
            if row := begins_a_line(item):
                found.add(item.key)
                beside = item.control.style.padding.left
                moved = row.transform.matrix.ctor.args[0] if row.transform else 0
                if beside + moved:
                    askew[item.key] = address
    assert len(found) > 9
    assert askew == {}
