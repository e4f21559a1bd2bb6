"""Two windows over one notebook."""

from __future__ import annotations

import flet as ft

from app.domain.check_in import CORE, Question
from app.domain.settings import LookChoice
from app.views.kit.colours import STRONG
from tests.support.clock import TODAY, YESTERDAY

FIRST = "/read/card/01-setting-the-scene/01-what-fibromyalgia-is-like"


async def test_a_log_in_one_window_shows_in_the_other(launch):
    one, other = await launch(), await launch()
    await one.tap("Log Shower")
    await other.settle()
    assert other.says("noted so far")
    assert one.says("noted so far")


async def test_a_sheet_stays_in_the_window_it_was_opened_in(launch):
    one = await launch("/log")
    other = await launch("/")
    assert one.says("How hard did it feel?")
    await other.tap("Log Shower")
    await one.settle()
    assert not other.says("How hard did it feel?")
    assert one.says("How hard did it feel?")


async def test_a_closed_window_disturbs_nobody(launch):
    one, other = await launch(), await launch()
    one.session.close()
    await other.tap("Log Shower")
    assert other.says("noted so far")


async def test_the_news_goes_to_the_client_of_the_other_window(launch):
    one, other = await launch(), await launch()
    for app in (one, other):
        app.connection.sent.clear()
    await one.tap("Log Shower")
    await other.settle()
    assert "noted so far" in str(other.connection.sent)
    assert "Shower logged" in str(one.connection.sent)
    assert "Shower logged" not in str(other.connection.sent)
    assert other.message == ""


async def test_each_screen_follows_what_is_done_elsewhere(launch):
    reading, habits, pace = await launch("/read"), await launch("/habits"), await launch("/pace")
    other = await launch(FIRST)
    await other.tap("Bookmark this card")
    await other.tap("Next card")
    await other.visit("/habits/about/quiet-time")
    await other.tap("Switch it on")
    await other.tap(key="agree")
    await other.visit(f"/?day={YESTERDAY}")
    await other.tap("Log Shower")
    await pace.settle()
    assert reading.says("Bookmarks")
    assert reading.says("1 of 3 read")
    assert habits.find(key="quiet-time-tiny")
    assert pace.find("Saturday 21 November: 2 points")


async def test_a_look_chosen_in_one_window_holds_in_all(launch, services):
    one, other = await launch("/settings"), await launch("/pace")
    await one.tap(key="look-strong")
    await one.tap("Larger text")
    await other.settle()
    assert services.settings.settings.look is LookChoice.STRONG
    [view] = other.of_kind(ft.View)
    assert view.bgcolor == STRONG.paper
    assert other.page.theme.scaffold_bgcolor == STRONG.paper


async def test_a_note_typed_in_one_window_stays_while_the_other_logs(launch, services):
    one, other = await launch("/log"), await launch()
    await one.tap(key="add-note")
    await one.set("half a sentence", key="note")
    await one.tap(key="effort-9")
    await other.tap("Log Shower")
    await one.settle()
    assert one.find(key="note").control.value == "half a sentence"
    await one.tap("Save, 3 points")
    assert "half a sentence" in {entry.note for entry in services.notebook.on(TODAY)}


async def test_a_check_in_half_done_is_not_disturbed_by_the_other_window(launch, services):
    one, other = await launch("/check-in"), await launch()
    await one.tap(key="rate-6")
    await other.tap("Log Shower")
    await other.tap(key="flare")
    await one.settle()
    assert one.find("Pain, all over: 6 of 10. Change")
    assert one.find("Skip: Tiredness")


async def test_a_message_takes_back_what_it_speaks_of_whatever_was_done_elsewhere(launch, services):
    one, other = await launch("/log"), await launch()
    await one.tap(key="keep-usual")
    await one.tap(key="save")
    await other.tap("Log Shower")
    await one.tap("Undo")
    assert [entry.name for entry in services.notebook.on(TODAY)] == ["Shower"]
    assert services.usuals.every == ()


async def test_a_check_in_is_taken_back_whatever_was_done_elsewhere(launch, services):
    one, other = await launch("/check-in"), await launch()
    for rating in (5, 6, 0, 10):
        await one.tap(key=f"rate-{rating}")
    await other.tap("Log Shower")
    await one.tap("Undo")
    assert [entry.name for entry in services.notebook.on(TODAY)] == ["Shower"]
    await other.tap("Undo")
    assert services.notebook.on(TODAY) == ()


FOUR = dict.fromkeys(CORE, 5)


async def test_a_check_in_that_was_only_looked_at_follows_the_other_window(launch, services):
    services.notebook.check_in(TODAY, FOUR, "morning")
    one = await launch("/check-in")
    services.notebook.check_in(TODAY, {**FOUR, Question.PAIN: 9}, "morning, and a long talk")
    await one.settle()
    assert one.find("Pain, all over: 9 of 10. Change")
    assert one.find(key="note").control.value == "morning, and a long talk"
    await one.tap("Done")
    kept = services.notebook.check_in_on(TODAY)
    assert (kept.ratings[Question.PAIN], kept.note) == (9, "morning, and a long talk")
    assert one.message == ""


async def test_what_two_windows_changed_of_a_check_in_is_all_kept(launch, services):
    services.notebook.check_in(TODAY, FOUR, "morning")
    one, other = await launch("/check-in"), await launch("/check-in")
    await one.set("morning, and a long talk", key="note")
    await other.tap("Pain, all over: 5 of 10. Change")
    await other.tap(key="rate-9")
    await one.settle()
    assert one.find("Pain, all over: 9 of 10. Change")
    assert one.find(key="note").control.value == "morning, and a long talk"
    await one.tap("Tiredness: 5 of 10. Change")
    await one.tap(key="rate-2")
    kept = services.notebook.check_in_on(TODAY)
    assert kept.ratings == {**FOUR, Question.PAIN: 9, Question.TIREDNESS: 2}
    assert kept.note == "morning, and a long talk"
    await one.tap("Undo")
    kept = services.notebook.check_in_on(TODAY)
    assert (kept.ratings, kept.note) == ({**FOUR, Question.PAIN: 9}, "morning")


async def test_an_answer_on_the_way_stays_beside_what_the_other_window_noted(launch, services):
    one = await launch("/check-in")
    await one.tap(key="rate-6")
    services.notebook.check_in(TODAY, {Question.TIREDNESS: 3, Question.FOG: 2}, "a short night")
    await one.settle()
    assert one.find("Pain, all over: 6 of 10. Change")
    assert one.find("Foggy thinking: 2 of 10. Change")
    assert one.find("Leave blank: Tiredness")
    await one.tap(key="stop")
    kept = services.notebook.check_in_on(TODAY)
    assert kept.ratings == {Question.PAIN: 6, Question.TIREDNESS: 3, Question.FOG: 2}
    assert kept.note == "a short night"


async def test_a_check_in_in_front_of_a_question_stays_there_whatever_the_other_window_notes(
    launch, services
):
    given = dict(zip(CORE, (7, 2, 3, 1), strict=True))
    one = await launch("/check-in")
    services.notebook.check_in(TODAY, {Question.PAIN: 8})
    await one.settle()
    assert "Done" not in one.names
    for rating in (7, 2, 3, 1):
        await one.tap(key=f"rate-{rating}")
    assert services.notebook.check_in_on(TODAY).ratings == given
    await one.tap("Tiredness: 2 of 10. Change")
    services.notebook.check_in(TODAY, given, "a short night")
    await one.settle()
    await one.tap(key="rate-4")
    kept = services.notebook.check_in_on(TODAY)
    assert (kept.ratings[Question.TIREDNESS], kept.note) == (4, "a short night")


async def test_a_check_in_deleted_elsewhere_does_not_come_back_by_leaving_it(launch, services):
    services.notebook.check_in(TODAY, FOUR)
    one = await launch("/check-in")
    services.notebook.delete(services.notebook.check_in_on(TODAY))
    await one.settle()
    assert one.find("Skip: Pain, all over")
    await one.tap(key="back")
    assert services.notebook.check_in_on(TODAY) is None
