"""An entry in words: its name, a line about it, and how it is spoken."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.activity import Activity
from app.domain.check_in import CheckIn
from app.domain.entry import Entry
from app.domain.rest import Rest
from app.domain.settings import Settings
from app.reading.wording import say
from app.views.pace.kinds import name_or_kind
from app.views.shared.calendar_words import number_words
from app.views.shared.unit_words import points_words


@dataclass(frozen=True, slots=True)
class EntryWords:
    """What a row says."""

    name: str
    detail: str
    spoken: str
    points: str = ""
    note: str = ""


def words_of(entry: Entry, at: str, short: bool, settings: Settings) -> EntryWords:
    """Return the words of ``entry``, made at the time ``at``, which is empty if not known.

    ``short`` leaves the kind out of the line and puts the time into it, where there is no
    place beside it.
    """
    if isinstance(entry, Activity):
        return _activity(entry, at, short, settings)
    if isinstance(entry, Rest):
        detail = say("pace.rest_detail", minutes=f"{entry.minutes:g}")
        if entry.helped:
            detail = say(f"pace.rest_helped_{entry.helped}", detail=detail)
        spoken = say("pace.rest_row_at" if at else "pace.rest_row", time=at, detail=detail)
        return EntryWords(say("pace.rest"), _timed(detail, at, short), spoken, note=entry.note)
    detail = _ratings(entry) if isinstance(entry, CheckIn) else ""
    note = entry.note if isinstance(entry, CheckIn) else ""
    spoken = say("pace.check_in_row", detail=detail)
    return EntryWords(say("pace.check_in"), detail, spoken, note=note)


def _activity(entry: Activity, at: str, short: bool, settings: Settings) -> EntryWords:
    worth = settings.weights.points_of(entry)
    name = name_or_kind(entry.name, entry.kind)
    kind, minutes = say(f"pace.{entry.kind}"), f"{entry.minutes:g}"
    full = say("pace.detail", minutes=minutes, effort=entry.effort, kind=kind)
    brief = say("pace.detail_large", minutes=minutes, effort=entry.effort)
    spoken = say(
        "pace.row_at" if at else "pace.row",
        name=name,
        time=at,
        detail=full,
        points=points_words(worth, settings),
    )
    detail = _timed(brief if short else full, at, short)
    return EntryWords(name, detail, spoken, number_words(worth), entry.note)


def _ratings(entry: CheckIn) -> str:
    each = (
        say("pace.rating", question=say(f"check_in.{question}_short"), rating=rating)
        for question, rating in entry.ratings.items()
    )
    text = ", ".join(each)
    return text[:1].upper() + text[1:]


def _timed(detail: str, at: str, short: bool) -> str:
    return say("pace.at_time", time=at, detail=detail) if short and at else detail
