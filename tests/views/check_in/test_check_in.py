"""The check-in: four taps, each of them optional."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.check_in import Question
from tests.support.clock import TODAY, YESTERDAY

FOUR = {
    Question.PAIN: 5,
    Question.TIREDNESS: 6,
    Question.UNREFRESHED: 0,
    Question.IN_THE_WAY: 10,
}


async def rate(app, *ratings):
    for rating in ratings:
        await app.tap(key=f"rate-{rating}")


async def test_four_taps_finish_a_check_in(launch, services):
    app = await launch()
    await app.tap("Check in")
    await rate(app, 5, 6, 0, 10)
    assert services.notebook.check_in_on(TODAY).ratings == FOUR
    assert app.says("Your check-in")
    assert app.message == "Check-in saved, 4 answers."
    await app.tap("Done")
    assert app.page.route == "/"
    assert app.find("Checked in. Open it to look or change")


async def test_the_whole_check_in_can_be_taken_back_and_begun_anew(launch, services):
    app = await launch("/check-in")
    await rate(app, 5, 6, 0, 10)
    await app.tap("Undo")
    assert services.notebook.check_in_on(TODAY) is None
    assert app.find("Skip: Pain, all over")
    assert not app.says("Your check-in")


async def test_a_question_can_be_skipped_and_stays_unknown(launch, services):
    app = await launch("/check-in")
    await rate(app, 5)
    await app.tap("Skip: Tiredness")
    await rate(app, 0, 10)
    assert Question.TIREDNESS not in services.notebook.check_in_on(TODAY).ratings
    assert app.message == "Check-in saved, 3 answers."
    await app.tap("Tiredness: left blank. Answer")
    await rate(app, 6)
    assert services.notebook.check_in_on(TODAY).ratings == FOUR


async def test_a_check_in_with_all_skipped_keeps_nothing_and_that_is_fine(launch, services):
    app = await launch("/check-in")
    for _ in range(4):
        await app.tap(key="skip")
    assert app.says("Nothing is noted. That is fine too.")
    assert app.message == ""
    await app.tap("Done")
    assert services.notebook.on(TODAY) == ()


@pytest.mark.parametrize("way", ["stop", "back"])
async def test_stopping_early_keeps_what_was_answered(launch, services, way):
    app = await launch("/check-in")
    await rate(app, 5, 6)
    await app.tap(key=way)
    assert app.page.route == "/"
    kept = {Question.PAIN: 5, Question.TIREDNESS: 6}
    assert services.notebook.check_in_on(TODAY).ratings == kept
    assert app.message == "Check-in saved, 2 answers."
    await app.tap("Undo")
    assert services.notebook.check_in_on(TODAY) is None


async def test_a_check_in_loses_no_answer_by_going_elsewhere_from_the_address(launch, services):
    app = await launch("/check-in")
    await rate(app, 5)
    await app.visit("/read")
    assert services.notebook.check_in_on(TODAY).ratings == {Question.PAIN: 5}


async def test_an_answer_is_changed_on_the_way(launch, services):
    app = await launch("/check-in")
    await rate(app, 5)
    await app.tap("Back to pain")
    await rate(app, 7)
    assert app.find("Skip: Tiredness")
    await app.tap("Pain, all over: 7 of 10. Change")
    await rate(app, 8, 6, 0, 10)
    assert services.notebook.check_in_on(TODAY).ratings == {**FOUR, Question.PAIN: 8}


async def test_an_answer_is_taken_away_afterwards(launch, services):
    services.notebook.check_in(TODAY, FOUR)
    app = await launch("/check-in")
    await app.tap("Pain, all over: 5 of 10. Change")
    await app.tap("Leave blank: Pain, all over")
    assert Question.PAIN not in services.notebook.check_in_on(TODAY).ratings
    await app.tap("Undo")
    assert services.notebook.check_in_on(TODAY).ratings == FOUR


async def test_taking_the_last_answer_away_keeps_no_empty_check_in(launch, services):
    services.notebook.check_in(TODAY, {Question.PAIN: 5})
    app = await launch("/check-in")
    await app.tap(key="change-pain")
    await app.tap(key="skip")
    assert services.notebook.check_in_on(TODAY) is None
    assert app.message == "The check-in is empty now, so it is not kept."
    await app.tap("Undo")
    assert services.notebook.check_in_on(TODAY).ratings == {Question.PAIN: 5}


async def test_a_check_in_can_be_changed_the_next_day(launch, services, clock):
    services.notebook.check_in(TODAY, FOUR)
    clock.move(days=1)
    app = await launch(f"/?day={TODAY}")
    await app.tap("Checked in. Open it to look or change")
    await app.tap("Pain, all over: 5 of 10. Change")
    await rate(app, 2)
    await app.tap("Done")
    assert app.page.route == f"/?day={TODAY}"
    assert services.notebook.check_in_on(TODAY).ratings == {**FOUR, Question.PAIN: 2}
    assert services.notebook.check_in_on(TODAY + timedelta(days=1)) is None


async def test_a_check_in_for_yesterday_says_so(launch, services):
    app = await launch(f"/check-in?day={YESTERDAY}")
    assert app.says("Yesterday, as you remember it.")
    await rate(app, 5, 6, 0, 10)
    assert services.notebook.check_in_on(YESTERDAY).ratings == FOUR
    assert services.notebook.check_in_on(TODAY) is None
