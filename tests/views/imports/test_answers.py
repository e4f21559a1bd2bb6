"""Answers about a file of another app: none is forgotten, however soon the next tap comes."""

from __future__ import annotations

import flet as ft
import pytest

from app.domain.check_in import Question
from app.domain.errors import TransferError
from app.domain.habit_mark import Outcome
from tests.support.clock import TODAY, YESTERDAY
from tests.support.history import state_of
from tests.views.imports.choosing import LOOP, VISIBLE, chosen, hold_up, let_go, read

TEA_THING, TEA_OUT = "thing-Tea|number|1", "use:Tea|number|1=nothing"
SKIPS_OUT = "skips:=nothing"
TEA_IS_A_HABIT = "What is it here? A habit of its own"
TEA_IS_NOTHING = "What is it here? Nothing, leave it out"
SKIPS_ARE_OUT = "Days you skipped Leave them out"
TABLE = f"Day,Other,Pain\n{TODAY},{YESTERDAY},4\n".encode()


def chosen_answers(app):
    """What is marked as the answer, as it is heard."""
    return [each.label for each in app.of_kind(ft.Semantics) if each.selected]


def own_names(services):
    return [habit.name for habit in services.habits.own()]


@pytest.fixture
async def app(launch):
    return await launch("/settings/import")


async def test_what_was_just_left_out_is_not_brought_in(app, services, monkeypatch):
    await chosen(app, LOOP)
    await app.tap(key=TEA_THING)
    gate = hold_up(monkeypatch, services)
    await app.tap(key=TEA_OUT)
    assert TEA_IS_NOTHING in chosen_answers(app)
    await app.tap(key="bring")
    assert app.says("One moment.")
    assert own_names(services) == []
    await let_go(app, gate)
    assert own_names(services) == ["Evening walk"]
    assert app.page.route == "/habits"


async def test_answers_in_quick_succession_are_all_kept(app, services, monkeypatch):
    await chosen(app, LOOP)
    await app.tap(key=TEA_THING)
    gate = hold_up(monkeypatch, services)
    await app.tap(key=TEA_OUT)
    await app.tap(key=SKIPS_OUT)
    await let_go(app, gate)
    assert {TEA_IS_NOTHING, SKIPS_ARE_OUT} <= {*chosen_answers(app)}
    assert app.says("2 rows: not taken along: Tea")
    assert not app.says("Evening walk: resting")
    await app.tap(key="bring")
    await read(app)
    assert own_names(services) == ["Evening walk"]
    marks = services.habits.marks((YESTERDAY, TODAY)).values()
    assert [mark.outcome for mark in marks] == [Outcome.DONE]


async def test_a_late_tap_on_an_answer_changes_nothing_of_what_is_brought_in(
    app, services, monkeypatch
):
    await chosen(app, LOOP)
    await app.tap(key=TEA_THING)
    gate = hold_up(monkeypatch, services)
    await app.tap(key=TEA_OUT)
    for key in ("bring", SKIPS_OUT):  # nothing is drawn between the two
        await app.session.dispatch_event(app.find(key=key).control._i, "click", None)
    await app.settle()
    await let_go(app, gate)
    assert own_names(services) == ["Evening walk"]
    assert len(services.habits.marks((YESTERDAY, TODAY))) == 2


async def test_a_file_that_is_being_read_again_forgets_no_answer(app, services, monkeypatch):
    await chosen(app, TABLE)
    await app.tap(key="thing-pain")
    gate = hold_up(monkeypatch, services, "read")
    await app.tap(key="day_column:=Other")
    await app.tap(key="scale:pain=0-5")
    await app.tap(key="bring")
    await let_go(app, gate)
    assert services.notebook.check_in_on(TODAY) is None
    assert services.notebook.check_in_on(YESTERDAY).ratings == {Question.PAIN: 8}


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (TransferError("import_no_table"), "This is no table"),
        (ValueError("unforeseen"), "That did not work."),
    ],
)
async def test_an_answer_that_leads_nowhere_is_told_and_taken_back(
    app, services, monkeypatch, problem, words
):
    await chosen(app, LOOP)
    await app.tap(key=TEA_THING)
    with monkeypatch.context() as held:
        gate = hold_up(held, services, "preview", problem)
        await app.tap(key=TEA_OUT)
        await app.tap(key="bring")
        await let_go(app, gate)
    assert words in app.message
    assert own_names(services) == []
    await app.tap(key=TEA_THING)
    assert TEA_IS_A_HABIT in chosen_answers(app)
    await app.tap(key=SKIPS_OUT)
    await app.wait_until("1 row: not taken along")
    await app.tap(key="bring")
    await read(app)
    assert own_names(services) == ["Evening walk", "Tea"]


async def test_a_file_that_cannot_be_read_in_another_way_stays_as_it_was(
    app, services, monkeypatch
):
    await chosen(app, TABLE)
    with monkeypatch.context() as held:
        gate = hold_up(held, services, "read", TransferError("import_no_table"))
        await app.tap(key="day_column:=Other")
        await let_go(app, gate)
    assert "This is no table" in app.message
    assert "Which column is the day? Day" in chosen_answers(app)
    await app.tap(key="bring")
    await read(app)
    assert services.notebook.check_in_on(TODAY).ratings == {Question.PAIN: 4}


async def test_an_answer_after_which_nothing_is_left_to_bring_in_is_shown(
    app, services, monkeypatch
):
    await chosen(app, TABLE)
    await app.tap(key="thing-pain")
    gate = hold_up(monkeypatch, services)
    await app.tap(key="use:pain=nothing")
    await app.tap(key="bring")
    await let_go(app, gate)
    assert app.page.route == "/settings/import"
    assert app.says("There is nothing in it that would come along")
    assert services.imports.every == ()


async def test_a_file_that_is_not_chosen_after_all_forgets_no_answer(app, services, monkeypatch):
    await chosen(app, LOOP)
    await app.tap(key=TEA_THING)
    gate = hold_up(monkeypatch, services)
    await app.tap(key=TEA_OUT)
    app.is_busy = True
    await app.tap(key="choose-file")
    await let_go(app, gate)
    await app.catch_up()
    assert app.says("No file was chosen.")
    await app.tap(key=TEA_THING)
    assert TEA_IS_NOTHING in chosen_answers(app)
    await app.tap(key="bring")
    await read(app)
    assert own_names(services) == ["Evening walk"]


async def test_an_answer_about_one_file_does_not_come_back_over_the_next(
    app, services, monkeypatch
):
    await chosen(app, LOOP)
    await app.tap(key=TEA_THING)
    with monkeypatch.context() as held:
        gate = hold_up(held, services)
        await app.tap(key=TEA_OUT)
    await chosen(app, VISIBLE)
    await let_go(app, gate)
    assert app.says("Visible.")
    assert not app.says("Tea")


async def test_leaving_while_an_answer_is_worked_out_changes_nothing(
    app, services, database, monkeypatch
):
    before = state_of(database)
    await chosen(app, LOOP)
    await app.tap(key=TEA_THING)
    gate = hold_up(monkeypatch, services)
    await app.tap(key=TEA_OUT)
    await app.tap(key="leave")
    left_for = app.page.route
    await let_go(app, gate)
    assert app.page.route == left_for != "/settings/import"
    assert state_of(database) == before


@pytest.mark.parametrize("to", ["/pace", "/settings/import"])
async def test_who_leaves_once_notes_are_to_come_is_told_and_stays_where_they_went(
    app, services, monkeypatch, to
):
    await chosen(app, LOOP)
    await app.tap(key=TEA_THING)
    gate = hold_up(monkeypatch, services)
    await app.tap(key=TEA_OUT)
    await app.tap(key="bring")
    await app.visit("/pace")
    await app.visit(to)
    await let_go(app, gate)
    await app.wait_until("The notes from Loop Habit Tracker are here now.")
    assert app.page.route == to
    assert own_names(services) == ["Evening walk"]
