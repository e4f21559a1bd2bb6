"""Answers to what was brought up: how long they keep it quiet."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.answer import (
    PAUSES,
    Answer,
    Reply,
    Topic,
    is_silenced,
    may_speak,
    mentioned,
    quiet_until,
)
from tests.support.clock import TODAY, TOMORROW


@pytest.mark.parametrize(("topic", "reply"), PAUSES)
def test_an_answer_holds_until_the_day_it_tells(topic, reply):
    answer = Answer(topic=topic, reply=reply, day=TODAY)
    until = quiet_until(answer)
    assert until == TODAY + timedelta(days=PAUSES[topic, reply])
    assert not may_speak((answer,), topic, until - timedelta(days=1))
    assert may_speak((answer,), topic, until)


@pytest.mark.parametrize("topic", Topic)
def test_never_has_no_end(topic):
    answer = Answer(topic=topic, reply=Reply.NEVER, day=TODAY)
    assert quiet_until(answer) is None
    assert not may_speak((answer,), topic, TODAY + timedelta(days=10_000))


@pytest.mark.parametrize("topic", Topic)
@pytest.mark.parametrize("reply", Reply)
def test_never_silences_its_own_topic_and_nothing_else_silences_any(topic, reply):
    answers = (Answer(topic=topic, reply=reply, day=TODAY),)
    silenced = {each for each in Topic if is_silenced(answers, each)}
    assert silenced == ({topic} if reply is Reply.NEVER else set())


@pytest.mark.parametrize("topic", Topic)
def test_a_suggestion_that_was_only_shown_stands_and_is_then_quiet_until_the_day_it_tells(topic):
    answer = Answer(topic=topic, reply=Reply.SHOWN, day=TODAY)
    until = quiet_until(answer)
    assert may_speak((answer,), topic, TODAY + timedelta(days=6))
    assert not may_speak((answer,), topic, TODAY + timedelta(days=7))
    assert not may_speak((answer,), topic, until - timedelta(days=1))
    assert may_speak((answer,), topic, until)


NEXT_YEAR = TODAY + timedelta(days=365)


@pytest.mark.parametrize(("topic", "reply"), PAUSES)
def test_an_answer_from_a_clock_that_was_ahead_silences_nothing(topic, reply):
    answer = Answer(topic=topic, reply=reply, day=NEXT_YEAR)
    assert may_speak((answer,), topic, TODAY)
    assert may_speak((answer,), topic, NEXT_YEAR - timedelta(days=2))


@pytest.mark.parametrize("topic", Topic)
def test_never_holds_whatever_the_clock_said(topic):
    answer = Answer(topic=topic, reply=Reply.NEVER, day=NEXT_YEAR)
    assert not may_speak((answer,), topic, TODAY)


@pytest.mark.parametrize("topic", Topic)
def test_what_was_shown_while_the_clock_was_ahead_stands_from_when_it_is_shown_again(topic):
    ahead = Answer(topic=topic, reply=Reply.SHOWN, day=NEXT_YEAR)
    shown = mentioned((ahead,), topic, TODAY)
    assert shown == Answer(topic=topic, reply=Reply.SHOWN, day=TODAY)
    assert not may_speak((shown,), topic, TODAY + timedelta(days=7))


@pytest.mark.parametrize(("topic", "reply"), PAUSES)
def test_on_a_flight_west_an_answer_of_tomorrow_still_holds(topic, reply):
    answer = Answer(topic=topic, reply=reply, day=TOMORROW)
    assert not may_speak((answer,), topic, TODAY)
    shown = Answer(topic=topic, reply=Reply.SHOWN, day=TOMORROW)
    assert mentioned((shown,), topic, TODAY) == shown
