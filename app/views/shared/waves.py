"""Still waves, and the ring that fills from below like a rock pool."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import flet as ft
import flet.canvas as cv

from app.views.shared.paint import filled

STEPS_IN_A_WAVE = 24


@dataclass(frozen=True, slots=True)
class Wave:
    """One filled wave: its rest level, how far it rises, where it starts, how long it is."""

    level: float
    rise: float
    start: float
    length: float
    color: str


def waves(width: float, height: float, layers: Sequence[Wave]) -> ft.Control:
    """Return a picture of ``layers``, the last in front; pure decoration."""
    shapes = [
        cv.Path(_outline(layer, width, height), paint=filled(layer.color)) for layer in layers
    ]
    canvas = cv.Canvas(list(shapes), width=width, height=height)
    return ft.Semantics(exclude_semantics=True, content=canvas)


def _outline(layer: Wave, width: float, height: float) -> list[cv.Path.PathElement]:
    step = layer.length / STEPS_IN_A_WAVE
    places = [step * count for count in range(-1, int(width / step) + 3)]
    tops = [
        (x, layer.level + layer.rise * math.sin(layer.start + 2 * math.pi * x / layer.length))
        for x in places
    ]
    line = [cv.Path.LineTo(x, y) for x, y in tops[1:]]
    floor = [cv.Path.LineTo(places[-1], height + 2), cv.Path.LineTo(places[0], height + 2)]
    return [cv.Path.MoveTo(*tops[0]), *line, *floor, cv.Path.Close()]
