"""The ring on Today beside a plan: words, never a percentage, and why behind a tap."""

from __future__ import annotations

import math
from datetime import timedelta

import flet as ft
import flet.canvas as cv
import pytest

from app.domain.activity import ActivityKind, Unit
from tests.support.clock import TODAY
from tests.support.days import WEEK, log, log_before_today, plan_since
from tests.support.room import tall
from tests.support.soundness import AT_EACH_SIZE, faults


def drawn(app, kind):
    canvases = (item.control for item in app.controls if isinstance(item.control, cv.Canvas))
    return [shape for canvas in canvases for shape in canvas.shapes if isinstance(shape, kind)]


def filled(app):
    """What of the ring is filled: an arc on either side, or nothing."""
    lines = [arc for arc in drawn(app, cv.Arc) if arc.paint.style is ft.PaintingStyle.STROKE]
    return [arc for arc in lines if abs(arc.sweep_angle) > 0.01]  # what is shorter is a dot


def track(app):
    """The ring itself, whether or not it is filled."""
    circles = drawn(app, cv.Circle)
    return [circle for circle in circles if circle.paint.style is ft.PaintingStyle.STROKE]


@pytest.mark.parametrize(
    ("points", "said"),
    [
        (8, "A quiet day so far. 8 of about 20 points. Why this number?"),
        (16, "About right so far. 16 of about 20 points. Why this number?"),
        (
            20,
            "About right so far. 20 of about 20 points. "
            "A good place to stop; it is your call. Why this number?",
        ),
        (
            22,
            "Near the edge. 22 of about 20 points. "
            "A good place to stop; it is your call. Why this number?",
        ),
        (
            30,
            "A fuller day than planned. 30 of about 20 points. Some days are. Why this number?",
        ),
    ],
)
async def test_the_share_of_the_plan_is_said_in_words(launch, services, clock, points, said):
    plan_since(services, clock, 20, 3)
    log(services, points, TODAY)
    app = await launch()
    assert app.find(key="ring").name == said
    assert faults(app) == []
    assert not any("%" in text for text in app.texts)


@pytest.mark.parametrize("text_size", [80, 100, 120])
async def test_what_lies_below_the_ring_stays_where_it_is_while_a_day_fills(
    launch, services, clock, text_size
):
    services.settings.change(text_size=text_size)
    plan_since(services, clock, 20, 3)
    app = await launch()
    heights = []
    for points in (8, 12, 2, 8):
        log(services, points, TODAY)
        await app.settle()
        heights.append(tall(app.find(key="ring").control, app.page.width))
    assert app.says("A fuller day")
    assert len(set(heights)) == 1


async def test_on_a_low_screen_no_room_is_taken_from_the_usuals_for_what_may_come(
    launch, services, clock
):
    plan_since(services, clock, 20, 3)
    log(services, 8, TODAY)
    app = await launch(size=(360, 640))
    before = tall(app.find(key="ring").control, app.page.width)
    log(services, 12, TODAY)
    await app.settle()
    assert tall(app.find(key="ring").control, app.page.width) > before


async def test_before_anything_is_noted_the_plan_is_told(launch, services, clock):
    plan_since(services, clock, 20, 3)
    app = await launch()
    assert app.find(key="ring").name == (
        "Nothing noted yet. The plan is about 20 points. Why this number?"
    )
    assert len(track(app)) == 1
    assert filled(app) == []


async def test_the_ring_fills_in_the_colour_of_the_sea_even_over_the_plan(launch, services, clock):
    plan_since(services, clock, 20, 3)
    log(services, 40, TODAY)
    app = await launch()
    assert len(track(app)) == 1
    arcs = filled(app)
    assert {arc.paint.color for arc in arcs} == {"#1F6570"}
    assert sum(abs(arc.sweep_angle) for arc in arcs) == pytest.approx(2 * math.pi, abs=0.01)


async def test_without_a_plan_the_first_week_is_counted_and_no_ring_is_full(launch, services):
    log_before_today(services, WEEK[:2])
    log(services, 4, TODAY)
    app = await launch()
    assert app.find(key="ring").name == (
        "4 points noted so far. 3 of 7 days noted. After that a plan can be offered. "
        "Why this number?"
    )
    assert len(track(app)) == 1
    assert filled(app) == []


async def test_a_person_who_wants_no_plan_is_not_counted_towards_one(launch, services):
    log(services, 4, TODAY)
    services.plans.do_without()
    app = await launch()
    assert app.find(key="ring").name == "4 points noted so far. Why this number?"


async def test_in_a_flare_the_plan_is_half_and_no_share_is_judged(launch, services, clock):
    plan_since(services, clock, 24, 5)
    services.flares.note(services.clock.today - timedelta(days=1), None)
    log(services, 12, TODAY)
    app = await launch()
    assert app.find(key="ring").name == "A gentler day. 12 of about 12 points. Why this number?"
    assert app.says("The plan is half: about 12 points.")
    await app.tap(key="ring")
    assert app.says("24 × ½, to the nearest half, is 12 points.")


async def test_a_flare_day_with_more_than_its_plan_is_called_neither_gentler_nor_fuller(
    launch, services, clock
):
    plan_since(services, clock, 12, 5)
    services.flares.switch()
    log(services, 20, TODAY)
    app = await launch()
    assert app.find(key="ring").name == "A flare day. 20 of about 6 points. Why this number?"
    await app.visit("/pace")
    assert app.says("20 points so far")
    assert app.says("20 of about 6 points")
    assert app.says("Half the plan, for the flare.")
    assert app.find("Today: 20 points, a flare day")
    await app.visit("/pace/to-do")
    assert app.says("20 of about 6 points.")
    assert not app.says("There is no plan to hold this against")
    for route in ("/", "/pace", "/pace/plan", "/pace/to-do"):
        await app.visit(route)
        assert not app.says("fuller day")
        assert not app.says("gentler")
        assert not app.says("over plan")


@pytest.mark.parametrize(
    ("points", "said"),
    [
        (60, "A flare day. 60 points noted that day. Why this number?"),
        (None, "A flare day. Nothing noted. Why this number?"),
    ],
)
async def test_a_flare_day_that_is_over_is_called_one(launch, services, clock, points, said):
    plan_since(services, clock, 20, 9)
    day = TODAY - timedelta(days=4)
    services.flares.note(day - timedelta(days=1), day + timedelta(days=1))
    if points:
        log(services, points, day)
    app = await launch(f"/?day={day}")
    assert app.find(key="ring").name == said


async def test_after_a_flare_today_tells_when_the_whole_plan_is_back(launch, services, clock):
    plan_since(services, clock, 20, 9)
    services.flares.note(TODAY - timedelta(days=4), TODAY - timedelta(days=1))
    log(services, 10, TODAY)
    app = await launch()
    state = services.pacing.on(TODAY)
    assert state.planned == 14
    assert app.find(key="ring").name == (
        "About right so far. 10 of about 14 points. "
        "Stepping back up after the flare: the whole plan again from Thursday. Why this number?"
    )


async def test_the_sum_of_a_step_after_a_flare_comes_out_as_on_paper(launch, services, clock):
    plan_since(services, clock, 22.5, 9)
    services.flares.note(TODAY - timedelta(days=3), TODAY - timedelta(days=1))
    app = await launch()
    await app.tap(key="ring")
    assert app.says("22½ × 0.7, to the nearest half, is 16 points.")


async def test_another_day_is_told_as_past_and_without_advice(launch, services, clock):
    plan_since(services, clock, 20, 9)
    yesterday = TODAY - timedelta(days=1)
    log(services, 30, yesterday)
    app = await launch(f"/?day={yesterday}")
    assert app.find(key="ring").name == (
        "A fuller day than planned. 30 of about 20 points. Why this number?"
    )


async def test_why_shows_the_level_the_days_and_what_was_left_out(launch, services):
    log_before_today(services, WEEK)
    services.flares.note(TODAY - timedelta(days=1), TODAY - timedelta(days=1))
    services.plans.keep(services.pacing.proposal())
    log(services, 6, TODAY)
    app = await launch()
    await app.tap(key="ring")
    plan = services.plans.on(TODAY)
    assert app.says(f"× 0.8, to the nearest half, is {plan.points:g}".replace(".5", "½"))
    assert app.says("It rests on 7 days you noted")
    assert app.says("do not count for the usual day")
    assert app.says("Saturday 21 November, left out")
    assert faults(app) == []


async def test_why_shows_a_weight_only_where_it_is_not_one(launch, services):
    services.settings.weigh(ActivityKind.MENTAL, 1.5)
    app = await launch()
    await app.tap("Log Shower")
    await app.tap("Log Emails")
    await app.tap(key="ring")
    assert {"15 × 4 ÷\u00a030", "30 × 4 × 1½ ÷\u00a030"} <= set(app.texts)
    assert app.says("how much its kind counts")


async def test_points_are_called_spoons_everywhere_once_that_is_wanted(launch, services):
    services.settings.change(unit=Unit.SPOONS)
    app = await launch()
    await app.tap("Log Shower")
    assert app.message == "Shower logged: 2 spoons."
    assert app.find(key="ring").name.startswith("2 spoons")
    await app.tap(key="ring")
    await app.tap(key="close")
    await app.tap(key="something-else")
    everything = " ".join([*app.texts, *app.names])
    assert "point" not in everything


@pytest.mark.parametrize(("size", "text_size"), AT_EACH_SIZE)
async def test_a_day_with_a_plan_is_sound_at_every_size(launch, services, clock, size, text_size):
    services.settings.change(text_size=text_size)
    plan_since(services, clock, 20, 9)
    services.flares.note(TODAY - timedelta(days=4), TODAY - timedelta(days=1))
    log(services, 20, TODAY)
    app = await launch(size=size)
    assert faults(app) == []
    await app.tap(key="ring")
    assert faults(app) == []
