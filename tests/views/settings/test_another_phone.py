"""Moving to another phone: the backup of the old one brings everything that was set there."""

from __future__ import annotations

from datetime import time

import pytest

from app.domain.activity import ActivityKind
from app.domain.settings import AfterEffort, LookChoice
from app.main import build_services
from tests.support.clock import TODAY
from tests.support.databases import open_memory_database
from tests.support.notes import log_shower

CARD = "05-muscles-and-oxygen/01-why-oxygen-matters-here"


@pytest.fixture
def old(services):
    """The stores of the old phone, lived in."""
    services.settings.change(
        after_effort=AfterEffort.YES,
        text_size=130,
        look=LookChoice.DARK,
        reminders=(time(9),),
        day_start=time(6),
    )
    services.settings.weigh(ActivityKind.MENTAL, 2)
    services.times_off.begin(3)
    services.habits.switch("quiet-time", True)
    services.usuals.keep(services.usuals.offered()[0])
    log_shower(services)
    return services


@pytest.fixture
def new(old, clock):
    """The stores of the new phone, an hour later."""
    clock.move(hours=1)
    return build_services(open_memory_database(), clock)


async def brought(app, old):
    app.files_to_pick = [("ebb-and-flow.json", (await old.file.export()).content)]
    await app.tap("Choose a backup file")
    await app.settle()


async def restored(app, old):
    await brought(app, old)
    await app.tap("Merge these notes")
    await app.settle()
    assert app.message == "The notes of the file are here now."


def set_in(services):
    """All that was set, without when."""
    return services.settings.chosen


async def skip(app):
    await app.tap("Skip")


async def go_through(app):
    await app.tap("Next: when to get help")
    await app.tap("Next: one question")
    await app.tap("Start")


async def larger_text(app):
    await app.tap("Skip")
    await app.visit("/settings?part=reading")
    await app.tap("Larger text")


@pytest.mark.parametrize("first", [skip, go_through, larger_text])
async def test_another_phone_has_everything_that_was_set_on_the_old_one(launch, old, new, first):
    app = await launch("/", over=new)
    await first(app)
    await app.visit("/settings")
    await app.tap("Restore from a backup")
    await brought(app, old)
    assert app.says("Settings: those of the file come")
    await app.tap("Merge these notes")
    await app.settle()
    assert set_in(new) == set_in(old)
    assert new.habits.is_on("quiet-time")
    assert new.usuals.every == old.usuals.every
    await app.tap("Undo")
    assert not new.settings.settings.reminders
    assert new.settings.settings.welcomed


async def test_a_browser_that_emptied_its_place_gets_everything_that_was_set(launch, old, new):
    new.access.emptied = TODAY.isoformat()
    app = await launch("/", over=new)
    await app.tap("Restore from a backup")
    await restored(app, old)
    assert set_in(new) == set_in(old)


@pytest.mark.parametrize(
    ("before", "now", "afterwards"),
    [
        (AfterEffort.NO, "Yes", AfterEffort.YES),
        (AfterEffort.NOT_ASKED, "Yes", AfterEffort.YES),
        (AfterEffort.NOT_ASKED, "No", AfterEffort.NO),
        (AfterEffort.YES, "No", AfterEffort.YES),
        (AfterEffort.UNSURE, "Yes", AfterEffort.UNSURE),
    ],
)
@pytest.mark.parametrize("how", ["merge", "replace"])
async def test_the_answer_about_effort_on_another_phone_gets_no_less_careful(
    launch, old, new, before, now, afterwards, how
):
    old.settings.change(after_effort=before)
    app = await launch("/welcome?screen=3", over=new)
    await app.tap(now)
    await app.tap("Start")
    log_shower(new)
    await app.visit("/settings/restore")
    await brought(app, old)
    if how == "replace":
        await app.tap(key="how-replace")
        await app.settle()
        told = app.says("Worse after effort: your answer here stays")
        await app.tap("Go on to replace")
        await app.tap("Replace my notes")
    else:
        told = app.says("Worse after effort: your answer here stays")
        await app.tap("Merge these notes")
    await app.settle()
    assert new.settings.settings.after_effort is afterwards
    assert new.settings.settings.text_size == 130
    assert told is (afterwards is not before)


async def test_a_phone_that_was_never_asked_about_effort_takes_the_answer_from_the_file(
    launch, old, new
):
    app = await launch("/", over=new)
    await app.tap("Skip")
    log_shower(new)
    new.settings.change(text_size=160)
    await app.visit("/settings/restore")
    await brought(app, old)
    assert app.says("Settings: those here stay")
    assert app.says("Worse after effort: the answer of the file comes along")
    await app.tap("Merge these notes")
    await app.settle()
    assert new.settings.settings.after_effort is AfterEffort.YES
    assert new.settings.settings.text_size == 160


async def test_an_answer_about_effort_that_was_changed_last_stays_in_a_merge(launch, old, new):
    log_shower(new)
    new.settings.change(after_effort=AfterEffort.NO)
    app = await launch("/settings/restore", over=new)
    await brought(app, old)
    assert app.says("Settings: those here stay")
    assert not app.says("Worse after effort")
    await app.tap("Merge these notes")
    await app.settle()
    assert new.settings.settings.after_effort is AfterEffort.NO


async def test_an_answer_about_effort_is_not_outdated_by_another_setting_of_the_old_phone(
    launch, old, new, clock
):
    old.settings.change(after_effort=AfterEffort.NO)
    app = await launch("/welcome?screen=3", over=new)
    await app.tap("Yes")
    await app.tap("Start")
    new.settings.change(text_size=160)
    log_shower(new)
    clock.move(hours=2)
    old.settings.change(text_size=110)
    await app.visit("/settings/restore")
    await brought(app, old)
    assert app.says("Settings: those of the file come")
    assert app.says("Worse after effort: your answer here stays")
    await app.tap("Merge these notes")
    await app.settle()
    assert (new.settings.settings.after_effort, new.settings.settings.text_size) == ("yes", 110)


async def test_the_answer_about_effort_stays_where_all_is_replaced_by_a_file_without_settings(
    launch, old, clock
):
    nobody = build_services(open_memory_database(), clock)
    log_shower(nobody)
    app = await launch("/settings/restore", over=old)
    await brought(app, nobody)
    await app.tap(key="how-replace")
    await app.settle()
    assert app.says("Settings: as if the app were new")
    assert app.says("Worse after effort: your answer here stays")
    await app.tap("Go on to replace")
    await app.tap("Replace my notes")
    await app.settle()
    settings = old.settings.settings
    assert (settings.after_effort, settings.text_size, settings.welcomed) == ("yes", 100, True)
    await app.tap("Undo")
    assert old.settings.settings.text_size == 130


async def test_a_card_that_was_only_opened_on_another_phone_keeps_its_bookmark(launch, old, new):
    old.reading.toggle_bookmark(CARD)
    old.reading.finish(CARD)
    app = await launch("/settings/restore", over=new)
    new.reading.open(CARD)
    await restored(app, old)
    assert CARD in new.reading.bookmarked
    assert CARD in new.reading.read
