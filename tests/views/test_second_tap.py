"""A second tap on the same thing, sooner than anybody means one, does nothing."""

from __future__ import annotations

import pytest

from app.domain.activity import Activity
from tests.support.clock import TODAY, ago

SHAKES = (0.06, 0.12, 0.25, 0.39)
MEANT = 0.41


def activities(services):
    return [entry for entry in services.notebook.on(TODAY) if isinstance(entry, Activity)]


@pytest.mark.parametrize("after", SHAKES)
async def test_a_usual_tapped_again_too_soon_is_logged_once(launch, services, after):
    app = await launch()
    await app.tap("Log Shower")
    await app.tap("Log Shower", after=after)
    assert len(activities(services)) == 1


async def test_a_usual_tapped_again_later_is_logged_twice(launch, services):
    app = await launch()
    await app.tap("Log Shower")
    await app.tap("Log Shower", after=MEANT)
    assert len(activities(services)) == 2


async def test_a_usual_under_a_hand_that_trembles_on_is_logged_once(launch, services):
    app = await launch()
    for _ in range(8):
        await app.tap("Log Shower", after=0.15)
    assert len(activities(services)) == 1


async def test_two_usuals_tapped_at_once_are_both_logged(launch, services):
    app = await launch()
    await app.tap("Log Shower")
    await app.tap("Log Emails", after=0.06)
    assert len(activities(services)) == 2


async def test_a_flare_begun_is_not_ended_by_the_second_tap(launch, services):
    app = await launch()
    await app.tap(key="flare")
    assert services.flares.on(TODAY)
    await app.tap(key="flare", after=0.25)
    assert services.flares.on(TODAY)


async def test_a_number_of_the_check_in_is_not_given_to_the_next_question_too(launch, services):
    app = await launch("/check-in")
    await app.tap(key="rate-3")
    await app.tap(key="rate-3", after=0.2)
    assert [key for key in app.keys if key.startswith("change-")] == ["change-pain"]


async def test_the_minutes_of_a_form_count_every_tap_on_more(launch, services):
    app = await launch("/log")
    await app.tap(key="minutes-15")
    for _ in range(3):
        await app.tap(key="minutes-more", after=0.06)
    await app.tap(key="save")
    assert [each.minutes for each in activities(services)] == [30]


async def test_the_days_of_a_form_count_every_tap_on_earlier(launch, services):
    app = await launch("/log")
    await app.tap(key="day")
    for _ in range(3):
        await app.tap(key="day-earlier", after=0.06)
    await app.tap(key="save")
    assert [each.name for each in services.notebook.on(ago(3))]


async def test_a_place_below_a_sheet_that_was_saved_is_not_gone_to_by_the_second_tap(
    launch, services
):
    app = await launch("/log")
    await app.tap(key="save")
    app.connection.sent.clear()
    await app.place("Pace", after=0.25)
    assert app.page.route == "/"
    assert "selected_index" in str(app.connection.sent), "the client has lit the place already"
    await app.place("Pace")
    assert app.page.route == "/pace"
