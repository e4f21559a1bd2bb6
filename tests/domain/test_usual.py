"""Usuals."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.activity import ActivityKind
from app.domain.usual import FirstUsual, KeptUsual, offered
from tests.support.builders import activity
from tests.support.clock import SUNDAY
from tests.support.strategies import activities

FIRST = tuple(
    FirstUsual(
        id=name,
        name=name,
        kind=ActivityKind.PHYSICAL,
        effort=4,
        minutes=15,
        icon="X",
        exercise=name == "Walk",
    )
    for name in ("Shower", "Walk", "Cook", "Emails", "Shopping")
)


def logged(number, name="Piano", **fields):
    at = SUNDAY + timedelta(minutes=number)
    return activity(id=f"{number:04}", at=at, changed=at, name=name, **fields)


def test_before_anything_is_logged_the_first_ones_are_offered():
    assert offered((), (), FIRST) == FIRST[:4]


def test_an_activity_logged_twice_is_the_first_usual_as_it_was_last():
    found = offered((), [logged(1), logged(2, minutes=45, effort=5)], FIRST)
    assert (found[0].name, found[0].minutes, found[0].effort) == ("Piano", 45, 5)
    assert len(found) == 4


def test_an_activity_logged_once_is_not_a_usual_yet():
    assert "Piano" not in [usual.name for usual in offered((), [logged(1)], FIRST)]


def test_kept_ones_come_before_learned_ones():
    kept = KeptUsual(
        id="k", name="Kept", kind=ActivityKind.SOCIAL, effort=2, minutes=10, changed=SUNDAY
    )
    found = offered((kept,), [logged(1), logged(2)], FIRST)
    assert [usual.name for usual in found[:2]] == ["Kept", "Piano"]


def test_a_learned_usual_keeps_the_icon_it_was_first_offered_with():
    again = [logged(n, "Walk", kind=ActivityKind.PHYSICAL) for n in (1, 2)]
    assert offered((), again, FIRST)[0].icon == "X"


@given(st.lists(activities, max_size=12))
def test_the_usuals_do_not_depend_on_the_order_of_logging(logged):
    assert offered((), logged, FIRST) == offered((), logged[::-1], FIRST)


def test_exercise_is_not_offered_to_the_careful_even_if_it_was_logged():
    walked = [logged(n, "Walk", kind=ActivityKind.PHYSICAL) for n in (1, 2)]
    names = [usual.name for usual in offered((), walked, FIRST, careful=True)]
    assert names == ["Shower", "Cook", "Emails", "Shopping"]


def test_exercise_that_the_careful_asked_to_keep_is_offered():
    kept = KeptUsual(
        id="k", name="Walk", kind=ActivityKind.PHYSICAL, effort=2, minutes=5, changed=SUNDAY
    )
    assert offered((kept,), (), FIRST, careful=True)[0] is kept
