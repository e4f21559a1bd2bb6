"""What runs in Pyodide: a person taps through the app, and what each tap costs is noted."""

from __future__ import annotations

import asyncio
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

from app.domain.check_in import CORE
from app.main import Main, app_over, build_services
from app.reading.wording import say
from app.state.services import Services
from app.storage.database import open_folder
from app.storage.opening import FILES
from app.storage.port import MemoryFolder, MemoryPort
from app.views.kit.guard import messages_of
from app.views.kit.phrases import minutes_words, points_words
from tests.benchmarks.documents import NOW
from tests.support.cost import counted
from tests.support.headless import HeadlessApp
from tests.support.quick_loop import QuickLoop

Found = dict[str, Any]
BETWEEN = 2.0
"""Seconds from one tap to the next: of two entries at the same time none is the later one."""


class Timed(HeadlessApp):
    """Notes how long Python is busy with what a person does, from the event to the last of it."""

    busy = 0.0
    """Seconds, with the last thing done."""
    _depth = 0

    async def start(self, main: Main) -> HeadlessApp:
        self.connection.keeps = False
        begun = perf_counter()
        await super().start(main)
        self.busy = perf_counter() - begun
        return self

    async def fire(self, control: Any, event: str, data: Any = None) -> None:
        self._depth += 1
        begun = perf_counter()
        await super().fire(control, event, data)
        self._depth -= 1
        if self._depth == 0:
            self.busy = perf_counter() - begun


class Notes:
    """What was found, by what was done."""

    def __init__(self) -> None:
        self.found: dict[str, Found] = {}

    async def of(self, what: str, app: Timed, doing: Any) -> None:
        """Note under ``what`` the cost of ``doing``, the way a person would do it in ``app``."""
        with counted(app) as cost:
            await doing
        one = self.found.setdefault(
            what, {"ms": [], "messages": [], "bytes": [], "controls": [], "drawn": []}
        )
        one["ms"].append(app.busy * 1000)
        one["messages"].append(len(cost.messages))
        one["bytes"].append(cost.sent)
        one["controls"].append(cost.controls)
        one["drawn"].append(dict(sorted(cost.drawn.items())))
        messages_of(app.page).message = None
        await asyncio.sleep(BETWEEN)


def measured(notebook: str, times: int) -> dict[str, Found]:
    """Return what each tap cost, over the files in the folder ``notebook``."""
    notes = Notes()
    with closing(QuickLoop()) as loop:
        for _ in range(max(3, times // 4) - 1):
            loop.run(_look_in(_services(Path(notebook), loop), notes))
        loop.run(_live(_services(Path(notebook), loop), notes, times))
    return notes.found


def _services(notebook: Path, loop: QuickLoop) -> Services:
    """Open the notebook as it is; nothing is written to it."""
    ports = {name: MemoryPort(bytearray((notebook / name).read_bytes())) for name in FILES}

    def read_clock() -> datetime:
        return NOW + timedelta(seconds=loop.time())

    return build_services(open_folder(MemoryFolder(ports), NOW).database, read_clock)


async def _look_in(services: Services, notes: Notes) -> None:
    app = Timed()
    await notes.of("first screen", app, app.start(app_over(services)))
    app.stop()


async def _live(services: Services, notes: Notes, times: int) -> None:
    app = Timed()
    await notes.of("first screen", app, app.start(app_over(services)))
    await _on_today(app, services, notes, times)
    await _in_the_form(app, notes, times)
    await _checking_in(app, notes, times)
    await _between_places(app, notes, max(2, times // 2))
    app.stop()


async def _on_today(app: Timed, services: Services, notes: Notes, times: int) -> None:
    usuals = services.library.usuals[:4]
    settings = services.settings.settings
    for number in range(2 * times):
        usual = usuals[number % len(usuals)]
        minutes = minutes_words(usual.minutes)
        points = points_words(settings.weights.points_of(usual), settings)
        name = say("today.log_usual", name=usual.name, minutes=minutes, points=points)
        await notes.of("a usual", app, app.tap(name))
    habit = next(iter(services.habits.on(services.settings.settings)))
    for _ in range(times):
        await notes.of("a habit mark", app, app.tap(habit.name))


async def _in_the_form(app: Timed, notes: Notes, times: int) -> None:
    for number in range(times):
        await notes.of("log sheet opens", app, app.tap(say("today.something_else")))
        if number == 0:
            await _fill_in(app, notes, times)
        await notes.of("log sheet closes", app, app.tap(key="leave"))


async def _fill_in(app: Timed, notes: Notes, times: int) -> None:
    for number in range(times):
        step = "log.minutes_more" if number % 4 < 2 else "log.minutes_less"
        await notes.of("a step of minutes", app, app.tap(say(step, count=5)))
    await app.tap(say("log.what"))
    await app.tap(say("log.other_words"))
    for end in range(1, times + 1):
        await notes.of("a letter", app, app.set("folding"[:end], say("log.own_words")))


async def _checking_in(app: Timed, notes: Notes, times: int) -> None:
    """Check in, and then change the answers."""
    await app.tap(say("today.check_in"))
    for number in range(times):
        if number >= len(CORE):
            question = say("check_in.pain") if number % 2 else say("check_in.tiredness")
            await app.tap(f"{question}: ")
        answer = say("check_in.cell", rating=number % 11)
        what = "an answer of a check-in" if number < len(CORE) - 1 else "the last answer"
        await notes.of(what, app, app.tap(answer))
    await app.tap(say("check_in.done"))


async def _between_places(app: Timed, notes: Notes, times: int) -> None:
    for _ in range(times):
        for place in ("read", "pace", "habits", "today"):
            name = say(f"places.{place}")
            await notes.of(f"to {name}", app, app.place(name))
