"""The first screens."""

from __future__ import annotations

import pytest

from app.domain.settings import AfterEffort
from app.main import build_services
from tests.support.databases import open_memory_database


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
