"""Lets Flet look only at those fields of a control in which another control can be.

Flet 1.0.5 goes through every field of each control that comes or goes, to find the controls in it.
A hundred or more of them hold a plain value, and there half of the time of a test went.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from types import FunctionType, SimpleNamespace
from typing import Any

from flet.controls.object_patch import DiffBuilder

WALKS = ("_configure_dataclass", "_removed_controls")
"""Flet's ways through what comes and what goes."""

Field = dataclasses.Field[Any]


def fields_worth_a_look(item: Any) -> Sequence[Field]:
    """The fields of ``item`` that do not hold a plain value, in their order."""
    if not hasattr(item, "_values"):
        return dataclasses.fields(item)
    places, always = _fields(type(item))
    chosen = [
        *(place for place, field in always if _holds_more(getattr(item, field.name))),
        *(places[name] for name, held in item._values.items() if _holds_more(held)),
    ]
    return [_every(type(item))[place] for place in sorted(set(chosen))]


@cache
def _every(kind: type[Any]) -> tuple[Field, ...]:
    return dataclasses.fields(kind)


@cache
def _fields(kind: type[Any]) -> tuple[dict[str, int], list[tuple[int, Field]]]:
    """Where each field stands, and those that can hold more although nobody set them."""
    places = list(enumerate(_every(kind)))
    unset: dict[str, Any] = kind._prop_defaults
    always = [
        (place, field)
        for place, field in places
        if not field.metadata.get("skip", False)
        and (field.name not in unset or _holds_more(unset[field.name]))
    ]
    return {field.name: place for place, field in places}, always


def _holds_more(value: Any) -> bool:
    return isinstance(value, (dict, list, tuple)) or _is_dataclass(type(value))


@cache
def _is_dataclass(kind: type[Any]) -> bool:
    return dataclasses.is_dataclass(kind)


@contextmanager
def quick_walks() -> Iterator[None]:
    """Let the same ways of Flet see no other fields meanwhile."""
    seen = SimpleNamespace(is_dataclass=dataclasses.is_dataclass, fields=fields_worth_a_look)
    walks: dict[str, FunctionType] = {name: getattr(DiffBuilder, name) for name in WALKS}
    for name, walk in walks.items():
        names = {**walk.__globals__, "dataclasses": seen}
        quick = FunctionType(walk.__code__, names, name, walk.__defaults__)
        setattr(DiffBuilder, name, quick)
    try:
        yield
    finally:
        for name, walk in walks.items():
            setattr(DiffBuilder, name, walk)
