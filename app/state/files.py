"""Files to take along: a backup, tables, a calendar, a page to print; and erasing everything."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import app
from app.domain.appointment import AppointmentPage
from app.domain.baseline import Baseline, joined, of_activity
from app.domain.errors import StorageError
from app.domain.flare import Flare
from app.domain.plan import Plan, in_order
from app.reading.content import ASSETS
from app.reading.wording import say
from app.state.access import Access
from app.state.copies import Copies
from app.state.history import History
from app.state.settings import SettingsStore
from app.state.store import Clock, in_background
from app.storage.whole import Tables, Whole
from app.transfer.backup import portable, write_backup
from app.transfer.calendar_file import Edition, Said, calendar_file
from app.transfer.copies import daily_name
from app.transfer.rows import entries_in, values_in
from app.transfer.spreadsheets import csv_bundle, csv_files

if TYPE_CHECKING:  # nobody who makes no page waits for it
    from app.transfer.paper import Faces, Fitted


class File(NamedTuple):
    """What a file is called, and what it holds."""

    name: str
    content: bytes


@dataclass
class NotebookFile:
    """Exports everything and remembers when, or erases everything."""

    _whole: Whole
    _clock: Clock
    _history: History
    _settings: SettingsStore
    _access: Access
    _copies: Copies
    _reload: Callable[[], None]
    _erase_beside: Callable[[], object]

    async def export(self) -> File:
        """Return everything as readable JSON, and a name for it with today's date."""
        tables, now = portable(self._whole.tables()), self._clock.now
        name = daily_name(self._clock.today)
        return File(name, await in_background(write_backup, tables, now))

    def exported(self) -> None:
        """Remember that the person saved a backup today."""
        self._access.fleeting = False
        # The file is safe in their hands; a notebook that cannot be written changes nothing.
        with suppress(StorageError):
            self._settings.note(last_backup=self._clock.today)

    def erase(self) -> None:
        """Erase everything the person recorded and set, copies and all. It cannot be undone.

        Raises:
            StorageError: If it cannot be erased; it names what is still there. Once the notes are
                gone, all else that can be erased is.

        """
        stays = list[StorageError]()
        try:
            self._whole.erase()
        except StorageError as error:
            if error.code != "past_stays":
                raise
            stays.append(error)
        self._history.forget()
        self._reload()
        self._access.acknowledge()
        for erase in (self._copies.erase, self._erase_beside):
            try:
                erase()
            except StorageError as error:
                stays.append(error)
        if stays:
            raise stays[0]


@dataclass
class SpreadsheetFile:
    """Exports what spreadsheets can read."""

    _whole: Whole
    _clock: Clock
    _settings: SettingsStore
    _habits: Callable[[], Mapping[str, str]]
    """Returns the names of habits by their slugs."""

    async def export(self) -> File:
        """Return all entries as CSV files in one zip, and a name for it with today's date."""
        name = f"ebb-and-flow-{self._clock.today.isoformat()}-tables.zip"
        return File(name, await in_background(self._bundle, self._whole.tables()))

    def _bundle(self, tables: Tables) -> bytes:
        set_ = self._settings.settings
        flares, plans = values_in(tables, "flares", Flare), values_in(tables, "plans", Plan)
        things = (*entries_in(tables), *flares, *in_order(plans), *_baselines_in(tables))
        comma = set_.decimal_comma is True
        return csv_bundle(csv_files(things, self._habits(), set_.weights, comma))


def _baselines_in(tables: Tables) -> tuple[Baseline, ...]:
    parts = values_in(tables, "baselines", Baseline)
    whole = (joined(of_activity(parts, part.name, part.kind)) for part in parts)
    return tuple({each.id: each for each in whole}.values())


@dataclass
class CalendarFile:
    """Exports what every calendar can take in."""

    _settings: SettingsStore
    _clock: Clock

    async def export(self) -> File:
        """Return the reminders as a file; it has one name, for it replaces the one before."""
        said = Said(say("reminders.calendar_title"), say("reminders.calendar_detail"))
        set_, now = self._settings.settings, self._clock.now
        minutes = int(now.timestamp()) // 60
        # The clock may have been put back: a calendar takes no file that is not newer.
        number = max(set_.calendar_edition + 1, minutes)
        edition = Edition(set_.notebook or self._clock.new_id(), number, now)
        # A notebook that can only be read has its calendar all the same.
        with suppress(StorageError):
            self._settings.note(notebook=edition.notebook, calendar_edition=number)
        content = calendar_file(set_.reminders, now.date(), edition, said)
        return File("ebb-and-flow-reminders.ics", content)


_LETTERS = (
    ("AtkinsonHyperlegibleNext-Regular", "fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
    ("AtkinsonHyperlegibleNext-SemiBold", "fonts/AtkinsonHyperlegibleNext-SemiBold.ttf"),
)
"""The two cuts that the page is written in, the usual one first."""


async def _from_folder(path: str) -> bytes:
    return (ASSETS / path).read_bytes()


@dataclass
class AppointmentFile:
    """Makes a file of the page for an appointment, with the app's own letters in it."""

    read_asset: Callable[[str], Awaitable[bytes]] = _from_folder
    """Returns one of the files that screens show."""

    async def faces(self) -> Faces:
        """Return the letters that the page is written in.

        Raises:
            TransferError: If they cannot be read.

        """
        from app.transfer.typeface import face

        usual, bold = [face(name, await self.read_asset(path)) for name, path in _LETTERS]
        return usual, bold

    def fitted(self, page: AppointmentPage, faces: Faces, letter: bool) -> Fitted:
        """Return as much of ``page`` as fits on A4, or on US Letter."""
        from app.transfer.paper import Paper, fitted

        return fitted(page, Paper.LETTER if letter else Paper.A4, faces)

    async def export(self, page: AppointmentPage, faces: Faces, letter: bool) -> File:
        """Return ``page``, which fits, as a PDF; its name says no name and no illness."""
        from app.transfer.paper import Paper, pdf_of

        paper = Paper.LETTER if letter else Paper.A4
        producer = f"{say('common.app')} {app.__version__}"
        return File(page.file, await in_background(pdf_of, page, paper, faces, producer))
