"""The trial of Insights on made-up people: few of them, and still no false sentence too many."""

from __future__ import annotations

import re
from random import Random

import pytest

from tests.benchmarks.insights import FOOLED, YEAR, Person, a_year_of_looks, one_look, rates, share


def test_the_report_has_a_line_for_every_kind_of_people():
    text = "\n".join(rates(1))
    assert len(re.findall(r"\d\.\d\d$", text, re.MULTILINE)) == 4 + len(FOOLED) + 3 + 3


@pytest.mark.parametrize("days", [28, 56])
def test_insights_is_silent_by_its_minima_in_the_first_eight_weeks(days):
    assert share(20, lambda chance: any(one_look(Person(0.6), days, chance))) == 0


def test_insights_tells_few_people_something_false_in_a_year():
    assert share(24, lambda chance: any(one_look(Person(0.6), YEAR, chance))) <= 0.05


def test_insights_is_not_fooled_where_easy_days_invite_doing_it():
    fooled = FOOLED["easy days invite doing it"]
    assert share(24, lambda chance: one_look(fooled, YEAR, chance)[0]) <= 0.05


def test_insights_mostly_sees_a_real_rise_within_a_year():
    seen = [a_year_of_looks(Person(0.5, rise=1.5), Random(n))[1][0] for n in range(5)]
    assert sum(seen) >= 4
