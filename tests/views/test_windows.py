"""Two windows over one notebook."""

from __future__ import annotations

import flet as ft

from app.domain.settings import LookChoice
from app.views.kit.colours import STRONG
from tests.support.clock import TODAY, YESTERDAY

FIRST = "/read/card/01-setting-the-scene/01-what-fibromyalgia-is-like"


async def test_a_log_in_one_window_shows_in_the_other(launch):
    one, other = await launch(), await launch()
    await one.tap("Log Shower")
    await other.settle()
    assert other.says("noted so far")
    assert one.says("noted so far")


async def test_a_sheet_stays_in_the_window_it_was_opened_in(launch):
    one = await launch("/log")
    other = await launch("/")
    assert one.says("How hard did it feel?")
    await other.tap("Log Shower")
    await one.settle()
    assert not other.says("How hard did it feel?")
    assert one.says("How hard did it feel?")


async def test_a_closed_window_disturbs_nobody(launch):
    one, other = await launch(), await launch()
    one.session.close()
    await other.tap("Log Shower")
    assert other.says("noted so far")


async def test_the_news_goes_to_the_client_of_the_other_window(launch):
    one, other = await launch(), await launch()
    for app in (one, other):
        app.connection.sent.clear()
    await one.tap("Log Shower")
    await other.settle()
    assert "noted so far" in str(other.connection.sent)
    assert "Shower logged" in str(one.connection.sent)
    assert "Shower logged" not in str(other.connection.sent)
    assert other.message == ""


async def test_each_screen_follows_what_is_done_elsewhere(launch):
    reading, habits, pace = await launch("/read"), await launch("/habits"), await launch("/pace")
    other = await launch(FIRST)
    await other.tap("Bookmark this card")
    await other.tap("Next card")
    await other.visit("/habits/about/quiet-time")
    await other.tap("Switch it on")
    await other.tap(key="agree")
    await other.visit(f"/?day={YESTERDAY}")
    await other.tap("Log Shower")
    await pace.settle()
    assert reading.says("Bookmarks")
    assert reading.says("1 of 3 read")
    assert habits.find(key="quiet-time-tiny")
    assert pace.find("Saturday 21 November: 2 points")


async def test_a_look_chosen_in_one_window_holds_in_all(launch, services):
    one, other = await launch("/settings"), await launch("/pace")
    await one.tap(key="look-strong")
    await one.tap("Larger text")
    await other.settle()
    assert services.settings.settings.look is LookChoice.STRONG
    [view] = other.of_kind(ft.View)
    assert view.bgcolor == STRONG.paper
    assert other.page.theme.scaffold_bgcolor == STRONG.paper


async def test_a_note_typed_in_one_window_stays_while_the_other_logs(launch, services):
    one, other = await launch("/log"), await launch()
    await one.tap(key="add-note")
    await one.set("half a sentence", key="note")
    await one.tap(key="effort-9")
    await other.tap("Log Shower")
    await one.settle()
    assert one.find(key="note").control.value == "half a sentence"
    await one.tap("Save, 3 points")
    assert "half a sentence" in {entry.note for entry in services.notebook.on(TODAY)}


async def test_a_check_in_half_done_is_not_disturbed_by_the_other_window(launch, services):
    one, other = await launch("/check-in"), await launch()
    await one.tap(key="rate-6")
    await other.tap("Log Shower")
    await other.tap(key="flare")
    await one.settle()
    assert one.find("Pain, all over: 6 of 10. Change")
    assert one.find("Skip: Tiredness")


async def test_a_message_takes_back_what_it_speaks_of_whatever_was_done_elsewhere(launch, services):
    one, other = await launch("/log"), await launch()
    await one.tap(key="keep-usual")
    await one.tap(key="save")
    await other.tap("Log Shower")
    await one.tap("Undo")
    assert [entry.name for entry in services.notebook.on(TODAY)] == ["Shower"]
    assert services.usuals.every == ()


async def test_a_check_in_is_taken_back_whatever_was_done_elsewhere(launch, services):
    one, other = await launch("/check-in"), await launch()
    for rating in (5, 6, 0, 10):
        await one.tap(key=f"rate-{rating}")
    await other.tap("Log Shower")
    await one.tap("Undo")
    assert [entry.name for entry in services.notebook.on(TODAY)] == ["Shower"]
    await other.tap("Undo")
    assert services.notebook.on(TODAY) == ()
