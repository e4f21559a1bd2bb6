"""Making a habit of one's own, and changing any."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.habit import Frequency, HabitDraft
from app.domain.habit_mark import Outcome
from app.storage.copies import CopyFolder
from app.views.kit.addresses import Paths
from tests.support.clock import TODAY
from tests.support.notes import mark_of
from tests.support.soundness import AT_EACH_SIZE, faults


def only(services):
    [habit] = services.habits.own()
    return habit


def mark_of_the_only(services):
    return mark_of(services, only(services).slug)


async def test_a_habit_of_ones_own_is_made_from_the_menu(launch, services):
    app = await launch("/habits/menu")
    await app.tap("Make a habit of your own")
    assert app.says("The app makes no claim about it.")
    await app.set("Piano", key="name-field")
    await app.set("one key", key="tiny-field")
    await app.tap(key="often-a-week")
    await app.tap("3 days a week")
    await app.tap("Evening")
    await app.tap("Put it in the list")
    assert app.page.route == "/habits"
    assert app.message == "Piano is in your list now."
    habit = only(services)
    assert (habit.name, habit.tiny, habit.frequency) == ("Piano", "one key", Frequency(3, 7))
    await app.tap("Piano, tiny, one key")
    assert mark_of_the_only(services).outcome is Outcome.DONE
    await app.visit("/habits/menu")
    assert app.find("Piano. 3 days a week. On")
    assert faults(app) == []


async def test_making_a_habit_can_be_undone(launch, services):
    app = await launch("/habits/new")
    await app.set("Piano", key="name-field")
    await app.tap(key="save")
    await app.tap("Undo")
    assert services.habits.own() == ()
    assert app.says("No habits here yet.")


async def test_the_form_of_a_habit_without_a_name_stays_as_it_is(launch, services):
    app = await launch("/habits/new")
    await app.set("one key", key="tiny-field")
    await app.tap(key="save")
    refused = "A habit needs a name, so that you know it again. One word is enough."
    assert app.page.route == "/habits/new"
    assert app.find(key="no-name").control.value == refused
    assert app.texts.index(refused) < app.texts.index("How often you mean to")
    assert app.message == refused
    await app.set("Piano", key="name-field")
    assert "no-name" not in app.keys
    await app.tap(key="save")
    assert only(services).tiny == "one key"


async def test_a_habit_that_has_a_name_keeps_it_while_the_form_refuses_an_empty_one(
    launch, services
):
    services.habits.make(HabitDraft(name="Piano"))
    app = await launch(Paths.change_habit(only(services).slug))
    await app.set(" ", key="name-field")
    await app.tap(key="save")
    assert app.find(key="no-name")
    assert only(services).name == "Piano"


async def test_a_habit_without_a_tiny_version_has_one_button(launch, services):
    services.habits.make(HabitDraft(name="Piano"))
    app = await launch("/habits")
    await app.tap("Piano, done")
    assert mark_of_the_only(services).outcome is Outcome.DONE
    await app.tap("Piano. Done today")
    assert mark_of_the_only(services) is None
    await app.visit("/")
    await app.tap("Piano. Once a day")
    assert app.find("Piano. Done")


async def test_a_habit_for_several_times_a_day_counts_each_tap_as_one_time(launch, services):
    services.habits.make(HabitDraft(name="Piano", frequency=Frequency(3, 1)))
    app = await launch("/habits")
    assert app.says("Each tap is one time. 0 of 3 so far.")
    await app.tap("Piano, done")
    for times in (1, 2):
        assert app.says(f"Each tap is one time. {times} of 3 so far.")
        await app.tap(f"Piano, done. {times} of 3 noted")
    assert mark_of_the_only(services).times == 3
    await app.tap("Piano, done. 3 of 3 noted")
    assert mark_of_the_only(services).times == 2
    await app.visit("/")
    assert app.find("Piano. Done, 2 of 3 times")
    await app.tap(key=f"habit-{only(services).slug}")
    assert mark_of_the_only(services).times == 3
    await app.visit(f"/habits/about/{only(services).slug}")
    assert app.says("So far: done, 3 of 3 times.")
    await app.tap("Take it back")
    assert mark_of_the_only(services) is None


async def test_a_habit_of_the_menu_is_changed_from_its_page(launch, services):
    services.habits.switch("quiet-time", True)
    before = services.habits.habit("quiet-time")
    app = await launch("/habits/about/quiet-time")
    await app.tap(f"Change {before.name}")
    assert app.says("The menu begins with: 10 to 15 minutes a day.")
    await app.set("My quiet corner", key="name-field")
    await app.tap(key="often-a-month")
    await app.tap("2 days a month")
    await app.tap(key="group-other")
    await app.set("By the window", key="group-field")
    await app.tap(key="save")
    assert app.page.route == "/habits/about/quiet-time"
    assert app.message == "My quiet corner is changed."
    assert app.says("2 days a month")
    assert services.habits.choices["quiet-time"].group == "By the window"
    await app.tap("Undo")
    assert services.habits.habit("quiet-time") == before
    await app.tap(f"Change {before.name}")
    assert app.find(key="group-0").name == "No group"


async def test_saving_nothing_new_offers_no_undo(launch, services):
    services.habits.switch("quiet-time", True)
    app = await launch("/habits/change/quiet-time")
    await app.tap(key="save")
    assert app.page.route == "/habits/about/quiet-time"
    assert "Undo" not in app.names


async def test_a_habit_never_in_use_has_nothing_to_change(launch):
    app = await launch("/habits/about/quiet-time")
    assert "change" not in {item.key for item in app.controls}
    await app.visit("/habits/change/none")
    assert app.says("There is no habit of that name.")


async def test_notes_from_before_a_change_stay_readable(launch, services):
    services.habits.switch("quiet-time", True)
    services.habits.mark("quiet-time", TODAY - timedelta(days=1), Outcome.DONE)
    services.habits.change("quiet-time", HabitDraft(name="Quiet", frequency=Frequency(4, 1)))
    app = await launch("/habits/about/quiet-time")
    assert app.find("Sat 21 November: done, 1 of 4 times. Change")


@pytest.mark.parametrize(("size", "text_size"), AT_EACH_SIZE)
@pytest.mark.parametrize("address", ["/habits/new", "/habits/change/quiet-time"])
async def test_the_form_is_sound_at_every_size(launch, services, size, text_size, address):
    services.habits.switch("quiet-time", True)
    services.settings.change(text_size=text_size)
    app = await launch(address, size)
    await app.tap(key="group-other")
    assert faults(app) == []


def two_of_one_name(services):
    """Two habits of one name, as two devices leave them, the second put away."""
    first, second = (services.habits.make(HabitDraft(name=n)).made for n in ("Piano", "piano"))
    services.habits.mark(first, TODAY, Outcome.NOT_DONE)
    services.habits.mark(second, TODAY, Outcome.DONE)
    services.habits.mark(second, TODAY - timedelta(days=40), Outcome.DONE)
    return first, second


async def test_two_habits_of_ones_own_are_put_together_and_undo_parts_them(launch, services):
    first, second = two_of_one_name(services)
    app = await launch(f"/habits/change/{first}")
    await app.tap("Put piano together with Piano")
    assert [habit.slug for habit in services.habits.own()] == [first]
    months = services.habits._entries.months()
    assert {day: mark.outcome for day, mark in services.habits.marks_in(first, months).items()} == {
        TODAY: Outcome.DONE,
        TODAY - timedelta(days=40): Outcome.DONE,
    }
    assert services.habits.marked(first, TODAY).outcome is Outcome.DONE
    assert services.habits.names()[second] == "Piano"
    await app.tap("Undo")
    assert len(services.habits.own()) == 2
    assert services.habits.marked(first, TODAY).outcome is Outcome.NOT_DONE


async def test_a_note_about_habits_put_together_is_taken_back_whole(launch, services):
    first, second = two_of_one_name(services)
    services.habits.put_together(first, second)
    services.habits.mark(first, TODAY, None)
    assert services.habits.marked(first, TODAY) is None


def test_habits_that_two_devices_put_together_in_a_circle_are_one(services):
    first, second = two_of_one_name(services)
    services.habits.put_together(first, second)
    services.habits.put_together(second, first)
    [habit] = services.habits.own()
    assert services.habits.marked(habit.slug, TODAY).outcome is Outcome.DONE


async def test_a_habit_of_ones_own_that_is_put_away_is_erased_with_its_notes(launch, services):
    slug = services.habits.make(HabitDraft(name="Piano")).made
    services.habits.mark(slug, TODAY, Outcome.DONE)
    app = await launch(f"/habits/change/{slug}")
    assert "erase-habit" not in app.keys
    services.habits.switch(slug, False)
    await app.settle()
    await app.tap("Delete this habit and its notes")
    assert app.says("Its message stays until you close it, or another one comes.")
    await app.tap("Delete it now")
    await app.wait(100)
    assert app.message == "Piano is deleted, with its notes."
    assert services.habits.own() == ()
    assert services.notebook.on(TODAY) == ()
    await app.tap("Undo")
    assert only(services).slug == slug
    assert mark_of_the_only(services).outcome is Outcome.DONE


async def test_before_a_habit_is_erased_the_copies_that_still_hold_it_are_named(
    launch, services, tmp_path
):
    services.copies._folder = CopyFolder(tmp_path)
    slug = services.habits.make(HabitDraft(name="Piano")).made
    services.habits.switch(slug, False)
    app = await launch(f"/habits/change/{slug}")
    await app.tap("Delete this habit and its notes")
    assert app.says("The copies that the app makes by itself still hold it.")


async def test_another_frequency_says_that_the_days_so_far_are_measured_anew(launch, services):
    slug = services.habits.make(HabitDraft(name="Piano")).made
    app = await launch(f"/habits/change/{slug}")
    assert not app.says("worked out anew")
    await app.tap(key="often-a-week")
    assert app.says("how it stands is worked out anew for all the days you noted")
    [at] = [at for at, text in enumerate(app.texts) if "worked out anew" in text]
    assert app.texts.index("a week") < at, "what was tapped does not move"
    app = await launch("/habits/new")
    await app.tap(key="often-a-week")
    assert not app.says("worked out anew")


async def test_a_target_of_ones_own_is_seen_wherever_the_habit_is(launch, services):
    services.habits.switch("quiet-time", True)
    app = await launch("/habits/change/quiet-time")
    await app.tap("a week")
    await app.tap("3 days a week")
    await app.tap(key="save")
    own = "3 days a week. After lunch, before you tire"
    await app.visit("/habits/about/quiet-time")
    assert own in app.texts
    assert "Your target" in app.texts
    assert "A target to begin with" not in app.texts
    await app.visit("/habits")
    assert app.find(f"Planned quiet time. {own}. Open")
    await app.visit("/")
    tiny = services.habits.habit("quiet-time").tiny
    said = f"3 days a week. Tiny version is {tiny}"
    assert app.find(key="habit-quiet-time").name == f"Planned quiet time. {said}"
