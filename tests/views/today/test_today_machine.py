"""Whatever is done, Today shows what it shows when it is drawn from nothing."""

from __future__ import annotations

import enum
from contextlib import suppress
from datetime import timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

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
    *("skip-plan", "stay", "try", "later", "never", "put-away", "nudge-later"),
)
"""How the keys begin of what changes something by one tap."""
PLAIN = (str, int, float, bool, enum.Enum)


def tree(app: HeadlessApp) -> list[tuple[str, dict[str, Any]]]:
    """Each control of the screen, with what it is told in plain values and how it is called."""
    return [
        (type(item.control).__name__, plain(item.control) | {"name": item.acts and item.name})
        for item in placed(app.page.views)
    ]


def plain(control: Any) -> dict[str, Any]:
    values = {name: value for name, value in control._values.items() if isinstance(value, PLAIN)}
    return values | {"key": getattr(control, "key", None)}


class Todays(RuleBasedStateMachine):
    """A person with two windows, one of which is only looked into."""

    @initialize(
        wide=st.booleans(), plan=st.sampled_from([0, 20]), logged=st.sampled_from([0, 6, 12])
    )
    def open(self, wide, plan, logged):
        self.loop, self.clock = QuickLoop(), TestClock()
        self.size = (1280, 800) if wide else (390, 844)
        self.services = build_services(open_memory_database(), self.clock)
        self.services.settings.change(welcomed=True)
        for usual in self.services.library.usuals[:4]:  # learned ones move in a new window alone
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
        return await self.windows[-1].start(app_over(self.services))

    @property
    def today(self):
        return self.services.clock.today

    def did(self, verb, *args, **more):
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
        self.clock.move(hours=hours)
        self.loop.run(self.app.live("resume"))

    @rule(back=BACK)
    def show_a_day(self, back):
        day = self.today - timedelta(days=back)
        self.route = Paths.on_day(Paths.TODAY, day) if back else Paths.TODAY
        self.loop.run(self.app.visit(self.route))

    @rule(pick=PICK)
    def tap(self, pick):
        if keys := sorted(key for key in self.app.keys if key.startswith(LIKELY)):
            self.loop.run(self.app.tap(key=keys[pick % len(keys)]))

    @rule(key=st.sampled_from(["ring", "something-else", "flare-earlier"]))
    def look_into_a_sheet(self, key):
        if key in self.app.keys:
            self.loop.run(self.app.tap(key=key))
            self.loop.run(self.app.tap(key=min(self.app.keys & {"close", "leave"})))

    @invariant()
    def it_is_as_if_drawn_from_nothing(self):
        if hasattr(self, "app"):
            self.loop.run(self.compared())

    async def compared(self) -> None:
        messages_of(self.app.page).message = None  # told in the one window alone
        new = await self.window()
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


Todays.TestCase.settings = settings(max_examples=10, stateful_step_count=12, deadline=None)
TestTodays = Todays.TestCase
