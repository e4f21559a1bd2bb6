"""Runs the app without Flutter: a real Flet session over a recording connection.

Everything Python does happens for real (rendering, diffing, event dispatch, encoding); only
the client at the other end of the wire is missing.
"""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import Iterator
from typing import Any

import flet as ft
import msgpack
from flet.controls.context import context
from flet.controls.services.semantics_service import AccessibilityFeatures
from flet.messaging.session import Session

from app.main import Main
from app.state.flet_private import acting_window
from app.views.kit.guard import taps_of
from tests.support.connection import RecordingConnection, encode
from tests.support.quick_loop import QuickLoop
from tests.support.screen import Placed, placed, texts

NO_PADDING = {"left": 0, "top": 0, "right": 0, "bottom": 0}


class HeadlessApp:
    """One running app, and what a person may do with it."""

    def __init__(
        self, route: str = "/", size: tuple[int, int] = (390, 844), **device: object
    ) -> None:
        """Be a window of that ``size``, or what the facts about the ``device`` say."""
        self.connection = RecordingConnection(self._answer)
        self.session = Session(self.connection)
        self.page = self.session.page
        self.saved_files: list[tuple[str, bytes]] = []
        self.saved_under = ""
        """How the paths begin under which the person saves."""
        self.save_is_refused = False
        """Whether the person leaves the dialog for saving without saving."""
        self.files_to_pick: list[tuple[str, bytes]] = []
        """What the person picks, one file each time; nothing once it is empty."""
        self.wants_no_motion = False
        """Whether the device asks for as little motion as possible."""
        self.is_slow = False
        """Whether the client has still to say that it has gone where it was told to go."""
        self.is_busy = False
        """Whether the client has still to read what it was sent, and answers nothing until then."""
        self.shared_files: list[str] = []
        self.copied: list[str] = []
        self.opened: list[str] = []
        """The addresses that other apps were told to open."""
        self.asked_of_window: list[str] = []
        """What the app asked of its window."""
        self.focused: int | None = None
        """The number of what the app gave the focus to last."""
        self._calls: list[dict[str, Any]] = []
        """What a busy client has still to answer."""
        self._visit: asyncio.Task[None] | None = None
        self._seconds = 0.0
        """What the clock of the hand says: each tap comes a second after the one before it."""
        taps_of(self.page).read = lambda: self._seconds
        width, height = size
        media = {"padding": NO_PADDING, "view_padding": NO_PADDING, "view_insets": NO_PADDING}
        self.session.apply_page_patch(
            {"route": route, "platform": "linux", "width": width, "height": height}
            | {"platform_brightness": "light", "media": media}
            | device
        )
        msgpack.packb(self.session.get_page_patch(), default=encode)

    async def start(self, main: Main) -> HeadlessApp:
        """Start the app, as Flet would for a new window."""
        acting_window().set(self.page)
        context.reset_auto_update()
        await main(self.page)
        await self.settle()
        return self

    def stop(self) -> None:
        """Close the window; a handler that crashed in it is an error now."""
        self.session.close()
        context.disable_components_mode()
        self.connection.executor.shutdown(wait=False)
        assert not self.connection.crashes, "\n".join(self.connection.crashes)

    async def settle(self) -> None:
        """Let scheduled updates and effects run."""
        loop = asyncio.get_running_loop()
        if isinstance(loop, QuickLoop):
            return await loop.until_quiet()
        for _ in range(25):
            await asyncio.sleep(0)

    @property
    def layers(self) -> list[Any]:
        """What lies on top first: dialogs, then the screen."""
        return [*reversed(self.page._dialogs.controls), self.page.views]

    def walk(self) -> Iterator[Placed]:
        """Every control that can be seen, as far as it is asked for."""
        return (item for layer in self.layers for item in placed(layer))

    @property
    def controls(self) -> list[Placed]:
        return [*self.walk()]

    @property
    def texts(self) -> list[str]:
        return [text for layer in self.layers for text in texts(layer)]

    @property
    def names(self) -> list[str]:
        """What each control that acts is called, in reading order."""
        return [item.name for item in self.controls if item.acts]

    @property
    def keys(self) -> set[str]:
        """The keys of the controls that act."""
        return {item.key for item in self.controls if item.acts and item.key}

    def of_kind(self, *kinds: type[Any]) -> list[Any]:
        """Every control of these kinds, in reading order."""
        return [item.control for item in self.controls if isinstance(item.control, kinds)]

    @property
    def message(self) -> str:
        """The words of the message that is shown, if any."""
        told = (item for item in self.of_kind(ft.Semantics) if str(item.key).startswith("message-"))
        return " ".join(texts(next(told, [])))

    def says(self, words: str) -> bool:
        """Whether ``words`` stand somewhere on the screen."""
        return any(words in item.control.value for item in self.walk() if item.is_text)

    def find(self, name: str = "", key: str = "") -> Placed:
        """The one acting control of that key, or else of that name or beginning with it."""
        keyed = (item for item in self.walk() if item.key == key)
        found = next(keyed, None) if key else self._called(name)
        assert found, f"nothing called {name or key!r} among {self.names}"
        return found

    def _called(self, name: str) -> Placed | None:
        begins = None
        for item in self.walk():
            if item.acts and item.name.startswith(name):
                if item.name == name:
                    return item
                begins = begins or item
        return begins

    async def tap(self, name: str = "", key: str = "", after: float = 1.0) -> None:
        """Tap what has that name or key, so many seconds ``after`` the tap before."""
        self._seconds += after - 1.0
        item = self.find(name, key)
        assert not item.disabled, f"{item.name} cannot be used now"
        if isinstance(item.control, (ft.Switch, ft.Checkbox)):
            return await self.set(not item.control.value, name, key)
        await self.fire(item.control, "click")

    async def set(self, value: Any, name: str = "", key: str = "") -> None:
        """Type ``value`` into the field, or switch it, as the client does: value, then event."""
        control = self.find(name, key).control
        self.session.apply_patch(control._i, {"value": value})
        await self.fire(control, "change", value)

    async def place(self, name: str, after: float = 1.0) -> None:
        """Tap a place in the bar or the rail, so many seconds ``after`` the tap before."""
        self._seconds += after - 1.0
        kinds = (ft.NavigationBar, ft.NavigationRail)
        bar = next(item.control for item in self.controls if isinstance(item.control, kinds))
        at = [destination.label for destination in bar.destinations].index(name)
        self.session.apply_patch(bar._i, {"selected_index": at})
        await self.fire(bar, "change", at)

    async def press(self, key: str, *held: str) -> None:
        """Press ``key`` while the keys ``held`` are down."""
        down = {name: name in held for name in ("shift", "ctrl", "alt", "meta")}
        await self.fire(self.page, "keyboard_event", {"key": key, **down})

    async def resize(self, width: int, height: int) -> None:
        self.session.apply_page_patch({"width": width, "height": height})
        await self.fire(self.page, "resize", {"width": width, "height": height})

    async def move_window(self, event: str, **state: object) -> None:
        """Do what the client does after something happened to its window."""
        self.session.apply_patch(self.page.window._i, state)
        await self.fire(self.page.window, "event", {"type": event})

    async def live(self, state: str) -> None:
        """Be hidden, paused, shown or resumed, as the device says."""
        await self.fire(self.page, "app_lifecycle_state_change", {"state": state})

    async def wait(self, seconds: float = 0.02) -> None:
        """Let what goes by the clock go on for a moment."""
        await asyncio.sleep(seconds)
        await self.settle()

    async def visit(self, route: str) -> None:
        """Do what the client does when the address changes."""
        self.session.apply_page_patch({"route": route})
        await self.fire(self.page, "route_change", {"route": route})

    async def wait_until(self, words: str) -> None:
        """Wait for ``words``, which something done in the background will bring."""
        for _ in range(200):
            if self.says(words) or words in self.message:
                return
            await asyncio.sleep(0.01)
            await self.settle()
        raise AssertionError(f"{words!r} never came; there is {self.texts}")

    async def fire(self, control: Any, event: str, data: Any = None) -> None:
        self._seconds += event in ("click", "change")
        await self.session.dispatch_event(control._i, event, data)
        await self.settle()
        for sheet in [each for each in self.page._dialogs.controls if not each.open]:
            await self.session.dispatch_event(sheet._i, "dismiss", None)  # it has gone by now
            await self.settle()
        visit = self._visit
        if visit is not None and visit is not asyncio.current_task():
            self._visit = None
            await visit

    async def catch_up(self) -> None:
        """Let a busy client read what it was sent, and answer."""
        self.is_busy = False
        calls, self._calls = self._calls, []
        for call in calls:
            self._answer(call)
        await self.settle()

    def _answer(self, call: dict[str, Any]) -> None:
        """Answer a call of the app to its client, the way the client would."""
        if self.is_busy:
            self._calls.append(call)
            return
        result: Any = None
        arguments = call.get("args") or {}
        if call["name"] == "push_route" and not self.is_slow:
            self._visit = asyncio.ensure_future(self.visit(arguments["route"]))
        elif call["name"] == "save_file":
            if not self.save_is_refused:
                self.saved_files.append((arguments["file_name"], arguments["src_bytes"]))
                result = self.saved_under + arguments["file_name"]
        elif call["name"] == "pick_files":
            picked, self.files_to_pick = self.files_to_pick[:1], self.files_to_pick[1:]
            result = [
                {"id": 1, "name": name, "size": len(content), "bytes": content}
                for name, content in picked
            ]
        elif call["name"] == "share_files":
            self.shared_files += [file["name"] for file in arguments["files"]]
            result = {"status": "success", "raw": ""}
        elif call["name"] == "get_accessibility_features":
            names = (field.name for field in dataclasses.fields(AccessibilityFeatures))
            result = dict.fromkeys(names, False) | {"reduce_motion": self.wants_no_motion}
        elif call["control_id"] == self.page.window._i:
            self.asked_of_window.append(call["name"])
        elif call["name"] == "launch_url":
            self.opened.append(arguments["url"])
        elif call["name"] == "focus":
            self.focused = call["control_id"]
        elif call["name"] == "set":
            self.copied.append(arguments.get("data", ""))
        self.session.handle_invoke_method_results(call["control_id"], call["call_id"], result, None)
