"""A fault: what is wrong with a row, and in which field."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cattrs import AttributeValidationNote, BaseValidationError, ForbiddenExtraKeysError

from app.domain.errors import AppError

MOST_SHOWN = 40
"""How many characters of a foreign name are shown (our choice)."""


class FaultKind(StrEnum):
    """What can be wrong with a field."""

    MISSING = "missing"
    EXTRA = "extra"
    VALUE = "value"
    RANGE = "range"
    MONTH = "month"
    PLAIN = "plain"
    """Nested too deep, or with half characters."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a row."""

    field: str
    kind: FaultKind


def fault_of(error: BaseException | None) -> Fault:
    """Return the fault behind ``error``, the first one where there are several."""
    if isinstance(error, BaseValidationError):
        first = error.exceptions[0]
        notes = getattr(first, "__notes__", ())
        names = [note.name for note in notes if isinstance(note, AttributeValidationNote)]
        return _fault(first, names[0] if names else "")
    return _fault(error, "")


def _fault(error: BaseException | None, field: str) -> Fault:
    if isinstance(error, KeyError):
        return Fault(field, FaultKind.MISSING)
    if isinstance(error, ForbiddenExtraKeysError):
        return Fault(min(error.extra_fields), FaultKind.EXTRA)
    if isinstance(error, AppError):
        return Fault(error.code.removesuffix("_range").removesuffix("_too_long"), FaultKind.RANGE)
    return Fault(field, FaultKind.VALUE)


def shown(text: str) -> str:
    """Return ``text``, which may come from a foreign file, as a sentence can show it."""
    safe = text.encode("utf-8", "replace").decode()
    clear = "".join(letter if letter.isprintable() else "?" for letter in safe[:MOST_SHOWN])
    return clear if len(safe) <= MOST_SHOWN else f"{clear}…"
