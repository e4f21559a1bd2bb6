"""Putting a habit to use, behind its safety check, and away again."""

from __future__ import annotations

from datetime import timedelta

from app.domain.habit_mark import Outcome
from tests.support.clock import TODAY
from tests.support.soundness import faults

CHECKED = "gentle-rewarm"


async def test_a_habit_is_switched_on_only_after_its_safety_note(launch, services):
    habit = services.habits.habit("warm-layers")
    app = await launch("/habits/menu")
    await app.tap(f"{habit.name}. {habit.when}. Off")
    await app.tap("Switch it on")
    assert app.says("Please read this first")
    assert app.says(habit.safety.split(". ")[0])
    assert not services.habits.is_on(habit.slug)
    await app.tap("I have read this, switch it on")
    assert services.habits.is_on(habit.slug)
    assert app.message == f"{habit.name} is switched on."
    assert not app.says("Please read this first")
    await app.visit("/habits/menu")
    assert app.find(f"{habit.name}. {habit.when}. On")


async def test_a_habit_switched_on_elsewhere_meanwhile_closes_its_safety_note_without_a_word(
    launch, services
):
    app = await launch("/habits/about/quiet-time")
    await app.tap("Switch it on")
    services.habits.switch("quiet-time", True)
    await app.tap(key="agree")
    assert not app.says("Please read this first")
    assert (services.habits.is_on("quiet-time"), app.message) == (True, "")


async def test_not_now_leaves_it_off(launch, services):
    app = await launch("/habits/about/warm-layers")
    await app.tap("Switch it on")
    await app.tap("Not now")
    assert not services.habits.is_on("warm-layers")
    assert app.find("Switch it on")


async def test_help_can_be_read_from_the_check_which_then_is_gone(launch):
    app = await launch(f"/habits/about/{CHECKED}")
    await app.tap("Switch it on")
    await app.tap(key="check-help")
    assert app.page.route == "/safety?part=same-day"
    assert not app.says("Please read this first")
    assert faults(app) == []


async def test_switching_on_can_be_undone(launch, services):
    app = await launch("/habits/about/quiet-time")
    await app.tap("Switch it on")
    await app.tap(key="agree")
    await app.tap("Undo")
    assert not services.habits.is_on("quiet-time")
    assert app.find("Switch it on")


async def test_a_tick_on_the_check_list_takes_the_button_away(launch, services):
    statements = services.habits.habit(CHECKED).checks
    app = await launch(f"/habits/about/{CHECKED}")
    await app.tap("Switch it on")
    assert set(statements) <= set(app.names)
    for statement in statements:
        assert "agree" in app.keys
        await app.tap(statement)
        assert "agree" not in app.keys
        assert app.says("If you ticked any, ask a health professional first.")
        assert faults(app) == []
        await app.tap(statement)
    await app.tap(statements[0])
    await app.tap(statements[1])
    await app.tap(statements[0])
    assert "agree" not in app.keys
    assert not services.habits.is_on(CHECKED)


async def test_who_has_asked_says_so_and_need_not_untick_the_truth(launch, services):
    app = await launch(f"/habits/about/{CHECKED}")
    await app.tap("Switch it on")
    assert "asked" not in app.keys
    await app.tap(key="check-1")
    await app.tap("I have asked, switch it on")
    assert services.habits.is_on(CHECKED)


async def test_the_ticks_are_not_kept_and_the_list_is_asked_each_time(launch, services):
    app = await launch(f"/habits/about/{CHECKED}")
    await app.tap("Switch it on")
    await app.tap(key="check-1")
    await app.tap("Not now")
    await app.tap("Switch it on")
    await app.tap("None fits me, switch it on")
    assert services.habits.is_on(CHECKED)
    await app.tap("Put it away")
    await app.tap("Bring it back")
    assert {"check-1", "agree"} <= app.keys
    assert not services.habits.is_on(CHECKED)


async def test_putting_away_keeps_what_was_noted(launch, services):
    services.habits.switch("quiet-time", True)
    services.habits.mark("quiet-time", TODAY - timedelta(days=2), Outcome.DONE)
    app = await launch("/habits/about/quiet-time")
    await app.tap("Put it away")
    assert not services.habits.is_on("quiet-time")
    assert "What you noted stays." in app.message
    assert app.find("Fri 20 November: done. Change")
    await app.visit("/habits")
    assert not app.says("No habits here yet.")
    assert app.says("No habit is in use.")
    await app.tap("1 habit put away")
    assert app.says("Planned quiet time")
    await app.tap("Undo")
    assert services.habits.is_on("quiet-time")
