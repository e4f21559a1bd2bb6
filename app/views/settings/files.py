"""Files that leave the app, with what became of them, and files that come in."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from functools import partial
from pathlib import PurePath
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, TypeVar

import flet as ft

from app.reading.wording import say
from app.state.files import File
from app.state.services import use_services
from app.views.kit.choices import cell_rows, choice_cell
from app.views.kit.device import has_window, is_hand_held, printer_of, use_task
from app.views.kit.guard import show_message, start
from app.views.kit.look import Look
from app.views.kit.surfaces import column, panel
from app.views.kit.text import soft, words

_KINDS = {".json": "application/json", ".pdf": "application/pdf"}
"""What other apps call the files that are handed on."""

_Made = Callable[[], Awaitable[File]]


class _Known(Enum):
    """What a device tells of a file that it was handed."""

    KEPT = auto()
    NOT_KEPT = auto()
    UNKNOWN = auto()
    """A browser does not say whether it saved a file, some devices not where they sent one."""


class _Told(NamedTuple):
    """What became of a file."""

    known: _Known
    said: str
    """In words."""
    path: str = ""
    """Where the device says it is."""


@dataclass(frozen=True, slots=True)
class Saving:
    """A way to save a file, and what became of the last one."""

    said: str
    """What is to say about it; nothing before the first."""
    times: int
    """How often something was said about it."""
    save: Callable[[], None]
    asks: bool
    """Whether the person is to be asked if it is there."""
    answer: Callable[[bool], None]
    """Takes what the person says: only this counts where the device cannot tell."""
    open: Callable[[], None] | None = None
    """Opens what was saved in another app, where there is one for files like it."""


def use_export(in_place: bool = False) -> Saving:
    """Return what saves a backup here; see ``told_in_place``. Call it from a component."""
    file = use_services().file
    return _use_saving(file.export, _save, file.exported, in_place)


def use_sharing() -> Saving:
    """Return what hands a backup on."""
    file = use_services().file
    return _use_saving(file.export, _share, file.exported)


def use_spreadsheet() -> Saving:
    """Return what saves the tables."""
    return _use_saving(use_services().tables.export, _save)


def use_calendar() -> Saving:
    """Return what saves the calendar file."""
    return _use_saving(use_services().calendar.export, _save)


def is_it_there(look: Look, saving: Saving) -> list[ft.Control]:
    """Return the question whether what was saved is there, where it is to be asked."""
    if not saving.asks:
        return []
    answers = (("yes", True), ("no", False))
    cells = [
        choice_cell(
            look,
            say(f"settings.there_{name}"),
            partial(saving.answer, there),
            key=f"there-{name}",
        )
        for name, there in answers
    ]
    asked = ft.Semantics(
        live_region=True, content=words(look, say("settings.there_asked"), "label")
    )
    return [panel(look, column([asked, cell_rows(cells, 1 if look.large else 2)], spacing=8))]


def told_in_place(look: Look, saving: Saving) -> ft.Control:
    """Return what became of the file, which no message says: it would lie over what comes next."""
    said = ft.Semantics(live_region=True, content=soft(look, saving.said, "body"))
    return ft.Container(said, key=f"told-{saving.times}")  # the same words again are heard again


def use_file(made: _Made) -> Saving:
    """Return what saves a file, or hands it on where the device is held in the hand."""
    return _use_saving(made, _share if shares(ft.context.page) else _save)


def use_printing(made: _Made) -> Callable[[], None] | None:
    """Return what prints a PDF, as soon as it is known that it can be done here.

    On a phone people print what they saved or handed on. Call it from a component.
    """
    page = ft.context.page
    printer = None if is_hand_held(page) else printer_of(page)
    prints, note = ft.use_state(False)

    async def look() -> None:
        if printer is not None:
            note(await printer.is_there())

    async def print_it() -> None:
        _, content = await made()
        if printer is None or not await printer.print(content):
            show_message(say("appointment.not_printed"))

    use_task(look)
    return partial(start, print_it) if prints else None


def shares(page: ft.Page) -> bool:
    """Return whether people expect to hand files on rather than to save them."""
    return is_hand_held(page) and not page.web


def _use_saving(
    made: _Made,
    hand_out: Callable[[File], Awaitable[_Told]],
    done: Callable[[], object] | None = None,
    in_place: bool = False,
) -> Saving:
    """Return the way to save what is ``made``; ``done`` is called once it is known to be kept."""
    said, set_said = ft.use_state("")
    times, count = ft.use_state(0)
    asks, ask = ft.use_state(False)
    path, note_path = ft.use_state("")

    async def save() -> None:
        told = await hand_out(await made())
        if told.known is _Known.KEPT and done is not None:
            done()
        ask(told.known is _Known.UNKNOWN and done is not None)
        note_path(told.path)
        tell(told.said)

    def answer(there: bool) -> None:
        if there and done is not None:
            done()
        ask(False)
        tell(say("settings.there" if there else "settings.not_there"))

    def tell(outcome: str) -> None:
        set_said(outcome)
        count(lambda before: before + 1)
        if not in_place:
            show_message(outcome)

    async def open_it() -> None:
        await ft.UrlLauncher().launch_url(PurePath(path).as_uri())

    opens = partial(start, open_it) if path and has_window(ft.context.page) else None
    return Saving(said, times, lambda: start(save), asks, answer, opens)


async def _save(file: File) -> _Told:
    """Let the person save ``file``."""
    name, content = file
    path = await ft.FilePicker().save_file(file_name=name, src_bytes=content)
    if ft.context.page.web:
        return _Told(_Known.UNKNOWN, say("settings.exported_in_browser", name=name))
    if not path:
        return _Told(_Known.NOT_KEPT, say("settings.not_exported"))
    return _Told(_Known.KEPT, say("settings.exported", path=path), path)


async def _share(file: File) -> _Told:
    """Let the person hand ``file`` on."""
    name, content = file
    kind = _KINDS[PurePath(name).suffix]
    shared = ft.ShareFile.from_bytes(content, mime_type=kind, name=name)
    result = await ft.Share().share_files([shared])
    if result.status is ft.ShareResultStatus.SUCCESS:
        return _Told(_Known.KEPT, say("settings.shared", name=name))
    if result.status is ft.ShareResultStatus.UNAVAILABLE:
        return _Told(_Known.UNKNOWN, say("settings.shared_maybe", name=name))
    return _Told(_Known.NOT_KEPT, say("settings.not_exported"))


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a file has come on its way in."""

    said: str = ""
    """What to say just now: what is being done, or why a file was refused."""
    busy: bool = False


P = TypeVar("P", bound=Progress)

Tell = Callable[[str], None]
"""Says how far a file is read."""

_NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(eq=False)
class Arrival(Generic[P]):
    """The way of a file in: chosen, worked out as often as something is asked, and then done.

    Each step may come late, and what was drawn last may be older than ``now``: no step goes by
    that. The file chosen last counts, and what was asked for last; what is done is done once.
    """

    _words: str
    """The group of its words."""
    _blank: P
    _draw: Callable[[P], object]
    now: P = field(init=False)
    here: bool = field(default=True, init=False)
    """Whether the screen that it began on is still there."""
    _asked: object = field(default=None, init=False)
    """Stands for what was asked for last."""
    _doing: bool = field(default=False, init=False)
    _line: asyncio.Lock = field(default_factory=asyncio.Lock, init=False)
    """Lets one thing be worked out after the other, and what is done come after all of them."""

    def __post_init__(self) -> None:
        """Begin without a file."""
        self.now = self._blank

    def put(self, **changes: Any) -> None:
        """Let ``changes`` be so from now on."""
        self.now = replace(self.now, **changes)
        self._draw(self.now)

    def leave(self) -> None:
        """Know that the person has left, and is not to be led anywhere."""
        self.here = False

    async def choose(self, read: Callable[[bytes, Tell], Awaitable[P]]) -> None:
        """Let the person choose a file, and show what ``read`` makes of it."""
        if self._doing:
            return
        # Said while the dialog is still open: a browser is slow to hand over a large file.
        self.put(said=say(f"{self._words}.choosing"))
        picked = await ft.FilePicker().pick_files(with_data=True)
        content = picked[0].bytes if picked else b""
        if self._doing:
            return
        if not picked:
            self.put(said=say(f"{self._words}.no_file"))
        elif content is None:
            self._begin(replace(self._blank, said=say(f"{self._words}.not_read")))
        else:
            await self.show(partial(read, content))

    async def show(self, read: Callable[[Tell], Awaitable[P]]) -> None:
        """Show what ``read`` makes of a file, unless another one is chosen meanwhile."""
        if self._doing:
            return
        mine = self._begin(replace(self._blank, said=say(f"{self._words}.reading"), busy=True))

        def tell(said: str) -> None:
            if self._asked is mine:  # else it comes late
                self.put(said=said)

        shown = self._blank
        try:
            shown = await read(tell)
        finally:
            if self._asked is mine:
                self._begin(shown)

    async def work_out(
        self,
        work: Callable[[P], Awaitable[Mapping[str, Any]]],
        at_once: Mapping[str, Any] = _NOTHING,
        back: Callable[[P], Mapping[str, Any]] = lambda _: _NOTHING,
    ) -> None:
        """Put ``at_once``, then what ``work`` returns, unless something else is asked meanwhile.

        If it fails, ``back`` is put instead, and what waits for it is not done.
        """
        if self.now.busy:
            return
        mine = self._asked = object()
        self.put(**at_once)
        async with self._line:
            if self._asked is not mine:
                return
            try:
                changes = await work(self.now)
            except BaseException:
                if self._asked is mine:
                    self.put(**back(self.now), said="", busy=False)
                raise
            if self._asked is mine:
                self.put(**changes)

    async def do(self, work: Callable[[P], Awaitable[object]]) -> None:
        """Do ``work`` once all that was asked for is worked out; if it fails it can be done again.

        Until then nothing else is: no other file is taken, and nothing asked.
        """
        if self.now.busy:
            return
        self.put(said=say(f"{self._words}.working"), busy=True)
        self._doing = True
        try:
            async with self._line:
                pass
            if self.now.busy:
                await work(self.now)
        except BaseException:
            self.put(said="", busy=False)
            raise
        finally:
            self._doing = False

    def _begin(self, now: P) -> object:
        """Go on from ``now``, whatever was asked for before; return what stands for that."""
        mine = self._asked = object()
        self.now = now
        self._draw(now)
        return mine


def use_arrival(words: str, blank: P) -> tuple[P, Arrival[P]]:
    """Return what is to be drawn of a file on its way in, ``blank`` at first, and that way.

    ``words`` is the group of its words. Call it from a component.
    """
    drawn, draw = ft.use_state(blank)
    arrival: Arrival[P] = ft.use_memo(lambda: Arrival(words, blank, draw), [])
    ft.use_effect(lambda: None, [], arrival.leave)
    return drawn, arrival
