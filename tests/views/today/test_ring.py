"""The ring: the same look at each share of a plan, drawn of what the engine draws alike."""

from __future__ import annotations

import math

import flet as ft
import flet.canvas as cv
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.views.kit.drawing import pool
from app.views.kit.look import Look

DIAMETER = 208
MIDDLE = DIAMETER / 2
SEA, WATER = "#1F6570", "#CFE5E3"
SHARES = st.floats(0, 1, allow_nan=False)


def shapes(share, diameter=DIAMETER, top_dot=True):
    drawn = pool(Look(), diameter, share, SEA, WATER, top_dot=top_dot)
    (canvas,) = [each for each in drawn.controls if isinstance(each, cv.Canvas)]
    return canvas.shapes


def ring(share):
    """The arcs of the ring that are filled, without the dot at its top."""
    arcs = [shape for shape in shapes(share, top_dot=False) if isinstance(shape, cv.Arc)]
    return [arc for arc in arcs if arc.paint.style is ft.PaintingStyle.STROKE]


def around(share):
    """How far the ring is filled, in radians."""
    return sum(abs(arc.sweep_angle) for arc in ring(share))


def level(share):
    """How high calm water stands, as a share of the circle it is in, and with it its waves."""
    (calm,) = [shape for shape in shapes(share) if shape.paint.color == WATER][:1]
    return (1 - math.cos(calm.sweep_angle / 2)) / 2


@given(SHARES, st.sampled_from((132, DIAMETER, 270)))
def test_nothing_of_the_ring_is_an_outline_but_low_waves(share, diameter):
    outlines = [shape for shape in shapes(share, diameter) if isinstance(shape, cv.Path)]
    assert len(outlines) == (0 < share < 1)
    for outline in outlines:
        heights = [part.y for part in outline.elements if hasattr(part, "y")]
        assert max(heights) - min(heights) <= diameter / 16


@given(SHARES)
def test_no_line_of_the_ring_turns_further_than_half_around(share):
    lines = [shape for shape in shapes(share) if shape.paint.style is ft.PaintingStyle.STROKE]
    assert all(abs(line.sweep_angle) < math.pi for line in lines if isinstance(line, cv.Arc))


@given(SHARES)
def test_some_of_the_ring_is_an_arc_whatever_is_noted_beside_a_plan(share):
    assert any(isinstance(shape, cv.Arc) for shape in shapes(share))


@given(SHARES)
def test_what_is_round_is_drawn_before_what_is_not(share):
    drawn = shapes(share)
    rounds = [not isinstance(shape, cv.Path) for shape in drawn]
    assert rounds == sorted(rounds, reverse=True)


@given(SHARES, SHARES)
def test_ring_and_water_never_sink_when_more_is_noted(one, other):
    less, more = sorted((one, other))
    assert around(less) <= around(more) + 1e-9
    if less > 0:
        assert level(less) <= level(more) + 1e-6


@pytest.mark.parametrize(("share", "turned"), [(0.0, 0), (0.5, math.pi), (1.0, 2 * math.pi)])
def test_the_ring_is_filled_as_high_as_the_share(share, turned):
    assert around(share) == pytest.approx(turned, abs=0.01)


def test_the_ring_is_filled_from_its_foot_on_both_sides_alike():
    for share in (0.1, 0.5, 0.9):
        assert [arc.start_angle for arc in ring(share)] == [math.pi / 2] * 2
        one, other = (arc.sweep_angle for arc in ring(share))
        assert one == -other


def test_a_dot_marks_the_top_until_the_ring_is_full():
    def dots(share):
        place = [arc for arc in shapes(share) if isinstance(arc, cv.Arc)]
        return [arc for arc in place if arc.start_angle == pytest.approx(-math.pi / 2)]

    assert [len(dots(share)) for share in (0.0, 0.5, 1.0)] == [1, 1, 0]
    (dot,) = dots(0.5)
    assert dot.paint.stroke_cap is ft.StrokeCap.ROUND  # all there is of it, as it has no length


def test_waves_lie_on_calm_water_and_within_their_circle():
    inside = max(shape.radius for shape in shapes(0) if shape.paint.style is ft.PaintingStyle.FILL)
    for share in (0.02, 0.3, 0.5, 0.8, 0.97):
        (waves,) = [shape for shape in shapes(share) if isinstance(shape, cv.Path)]
        calm = MIDDLE + inside - 2 * inside * level(share)
        corners = [part for part in waves.elements if hasattr(part, "y")]
        assert max(part.y for part in corners) > calm  # no seam
        for part in corners:
            assert math.hypot(part.x - MIDDLE, part.y - MIDDLE) <= inside + 0.01
