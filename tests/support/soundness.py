"""What must be true of any screen, whatever stands on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import flet as ft
from flet.components.component import Component

from tests.content.test_words import NEVER, flat
from tests.support.headless import HeadlessApp
from tests.support.screen import Placed, texts

AT_EACH_SIZE = (((320, 640), 200), ((390, 844), 100), ((820, 1180), 200), ((1280, 800), 100))
"""Every size of a screen, with usual or with large text."""

BROKEN = ("component-error", "component-problem")
QUOTED = ('"just fibro"',)
"""Never-phrases that the page about help quotes in order to contradict them."""
INSIDE = ("Traceback", 'File "', "Error:", "Exception", "object at 0x")
"""What only stands in a report for developers."""


def faults(app: HeadlessApp) -> list[str]:
    """Return what is wrong with what is on the screen of ``app`` now."""
    controls = app.controls
    acting = [item for item in controls if item.acts]
    read = [i.control.value for i in controls if isinstance(i.control, (ft.Text, ft.Markdown))]
    said = [*read, *(item.name for item in acting)]
    return [
        *(f"{key} is drawn" for key in BROKEN if any(item.key == key for item in controls)),
        *_headings(controls),
        *(f"no name: {item.key or item.control}" for item in acting if not item.name.strip()),
        *_keys(acting),
        *(f"heard twice: {words}" for words in map(_heard_again, controls) if words),
        *_greedy(controls),
        *_cut(controls),
        *_words(said),
    ]


def _headings(controls: Sequence[Placed]) -> list[str]:
    kinds = [item.control for item in controls if isinstance(item.control, ft.Semantics)]
    titles = [
        (kind.heading_level, kind.label or " ".join(texts(kind)))
        for kind in kinds
        if kind.heading_level
    ]
    levels = [1, *(level for level, _ in titles)]
    wrong = [f"levels left out: {titles}"] if any(b > a + 1 for a, b in pairwise(levels)) else []
    first = [title for level, title in titles if level == 1]
    if len(first) != 1 or not first[0].strip():
        wrong.append(f"headings of level 1: {first}")
    return wrong


def _heard_again(item: Placed) -> str:
    """Return the words of ``item`` if what they stand in is called by them and says them too."""
    text = item.control
    if not isinstance(text, ft.Text) or text.semantics_label is not None:
        return ""
    around = [each for each in item.around if isinstance(each, ft.Semantics)]
    merged = any(isinstance(each, ft.MergeSemantics) for each in item.around)
    if not merged or any(each.exclude_semantics for each in around):
        return ""
    words = text.value or ""
    return words if any(each.label and words in each.label for each in around) else ""


def _keys(acting: Sequence[Placed]) -> list[str]:
    counted = Counter(item.key for item in acting if item.key)
    return [f"key {key} stands {times} times" for key, times in counted.items() if times > 1]


def _greedy(controls: Sequence[Placed]) -> list[str]:
    """What shares the room of a row that wraps: Flutter draws a grey box in the place of all.

    Flet takes also ``expand=False`` for a share (1.0.5).
    """
    rows = [i.control for i in controls if isinstance(i.control, ft.Row) and i.control.wrap]
    inside = ((each, row) for row in rows for each in row.controls)
    greedy = (row for each, row in inside if getattr(_drawn(each), "expand", None) is not None)
    return [f"a share of a row that wraps: {texts(row)}" for row in greedy]


def _cut(controls: Sequence[Placed]) -> list[str]:
    """Return what is cut to round corners without a word.

    Flet cuts what lies in a container with round corners. Where nothing reaches them that is drawn
    in vain with each frame, by programs that the engine compiles when something first lies there.
    """
    boxes = [item.control for item in controls if isinstance(item.control, ft.Container)]
    return [
        f"cut to round corners: {texts(box)[:2]}"
        for box in boxes
        if box.border_radius and box.content is not None and box.clip_behavior is None
    ]


def _drawn(node: object) -> object:
    while isinstance(node, Component):
        node = node._b
    return node


def _words(said: Sequence[str]) -> list[str]:
    found = [f"“{text}” holds “{sign}”" for text in said for sign in ("!", *INSIDE) if sign in text]
    whole = "\n".join(said).replace("“", '"').replace("”", '"')
    for quoted in QUOTED:
        whole = whole.replace(quoted, "")
    plain = flat(whole)
    return found + [f"never said: {phrase}" for phrase in NEVER if f" {phrase} " in plain]
