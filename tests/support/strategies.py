"""Made-up values of the domain, for properties."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import strategies as st

from app.domain.activity import Activity, ActivityKind
from app.domain.check_in import CheckIn, Question
from app.domain.entry import Entry, Helped, Rest
from app.domain.habit import Version
from app.domain.habit_mark import HabitMark, Outcome
from app.domain.to_do import Intention

FIRST, LAST = date(2020, 1, 1), date(2026, 11, 22)
_BEGIN = datetime(2020, 1, 1, tzinfo=UTC)

# A day or a moment is one number: year, month, day, hour and so on, each for itself, take long.
days = st.integers(0, (LAST - FIRST).days).map(lambda number: FIRST + timedelta(days=number))
moments = st.integers(0, (LAST - FIRST).days * 86_400).map(
    lambda seconds: _BEGIN + timedelta(seconds=seconds)
)
day_starts = st.times(max_value=time(12)).map(lambda t: t.replace(second=0, microsecond=0))
efforts = st.integers(0, 10)
minutes = st.integers(1, 24 * 60)
notes = st.text(max_size=80).map(str.strip)

_stamp = {
    "id": st.uuids().map(str),
    "at": moments,
    "day": days,
    "changed": moments,
}

activities = st.builds(
    Activity,
    **_stamp,
    kind=st.sampled_from(ActivityKind),
    effort=efforts,
    minutes=minutes,
    name=st.sampled_from(["", "Shower", "Walk", "Café ☕", "غداء"]),
    note=notes,
)
helped = st.none() | st.sampled_from(Helped)
rests = st.builds(Rest, **_stamp, minutes=minutes, note=notes, helped=helped)
check_ins = st.builds(
    CheckIn,
    **_stamp,
    ratings=st.dictionaries(st.sampled_from(Question), efforts, min_size=1),
    note=notes,
)
habit_marks = st.builds(
    HabitMark,
    **_stamp,
    habit=st.sampled_from(["quiet-time", "warm-layers"]),
    outcome=st.sampled_from(Outcome),
    version=st.none() | st.sampled_from(Version),
    times=st.integers(1, 9),
)
intentions = st.builds(
    Intention,
    **_stamp,
    activity=st.sampled_from(ActivityKind),
    effort=efforts,
    minutes=minutes,
    name=st.sampled_from(["", "Shower", "Café ☕"]),
    waits=st.booleans(),
)
entries: st.SearchStrategy[Entry] = st.one_of(activities, rests, check_ins, habit_marks, intentions)
