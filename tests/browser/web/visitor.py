"""Somebody with a browser of their own, which keeps what sites leave in it."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

from playwright.sync_api import BrowserType, ConsoleMessage, Error, expect

from tests.browser.conftest import FLAGS
from tests.browser.person import Person
from tests.browser.web.elsewhere import Elsewhere
from tests.browser.web.host import Host

PHONE = {"width": 390, "height": 844}
PATIENCE = 60_000
"""Milliseconds for a start: several people may be using this machine."""

FILES = """async () => {
  const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
  const kept = await Promise.all(caches_.map((cache) => cache.keys()));
  return kept.flat().map(({ url }) => url);
}"""
IS_WHOLE = """
  const { packed, restored } = await import(new URL('worker/heap.mjs', document.baseURI));
  const { inMemory } = await import(new URL('worker/snapshot.mjs', document.baseURI));
  const { buffer } = new Uint8Array(2 ** 26);
  const engine = { HEAPU8: new Uint8Array(buffer), HEAP32: new Int32Array(buffer) };
  Object.assign(engine, { __PyRuntime: 0, __PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET: 0 });
  const isWhole = (bytes) => {
    try {
      return Boolean(restored(engine, inMemory(bytes)));
    } catch {
      return false;
    }
  };
"""
"""Tells whether bytes are memory that could be put back into an engine."""
SNAPSHOTS = (
    "async () => {"
    + IS_WHOLE
    + """
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('start', { create: true });
  const found = {};
  for await (const [name, file] of folder) {
    if (name.includes(' ')) continue;
    const bytes = file.getFile().then((kept) => kept.arrayBuffer());
    found[name] = await bytes.then((held) => isWhole(new Uint8Array(held)), () => false);
  }
  return found;
}"""
)
"""The memories of a ready Python that are kept, and whether each is whole."""
_REHEARSED = """async (part) => {
  const { isRehearsed } = await import(new URL('worker/snapshot.mjs', document.baseURI));
  return isRehearsed(part);
}"""
KEPT = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  return Boolean(registration?.active?.state === 'activated' && !registration.installing);
}"""


class Visitor(Person):
    """One start of that browser; ``again`` is the next one, with all that was kept."""

    def __init__(
        self,
        browser: BrowserType,
        program: str,
        profile: Path,
        host: Host,
        elsewhere: Elsewhere,
        script: str = "",
        zone: str = "UTC",
    ) -> None:
        self.elsewhere = elsewhere
        self.later: Visitor | None = None
        self._host = host
        self._arguments: tuple[Any, ...] = (
            *(browser, program, profile, host, elsewhere),
            *(script, zone),
        )
        ways = [f"--proxy-server={elsewhere.address}", f"--host-resolver-rules={host.way}"]
        self._context = browser.launch_persistent_context(
            profile,
            executable_path=program,
            args=[*FLAGS, *ways],
            viewport=PHONE,  # type: ignore[arg-type]
            reduced_motion="reduce",
            timezone_id=zone,
        )
        self.requests, self.foreign, self.complaints = [], [], []
        self._context.on("request", lambda request: self._requested(request.url))
        self._context.on("console", self._console)
        self._context.on("weberror", lambda error: self.complaints.append(str(error.error.stack)))
        if script:
            self._context.add_init_script(script)
        self.page = self._context.pages[0]

    def again(self, script: str = "") -> Visitor:
        """Close the browser and start it anew."""
        self.leave()
        *others, before, zone = self._arguments
        self.later = Visitor(*others, script or before, zone)
        return self.later

    def starts(self) -> Iterator[Visitor]:
        """Yield this start of the browser, and all later ones."""
        each: Visitor | None = self
        while each:
            yield each
            each = each.later

    def _console(self, message: ConsoleMessage) -> None:
        # Until the app is kept, a host of plain files answers an address in it with the whole
        # page, but calls it 404.
        file = urlparse(message.location["url"]).path.rpartition("/")[2]
        if "404" not in message.text or "." in file:
            super()._console(message)

    def is_killed(self) -> None:
        """End every process of the browser at once, as a device does that runs out of memory."""
        profile = f"--user-data-dir={self._arguments[2]}".encode()
        for process in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                if profile in (process / "cmdline").read_bytes():
                    os.kill(int(process.name), signal.SIGKILL)
        with suppress(Error):
            self.leave()

    def visit(self, path: str = "/") -> None:
        """Open the address and wait for the first real screen."""
        self.asks_for(self._host.address + path.removeprefix("/"))
        self.waits_for_a_screen()

    def waits_for_a_screen(self) -> None:
        self.page.locator("#first").wait_for(state="detached", timeout=PATIENCE)
        self.waits_until_still()

    def leave(self) -> None:
        self._context.close()

    @property
    def host(self) -> Host:
        return self._host

    @property
    def address(self) -> str:
        return self._host.address

    def keeps(self) -> list[str]:
        """The paths that are kept on the device."""
        kept: list[str] = self.page.evaluate(FILES)
        return sorted(path.removeprefix(self._host.address) for path in kept)

    def version(self) -> str:
        """The title that the page came with; the app changes it later."""
        source: str = self.page.evaluate("fetch('./').then(answer => answer.text())")
        return source.split("<title>")[1].split("</title>")[0]

    def allows(self, what: str) -> None:
        self._context.grant_permissions([what], origin=self._host.address.rstrip("/"))

    def waits_until_all_is_kept(self) -> None:
        """Stay until the app is on the device."""
        for _ in range(PATIENCE // 200):
            if self.page.evaluate(KEPT):
                return
            self.rest(0.2)
        raise AssertionError("the app was not kept for offline")

    def waits_until_kept(self, path: str) -> None:
        """Stay until that file is on the device."""
        for _ in range(50):
            if path in self.keeps():
                return
            self.rest(0.2)
        raise AssertionError(f"{path} was not kept")

    def waits_for_a_snapshot(self) -> str:
        """Stay until a whole snapshot is kept, and return what it is called."""
        for _ in range(PATIENCE // 500):
            kept: dict[str, bool] = self.page.evaluate(SNAPSHOTS)
            if any(kept.values()):
                return next(iter(kept))
            self.rest()
        raise AssertionError("no snapshot was made")

    def has_rehearsed(self, part: str) -> bool:
        """Whether it is remembered that this part of a start was rehearsed."""
        remembered: bool = self.page.evaluate(_REHEARSED, part)
        return remembered

    def waits_for_a_rehearsal(self, part: str) -> None:
        """Stay until that is so."""
        for _ in range(PATIENCE // 500):
            if self.has_rehearsed(part):
                return
            self.rest()
        raise AssertionError(f"{part} was not rehearsed")

    def began(self) -> str:
        """How Python began: ``restored`` or ``booted``."""
        names: list[str] = self.page.evaluate(
            "performance.getEntriesByType('mark').map(mark => mark.name)"
        )
        return next(name for name in names if name in ("restored", "booted"))

    def loses_the_network(self) -> None:
        self._host.go_away()
        self._context.set_offline(True)

    def has_the_network_again(self) -> None:
        if not self._host.is_up:
            self._host.come_back()
        self._context.set_offline(False)

    def reads(self, words: str) -> None:
        """Fail unless the page itself, not the app, says ``words``."""
        expect(self.page.locator("#notices").get_by_text(words)).to_be_visible()

    def presses(self, name: str) -> None:
        """Press a button of the page itself."""
        self.page.locator("#notices").get_by_role("button", name=name).click()
