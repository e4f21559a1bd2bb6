"""Saving backups and tables, the automatic copies, and the calm word that one would be good."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import timedelta

import flet as ft
import pytest

from app.domain.errors import StorageError
from app.main import build_services, open_services
from app.state.access import Surroundings
from app.storage.database import Opened
from tests.support.clock import TODAY
from tests.support.databases import open_memory_database
from tests.support.full_device import full_device
from tests.support.notes import database_of
from tests.support.soundness import faults


def a_month_of_notes(services):
    services.notebook.log_rest(TODAY - timedelta(days=35), 20)


async def test_settings_say_that_no_backup_was_saved_and_then_how_old_it_is(
    launch, services, clock
):
    app = await launch("/settings")
    assert app.says("No backup saved yet.")
    await app.tap(key="export")
    await app.settle()
    assert app.saved_files[0][0] == "ebb-and-flow-2026-11-22.json"
    assert app.says("Saved as ebb-and-flow-2026-11-22.json.")
    for days, words in ((0, "today"), (1, "yesterday"), (2, "3 days ago")):
        clock.move(days=days)
        other = await launch("/settings")
        assert other.says(f"You saved a backup {words}.")


async def test_a_backup_of_a_clock_that_was_ahead_is_told_by_its_day(launch, services):
    services.settings.note(last_backup=TODAY + timedelta(days=9))
    app = await launch("/settings")
    assert app.says("You saved a backup on 1 December 2026.")


IN_BROWSER = "Your notes lie in this browser."


@pytest.fixture
def in_browser(clock):
    """The stores in a browser, the first screens already seen."""
    around = Surroundings(in_browser=True)
    made = build_services(open_memory_database(), clock, around=around)
    made.settings.change(welcomed=True)
    return made


async def test_settings_say_that_notes_lie_in_this_browser_alone(launch, in_browser):
    app = await launch("/settings", over=in_browser)
    assert app.says(f"{IN_BROWSER} Another browser does not show them")
    assert faults(app) == []


async def test_settings_say_no_such_thing_where_a_browser_keeps_nothing(launch, in_browser):
    in_browser.access.tell(Opened(database_of(in_browser), in_memory=True))
    app = await launch("/settings", over=in_browser)
    await app.tap(key="export")
    await app.settle()
    assert not app.says(IN_BROWSER)


async def test_settings_say_in_which_folder_the_notes_lie(launch, on_disk, tmp_path):
    app = await launch("/settings", over=on_disk)
    assert app.says(f"Your notes lie in {tmp_path}")
    assert not app.says(IN_BROWSER)
    app.page.platform = ft.PagePlatform.ANDROID
    await app.visit("/")
    await app.visit("/settings")
    assert not app.says("Your notes lie in")


async def test_leaving_the_dialog_saves_nothing_and_counts_as_none(launch, services):
    app = await launch("/settings")
    app.save_is_refused = True
    await app.tap(key="export")
    await app.settle()
    assert app.says("No file was saved.")
    assert services.settings.settings.last_backup is None


async def test_the_tables_are_saved_as_one_file(launch, services):
    services.notebook.log_rest(TODAY, 20, "quiet")
    app = await launch("/settings")
    await app.tap(key="spreadsheet")
    assert app.says("Comma or point?")
    assert app.says("Which of these does it show for seven and a half?")
    assert {"7,5", "7.5"} <= set(app.names)
    assert app.saved_files == []
    await app.tap(key="comma-yes")
    await app.settle()
    [(name, content)] = app.saved_files
    assert name == "ebb-and-flow-2026-11-22-tables.zip"
    with zipfile.ZipFile(io.BytesIO(content)) as bundle:
        assert b";20;;quiet" in bundle.read("rests.csv")
    assert services.settings.settings.last_backup is None
    await app.tap(key="comma")
    await app.tap(key="spreadsheet")
    await app.settle()
    assert not app.says("Comma or point?")
    with zipfile.ZipFile(io.BytesIO(app.saved_files[1][1])) as bundle:
        assert b",20,,quiet" in bundle.read("rests.csv")


@pytest.mark.parametrize(
    ("platform", "web", "offered"),
    [
        (ft.PagePlatform.ANDROID, False, True),
        (ft.PagePlatform.IOS, False, True),
        (ft.PagePlatform.ANDROID, True, False),
        (ft.PagePlatform.LINUX, False, False),
    ],
)
async def test_phones_hand_a_backup_on(launch, services, platform, web, offered):
    app = await launch("/")
    app.session.apply_page_patch({"platform": platform, "web": web})
    await app.visit("/settings")
    assert any(item.key == "share" for item in app.controls) is offered
    if offered:
        await app.tap(key="share")
        await app.settle()
        assert app.shared_files == ["ebb-and-flow-2026-11-22.json"]
        assert app.says("Handed on as ebb-and-flow-2026-11-22.json.")
        assert services.settings.settings.last_backup == TODAY


async def test_where_there_is_no_folder_no_copies_are_spoken_of(launch):
    app = await launch("/settings")
    assert not app.says("Automatic copies")
    await app.visit("/settings/erase")
    assert not app.says("automatic copies")


async def test_settings_tell_of_the_copies_and_lead_to_them(launch, on_disk, tmp_path, clock):
    app = await launch("/settings", over=on_disk)
    assert app.says("No copy yet.")
    on_disk.notebook.log_rest(TODAY, 20)
    await on_disk.daily.keep()
    await app.settle()
    assert app.says("The last one is from today.")
    clock.move(days=1)
    await app.visit("/settings")
    await app.tap(key="copies")
    assert app.page.route == "/settings/copies"
    assert app.says(f"They lie in {tmp_path / 'copies'}.")
    assert faults(app) == []
    await app.tap(key="copy-ebb-and-flow-2026-11-22")
    assert app.page.route == "/settings/restore?copy=ebb-and-flow-2026-11-22.json"
    await app.settle()
    assert app.says("1 rest")
    assert app.says("Saved on 22 November 2026 at 14:20.")


async def test_a_copy_that_could_not_be_kept_is_told_in_settings(launch, on_disk):
    app = await launch("/settings", over=on_disk)
    on_disk.copies.problem = StorageError(
        "copy_not_kept", folder="/notes/copies", reason="No space left on device"
    )
    await app.settle()
    assert app.says("A copy could not be kept in /notes/copies: No space left on device.")
    await app.visit("/settings/copies")
    assert app.says("A copy could not be kept in /notes/copies: No space left on device.")


async def test_erasing_says_that_copies_go_too(launch, on_disk, tmp_path):
    on_disk.notebook.log_rest(TODAY, 20)
    await on_disk.daily.keep()
    app = await launch("/settings/erase", over=on_disk)
    assert app.says("The automatic copies on this device")
    await app.tap(key="erase-go-on")
    await app.tap(key="erase-now")
    assert list((tmp_path / "copies").iterdir()) == []


@pytest.mark.parametrize("before", [True, False])
async def test_erasing_says_that_notes_of_another_way_to_start_stay(
    launch, tmp_path, clock, before
):
    if before:
        open_services(tmp_path / "source", clock)
    package = open_services(tmp_path / "package", clock, other=tmp_path / "source")
    package.settings.change(welcomed=True)
    app = await launch("/settings/erase", over=package)
    assert app.says("started in another way, stay too") is before
    await app.tap(key="erase-go-on")
    assert app.says("started in another way, stay too") is before


async def test_the_nudge_is_calm_leads_to_the_backup_and_can_be_put_off(launch, services, clock):
    app = await launch("/")
    assert not app.says("A backup would be good")
    a_month_of_notes(services)
    await app.settle()
    assert app.says("A backup would be good")
    assert faults(app) == []
    await app.tap(key="nudge")
    assert app.page.route == "/settings?part=notes"
    assert app.says("No backup saved yet.")
    await app.visit("/")
    await app.tap(key="nudge-later")
    assert not app.says("A backup would be good")
    assert services.settings.settings.last_nudge == TODAY
    clock.move(days=7)
    await app.visit("/settings")
    await app.visit("/")
    assert app.says("A backup would be good")


async def test_there_is_no_nudge_in_a_flare_nor_on_another_day(launch, services):
    a_month_of_notes(services)
    app = await launch(f"/?day={TODAY - timedelta(days=1)}")
    assert not app.says("A backup would be good")
    await app.visit("/")
    assert app.says("A backup would be good")
    services.flares.switch()
    await app.settle()
    assert not app.says("A backup would be good")


async def test_putting_off_that_cannot_be_saved_is_told(launch, services, database):
    a_month_of_notes(services)
    app = await launch("/")
    with full_device(database):
        await app.tap(key="nudge-later")
        assert "could not be saved" in app.message
    assert app.says("A backup would be good")


async def test_a_backup_can_be_saved_where_nothing_can_be_written(launch, services, database):
    app = await launch("/settings")
    with full_device(database):
        await app.tap(key="export")
        await app.settle()
    assert json.loads(app.saved_files[0][1])["app"] == "Ebb and Flow"
    assert app.says("Saved as ebb-and-flow-2026-11-22.json.")


async def in_a_browser(launch, route):
    app = await launch("/")
    app.session.apply_page_patch({"web": True})
    await app.visit(route)
    return app


async def test_in_a_browser_only_what_the_person_sees_counts_as_a_backup(launch, services):
    services.access.fleeting = True
    app = await in_a_browser(launch, "/settings")
    await app.tap(key="export")
    await app.settle()
    assert app.says("It does not say whether it did.")
    assert app.says("Is it there?")
    assert services.settings.settings.last_backup is None
    assert services.access.fleeting
    assert faults(app) == []
    await app.tap("I do not see it")
    assert not app.says("Is it there?")
    assert services.settings.settings.last_backup is None
    assert services.access.fleeting
    await app.tap(key="export")
    await app.settle()
    await app.tap("It is there")
    assert services.settings.settings.last_backup == TODAY
    assert not services.access.fleeting
    assert app.says("You saved a backup today.")


async def test_before_erasing_nothing_counts_that_nobody_saw(launch, services):
    services.notebook.log_rest(TODAY, 20)
    app = await in_a_browser(launch, "/settings/erase")
    assert app.says("No backup saved yet.")
    await app.tap(key="export-first")
    await app.settle()
    assert app.says("Is it there?")
    assert app.message == ""  # it would lie over the question, or over the way on
    heard = [each.content.value for each in app.of_kind(ft.Semantics) if each.live_region]
    assert any("does not say whether it did" in text for text in heard)
    await app.tap(key="erase-go-on")
    assert app.says("No backup saved yet.")
    await app.tap(key="keep")
    app = await in_a_browser(launch, "/settings/erase")
    await app.tap(key="export-first")
    await app.settle()
    await app.tap("It is there")
    await app.tap(key="erase-go-on")
    assert app.says("You saved a backup today.")


async def test_tables_and_calendars_are_spoken_of_carefully_and_not_asked_about(launch, services):
    services.settings.change(decimal_comma=False)
    app = await in_a_browser(launch, "/settings")
    await app.tap(key="spreadsheet")
    await app.settle()
    assert app.says("It does not say whether it did.")
    assert not app.says("Is it there?")


@pytest.mark.parametrize(("status", "asked"), [("unavailable", True), ("dismissed", False)])
async def test_a_backup_handed_on_counts_only_where_the_device_says_so(
    launch, services, monkeypatch, status, asked
):
    async def hand_on(_share, _files):
        return ft.ShareResult(status=ft.ShareResultStatus(status), raw="")

    monkeypatch.setattr(ft.Share, "share_files", hand_on)
    app = await launch("/")
    app.session.apply_page_patch({"platform": ft.PagePlatform.ANDROID})
    await app.visit("/settings")
    await app.tap(key="share")
    await app.settle()
    assert app.says("Is it there?") is asked
    assert services.settings.settings.last_backup is None
