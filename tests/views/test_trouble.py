"""What stays at the top of every screen: another window, damage, and no place for notes."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from app.domain.errors import StorageError
from app.main import build_services, open_services
from app.state.access import Surroundings
from app.storage.database import Opened
from app.views.kit.addresses import SCREENS, Paths
from tests.support.clock import TODAY
from tests.support.databases import open_memory_database
from tests.support.notes import database_of
from tests.support.soundness import faults

LOOK_ONLY = "Here you can look, but not write."
CARD = "/read/card/01-setting-the-scene/01-what-fibromyalgia-is-like"
NAMES = ("journal-damaged-2026-11-22-142000",)
PLAIN = [screen.address for screen in SCREENS if ":" not in screen.address]


@pytest.fixture
def first(on_disk):
    on_disk.notebook.log_rest(TODAY, 20)
    return on_disk


@pytest.fixture
def second(first, tmp_path, clock):
    return open_services(tmp_path, clock)


def told(services, **what):
    services.access.tell(replace(Opened(database_of(services)), **what))


async def test_a_whole_notebook_has_no_banner(launch):
    app = await launch()
    assert not any(item.key in ("look-only", "set-aside", "fleeting") for item in app.controls)


@pytest.mark.parametrize("size", [(320, 640), (390, 844), (820, 1180), (1280, 800)])
async def test_every_screen_of_the_second_window_says_that_one_can_only_look(launch, second, size):
    app = await launch(size=size, over=second)
    wrong = {}
    for route in (*PLAIN, CARD, "/nowhere"):
        await app.visit(route)
        found = faults(app) + ([] if app.says(LOOK_ONLY) or route == "/nowhere" else ["no banner"])
        if found:
            wrong[route] = found
    assert wrong == {}


async def test_a_second_tab_says_that_this_browser_has_the_notes_open(launch, clock):
    around = Surroundings(in_browser=True)
    services = build_services(open_memory_database(), clock, around=around)
    services.settings.change(welcomed=True)
    told(services, read_only=True)
    app = await launch(over=services)
    assert app.says("Your notes are open in another tab or window of this browser.")


async def test_the_second_window_shows_the_notes_and_refuses_kindly(launch, second):
    app = await launch(over=second)
    await app.tap("Log Shower")
    assert "here you can look but not write" in app.message
    assert len(second.notebook.on(TODAY)) == 1


async def test_reading_in_the_second_window_is_not_disturbed(launch, second):
    app = await launch(CARD, over=second)
    await app.press("Arrow Right")
    assert app.page.route != CARD
    assert app.message == ""


async def test_taking_over_waits_for_the_first_and_then_writes(launch, first, second):
    app = await launch(over=second)
    other = await launch("/pace", over=second)
    await app.tap(key="take-over")
    await app.settle()
    assert app.message == "The other window still has your notes. Close it, then try once more."
    database_of(first).close()
    await app.tap(key="take-over")
    await app.settle()
    assert app.message == "You can write here now."
    assert not app.says(LOOK_ONLY)
    await other.settle()
    assert not other.says(LOOK_ONLY)
    await app.tap("Log Shower")
    assert len(second.notebook.on(TODAY)) == 2


async def test_the_second_window_follows_when_it_comes_to_the_front(launch, first, second, clock):
    app = await launch(over=second)
    first.flares.switch()
    clock.move(minutes=2)
    assert not app.says("A flare, since today")
    await app.live("resume")
    assert app.says("A flare, since today")
    assert app.says(LOOK_ONLY)
    assert app.message == ""


async def test_the_second_window_says_from_when_its_notes_are(launch, second, clock):
    app = await launch(over=second)
    assert app.says("You see them as they were at 14:20.")
    clock.move(minutes=5)
    await app.live("resume")
    assert app.says("You see them as they were at 14:25.")


async def test_the_second_window_writes_once_it_comes_to_the_front_alone(launch, first, second):
    app = await launch(over=second)
    database_of(first).close()
    await app.live("resume")
    assert not app.says(LOOK_ONLY)


async def test_coming_to_the_front_twice_at_once_takes_over_all_the_same(launch, first, second):
    app, other = await launch(over=second), await launch("/pace", over=second)
    database_of(first).close()
    await asyncio.gather(app.live("resume"), other.live("resume"))
    assert not app.says(LOOK_ONLY)
    assert not other.says(LOOK_ONLY)
    await app.tap("Log Shower")
    assert len(second.notebook.on(TODAY)) == 2


async def test_saving_in_the_second_window_takes_over_if_it_can(launch, first, second):
    app = await launch("/log", over=second)
    await app.tap(key="add-note")
    await app.set("As I typed it", key="note")
    await app.tap(key="save")
    await app.settle()
    assert app.says("here you can look but not write")
    assert app.find(key="note").control.value == "As I typed it"
    database_of(first).close()
    await app.tap(key="save")
    await app.settle()
    assert not app.says(LOOK_ONLY)
    assert "As I typed it" in [getattr(entry, "note", "") for entry in second.notebook.on(TODAY)]


ONCE = ("/log", "/rest", Paths.NEW_HABIT, f"{Paths.TO_DO}?sheet=to-do")


def opens_slowly(services, monkeypatch):
    """Let notes be opened anew only once the event that is returned is set."""
    reopen, free = services.access._reopen, asyncio.Event()

    async def slowly():
        await free.wait()
        return await reopen()

    monkeypatch.setattr(services.access, "_reopen", slowly)
    return free


def kept(services):
    return len(services.notebook.on(TODAY)) + len(services.habits.own())


@pytest.mark.parametrize("form", ONCE)
async def test_what_is_saved_twice_while_the_second_window_takes_over_is_kept_once(
    launch, first, second, monkeypatch, form
):
    free = opens_slowly(second, monkeypatch)
    app = await launch(form, over=second)
    if form == Paths.NEW_HABIT:
        await app.set("Piano", key="name-field")
    before = kept(second)
    database_of(first).close()
    await app.tap(key="save")
    await app.tap(key="save")
    free.set()
    await app.wait()
    assert not app.says(LOOK_ONLY)
    assert kept(second) == before + 1


async def test_what_could_not_be_saved_in_the_second_window_can_be_saved_once_more(
    launch, first, second, monkeypatch
):
    async def refuse():
        raise StorageError("folder", folder="/notes", reason="Input/output error")

    app = await launch("/rest", over=second)
    database_of(first).close()
    with monkeypatch.context() as refused:
        refused.setattr(second.access, "_reopen", refuse)
        await app.tap(key="save")
    before = kept(second)
    await app.tap(key="save")
    assert kept(second) == before + 1


FORMS = {
    "/rest": ("minutes-45", "save"),
    "/check-in": ("rate-3", "stop"),
    f"{Paths.FLARES}?sheet=flare": ("first-less", "save"),
    f"{Paths.BASELINE}?kind=physical&name=Walk&sheet=reading": ("minutes-45", "save"),
    f"{Paths.PLAN}?sheet=own-plan": ("own-more-five", "save-own"),
    f"{Paths.TO_DO}?sheet=to-do": ("minutes-45", "save"),
    Paths.NEW_HABIT: ("often-a-week", "save"),
}
"""The forms besides that of an activity: what is chosen there, and what saves it."""


async def test_every_form_of_the_second_window_stays_as_it_was_filled_where_it_cannot_be_saved(
    launch, second
):
    app = await launch(over=second)
    before = second.access._whole.tables()
    for form, (choice, save) in FORMS.items():
        await app.visit(form)
        if form == Paths.NEW_HABIT:
            await app.set("Piano", key="name-field")
        await app.tap(key=choice)
        said = set(app.texts)
        await app.tap(key=save)
        await app.settle()
        assert app.says("Close that one, then try once more."), form
        gone = {text for text in said - set(app.texts) if "Another window" not in text}
        assert gone == set(), form
        assert second.access._whole.tables() == before, form


async def test_words_typed_in_the_second_window_stay_when_the_form_is_left(launch, first, second):
    app = await launch("/log", over=second)
    await app.tap(key="add-note")
    await app.set("As I typed it", key="note")
    await app.tap(key="leave")
    await app.live("resume")
    await app.visit("/log")
    assert app.find(key="note").control.value == "As I typed it"


async def test_notes_the_first_window_wrote_meanwhile_are_shown(launch, first, second):
    app = await launch(over=second)
    assert not app.says("A flare, since today")
    first.flares.switch()
    await app.tap(key="take-over")
    await app.settle()
    assert app.says("A flare, since today")


async def test_a_notebook_that_cannot_be_opened_again_is_told(launch, first, second, monkeypatch):
    async def refuse():
        raise StorageError("folder", folder="/notes", reason="Input/output error")

    monkeypatch.setattr(second.access, "_reopen", refuse)
    app = await launch(over=second)
    await app.tap(key="take-over")
    await app.settle()
    assert "The folder /notes cannot be used" in app.message
    assert app.says(LOOK_ONLY)


async def test_damage_stays_told_until_it_was_read(launch, services):
    services.notebook.log_rest(TODAY, 20)
    told(services, set_aside=NAMES)
    app = await launch()
    assert app.says("Something in your notes could not be read.")
    assert app.says("What could be read is here: 1 rest, your settings.")
    assert app.says(f"The file it stood in is kept, unchanged, as {NAMES[0]}.")
    await app.visit("/habits")
    assert app.says(NAMES[0])
    assert faults(app) == []
    await app.tap(key="acknowledge")
    assert not app.says("could not be read")
    await app.visit("/")
    assert not app.says("could not be read")


async def test_damage_that_left_nothing_says_that_a_new_notebook_has_begun(launch, tmp_path, clock):
    for name in ("snapshot-a", "snapshot-b", "journal"):
        (tmp_path / name).write_bytes(b"\xff" * 99)
    services = open_services(tmp_path, clock)
    app = await launch(over=services)
    assert app.says("Nothing could be read, so a new notebook has begun.")
    assert app.says("snapshot-a-damaged-2026-11-22-142000, snapshot-b-damaged")
    assert not any(item.key == "look-into-copy" for item in app.controls)


async def test_damage_leads_to_the_copies_where_there_are_some(launch, first):
    await first.daily.keep()
    told(first, set_aside=NAMES)
    app = await launch(over=first)
    await app.tap(key="look-into-copy")
    assert app.page.route == "/settings/copies"


async def test_notes_without_a_place_are_told_until_a_backup_is_saved(launch, services):
    told(services, in_memory=True)
    app = await launch()
    assert app.says("your notes go when it closes")
    await app.tap(key="save-backup")
    assert app.page.route == "/settings?part=notes"
    await app.tap(key="export")
    await app.settle()
    assert not app.says("your notes go when it closes")


@pytest.mark.parametrize("text_size", [100, 200])
async def test_a_banner_never_takes_the_whole_screen(launch, services, text_size):
    services.settings.change(text_size=text_size)
    told(services, set_aside=NAMES, read_only=True)
    app = await launch(size=(320, 640))
    whole = next(item for item in app.controls if item.key == "set-aside").around
    measured = next(c for c in whole if getattr(c, "on_size_change", None))
    await app.fire(measured, "size_change", {"w": 320.0, "h": 900.0})
    framed = next(item for item in app.controls if item.key == "set-aside").around
    heights = [c.height for c in framed if getattr(c, "height", None)]
    assert heights == [256]


async def test_a_banner_disturbs_nothing_that_is_being_done(launch, services):
    app = await launch("/log")
    await app.tap(key="effort-8")
    told(services, set_aside=NAMES)
    await app.settle()
    services.access.acknowledge()
    await app.settle()
    await app.tap("Save")
    [entry] = services.notebook.on(TODAY)
    assert entry.effort == 8
