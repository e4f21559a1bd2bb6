"""The guides through slow standing and easy breathing."""

from __future__ import annotations

import asyncio

import flet as ft
import pytest

from app.domain.habit import Version
from app.domain.habit_mark import Outcome
from app.state.signals import Cue
from app.views.guides import breathing, standing
from tests.support.clock import TODAY
from tests.support.full_device import full_device
from tests.support.notes import mark_of
from tests.support.soundness import AT_EACH_SIZE, faults
from tests.support.timing import make_quick

STANDING, BREATHING = "stand-in-stages", "easy-breathing"
STEPS = ("Lie still", "Sit on the edge", "Tap your toes", "Stand up, and hold", "Stay there")


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    make_quick(monkeypatch)


@pytest.fixture
def cues(services):
    """What is heard, in turn."""
    given = []

    async def give(cue):
        given.append(cue)

    services.signals.sound = give
    return given


async def stand(app, steps=5):
    await app.tap(key="begin")
    for _ in range(steps):
        await app.tap(key="step-on")


async def test_standing_goes_through_five_steps_and_is_noted_with_one_tap(launch, services):
    app = await launch(f"/habits/guide/{STANDING}")
    await app.tap(key="begin")
    for number, step in enumerate(STEPS, 1):
        assert app.says(step)
        assert app.says(f"Step {number} of 5")
        assert app.says("Faint or dizzy? Sit or lie down again.")
        await app.tap(key="step-on")
    assert app.says("You are up")
    await app.tap("Note it as done")
    done = mark_of(services, STANDING)
    assert (done.outcome, done.version) == (Outcome.DONE, Version.FULL)
    assert app.message == "Stand up in stages: noted as done."
    await app.tap("Undo")
    assert mark_of(services, STANDING) is None


async def test_standing_in_stages_does_not_move_on_by_itself_and_tells_the_time_once(
    launch, services, cues
):
    app = await launch(f"/habits/guide/{STANDING}")
    await app.tap(key="begin")
    await asyncio.sleep(0.1)
    await app.settle()
    assert app.says("Lie still")
    assert app.says("When you are ready")
    assert cues == [Cue.STEP]


async def test_the_seconds_of_standing_go_on_when_the_phone_is_turned(launch, cues, monkeypatch):
    app = await launch(f"/habits/guide/{STANDING}")
    await app.tap(key="begin")
    await asyncio.sleep(0.1)
    monkeypatch.setattr(standing, "SECOND", 60.0)  # a ring that begins anew stays where it begins
    for size in ((844, 390), (390, 844)):
        await app.resize(*size)
        assert app.says("When you are ready")
    assert cues == [Cue.STEP]


async def test_standing_at_ones_own_pace_has_no_time(launch, services, cues):
    app = await launch(f"/habits/guide/{STANDING}")
    await app.tap("At my own pace")
    await app.tap(key="begin")
    assert not app.says("seconds here")
    await asyncio.sleep(0.05)
    assert cues == []
    assert not services.settings.settings.standing_timed


@pytest.mark.parametrize("text_size", [100, 200])
async def test_a_step_of_standing_says_its_number_and_seconds_at_every_size_of_text(
    launch, services, monkeypatch, text_size
):
    monkeypatch.setattr(standing, "SECOND", 60.0)
    services.settings.change(text_size=text_size)
    app = await launch(f"/habits/guide/{STANDING}", size=(320, 640))
    await app.tap(key="begin")
    for number, seconds in enumerate((20, 30, 30, 30, 30), 1):
        assert app.says(f"Step {number} of 5")
        heard = [*app.texts, *(each.label for each in app.of_kind(ft.Semantics))]
        assert f"About {seconds} seconds here, or longer" in heard
        await app.tap(key="step-on")


@pytest.mark.parametrize("text_size", [100, 200])
async def test_of_the_two_ways_back_in_a_step_one_is_called_the_step_before(
    launch, services, text_size
):
    services.settings.change(text_size=text_size)
    app = await launch(f"/habits/guide/{STANDING}")
    await stand(app, 2)
    assert app.names.count("Back") == 1
    await app.tap("Step before")
    assert app.says("Sit on the edge")
    for _ in range(4):
        await app.tap(key="step-on")
    await app.tap("Step before")
    assert app.says("Stay there")


async def test_dizziness_is_kept_where_it_was_given(launch, services):
    app = await launch(f"/habits/guide/{STANDING}")
    await app.tap("Dizziness: 4 of 10")
    await stand(app)
    await app.tap("Dizziness: 2 of 10")
    await app.tap(key="note-done")
    done = mark_of(services, STANDING)
    assert (done.dizzy_before, done.dizzy_after) == (4, 2)
    await app.visit(f"/habits/about/{STANDING}")
    assert app.says("Dizziness before: 4. After: 2.")


async def test_dizziness_can_be_left_alone_and_taken_back(launch, services):
    app = await launch(f"/habits/guide/{STANDING}")
    await app.tap("Dizziness: 4 of 10")
    await app.tap("Dizziness: 4 of 10")
    await stand(app)
    await app.tap(key="note-done")
    done = mark_of(services, STANDING)
    assert (done.dizzy_before, done.dizzy_after) == (None, None)


async def test_a_guide_goes_back_a_step_and_can_be_left_without_a_note(launch, services):
    app = await launch(f"/habits/guide/{STANDING}")
    await stand(app, 2)
    await app.tap(key="step-back")
    assert app.says("Sit on the edge")
    await app.tap(key="step-back")
    await app.tap(key="step-back")
    assert "begin" in app.keys
    await stand(app)
    await app.tap("Leave it unnoted")
    assert mark_of(services, STANDING) is None
    assert app.page.route == "/habits"


async def test_a_fuller_note_of_before_stays_and_marks_are_never_taken_back(launch, services):
    services.habits.mark(BREATHING, TODAY, Outcome.DONE, Version.FULL)
    app = await launch(f"/habits/guide/{BREATHING}")
    await app.tap("3 breaths")
    await breathe(app)
    await app.tap(key="note-done")
    assert mark_of(services, BREATHING).version is Version.FULL
    assert mark_of(services, BREATHING).outcome is Outcome.DONE


@pytest.mark.parametrize("version", [Version.FULL, Version.TINY], ids=["fuller", "the same"])
async def test_what_stands_as_done_already_is_said_and_the_guide_is_left(launch, services, version):
    services.habits.mark(BREATHING, TODAY, Outcome.DONE, version, times=2)
    before = mark_of(services, BREATHING)
    app = await launch("/habits")
    await app.visit(f"/habits/guide/{BREATHING}")
    await app.tap("3 breaths")
    await breathe(app)
    await app.tap("Note it as done")
    assert app.page.route == "/habits"
    assert app.message == "Slow, easy breaths: noted as done already."
    assert "Undo" not in app.names
    assert mark_of(services, BREATHING) == before


async def test_a_guide_whose_note_cannot_be_saved_stays_open(launch, services, database):
    app = await launch(f"/habits/guide/{STANDING}")
    await stand(app)
    with full_device(database):
        await app.tap("Note it as done")
        assert "could not be saved" in app.message
    assert app.says("You are up")
    await app.tap("Note it as done")
    assert mark_of(services, STANDING).version is Version.FULL


async def breathe(app):
    await app.tap(key="begin")
    for _ in range(100):
        await asyncio.sleep(0.01)
        await app.settle()
        if "note-done" in app.keys:
            return
    raise AssertionError(app.texts)


async def test_breathing_is_counted_by_cues_and_noted_by_its_length(launch, services, cues):
    app = await launch(f"/habits/guide/{BREATHING}")
    await app.tap("3 breaths")
    await breathe(app)
    assert cues == [Cue.IN, Cue.OUT] * 3 + [Cue.END]
    assert app.says("3 breaths")
    await app.tap(key="note-done")
    assert mark_of(services, BREATHING).version is Version.TINY
    await app.tap("Undo")
    assert mark_of(services, BREATHING) is None


async def test_counts_are_equal_unless_longer_out_is_chosen(launch, services):
    app = await launch(f"/habits/guide/{BREATHING}")
    breathing = services.settings.settings.breathing
    assert breathing.seconds_in == breathing.seconds_out == 5
    await app.tap("To 4")
    await app.tap("A little longer out")
    breathing = services.settings.settings.breathing
    assert (breathing.seconds_in, breathing.seconds_out) == (4, 5)


async def test_enough_is_enough_at_any_moment(launch, services, monkeypatch):
    monkeypatch.setattr(breathing, "SECOND", 60.0)
    app = await launch(f"/habits/guide/{BREATHING}")
    await app.tap(key="begin")
    assert app.says("Let your breath be easy")
    assert app.says("Light-headed? Stop, and breathe as you usually do.")
    await app.tap("That is enough")
    assert app.says("That is enough for now")
    await app.tap("Close")
    assert mark_of(services, BREATHING) is None


def moving_parts(app):
    return [i.control for i in app.controls if getattr(i.control, "animate", None)]


async def test_a_guide_moves_nothing_where_the_device_asks_for_that(launch, services, monkeypatch):
    monkeypatch.setattr(breathing, "SECOND", 60.0)
    app = await launch(f"/habits/guide/{BREATHING}")
    app.wants_no_motion = True
    await app.visit("/habits")
    await app.visit(f"/habits/guide/{BREATHING}")
    assert "moving" not in app.keys
    assert app.says("Shown without motion, as your device asks for.")
    await app.tap(key="begin")
    assert moving_parts(app) == []


async def test_motion_can_be_switched_off(launch, services, monkeypatch):
    monkeypatch.setattr(breathing, "SECOND", 60.0)
    app = await launch(f"/habits/guide/{BREATHING}")
    await app.tap(key="begin")
    assert len(moving_parts(app)) == 1
    await app.tap("That is enough")
    await app.visit("/habits")
    await app.visit(f"/habits/guide/{BREATHING}")
    await app.tap("Water that rises and falls")
    await app.tap(key="begin")
    assert moving_parts(app) == []


@pytest.mark.parametrize("slug", [STANDING, BREATHING])
async def test_a_guide_speaks_of_closed_eyes_only_where_something_is_heard_or_felt(
    launch, services, monkeypatch, cues, slug
):
    monkeypatch.setattr(breathing, "SECOND", 60.0)
    app = await launch(f"/habits/about/{slug}")
    assert app.says("It works with closed eyes too.")
    services.settings.change(sound=False)
    await app.settle()
    assert not app.says("closed eyes")
    services.settings.change(sound=True)
    services.signals.sound = None
    await app.settle()
    assert not app.says("closed eyes")
    if slug == BREATHING:
        await app.visit(f"/habits/guide/{BREATHING}")
        await app.tap("Water that rises and falls")
        assert app.says("Off. Only words, and the count.")
        await app.tap(key="begin")
        assert app.says("It begins in a moment.")
        assert not app.says("close your eyes")
        services.signals.touch = services.signals.sound = cues.append
        await app.settle()
        assert app.says("You can close your eyes.")


async def test_breaths_are_counted_on_the_screen_where_nothing_moves_sounds_or_is_felt(
    launch, services, monkeypatch, cues
):
    def counted():
        return [item.control.value for item in app.controls if item.key == "breath-count"]

    monkeypatch.setattr(breathing, "SECOND", 1.0)
    services.settings.change(sound=False, breathing_still=True)
    app = await launch(f"/habits/guide/{BREATHING}")
    await app.tap("To 3")
    await app.tap(key="begin")
    await app.wait(breathing._SETTLING + 0.5)
    for part in ("Breathe in", "Breathe out", "Breathe in"):
        for number in ("1", "2", "3"):
            assert app.says(part)
            assert counted() == [number]
            await app.wait(1)
    services.settings.change(sound=True)
    await app.settle()
    assert counted() == []
    await app.tap("That is enough")
    services.settings.change(sound=False, breathing_still=False)
    await app.visit("/habits")
    await app.visit(f"/habits/guide/{BREATHING}")
    await app.tap(key="begin")
    await app.wait(breathing._SETTLING + 0.5)
    assert len(moving_parts(app)) == 1
    assert counted() == []


async def test_left_in_the_middle_the_cues_end(launch, services, cues):
    app = await launch(f"/habits/guide/{BREATHING}")
    await app.tap("5 minutes")
    await app.tap(key="begin")
    await app.wait()
    await app.tap(key="back")
    await app.wait()
    heard = len(cues)
    await app.wait()
    assert len(cues) == heard


@pytest.mark.parametrize("slug", [STANDING, BREATHING])
async def test_the_guide_is_reached_from_today_and_from_the_page_of_its_habit(
    launch, services, slug
):
    services.habits.switch(slug, True)
    app = await launch()
    await app.tap(key=f"guide-{slug}")
    assert app.page.route == f"/habits/guide/{slug}"
    await app.tap(key="back")
    assert app.page.route == "/"
    await app.visit(f"/habits/about/{slug}")
    await app.tap("Guide me through it")
    assert app.says("Please keep in mind")
    assert app.find("When to get help")
    await app.tap(key="back")
    assert app.page.route == f"/habits/about/{slug}"


async def test_other_habits_have_no_guide(launch, services):
    services.habits.switch("quiet-time", True)
    app = await launch()
    assert "guide-quiet-time" not in app.keys
    await app.visit("/habits/about/quiet-time")
    assert "open-guide" not in app.keys
    await app.visit("/habits/guide/quiet-time")
    assert app.says("There is no guide through this habit.")
    await app.visit("/habits/guide/nothing-of-that-name")
    assert app.says("There is no habit of that name.")


@pytest.mark.parametrize("slug", [STANDING, BREATHING])
@pytest.mark.parametrize(("size", "text_size"), AT_EACH_SIZE)
async def test_every_page_of_a_guide_is_sound_at_every_size(
    launch, services, monkeypatch, size, text_size, slug
):
    services.settings.change(text_size=text_size)
    app = await launch(f"/habits/guide/{slug}", size=size)
    assert faults(app) == []
    if slug == STANDING:
        await app.tap(key="begin")
        for _ in STEPS:
            assert faults(app) == []
            await app.tap(key="step-on")
    else:
        monkeypatch.setattr(breathing, "SECOND", 60.0)
        await app.tap(key="begin")
        assert faults(app) == []
        await app.tap(key="enough")
    assert faults(app) == []
