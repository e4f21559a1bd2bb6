"""Pictures on a canvas: water, the ring, dotted lines, a curve, and those kept as text."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import flet as ft
import flet.canvas as cv

from app.domain.habit_strength import Stretch, stretches
from app.reading.content import drawing
from app.views.kit.colours import mixed
from app.views.kit.look import Look


def filled(color: str) -> ft.Paint:
    """Return the paint of a shape full of ``color``."""
    return ft.Paint(color=color, style=ft.PaintingStyle.FILL)


def lined(color: str, width: float, dash: list[float] | None = None) -> ft.Paint:
    """Return the paint of a line with round ends; ``dash`` breaks it."""
    return ft.Paint(
        color=color,
        style=ft.PaintingStyle.STROKE,
        stroke_width=width,
        stroke_cap=ft.StrokeCap.ROUND,
        stroke_join=ft.StrokeJoin.ROUND,
        stroke_dash_pattern=dash,
    )


@dataclass(frozen=True, slots=True)
class Wave:
    """One filled wave: its rest level, how far it rises, where it starts, how long it is."""

    level: float
    rise: float
    start: float
    length: float
    color: str
    behind: str | None = None
    """The colour behind its troughs, if it is only one: then the wave is drawn with less effort."""


def waves(width: float, height: float, layers: Sequence[Wave]) -> ft.Control:
    """Return a picture of ``layers``, the last in front; pure decoration."""
    shapes = [shape for layer in layers for shape in _wave(layer, width, height)]
    canvas = cv.Canvas(shapes, width=width, height=height)
    return ft.Semantics(exclude_semantics=True, content=canvas)


def _wave(layer: Wave, width: float, height: float) -> list[cv.Shape]:
    """Return ``layer`` as a block, crests put upon it and troughs painted over it.

    Without a graphics card an outline that is bent inwards takes long in every frame; each of
    these is not.
    """
    turn = 2 * math.pi / layer.length
    surface = _Surface(layer.level, layer.rise, layer.start, turn)
    half = layer.length / 2
    if layer.behind is None:
        curves = surface.curves(0, width, math.ceil(2 * width / half))
        floor = [cv.Path.LineTo(width, height + 2), cv.Path.LineTo(0, height + 2)]
        outline = [cv.Path.MoveTo(0, surface.at(0)), *curves, *floor, cv.Path.Close()]
        return [cv.Path(outline, paint=filled(layer.color))]
    shapes: list[cv.Shape] = [cv.Rect(0, layer.level, width, height + 2, paint=filled(layer.color))]
    first = math.floor(layer.start / math.pi)
    last = math.floor((layer.start + turn * width) / math.pi)
    for number in range(first, last + 1):
        left = (number * math.pi - layer.start) / turn
        crest = number % 2 == 1
        color, seam = (layer.color, 1) if crest else (layer.behind, -1)
        shapes.append(_bulge(surface, left, left + half, seam, color))
    return shapes


def _bulge(surface: _Surface, left: float, right: float, seam: int, color: str) -> cv.Shape:
    """Return a crest or a trough, ``seam`` pixels over the edge that it shares with its block."""
    base = surface.level + seam
    outline = [
        cv.Path.MoveTo(left, surface.level),
        *surface.curves(left, right, 2),
        cv.Path.LineTo(right, base),
        cv.Path.LineTo(left, base),
        cv.Path.Close(),
    ]
    return cv.Path(outline, paint=filled(color))


@dataclass(frozen=True, slots=True)
class _Surface:
    """The top of water: a sine of ``rise`` around ``level`` that turns by ``turn`` in a pixel."""

    level: float
    rise: float
    start: float
    turn: float

    def at(self, x: float) -> float:
        return self.level + self.rise * math.sin(self.start + self.turn * x)

    def curves(self, left: float, right: float, count: int) -> list[cv.Path.PathElement]:
        """Return the way from ``left``, where one stands, to ``right`` in ``count`` curves."""
        step = (right - left) / count
        places = [left + step * at for at in range(count + 1)]
        return [self._curve(x, x + step) for x in places[:-1]]

    def _curve(self, x: float, to: float) -> cv.Path.PathElement:
        # As long as it would have to be on a circle, which a sine is near to.
        reach = 4 / 3 * math.tan(self.turn * (to - x) / 4) / self.turn
        leaves, comes = self.at(x) + reach * self._slope(x), self.at(to) - reach * self._slope(to)
        return cv.Path.CubicTo(x + reach, leaves, to - reach, comes, to, self.at(to))

    def _slope(self, x: float) -> float:
        return self.rise * self.turn * math.cos(self.start + self.turn * x)


def ground(top: str, foot: str) -> ft.Control:
    """Return what fills a stack in the colours from ``top`` to ``foot``, each a band of its own.

    There are no more colours between them, and a gradient takes a fourth of each frame where no
    graphics card draws it.
    """
    steps = max(abs(int(top[i : i + 2], 16) - int(foot[i : i + 2], 16)) for i in (1, 3, 5))
    colors = [mixed(top, foot, at / max(1, steps)) for at in range(steps + 1)]
    bands: list[ft.Control] = [ft.Container(bgcolor=color, expand=True) for color in colors]
    column = ft.Column(bands, spacing=0, horizontal_alignment=ft.CrossAxisAlignment.STRETCH)
    # Where two bands meet within a pixel, what is behind them shines through.
    behind = mixed(top, foot, 0.5)
    return ft.Container(column, bgcolor=behind, left=0, top=0, right=0, bottom=0)


_STROKE = 12
_GAP = 5
_CURVES_IN_THE_RING = 3
"""So few that little is sent; they are off by 2 % of the rise at most."""


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

    For each kind of shape the engine compiles a program when it first meets one, which took 50 ms
    of a tap. So all shares are made of the same kinds, in an order in which the engine draws what
    is round at once: circles, arcs shorter than a half, and last an outline that is low.
    """
    tokens = look.tokens
    middle = diameter / 2
    radius = middle - _STROKE / 2 - 3
    inside = radius - _STROKE / 2 - _GAP
    share = max(0.0, min(1.0, share))
    level = middle + inside - 2 * inside * share
    rise = 0.06 * inside * min(1.0, 4 * share * (1 - share))
    shapes: list[cv.Shape] = [cv.Circle(middle, middle, inside, paint=filled(tokens.paper))]
    if share > 0:
        calm = _turn_to((level + rise - middle) / inside)
        shapes.append(_arc(middle, inside, math.pi / 2 - calm, 2 * calm, filled(water)))
    track = track or (tokens.sand if tokens.dark or tokens.strong else tokens.sheet)
    shapes.append(cv.Circle(middle, middle, radius, paint=lined(track, _STROKE)))
    if tokens.strong:
        for edge in (radius - _STROKE / 2, radius + _STROKE / 2):
            shapes.append(cv.Circle(middle, middle, edge, paint=lined(tokens.ink, 2)))
    if share > 0:
        shapes += _filled_ring(middle, radius, _turn_to(1 - 2 * share), lined(ring, _STROKE))
    if top_dot and share < 1:
        shapes.append(_arc(middle, radius, -math.pi / 2, _A_POINT, lined(ring, _DOT_STROKE)))
    if 0 < share < 1:
        shapes.append(_surf(middle, inside, level, rise, water, f"water-{share:.4f}"))
    words = ft.Container(inner, width=diameter, height=diameter, alignment=ft.Alignment.CENTER)
    canvas = cv.Canvas(list(shapes), width=diameter, height=diameter)
    return ft.Stack([canvas, words], width=diameter, height=diameter)


_NEARLY_HALF = math.pi - 0.001
_A_POINT, _DOT_STROKE = 0.001, 6.0


def _turn_to(height: float) -> float:
    """Return how far it is around a circle from its foot to a ``height``, from 1 there to -1.

    An arc of exactly a half is drawn by another program than any shorter one.
    """
    return min(math.acos(max(-1.0, min(1.0, height))), _NEARLY_HALF)


def _filled_ring(middle: float, radius: float, half: float, paint: ft.Paint) -> list[cv.Shape]:
    """Return the ring from its foot up to ``half`` on both sides, each an arc of its own."""
    return [_arc(middle, radius, math.pi / 2, sweep, paint) for sweep in (-half, half)]


def _surf(
    middle: float, inside: float, level: float, rise: float, color: str, key: str
) -> cv.Shape:
    """Return the waves on calm water, a pixel into it so that no seam is seen."""
    turn = 1.3 * math.pi / inside
    surface = _Surface(level, rise, 2.2 - turn * middle, turn)
    left, right = (_shore(surface, middle, inside, side) for side in (-1, 1))
    foot = min(level + rise + 1, middle + inside)
    reach = math.sqrt(max(0.0, inside**2 - (foot - middle) ** 2))
    outline = [
        cv.Path.MoveTo(left, surface.at(left)),
        *surface.curves(left, right, _CURVES_IN_THE_RING),
        cv.Path.LineTo(middle + reach, foot),
        cv.Path.LineTo(middle - reach, foot),
    ]
    return cv.Path(outline, paint=filled(color), key=key)


def _shore(surface: _Surface, middle: float, inside: float, side: int) -> float:
    """Return where the surface meets the rim; each look is off by an eighth of the one before."""
    x = middle
    for _ in range(6):
        x = middle + side * math.sqrt(max(0.0, inside**2 - (surface.at(x) - middle) ** 2))
    return x


def _arc(middle: float, radius: float, start: float, sweep: float, paint: ft.Paint) -> cv.Shape:
    place = middle - radius
    return cv.Arc(place, place, 2 * radius, 2 * radius, start, sweep, paint=paint)


def picture(
    look: Look,
    name: str,
    width: float | None = None,
    height: float | None = None,
    ground: str | None = None,
    radius: float = 16,
    padding: float = 0,
    decorative: bool = False,
) -> ft.Control:
    """Return the drawing called ``name``; a ``decorative`` one is not read aloud."""
    tokens = look.tokens
    drawn = drawing(name)
    colours = {"ground": tokens.paper, "paper": tokens.sheet, **tokens.drawing}
    image = ft.Image(
        src=drawn.coloured(colours),
        fit=ft.BoxFit.CONTAIN,
        width=None if width is None else width - 2 * padding,
        height=None if height is None else height - 2 * padding,
        semantics_label=None if decorative else drawn.title,
        exclude_from_semantics=decorative,
        gapless_playback=True,
    )
    return ft.Container(
        image,
        width=width,
        height=height,
        bgcolor=ground,
        border_radius=radius,
        padding=padding,
        alignment=ft.Alignment.CENTER,
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
    )


def icon_picture(size: float) -> ft.Control:
    """Return the icon of the app; beside its name it needs no words."""
    return ft.Image(
        src="icon.png", width=size, height=size, border_radius=size / 4, exclude_from_semantics=True
    )


LINE = 2
_DASH = [2.0, 5.0]
_LONGEST = 1000
"""The line is drawn longer than any place for it, and cut off there."""


def dotted_across(color: str, **place: float | None) -> ft.Container:
    """Return a line that lies; ``place`` is where, as for any container."""
    return _cut(cv.Line(1, LINE / 2, _LONGEST, LINE / 2, paint=_paint(color)), LINE, None, place)


def dotted_upright(color: str, **place: float | None) -> ft.Container:
    """Return a line that stands."""
    return _cut(cv.Line(LINE / 2, 1, LINE / 2, _LONGEST, paint=_paint(color)), None, LINE, place)


def _paint(color: str) -> ft.Paint:
    return lined(color, LINE, _DASH)


def _cut(
    line: cv.Line, height: float | None, width: float | None, place: dict[str, float | None]
) -> ft.Container:
    return ft.Container(
        cv.Canvas([line]),
        clip_behavior=ft.ClipBehavior.HARD_EDGE,
        **({"height": height} if height else {"width": width}) | place,  # type: ignore[arg-type]
    )


_HEIGHT, _CURVE_STROKE, _DOT = 112, 3.0, 6.0
_INSET = 8.0
"""The room above, below and beside the line, so that its ends are whole."""
_CURVE_DASH = [1.0, 6.0]

_Points = Sequence[tuple[float, float]]


def curve(
    look: Look, values: Sequence[float], noted: Sequence[bool], width: float, said: str
) -> ft.Control:
    """Return a picture of ``values`` from 0 to 1, one a day, heard as ``said``.

    ``noted`` says of each day whether there is a note; the end of the line is today.
    """
    step = (width - 2 * _INSET) / max(1, len(values) - 1)
    tall = _HEIGHT - 2 * _INSET
    points = [(_INSET + step * at, _INSET + tall * (1 - v)) for at, v in enumerate(values)]
    shapes: list[cv.Shape] = []
    for stretch in stretches(noted):
        shapes += _drawn(look, points, stretch)
    end = points[-1]
    shapes.append(cv.Circle(*end, _DOT + 3, paint=filled(look.tokens.sheet)))
    shapes.append(cv.Circle(*end, _DOT, paint=filled(look.tokens.sea)))
    canvas = cv.Canvas(shapes, width=width, height=_HEIGHT)
    return ft.Semantics(
        label=said, image=True, container=True, exclude_semantics=True, content=canvas
    )


def _drawn(look: Look, points: _Points, stretch: Stretch) -> list[cv.Shape]:
    tokens = look.tokens
    way = points[stretch.first : stretch.last + 1]
    if not stretch.noted:
        return [
            cv.Line(*way[0], *way[-1], paint=lined(tokens.edge, _CURVE_STROKE - 1, _CURVE_DASH))
        ]
    line = [cv.Path.MoveTo(*way[0]), *_soft(way)]
    drawn: list[cv.Shape] = [cv.Path(line, paint=lined(tokens.sea, _CURVE_STROKE))]
    if tokens.strong:
        return drawn
    floor = [
        cv.Path.LineTo(way[-1][0], _HEIGHT),
        cv.Path.LineTo(way[0][0], _HEIGHT),
        cv.Path.Close(),
    ]
    water = ft.Paint(
        style=ft.PaintingStyle.FILL,
        gradient=ft.PaintLinearGradient((0, 0), (0, _HEIGHT), [tokens.water, tokens.sheet]),
    )
    return [cv.Path([*line, *floor], paint=water), *drawn]


def _soft(way: _Points) -> list[cv.Path.PathElement]:
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
