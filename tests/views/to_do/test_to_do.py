"""What is to do, before it is done: on Today, and on its own page."""

from __future__ import annotations

import pytest

from app.domain.activity import ActivityKind
from app.views.kit.addresses import Paths
from tests.support.clock import TODAY, TOMORROW, ago
from tests.support.notes import names_logged, put_on_list
from tests.support.soundness import faults


async def test_a_usual_is_put_on_the_list_in_two_taps_and_the_sum_is_said(launch, services):
    services.plans.choose(4)
    app = await launch()
    await app.tap("Things to do")
    assert app.page.route == "/pace/to-do"
    assert app.says("The plan is about 4 points")
    await app.tap("Put Shower on the list, 15 minutes")
    assert app.message == "Today: Shower is on the list, 2 points."
    assert app.says("A quiet day, with room left")
    assert app.says("2 of about 4 points.")
    await app.tap("Put Shower on the list, 15 minutes")
    assert app.says("About right for the plan")
    await app.tap("Put Cook a meal on the list")
    assert app.says("A fuller day than planned")
    assert app.says("What could wait, be shorter, or be shared?")
    await app.tap("Undo")
    assert app.says("Noted: 0 points. On the list: 4 points.")
    assert names_logged(services) == []
    await app.tap(key="back")
    assert app.page.route == "/"
    assert app.says("With the list: 4 of about 4 points.")


@pytest.mark.parametrize("plan", [None, 4])
async def test_an_empty_list_says_so_once_and_where_to_begin(launch, services, plan):
    if plan:
        services.plans.choose(plan)
    app = await launch("/pace/to-do")
    assert sum("othing" in text for text in app.texts) == 1
    assert app.says("Nothing yet. A tap on one of those below puts it here.")
    assert app.says("A list is never a must.")
    assert app.says("The plan is about") is bool(plan)


async def test_the_sum_of_a_list_ends_with_its_last_words_where_there_is_no_plan(launch, services):
    put_on_list(services)
    app = await launch("/pace/to-do")
    [panel] = [item.control for item in app.walk() if item.key == "sum"]
    assert len(panel.content.controls) == 1


async def test_to_dos_without_a_plan_have_their_sum_and_no_judgement(launch, services):
    put_on_list(services)
    app = await launch("/pace/to-do")
    assert app.says("2 points in all")
    assert app.says("There is no plan to hold this against, and that is fine.")


async def test_a_to_do_done_on_today_is_one_tap_with_one_undo(launch, services):
    listed = put_on_list(services)
    app = await launch()
    await app.tap("Done: Shower, 15 minutes, 2 points")
    assert app.message == "Shower logged: 2 points. It is off the list."
    assert (names_logged(services), services.intentions.on(TODAY)) == (["Shower"], ())
    assert not app.says("To do today")
    await app.tap("Undo")
    assert names_logged(services) == []
    assert app.find(key=f"done-{listed.id}")


@pytest.mark.parametrize(
    ("count", "shown", "more"), [(3, 3, ""), (4, 4, ""), (5, 3, "2 more on the list")]
)
async def test_a_long_to_do_list_leaves_room_on_a_phone_for_what_is_one_tap(
    launch, services, count, shown, more
):
    for number in range(count):
        put_on_list(services, f"Thing {number}")
    app = await launch()
    rows = [key for key in app.keys if key.startswith("done-")]
    assert (len(rows), "more-to-do" in app.keys) == (shown, bool(more))
    assert app.says(f"With the list: {2 * count} points in all")
    if more:
        await app.tap(more)
        assert app.page.route == "/pace/to-do"
    wide = await launch(size=(1280, 800))
    assert len([key for key in wide.keys if key.startswith("done-")]) == count


async def test_today_moves_a_to_do_to_tomorrow_by_one_tap(launch, services):
    put_on_list(services)
    app = await launch()
    await app.tap("Move Shower to tomorrow")
    assert app.message == "Tomorrow: Shower is on the list."
    assert [each.name for each in services.intentions.on(TOMORROW)] == ["Shower"]
    await app.visit(f"/pace/to-do?day={TOMORROW}")
    assert app.says("Tomorrow: to do")
    await app.tap("Move Shower to today")
    assert [each.name for each in services.intentions.on(TODAY)] == ["Shower"]


async def test_another_day_for_a_to_do_is_chosen_from_a_week(launch, services):
    put_on_list(services)
    app = await launch("/pace/to-do")
    await app.tap("Move Shower to another day")
    await app.tap("Move to Thursday 26 November")
    assert app.message == "Thursday 26 November: Shower is on the list."
    await app.tap("A later day")
    await app.tap("Thursday 26 November")
    assert app.page.route == "/pace/to-do?day=2026-11-26"
    assert app.says("Thursday 26 November: to do")
    await app.tap("Take Shower off the list")
    assert app.message == "Shower is off the list."
    assert services.intentions.intentions == ()


async def test_anything_can_be_put_on_the_list_through_the_form(launch, services):
    app = await launch(f"/pace/to-do?day={TOMORROW}")
    await app.tap("Something else")
    assert app.says("How hard may it feel?")
    assert faults(app) == []
    await app.tap(key="kind-social")
    await app.tap(key="effort-6")
    await app.tap("Put on the list, 2 points")
    [listed] = services.intentions.on(TOMORROW)
    assert (listed.kind, listed.effort) == (ActivityKind.SOCIAL, 6)
    assert not app.says("How hard may it feel?")


async def test_to_dos_left_from_earlier_are_told_kindly(launch, services, clock):
    put_on_list(services, "Shower")
    put_on_list(services, "Emails")
    clock.move(days=1)
    app = await launch()
    assert app.says("From earlier: 2 things")
    assert app.says("Move them to today, or take them off. Both are fine.")
    await app.tap(key="left-over")
    await app.tap("Move Emails to today")
    await app.tap("Take Shower off the list")
    assert [each.name for each in services.intentions.on(TOMORROW)] == ["Emails"]
    assert not app.says("From earlier")
    assert faults(app) == []


async def test_to_dos_left_from_earlier_move_or_go_by_one_tap(launch, services, clock):
    put_on_list(services, "Shower")
    put_on_list(services, "Emails")
    clock.move(days=1)
    app = await launch("/pace/to-do")
    await app.tap("Move all to today")
    assert len(services.intentions.on(TOMORROW)) == 2
    await app.tap("Undo")
    await app.tap("Take all off")
    assert services.intentions.intentions == ()


async def test_to_dos_can_wait_until_a_flare_is_over(launch, services):
    put_on_list(services)
    services.flares.switch()
    app = await launch()
    await app.tap("Leave all until after the flare")
    assert app.message == "They wait until the flare is over."
    assert app.says("1 thing waits until the flare is over.")
    assert services.intentions.on(TODAY) == ()
    services.flares.switch()
    await app.settle()
    assert app.says("From earlier: 1 thing")
    assert app.says("Move it to today, or take it off. Both are fine.")


async def test_the_plan_of_a_flare_is_the_smaller_one(launch, services):
    services.plans.choose(8)
    services.flares.switch()
    put_on_list(services)
    app = await launch("/pace/to-do")
    assert app.says("2 of about 4 points.")
    assert app.says("The plan is smaller for a while, because of a flare.")


async def test_pace_leads_to_the_to_dos_and_back_leads_to_pace(launch, services):
    services.notebook.log_rest(TODAY, 10)
    app = await launch("/pace")
    await app.tap("Things to do")
    await app.tap(key="back")
    assert app.page.route == "/pace"


@pytest.mark.parametrize(
    ("day", "words"),
    [("2026-11-21", "A list can be made for today"), ("soon", "There is no day called “soon”.")],
)
async def test_a_day_without_a_list_is_told_with_a_way_out(launch, day, words):
    app = await launch(f"/pace/to-do?day={day}")
    assert app.says(words)
    await app.tap(key="show-today")
    assert app.page.route == "/pace/to-do"


@pytest.mark.parametrize("size", [(320, 640), (390, 844), (820, 1180), (1280, 800)])
@pytest.mark.parametrize("text", [100, 200])
async def test_the_to_do_page_is_sound_at_every_size(launch, services, clock, size, text):
    services.settings.change(text_size=text)
    put_on_list(services, "Emails")
    put_on_list(services, "Shower")
    clock.move(days=1)
    put_on_list(services, day=TOMORROW)
    app = await launch("/pace/to-do", size=size)
    assert faults(app) == []
    await app.tap("Move Shower to another day")
    assert faults(app) == []
    await app.tap(key="leave")
    await app.visit("/")
    assert faults(app) == []


async def test_the_rest_of_the_week_folds_again_where_the_day_shown_is_near(launch):
    app = await launch(f"{Paths.TO_DO}?day={ago(-2)}")
    assert "list-day-3" in app.keys
    await app.visit(Paths.TO_DO)
    assert "list-day-3" not in app.keys
    await app.tap(key="list-later")
    assert "list-day-3" in app.keys
