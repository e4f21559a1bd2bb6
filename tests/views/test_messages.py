"""A message: what was done, in words, with a button that takes it back."""

from __future__ import annotations

import flet as ft
import pytest

from app.domain.settings import MessageStay
from app.reading.wording import say
from app.views.kit import message_bar
from app.views.kit.guard import messages_of
from app.views.kit.phrases import minutes_words
from tests.support.clock import TODAY
from tests.support.screen import texts

OVER = say("timers.message_rest", minutes=minutes_words(20))
SHOWER = "Shower logged: 2 points."


def live(app):
    """What a screen reader is told of by itself, of messages alone."""
    found = (c for c in app.of_kind(ft.Semantics) if str(c.key).startswith("message-"))
    return [c.content.value for c in found if c.live_region]


async def test_a_message_says_what_was_done_takes_it_back_and_brings_it_back(launch, services):
    app = await launch()
    await app.tap("Log Shower")
    assert app.message == SHOWER
    before = services.notebook.on(TODAY)
    await app.tap("Undo")
    assert services.notebook.on(TODAY) == ()
    assert app.message == "Taken back: noting Shower."
    assert "Undo" not in app.names
    await app.tap("Bring back")
    assert services.notebook.on(TODAY) == before
    assert app.message == ""


async def test_there_is_one_message_at_a_time_and_the_newest_stands(launch, services):
    app = await launch()
    await app.tap("Log Shower")
    await app.tap("Log Emails")
    assert live(app) == [app.message]
    assert app.message.startswith("Emails logged")
    assert app.names.count("Undo") == 1
    await app.tap("Undo")
    assert [entry.name for entry in services.notebook.on(TODAY)] == ["Shower"]


async def test_the_same_message_again_is_seen_and_heard_as_a_new_one(launch):
    app = await launch()
    await app.tap("Log Shower")
    first = next(c for c in app.of_kind(ft.Semantics) if str(c.key).startswith("message-"))
    await app.tap("Log Shower")
    again = next(c for c in app.of_kind(ft.Semantics) if str(c.key).startswith("message-"))
    assert app.message == f"{SHOWER} (2 times)"
    assert again.key != first.key
    await app.tap("Undo")
    await app.tap("Log Shower")
    assert app.message == SHOWER


async def test_only_what_was_done_is_counted_and_the_same_words_are_heard_again(launch):
    app = await launch("/settings")
    app.save_is_refused = True
    keys = set()
    for _ in range(3):
        await app.tap(key="export")
        await app.settle()
        assert app.message == "No file was saved."
        keys |= {str(c.key) for c in app.of_kind(ft.Semantics) if str(c.key).startswith("message-")}
    assert len(keys) == 3


async def test_a_message_goes_after_ten_seconds(launch):
    app = await launch()
    await app.tap("Log Shower")
    await app.wait(9)
    assert app.message == SHOWER
    await app.wait(2)
    assert app.message == ""


async def test_the_ten_seconds_of_a_message_begin_anew_with_the_next(launch):
    app = await launch()
    await app.tap("Log Shower")
    await app.wait(9)
    await app.tap("Log Emails")
    await app.wait(9)
    assert app.message.startswith("Emails logged")


async def test_a_message_waits_for_whoever_came_to_its_button_by_keys(launch):
    app = await launch()
    await app.tap("Log Shower")
    button = app.find("Undo").control
    await app.fire(button, "focus")
    await app.wait(40)
    assert app.message == SHOWER
    await app.fire(button, "blur")
    await app.wait(11)
    assert app.message == ""


async def test_a_message_waits_for_no_hand_that_has_left_the_one_before(launch):
    app = await launch()
    await app.tap("Log Shower")
    await app.fire(app.find("Undo").control, "focus")
    await app.tap("Undo")
    await app.wait(40)
    assert app.message == "Taken back: noting Shower."
    await app.tap("Bring back")  # with its button the focus goes, and no blur is told
    await app.tap("Log Emails")
    await app.wait(11)
    assert app.message == ""


@pytest.mark.parametrize(
    ("key", "left"),
    [("", ""), ("Tab", "Taken back: noting Shower.")],
    ids=["a tap that takes the focus along", "tab, however soon enter follows"],
)
async def test_a_message_waits_for_keys_on_its_button_and_not_for_a_tap(launch, key, left):
    app = await launch()
    await app.tap("Log Shower")
    if key:
        await app.press(key)
    await app.fire(app.find("Undo").control, "focus")
    await app.tap("Undo", after=0.1)
    assert app.message == "Taken back: noting Shower."
    await app.wait(40)
    assert app.message == left


async def test_how_long_a_message_stays_can_be_set(launch, services):
    app = await launch("/settings")
    await app.tap("Messages stay for 30 seconds")
    assert services.settings.settings.message_stay is MessageStay.THIRTY
    await app.visit("/")
    await app.tap("Log Shower")
    await app.wait(29)
    assert app.message == SHOWER
    await app.wait(2)
    assert app.message == ""


@pytest.mark.parametrize("way", ["button", "key"])
async def test_a_message_that_stays_until_it_is_closed_can_be_closed(launch, services, way):
    services.settings.change(message_stay=MessageStay.CLOSED)
    app = await launch()
    await app.tap("Log Shower")
    await app.wait(100)
    assert app.message == SHOWER
    if way == "button":
        await app.tap("Close this message")
    else:
        await app.press("Escape")
    assert app.message == ""
    assert len(services.notebook.on(TODAY)) == 1


@pytest.mark.parametrize("way", ["button", "key"])
async def test_a_message_with_nothing_to_take_back_can_be_closed(launch, way):
    app = await launch()
    await app.press("Z", "ctrl")
    assert app.message == "Nothing to take back."
    if way == "button":
        await app.tap("Close this message")
    else:
        await app.press("Escape")
    assert app.message == ""


async def test_escape_does_not_take_away_the_undo_of_a_message(launch):
    app = await launch()
    await app.tap("Log Shower")
    assert "Close this message" not in app.names
    await app.press("Escape")
    assert app.message == SHOWER


async def test_a_message_told_over_a_sheet_that_stays_stands_in_the_sheet(launch):
    app = await launch("/log")
    messages_of(app.page).tell(OVER)
    await app.wait(message_bar._SETTLED + 0.1)
    [open_sheet] = app.of_kind(ft.BottomSheet)
    assert OVER in texts(open_sheet)
    assert live(app) == [OVER]
    await app.tap(key="leave")
    assert app.message == OVER
    assert live(app) == []


async def test_a_message_that_closes_its_sheet_does_not_flash_up_in_it(launch):
    app = await launch("/log")
    await app.tap(key="save")
    await app.wait(message_bar._SETTLED + 0.1)
    assert app.of_kind(ft.BottomSheet) == []
    assert len(live(app)) == 1


async def test_each_window_has_a_message_of_its_own(launch):
    one, other = await launch(), await launch()
    await one.tap("Log Shower")
    await other.settle()
    assert (one.message, other.message) == (SHOWER, "")
    await other.tap("Log Emails")
    assert one.message == SHOWER
    await one.wait(11)
    assert (one.message, other.message) == ("", "")


async def load_anew(app):
    """Do what a browser does where the page is loaded again: the same session goes on."""
    await app.session.disconnect(60)
    await app.settle()
    await app.session.connect(app.connection)
    await app.settle()


async def test_a_message_with_undo_comes_back_on_no_screen_once_the_page_was_loaded_anew(
    launch, services
):
    services.settings.change(message_stay=MessageStay.CLOSED)
    app = await launch()
    await app.tap("Log Shower")
    for route in ("/", "/read", "/pace", "/habits", "/insights", "/settings", "/log", "/"):
        await load_anew(app)
        assert (app.message, "Undo" in app.names) == ("", False), route
        await app.visit(route)
        assert (app.message, "Undo" in app.names) == ("", False), route


async def test_a_message_that_went_while_the_window_was_away_is_not_drawn_again(launch):
    app = await launch()
    await app.session.disconnect(60)
    messages_of(app.page).tell(OVER)
    messages_of(app.page).close()
    await app.session.connect(app.connection)
    await app.settle()
    assert app.message == ""


async def test_nothing_to_take_back_is_said_over_a_message_that_takes_nothing_back(launch):
    app = await launch()
    messages_of(app.page).tell(OVER, "Undo")
    await app.press("Z", "ctrl")
    assert app.message == "Nothing to take back."


async def test_a_message_told_while_the_window_was_away_comes_once_when_it_is_back(launch):
    app = await launch()
    await app.session.disconnect(60)
    messages_of(app.page).tell(OVER, "Undo")
    await app.session.connect(app.connection)
    await app.settle()
    assert app.message == OVER
    for _ in range(2):
        await load_anew(app)
        assert app.message == ""
        assert "Undo" not in app.names


def room_below(app):
    """How far the message stands above the end of the screen."""
    told = next(item for item in app.controls if str(item.key).startswith("message-"))
    rows = [box for box in told.around if isinstance(getattr(box, "content", None), ft.Row)]
    return rows[-1].padding.bottom


async def test_a_message_stands_above_the_foot_of_its_page_and_of_no_other(launch):
    app = await launch("/check-in")
    foot = [box for box in app.of_kind(ft.Container) if box.on_size_change][-1]
    await app.fire(foot, "size_change", {"w": 390.0, "h": 400.0})
    messages_of(app.page).tell("Told")
    await app.settle()
    assert room_below(app) > 400
    for _ in range(4):
        await app.tap(key="rate-5")
    assert app.message.startswith("Check-in saved")
    assert room_below(app) < 20


@pytest.mark.parametrize("welcomed", [True, False], ids=["card", "first screens"])
async def test_a_message_stands_above_the_ways_on_of_a_card_and_of_the_first_screens(
    launch, services, welcomed
):
    services.settings.change(welcomed=welcomed)
    app = await launch("/read/card/05-muscles-and-oxygen/01-why-oxygen-matters-here")
    foot = [box for box in app.of_kind(ft.Container) if box.on_size_change][-1]
    await app.fire(foot, "size_change", {"w": 390.0, "h": 130.0})
    messages_of(app.page).tell("Told")
    await app.settle()
    assert room_below(app) > 130
