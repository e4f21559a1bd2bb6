"""The single pages: safety, about, the marks and the welcome."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources.abc import Traversable

from app.domain.card import Mark
from app.reading.document import read_document


@dataclass(frozen=True, slots=True)
class Number:
    """A telephone number, as text the device can dial."""

    place: str
    who: str
    dial: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page of sections, some with numbers to call."""

    title: str
    lead: str
    numbers: tuple[Number, ...]
    sections: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class MarkWords:
    """What a mark is called and what it means."""

    mark: Mark
    words: str
    meaning: str


@dataclass(frozen=True, slots=True)
class WelcomeScreen:
    """One of the first three screens."""

    title: str
    drawing: str
    yes: tuple[str, ...]
    no: tuple[str, ...]
    lines: tuple[str, ...]
    button: str


def load_page(file: Traversable) -> Page:
    """Read a page.

    Raises:
        ContentError: If the file cannot be understood.

    """
    document = read_document(file)
    rows = document.fields.get("number", [])
    return Page(
        title=document.text("title"),
        lead=document.text("lead"),
        numbers=tuple(Number(row["place"], row["who"], row["dial"]) for row in rows),
        sections=document.sections(),
    )


def load_marks(file: Traversable) -> tuple[MarkWords, ...]:
    """Read what the marks are called, from the firmest to the least firm."""
    rows = read_document(file).tables("mark")
    return tuple(MarkWords(Mark(row["key"]), row["words"], row["meaning"]) for row in rows)


def load_welcome(file: Traversable) -> tuple[WelcomeScreen, ...]:
    """Read the first screens, in order."""
    return tuple(
        WelcomeScreen(
            title=row["title"],
            drawing=row["drawing"],
            yes=tuple(row.get("yes", ())),
            no=tuple(row.get("no", ())),
            lines=tuple(row.get("lines", ())),
            button=row["next"],
        )
        for row in read_document(file).tables("screen")
    )
