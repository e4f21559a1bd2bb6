"""A day is chosen from a month, wherever the app asks for one."""

from __future__ import annotations

from datetime import date, timedelta

import flet as ft
import pytest

from app.domain.activity import ActivityKind
from app.views.kit.addresses import Paths
from tests.support.clock import TODAY, TOMORROW, ago
from tests.support.room import cramped
from tests.support.screen import texts

SHOWN = ("/", "/pace", "/habits")
"""Screens that show a day, with a way to another."""
ASKED = (
    ("/log", "day", "when-month"),
    ("/rest", "day", "when-month"),
    (f"{Paths.FLARES}?sheet=flare", "", "first-month"),
    (f"{Paths.FLARES}?sheet=flare", "", "last-month"),
    ("/?sheet=began", "", "began-month"),
    (Paths.APPOINTMENT, "", "when-month"),
    (Paths.SETTINGS, "time-off", "time-off-month"),
)
"""Where a day is asked for, what is tapped before, and the way to the month."""


def key_of(day):
    return f"day-{day.isoformat()}"


def day_button(app, day):
    return app.find(key=key_of(day)).control


@pytest.mark.parametrize("place", SHOWN)
async def test_a_day_weeks_back_is_two_taps_away_on_every_screen_of_a_day(launch, services, place):
    services.habits.switch("quiet-time", True)
    services.notebook.log_activity(ago(20), ActivityKind.PHYSICAL, 3, 10, "Walk")
    app = await launch(place)
    await app.tap("Choose another day")
    assert app.says("Which day?")
    await app.tap(key=key_of(ago(20)))
    assert not app.says("Which day?")
    if place == "/habits":
        assert app.says("2 Nov")
    else:
        assert app.page.route == f"{place}?day={ago(20)}"


@pytest.mark.parametrize(("place", "before", "way"), ASKED)
async def test_every_form_that_asks_for_a_day_has_the_month(launch, services, place, before, way):
    services.flares.switch()
    app = await launch(place)
    if before:
        await app.tap(key=before)
    await app.tap(key=way)
    assert "A month earlier" in app.names
    await app.tap(key=way)
    assert "A month earlier" not in app.names


async def test_a_flare_of_four_days_is_noted_afterwards_with_six_taps(launch, services):
    app = await launch(Paths.FLARES)
    taps = ("note-flare", "first-month", key_of(ago(14)), "last-month", key_of(ago(11)), "save")
    for key in taps:
        await app.tap(key=key)
    [flare] = services.flares.flares
    assert (flare.first, flare.last) == (ago(14), ago(11))


async def test_a_day_of_the_month_is_called_by_its_name_and_what_is_noted(launch, services):
    for _ in range(2):
        services.notebook.log_activity(date(2026, 11, 3), ActivityKind.PHYSICAL, 3, 10, "Walk")
    services.notebook.log_rest(date(2026, 11, 4), 10)
    app = await launch("/?sheet=day")
    assert "Tuesday 3 November, 2 activities noted" in app.names
    assert "Wednesday 4 November, something noted" in app.names
    assert "Thursday 5 November" in app.names
    assert "Sunday 22 November, today" in app.names


async def test_a_day_ahead_cannot_be_chosen_and_the_month_says_why(launch):
    app = await launch("/?sheet=day")
    assert key_of(TODAY) in app.keys
    assert key_of(TOMORROW) not in app.keys
    assert app.says("Days that are still to come cannot be chosen here.")
    assert app.find("A month later").disabled
    await app.tap("A month earlier")
    assert not app.says("still to come")


async def test_an_appointment_is_chosen_among_days_to_come(launch, services):
    app = await launch(Paths.APPOINTMENT)
    await app.tap(key="when-month")
    assert key_of(ago(1)) not in app.keys
    assert app.says("Days that are over cannot be chosen here.")
    await app.tap("A month later")
    await app.tap("Thursday 3 December")
    assert services.settings.settings.appointment == date(2026, 12, 3)


async def test_a_pause_lasts_until_a_day_that_is_chosen(launch, services):
    app = await launch(Paths.SETTINGS)
    await app.tap(key="time-off")
    await app.tap(key="time-off-month")
    await app.tap("Monday 30 November")
    assert services.times_off.now.until == date(2026, 11, 30)
    assert app.says("Until Monday 30 November")


@pytest.mark.parametrize(("sunday_first", "letters"), [(False, "MTWTFSS"), (True, "SMTWTFS")])
async def test_the_weeks_of_the_month_start_as_it_is_set(launch, services, sunday_first, letters):
    services.settings.change(sunday_first=sunday_first)
    app = await launch("/?sheet=day")
    assert letters in "".join(texts(app.layers[0]))


@pytest.fixture
async def by_keys(launch):
    """The month of Today in a browser, with the focus on today."""
    app = await launch("/?sheet=day")
    app.session.apply_page_patch({"web": True})
    await app.resize(391, 844)
    await app.fire(day_button(app, TODAY), "focus")
    return app


@pytest.mark.parametrize(
    ("key", "day"),
    [
        ("Arrow Left", ago(1)),
        ("Arrow Up", ago(7)),
        ("Arrow Right", TODAY),
        ("Page Up", date(2026, 10, 22)),
    ],
)
async def test_the_keys_go_from_day_to_day_and_never_ahead(by_keys, key, day):
    await by_keys.press(key)
    assert by_keys.focused == day_button(by_keys, day)._i


async def test_the_keys_do_nothing_in_the_month_before_a_day_has_the_focus(by_keys):
    await by_keys.fire(day_button(by_keys, TODAY), "blur")
    await by_keys.press("Arrow Left")
    assert by_keys.focused is None


@pytest.mark.parametrize("text_size", [100, 130, 200])
@pytest.mark.parametrize(("place", "before", "way"), ASKED)
async def test_the_month_fits_the_narrowest_phone(launch, services, place, before, way, text_size):
    services.settings.change(text_size=text_size)
    services.flares.switch()
    app = await launch(place, size=(320, 640))
    if before:
        await app.tap(key=before)
    await app.tap(key=way)
    assert cramped(app) == []
    assert app.find("A month earlier")
    least = app.find(key=next(key for key in app.keys if key.startswith("day-20"))).control
    assert isinstance(least, ft.IconButton)
    assert least.height >= 48


async def test_a_day_that_is_chosen_twice_by_a_hand_that_shook_is_chosen_once(launch):
    app = await launch("/?sheet=day")
    button = day_button(app, TODAY - timedelta(days=3))
    await app.fire(button, "click")
    await app.fire(button, "click")
    assert app.page.route == f"/?day={ago(3)}"
