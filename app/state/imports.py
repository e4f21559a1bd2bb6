"""Notes from other apps: read, shown beforehand, brought in, and taken back as a whole."""

from __future__ import annotations

import asyncio
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, TypeVar

from app.domain.change import stamp
from app.domain.check_in import CheckIn
from app.domain.entry import Entry
from app.domain.flare import Flare, flare_on
from app.domain.habit_mark import HabitMark
from app.reading.wording import say
from app.state.habits import HabitStore
from app.state.history import Change
from app.state.restoring import Restoring
from app.state.settings import SettingsStore
from app.state.store import RecordStore, in_background
from app.storage.whole import Tables, Whole
from app.transfer.backup import portable
from app.transfer.imports.arrival import (
    Count,
    arrival,
    put_together,
    record_of,
    retreat,
    will_stand,
)
from app.transfer.imports.arrival import Retreat as Retreat
from app.transfer.imports.asks import Here
from app.transfer.imports.door import read_file
from app.transfer.imports.plan import Brought, brought
from app.transfer.imports.record import Import as Import
from app.transfer.imports.source import Answers as Answers
from app.transfer.imports.source import Ask as Ask
from app.transfer.imports.source import LeftOut, Source, Steps, finished
from app.transfer.imports.source import Thing as Thing
from app.transfer.merge import merged

T = TypeVar("T")

FILL = Ask("fill", "", ("keep", "fill"), "keep")
"""Asked where check-ins of the person's own have the same days."""

_DAYS_SHOWN = 3
"""How many days are drawn as they will look."""

_BREATH = 0.05
"""Seconds of work in a browser after which it looks around (our choice)."""

_SHARED = frozenset({"skips", "several", "parts", "zeros", "use", "number", "more"})
"""What is answered the same way for the next file of the same app."""


class DayShown(NamedTuple):
    """What an import is about on a day, as it will stand beside what is here."""

    day: date
    check_in: CheckIn | None
    marks: tuple[HabitMark, ...]
    flare: Flare | None


class Reason(NamedTuple):
    """Why things are left out, how many, and the first lines of them."""

    words: str
    times: int
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What an import would do; nothing has been done yet."""

    source: Source = field(repr=False)
    answers: Answers = field(repr=False, hash=False)
    asks: tuple[Ask, ...] = field(repr=False)
    made: Brought = field(repr=False)
    counts: tuple[Count, ...]
    """What would become of all that the file has."""
    changes_nothing: bool
    """Whether all of it is here already."""
    span: tuple[date, date] | None
    day_count: int
    """On how many days there is something."""
    days: tuple[DayShown, ...] = field(repr=False)
    reasons: tuple[Reason, ...] = field(repr=False)
    names: dict[str, str] = field(repr=False, hash=False)
    """The names of habits, those of the person and those that would be made, by their slugs."""


@dataclass(eq=False)
class Imports(RecordStore[Import]):
    """What was brought in so far, and how the next file is."""

    _whole: Whole
    _habits: HabitStore
    _settings: SettingsStore
    _restoring: Restoring

    async def read(self, data: bytes, answers: Answers, told: Callable[[float], object]) -> Source:
        """Return what the file ``data`` holds; ``told`` hears how much of it is read.

        Raises:
            TransferError: If it cannot be read.

        """
        return await _done(read_file(data, answers, self._clock.ruled.tzinfo), told)

    async def preview(
        self, source: Source, answers: Answers, told: Callable[[float], object]
    ) -> Preview:
        """Return what would come of ``source``; nothing is changed."""
        given = {**self._answered_before(source), **answers}
        made = await _done(brought(source, given, self._here()), told)
        mine = portable(self._whole.tables())
        filled = given.get(FILL.key) == "fill"
        found = await in_background(arrival, made, mine, filled)
        yours = any(one.kind == "check_in" and one.yours for one in found.counts)
        asks = (*made.asks, *([FILL] if yours or filled else []))
        days = _noted_days(made)
        chosen = _chosen(days)
        shown = _shown(chosen, *await in_background(will_stand, mine, found, chosen))
        return Preview(
            source=source,
            answers=given,
            asks=asks,
            made=made,
            counts=found.counts,
            changes_nothing=found.changes_nothing,
            span=(min(days), max(days)) if days else None,
            day_count=len(days),
            days=shown,
            reasons=_reasons(made.left_out),
            names={**self._habits.names(), **{habit.id: habit.name for habit in made.habits}},
        )

    async def bring(self, preview: Preview) -> Change[None] | None:
        """Bring in what ``preview`` shows; a copy is kept first, and it can be undone.

        Raises:
            StorageError: If that cannot be saved; nothing is then changed.

        """
        name, now = self._clock.new_id(), self._clock.now
        filled = preview.answers.get(FILL.key) == "fill"
        kept = {
            key: said for key, said in preview.answers.items() if key.partition(":")[0] in _SHARED
        }

        def work(mine: Tables) -> Tables:
            found = arrival(preview.made, mine, filled)
            format_ = preview.source.format
            record = record_of(preview.made, found, format_, name, now, kept)
            return put_together(mine, found, record)

        what = say(f"imports.format_{preview.source.format}")
        return await self._restoring.put(say("changes.import", what=what), work)

    async def retreat(self, one: Import) -> Retreat:
        """Return what taking back ``one`` would do; nothing is changed."""
        return await in_background(retreat, one, portable(self._whole.tables()))

    async def take_back(self, one: Import) -> Change[None] | None:
        """Take back ``one``: what is as it came goes, what was changed here stays.

        Raises:
            StorageError: If that cannot be saved; nothing is then changed.

        """
        now = stamp(self._clock.now, one.changed)
        stone = {"id": one.id, "changed": now.isoformat(), "deleted": True}

        def work(mine: Tables) -> Tables:
            return merged(mine, {**retreat(one, mine).rows, "imports": [stone]})

        what = say(f"imports.format_{one.format}")
        return await self._restoring.put(say("changes.import_back", what=what), work)

    def _here(self) -> Here:
        settings = self._settings.settings
        own = {habit.slug: habit.name for habit in self._habits.on(settings)}
        return Here(
            now=self._clock.ruled,
            today=self._clock.today,
            day_start=settings.day_start,
            habits=own,
        )

    def _answered_before(self, source: Source) -> Answers:
        """Return what was answered when a file of the same app was brought in last."""
        same = [one for one in self.every if one.format == source.format]
        return max(same, key=lambda one: one.at).answers if same else {}


async def _done(steps: Steps[T], told: Callable[[float], object]) -> T:
    """Return what comes of ``steps``, with the screen alive meanwhile."""
    if sys.platform != "emscripten":
        loop = asyncio.get_running_loop()

        def tell(share: float) -> None:
            loop.call_soon_threadsafe(told, share)

        return await asyncio.to_thread(finished, steps, tell)
    looked = time.monotonic()
    try:
        while True:
            share = next(steps)
            if time.monotonic() - looked > _BREATH:
                told(share)
                await asyncio.sleep(0)
                looked = time.monotonic()
    except StopIteration as end:
        result: T = end.value
        return result


def _noted_days(made: Brought) -> Counter[date]:
    """Return the days with how much there is about each."""
    days = Counter(mark.day for mark in made.marks)
    for check_in in made.check_ins:
        days[check_in.day] += len(check_in.ratings) + bool(check_in.note)
    days.update(flare.first for flare in made.flares)
    return days


def _chosen(days: Counter[date]) -> list[date]:
    """Return the newest day, the fullest, and one more, the newest first."""
    newest_first = sorted(days, reverse=True)
    fullest = max(newest_first, key=lambda day: days[day], default=None)
    chosen = dict.fromkeys([*newest_first[:1], *([fullest] if fullest else []), *newest_first])
    return sorted(list(chosen)[:_DAYS_SHOWN], reverse=True)


def _shown(
    days: list[date], entries: tuple[Entry, ...], flares: tuple[Flare, ...]
) -> tuple[DayShown, ...]:
    """Return those of ``days`` on which something stands."""
    shown = []
    for day in days:
        noted = [entry for entry in entries if entry.day == day]
        check_in = next((each for each in noted if isinstance(each, CheckIn)), None)
        marks = tuple(each for each in noted if isinstance(each, HabitMark))
        flare = flare_on(flares, day)
        if check_in or marks or flare:
            shown.append(DayShown(day, check_in, marks, flare))
    return tuple(shown)


_LINES_SHOWN = 5
"""How many lines are named of each reason (our choice: enough to find them in the file)."""


def _reasons(left_out: tuple[LeftOut, ...]) -> tuple[Reason, ...]:
    """Return the reasons, the most frequent first."""
    lines: dict[tuple[str, str], list[int]] = {}
    for one in left_out:
        lines.setdefault((one.reason, one.what), []).append(one.line)
    return tuple(
        Reason(LeftOut(0, *key).words, len(found), tuple(found[:_LINES_SHOWN]))
        for key, found in sorted(lines.items(), key=lambda item: -len(item[1]))
    )
