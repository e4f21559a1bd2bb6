"""A browser that empties the place of the notes is found out, and said."""

from __future__ import annotations

import pytest

from app.main import build_services
from app.state.asked_page import WebMark
from app.state.services import Services
from tests.support.clock import TODAY
from tests.support.databases import open_memory_database
from tests.support.soundness import AT_EACH_SIZE, faults


class KeptByThePage:
    """A page that keeps a mark, whatever becomes of the notes."""

    def __init__(self) -> None:
        self.mark = ""

    async def ask(self, asks: str, patience: float = 10, **more: object) -> object:
        if asks == "keepMark":
            self.mark = str(more["value"])
        return self.mark


async def following(page: KeptByThePage, services: Services) -> WebMark:
    mark = WebMark(page, services.access, services.notebook, services.settings)
    await mark.follow()
    return mark


def emptied(clock):
    """The app over a place that was emptied."""
    return build_services(open_memory_database(), clock)


@pytest.mark.parametrize("saved", [True, False])
async def test_notes_that_a_browser_lost_are_spoken_of_with_their_last_backup(
    launch, services, clock, saved
):
    page = KeptByThePage()
    kept = await following(page, services)
    assert page.mark == ""
    services.notebook.log_rest(TODAY, 20)
    if saved:
        services.file.exported()
    app = await launch()
    assert page.mark == (TODAY.isoformat() if saved else "never")
    del kept
    clock.move(days=3)
    there = emptied(clock)
    again = await following(page, there)
    app = await launch(over=there)
    assert app.says("There were notes here.")
    words = "is from 22 November 2026" if saved else "Nothing is known of a backup."
    assert app.says(words)
    await app.tap("Restore from a backup")
    assert app.page.route == "/settings/restore"
    there.notebook.log_rest(there.clock.today, 20)
    await app.settle()
    assert not app.says("There were notes here.")
    assert page.mark == "never"
    del again


async def test_whoever_begins_anew_hears_of_it_no_more(launch, services, clock):
    page = KeptByThePage()
    page.mark = "never"
    there = emptied(clock)
    marks = [await following(page, there)]
    app = await launch(over=there)
    await app.tap("Begin anew")
    await app.settle()
    assert not app.says("There were notes here.")
    marks.append(await following(page, emptied(clock)))
    assert page.mark == ""


async def test_after_everything_was_erased_nothing_speaks_of_notes(services):
    page = KeptByThePage()
    services.notebook.log_rest(TODAY, 20)
    mark = await following(page, services)
    services.file.erase()
    assert mark._kept == ""
    assert services.access.emptied == ""


@pytest.mark.parametrize(("size", "text_size"), AT_EACH_SIZE)
async def test_what_is_said_of_lost_notes_is_sound(launch, services, size, text_size):
    services.settings.change(text_size=text_size)
    services.access.emptied = "2026-11-01"
    app = await launch(size=size)
    assert faults(app) == []
