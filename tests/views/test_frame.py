"""The frame around every screen."""

from __future__ import annotations

import random
from dataclasses import replace

import flet as ft
import pytest

from app.domain.settings import LookChoice
from app.views.kit.addresses import SCREENS, Paths
from app.views.kit.colours import tokens_for
from tests.support.clock import TODAY
from tests.support.every_address import SAMPLES
from tests.support.screen import texts
from tests.support.soundness import faults


async def test_the_places_lead_to_their_screens(launch):
    app = await launch()
    for name, route in (("Read", "/read"), ("Pace", "/pace"), ("Habits", "/habits")):
        await app.place(name)
        assert app.page.route == route
    await app.place("Today")
    assert app.page.route == "/"


async def test_a_screen_stands_there_before_the_client_has_heard_of_its_address(launch):
    app = await launch()
    app.is_slow = True
    await app.place("Pace")
    assert app.find(key="log-activity")
    await app.tap(key="log-activity")
    await app.visit("/pace")
    assert app.find(key="leave"), "what was opened meanwhile stays"


async def test_a_client_that_is_late_brings_no_screen_back(launch):
    app = await launch()
    app.is_slow = True
    await app.place("Pace")
    await app.place("Habits")
    await app.visit("/pace")
    assert (app.page.route, app.find(key="menu").name) == ("/habits", "Choose habits")
    await app.visit("/habits")
    await app.visit("/pace")
    assert app.find(key="log-activity"), "the person went back in the browser"


@pytest.mark.parametrize(
    ("size", "kind"),
    [((390, 844), ft.NavigationBar)]
    + [(size, ft.NavigationRail) for size in ((820, 1180), (1280, 800))],
)
async def test_there_is_a_bar_on_a_phone_and_a_rail_where_there_is_room(launch, size, kind):
    app = await launch(size=size)
    assert [type(bar) for bar in app.of_kind(ft.NavigationBar, ft.NavigationRail)] == [kind]


async def test_the_bar_of_places_turns_without_fading(launch):
    app = await launch("/pace")
    [bar] = app.of_kind(ft.NavigationBar)
    assert bar.animation_duration == 0


def groups(app):
    """Every part of the screen that Flutter reads out to its end before what stands beside it."""
    return [
        held.control
        for held in app.controls
        if isinstance(held.control, ft.Card)
        and not held.control.semantic_container
        and isinstance(held.around[0], ft.Semantics)
        and held.around[0].container
    ]


@pytest.mark.parametrize(
    ("route", "ends_left", "begins_right"),
    [
        ("/", "I am not keeping notes for now", "What have you done today?"),
        ("/pace", "How long one thing goes well", "Sunday so far"),
        ("/habits", "Rename, arrange or put away", "Planned quiet time"),
        ("/read", "Pacing, honestly", "Setting the scene"),
    ],
)
async def test_on_a_wide_window_the_left_pane_is_read_to_its_end_before_the_right(
    launch, services, route, ends_left, begins_right
):
    services.habits.switch("quiet-time", True)
    if route != "/":
        services.notebook.log_rest(TODAY, 20)
    app = await launch(route, size=(1280, 800))
    screen, left, right = (texts(group) for group in groups(app))
    assert screen == left + right, "nothing of the screen is outside of both"
    assert ends_left in left[-2:]
    assert begins_right == right[0]


async def test_the_heading_of_a_screen_that_comes_is_told_without_being_asked_for(launch):
    app = await launch()
    for screen in SCREENS:
        if screen.over is None:
            await app.visit(SAMPLES.get(screen.address, (screen.address,))[0])
            [first] = [part for part in app.of_kind(ft.Semantics) if part.heading_level == 1]
            assert first.live_region, screen.address


async def test_an_address_that_leads_nowhere_says_so_and_leads_back(launch):
    app = await launch("/nowhere/at/all")
    assert app.says("nothing at this address")
    await app.tap("Go to Today")
    assert app.page.route == "/"


async def test_a_turned_tablet_gets_its_rail_and_keeps_its_place(launch):
    app = await launch("/pace", size=(390, 844))
    await app.resize(844, 390)
    assert not app.of_kind(ft.NavigationBar)
    assert app.of_kind(ft.NavigationRail)[0].selected_index == 2
    await app.resize(390, 844)
    assert app.of_kind(ft.NavigationBar)[0].selected_index == 2


async def test_large_text_of_the_device_counts_like_that_of_the_app(launch):
    app = await launch("/check-in")
    assert "1 of 4" not in app.texts
    probe = next(box for box in app.of_kind(ft.Container) if box.on_size_change)
    await app.fire(probe, "size_change", {"w": 20.0, "h": 40.0})
    assert "1 of 4" in app.texts
    assert faults(app) == []


@pytest.mark.parametrize(
    "route", ["/check-in", "/read/card/06-autopilot/04-heart-rate-variability"]
)
async def test_screens_with_a_foot_of_their_own_have_no_bar_below_it(launch, route):
    app = await launch(route)
    assert not app.of_kind(ft.NavigationBar)
    assert app.find(key="back")


NOWHERE = [screen.address for screen in SCREENS if screen.place is None]


@pytest.mark.parametrize("route", NOWHERE)
async def test_no_place_is_said_to_be_selected_where_none_is_shown(launch, route):
    """A bar on a phone has always one place lit, so there is none on the settings."""
    phone = await launch(route, size=(390, 844))
    assert not phone.of_kind(ft.NavigationBar)
    assert phone.find(key="skip" if route == Paths.WELCOME else "back")
    tablet = await launch(route, size=(820, 1180))
    assert [rail.selected_index for rail in tablet.of_kind(ft.NavigationRail)] in ([], [None])


@pytest.mark.parametrize(
    ("route", "place"),
    [
        ("/", 0),
        ("/log", 0),
        ("/read/words/capillary", 1),
        ("/pace/to-do", 2),
        ("/habits/about/quiet-time", 3),
    ],
)
async def test_the_place_a_screen_belongs_to_is_lit(launch, route, place):
    phone = await launch(route, size=(390, 844))
    assert phone.of_kind(ft.NavigationBar)[0].selected_index == place


async def test_the_back_gesture_of_the_device_leads_up_and_never_out(launch):
    app = await launch()
    for route, parent in (
        ("/read/card/06-autopilot/04-heart-rate-variability", "/read"),
        ("/read/words/capillary", "/read/words"),
        ("/habits/about/quiet-time", "/habits"),
        ("/settings/erase", "/settings"),
        ("/check-in", "/"),
        ("/pace", "/"),
        ("/log", "/"),
        ("/read/deck/01-setting-the-scene", "/read"),
    ):
        await app.visit(route)
        [view] = app.of_kind(ft.View)
        assert view.can_pop is False, route
        await app.fire(view, "confirm_pop")
        assert app.page.route == parent, route


ASIDE = ("settings", "help", "about", "after-effort", "flares", "to-do", "unit", "weights")
"""Keys that lead to screens from where back leads to where one came from, and some below."""


@pytest.mark.parametrize("size", [(390, 844), (820, 1180), (1280, 800)])
async def test_back_reaches_today_in_as_many_steps_as_were_taken(launch, size):
    """Somebody wanders, drawn to what is still unknown, until each way was taken."""
    app = await launch("/", size=size)
    wanders, known = random.Random(11), {}

    def unknown(route):
        return [way for way, to in known.items() if way[0] == route and not to]

    for turn in range(20):
        if turn and not any(unknown(route) for route, _ in known):
            break
        await app.place("Today") if app.of_kind(ft.NavigationRail) else await app.visit("/")
        taken, met = 0, ["/"]
        if size == (1280, 800):  # where what the rail has is no key of the screen
            await app.tap("Settings")
            taken, met = 1, ["/", app.page.route]
        for _ in range(9):
            ways = [(app.page.route, key) for key in sorted(app.keys & set(ASIDE))]
            known = dict.fromkeys(ways, "") | known
            near = unknown(app.page.route) or [way for way in ways if unknown(known[way])]
            if not ways:
                break
            way = wanders.choice(near or ways)
            await app.tap(key=way[1])
            met.append(app.page.route)
            known[way] = app.page.route
            taken += 1
        for _ in range(taken):
            if app.page.route == "/":
                break
            await app.tap(key="back")
            met.append(app.page.route)
        assert app.page.route == "/", met
    assert len(known) > 3
    assert not any(unknown(route) for route, _ in known)


async def test_from_today_the_back_gesture_leaves_the_app(launch):
    app = await launch("/")
    assert app.of_kind(ft.View)[0].can_pop is True


async def test_a_notice_of_the_start_is_told(launch, services):
    app = await launch(over=replace(services, notice="Your notes were set aside."))
    assert app.message == "Your notes were set aside."


@pytest.mark.parametrize("choice", LookChoice)
async def test_the_look_follows_the_choice_and_where_left_open_the_device(launch, services, choice):
    services.settings.change(look=choice)
    app = await launch()
    for device in ("light", "dark"):
        dark = choice == "dark" or (choice != "light" and device == "dark")
        app.session.apply_page_patch({"platform_brightness": device})
        await app.fire(app.page, "platform_brightness_change", device)
        assert app.page.theme_mode is (ft.ThemeMode.DARK if dark else ft.ThemeMode.LIGHT), device
        [view] = app.of_kind(ft.View)
        assert view.bgcolor == tokens_for(dark, choice == "strong").paper, device
