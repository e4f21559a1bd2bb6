"""A tap is felt at once because little is made, drawn and sent for it.

The bounds are those that are wished for everywhere: a message below 1 kB, fewer than 60 controls,
and nothing drawn but what says something else. Here stand those that hold.
"""

from __future__ import annotations

import ast
import asyncio
from pathlib import Path

import flet as ft
import pytest

from app.domain.activity import ActivityKind
from app.domain.habit_mark import Outcome
from app.main import build_services
from app.views.kit.drawing import pool
from app.views.kit.guard import component
from app.views.kit.look import Look
from tests.packaging.test_frames import drawn_at_once
from tests.support.clock import YESTERDAY
from tests.support.cost import counted
from tests.support.databases import open_memory_database
from tests.support.days import EVEN, log, log_before_today
from tests.support.headless import HeadlessApp
from tests.support.year import write_year

TOLD = {"MessageBar": 1}
"""What is drawn wherever a tap is answered by a message."""
SMALL = 1000
"""Bytes of all that is sent for a tap."""
WATER = 400
"""Bytes of the water of the ring, where there is a plan."""
NAMES = 250
"""Bytes of the name of a question, which stands in three places."""
CHOSEN, CELLS = 400, 14
"""Bytes and controls of two cells, of which one is chosen no more."""
TINY = 100
"""Bytes of what tells the client where it is."""
A_MOMENT = 0.4
"""Seconds after which nothing waits for the client any more."""
FEW = 60
"""Controls that are made for a tap."""


@pytest.fixture
async def app(launch, services):
    for usual in services.library.usuals[:4]:
        services.usuals.keep(usual)
    services.habits.switch("quiet-time", True)
    return await launch()


async def test_a_usual_sends_little_while_there_is_no_plan(app):
    await app.tap(key="usual-1")
    for number in (1, 2, 3, 4):
        with counted(app) as cost:
            await app.tap(key=f"usual-{number}")
        assert cost.sent < SMALL
        assert cost.controls < FEW


async def test_a_usual_sends_little_more_with_a_plan(app, services):
    services.plans.choose(20)
    await app.tap(key="usual-1")
    for number in (1, 2, 3, 4):
        with counted(app) as cost:
            await app.tap(key=f"usual-{number}")
        assert max(cost.messages) < SMALL
        assert cost.sent < SMALL + WATER


@pytest.mark.parametrize("plan", [0, 20])
async def test_a_usual_draws_the_ring_and_what_is_noted_alone(app, services, plan):
    if plan:
        services.plans.choose(plan)
    await app.tap(key="usual-1")
    for number in (1, 2, 3, 4):
        with counted(app) as cost:
            await app.tap(key=f"usual-{number}")
        assert cost.drawn == TOLD | {"_RingOfDay": 1, "_NotedLine": 1}
        assert cost.controls < FEW


async def test_a_usual_draws_nothing_of_a_list_but_what_says_something_else(app, services):
    services.intentions.put(services.clock.today, ActivityKind.SOCIAL, 2, 30, "Call")
    await app.tap(key="usual-1")
    with counted(app) as cost:
        await app.tap(key="usual-2")
    assert cost.drawn == TOLD | {"_RingOfDay": 1, "_NotedLine": 1, "ToDoToday": 1}


async def test_a_ring_sends_little_when_its_water_rises():
    def ring(share):
        return pool(Look(), 208, share, "#1F6570", "#CFE5E3")

    @component
    def rising():
        share, fill = ft.use_state(0.5)
        more = ft.FilledButton("More", on_click=lambda: fill(0.53), key="more")
        return ft.Column([more, ring(share)])

    async def main(page):
        page.render(rising)

    app = await HeadlessApp().start(main)
    with counted(app) as cost:
        await app.tap(key="more")
    app.stop()
    assert 0 < cost.sent < SMALL * 2 / 3


async def test_a_day_with_a_plan_sends_little_more_when_its_water_rises(app, services):
    services.plans.choose(20)
    log(services, 10, services.clock.today)
    await app.settle()
    with counted(app) as cost:
        services.notebook.log_activity(services.clock.today, ActivityKind.PHYSICAL, 3, 6)
        await app.settle()
    assert app.find(key="ring").name.startswith("A quiet day so far. 10½ of about 20 points.")
    assert max(cost.messages) < SMALL
    assert cost.sent < SMALL + WATER


async def test_a_habit_mark_sends_little_with_a_plan_too_and_draws_its_row_alone(app, services):
    services.plans.choose(20)
    services.habits.switch("warm-layers", True)
    await app.settle()
    for _ in range(4):
        with counted(app) as cost:
            await app.tap(key="habit-quiet-time")
        assert cost.sent < SMALL
        assert cost.controls < FEW
        assert cost.drawn == TOLD | {"_HabitToday": 1}


async def test_a_size_of_a_habit_draws_its_card_alone(launch, services):
    for slug in ("quiet-time", "warm-layers"):
        services.habits.switch(slug, True)
    app = await launch("/habits")
    key = next(key for key in sorted(app.keys) if key.startswith("quiet-time-"))
    for _ in range(3):
        with counted(app) as cost:
            await app.tap(key=key)
        assert cost.drawn == TOLD | {"_HabitCard": 1}


async def test_an_answer_in_a_flare_sends_little_and_draws_its_question_alone(app):
    await app.tap(key="flare")
    for answer in ("much", "some", "much"):
        with counted(app) as cost:
            await app.tap(key=f"quick-{answer}")
        assert cost.sent < SMALL + NAMES
        assert cost.controls <= FEW
        assert cost.drawn == TOLD | {"QuickCheckIn": 1}


FORM = {
    *("ActivityForm", "_FittedScroll", "SheetMessage"),
    *("KindQuestion", "NameQuestion", "EffortQuestion", "MinutesQuestion", "WhenQuestion"),
}


async def test_the_page_stays_while_a_sheet_opens_and_closes(app):
    with counted(app) as cost:
        await app.tap(key="log-else")
    assert set(cost.drawn) == {"_ShownDay", *FORM}
    with counted(app) as cost:
        await app.tap(key="leave")
    assert cost.drawn == {"_ShownDay": 1, "SheetMessage": 1}


async def test_what_is_seen_of_the_form_comes_first_and_the_rest_right_after(app):
    with counted(app) as cost:
        await app.tap(key="log-else")
    first, address, rest, *_ = cost.messages
    assert address < TINY
    assert first + address in drawn_at_once()
    assert rest > first
    assert {"kind-physical", "effort-0", "minutes-more", "save", "leave"} <= app.keys


async def test_the_rest_of_a_place_waits_for_a_client_that_still_reads_what_comes_first(launch):
    app = await launch()
    app.is_busy = True
    with counted(app) as cost:
        await app.place("Read")
    first, address = cost.messages
    assert address < TINY < first
    assert "Words" in app.names
    with counted(app) as cost:
        await app.catch_up()
    assert cost.sent > SMALL


async def test_the_rest_of_a_place_comes_to_a_client_that_does_not_answer_too(launch):
    app = await launch()
    app.is_busy = True
    with counted(app) as cost:
        await app.place("Read")
        await asyncio.sleep(A_MOMENT)
    _, _, rest = cost.messages
    assert rest > SMALL


async def test_what_the_app_notes_by_itself_draws_nothing(app, services):
    with counted(app) as cost:
        services.settings.note(last_nudge=services.clock.today)
        await app.settle()
    assert (cost.messages, cost.controls, cost.drawn) == ([], 0, {})


async def test_a_look_at_today_draws_each_thing_once(launch, services):
    services.habits.switch("quiet-time", True)
    app = await launch("/habits")
    with counted(app) as cost:
        await app.visit("/")
    # The page itself comes in two: what is seen first, and what stands below.
    assert {name: times for name, times in cost.drawn.items() if times > 1} == {"DayPage": 2}


@pytest.mark.parametrize("place", ["Read", "Pace", "Habits", "Today"])
async def test_what_is_seen_of_a_place_comes_first_and_the_rest_right_after(launch, clock, place):
    database = open_memory_database()
    write_year(database)
    over = build_services(database, clock)
    for slug in ("easy-breathing", "stand-in-stages", "steady-wake-time"):
        over.habits.switch(slug, True)
    app = await launch("/insights" if place == "Today" else "/", over=over)
    await app.place("Read" if place != "Read" else "Pace")
    with counted(app) as cost:
        await app.place(place)
    first, address, rest, *_ = cost.messages
    assert first < 0.72 * (first + rest)
    assert address < TINY
    whole = await launch(app.page.route, over=over)
    assert [item.name for item in app.controls] == [item.name for item in whole.controls]


@pytest.mark.parametrize(
    ("keys", "question"),
    [
        (("minutes-more", "minutes-more", "minutes-less", "minutes-30"), "MinutesQuestion"),
        (("effort-7", "effort-6", "effort-0"), "EffortQuestion"),
    ],
)
async def test_a_choice_in_a_form_sends_little_and_draws_its_question_alone(app, keys, question):
    await app.tap(key="log-else")
    for key in keys:
        with counted(app) as cost:
            await app.tap(key=key)
        assert cost.drawn == {"ActivityForm": 1, "_FittedScroll": 1, question: 1}
        assert cost.sent < SMALL
        assert cost.controls < FEW


async def test_a_kind_draws_the_names_that_go_with_it_and_no_other_question(app):
    await app.tap(key="log-else")
    for kind in ("social", "mental"):
        with counted(app) as cost:
            await app.tap(key=f"kind-{kind}")
        drawn = {"ActivityForm": 1, "_FittedScroll": 1, "KindQuestion": 1, "NameQuestion": 1}
        assert cost.drawn == drawn
        assert cost.sent < SMALL
        assert cost.controls < FEW


async def test_an_answer_of_a_check_in_sends_little_and_draws_its_question_alone(app):
    await app.tap(key="check-in")
    for rating in (5, 0, 10):
        with counted(app) as cost:
            await app.tap(key=f"rate-{rating}")
        assert set(cost.drawn) == {"_Title", "_Pad", "_Back", "QuestionList"}
        assert cost.sent < SMALL + NAMES
        assert cost.controls < FEW


async def test_turning_back_to_an_answer_sends_little_more(app):
    await app.tap(key="check-in")
    await app.tap(key="rate-5")
    for key in ("change-pain", "rate-6", "previous", "skip"):
        with counted(app) as cost:
            await app.tap(key=key)
        assert cost.sent < SMALL + CHOSEN
        assert cost.controls < FEW + CELLS


async def test_an_answer_that_is_changed_at_the_end_makes_neither_page_anew(app):
    await app.tap(key="check-in")
    for rating in (5, 5, 5, 5):
        await app.tap(key=f"rate-{rating}")
    await app.tap(key="change-pain")
    await app.tap(key="rate-6")
    for rating in (5, 6):
        for key in ("change-pain", f"rate-{rating}"):
            with counted(app) as cost:
                await app.tap(key=key)
            assert cost.sent < SMALL
            assert cost.controls < FEW
            assert not {"QuestionPage", "SummaryPage"} & set(cost.drawn)


@pytest.fixture
async def pace(launch, services):
    log_before_today(services, EVEN)
    services.plans.choose(20)
    services.notebook.log_activity(services.clock.today, ActivityKind.PHYSICAL, 2, 30)
    return await launch("/pace")


async def test_a_rest_draws_the_list_of_its_day_on_pace_and_what_sums_it_up(pace, services):
    for minutes in (20, 25):
        with counted(pace) as cost:
            services.notebook.log_rest(services.clock.today, minutes)
            await pace.settle()
        assert cost.drawn == {"DayEntries": 1, "WeekPanel": 1}
        assert cost.controls < 2 * FEW


async def test_an_activity_draws_no_other_bar_on_pace_than_its_day(pace, services):
    services.notebook.log_activity(services.clock.today, ActivityKind.MENTAL, 2, 30)
    await pace.settle()
    with counted(pace) as cost:
        services.notebook.log_activity(services.clock.today, ActivityKind.PHYSICAL, 1, 15)
        await pace.settle()
    assert cost.drawn == {"DayEntries": 1, "WeekPanel": 1, "PlanPanel": 1}
    assert cost.controls < 2 * FEW


@pytest.mark.parametrize("path", ["/", "/pace"])
async def test_an_entry_opens_over_a_day_that_is_not_drawn_again(pace, services, path):
    [entry] = services.notebook.on(services.clock.today)
    await pace.resize(1280, 800)
    await pace.visit(path)
    for key, over in ((f"entry-{entry.id}", FORM), ("leave", {"SheetMessage"})):
        with counted(pace) as cost:
            await pace.tap(key=key)
        assert set(cost.drawn) == {"_ShownDay", *over}
        assert cost.drawn["_ShownDay"] == 1


async def test_what_pace_does_not_show_draws_nothing_there(pace, services):
    with counted(pace) as cost:
        services.habits.switch("quiet-time", True)
        services.habits.mark("quiet-time", services.clock.today, Outcome.DONE)
        services.settings.note(last_nudge=services.clock.today)
        await pace.settle()
    assert (cost.messages, cost.controls, cost.drawn) == ([], 0, {})


async def test_another_day_on_pace_draws_no_panel_that_is_of_no_day(pace):
    with counted(pace) as cost:
        await pace.tap(key=f"bar-{YESTERDAY}")
    assert "EvennessPanel" not in cost.drawn


async def test_what_is_put_on_a_list_and_done_draws_the_list_and_its_sum_alone(launch, services):
    services.plans.choose(20)
    for usual in services.library.usuals[:8]:
        services.usuals.keep(usual)
    app = await launch("/pace/to-do")
    for number in (1, 2, 3):
        with counted(app) as cost:
            await app.tap(key=f"usual-{number}")
        assert cost.drawn == TOLD | {"DayList": 1, "SumPanel": 1}
        assert cost.controls < 2 * FEW
    first, *_ = services.intentions.on(services.clock.today)
    for key in (f"move-{first.id}", "message-answer", f"done-{first.id}"):
        with counted(app) as cost:
            await app.tap(key=key)
        assert cost.drawn == TOLD | {"DayList": 1, "SumPanel": 1}


@pytest.mark.parametrize(
    ("size", "drawn"), [((390, 844), {"TimerBar"}), ((820, 1180), {"TimerBar", "_Rail"})]
)
async def test_of_the_frame_only_what_says_something_else_is_drawn_for_a_place(launch, size, drawn):
    app = await launch(size=size)
    await app.place("Pace")
    with counted(app) as cost:
        await app.place("Habits")
    frame = {"Banners", "ReminderBar", "TimerBar", "MessageBar", "_Rail"}
    assert frame & set(cost.drawn) == drawn


async def test_closing_a_sheet_sends_little(app):
    await app.tap(key="log-else")
    with counted(app) as cost:
        await app.tap(key="leave")
    assert cost.sent < SMALL


TYPED = (
    ("/log", ("what", "name-other"), "name-field"),
    ("/log", ("add-note",), "note"),
    ("/rest", ("add-note",), "note"),
    ("/check-in", ("skip", "skip", "skip", "rate-5", "add-note"), "note"),
    ("/habits/new", (), "name-field"),
    ("/habits/new", (), "tiny-field"),
    ("/habits/new", ("group-other",), "group-field"),
    ("/timer/activity", ("what", "name-other"), "name-field"),
    ("/pace/baselines", ("name-other",), "name-field"),
    ("/pace/to-do", ("something-else", "what", "name-other"), "name-field"),
    ("/insights/appointment", ("wish-sleep",), "wish-field"),
    ("/insights/appointment", ("wish-sleep",), "word-field"),
)
"""Where each field stands, and what has to be tapped until it does."""
ANSWERS_EACH_LETTER = {"search-field", "note-search", "minutes-field"}


@pytest.mark.parametrize(("route", "keys", "field"), TYPED)
async def test_a_letter_costs_nothing(launch, route, keys, field):
    app = await launch(route)
    for key in keys:
        await app.tap(key=key)
    with counted(app) as cost:
        for text in ("f", "fo", "fold"):
            await app.set(text, key=field)
    assert (cost.messages, cost.controls, cost.drawn) == ([], 0, {})


def test_no_field_is_left_out():
    """Each field has its key where it is made; the line of the page hands its own on."""
    views = (Path(__file__).parents[2] / "app" / "views").rglob("*.py")
    nodes = [node for path in views for node in ast.walk(ast.parse(path.read_text("utf-8")))]
    calls = [each for each in nodes if isinstance(each, ast.Call)]
    made = [each for each in calls if getattr(each.func, "id", "") in ("text_field", "_Line")]
    given = [[*each.args, *(word.value for word in each.keywords if word.arg == "key")]
             for each in made]  # fmt: skip
    keys = [key.value for each in given for key in each
            if isinstance(key, ast.Constant) and isinstance(key.value, str)]  # fmt: skip
    assert set(keys) == {field for _, _, field in TYPED} | ANSWERS_EACH_LETTER
    assert len(keys) == len(made) - 1
