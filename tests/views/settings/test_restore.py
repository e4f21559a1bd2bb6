"""Restoring from a backup: seen first, agreed to, and taken back."""

from __future__ import annotations

import asyncio
import json

import pytest

from app.main import build_services
from app.state.restoring import How
from tests.support.clock import TODAY, TestClock
from tests.support.databases import open_memory_database
from tests.support.full_device import full_device
from tests.support.history import state_of
from tests.support.notes import backup_of_another_device, minutes_rested
from tests.support.soundness import faults

NAME = "ebb-and-flow-2026-11-22.json"


async def chosen(app, content):
    app.files_to_pick = [(NAME, content)]
    await app.tap(key="choose-file")
    await app.settle()


@pytest.fixture
async def app(launch, services):
    services.notebook.log_rest(TODAY, 5)
    return await launch("/settings/restore")


async def test_the_settings_lead_to_the_restore(launch):
    app = await launch("/settings")
    await app.tap(key="restore")
    assert app.page.route == "/settings/restore"
    assert app.says("Nothing happens until you agree.")
    await app.tap(key="back")
    assert app.page.route == "/settings"


async def test_a_restore_shows_everything_before_anything_happens(app, database):
    before = state_of(database)
    await chosen(app, await backup_of_another_device(20, 30))
    assert app.says("Saved on 22 November 2026 at 14:20. Notes of 22 November 2026.")
    assert app.says("2 rests")
    assert app.says("Rests: 2 added, 1 as they are")
    assert faults(app) == []
    await app.tap(key="how-replace")
    await app.settle()
    assert app.says("Rests: 2 added, 1 gone")
    assert faults(app) == []
    await app.tap(key="replace-go-on")
    assert app.says("Replace your notes now?")
    assert faults(app) == []
    assert state_of(database) == before


async def test_notes_are_merged_and_can_be_taken_back(app, services):
    await chosen(app, await backup_of_another_device(20, 30))
    await app.tap(key="merge")
    await app.settle()
    assert app.page.route == "/"
    assert minutes_rested(services) == [5, 20, 30]
    assert app.message.startswith("The notes of the file are here now.")
    await app.tap("Undo")
    assert minutes_rested(services) == [5]


async def test_notes_are_replaced_by_a_second_step_and_can_be_taken_back(app, services):
    await chosen(app, await backup_of_another_device(20))
    await app.tap(key="how-replace")
    await app.settle()
    await app.tap(key="replace-go-on")
    assert minutes_rested(services) == [5]
    await app.tap(key="replace")
    await app.settle()
    assert minutes_rested(services) == [20]
    assert app.says("Your notes are now those of the file.")
    await app.tap("Undo")
    assert minutes_rested(services) == [5]


async def test_a_restore_can_be_taken_back_until_its_message_is_closed_or_another_comes(
    app, services
):
    for ends in ("closed", "another", "taken back"):
        await app.visit("/settings/restore")
        await chosen(app, await backup_of_another_device(20))
        await app.tap(key="how-replace")
        assert app.says("stays until you close it, or another one comes")
        await app.tap(key="replace-go-on")
        await app.tap(key="replace")
        await app.settle()
        await app.wait(100)
        await app.visit("/pace")
        assert "Undo" in app.names
        if ends == "closed":
            await app.tap("Close this message")
            assert app.message == ""
        elif ends == "another":
            await app.visit("/")
            await app.tap("Log Shower")
            await app.wait(11)
            assert app.message == ""
        else:
            await app.tap("Undo")
            await app.wait(11)
            assert app.message == ""
        services.notebook.log_rest(TODAY, 5)


async def test_where_no_copies_are_kept_a_backup_can_be_saved_before_notes_are_replaced(
    app, services
):
    await chosen(app, await backup_of_another_device(20))
    await app.tap(key="how-replace")
    await app.tap(key="replace-go-on")
    await app.tap("Save a backup first")
    await app.settle()
    assert app.says("Saved as ebb-and-flow-2026-11-22.json.")
    assert app.message == ""  # it would lie over the way on
    assert app.says("Replace your notes now?")
    assert faults(app) == []
    await app.tap(key="replace")
    await app.settle()
    assert minutes_rested(services) == [20]


async def test_every_step_can_be_left(app, services, database):
    before = state_of(database)
    await app.tap(key="leave")
    assert app.page.route == "/settings"
    await app.tap(key="restore")
    await chosen(app, await backup_of_another_device(20))
    await app.tap(key="leave")
    await app.tap(key="restore")
    await chosen(app, await backup_of_another_device(20))
    await app.tap(key="how-replace")
    await app.settle()
    await app.tap(key="replace-go-on")
    await app.tap(key="keep")
    assert app.page.route == "/settings"
    assert state_of(database) == before


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda content: b"", "This file is empty."),
        (lambda content: content[:-30], "This backup ends too early"),
        (lambda content: b"\x89PNG\r\n\x1a\n" + bytes(9), "This file is a photo"),
        (lambda content: b'{"app": "Loop"}', "This file was not made by Ebb and Flow."),
        (lambda content: content.replace(b'"minutes": 20', b'"minutes": -2'), "Row 1 of"),
    ],
)
async def test_a_refused_file_is_told_and_everything_stays(app, database, spoil, words):
    before = state_of(database)
    content = await backup_of_another_device(20)
    assert spoil(content) != content
    await chosen(app, spoil(content))
    assert app.says(words)
    assert app.says("Nothing was changed.")
    assert faults(app) == []
    assert state_of(database) == before
    await chosen(app, content)
    assert app.says("1 rest")
    assert not app.says(words)


async def test_choosing_no_file_to_restore_leaves_the_page_as_it_was(app):
    await app.tap(key="choose-file")
    await app.settle()
    assert app.says("No file was chosen.")
    await chosen(app, await backup_of_another_device(20))
    await app.tap(key="choose-file")
    await app.settle()
    assert app.says("No file was chosen.")
    assert app.says("Rests: 1 added, 1 as they are")


async def test_ones_own_backup_would_change_nothing(app, services):
    await chosen(app, (await services.file.export()).content)
    assert app.says("All of it is here already, so nothing would change.")
    assert not any(item.key == "merge" for item in app.controls)


async def test_a_backup_without_notes_says_so(app):
    content = (await build_services(open_memory_database(), TestClock()).file.export()).content
    await chosen(app, content)
    assert app.says("It is a backup without any notes.")


async def test_rows_that_could_not_be_read_are_spoken_of(app):
    content = json.loads(await backup_of_another_device(20))
    content["unreadable"] = {"entries-2026-11": ['{"id": 1}', "{}"]}
    await chosen(app, json.dumps(content).encode())
    assert app.says("2 rows in it could not be read when it was saved.")


async def test_a_restore_that_cannot_be_written_leaves_everything_and_can_be_tried_again(
    app, services, database
):
    await chosen(app, await backup_of_another_device(20))
    with full_device(database):
        await app.tap(key="merge")
        await app.settle()
        assert "could not be saved" in app.message
        assert minutes_rested(services) == [5]
    await app.tap(key="merge")
    await app.settle()
    assert minutes_rested(services) == [5, 20]


def hold_up(monkeypatch, services, name, which=lambda how: True):
    """Let what is done under ``name`` be slow, where that is so for how it is done.

    Return what lets it go on, and how it was done so far.
    """
    real, gate, begun = getattr(services.restoring, name), asyncio.Event(), []

    async def slow(backup, how):
        begun.append(how)
        if which(how):
            await gate.wait()
        return await real(backup, how)

    monkeypatch.setattr(services.restoring, name, slow)
    return gate, begun


async def let_go(app, gate):
    gate.set()
    for _ in range(5):
        await app.wait()


async def test_what_was_asked_about_one_backup_does_not_come_over_the_next(
    app, services, monkeypatch
):
    await chosen(app, await backup_of_another_device(20))
    with monkeypatch.context() as held:
        gate, _ = hold_up(held, services, "rehearse")
        await app.tap(key="how-replace")
    await chosen(app, await backup_of_another_device(20, 30))
    assert app.says("2 rests")
    await let_go(app, gate)
    assert app.says("2 rests")
    assert "replace-go-on" not in app.keys


async def test_of_two_ways_to_restore_the_one_asked_for_last_is_shown(app, services, monkeypatch):
    await chosen(app, await backup_of_another_device(20))
    gate, _ = hold_up(monkeypatch, services, "rehearse", lambda how: how is How.REPLACE)
    await app.tap(key="how-replace")
    await app.tap(key="how-merge")
    await let_go(app, gate)
    assert "merge" in app.keys
    assert app.says("Rests: 1 added, 1 as they are")


async def test_a_restore_under_way_is_begun_once_whatever_comes_late(app, services, monkeypatch):
    await chosen(app, await backup_of_another_device(20))
    late, _ = hold_up(monkeypatch, services, "rehearse")
    working, begun = hold_up(monkeypatch, services, "restore")
    await app.tap(key="how-replace")
    merge = app.find(key="merge").control
    for _ in range(2):  # nothing is drawn between the two
        await app.session.dispatch_event(merge._i, "click", None)
    await app.settle()
    await let_go(app, late)
    assert app.says("One moment. Your notes are being put together.")
    assert app.keys == {"back"}
    await let_go(app, working)
    assert begun == [How.MERGE]
    assert minutes_rested(services) == [5, 20]
    assert app.page.route == "/"


async def test_a_file_chosen_while_notes_are_restored_is_not_taken(app, services, monkeypatch):
    await chosen(app, await backup_of_another_device(20))
    working, begun = hold_up(monkeypatch, services, "restore")
    app.is_busy = True  # the dialog stays open meanwhile
    app.files_to_pick = [(NAME, await backup_of_another_device(30))]
    await app.tap(key="choose-file")
    await app.tap(key="merge")
    await app.catch_up()
    assert app.says("One moment. Your notes are being put together.")
    await let_go(app, working)
    assert begun == [How.MERGE]
    assert minutes_rested(services) == [5, 20]


@pytest.mark.parametrize("to", ["/pace", "/settings/restore"])
async def test_who_leaves_while_notes_are_restored_is_told_and_stays_where_they_went(
    app, services, monkeypatch, to
):
    await chosen(app, await backup_of_another_device(20))
    working, _ = hold_up(monkeypatch, services, "restore")
    await app.tap(key="merge")
    await app.visit("/pace")
    await app.visit(to)
    await let_go(app, working)
    assert app.page.route == to
    assert "The notes of the file are here now." in app.message
    assert minutes_rested(services) == [5, 20]


async def test_a_copy_can_be_looked_into_and_is_gone_kindly(launch, on_disk):
    services = on_disk
    rest = services.notebook.log_rest(TODAY, 5).made
    await services.daily.keep()
    services.notebook.delete(rest)
    app = await launch(f"/settings/restore?copy={NAME}", over=services)
    await app.settle()
    assert app.says("1 rest")
    await app.tap(key="how-replace")
    await app.settle()
    assert app.says("a copy of all your notes is kept among the automatic copies")
    await app.tap(key="replace-go-on")
    assert "export-first" not in app.keys
    await app.tap(key="replace")
    await app.settle()
    assert minutes_rested(services) == [5]
    assert len(services.copies.found) == 2
    await app.visit("/settings/restore?copy=ebb-and-flow-2020-01-01.json")
    await app.settle()
    assert app.says("This copy is no longer here.")
    assert faults(app) == []


@pytest.mark.parametrize("size", [(320, 640), (390, 844), (820, 1180), (1280, 800)])
@pytest.mark.parametrize("text_size", [100, 200])
async def test_every_step_is_sound_at_every_size(launch, services, size, text_size):
    services.settings.change(text_size=text_size)
    app = await launch("/settings/restore", size=size)
    await chosen(app, await backup_of_another_device(20))
    assert faults(app) == []
    await app.tap(key="how-replace")
    await app.settle()
    assert faults(app) == []
    await app.tap(key="replace-go-on")
    assert faults(app) == []
