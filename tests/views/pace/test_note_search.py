"""The search in one's own notes."""

from __future__ import annotations

import gc

import pytest

from app.domain.activity import ActivityKind
from app.domain.check_in import Question
from app.reading.search import folded_text
from app.state.insights import Note, found
from tests.support.clock import TODAY, YESTERDAY, ago

PHYSICAL = ActivityKind.PHYSICAL


def note(services):
    notebook = services.notebook
    notebook.log_activity(TODAY, PHYSICAL, 3, 20, "Café with Ann", "colourful and LOUD")
    notebook.log_activity(ago(40), PHYSICAL, 3, 20, "Walk", "to the café")
    notebook.log_rest(YESTERDAY, 20, "after the cafe")
    notebook.check_in(ago(2), {Question.PAIN: 4}, "slept badly")
    gone = notebook.log_rest(YESTERDAY, 5, "café, deleted").made
    notebook.delete(gone)


async def test_names_and_notes_are_found_by_month_whatever_their_case_and_accents(launch, services):
    note(services)
    app = await launch("/pace")
    await app.tap("Search your notes")
    await app.set("CAFE", key="note-search")
    await app.wait_until("3 found")
    assert app.says("November 2026")
    assert app.says("October 2026")
    found = [name for name in app.names if name.endswith("Open")]
    assert [name.partition(":")[0] for name in found] == ["Café with Ann", "Rest", "Walk"]
    await app.set("color ann", key="note-search")
    await app.wait_until("1 found")


async def test_a_result_opens_its_entry(launch, services):
    note(services)
    app = await launch("/pace/search")
    await app.set("walk", key="note-search")
    await app.wait_until("1 found")
    await app.tap("Walk:")
    assert app.says("Change this activity")
    app = await launch("/pace/search")
    await app.set("slept", key="note-search")
    await app.wait_until("1 found")
    await app.tap("Check-in:")
    assert app.page.route == f"/check-in?day={ago(2)}"


@pytest.mark.parametrize(("query", "led"), [("Fla", True), ("flares", True), ("fl", False)])
async def test_who_looks_for_a_flare_is_led_to_the_list_of_them(launch, services, query, led):
    services.flares.note(ago(9), ago(8))
    app = await launch("/pace/search")
    await app.set(query, key="note-search")
    await app.wait_until("Nothing found")
    assert app.says("Flares have a list of their own.") is led
    if led:
        await app.tap("All flares")
        assert app.says("13 to 14 November 2026")


async def test_what_is_noted_meanwhile_is_found_and_nothing_is_held_afterwards(launch, services):
    app = await launch("/pace/search")
    await app.set("walk", key="note-search")
    await app.wait_until("Nothing found")
    services.notebook.log_activity(TODAY, PHYSICAL, 3, 20, "Walk")
    await app.wait_until("1 found")
    await app.visit("/pace")
    await app.settle()
    gc.collect()
    assert not [held for held in gc.get_objects() if isinstance(held, Note)]


async def test_a_search_in_one_window_goes_on_where_another_window_leaves_its_own(launch, services):
    note(services)
    one, other = await launch("/pace/search"), await launch("/pace/search")
    await other.set("walk", key="note-search")
    await other.wait_until("1 found")
    await one.visit("/pace")
    await other.set("walk caf", key="note-search")
    await other.wait_until("1 found")
    await other.set("cafe", key="note-search")
    await other.wait_until("3 found")


async def test_what_is_noted_while_two_windows_search_stands_once_in_each(launch, services):
    note(services)
    windows = await launch("/pace/search"), await launch("/pace/search")
    services.notebook.log_rest(TODAY, 5, "in the cafe")
    for app in windows:
        await app.set("cafe", key="note-search")
        await app.wait_until("4 found")


async def test_every_word_has_to_stand_at_the_start_of_a_word_and_no_word_finds_nothing(services):
    note(services)
    notes = await services.note_search.read()
    assert len(found(notes, "ca an")) == 1
    assert found(notes, "afé") == ()
    assert found(notes, " ,") == ()
    assert folded_text("Café, LOUD") == " cafe lod"
