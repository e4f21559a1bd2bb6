"""The single pages: safety, about, the marks and the welcome."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import Any

from app.domain.card import Mark
from app.reading.content import Document, read_document

_EITHER = " or "
"""What stands between two numbers of which either will do."""


@dataclass(frozen=True, slots=True)
class Number:
    """A telephone number, as text the device can dial."""

    place: str
    who: str
    dial: str

    @property
    def choices(self) -> tuple[str, ...]:
        """The numbers in ``dial``, any of which will do."""
        return tuple(self.dial.split(_EITHER))


@dataclass(frozen=True, slots=True)
class Page:
    """A page of sections, some with numbers to call."""

    title: str
    lead: str
    numbers: tuple[Number, ...]
    sections: tuple[tuple[str, str], ...]
    parts: tuple[str, ...] = ()
    """The short names by which addresses ask for the sections, in their order."""


@dataclass(frozen=True, slots=True)
class MarkWords:
    """What a mark is called and what it means."""

    mark: Mark
    words: str
    meaning: str


@dataclass(frozen=True, slots=True)
class WelcomePage:
    """One of the first three screens."""

    title: str
    drawing: str
    yes: tuple[str, ...]
    no: tuple[str, ...]
    lines: tuple[str, ...]
    question: str
    """The one question, where the screen asks it."""
    answers: tuple[str, ...]
    """What can be answered: yes, no, not sure, in this order."""
    what_changes: tuple[str, ...]
    """What the answer changes in the app."""
    button: str


def load_page(file: Traversable) -> Page:
    """Read a page.

    Raises:
        ContentError: If the file cannot be understood.

    """
    document = read_document(file)
    rows = document.tables("number") if "number" in document.fields else ()
    sections, parts = document.sections(), document.texts("parts")
    if parts and len(parts) != len(sections):
        raise document.fault("parts does not name each section", "parts")
    return Page(
        title=document.text("title"),
        lead=document.text("lead"),
        numbers=tuple(
            Number(*(_text(document, row, key) for key in ("place", "who", "dial"))) for row in rows
        ),
        sections=sections,
        parts=parts,
    )


def load_marks(file: Traversable) -> tuple[MarkWords, ...]:
    """Read what the marks are called, from the firmest to the least firm."""
    rows = read_document(file).tables("mark")
    return tuple(MarkWords(Mark(row["key"]), row["words"], row["meaning"]) for row in rows)


def load_welcome(file: Traversable) -> tuple[WelcomePage, ...]:
    """Read the first screens, in order.

    Raises:
        ContentError: If the file cannot be understood.

    """
    document = read_document(file)
    return tuple(
        WelcomePage(
            title=_text(document, row, "title"),
            drawing=_text(document, row, "drawing"),
            yes=tuple(row.get("yes", ())),
            no=tuple(row.get("no", ())),
            lines=tuple(row.get("lines", ())),
            question=row.get("question", ""),
            answers=tuple(row.get("answers", ())),
            what_changes=tuple(row.get("what_changes", ())),
            button=_text(document, row, "next"),
        )
        for row in document.tables("screen")
    )


def _text(document: Document, row: dict[str, Any], key: str) -> str:
    if not isinstance(row.get(key), str):
        raise document.fault(f"{key} is missing from one of the tables")
    return str(row[key])
