"""Whatever is done, a screen shows what it shows when it is drawn from nothing."""

from __future__ import annotations

import enum
from contextlib import suppress
from datetime import date, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.domain.activity import ActivityKind
from app.domain.check_in import Question
from app.domain.errors import AppError
from app.domain.habit_mark import Outcome
from app.domain.settings import LookChoice, Unit
from app.main import app_over, build_services
from app.views.kit.addresses import Paths
from app.views.kit.guard import messages_of
from tests.support.clock import SUNDAY, TestClock
from tests.support.databases import open_memory_database
from tests.support.headless import HeadlessApp
from tests.support.quick_loop import QuickLoop
from tests.support.screen import placed

PICK = st.integers(0, 1000)
BACK = st.integers(0, 2)
SLUGS = st.sampled_from(["quiet-time", "warm-layers", "easy-breathing"])
LIKELY = (
    *("usual-", "habit-", "flare", "quick-", "done-", "move-", "leave-all", "keep-plan"),
    *("skip-plan", "stay", "try", "later", "never", "put-away", "nudge-later", "take-off-"),
    *("to-today-", "all-off", "bar-", "week-", "list-day-", "without-plan", "quiet-time-"),
)
"""How the keys begin of what changes something by one tap."""
ANSWERS = ("rate-", "skip", "change-", "previous")
"""How those of a check-in begin."""
SHEETS = (
    *("ring", "something-else", "flare-earlier", "log-activity", "log-rest", "why", "entry-"),
    *("why-evenness", "other-day-", "own-number"),
)
"""How the keys begin of what opens a sheet."""
SCREENS = (Paths.TODAY, Paths.PACE, Paths.TO_DO, Paths.HABITS, Paths.PLAN, Paths.CHECK_IN)
NO_DAY = (Paths.HABITS, Paths.PLAN)
PLAIN = (str, int, float, bool, enum.Enum)


def tree(app: HeadlessApp) -> list[tuple[str, dict[str, Any], str]]:
    """Each control of the screen, with what it is told in plain values."""
    return [
        (type(item.control).__name__, plain(item.control), item.name if item.acts else "")
        for item in placed(app.page.views)
    ]


def plain(control: Any) -> dict[str, Any]:
    values = {name: value for name, value in control._values.items() if isinstance(value, PLAIN)}
    return values | {"key": getattr(control, "key", None)}


class Screens(RuleBasedStateMachine):
    """A person with two windows, one of which is only looked into."""

    @initialize(
        wide=st.booleans(), plan=st.sampled_from([0, 20]), logged=st.sampled_from([0, 6, 12])
    )
    def open(self, wide, plan, logged):
        self.loop, self.clock = QuickLoop(), TestClock()
        self.size = (1280, 800) if wide else (390, 844)
        self.services = build_services(open_memory_database(), self.clock)
        self.services.settings.change(welcomed=True)
        for usual in self.services.library.usuals[:8]:  # learned ones move in a new window alone
            self.services.usuals.keep(usual)
        self.services.habits.switch("quiet-time", True)
        for back in range(1, logged + 1):
            self.log(back * 3, back % 4)
        if plan:
            self.services.plans.choose(plan)
        self.route = Paths.TODAY
        self.windows = []
        self.app = self.loop.run(self.window())

    async def window(self) -> HeadlessApp:
        self.windows.append(HeadlessApp(self.route, self.size))
        self.windows[-1].connection.keeps = False
        return await self.windows[-1].start(app_over(self.services))

    @property
    def today(self):
        return self.services.clock.today

    @property
    def checking_in(self):
        return self.route.startswith(Paths.CHECK_IN)

    def go(self, route):
        """Look at ``route``; what is half answered anywhere else is kept by that."""
        self.route = route
        self.loop.run(self.app.visit(route))

    def leave_check_in(self):
        """Leave it, since it is not disturbed by what is changed elsewhere."""
        if self.checking_in:
            self.go(Paths.TODAY)

    def did(self, verb, *args, **more):
        self.leave_check_in()
        with suppress(AppError):
            verb(*args, **more)
        self.loop.run(self.app.settle())

    def log(self, back, effort):
        day = self.today - timedelta(days=back)
        self.services.notebook.log_activity(day, ActivityKind.PHYSICAL, effort, 60)

    @rule(back=BACK, effort=st.integers(0, 5))
    def note_an_activity(self, back, effort):
        self.did(self.log, back, effort)

    @rule(back=BACK)
    def note_a_rest(self, back):
        self.did(self.services.notebook.log_rest, self.today - timedelta(days=back), 20)

    @rule(back=BACK, rating=st.integers(0, 10))
    def check_in(self, back, rating):
        day = self.today - timedelta(days=back)
        self.did(self.services.notebook.check_in, day, {Question.PAIN: rating})

    @rule(back=BACK, pick=PICK)
    def delete_an_entry(self, back, pick):
        if entries := self.services.notebook.on(self.today - timedelta(days=back)):
            self.did(self.services.notebook.delete, entries[pick % len(entries)])

    @rule()
    def switch_a_flare(self):
        self.did(self.services.flares.switch)

    @rule(first=BACK, length=st.none() | st.integers(0, 2))
    def note_a_flare(self, first, length):
        day = self.today - timedelta(days=first)
        last = None if length is None else min(day + timedelta(days=length), self.today)
        self.did(self.services.flares.note, day, last)

    @rule(points=st.integers(1, 40))
    def choose_a_plan(self, points):
        self.did(self.services.plans.choose, points)

    @rule(slug=SLUGS, on=st.booleans())
    def use_a_habit(self, slug, on):
        self.did(self.services.habits.switch, slug, on)

    @rule(slug=SLUGS, back=BACK, outcome=st.none() | st.sampled_from(Outcome))
    def mark_a_habit(self, slug, back, outcome):
        self.did(self.services.habits.mark, slug, self.today - timedelta(days=back), outcome)

    @rule(ahead=st.integers(0, 1))
    def put_on_a_list(self, ahead):
        day = self.today + timedelta(days=ahead)
        self.did(self.services.intentions.put, day, ActivityKind.SOCIAL, 2, 30, "Call")

    @rule(look=st.sampled_from(LookChoice), size=st.sampled_from([100, 150]))
    def change_the_look(self, look, size):
        self.did(self.services.settings.change, look=look, text_size=size)

    @rule(unit=st.sampled_from(Unit), weight=st.sampled_from([0.5, 1, 2]))
    def count_otherwise(self, unit, weight):
        self.did(self.services.settings.change, unit=unit)
        self.did(self.services.settings.weigh, ActivityKind.PHYSICAL, weight)

    @rule(hour=st.sampled_from([0, 4, 11]))
    def begin_the_day_at(self, hour):
        self.did(self.services.settings.change, day_start=SUNDAY.time().replace(hour=hour))

    @rule()
    def read_a_card(self):
        if card := self.services.reading.offer(self.services.library.decks):
            self.did(self.services.reading.finish, card.slug)

    @rule()
    def take_back(self):
        self.did(self.services.history.undo, self.today)

    @rule(hours=st.sampled_from([1, 14, 24]))
    def let_time_go_on(self, hours):
        self.leave_check_in()
        self.clock.move(hours=hours)
        self.loop.run(self.app.live("resume"))

    @rule(screen=st.sampled_from(SCREENS), back=BACK)
    def look_at(self, screen, back):
        day = self.today + timedelta(days=back if screen == Paths.TO_DO else -back)
        self.go(Paths.on_day(screen, day) if back and screen not in NO_DAY else screen)

    @rule(pick=PICK)
    def tap(self, pick):
        if not self.checking_in and (keys := self.keys(LIKELY)):
            self.loop.run(self.app.tap(key=keys[pick % len(keys)]))
            self.route = self.app.page.route

    @precondition(lambda self: self.checking_in)
    @rule(pick=PICK)
    def answer(self, pick):
        if keys := self.keys(ANSWERS):
            self.loop.run(self.app.tap(key=keys[pick % len(keys)]))
        noted = self.services.notebook.check_in_on(self.day_of_check_in)
        if "done" in self.app.keys and noted is None:  # there is nothing to note
            self.leave_check_in()

    @property
    def day_of_check_in(self):
        [day] = parse_qs(urlsplit(self.route).query).get("day", [self.today.isoformat()])
        return date.fromisoformat(day)

    @rule(pick=PICK)
    def look_into_a_sheet(self, pick):
        if not self.checking_in and (keys := self.keys(SHEETS)):
            self.loop.run(self.app.tap(key=keys[pick % len(keys)]))
            if ways := self.app.keys & {"close", "leave"}:
                self.loop.run(self.app.tap(key=min(ways)))
            else:  # a row of a check-in leads to it
                self.go(self.route)

    def keys(self, likely):
        return sorted(key for key in self.app.keys if key.startswith(likely))

    @invariant()
    def it_is_as_if_drawn_from_nothing(self):
        if hasattr(self, "app"):
            self.loop.run(self.compared())

    async def compared(self) -> None:
        messages_of(self.app.page).message = None  # told in the one window alone
        self.services.drafts.write()
        new = await self.window()
        messages_of(new.page).message = None
        await new.settle()
        await self.app.settle()
        shown, wanted = tree(self.app), tree(new)
        new.stop()
        assert [s for s in shown if s not in wanted] == [w for w in wanted if w not in shown] == []
        assert shown == wanted

    def teardown(self):
        if hasattr(self, "app"):
            self.loop.run(self.closed())
            self.loop.close()

    async def closed(self) -> None:
        self.app.stop()


Screens.TestCase.settings = settings(max_examples=6, stateful_step_count=12, deadline=None)
TestScreens = Screens.TestCase
