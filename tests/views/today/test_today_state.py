"""What Today tells: the ring, the line of what is noted, the card, the ways on."""

from __future__ import annotations

import pytest

from app.domain.activity import ActivityKind
from app.domain.check_in import Question
from tests.support.clock import TODAY, YESTERDAY
from tests.support.soundness import faults

FIRST = "01-setting-the-scene/01-what-fibromyalgia-is-like"


async def test_the_ring_opens_the_sum_behind_its_number(launch):
    app = await launch()
    await app.tap("Log Shower")
    await app.tap("Log Emails")
    await app.tap(key="ring")
    assert app.says("Why 6 points?")
    assert {"15 \u00d7 4 \u00f7\u00a030", "30 \u00d7 4 \u00f7\u00a030"} <= set(app.texts)
    assert faults(app) == []
    await app.tap(key="close")
    assert not app.says("Why 6 points?")


async def test_with_nothing_logged_the_ring_tells_how_points_work(launch):
    app = await launch()
    await app.tap("Nothing noted yet. Jot down what you do. That is all. How points work")
    assert app.says("Rest counts nothing.")
    assert not app.says("Today so far")


async def test_the_notes_of_today_are_counted_in_words_and_lead_to_the_day(launch, services):
    services.notebook.log_rest(YESTERDAY, 20)
    services.notebook.log_activity(YESTERDAY, ActivityKind.SOCIAL, 2, 10)
    app = await launch(f"/?day={YESTERDAY}")
    await app.tap("1 activity, 1 rest noted. Open the day")
    assert app.page.route == f"/pace?day={YESTERDAY}"


async def test_where_there_is_room_the_day_is_listed_and_can_be_changed(launch, services):
    entry = services.notebook.log_activity(TODAY, ActivityKind.SOCIAL, 2, 30, "Phone call").made
    app = await launch(size=(1280, 800))
    await app.tap(f"Change Phone call: {entry.at:%H:%M}")
    await app.tap(key="effort-5")
    await app.tap("Save, 5 points")
    assert services.notebook.on(TODAY)[0].effort == 5
    assert app.says("5 points")


async def test_the_check_in_tile_tells_whether_it_was_done(launch, services):
    app = await launch()
    assert app.find("Check in")
    services.notebook.check_in(TODAY, {Question.PAIN: 4})
    await app.settle()
    await app.tap("Checked in. Open it to look or change")
    assert app.page.route == f"/check-in?day={TODAY}"


async def test_the_card_for_today_opens_and_gives_way_to_the_next(launch, services):
    app = await launch()
    await app.tap("Card for today: What fibromyalgia is like")
    assert app.page.route == f"/read/card/{FIRST}"
    await app.tap(key="stop")
    assert app.find("Card for today: A newer question")


async def test_once_all_cards_are_read_none_is_offered(launch, services):
    for slug in services.library.cards:
        services.reading.finish(slug)
    app = await launch()
    assert not app.says("A card, if you feel like it")
    assert faults(app) == []


async def test_no_card_is_offered_for_another_day(launch):
    app = await launch(f"/?day={YESTERDAY}")
    assert not app.says("A card, if you feel like it")


@pytest.mark.parametrize(("key", "route"), [("help", "/safety"), ("settings", "/settings")])
@pytest.mark.parametrize("size", [(390, 844), (820, 1180)])
async def test_help_and_settings_are_one_tap_away(launch, key, route, size):
    app = await launch(size=size)
    await app.tap(key=key)
    assert app.page.route == route


async def test_help_and_settings_stand_in_the_wide_rail_in_words(launch):
    app = await launch(size=(1280, 800))
    await app.tap("When to get help")
    assert app.page.route == "/safety"
    await app.tap("Settings")
    assert app.page.route == "/settings"
