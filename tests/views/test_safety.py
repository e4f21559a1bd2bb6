"""When to get help, and the page about the app."""

from __future__ import annotations

import flet as ft
import pytest

from app.main import build_services
from app.reading.pages import Number
from tests.support.databases import open_memory_database


async def test_the_numbers_and_signs_are_all_there(launch, services):
    app = await launch("/safety")
    page = services.library.safety
    for number in page.numbers:
        assert app.says(number.dial)
    for title, text in page.sections:
        assert app.says(title)
        assert app.says(text)


async def test_a_number_can_be_copied(launch):
    app = await launch("/safety")
    copy = app.find(key="copy-999").control
    assert isinstance(copy.action, ft.CopyToClipboard)
    assert copy.action.data == "999"
    await app.tap(key="copy-999")
    assert "999" in app.message


async def test_one_message_after_another_can_be_dismissed(launch):
    app = await launch("/safety")
    await app.tap(key="copy-999")
    assert "999" in app.message
    await app.tap(key="copy-911")
    assert "911" in app.message
    await app.tap("Close this message")
    assert app.message == ""


async def test_a_number_is_dialled_only_from_a_telephone(launch):
    app = await launch("/safety")
    assert not [name for name in app.names if name.startswith("Call ")]


@pytest.mark.parametrize("web", [False, True])
@pytest.mark.parametrize("platform", ["android", "ios"])
async def test_on_a_telephone_one_tap_dials_a_number_in_a_browser_too(launch, web, platform):
    app = await launch("/safety", platform=platform, web=web)
    called = app.find(key="call-116123").control
    assert called.action.url == "tel:116123"
    assert app.find(key="copy-116123")


def test_either_of_two_numbers_will_do():
    assert Number("UK", "Emergency", "999 or 112").choices == ("999", "112")
    assert Number("UK", "Samaritans", "116 123").choices == ("116 123",)


@pytest.mark.parametrize("part", ["now", "same-day", "soon", "nonsense"])
async def test_a_part_can_be_asked_for(launch, part):
    app = await launch(f"/safety?part={part}")
    assert app.says("When to get help")


async def test_back_leads_to_where_the_person_came_from(launch):
    app = await launch("/habits")
    await app.tap(key="settings")
    await app.tap(key="to-safety")
    assert app.page.route == "/safety"
    await app.tap(key="back")
    assert app.page.route == "/settings"
    await app.tap(key="back")
    assert app.page.route == "/habits"


async def test_back_from_an_address_that_was_typed_leads_to_today(launch):
    app = await launch("/safety")
    await app.tap(key="back")
    assert app.page.route == "/"


async def test_help_can_be_read_before_the_first_screens_are_done(launch, clock):
    app = await launch("/", over=build_services(open_memory_database(), clock))
    await app.tap(key="next")
    await app.tap(key="to-safety")
    assert app.page.route == "/safety"
    assert app.says("Call your local emergency number now")
    await app.tap(key="back")
    assert app.says("2 of 3")


async def test_the_page_about_the_app_says_what_it_is_and_its_version(launch):
    app = await launch("/about")
    assert app.says("What it is not")
    assert app.says("version 0.1.0")
    assert app.says("SIL Open Font License")
    await app.tap(key="back")
    assert app.page.route == "/settings"
