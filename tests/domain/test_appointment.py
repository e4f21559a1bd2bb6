"""The figures of the page for an appointment: its days, and what is counted among them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.domain.activity import ActivityKind
from app.domain.appointment import (
    DAYS,
    FlareDays,
    HardDays,
    active_minutes,
    flare_days,
    hard_days,
    table_of,
)
from app.domain.check_in import CORE, EXTRA, Question
from app.domain.course import FEWEST_NOTED
from app.domain.flare import NO_END, Spell
from app.domain.insight import Facts
from app.domain.steadiness import FEWEST_DAYS

LAST = date(2026, 11, 21)
WAY = Question.IN_THE_WAY
FEW = FEWEST_NOTED - 1


def back(days):
    return LAST - timedelta(days=days)


def facts(ratings=None, minutes=(), days=2 * DAYS):
    """Facts with each of the ``ratings``, and the ``minutes``, on the newest days."""
    return Facts(
        first=back(days - 1),
        last=LAST,
        ratings={q: [*[None] * (days - len(each)), *each] for q, each in (ratings or {}).items()},
        points=[*[None] * (days - len(minutes)), *minutes],
        minutes={ActivityKind.PHYSICAL: [*[0] * (days - len(minutes)), *minutes]},
    )


def test_a_row_stands_for_each_question_asked_that_was_rated_often_enough():
    ratings = {Question.PAIN: [5] * 20, WAY: [4] * FEW, Question.FOG: [3] * 20}
    assert [question for question, _ in table_of(facts(ratings), ())] == [Question.PAIN]
    rows = table_of(facts(ratings), (Question.FOG,))
    assert [(question, trend.now.middle) for question, trend in rows] == [
        (Question.PAIN, 5),
        (Question.FOG, 3),
    ]


def test_every_rated_question_has_a_row_and_the_core_ones_come_first():
    rows = table_of(facts({question: [5] * 20 for question in Question}), EXTRA)
    assert [question for question, _ in rows] == list(Question)
    assert tuple(question for question, _ in rows[: len(CORE)]) == CORE


def test_hard_days_are_counted_among_the_days_of_the_page_alone():
    ratings = [9] * 5 + [4] * 23 + [4] * 20 + [9] * 3 + [None] * 5
    assert hard_days(facts({WAY: ratings}), WAY) == HardDays(rating=6, days=3, noted=23)


@pytest.mark.parametrize("ratings", [[9] * 28, [2] * FEW])
def test_no_hard_days_are_counted_off_the_scale_nor_among_too_few(ratings):
    assert hard_days(facts({WAY: ratings}), WAY) is None


def test_flares_are_counted_within_the_days_and_the_longest_up_to_the_last():
    spells = (
        Spell(back(60), back(50)),
        Spell(back(33), back(27)),
        Spell(back(2), NO_END),
    )
    assert flare_days(spells, LAST) == FlareDays(count=2, days=4, longest=7, began=back(2))
    assert flare_days(spells[2:], LAST) == FlareDays(1, 3, 3, back(2))
    assert flare_days(spells[:1], LAST) is None


def test_a_flare_that_began_after_the_last_day_is_none_of_them():
    assert flare_days((Spell(back(-1), NO_END),), LAST) is None


def test_minutes_are_told_from_seven_logged_days_on():
    few = [30] * (FEWEST_DAYS - 1)
    assert active_minutes(facts(minutes=few)) is None
    found = active_minutes(facts(minutes=[*few, 90]))
    assert (found.each, found.middle, found.any) == ((*few, 90), 30, True)
    assert not active_minutes(facts(minutes=[0] * FEWEST_DAYS)).any
