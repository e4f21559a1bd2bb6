"""The list in the person's own order and groups, and what is put away."""

from __future__ import annotations

import pytest

from app.domain.habit import HabitDraft
from app.domain.habit_mark import Outcome
from tests.support.clock import TODAY
from tests.support.soundness import AT_EACH_SIZE, faults


def headings(app, *names):
    return [text for text in app.texts if text in names]


@pytest.fixture
def three(services):
    """Three habits in two groups; their slugs by name."""
    for name, group in (("Piano", "Evening"), ("Tea", "Evening"), ("Window", "")):
        services.habits.make(HabitDraft(name=name, group=group))
    slugs = {habit.name: habit.slug for habit in services.habits.own()}
    places = {slug: {"Piano": 1, "Tea": 2, "Window": 3}[name] for name, slug in slugs.items()}
    services.habits._place("", places)
    return slugs


async def test_the_list_stands_in_groups(launch, services, three):
    app = await launch("/habits")
    order = ["Evening", "Piano", "Tea", "The others", "Window"]
    assert headings(app, *order) == order


async def test_a_habit_is_moved_and_moved_back_by_undo(launch, services, three):
    app = await launch("/habits")
    await app.tap("Rename, arrange or put away")
    assert app.find(key=f"up-{three['Piano']}").disabled
    assert app.find(key=f"down-{three['Tea']}").disabled
    await app.tap("Move Piano down")
    assert headings(app, "Piano", "Tea") == ["Tea", "Piano"]
    assert app.message == "Piano moved down."
    await app.tap("Undo")
    assert headings(app, "Piano", "Tea") == ["Piano", "Tea"]


async def test_a_group_is_moved_whole(launch, services, three):
    services.habits.change(three["Tea"], HabitDraft(name="Tea", group="Morning"))
    app = await launch("/habits/arrange")
    assert headings(app, "Evening", "Morning", "The others") == ["Evening", "Morning", "The others"]
    await app.tap("Move Morning up")
    assert headings(app, "Evening", "Morning", "The others") == ["Morning", "Evening", "The others"]
    assert app.find(key="up-group-0").disabled


async def test_a_row_opens_the_form_from_which_a_habit_is_put_away(launch, services, three):
    app = await launch("/habits/arrange")
    await app.tap("Tea. Once a day. Change")
    await app.tap("Put it away")
    assert app.message == "Tea is put away. What you noted stays."
    assert not services.habits.is_on(three["Tea"])
    await app.visit("/habits")
    await app.tap("1 habit put away")
    await app.tap("Tea. Put away on 22 November 2026. Open")
    await app.tap("Bring it back")
    assert services.habits.is_on(three["Tea"])
    assert app.message == "Tea is back in your list."


async def test_a_habit_of_the_menu_comes_back_only_behind_its_safety_note(launch, services):
    services.habits.switch("warm-layers", True)
    services.habits.mark("warm-layers", TODAY, Outcome.DONE)
    services.habits.switch("warm-layers", False)
    app = await launch("/habits/away")
    await app.tap(key="away-warm-layers")
    assert app.find("Sun 22 November: done. Change")
    await app.tap("Bring it back")
    assert app.says("Please read this first")
    assert not services.habits.is_on("warm-layers")
    await app.tap(key="agree")
    assert services.habits.is_on("warm-layers")


async def test_with_nothing_put_away_no_way_leads_there(launch, services, three):
    app = await launch("/habits")
    assert "away" not in app.keys
    await app.visit("/habits/away")
    assert app.says("Nothing is put away.")


async def test_with_no_habits_there_is_nothing_to_arrange_but_the_menu(launch):
    app = await launch("/habits")
    assert "arrange" not in app.keys
    await app.visit("/habits/arrange")
    assert app.find("See the menu of habits")


@pytest.mark.parametrize(("size", "text_size"), AT_EACH_SIZE)
@pytest.mark.parametrize("address", ["/habits", "/habits/arrange", "/habits/away"])
async def test_the_pages_for_arranging_habits_are_sound_at_every_size(
    launch, services, three, size, text_size, address
):
    services.habits.switch(three["Tea"], False)
    services.settings.change(text_size=text_size)
    app = await launch(address, size)
    assert faults(app) == []
