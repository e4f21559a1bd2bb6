"""Any changes to any store, taken back in any order, leave the notebook as it was."""

from __future__ import annotations

import dataclasses
from contextlib import suppress
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from app.domain.activity import ActivityKind
from app.domain.answer import Reply, Topic
from app.domain.check_in import Question
from app.domain.errors import AppError
from app.domain.habit import HabitDraft, Version
from app.domain.habit_mark import Outcome
from app.domain.settings import LookChoice
from app.domain.timer import Rhythm
from app.domain.to_do import Intention
from app.domain.usual import Usual
from app.main import build_services
from app.state.services import Services
from tests.support.clock import SUNDAY, TestClock
from tests.support.databases import open_memory_database

TODAY = SUNDAY.date()
DAYS = st.integers(0, 3).map(lambda back: TODAY - timedelta(days=back))
PICK = st.integers(0, 1000)
KIND = st.sampled_from(ActivityKind)
SLUGS = st.sampled_from(["quiet-time", "warm-layers", "smoke-free-day"])
STEERS = {"changed", "seen", "begun", "pauses"}


def bare(value):
    """What ``value`` says, without when it was said."""
    if dataclasses.is_dataclass(value):
        return tuple(
            (item.name, bare(getattr(value, item.name)))
            for item in dataclasses.fields(value)
            if item.name not in STEERS
        )
    if isinstance(value, tuple):
        return tuple(bare(each) for each in value)
    return tuple(sorted(value.items())) if isinstance(value, dict) else value


def state_of(services: Services):
    """All that stands in the notebook, in every store."""
    services.intentions.load()
    entries = services.notebook.between(TODAY - timedelta(days=40), TODAY + timedelta(days=10))
    return {
        "entries": sorted(bare(entry) for entry in entries),
        "lists": sorted(bare(each) for each in services.intentions.intentions),
        "flares": sorted((bare(flare) for flare in services.flares.every), key=repr),
        "plans": sorted((bare(plan) for plan in services.plans.every), key=repr),
        "usuals": sorted((bare(usual) for usual in services.usuals.every), key=repr),
        "baselines": sorted((bare(each) for each in services.baselines.every), key=repr),
        "habits": sorted((bare(each) for each in services.habits.every), key=repr),
        "bookmarks": services.reading.bookmarked,
        "settings": bare(services.settings.settings),
        "timer": bare(services.timers.running),
    }


def assert_same(now, before):
    """Tell in which store the two differ."""
    assert {name: now[name] for name in now if now[name] != before[name]} == {
        name: before[name] for name in now if now[name] != before[name]
    }


class Undoing(RuleBasedStateMachine):
    """A person who changes things, and takes back and brings back whatever comes to mind."""

    @initialize(blank=st.booleans())
    def open(self, blank):
        self.clock = TestClock()
        self.services = build_services(open_memory_database(), self.clock)
        if not blank:
            self.services.notebook.log_activity(TODAY, ActivityKind.MENTAL, 3, 10, "Emails")
            self.clock.move(seconds=1)  # ids of one moment have no order
            self.services.notebook.check_in(TODAY, {Question.PAIN: 3})
            self.clock.move(seconds=1)
            self.services.habits.mark("quiet-time", TODAY, Outcome.DONE)
            self.services.flares.note(TODAY - timedelta(days=9), TODAY - timedelta(days=7))
            self.services.plans.choose(20)
            self.services.history.forget()
        self.first = state_of(self.services)
        self.changes = []

    def did(self, verb, *args, **kwargs):
        self.clock.move(seconds=1)
        with suppress(AppError):
            change = verb(*args, **kwargs)
            if change is not None:
                self.changes.append(change)

    def entry(self, pick):
        noted = self.services.notebook.between(TODAY - timedelta(days=5), TODAY)
        found = [entry for entry in noted if not isinstance(entry, Intention)]
        return found[pick % len(found)] if found else None

    @rule(day=DAYS, kind=KIND, effort=st.integers(0, 10))
    def log(self, day, kind, effort):
        self.did(self.services.notebook.log_activity, day, kind, effort, 20, "Walk")

    @rule(pick=PICK, day=DAYS, effort=st.integers(0, 10), minutes=st.integers(1, 60))
    def change_entry(self, pick, day, effort, minutes):
        entry, notebook = self.entry(pick), self.services.notebook
        if hasattr(entry, "effort"):
            self.did(notebook.change_activity, entry, day, entry.kind, effort, minutes, "Swim")
        elif hasattr(entry, "helped"):
            self.did(notebook.change_rest, entry, day, minutes)

    @rule(pick=PICK, effort=st.integers(0, 10))
    def rate(self, pick, effort):
        if hasattr(entry := self.entry(pick), "effort"):
            self.did(self.services.notebook.rate_effort, entry, effort)

    @rule(day=DAYS)
    def rest(self, day):
        self.did(self.services.notebook.log_rest, day, 15)

    @rule(pick=PICK)
    def delete(self, pick):
        if (entry := self.entry(pick)) is not None:
            self.did(self.services.notebook.delete, entry)

    @rule(day=DAYS, question=st.sampled_from([Question.PAIN, Question.FOG]), n=st.integers(0, 10))
    def check_in(self, day, question, n):
        before = self.services.notebook.check_in_on(day)
        ratings = {**(before.ratings if before else {}), question: n}
        self.did(self.services.notebook.check_in, day, ratings)

    @rule(slug=SLUGS, day=DAYS, outcome=st.none() | st.sampled_from(Outcome), n=st.integers(1, 3))
    def mark(self, slug, day, outcome, n):
        self.did(self.services.habits.mark, slug, day, outcome, Version.TINY, n)

    @rule(slug=SLUGS, on=st.booleans())
    def switch_habit(self, slug, on):
        self.did(self.services.habits.switch, slug, on)

    @rule(slug=SLUGS, name=st.sampled_from(["Quiet", "Warm", ""]), group=st.sampled_from(["a", ""]))
    def change_habit(self, slug, name, group):
        self.did(self.services.habits.change, slug, HabitDraft(name=name, group=group))

    @rule()
    def switch_flare(self):
        self.did(self.services.flares.switch)

    @rule(first=st.integers(0, 12), length=st.none() | st.integers(0, 3))
    def note_flare(self, first, length):
        day = TODAY - timedelta(days=first)
        last = None if length is None else min(day + timedelta(days=length), TODAY)
        self.did(self.services.flares.note, day, last)

    @rule(pick=PICK, first=st.integers(0, 12))
    def move_flare(self, pick, first):
        if flares := self.services.flares.flares:
            flare = flares[pick % len(flares)]
            day = TODAY - timedelta(days=first)
            self.did(self.services.flares.change, flare, day, flare.last and max(day, flare.last))

    @rule(points=st.integers(1, 40))
    def choose_plan(self, points):
        self.did(self.services.plans.choose, points)

    @rule(minutes=st.integers(1, 40), name=st.sampled_from(["Walk", "Swim"]))
    def keep_usual(self, minutes, name):
        kind = ActivityKind.PHYSICAL
        usual = Usual(id="", name=name, kind=kind, effort=3, minutes=minutes, icon="")
        self.did(self.services.usuals.keep, usual)

    @rule(minutes=st.integers(1, 40))
    def add_reading(self, minutes):
        self.did(self.services.baselines.add_reading, "Walk", ActivityKind.PHYSICAL, minutes)

    @rule()
    def forget_baseline(self):
        for baseline in self.services.baselines.every:
            self.did(self.services.baselines.drop, baseline)

    @rule(card=st.integers(0, 2))
    def bookmark(self, card):
        slug = list(self.services.library.cards)[card]
        self.did(self.services.reading.toggle_bookmark, slug)

    @rule(look=st.sampled_from(LookChoice), size=st.sampled_from([100, 110, 120]))
    def set(self, look, size):
        self.did(self.services.settings.change, look=look, text_size=size)

    @rule(kind=KIND, weight=st.sampled_from([0.5, 1, 1.5]))
    def weigh(self, kind, weight):
        self.did(self.services.settings.weigh, kind, weight)

    @rule(topic=st.sampled_from(Topic), reply=st.sampled_from([Reply.STAY, Reply.NEVER]))
    def answer(self, topic, reply):
        self.did(self.services.answers.give, topic, reply)

    @rule(hours=st.lists(st.integers(8, 12), max_size=3, unique=True))
    def remind(self, hours):
        times = tuple(SUNDAY.time().replace(hour=hour, minute=0) for hour in sorted(hours))
        self.did(self.services.settings.change, reminders=times)

    @rule(day=st.integers(0, 2).map(lambda ahead: TODAY + timedelta(days=ahead)))
    def put_on_a_list(self, day):
        self.did(self.services.intentions.put, day, ActivityKind.SOCIAL, 2, 30, "Call")

    @rule(pick=PICK, how=st.sampled_from(["move", "leave", "take_off", "do"]))
    def go_on_with_a_list(self, pick, how):
        store = self.services.intentions
        if every := store.intentions:
            one = every[pick % len(every)]
            if how == "move":
                self.did(store.move, (one,), TODAY + timedelta(days=1))
            elif how == "do":
                self.did(store.do, one)
            else:
                self.did(getattr(store, how), (one,))

    @rule(doing=st.sampled_from([0, 10]))
    def keep_to_a_rhythm(self, doing):
        self.did(self.services.timers.keep_to, Rhythm(doing or 20, 10))

    @rule(pick=PICK)
    def take_back(self, pick):
        if self.changes:
            with suppress(AppError):
                self.changes[pick % len(self.changes)].take_back()

    @rule(pick=PICK)
    def bring_back(self, pick):
        if self.changes:
            with suppress(AppError):
                self.changes[pick % len(self.changes)].bring_back()

    @rule(pick=PICK)
    def take_back_and_bring_back_is_nothing(self, pick):
        if self.changes:
            change, before = self.changes[pick % len(self.changes)], state_of(self.services)
            if change.take_back():
                change.bring_back()
            assert_same(state_of(self.services), before)

    @rule(order=st.randoms(use_true_random=False))
    def take_all_back(self, order):
        for change in order.sample(self.changes, len(self.changes)):
            change.take_back()
        assert_same(state_of(self.services), self.first)
        for change in self.changes:
            change.bring_back()

    @invariant()
    def what_is_shown_is_what_is_stored(self):
        if hasattr(self, "services"):
            for store in (self.services.flares, self.services.plans, self.services.habits):
                assert store.every == store._records.all()


Undoing.TestCase.settings = settings(max_examples=40, stateful_step_count=40, deadline=None)
TestUndoing = Undoing.TestCase
