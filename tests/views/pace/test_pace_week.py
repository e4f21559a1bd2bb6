"""The week on Pace, and Pace before anything was logged."""

from __future__ import annotations

from datetime import date

import flet as ft
import pytest

from app.domain.activity import ActivityKind, Unit
from app.main import build_services
from tests.support.clock import TODAY, YESTERDAY, ago
from tests.support.databases import open_memory_database
from tests.support.screen import texts
from tests.support.soundness import faults
from tests.support.year import write_year

SIZES = ((320, 640), (390, 844), (820, 1180), (1280, 800))


def log(services, day, effort=4, minutes=15):
    return services.notebook.log_activity(day, ActivityKind.PHYSICAL, effort, minutes)


def live_words(app):
    """What is told without being asked for, once it stands there."""
    heard = [each for each in app.of_kind(ft.Semantics) if each.live_region]
    return [" ".join(texts(each)) for each in heard if not str(each.key).startswith("message")]


@pytest.fixture
def a_year(clock):
    database = open_memory_database()
    write_year(database)
    return build_services(database, clock)


@pytest.mark.parametrize("size", SIZES)
async def test_before_anything_was_logged_the_smallest_step_is_offered(launch, services, size):
    app = await launch("/pace", size=size)
    assert app.says("Nothing noted yet.\nThat is fine.")
    await app.tap("Log the first activity")
    await app.tap(key="save")
    assert len(services.notebook.on(TODAY)) == 1
    assert app.says("1 point so far")


async def test_pace_may_begin_with_a_rest(launch, services):
    app = await launch("/pace")
    await app.tap("Start with a rest")
    await app.tap(key="save")
    assert app.says("No activity noted yet today")
    assert app.says("10 minutes of rest")


async def test_what_pacing_is_can_be_read_first(launch):
    app = await launch("/pace")
    await app.tap("What pacing is, and how firm it is")
    assert app.page.route == "/read/deck/16-pacing-honestly"


@pytest.mark.parametrize("text_size", [100, 200])
async def test_each_day_of_the_week_is_spoken_and_opens(launch, services, text_size):
    services.settings.change(text_size=text_size)
    log(services, TODAY)
    log(services, YESTERDAY, 10, 90)
    app = await launch("/pace")
    assert app.find("Today: 2 points")
    assert app.find("Friday 20 November: nothing noted")
    await app.tap("Saturday 21 November: 30 points")
    assert app.page.route == f"/pace?day={YESTERDAY}"
    assert app.says("Saturday: 30 points")
    await app.tap("Today: 2 points")
    assert app.page.route == "/pace"


async def test_a_day_with_nothing_is_unknown_and_not_zero(launch, services):
    log(services, TODAY)
    app = await launch(f"/pace?day={YESTERDAY}")
    assert app.says("Saturday: nothing noted")
    assert app.says("That says nothing about the day.")
    assert app.find("Saturday 21 November: nothing noted")
    assert "why" not in {item.key for item in app.controls if item.acts}


async def test_weeks_are_turned_back_and_on_but_not_ahead(launch, a_year):
    app = await launch("/pace", over=a_year)
    assert "Seven days later" not in app.names
    for _ in range(3):
        await app.tap("Seven days earlier")
    assert app.page.route == "/pace?day=2026-11-01"
    assert app.says("26 October to 1 November")
    for _ in range(3):
        await app.tap("Seven days later")
    assert app.page.route == "/pace"
    assert "Seven days later" not in app.names


@pytest.mark.parametrize("text_size", [100, 200])
async def test_the_way_to_the_week_before_stays_under_the_focus(launch, a_year, text_size):
    a_year.settings.change(text_size=text_size)
    app = await launch("/pace", over=a_year)
    before = app.find(key="week-earlier")
    for _ in range(3):
        await app.tap(key="week-earlier")
        now = app.find(key="week-earlier")
        assert now.control._i == before.control._i, "the client would make another button"
        assert [each._i for each in now.around] == [each._i for each in before.around]


async def test_the_day_that_is_chosen_is_told_by_how_it_stands(launch, services):
    log(services, TODAY)
    log(services, YESTERDAY, 10, 90)
    app = await launch("/pace")
    told = [live_words(app)]
    await app.tap(key=f"bar-{YESTERDAY.isoformat()}")
    told.append(live_words(app))
    assert told == [["Pace", "2 points so far"], ["Pace", "Saturday: 30 points"]]


async def test_pace_leads_to_no_week_before_the_first_day(launch, a_year):
    app = await launch("/pace?day=2000-01-03", over=a_year)
    assert app.says("Monday: nothing noted")
    assert "Seven days earlier" not in app.names
    assert faults(app) == []


async def test_why_shows_the_sum_of_the_day_shown(launch, services):
    log(services, YESTERDAY, 5, 60)
    log(services, TODAY)
    app = await launch(f"/pace?day={YESTERDAY}")
    await app.tap("Why?")
    assert app.says("Why 10 points?")
    assert not app.says("Why 2 points?")
    await app.tap(key="close")
    assert not app.says("Why 10 points?")


@pytest.mark.parametrize(
    ("day", "words"),
    [("2026-11-23", "That day lies ahead."), ("x", "There is no day called “x”.")],
)
async def test_a_day_that_cannot_be_shown_is_told_with_a_way_out(launch, day, words):
    app = await launch(f"/pace?day={day}")
    assert app.says(words)
    await app.tap("Show today")
    assert app.page.route == "/pace"


@pytest.mark.parametrize("size", SIZES[::3])
async def test_any_week_of_a_year_is_sound(launch, a_year, size):
    app = await launch("/pace", size=size, over=a_year)
    for day in (date(2026, 1, 1), date(2026, 5, 8), date(2025, 11, 25)):
        await app.visit(f"/pace?day={day}")
        assert faults(app) == []
        assert app.find(key=f"bar-{day}")


async def test_a_day_with_rest_alone_says_so_and_is_not_called_blank(launch, services):
    log(services, TODAY)
    services.notebook.log_rest(YESTERDAY, 20)
    app = await launch("/pace")
    assert app.find("Saturday 21 November: only rest noted")
    assert app.says("1 day has only rest noted. How much else there was is unknown.")
    assert app.says("5 days are blank.")


async def test_that_was_all_makes_it_a_day_of_no_points_and_a_second_tap_takes_it_back(
    launch, services
):
    services.notebook.log_rest(TODAY, 20)
    app = await launch("/pace")
    await app.tap("That was all today")
    assert app.message == "A day of 0 points. You can still add to it."
    assert app.find("Today: 0 points")
    assert app.says("0 points so far")
    assert services.pacing.observation().logged == 1
    await app.tap("You said that this was all. Take that back")
    assert app.find("Today: only rest noted")
    await app.tap("Undo")
    assert app.find("Today: 0 points")
    log(services, TODAY)
    await app.settle()
    assert app.find("Today: 2 points")
    assert not {"was-all", "not-all"} & app.keys


async def test_a_day_that_was_all_has_none_of_what_points_are_called(launch, services):
    services.notebook.log_rest(TODAY, 20)
    app = await launch("/pace")
    for unit, said in ((Unit.POINTS, "points"), (Unit.SPOONS, "spoons")):
        services.settings.change(unit=unit)
        await app.settle()
        assert app.says(f"Then it counts as a day of 0 {said}")
    await app.tap("That was all today")
    assert app.message == "A day of 0 spoons. You can still add to it."
    await app.visit("/")
    assert app.says("1 rest noted")


async def test_that_was_all_stands_on_today_where_rest_is_noted_alone(launch, services):
    services.notebook.log_rest(TODAY, 20)
    app = await launch()
    assert app.says("Only rest\nnoted")
    await app.tap("That was all today")
    assert app.says("0 points")
    app = await launch(f"/?day={YESTERDAY}")
    assert "was-all" not in app.keys


async def test_a_flare_noted_afterwards_turns_no_day_into_one_over_plan_on_any_screen(
    launch, services, clock
):
    clock.move(days=-6)
    services.plans.choose(4)
    clock.move(days=6)
    for back in range(1, 5):
        log(services, ago(back), 4, 30)
    app = await launch("/pace")
    assert app.find("Wednesday 18 November: 4 points, about right for a plan of 4")
    services.flares.note(ago(4), ago(4))
    await app.settle()
    assert app.find("Wednesday 18 November: 4 points, a flare day")
    for day in ("Thursday 19", "Friday 20", "Saturday 21"):
        assert app.find(f"{day} November: 4 points, about right for a plan of 4")
    app = await launch(f"/?day={YESTERDAY}")
    assert app.says("About right")


async def test_a_flare_day_without_a_note_is_called_a_flare_day_in_the_week_too(launch, services):
    services.notebook.log_rest(ago(3), 20)
    services.flares.note(ago(4), ago(3))
    app = await launch("/pace")
    assert app.find("Wednesday 18 November: nothing noted, a flare day")
    assert app.find("Thursday 19 November: only rest noted, a flare day")
    assert app.find("Friday 20 November: nothing noted")
