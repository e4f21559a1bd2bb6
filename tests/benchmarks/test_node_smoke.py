"""The benchmark of Python's part of a tap works, here in the Python of the tests."""

from __future__ import annotations

import pytest

from tests.benchmarks.documents import NOW
from tests.benchmarks.node.__main__ import table
from tests.benchmarks.node.inside import measured
from tests.benchmarks.web.notebook import write_ten_years

COUNTS = ("messages", "controls", "drawn")


@pytest.fixture(scope="module")
def runs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("taps") / "notebook"
    write_ten_years(folder, 620, NOW)
    return [measured(str(folder), 4) for _ in range(2)]


def test_every_kind_of_tap_is_measured_as_often_as_the_others(runs):
    assert {what: len(one["ms"]) for what, one in runs[0].items()} == {
        "first screen": 3,
        "a usual": 8,
        "a habit mark": 4,
        "log sheet opens": 4,
        "a step of minutes": 4,
        "a letter": 4,
        "log sheet closes": 4,
        "an answer of a check-in": 3,
        "the last answer": 1,
        "to Read": 2,
        "to Pace": 2,
        "to Habits": 2,
        "to Today": 2,
    }


def test_what_a_tap_costs_is_the_same_each_time_but_for_the_milliseconds(runs):
    once, again = runs
    for what, one in once.items():
        assert {name: one[name] for name in COUNTS} == {name: again[what][name] for name in COUNTS}
        # Each control has a number of its own, and larger numbers take more bytes.
        assert again[what]["bytes"] == pytest.approx(one["bytes"], rel=0.05)


def test_a_tap_costs_something_and_a_letter_does_not(runs):
    assert all(cost > 0 for cost in runs[0]["a usual"]["bytes"])
    assert set(runs[0]["a letter"]["bytes"]) == {0}


def test_the_table_of_taps_has_a_line_for_each(runs):
    lines = list(table(runs[0]))
    assert len(lines) == 1 + len(runs[0])
    assert len({len(line) for line in lines}) == 1
