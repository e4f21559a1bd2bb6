"""The frame around every screen."""

from __future__ import annotations

import flet as ft
import pytest


async def test_the_places_lead_to_their_screens(launch):
    app = await launch()
    for name, route in (("Read", "/read"), ("Pace", "/pace"), ("Habits", "/habits")):
        await app.place(name)
        assert app.page.route == route
    await app.place("Today")
    assert app.page.route == "/"


@pytest.mark.parametrize(
    ("size", "kind"),
    [((390, 844), ft.NavigationBar)]
    + [(size, ft.NavigationRail) for size in ((820, 1180), (1280, 800))],
)
async def test_there_is_a_bar_on_a_phone_and_a_rail_where_there_is_room(launch, size, kind):
    app = await launch(size=size)
    kinds = [
        type(i.control)
        for i in app.controls
        if isinstance(i.control, (ft.NavigationBar, ft.NavigationRail))
    ]
    assert kinds == [kind]


async def test_an_address_that_leads_nowhere_says_so_and_leads_back(launch):
    app = await launch("/nowhere/at/all")
    assert app.says("nothing at this address")
    await app.tap("Go to Today")
    assert app.page.route == "/"
