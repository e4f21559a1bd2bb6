"""The first screen comes in one message, dressed: each further one is drawn all over again."""

from __future__ import annotations

import flet as ft

from app.domain.settings import LookChoice

DRESS = {"title", "fonts", "theme", "dark_theme", "theme_mode", "theme_animation_style"}
HEARD = {
    *("on_resize", "on_platform_brightness_change", "on_app_lifecycle_state_change"),
    *("on_close", "on_connect", "on_disconnect", "on_keyboard_event"),
}
WINDOW = {"min_width", "min_height", "on_event"}


def told(message):
    """The fields of the page that a message changes."""
    return {change[2] for change in message["patch"][1:]}


async def test_the_first_screen_comes_dressed_and_with_all_that_is_listened_to(launch):
    app = await launch()
    first, *later = app.connection.sent
    assert told(first) == DRESS | HEARD | WINDOW | {"views"}
    assert [told(message) for message in later] == [{"on_route_change", "title"}]


async def test_the_first_screen_is_dark_at_once_where_that_was_chosen(launch, services):
    services.settings.change(look=LookChoice.DARK)
    first = (await launch()).connection.sent[0]
    fields = {change[2]: change[3] for change in first["patch"][1:]}
    assert fields["theme_mode"] == "dark"


async def test_the_client_draws_no_screen_again_and_again_on_the_way_to_a_theme(launch):
    app = await launch()
    await app.place("Read")
    assert app.page.theme_animation_style == ft.AnimationStyle.no_animation()
    assert all("theme_animation_style" not in told(message) for message in app.connection.sent[1:])


async def test_the_screen_is_dressed_anew_when_night_falls(launch):
    app = await launch()
    app.session.apply_page_patch({"platform_brightness": "dark"})
    await app.fire(app.page, "platform_brightness_change")
    assert {"theme", "theme_mode"} <= told(app.connection.sent[-1]) | told(app.connection.sent[-2])
