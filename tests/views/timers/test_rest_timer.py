"""The rest timer, on its own page and on others."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import flet as ft
import pytest

from app.domain.entry import Helped, Rest
from app.domain.settings import AfterEffort
from app.domain.timer import Rhythm
from tests.support.clock import SUNDAY, TODAY
from tests.support.screen import texts
from tests.support.soundness import AT_EACH_SIZE, faults
from tests.support.timing import make_quick


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    make_quick(monkeypatch)


async def test_a_rest_begins_with_one_tap_on_today_and_says_until_when(launch, services):
    app = await launch()
    await app.tap("Rest now")
    assert app.page.route == "/timer"
    assert services.timers.running.minutes == 10
    assert app.says("Until 14:30")
    assert app.says("10")


async def test_the_minutes_go_down_and_the_end_is_noted(launch, services, clock):
    app = await launch("/timer")
    await app.tap("Rest for 10 minutes")
    clock.move(minutes=6, seconds=30)
    await app.wait()
    assert "4" in app.texts
    assert app.says("Half of it is over")
    clock.move(minutes=4)
    await app.wait()
    assert app.says("The rest is over")
    assert app.says("It was over at 14:30. Noted: 10 minutes.")
    [rest] = services.notebook.on(TODAY)
    assert (rest.minutes, rest.at) == (10, SUNDAY)


async def test_whether_a_rest_helped_is_kept_and_can_be_left_alone(launch, services, clock):
    app = await launch("/timer")
    await app.tap(key="begin-rest")
    clock.move(minutes=10)
    await app.wait()
    await app.tap("It helped a little")
    assert services.notebook.on(TODAY)[0].helped is Helped.A_LITTLE
    await app.tap("It helped a little")
    assert services.notebook.on(TODAY)[0].helped is None
    await app.tap("Yes, it helped")
    await app.tap(key="timer-done")
    assert services.timers.over is None
    assert services.notebook.on(TODAY)[0].helped is Helped.YES
    await app.visit("/pace")
    assert app.says("10\u00a0min, it helped")


async def test_a_rest_that_was_enough_is_noted_and_taken_back_its_timer_runs_on(
    launch, services, clock
):
    app = await launch("/timer")
    await app.tap(key="begin-rest")
    clock.move(minutes=3)
    await app.tap("I have rested enough")
    assert app.says("Noted in your notebook: 3 minutes.")
    await app.tap("Take it back")
    assert app.says("Until 14:30")
    assert services.notebook.on(TODAY) == ()


async def test_no_message_lies_over_the_question_of_a_timer_that_was_stopped(
    launch, services, clock
):
    app = await launch("/timer")
    await app.tap(key="begin-rest")
    clock.move(minutes=3)
    await app.tap("I have rested enough")
    assert app.find("Yes, it helped")
    assert app.message == ""


async def test_a_timer_stopped_at_once_notes_nothing_and_runs_on_with_undo(launch, services):
    app = await launch("/timer")
    await app.tap(key="begin-rest")
    await app.tap("I have rested enough")
    assert app.message == "Nothing was noted: it was shorter than a minute."
    await app.tap("Undo")
    assert app.says("Until 14:30")


async def test_a_rest_that_is_over_can_be_taken_back_on_the_page_of_its_timer(
    launch, services, clock
):
    app = await launch("/timer")
    await app.tap(key="begin-rest")
    clock.move(minutes=10)
    await app.wait()
    await app.tap("Take it back")
    assert services.notebook.on(TODAY) == ()
    assert app.says("Nothing is noted")
    assert "helped-yes" not in app.keys


async def test_a_paused_timer_says_so_and_goes_on_later(launch, services, clock):
    app = await launch("/timer")
    await app.tap(key="begin-rest")
    clock.move(minutes=2)
    await app.tap("Pause")
    assert app.says("Paused")
    clock.move(hours=1)
    await app.wait()
    assert "8" in app.texts
    await app.tap("Go on")
    assert app.says("Until 15:30")


async def test_left_unnoted_leaves_nothing_and_comes_back_with_undo(launch, services, clock):
    app = await launch("/timer")
    await app.tap(key="begin-rest")
    clock.move(minutes=5)
    await app.tap("Leave it unnoted")
    assert services.timers.running is None
    assert "begin-rest" in app.keys
    await app.tap("Undo")
    assert services.timers.running is not None


async def test_a_rhythm_does_first_and_rests_then(launch, services, clock):
    app = await launch("/timer")
    await app.tap("20 minutes of doing, then 5 of rest")
    await app.tap("First do something for 20 minutes")
    assert app.says("Rest at 14:40")
    clock.move(minutes=20)
    await app.wait()
    assert app.says("Until 14:45")
    clock.move(minutes=5)
    await app.wait()
    [rest] = services.notebook.on(TODAY)
    assert (rest.minutes, rest.at) == (5, SUNDAY.replace(hour=14, minute=40))
    await app.tap("Another round")
    assert services.timers.running.doing == 20


async def test_the_rest_can_come_sooner_than_the_rhythm_says(launch, services, clock):
    app = await launch("/timer")
    await app.tap(key="begin-doing")
    clock.move(minutes=7)
    await app.tap("Rest now")
    assert app.says("Until 14:37")


async def test_another_rhythm_changes_the_rest_that_goes_on(launch, services, clock):
    app = await launch("/timer")
    await app.tap(key="begin-rest")
    clock.move(minutes=2)
    await app.tap("15 minutes of doing, then 5 of rest")
    assert app.says("Until 14:25")
    assert services.settings.settings.rhythm == Rhythm(15, 5)


async def test_an_own_rhythm_is_chosen_by_steps_and_kept(launch, services):
    app = await launch("/timer")
    await app.tap("Your own rhythm")
    await app.tap("5 minutes less of doing")
    await app.tap("5 minutes more of rest")
    await app.tap("Use this rhythm")
    assert services.settings.settings.rhythm == Rhythm(45, 15)
    assert app.find("Your own rhythm: 45 minutes of doing, then 15 of rest")
    assert app.find("Rest for 15 minutes")


async def gentlest_first(launch):
    app = await launch("/timer")
    names = [name for name in app.names if "of doing, then" in name]
    assert names[0] == "15 minutes of doing, then 5 of rest"
    assert app.find("Rest for 5 minutes")
    return app


async def test_in_a_flare_the_gentlest_rhythm_comes_first_and_another_can_still_be_had(
    launch, services
):
    services.flares.switch()
    app = await gentlest_first(launch)
    await app.tap("50 minutes of doing, then 10 of rest")
    assert app.find("Rest for 10 minutes")


async def test_where_effort_costs_later_the_gentlest_comes_first(launch, services):
    services.settings.change(after_effort=AfterEffort.UNSURE)
    await gentlest_first(launch)


async def test_a_second_timer_asks_which_one_to_keep(launch, services, clock):
    app = await launch("/timer/activity")
    await app.tap(key="begin-task")
    clock.move(minutes=4)
    await app.visit("/")
    await app.tap("Rest now")
    assert app.says("A timer is running")
    assert services.timers.running.task is not None
    await app.tap("Keep that one")
    assert app.page.route == "/timer/activity"
    await app.visit("/")
    await app.tap("Rest now")
    await app.tap("Note it, and begin the new one")
    assert services.timers.running.task is None
    assert [entry.minutes for entry in services.notebook.on(TODAY)] == [4]
    assert app.page.route == "/timer"
    await app.tap("Undo")
    assert services.timers.running.task is not None
    assert services.notebook.on(TODAY) == ()


async def test_two_windows_that_ask_at_once_begin_one_timer(launch, services):
    one, other = await launch("/timer"), await launch("/timer")
    services.timers.begin(5)
    await one.settle()
    await other.settle()
    assert one.says("Until 14:25")
    assert other.says("Until 14:25")


async def test_today_and_pace_show_the_timer_and_lead_to_it(launch, services, clock):
    services.timers.begin(10)
    for route in ("/", "/pace"):
        app = await launch(route)
        assert app.find(key="timer-bar").name == "Rest, until 14:30. Open the timer"
        assert app.says("10 minutes left")
    await app.tap(key="timer-bar")
    assert app.page.route == "/timer"
    await app.tap(key="back")
    assert app.page.route == "/pace"
    await app.visit("/read")
    assert "timer-bar" not in app.keys


async def test_the_spoken_words_of_the_timer_bar_change_only_at_its_ends(launch, services, clock):
    services.timers.begin(10)
    app = await launch()
    spoken = set()
    for _ in range(9):
        clock.move(minutes=1)
        await app.wait()
        spoken.add(app.find(key="timer-bar").name)
    assert len(spoken) == 1


def spoken(app):
    """What is read out by itself whenever it changes."""
    return tuple(
        text for region in app.of_kind(ft.Semantics) if region.live_region for text in texts(region)
    )


async def test_a_timer_reads_out_only_the_beginning_the_half_and_the_end(launch, services, clock):
    app = await launch("/timer")
    await app.tap(key="begin-rest")
    heard = []
    for _ in range(60):
        heard.append(spoken(app))
        clock.move(seconds=10)
        await app.wait()
    assert len(set(heard)) == 2
    assert "The rest is over" in spoken(app)


async def test_at_the_end_of_a_timer_a_message_tells_it_on_any_screen_with_undo(
    launch, services, clock
):
    app = await launch("/read")
    services.timers.begin(10)
    clock.move(minutes=10)
    await app.wait()
    assert app.message == "The rest is over. 10 minutes noted."
    await app.tap("Undo")
    assert services.notebook.on(TODAY) == ()


async def test_a_timer_says_no_words_at_the_end_to_who_wants_none(launch, services, clock):
    services.settings.change(end_words=False)
    app = await launch("/read")
    services.timers.begin(10)
    clock.move(minutes=10)
    await app.wait()
    assert app.message == ""
    assert len(services.notebook.on(TODAY)) == 1
    await app.visit("/")
    assert app.find("The rest is over. Open the timer")


async def test_an_end_that_was_long_ago_is_not_held_up_to_anybody(launch, services, clock):
    services.timers.begin(10)
    clock.move(hours=2)
    app = await launch()
    assert "timer-bar" not in app.keys


async def test_an_end_that_lies_ahead_of_a_clock_put_right_is_not_held_up_to_anybody(
    launch, services, clock
):
    clock.move(days=3)
    services.timers.begin(10)
    clock.move(minutes=10)
    services.timers.look()
    clock.move(days=-3)
    app = await launch()
    assert "timer-bar" not in app.keys


async def test_a_rest_of_the_day_before_is_told_with_its_day(launch, services, clock):
    clock.now = SUNDAY.replace(hour=3, minute=50) + timedelta(days=1)
    app = await launch("/read")
    services.timers.begin(20)
    clock.move(minutes=20)
    services.timers.look()
    await app.wait()
    assert app.message == "The rest is over. 20 minutes on Sunday 22 November noted."
    await app.visit("/timer")
    assert app.says("It was over at 04:10. Noted: 20 minutes on Sunday 22 November.")


async def test_a_timer_that_ended_while_the_app_was_closed_is_told_of_at_the_start(
    launch, services, clock
):
    services.timers.begin(10)
    clock.move(hours=2)
    app = await launch()
    await app.wait()
    assert app.message == "The rest is over. 10 minutes noted."
    [rest] = services.notebook.on(TODAY)
    assert (rest.minutes, rest.at) == (10, SUNDAY)


async def test_a_timer_in_an_app_put_away_draws_nothing_and_comes_back_right(
    launch, services, clock
):
    services.timers.begin(10)
    app = await launch("/timer")
    await app.live("hide")
    await app.wait()
    app.connection.sent.clear()
    clock.move(minutes=4)
    await app.wait()
    assert app.connection.sent == []
    await app.live("show")
    await app.wait()
    assert "6" in app.texts


async def test_a_timer_in_an_app_put_away_still_ends(launch, services, clock):
    services.timers.begin(10)
    app = await launch("/timer")
    await app.live("hide")
    clock.move(minutes=30)
    await app.wait()
    assert len(services.notebook.on(TODAY)) == 1


async def test_a_timer_sends_nothing_while_it_stands_the_same(launch, services, clock):
    services.timers.begin(10)
    app = await launch("/timer")
    await app.wait()
    app.connection.sent.clear()
    clock.move(seconds=5)
    await app.wait()
    assert app.connection.sent == []


async def test_a_closed_window_looks_at_the_timer_no_longer(launch, services, clock, monkeypatch):
    services.timers.begin(10)
    app = await launch("/timer")
    await app.wait()
    looks = []
    app.session.close()
    await app.wait()
    monkeypatch.setattr("app.views.timers.running.stand", lambda *_: looks.append(1))
    await app.wait()
    assert looks == []


async def test_a_rest_that_is_over_can_be_noted_by_hand(launch, services):
    app = await launch("/timer")
    await app.tap("Log a rest that is over")
    await app.tap("20 minutes")
    await app.tap("Save, 20 minutes")
    assert isinstance(services.notebook.on(TODAY)[0], Rest)


async def test_whether_a_rest_helped_can_be_said_later(launch, services):
    rest = services.notebook.log_rest(TODAY, 20).made
    app = await launch("/pace")
    await app.tap(key=f"entry-{rest.id}")
    await app.tap("It did not really help")
    await app.tap(key="save")
    assert services.notebook.on(TODAY)[0].helped is Helped.NO
    await app.tap("Undo")
    assert services.notebook.on(TODAY) == (replace(rest, changed=services.clock.now),)


async def test_sound_and_vibration_are_switched_where_the_device_has_them(launch, services):
    async def give(cue):
        pass

    services.signals.sound = services.signals.touch = give
    app = await launch("/timer")
    await app.tap("Sound")
    await app.tap("Vibration")
    assert not services.settings.settings.sound
    assert not services.settings.settings.touch
    await app.visit("/settings")
    assert {"sound-at-end", "touch-at-end", "words-at-end"} <= app.keys


async def test_signals_the_device_does_not_have_are_told_and_not_offered(launch):
    app = await launch("/timer")
    assert "switch-sound" not in app.keys
    await app.visit("/settings")
    assert {"sound-at-end", "touch-at-end"}.isdisjoint(app.keys)
    assert app.says("This device gives the app neither sound nor vibration.")


@pytest.mark.parametrize("state", ["ready", "running", "doing", "paused", "over", "nothing"])
@pytest.mark.parametrize(("size", "text_size"), AT_EACH_SIZE)
async def test_every_state_is_sound_at_every_size(launch, services, clock, size, text_size, state):
    services.settings.change(text_size=text_size)
    if state != "ready":
        services.timers.begin(10, doing=20 if state == "doing" else 0)
        clock.move(minutes=3 if state != "nothing" else 0)
    if state == "paused":
        services.timers.pause()
    if state in ("over", "nothing"):
        services.timers.stop()
    app = await launch("/timer", size=size)
    assert faults(app) == []
