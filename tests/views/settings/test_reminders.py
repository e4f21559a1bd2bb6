"""Reminders in the settings, and while the app is open."""

from __future__ import annotations

from datetime import time

import pytest

from app.domain.check_in import Question
from app.views.reminders import remind
from tests.support.clock import TODAY
from tests.support.soundness import faults


class Device:
    """Notifications of a made-up device."""

    def __init__(self, allows="default", answers="granted", works=True):
        self.allows, self.answers, self.works = allows, answers, works
        self.shown = []

    async def permission(self):
        return self.allows

    async def ask(self):
        self.allows = self.answers
        return self.answers

    async def show(self, title, body):
        if self.works:
            self.shown.append((title, body))
        return self.works


async def test_there_are_no_reminders_at_first_and_each_time_is_chosen_and_moved(launch, services):
    app = await launch("/settings")
    assert app.says("For a month, the last 30 days count.")
    assert not app.says("Save for your calendar")
    await app.tap(key="add-reminder")
    assert app.says("At 09:00")
    await app.tap("09:00: 30 minutes later")
    await app.tap(key="add-reminder")
    await app.tap(key="add-reminder")
    assert services.settings.settings.reminders == (time(9), time(9, 30), time(14))
    assert "Add a time" not in app.texts
    await app.tap("Take the reminder at 09:30 off")
    assert services.settings.settings.reminders == (time(9), time(14))
    await app.tap("Undo")
    assert len(services.settings.settings.reminders) == 3
    assert faults(app) == []


async def test_it_is_said_plainly_which_reminders_work_on_this_device(launch, services):
    services.settings.change(reminders=(time(9),))
    app = await launch("/settings")
    assert app.says("a reminder shows inside the app, while the app is open")
    assert app.says("The calendar knows nothing of flares: it rings in them too")
    assert "As a notification" not in app.texts


async def test_the_calendar_file_is_saved_and_it_says_where(launch, services):
    services.settings.change(reminders=(time(9),))
    app = await launch("/settings")
    await app.tap(key="calendar")
    await app.settle()
    [(name, content)] = app.saved_files
    assert name.endswith(".ics")
    assert content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert app.says(f"Saved as {name}.")


async def test_the_browser_asks_only_when_notifications_are_switched_on(launch, services):
    device = services.reminders.notices = Device()
    services.settings.change(reminders=(time(14),))
    app = await launch("/settings")
    assert device.allows == "default"
    await app.tap(key="notices")
    assert device.allows == "granted"
    assert services.settings.settings.notices
    assert app.says("Your browser shows it while this page is open")
    await app.tap(key="notices")
    assert not services.settings.settings.notices


async def test_a_browser_that_does_not_allow_reminders_is_told_of(launch, services):
    services.reminders.notices = Device(answers="denied")
    services.settings.change(reminders=(time(14),))
    app = await launch("/settings")
    await app.tap(key="notices")
    assert not services.settings.settings.notices
    assert app.message == "Your browser did not allow it. Reminders show inside the app."
    assert app.says("does not allow this page to show notifications")


async def test_a_reminder_that_is_due_stands_in_every_window_until_it_is_put_away(launch, services):
    services.settings.change(reminders=(time(14),))
    services.habits.switch("quiet-time", on=True)
    app, other = await launch(), await launch("/habits")
    words = "1 habit for today and a check-in, if you like."
    assert app.says(words)
    assert other.says(words)
    assert faults(app) == []
    await other.tap(key="reminder-away")
    await app.settle()
    assert not app.says(words)
    again = await launch()
    assert not again.says(words)


async def test_the_reminder_bar_speaks_only_of_what_still_waits_and_goes_with_the_day(
    launch, services, clock
):
    services.settings.change(reminders=(time(14),))
    services.habits.switch("quiet-time", on=True)
    app = await launch()
    services.notebook.check_in(TODAY, {Question.PAIN: 2})
    await app.settle()
    assert app.says("1 habit for today, if you like.")
    clock.move(hours=14)
    await remind(services)
    await app.settle()
    assert not app.says("if you like. Open")
    assert services.reminders.standing is None


@pytest.mark.parametrize("key", ["flare", "time-off"])
async def test_a_reminder_goes_at_once_where_a_flare_or_a_time_off_begins(launch, services, key):
    services.settings.change(reminders=(time(14),))
    app = await launch()
    assert app.says("A check-in, if you like.")
    await app.tap(key=key)
    assert not app.says("A check-in, if you like.")


async def test_a_tap_on_the_reminder_bar_leads_to_today(launch, services):
    services.settings.change(reminders=(time(14),))
    app = await launch("/pace")
    await app.tap("A check-in, if you like. Open Today")
    assert app.page.route == "/"
    assert not app.says("A check-in, if you like.")


@pytest.mark.parametrize("route", ["/check-in", "/settings"])
async def test_nobody_is_disturbed_in_the_middle_of_something(launch, services, route):
    services.settings.change(reminders=(time(14),))
    app = await launch(route)
    assert not app.says("A check-in, if you like.")
    await app.visit("/")
    assert app.says("A check-in, if you like.")


async def test_no_reminder_comes_in_a_flare(launch, services):
    services.settings.change(reminders=(time(14),))
    services.flares.switch()
    app = await launch()
    assert not app.says("if you like.")


async def test_a_notification_comes_once_and_the_line_in_the_app_stands_until_it_was_seen(services):
    device = services.reminders.notices = Device()
    services.settings.change(reminders=(time(14),))
    services.settings.note(notices=True)
    await remind(services)
    await remind(services)
    assert device.shown == [("Ebb and Flow, Sunday", "A check-in, if you like.")]
    assert services.reminders.standing == TODAY


async def test_a_reminder_stands_in_the_app_where_no_notification_can_be_shown(services):
    services.reminders.notices = Device(works=False)
    services.settings.change(reminders=(time(14),))
    services.settings.note(notices=True)
    await remind(services)
    assert services.reminders.standing == TODAY


async def test_no_reminder_comes_with_nothing_left(services):
    services.settings.change(reminders=(time(14),))
    services.notebook.check_in(TODAY, {Question.PAIN: 2})
    await remind(services)
    assert services.reminders.standing is None


async def test_a_notification_says_its_day_and_the_reminder_stands_in_the_app_too(launch, services):
    device = services.reminders.notices = Device(allows="granted")
    services.settings.change(reminders=(time(14),))
    services.settings.note(notices=True)
    app = await launch()
    [(title, _)] = device.shown
    assert title == "Ebb and Flow, Sunday"
    assert app.says("A check-in, if you like.")
