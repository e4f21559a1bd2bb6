"""Days counted by what was noted, and the record of the newest ones."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.habit_mark import RECORD_DAYS, RECORD_FROM, Outcome, counted, record_of
from app.domain.habit_strength import stretches
from tests.support.clock import TODAY
from tests.support.strategies import habit_marks

noted = st.dictionaries(
    st.integers(0, 40).map(lambda back: TODAY - timedelta(days=back)), habit_marks
)


@given(noted, st.integers(1, 60))
def test_every_day_is_counted_once_and_a_day_without_a_note_as_blank(marks, length):
    days = [TODAY - timedelta(days=back) for back in range(length)]
    found = counted(days, marks)
    assert found.days == length
    assert found.blank == sum(day not in marks for day in days)
    assert found.done == sum(d in marks and marks[d].outcome is Outcome.DONE for d in days)


@given(noted)
def test_a_record_looks_at_the_newest_noted_days_and_at_no_blank_ones(marks):
    found = record_of(marks)
    if len(marks) < RECORD_FROM:
        assert found is None
    else:
        newest = sorted(marks)[-RECORD_DAYS:]
        assert (found.noted, found.blank) == (len(newest), 0)
        assert found.done == sum(marks[day].outcome is Outcome.DONE for day in newest)


@given(st.lists(st.booleans(), min_size=1))
def test_stretches_lead_from_the_first_place_to_the_last_without_a_gap(days):
    found = stretches(days)
    ends = [0, *(stretch.last for stretch in found)]
    assert [stretch.first for stretch in found] == ends[:-1]
    assert ends[-1] == len(days) - 1
    for stretch in found:
        assert {*days[stretch.first + 1 : stretch.last + 1]} == {stretch.noted}
