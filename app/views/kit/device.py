"""What goes on beside a screen while it is drawn: tasks, the turn of the day, the device itself."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import date
from functools import partial

import flet as ft

from app.domain.errors import StorageError
from app.domain.settings import WindowPlace
from app.state.asked_page import Printer, Voice
from app.state.services import Services
from app.views.kit.guard import attempt, awaited

_TASKS = "tasks"


def use_task(task: Callable[[], Awaitable[object]], needs: Sequence[object] = ()) -> None:
    """Do ``task`` while the calling component is drawn, anew whenever ``needs`` change.

    If it fails the person is told. Flet takes no component away when a window is closed for
    good (1.0.5), so that is looked after here.
    """
    tasks = _tasks_of(ft.context.page)

    async def lasting() -> None:
        doing = asyncio.current_task()
        assert doing is not None
        tasks.add(doing)
        try:
            await awaited(task)
        finally:
            tasks.discard(doing)

    # Without something to clean up Flet lets what was begun go on once the component is gone.
    ft.use_effect(lasting, list(needs), cleanup=lambda: None)


def use_looks(look: Callable[[], Awaitable[object]], seconds: float) -> None:
    """Do ``look`` while the calling component is drawn, now and again after so many ``seconds``.

    One that fails does not keep the next from coming; the person did nothing, and is told nothing.
    """

    async def go_on() -> None:
        while True:
            await awaited(look, quiet=True)
            await asyncio.sleep(seconds)

    use_task(go_on)


def attend_tasks(page: ft.Page) -> None:
    """Let no task of ``page`` outlive it."""
    tasks: set[asyncio.Task[object]] = set()
    page.session.store.set(_TASKS, tasks)
    page.on_close = lambda: [task.cancel() for task in list(tasks)]


def _tasks_of(page: ft.Page) -> set[asyncio.Task[object]]:
    tasks: set[asyncio.Task[object]] = page.session.store.get(_TASKS)
    return tasks


def is_hand_held(page: ft.Page) -> bool:
    """Return whether the device of ``page`` is held in the hand, also if a browser shows it."""
    return page.platform in (ft.PagePlatform.ANDROID, ft.PagePlatform.IOS)


def use_wakefulness(wanted: bool) -> None:
    """Keep the device awake while it is ``wanted``. Call it from a component.

    A device that does not do that is not asked twice: the guide works without.
    """

    async def stay_awake() -> None:
        if wanted and is_hand_held(ft.context.page):
            lock = ft.Wakelock()
            with suppress(RuntimeError, TimeoutError):
                await lock.enable()
                try:
                    await asyncio.Event().wait()
                finally:
                    await lock.disable()

    use_task(stay_awake, [wanted])


_VOICE, _PRINTER = "voice", "printer"


def lend_voice(page: ft.Page, voice: Voice) -> None:
    """Let ``voice`` be that of the window ``page``."""
    page.session.store.set(_VOICE, voice)


def voice_of(page: ft.Page) -> Voice | None:
    """Return the voice of the window ``page``, which may have none that stays on the device."""
    voice: Voice | None = page.session.store.get(_VOICE)
    return voice


def lend_printer(page: ft.Page, printer: Printer) -> None:
    """Let ``printer`` be that of the window ``page``."""
    page.session.store.set(_PRINTER, printer)


def printer_of(page: ft.Page) -> Printer | None:
    """Return the printer of the window ``page``; windows without a browser have none."""
    printer: Printer | None = page.session.store.get(_PRINTER)
    return printer


def use_stillness() -> bool:
    """Return whether nothing may move; so it is, too, until the device has answered.

    Call it from a component.
    """
    still, set_still = ft.use_state(True)

    async def ask() -> None:
        try:
            features = await ft.SemanticsService().get_accessibility_features()
        except (RuntimeError, TimeoutError):  # a client that cannot tell
            return
        set_still(features.disable_animations or features.reduce_motion)

    use_task(ask)
    return still


LOOK_EVERY = 30.0
"""Seconds between two looks at the clock (our choice)."""


def use_day_turn(services: Services) -> Callable[[], bool]:
    """Redraw the calling component, and all in it, once a new day has begun.

    Left open over night, Today would show yesterday and log for it. What is sure by that day is
    kept. Return what looks at the clock without waiting for the next look, and says whether
    another day is to be drawn. Call it from a component.
    """
    page, clock = ft.context.page, services.clock
    _, redraw = ft.use_state(0)
    shown = ft.use_memo(list[date], [])
    shown[:] = [clock.today]

    def look() -> bool:
        # While nobody is connected a redraw would be lost, so the day waits to be noticed.
        if page.session.connection is None or shown == [clock.today]:
            return False
        redraw(lambda times: times + 1)
        return True

    async def notice() -> None:
        look()
        services.settle()

    use_looks(notice, LOOK_EVERY)
    return look


_AWAY = frozenset(
    {ft.AppLifecycleState.HIDE, ft.AppLifecycleState.PAUSE, ft.AppLifecycleState.DETACH}
)
"""After any of these a phone may end the app without another word."""


def attend_absence(page: ft.Page, services: Services, brought_back: Callable[[], object]) -> None:
    """Let nothing wait to be saved while ``page`` is out of sight; then call ``brought_back``.

    What the person recorded is on disk before a screen says so; drafts and the copy of the day
    are all that ever waits.
    """

    def lived(event: ft.AppLifecycleStateChangeEvent) -> None:
        if event.state in _AWAY:
            _keep_all(services)
        elif event.state is ft.AppLifecycleState.RESUME:
            attempt(brought_back)

    page.on_app_lifecycle_state_change = lived


_DESKTOPS = (ft.PagePlatform.LINUX, ft.PagePlatform.MACOS, ft.PagePlatform.WINDOWS)


def has_window(page: ft.Page) -> bool:
    """Return whether ``page`` is a window of its own: in a browser and on a phone it is not."""
    return not page.web and page.platform in _DESKTOPS


_LEAST = (360, 480)
"""The smallest width and height in which each screen can be used with text of usual size."""

_REST = 0.5
"""Seconds without a move after which the place of a window is kept (our choice)."""


def attend_window(page: ft.Page, services: Services) -> None:
    """Put the window of ``page`` where it was last, remember where it goes, keep all at its end.

    A second window, which can only look, is as large as the first one was, but where the system
    puts it, and is not remembered.
    """
    if not has_window(page):
        return
    window, access = page.window, services.access
    window.min_width, window.min_height = _LEAST
    before = services.settings.settings.window
    if before is not None:
        shown = before.in_sight
        window.width, window.height = shown.width, shown.height
        if not access.read_only:
            window.left, window.top, window.maximized = shown.left, shown.top, shown.maximized
    waiting: list[asyncio.TimerHandle] = []

    def remember() -> None:
        while waiting:
            waiting.pop().cancel()
        place = _place_of(window, services.settings.settings.window)
        if place is not None and not access.read_only:
            with suppress(StorageError):  # it is only somewhere else the next time
                services.settings.note(window=place)

    def told(event: ft.WindowEvent[ft.Window]) -> None:
        while waiting:
            waiting.pop().cancel()
        if event.type is not ft.WindowEventType.CLOSE:
            waiting.append(asyncio.get_running_loop().call_later(_REST, remember))
            return
        remember()
        _keep_all(services)

    window.on_event = told


def _place_of(window: ft.Window, before: WindowPlace | None) -> WindowPlace | None:
    """Return where ``window`` is; of one that fills the screen, where it was ``before`` that.

    Windows says of a window that was put away that it is tiny and far outside.
    """
    left, top, width, height = window.left, window.top, window.width, window.height
    if left is None or top is None or width is None or height is None:
        return None
    if window.minimized or width < _LEAST[0] or height < _LEAST[1]:
        return None
    if (window.maximized or window.full_screen) and before is not None:
        left, top, width, height = before.left, before.top, before.width, before.height
    return WindowPlace(left=left, top=top, width=width, height=height, maximized=window.maximized)


def _keep_all(services: Services) -> None:
    services.drafts.write()
    attempt(services.daily.hurry)


def use_scrolling(first: str) -> tuple[ft.Ref[ft.Column], Callable[[str], None]]:
    """Return the place of the column that scrolls, and what moves it to the part of a name.

    It moves to the part ``first`` as soon as the page is there. A part is found by its
    ``ft.ScrollKey``. Call it from a component.
    """
    place: ft.Ref[ft.Column] = ft.use_memo(lambda: ft.Ref[ft.Column](), [])

    async def move(part: str) -> None:
        if place.current is not None:
            await place.current.scroll_to(scroll_key=part)

    def scroll_to(part: str) -> None:
        # The page is readable without the move.
        ft.context.page.run_task(awaited, partial(move, part), quiet=True)

    ft.use_effect(lambda: scroll_to(first) if first else None, [first])
    return place, scroll_to
