"""What a check-in may have beyond its four questions: extra ones and a note."""

from __future__ import annotations

import flet as ft
import pytest

from app.domain.check_in import CORE, EXTRA, Question
from app.domain.settings import LookChoice
from tests.support.clock import TODAY
from tests.support.screen import placed
from tests.support.soundness import AT_EACH_SIZE, faults

FOUR = dict.fromkeys(CORE, 5)
NOTE = "Slept badly 🌙, قلق, שקט\nand a second line"


async def finished(app, questions=CORE):
    for _ in questions:
        await app.tap(key="rate-5")


async def test_extra_questions_from_the_settings_are_asked_after_the_four(launch, services):
    app = await launch("/settings")
    await app.tap(key="ask-fog")
    await app.tap(key="ask-cold-or-tingling")
    await app.visit("/check-in")
    await finished(app)
    assert not app.says("Your check-in")
    assert app.find("Skip: Foggy thinking")
    await app.tap("3 of 10")
    assert app.find("Skip: Cold or tingling hands or feet")
    await app.tap("4 of 10")
    ratings = services.notebook.check_in_on(TODAY).ratings
    assert ratings == {**FOUR, Question.FOG: 3, Question.COLD_OR_TINGLING: 4}


@pytest.mark.parametrize(("height", "is_low"), [(559, True), (560, False)])
async def test_the_pad_scrolls_with_the_questions_where_the_screen_is_low(launch, height, is_low):
    app = await launch("/check-in", size=(390, height))
    around = app.find(key="rate-5").around
    assert any(isinstance(each, ft.Column) and each.scroll for each in around) is is_low


async def test_the_question_asked_now_has_one_edge_in_strong_contrast(launch, services):
    services.settings.change(look=LookChoice.STRONG)
    app = await launch("/check-in")
    lit = app.find(key="change-pain")
    surface = next(each for each in reversed(lit.around) if getattr(each, "border", None))
    assert surface.border.top.width == 2
    assert surface.foreground_decoration.border.top.width == 2  # over the corners of what is lit
    assert lit.control.border is None
    assert app.find(key="above-tiredness").control.visible


async def test_a_check_in_can_ask_every_question_there_is(launch, services):
    services.settings.change(extra_questions=EXTRA)
    app = await launch("/check-in")
    await finished(app, Question)
    assert services.notebook.check_in_on(TODAY).ratings == dict.fromkeys(Question, 5)


async def test_an_extra_answer_stays_once_its_question_is_switched_off(launch, services):
    services.notebook.check_in(TODAY, {**FOUR, Question.FOG: 3})
    app = await launch("/check-in")
    assert app.find("Foggy thinking: 3 of 10. Change")
    await app.tap("Pain, all over: 5 of 10. Change")
    await app.tap(key="rate-1")
    assert services.notebook.check_in_on(TODAY).ratings[Question.FOG] == 3


async def test_a_note_is_kept_letter_by_letter_and_found_again(launch, services):
    app = await launch("/check-in")
    await finished(app)
    await app.tap("Add a note")
    await app.set(NOTE, name="Note")
    await app.tap("Done")
    assert services.notebook.check_in_on(TODAY).note == NOTE
    later = await launch("/check-in")
    assert later.find("Note").control.value == NOTE


async def test_a_note_alone_is_worth_keeping(launch, services):
    app = await launch("/check-in")
    for _ in CORE:
        await app.tap(key="skip")
    await app.tap("Add a note")
    await app.set("A day in bed.", key="note")
    await app.tap("Done")
    assert services.notebook.check_in_on(TODAY).note == "A day in bed."


async def test_a_note_survives_the_change_of_an_answer(launch, services):
    app = await launch("/check-in")
    await finished(app)
    await app.tap("Add a note")
    await app.set(NOTE, key="note")
    await app.tap("Pain, all over: 5 of 10. Change")
    await app.tap(key="rate-2")
    assert app.find("Note").control.value == NOTE
    assert services.notebook.check_in_on(TODAY).note == NOTE


@pytest.mark.parametrize("way", ["done", "back"])
async def test_a_note_that_is_too_long_is_refused_kindly_and_stays_in_the_field(
    launch, services, way
):
    app = await launch("/check-in")
    await finished(app)
    await app.tap("Add a note")
    await app.set("x" * 25_000, key="note")
    await app.tap(key=way)
    assert app.message == (
        "This note has 25000 characters; up to 20000 can be kept. "
        "It is still here for you to shorten."
    )
    assert app.page.route == "/check-in"
    assert app.find("Note").control.value == "x" * 25_000
    assert services.notebook.check_in_on(TODAY).note == ""
    await app.set("x" * 20_000, key="note")
    await app.tap(key=way)
    assert app.page.route == "/"
    assert services.notebook.check_in_on(TODAY).note == "x" * 20_000


async def test_a_check_in_taken_back_gives_its_note_back_too(launch, services):
    services.notebook.check_in(TODAY, FOUR, "before")
    app = await launch("/check-in")
    await app.set("after", key="note")
    await app.tap("Pain, all over: 5 of 10. Change")
    await app.tap(key="rate-2")
    assert services.notebook.check_in_on(TODAY).note == "after"
    await app.tap("Undo")
    assert services.notebook.check_in_on(TODAY).note == "before"
    assert app.find("Note").control.value == "before"


@pytest.mark.parametrize(("size", "text_size"), [*AT_EACH_SIZE, ((390, 560), 100)])
async def test_every_step_is_sound_at_every_size(launch, services, size, text_size):
    services.settings.change(text_size=text_size)
    app = await launch("/check-in", size=size)
    for rating in (5, 6, 0, 10):
        assert faults(app) == []
        assert app.find(key="stop")
        await app.tap(key=f"rate-{rating}")
    assert faults(app) == []
    assert app.find("Done")


async def test_with_large_text_no_empty_list_stands_below_the_first_question(launch, services):
    services.settings.change(text_size=200)
    app = await launch("/check-in")
    seen = [item.control for item in placed(app.page.views)]
    assert [each for each in seen if isinstance(each, ft.Column) and not each.controls] == []
