"""A soft line over days; where nothing was noted it is dotted, and nothing lies under it."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft
import flet.canvas as cv

from app.domain.stretch import Stretch, stretches
from app.views.look import Look
from app.views.shared.paint import filled, lined

HEIGHT, STROKE, DOT = 112, 3.0, 6.0
INSET = 8.0
"""The room above, below and beside the line, so that its ends are whole."""
DASH = [1.0, 6.0]

Points = Sequence[tuple[float, float]]


def curve(
    look: Look, values: Sequence[float], noted: Sequence[bool], width: float, said: str
) -> ft.Control:
    """Return a picture of ``values`` from 0 to 1, one a day, heard as ``said``.

    ``noted`` says of each day whether there is a note; the end of the line is today.
    """
    step = (width - 2 * INSET) / max(1, len(values) - 1)
    tall = HEIGHT - 2 * INSET
    points = [(INSET + step * at, INSET + tall * (1 - v)) for at, v in enumerate(values)]
    shapes: list[cv.Shape] = []
    for stretch in stretches(noted):
        shapes += _drawn(look, points, stretch)
    end = points[-1]
    shapes.append(cv.Circle(*end, DOT + 3, paint=filled(look.tokens.sheet)))
    shapes.append(cv.Circle(*end, DOT, paint=filled(look.tokens.sea)))
    canvas = cv.Canvas(shapes, width=width, height=HEIGHT)
    return ft.Semantics(
        label=said, image=True, container=True, exclude_semantics=True, content=canvas
    )


def _drawn(look: Look, points: Points, stretch: Stretch) -> list[cv.Shape]:
    tokens = look.tokens
    way = points[stretch.first : stretch.last + 1]
    if not stretch.noted:
        return [cv.Line(*way[0], *way[-1], paint=lined(tokens.edge, STROKE - 1, DASH))]
    line = [cv.Path.MoveTo(*way[0]), *_soft(way)]
    drawn: list[cv.Shape] = [cv.Path(line, paint=lined(tokens.sea, STROKE))]
    if tokens.strong:
        return drawn
    floor = [
        cv.Path.LineTo(way[-1][0], HEIGHT),
        cv.Path.LineTo(way[0][0], HEIGHT),
        cv.Path.Close(),
    ]
    water = ft.Paint(
        style=ft.PaintingStyle.FILL,
        gradient=ft.PaintLinearGradient((0, 0), (0, HEIGHT), [tokens.water, tokens.sheet]),
    )
    return [cv.Path([*line, *floor], paint=water), *drawn]


def _soft(way: Points) -> list[cv.Path.PathElement]:
    """Return the way as Catmull-Rom curves: straight joins would look like a staircase."""
    padded = [way[0], *way, way[-1]]
    found: list[cv.Path.PathElement] = []
    for (bx, by), (x, y), (tx, ty), (ax, ay) in zip(
        padded, padded[1:], padded[2:], padded[3:], strict=False
    ):
        leaves, comes = (
            (x + (tx - bx) / 6, y + (ty - by) / 6),
            (tx - (ax - x) / 6, ty - (ay - y) / 6),
        )
        found.append(cv.Path.CubicTo(*leaves, *comes, tx, ty))
    return found
