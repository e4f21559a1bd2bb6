"""The ring of the day: it fills from below on both sides, with water inside at that level."""

from __future__ import annotations

import math

import flet as ft
import flet.canvas as cv

from app.views.look import Look
from app.views.shared.paint import filled, lined

STROKE = 12
GAP = 5
RIM_STEPS, SURFACE_STEPS = 60, 160


def pool(
    look: Look,
    diameter: float,
    share: float,
    ring: str,
    water: str,
    inner: ft.Control | None = None,
    top_dot: bool = True,
    track: str | None = None,
) -> ft.Control:
    """Return the ring with ``share`` (0 to 1) of it filled and ``inner`` in its middle.

    ``top_dot`` marks where the ring would be full; ``track`` is the colour of its empty part,
    where the ground is not that of the hero. The picture says nothing by itself: the
    words in it, or beside it, do.
    """
    tokens = look.tokens
    middle = diameter / 2
    radius = middle - STROKE / 2 - 3
    inside = radius - STROKE / 2 - GAP
    share = max(0.0, min(1.0, share))
    shapes: list[cv.Shape] = [cv.Circle(middle, middle, inside, paint=filled(tokens.paper))]
    if share > 0:
        shapes += _water(middle, inside, share, water)
    track = track or (tokens.sand if tokens.dark or tokens.strong else tokens.sheet)
    shapes.append(_arc(middle, radius, 0, 2 * math.pi, track, STROKE))
    if tokens.strong:
        for edge in (radius - STROKE / 2, radius + STROKE / 2):
            shapes.append(_arc(middle, edge, 0, 2 * math.pi, tokens.ink, 2))
    if share > 0:
        half = math.acos(1 - 2 * share)
        shapes.append(_arc(middle, radius, math.pi / 2 - half, 2 * half, ring, STROKE))
    if top_dot and share < 1:
        shapes.append(cv.Circle(middle, middle - radius, 3, paint=filled(ring)))
    words = ft.Container(inner, width=diameter, height=diameter, alignment=ft.Alignment.CENTER)
    canvas = cv.Canvas(list(shapes), width=diameter, height=diameter)
    return ft.Stack([canvas, words], width=diameter, height=diameter)


def _water(middle: float, inside: float, share: float, color: str) -> list[cv.Shape]:
    if share >= 1:
        return [cv.Circle(middle, middle, inside, paint=filled(color))]
    level = inside - 2 * inside * share
    rise = 0.06 * inside * min(1.0, 4 * share * (1 - share))
    across = [-inside + 2 * inside * i / SURFACE_STEPS for i in range(SURFACE_STEPS + 1)]
    surface = [(x, level + rise * math.sin(2.6 * math.pi * x / inside / 2 + 2.2)) for x in across]
    surface = [(x, y) for x, y in surface if math.hypot(x, y) <= inside]
    if len(surface) < 2:
        return []
    start = math.atan2(surface[-1][1], surface[-1][0])
    end = math.atan2(surface[0][1], surface[0][0])
    sweep = (end - start) % (2 * math.pi)
    turns = (start + sweep * i / RIM_STEPS for i in range(RIM_STEPS + 1))
    rim = [(inside * math.cos(turn), inside * math.sin(turn)) for turn in turns]
    points = [(middle + x, middle + y) for x, y in surface + rim]
    line = [cv.Path.LineTo(x, y) for x, y in points[1:]]
    outline = [cv.Path.MoveTo(*points[0]), *line, cv.Path.Close()]
    return [cv.Path(outline, paint=filled(color))]


def _arc(
    middle: float, radius: float, start: float, sweep: float, color: str, stroke: float
) -> cv.Shape:
    place = middle - radius
    return cv.Arc(place, place, 2 * radius, 2 * radius, start, sweep, paint=lined(color, stroke))
