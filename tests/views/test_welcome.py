"""The first screens."""

from __future__ import annotations

import flet as ft
import pytest

from app.domain.settings import AfterEffort
from app.main import build_services, open_services
from app.reading.wording import say
from app.views.kit.addresses import Paths
from tests.support.clock import TODAY
from tests.support.databases import open_memory_database
from tests.support.notes import backup_of_another_device, minutes_rested
from tests.support.room import natural
from tests.views.imports.choosing import chosen
from tests.views.test_sheets import CARD, back


@pytest.fixture
def fresh(clock):
    return build_services(open_memory_database(), clock)


async def test_the_three_screens_lead_to_today(launch, fresh):
    app = await launch("/", over=fresh)
    assert app.says("It is not")
    await app.tap("Next: when to get help")
    assert app.says("2 of 3")
    await app.tap("Next: one question")
    await app.tap("Yes")
    await app.tap(key="next")
    assert fresh.settings.settings.welcomed
    assert fresh.settings.settings.after_effort is AfterEffort.YES
    assert app.page.route == "/"
    assert not app.says("3 of 3")


async def test_the_first_screen_says_what_it_is_about_and_what_is_not_proved(launch, fresh):
    app = await launch("/", over=fresh)
    assert app.says("One fibromyalgia article, in plain cards")
    assert app.says("Proof. The article’s idea is still being studied")


@pytest.mark.parametrize("screen", [1, 2, 3])
async def test_any_screen_can_be_skipped(launch, fresh, screen):
    app = await launch(f"/welcome?screen={screen}", over=fresh)
    await app.tap("Skip")
    assert fresh.settings.settings.welcomed
    assert fresh.settings.settings.after_effort is AfterEffort.NOT_ASKED
    assert app.page.route == "/"


async def test_the_question_need_not_be_answered(launch, fresh):
    app = await launch("/welcome?screen=3", over=fresh)
    await app.tap(key="next")
    assert fresh.settings.settings.after_effort is AfterEffort.NOT_ASKED
    assert fresh.settings.settings.welcomed


async def test_there_is_a_way_back_between_the_first_screens(launch, fresh):
    app = await launch("/welcome?screen=3", over=fresh)
    await app.tap("Back")
    assert app.says("2 of 3")
    await app.tap("Back")
    assert app.says("1 of 3")
    assert "Back" not in app.names


@pytest.mark.parametrize("times", [1, 2, 3, 4])
async def test_back_goes_through_the_first_screens_and_skipping_them_leads_to_today(
    launch, fresh, times
):
    app = await launch("/", over=fresh)
    await app.tap(key="next")
    await app.tap(key="next")
    for gone in range(1, times + 1):
        await back(app)
        assert app.says(f"{max(1, 3 - gone)} of 3")
    await app.tap(key="skip")
    assert app.page.route == "/"
    assert app.says(say("today.log_else"))


@pytest.mark.parametrize("route", ["/", "/welcome", "/welcome?screen=1"])
async def test_back_on_the_very_first_screen_leaves_the_app(launch, fresh, route):
    app = await launch(route, over=fresh)
    assert app.of_kind(ft.View)[0].can_pop
    await app.tap(key="next")
    assert not app.of_kind(ft.View)[0].can_pop
    await back(app)
    assert app.of_kind(ft.View)[0].can_pop


async def test_the_first_screens_that_came_before_what_was_asked_for_lead_there(launch, fresh):
    app = await launch(CARD, over=fresh)
    assert app.says("1 of 3")
    await app.tap(key="skip")
    assert app.page.route == CARD


async def test_back_from_where_one_begins_with_another_app_leads_to_today_in_the_end(launch, fresh):
    app = await launch(Paths.IMPORT, over=fresh)
    await back(app)
    assert app.says("1 of 3")
    await app.tap(key="skip")
    assert app.page.route == "/"


async def test_back_goes_through_the_first_screens_seen_again_to_settings(launch):
    app = await launch("/settings")
    await app.tap(key="to-welcome")
    await app.tap(key="next")
    await back(app)
    assert app.says("1 of 3")
    assert not app.of_kind(ft.View)[0].can_pop
    await back(app)
    assert app.page.route == "/settings"


async def test_notes_of_another_app_are_reached_before_the_first_screens_are_done(launch, fresh):
    app = await launch("/", over=fresh)
    await app.tap(key="other-app")
    assert app.says("Nothing happens until you agree.")
    await app.tap(key="back")
    assert app.says("1 of 3")


async def test_a_backup_is_restored_before_the_first_screens_are_done(launch, fresh):
    app = await launch("/", over=fresh)
    await app.tap("I have a backup")
    assert app.page.route == Paths.RESTORE
    await app.tap(key="back")
    assert app.says("1 of 3")
    await app.tap("I have a backup")
    app.files_to_pick = [("ebb-and-flow.json", await backup_of_another_device(20, text_size=130))]
    await app.tap(key="choose-file")
    await app.settle()
    await app.tap(key="merge")
    await app.settle()
    assert app.page.route == "/"
    assert not app.says("It is not")
    assert minutes_rested(fresh) == [20]
    assert fresh.settings.settings.text_size == 130


async def test_a_backup_taken_for_notes_of_another_app_is_led_to_where_it_is_restored(
    launch, fresh
):
    app = await launch("/", over=fresh)
    await app.tap(key="other-app")
    assert "Restore from a backup" not in app.names
    await chosen(app, await backup_of_another_device(20))
    assert app.says("This is a backup of Ebb and Flow.")
    await app.tap("Restore from a backup")
    assert app.page.route == Paths.RESTORE
    await app.tap(key="back")
    assert app.page.route == Paths.IMPORT
    await app.tap(key="back")
    assert app.says("1 of 3")


async def test_the_first_screen_has_its_ways_in_with_notes_side_by_side(launch, fresh):
    app = await launch("/", size=(390, 844), over=fresh)
    ways = [app.find(key=key).control for key in ("backup", "other-app")]
    assert sum(natural(way) for way in ways) + 10 <= 390 - 2 * 24


async def test_a_package_brings_over_the_notes_of_the_command_line(launch, tmp_path, clock):
    before = open_services(tmp_path / "source", clock)
    before.settings.change(welcomed=True, text_size=130)
    before.notebook.log_rest(TODAY, 5)
    package = open_services(tmp_path / "package", clock, other=tmp_path / "source")
    app = await launch("/", over=package)
    await app.tap("Bring in my notes from this computer")
    await app.settle()
    assert app.says("1 rest")
    await app.tap(key="back")
    assert app.says("1 of 3")
    await app.tap(key="other-start")
    await app.settle()
    await app.tap(key="merge")
    await app.settle()
    assert minutes_rested(package) == [5]
    assert package.settings.settings.text_size == 130
    assert package.settings.settings.welcomed
    assert not app.says("It is not")
    await app.visit("/settings?part=notes")
    await app.tap(key="other_start")
    await app.settle()
    assert app.says("nothing would change")
    before.notebook.log_rest(TODAY, 20)
    assert minutes_rested(before) == [5, 20], "the command line still writes its own"


async def test_without_such_notes_none_are_offered(launch, tmp_path, clock):
    package = open_services(tmp_path / "package", clock, other=tmp_path / "nothing here")
    app = await launch("/", over=package)
    assert "Bring in my notes from this computer" not in app.names
    assert not (tmp_path / "nothing here").exists()


@pytest.mark.parametrize("asked", ["0", "9", "x", "-1", ""])
async def test_an_address_of_no_screen_shows_one_all_the_same(launch, fresh, asked):
    app = await launch(f"/welcome?screen={asked}", over=fresh)
    assert app.says(" of 3")


async def test_the_first_screens_seen_again_show_the_answer_and_end_at_settings(launch, services):
    services.settings.change(after_effort=AfterEffort.NO)
    app = await launch("/settings")
    await app.tap(key="to-welcome")
    await app.tap(key="next")
    await app.tap(key="next")
    await app.tap(key="effort-unsure")
    await app.tap("Done")
    assert app.page.route == "/settings"
    assert services.settings.settings.after_effort is AfterEffort.UNSURE


@pytest.mark.parametrize("size", [(320, 640), (390, 844), (820, 1180), (1280, 800), (844, 390)])
async def test_every_control_has_a_name_at_every_size(launch, fresh, size):
    for screen in (1, 2, 3):
        app = await launch(f"/welcome?screen={screen}", size=size, over=fresh)
        assert all(app.names)
