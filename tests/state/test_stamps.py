"""When a change is said to be made: never before what it changes, whatever the clock does."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule

from app.domain.activity import ActivityKind
from app.domain.answer import Topic
from app.domain.change import stamp, was_changed
from app.domain.check_in import Question
from app.domain.errors import AppError
from app.domain.habit_mark import Outcome
from app.domain.settings import LookChoice
from app.main import build_services
from app.storage.whole import Whole
from app.transfer.backup import portable, read_backup, write_backup
from app.transfer.restore_plan import How, plan_restore
from tests.state.test_undo_machine import TODAY, Undoing
from tests.support.clock import SUNDAY, TestClock
from tests.support.databases import open_memory_database
from tests.support.notes import database_of

DATES = st.datetimes(datetime(2000, 1, 2), datetime(2099, 12, 31), timezones=st.just(UTC))
MOMENTS = DATES.map(lambda at: at.replace(microsecond=0))
JUMPS = st.sampled_from([0, 0, 1, -1, 60, -60, 3600, -3600, 86_400, -86_400, -2 * 365 * 86_400])


def backup_of(services):
    """What a backup saved now holds."""
    return write_backup(portable(Whole(database_of(services)).tables()), services.clock.now)


def assert_changes_nothing(services, content):
    """Merging ``content``, an older backup of the same notebook, leaves all as it is."""
    mine = portable(Whole(database_of(services)).tables())
    plan = plan_restore(mine, read_backup(content), How.MERGE)
    changed = [(part.kind, part.added, part.changed, part.dropped) for part in plan.parts]
    assert plan.changes_nothing, changed


@given(MOMENTS, st.lists(st.none() | MOMENTS, max_size=3))
def test_a_stamp_is_newer_than_all_it_changes_and_never_behind_the_clock(now, before):
    made = stamp(now, *before)
    assert made >= now
    assert all(made > each for each in before if each is not None)
    if all(each is None or each < now for each in before):
        assert made.replace(microsecond=0) == now
    assert was_changed(made) == any(each is not None for each in before)


class Stamping(Undoing):
    """A person whose clock runs wild, and who saves backups now and then."""

    @initialize()
    def begin_saving(self):
        self.backups = []

    def did(self, verb, *args, **kwargs):
        with suppress(AppError):
            change = verb(*args, **kwargs)
            if change is not None:
                self.changes.append(change)

    @rule(seconds=JUMPS)
    def set_the_clock(self, seconds):
        self.clock.now = max(SUNDAY - timedelta(days=800), self.clock.now)
        self.clock.move(seconds=seconds)

    @rule(topic=st.sampled_from(Topic))
    def see_a_suggestion(self, topic):
        self.services.answers.mention(topic)

    @rule()
    def save_a_backup(self):
        self.backups = [*self.backups[-2:], backup_of(self.services)]

    def take_back_and_bring_back_is_nothing(self):
        """Days that lie ahead of this clock are not looked for here."""

    def take_all_back(self):
        """Nor are they here."""

    @rule(ahead=st.sampled_from([-3600, 0, 400 * 86_400]))
    def merge_another_device(self, ahead):
        other = build_services(open_memory_database(), TestClock(SUNDAY + timedelta(seconds=ahead)))
        for back in range(2):
            with suppress(AppError):
                other.notebook.check_in(TODAY - timedelta(days=back), {Question.PAIN: 9})
                other.habits.mark("quiet-time", TODAY - timedelta(days=back), Outcome.RESTING)
        mine = portable(Whole(database_of(self.services)).tables())
        plan = plan_restore(mine, read_backup(backup_of(other)), How.MERGE)
        self.services.restoring._become(plan.result)
        self.services.history.forget()
        self.changes = []

    @invariant()
    def an_older_backup_changes_nothing(self):
        for content in getattr(self, "backups", ()):
            assert_changes_nothing(self.services, content)


Stamping.TestCase.settings = settings(max_examples=40, stateful_step_count=40, deadline=None)
TestStamping = Stamping.TestCase


@pytest.mark.parametrize("ahead", [{"days": 400}, {"hours": 1}, {"seconds": 0}])
def test_what_was_changed_after_the_clock_was_ahead_stays_when_the_own_backup_is_merged(
    services, clock, ahead
):
    clock.move(**ahead)
    day = services.clock.today
    walk = services.notebook.log_activity(day, ActivityKind.PHYSICAL, 4, 20, "Walk").made
    bath = services.notebook.log_activity(day, ActivityKind.PHYSICAL, 4, 20, "Bath").made
    mark = services.habits.mark("quiet-time", day, Outcome.DONE).made
    services.settings.change(look=LookChoice.DARK)
    old = backup_of(services)
    clock.now = SUNDAY
    services.notebook.delete(walk)
    services.notebook.delete(mark)
    if day == services.clock.today:
        services.notebook.rate_effort(bath, 7)
    services.settings.change(look=LookChoice.LIGHT)
    assert_changes_nothing(services, old)


async def test_a_deleted_check_in_takes_along_the_one_that_gave_way_to_it(services, clock):
    other = build_services(open_memory_database(), TestClock(SUNDAY - timedelta(hours=1)))
    other.notebook.check_in(TODAY, {Question.PAIN: 9})
    services.notebook.check_in(TODAY, {Question.PAIN: 3})
    await services.restoring.restore(read_backup(backup_of(other)), How.MERGE)
    both = backup_of(services)
    services.notebook.delete(services.notebook.check_in_on(TODAY))
    assert_changes_nothing(services, both)
