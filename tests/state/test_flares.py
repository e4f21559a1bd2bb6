"""Flares noted at the time and looking back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.activity import ActivityKind
from app.domain.errors import InvalidInput, StorageError
from app.domain.flare import Flare, FlareStep
from app.main import build_services
from tests.support.clock import SUNDAY, TODAY, TestClock, ago
from tests.support.databases import open_memory_database


def spans(services):
    return sorted(
        ((flare.first, flare.last) for flare in services.flares.flares), key=lambda span: span[0]
    )


def test_a_flare_can_have_begun_three_days_ago(services):
    services.flares.note(ago(3), None)
    assert services.flares.going_on.first == ago(3)
    assert services.flares.on(ago(3)) == services.flares.going_on
    services.history.undo()
    assert spans(services) == []


def test_the_beginning_of_one_that_goes_on_can_be_moved(services):
    begun = services.flares.switch().made
    services.flares.change(begun, ago(3), None)
    assert spans(services) == [(ago(3), None)]
    services.history.undo()
    assert spans(services) == [(TODAY, None)]


def test_a_flare_that_is_over_can_be_noted_changed_and_taken_back(services):
    noted = services.flares.note(ago(10), ago(8)).made
    changed = services.flares.change(noted, ago(11), ago(7)).made
    assert spans(services) == [(ago(11), ago(7))]
    services.flares.drop(changed)
    assert spans(services) == []
    for expected in ([(ago(11), ago(7))], [(ago(10), ago(8))], []):
        services.history.undo()
        assert spans(services) == expected


def test_flares_that_share_a_day_become_one_and_undo_parts_them(services):
    services.flares.note(ago(20), ago(18))
    services.flares.note(ago(10), ago(8))
    services.flares.note(ago(5), ago(4))
    services.flares.note(ago(9), None)
    assert spans(services) == [(ago(20), ago(18)), (ago(10), None)]
    services.history.undo()
    assert spans(services) == [(ago(20), ago(18)), (ago(10), ago(8)), (ago(5), ago(4))]


def test_flares_that_go_on_on_two_devices_end_together(services):
    for name, days in (("one", 5), ("two", 3)):
        elsewhere = Flare(id=name, first=ago(days), last=None, changed=SUNDAY)
        services.flares._records.save(elsewhere)
    services.flares.load()
    assert services.flares.switch().made is None
    assert spans(services) == [(ago(5), ago(1))]
    services.history.undo()
    assert spans(services) == [(ago(5), None), (ago(3), None)]


def test_that_a_flare_goes_on_stays_said_when_days_before_it_join_it(services, clock):
    services.flares.switch()
    clock.move(days=20)
    services.flares.confirm()
    today = services.clock.today
    earlier = services.flares.note(ago(9), ago(7)).made
    services.flares.note(ago(5), TODAY)
    assert spans(services) == [(ago(9), ago(7)), (ago(5), None)]
    assert services.flares.going_on.seen == today
    services.flares.change(earlier, ago(9), ago(4))
    assert spans(services) == [(ago(9), None)]
    assert services.flares.sure_until() is None


def test_a_flare_in_pieces_has_the_days_of_one(services, clock):
    services.flares.switch()
    clock.move(days=13)
    today = services.clock.today
    assert services.flares.spell_on(today).number_of(today) == 14
    services.flares.switch()
    services.flares.switch()
    assert services.flares.going_on.first == today
    assert services.flares.spell_on(today).number_of(today) == 14
    assert services.flares.spell_on(today).is_lasting(today)


def test_flares_one_day_after_another_stay_two(services):
    services.flares.note(ago(10), ago(8))
    services.flares.note(ago(7), ago(6))
    assert len(spans(services)) == 2


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [(3, 4, "flare_order"), (-1, None, "day_ahead"), (3, -1, "day_ahead"), (9999, 3, "long_ago")],
)
def test_days_that_cannot_be_are_refused_and_nothing_changes(services, first, last, code):
    with pytest.raises(InvalidInput, match=code):
        services.flares.note(ago(first), None if last is None else ago(last))
    assert spans(services) == []
    assert not services.history.undo()


def test_where_it_cannot_be_saved_nothing_changes(services, monkeypatch):
    noted = services.flares.note(ago(10), ago(8)).made

    def refuse(*_):
        raise StorageError("not_saved", reason="full")

    monkeypatch.setattr(services.flares._records, "save", refuse)
    with pytest.raises(StorageError):
        services.flares.change(noted, ago(12), ago(6))
    assert spans(services) == [(ago(10), ago(8))]


def kept(points_of_days):
    """A notebook with these points in the days before today, and its clock before all of them."""
    clock = TestClock(SUNDAY - timedelta(days=len(points_of_days)))
    services = build_services(open_memory_database(), clock)
    services.plans.choose(20)
    return services, clock


def live(points_of_days, first, length, looking_back):
    """Live through the days with a flare in them, noted at the time or only at the end of it."""
    services, clock = kept(points_of_days)
    for number, points in enumerate(points_of_days):
        if points is not None:
            kind = ActivityKind.PHYSICAL
            services.notebook.log_activity(services.clock.today, kind, 3, points * 10)
        if number == first and not looking_back:
            services.flares.switch()
        if number == first + length:
            if looking_back:
                services.flares.note(services.clock.today - timedelta(days=length), None)
            services.flares.switch()
        clock.move(days=1)
    return services


@settings(max_examples=25)
@given(
    st.lists(st.none() | st.integers(1, 40), min_size=20, max_size=30),
    st.integers(0, 15),
    st.integers(1, 4),
)
def test_a_flare_set_backwards_equals_one_set_at_the_time(points, first, length):
    then, later = (live(points, first, length, looking_back=back) for back in (False, True))
    assert spans(then) == spans(later)
    for days in range(len(points)):
        was, is_ = then.pacing.on(ago(days)), later.pacing.on(ago(days))
        assert (was.planned, was.band, was.flare) == (is_.planned, is_.band, is_.flare)
    assert said(then.pacing) == said(later.pacing)


def said(pacing):
    found = pacing.suggestion()
    suggested = found and (found.topic, found.points, found.loads)
    return pacing.proposal(), pacing.fortnight(), pacing.tells_swings(), suggested


@pytest.mark.parametrize("how", ["start", "west", "clock"])
def test_a_flare_whose_first_day_lies_ahead_counts_as_begun_today_everywhere(services, clock, how):
    services.plans.choose(20)
    services.settings.change(day_start=time(0), reminders=(time(23, 20),))
    clock.now = SUNDAY.replace(day=23, hour=0, minute=20)
    services.flares.switch()
    begun = services.flares.going_on.first
    if how == "start":
        services.settings.change(day_start=time(4))
    elif how == "west":
        clock.now = clock.now.astimezone(timezone(timedelta(0)))
    else:
        clock.move(days=-3)
    today = services.clock.today
    assert today < begun
    assert services.flares.on(today) == services.flares.going_on
    assert services.flares.going_on.first == today
    assert services.pacing.on(today).flare.step is FlareStep.FLARE
    assert services.reminders.look() is None
    with_one_tap = services.flares.switch()
    assert with_one_tap.made is None
    assert services.flares.going_on is None
    with_one_tap.take_back()
    assert services.flares.on(today) is not None


def test_a_flare_that_is_on_is_never_begun_a_second_time(services, clock):
    clock.move(days=2)
    services.flares.switch()
    clock.move(days=-2)
    services.flares.note(TODAY, None)
    assert len(services.flares.every) == 1


BEHIND = {
    "a flat battery": datetime(1970, 1, 1, 0, 10, tzinfo=SUNDAY.tzinfo),
    "slow by months": SUNDAY - timedelta(days=150),
}


@pytest.fixture(params=BEHIND)
def behind(request):
    """A moment at which a clock that is behind has stopped."""
    return BEHIND[request.param]


@pytest.fixture
def two_flares(services):
    """Two flares that are over."""
    services.flares.note(ago(60), ago(57))
    services.flares.note(ago(30), ago(28))
    return [(ago(60), ago(57)), (ago(30), ago(28))]


def test_a_flare_begun_by_a_clock_that_is_behind_leaves_the_others_as_they_are(
    services, clock, behind, two_flares
):
    clock.now = behind
    begun = services.clock.today
    services.flares.switch()
    clock.now = SUNDAY
    assert spans(services) == [(begun, None), *two_flares]
    services.flares.confirm()
    assert spans(services) == [(begun, None), *two_flares]
    services.flares.end(begun)
    assert spans(services) == [(begun, begun), *two_flares]


def test_a_flare_ended_by_a_clock_that_is_behind_keeps_the_days_it_had(
    services, clock, behind, two_flares
):
    services.flares.note(ago(3), None)
    services.notebook.log_rest(ago(1), 10)
    services.notebook.log_rest(TODAY, 10)
    services.flares._records.save(replace(services.flares.going_on, seen=ago(3)))
    services.flares.load()
    clock.now = behind
    ended = services.flares.switch()
    assert ended.made is None
    assert services.flares.going_on is None
    assert services.flares.on(services.clock.today) is None
    clock.now = SUNDAY
    assert services.flares.on(TODAY) is None
    assert spans(services) == [*two_flares, (ago(3), ago(1))]
    ended.take_back()
    assert spans(services) == [*two_flares, (ago(3), None)]


def test_a_flare_of_one_day_ended_by_a_clock_without_a_battery_stays(services, clock):
    services.flares.switch()
    clock.now = BEHIND["a flat battery"]
    services.flares.switch()
    clock.now = SUNDAY
    assert spans(services) == [(TODAY, TODAY)]


def test_a_flare_begun_while_the_clock_was_ahead_is_taken_back_whole(services, clock):
    clock.move(days=10)
    services.flares.switch()
    services.notebook.log_rest(services.clock.today, 10)
    clock.move(days=-10)
    services.flares.switch()
    assert services.flares.every == ()


def ended_ahead(services, clock, first):
    """A flare from ``first`` on, ended while the clock was ten days ahead."""
    services.flares.note(first, None)
    clock.move(days=10)
    ended = services.flares.end(services.clock.today - timedelta(days=1))
    clock.move(days=-10)
    return ended


def test_a_flare_that_was_ended_while_the_clock_was_ahead_ended_yesterday(services, clock):
    ended = ended_ahead(services, clock, ago(3))
    assert services.flares.on(TODAY) is None
    assert services.pacing.on(TODAY).flare.step is not FlareStep.FLARE
    for days in range(15):
        assert spans(services) == [(ago(3), ago(1))]
        if days % 2 == 0:
            services.settle()
        clock.move(days=1)
    [flare] = services.flares.flares
    services.flares.change(flare, ago(4), flare.last)
    assert spans(services) == [(ago(4), ago(1))]
    ended.take_back()
    assert spans(services) == [(ago(4), None)]


def test_a_flare_of_today_that_was_ended_while_the_clock_was_ahead_is_none_today(services, clock):
    ended_ahead(services, clock, TODAY)
    services.settle()
    assert services.flares.on(TODAY) is None
    clock.move(days=1)
    services.settle()
    assert spans(services) == [(TODAY, TODAY)]


def test_a_flare_until_today_is_still_until_that_day_after_a_flight_west(services, clock):
    services.flares.note(ago(3), TODAY)
    clock.move(days=-1)
    services.settle()
    assert spans(services) == [(ago(3), ago(1))]
    assert services.flares.on(ago(1)) is not None
    clock.move(days=1)
    assert spans(services) == [(ago(3), TODAY)]


def test_flares_are_kept_as_they_are_by_a_clock_that_is_behind(services, clock, behind, two_flares):
    kept = services.flares.every
    clock.now = behind
    services.settle()
    assert services.flares.every == kept


def test_a_flare_that_goes_on_by_a_clock_that_was_ahead_is_asked_about_all_the_same(
    services, clock
):
    services.flares.note(ago(3), None)
    clock.move(days=40)
    services.flares.confirm()
    clock.move(days=-40)
    services.notebook.log_rest(TODAY, 10)
    assert services.flares.sure_until() is None
    clock.move(days=20)
    assert services.flares.sure_until() == TODAY
    services.flares.confirm()
    assert services.flares.sure_until() is None


def test_a_flare_begun_by_a_clock_without_a_battery_began_on_the_day_the_clock_is_right(
    services, clock, two_flares
):
    clock.now = BEHIND["a flat battery"]
    services.flares.switch()
    services.settle()
    clock.now = SUNDAY
    for _ in range(2):
        services.settle()
        assert spans(services) == [*two_flares, (TODAY, None)]
        assert services.flares.sure_until() is None
        clock.move(days=1)
    services.flares.change(services.flares.going_on, date(2005, 5, 1), None)
    services.settle()
    assert services.flares.going_on.first == date(2005, 5, 1)
