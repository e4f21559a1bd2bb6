"""Insights on the screen: three states and no fourth, why, tables, and nothing kept."""

from __future__ import annotations

import gc
import re
from dataclasses import replace

import flet as ft
import flet.canvas as cv
import pytest

from app.domain.activity import ActivityKind
from app.domain.association import Comparison
from app.domain.check_in import Question
from app.domain.habit import BlankDays
from app.domain.habit_mark import Outcome
from app.domain.insight import Facts
from app.reading.wording import say
from app.views.insights.words import range_words, scale_words
from tests.support.clock import ago
from tests.support.six_people import HABIT, PEOPLE, Year
from tests.support.soundness import AT_EACH_SIZE, faults

BUSY_PERSON = next(person for person in PEOPLE if person.costs and person.flares)


@pytest.fixture(scope="module")
def year():
    """A year of someone whose busy days were followed by hard ones."""
    lived = Year(BUSY_PERSON).live()
    lived.services.settings.change(welcomed=True)
    return lived


@pytest.fixture
def worst():
    """The services of someone of whom no day can be rated 2 above the own middle."""
    lived = Year(replace(BUSY_PERSON, worse=3)).live()
    lived.services.settings.change(welcomed=True)
    return lived.services


@pytest.fixture
def opened(launch, year):
    async def open_insights(route="/insights", size=(390, 844), text_size=100):
        year.services.settings.change(text_size=text_size)
        return await looked(await launch(route, size=size, over=year.services))

    return open_insights


async def looked(app):
    """Wait until the look is through."""
    for _ in range(50):
        if app.page.route != "/insights" or "habits" in keys(app):
            return app
        await app.wait(0.005)
    raise AssertionError("the look never came to its end")


def keys(app):
    return {item.key for item in app.controls if item.key}


def pictures(app):
    """What each picture says to those who hear it."""
    heard = [item for item in app.of_kind(ft.Semantics) if item.image]
    return [item.label for item in heard]


async def test_with_nothing_noted_insights_says_what_is_needed_and_draws_nothing(launch):
    app = await looked(await launch("/insights"))
    assert app.says("It needs 14 days on which “How much it got in the way” is rated; so far 0.")
    assert app.says("It needs 40 such pairs of days, 10 of them after each kind of day.")
    assert app.says("No habit in use was noted")
    assert app.of_kind(cv.Canvas) == []
    assert pictures(app) == []


async def test_the_bar_leads_to_insights_in_one_tap(opened):
    app = await opened("/")
    await app.place("Insights")
    assert app.page.route == "/insights"
    await looked(app)
    assert {"course", "before", "habits"} <= keys(app)


async def test_what_is_worth_knowing_has_counts_size_chance_and_the_closing_words(opened):
    app = await opened()
    assert app.says("The day after a busy day was hard on 45 of 86 days (about 5 in 10).")
    assert app.says("After other days: 19 of 163 (about 1 in 10).")
    assert app.says("ratings are 2.3 of 10 higher.")
    assert app.says("These were seen in the last look, too.")
    assert app.says("Found together does not mean that one caused the other.")
    assert "Of ten days about 5 were hard after such a day, about 1 after other days." in pictures(
        app
    )
    assert "2.3 more; chance alone stays within 0.4, nine times in ten." in pictures(app)
    assert sum("0.4" in text for text in app.texts) == 1
    await app.tap(key="busy-0-why")
    assert app.says("1 time in 1,000. Chance alone stays under 0.4, nine times in ten.")


@pytest.mark.parametrize(("gap", "said"), [(1.2, "1.2 more."), (-1.2, "1.2 less.")])
def test_no_range_of_chance_is_said_where_none_was_worked_out(gap, said):
    compared = Comparison(50, 60, 5 + gap, 5, gap, chance=0.06, within=None)
    assert range_words(compared) == said


@pytest.mark.parametrize("question", Question)
def test_insights_tells_the_ends_of_a_scale_as_the_check_in_asks_for_them(question):
    assert say(f"check_in.{question}_scale") in scale_words(question)


async def test_those_worst_off_are_told_means_where_no_day_can_be_hard(launch, worst):
    app = await looked(await launch("/insights", over=worst))
    await app.wait(0.1)
    assert app.says("The day after a busy day had a mean of 9.7 of 10, on 86 days.")
    assert app.says("After other days: 8.1, on 163 days.")
    assert not any("was hard" in text for text in app.texts)
    assert not any("Of ten days" in said for said in pictures(app))
    await app.tap(key="busy-0-why")
    assert not app.says("Hard means")


async def test_what_is_not_told_has_no_direction_and_no_picture(opened):
    app = await opened()
    walk = app.find(key=f"asked-habit-{HABIT}-1").name
    assert (
        walk == "Easy walk or move, and the day after. 249 pairs looked at, nothing beyond chance"
    )
    assert app.says("Nothing stands out beyond what chance does. That is the usual answer.")
    assert len(pictures(app)) == 5


async def test_the_course_is_told_drawn_and_a_table(opened):
    app = await opened()
    drawn = next(said for said in pictures(app) if "84 days" in said)
    assert drawn.startswith("How much it got in the way, 84 days: noted on ")
    assert "One flare." in drawn
    await app.tap("As a table: How it has been")
    weeks = [text for text in app.texts if text.startswith("Week from ")]
    assert len(weeks) == 12
    assert app.says("3 flare days")


def beside_the_days(app):
    """The room of the numbers beside the picture of the course."""
    [numbers] = [
        stack
        for stack in app.of_kind(ft.Stack)
        if [getattr(getattr(box, "content", None), "value", None) for box in stack.controls]
        == ["10", "5", "0"]
    ]
    return numbers.width, numbers.height


async def test_the_numbers_of_the_course_have_room_whoever_enlarges_the_text(opened):
    by_the_app = beside_the_days(await opened(text_size=200))
    app = await opened()
    probe = next(box for box in app.of_kind(ft.Container) if box.on_size_change)
    await app.fire(probe, "size_change", {"w": 20.0, "h": 40.0})
    assert beside_the_days(app) == by_the_app


async def test_why_tells_the_arithmetic_and_a_day_opens_that_day(opened, year):
    app = await opened()
    await app.tap("Why this? How it has been")
    assert app.says("The one in the middle is 5")
    assert app.says("are our own choice")
    day = next(key for key in keys(app) if key.startswith("day-"))
    await app.tap(key=day)
    assert app.page.route == f"/pace?day={day.removeprefix('day-')}"
    assert app.says("How much it got in the way") or app.says("Check-in")


@pytest.mark.parametrize("part", ["why", "table"])
async def test_the_days_behind_a_sentence_are_there_newest_first_and_more_on_request(opened, part):
    app = await opened()
    await app.tap(key=f"busy-0-{part}")
    first = sorted(key for key in keys(app) if key.startswith("day-"))
    assert len(first) == 14
    await app.tap("Earlier days")
    assert len([key for key in keys(app) if key.startswith("day-")]) == 28
    assert app.says("249 pairs of days: 86 after such a day, with a mean of") == (part == "why")


async def test_what_was_not_told_still_shows_its_sums_to_who_asks(opened):
    app = await opened()
    await app.tap(key=f"asked-habit-{HABIT}-1")
    assert app.says("with a mean of")
    assert app.says("Here they do not all hold.")
    assert app.says("A difference of less than about 1½ would mostly not show")
    await app.tap("What does chance mean here?")
    assert app.page.route == "/read/words/chance"


async def test_flares_are_facts_and_counted_from_the_fifth_on(opened):
    app = await opened()
    assert app.says("flares began within 2 days of a busy day.")
    assert app.says("That could be chance.")
    await app.tap(key="before-flares")
    assert app.says("Before each flare")
    assert len([text for text in app.texts if text.startswith("Flare of ")]) > 6


async def test_days_of_two_kinds_are_counted_apart_where_one_kind_is_still_too_few(
    launch, services
):
    for habit, every in ((HABIT, 25), ("easy-breathing", 2)):
        services.habits.switch(habit, True)
        for back in range(1, 150):
            services.notebook.check_in(ago(back), {Question.IN_THE_WAY: 5})
            outcome = Outcome.NOT_DONE if back % every else Outcome.DONE
            services.habits.mark(habit, ago(back), outcome)
    app = await looked(await launch("/insights"))
    said = re.compile(r"Days so far: [1-9] with it, 1\d\d without; 10 of each are needed")
    assert any(said.fullmatch(text) for text in app.texts)


async def test_each_flare_says_its_days_and_how_many_they_are(launch, services):
    services.flares.note(ago(35), ago(30))
    services.flares.note(ago(9), ago(9))
    app = await looked(await launch("/insights"))
    assert app.says("Flare of 18 to 23 October 2026, 6 days. Noted before:")
    assert app.says("Flare of 13 November 2026, 1 day. Noted before:")
    await app.tap(key="before-flares")
    rows = [name for name in app.names if name.endswith("Opens the day")]
    assert len(rows) == 2
    assert not any(".." in name for name in rows)


@pytest.mark.parametrize("noted", [False, True])
async def test_the_list_of_all_flares_is_one_tap_from_what_was_before_them(launch, services, noted):
    if noted:
        services.flares.note(ago(9), ago(8))
    app = await looked(await launch("/insights"))
    await app.tap("All flares")
    assert app.page.route == "/settings/flares"
    assert "All flares" in app.texts
    assert app.says("13 to 14 November 2026") is noted


async def test_another_question_begins_the_looks_anew_and_can_be_taken_back(opened, year):
    app = await opened()
    assert app.says("The day after a busy day was hard on")
    await app.tap(key="compared")
    await app.tap("Pain, all over")
    settings = year.services.settings.settings
    assert (settings.outcome, settings.outcome_since) == (
        Question.PAIN,
        year.services.clock.today,
    )
    await looked(app)
    assert not app.says("The day after a busy day was hard on")
    await app.press("Z", "ctrl")
    await looked(app)
    await app.wait(0.1)
    assert app.says("The day after a busy day was hard on")


@pytest.mark.parametrize(
    ("answer", "meaning"),
    [
        ("Not done", BlankDays.NOT_DONE),
        ("Done", BlankDays.DONE),
        ("Not sure", BlankDays.UNSURE),
    ],
)
async def test_blank_days_of_a_habit_are_asked_about_once(launch, services, answer, meaning):
    services.habits.switch(HABIT, True)
    for back in range(1, 41, 2):
        services.habits.mark(HABIT, ago(back), Outcome.DONE)
    app = await looked(await launch("/insights"))
    assert app.says("When you left “Easy walk or move” blank, what was it mostly?")
    await app.tap(answer)
    assert not app.says("When you left")
    assert services.habits.choice(HABIT).blanks is meaning


async def test_insights_begins_with_what_works_while_the_rest_still_waits(launch, services):
    for back in range(1, 20):
        services.notebook.check_in(ago(back), {Question.IN_THE_WAY: back % 6})
    app = await looked(await launch("/insights"))
    order = [item.key for item in app.controls if item.key in ("course", "before", "habits")]
    assert order == ["course", "before", "habits"]
    assert app.says("Too few of the 28 days before are noted")
    assert [said[:42] for said in pictures(app)] == ["How much it got in the way, 84 days: noted"]


@pytest.mark.parametrize(("days", "offers"), [(13, False), (14, True)])
async def test_another_question_that_was_rated_on_enough_days_is_offered_in_its_place(
    launch, services, days, offers
):
    for back in range(1, days + 1):
        services.notebook.check_in(ago(back), {Question.PAIN: 5, Question.ENERGY: 5})
    services.notebook.check_in(ago(2), {Question.PAIN: 5, Question.IN_THE_WAY: 5})
    app = await looked(await launch("/insights"))
    assert app.says("“How much it got in the way” is rated; so far 1.")
    assert app.says("“Pain, all over” is rated on 14 of these days.") is offers
    assert ("compare-other" in keys(app)) is offers
    if offers:
        await app.tap(key="compare-other")
        await app.tap(key="compare-pain")
        await looked(app)
        assert app.says("Pain, all over: the middle of the last 28 days is 5")


async def test_a_flare_alone_puts_the_card_about_it_before_those_that_wait(launch, services, clock):
    services.flares.switch()
    clock.move(days=1)
    services.notebook.log_activity(ago(1), ActivityKind.PHYSICAL, 5, 60)
    app = await looked(await launch("/insights"))
    order = [item.key for item in app.controls if item.key in ("course", "before", "habits")]
    assert order[0] == "before"
    before = "Noted before: 20 November nothing noted, 21 November 10"
    assert app.says(f"Flare since 22 November 2026. {before}")


@pytest.mark.parametrize("before", [False, True])
async def test_a_flare_that_began_today_is_said_to_be_counted_from_tomorrow_on(
    launch, services, clock, before
):
    if before:
        services.flares.note(ago(9), ago(8))
    services.flares.switch()
    app = await looked(await launch("/insights"))
    assert not app.says("No flare was noted")
    assert app.says("The flare that began today is here from tomorrow on.")
    assert app.says("Flare of 13 to 14 November 2026, 2 days.") is before
    clock.move(days=1)
    await app.visit("/")
    await looked(await app.visit("/insights") or app)
    assert not app.says("from tomorrow on")
    assert app.says("Flare since 22 November 2026.")


@pytest.mark.parametrize(
    ("last", "said"),
    [
        (3, "One flare day has no rating of what is compared. It is not in this either."),
        (1, "3 of 3 flare days have no rating of what is compared. They are not in this either."),
    ],
)
async def test_flare_days_without_the_rating_that_is_compared_are_told_also_of_one_alone(
    launch, services, last, said
):
    services.flares.note(ago(3), ago(last))
    services.notebook.check_in(ago(3), {Question.PAIN: 6})  # which is not what is compared
    app = await looked(await launch("/insights"))
    assert app.says(said)


async def test_today_is_never_in_it_and_a_new_note_is_there_the_next_day(launch, services, clock):
    for back in range(14):
        services.notebook.check_in(ago(back), {Question.IN_THE_WAY: 5})
    app = await looked(await launch("/insights"))
    assert app.says("so far 13")
    clock.move(days=1)
    await app.visit("/")
    await looked(await app.visit("/insights") or app)
    assert app.says("noted on 14 of 28")


def all_facts():
    """What was ever read and is still held, by whatever."""
    gc.collect()
    return {id(each) for each in gc.get_objects() if isinstance(each, Facts)}


async def test_the_screen_lets_looks_begin_today_that_a_clock_ahead_put_off(
    launch, services, clock
):
    clock.move(days=365)
    services.insights.compare_by(Question.PAIN)
    clock.move(days=-365)
    await looked(await launch("/insights"))
    assert services.settings.settings.outcome_since == services.clock.today


async def test_nothing_that_was_read_stays_after_leaving(opened):
    before = all_facts()
    app = await opened()
    assert all_facts() - before
    await app.visit("/pace")
    await app.wait()
    assert all_facts() - before == set()


@pytest.mark.parametrize(("size", "text_size"), AT_EACH_SIZE)
async def test_insights_and_its_sheets_are_sound_at_every_size(opened, size, text_size):
    app = await opened(size=size, text_size=text_size)
    assert faults(app) == []
    for key in ("course-why", "course-table", "busy-0-why", "busy-0-table", "before-flares"):
        await app.tap(key=key)
        assert faults(app) == [], key
        await app.tap(key="close")
    await app.tap(key="compared")
    assert faults(app) == []
