"""A change of several things is done as a whole, or not at all, also on a device that is full."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from app.domain.activity import ActivityKind
from app.domain.errors import StorageError
from app.domain.habit import HabitDraft
from app.domain.habit_mark import Outcome
from app.domain.timer import Rhythm
from app.main import build_services
from app.state.services import Services
from app.storage.database import open_folder
from tests.support.clock import SUNDAY, TODAY
from tests.support.faulty import FaultyFolder
from tests.support.history import state_of
from tests.support.notes import database_of

HABIT = "smoke-free-day"


@dataclass(frozen=True)
class Verb:
    """What is there before, what is done, and what a screen shows of it."""

    before: Callable[[Services], object]
    done: Callable[[Services, Any], object]
    shown: Callable[[Services], object]


def a_rest_last_month(services):
    return services.notebook.log_rest(date(2026, 10, 31), 20).made


def two_flares(services):
    services.flares.note(date(2026, 11, 1), date(2026, 11, 2))
    return services.flares.note(date(2026, 11, 10), date(2026, 11, 12)).made


def own_habit(services):
    slug = services.habits.make(HabitDraft(name="Sitting in the sun")).made
    services.habits.mark(slug, TODAY, Outcome.DONE)
    return slug


SEVERAL_THINGS = {
    "a habit shown on request": Verb(
        lambda s: None,
        lambda s, _: s.habits.switch(HABIT, True),
        lambda s: (s.habits.is_on(HABIT), s.settings.settings.smoke_free_shown),
    ),
    "the rhythm of a timer": Verb(
        lambda s: s.timers.begin(20),
        lambda s, _: s.timers.keep_to(Rhythm(doing=25, rest=12)),
        lambda s: (s.timers.running.minutes, s.settings.settings.rhythm),
    ),
    "the end of a timer": Verb(
        lambda s: s.timers.begin(20, open_end=True) or s.clock.read.move(minutes=10),
        lambda s, _: s.timers.stop(),
        lambda s: (s.timers.running is None, len(s.notebook.on(TODAY))),
    ),
    "a rest moved to another month": Verb(
        a_rest_last_month,
        lambda s, rest: s.notebook.change_rest(rest, TODAY, 20),
        lambda s: (len(s.notebook.on(date(2026, 10, 31))), len(s.notebook.on(TODAY))),
    ),
    "a plan for a day that was done": Verb(
        lambda s: s.intentions.put(TODAY, ActivityKind.MENTAL, 4, 30).made,
        lambda s, planned: s.intentions.do(planned),
        lambda s: (len(s.intentions.on(TODAY)), len(s.notebook.on(TODAY))),
    ),
    "flares that become one": Verb(
        two_flares,
        lambda s, flare: s.flares.change(flare, date(2026, 11, 2), date(2026, 11, 12)),
        lambda s: [(flare.first, flare.last) for flare in s.flares.flares],
    ),
    "a habit with its notes": Verb(
        own_habit,
        lambda s, slug: s.habits.erase(slug),
        lambda s: (len(s.habits.own()), len(s.notebook.on(TODAY))),
    ),
}


def begun_on(folder, clock):
    return build_services(open_folder(folder, SUNDAY).database, clock)


@pytest.fixture(params=SEVERAL_THINGS.values(), ids=SEVERAL_THINGS.keys())
def verb(request):
    return request.param


@pytest.fixture
def folder():
    return FaultyFolder()


@pytest.fixture
def services(folder, clock):
    return begun_on(folder, clock)


@pytest.mark.parametrize("at", range(1, 7))
def test_a_change_of_several_things_is_done_or_nothing_of_it_is(services, folder, clock, verb, at):
    given, database = verb.before(services), database_of(services)
    rows, shown = state_of(database), verb.shown(services)
    folder.steps.fails_at, folder.steps.lasting = folder.steps.taken + at, True
    try:
        verb.done(services, given)
    except StorageError:
        assert state_of(database) == rows
        assert verb.shown(services) == shown
        folder.steps.fails_at = None
        anew = verb.shown(begun_on(folder, clock))
        verb.done(services, given)
        # A device that takes all but does not let go of it either still has the whole.
        assert anew in (shown, verb.shown(services))
    folder.steps.fails_at = None
    assert verb.shown(services) != shown
    assert verb.shown(begun_on(folder, clock)) == verb.shown(services)


@pytest.mark.parametrize("at", range(1, 7))
def test_a_change_of_several_things_is_taken_back_or_nothing_of_it_is(
    services, folder, clock, verb, at
):
    given, database = verb.before(services), database_of(services)
    before = verb.shown(services)
    change = verb.done(services, given)
    rows, shown = state_of(database), verb.shown(services)
    folder.steps.fails_at, folder.steps.lasting = folder.steps.taken + at, True
    try:
        assert change.take_back()
    except StorageError:
        assert state_of(database) == rows
        assert verb.shown(services) == shown
        folder.steps.fails_at = None
        assert verb.shown(begun_on(folder, clock)) in (shown, before)
        assert change.take_back()
    folder.steps.fails_at = None
    assert verb.shown(services) == before == verb.shown(begun_on(folder, clock))


def test_a_change_of_several_things_waits_for_the_disk_as_often_as_one_of_a_single_thing(
    services, folder, verb
):
    def steps_of(act, *given):
        before = folder.steps.taken
        act(*given)
        return folder.steps.taken - before

    given = verb.before(services)
    services.notebook.log_rest(TODAY, 5)
    single = steps_of(services.notebook.log_rest, TODAY, 5)
    assert steps_of(verb.done, services, given) == single
