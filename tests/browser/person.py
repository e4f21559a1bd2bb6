"""Somebody using the app in Chromium, by what is heard and seen: roles and names."""

from __future__ import annotations

import re
import time
import warnings
from contextlib import suppress
from typing import Any
from urllib.parse import urlparse

from playwright.sync_api import Browser, ConsoleMessage, Error, Locator, expect

from tests.browser.server import Server

expect.set_options(timeout=15_000)

TURNING = 0.3
"""Seconds after a screen or a sheet came, within which the app takes a tap for one that slipped."""
AGAIN = 0.45
"""Seconds after a tap within which the app may take another for the same hand that shook: what has
the place of a button has its key, whatever its name is by now."""
FINGER = 48
"""Pixels of the top of a thing in whose middle a finger taps it."""
TAKEN = 0.2
"""Seconds after which the engine has surely taken a field for its own: what is written there before
that is lost, which no finger is quick enough for."""

NAMELESS = """() => [...document.querySelectorAll('flt-semantics, flt-semantics input, textarea')]
  .filter(e => e.matches('[role=button],[role=switch],[role=checkbox],[role=tab],[role=link],'
      + '[flt-tappable],input,textarea'))
  .filter(e => e.offsetWidth && !(e.getAttribute('aria-label') || e.textContent || '').trim()
      && !e.querySelector('[aria-label]') && !e.closest('[aria-label]'))
  .map(e => e.outerHTML.slice(0, 160))"""
CAN_BE_DONE = ", ".join(f"[role={role}]" for role in ("button", "tab", "link", "switch"))
FOCUSED = """() => { const e = document.activeElement;
  return (e.getAttribute('aria-label') || e.textContent || '').trim() }"""

HEARS = """(hear) => {
  const isHeard = ({ target }) =>
    (target.closest ? target : target.parentElement)?.closest("flt-semantics-host");
  const watch = new MutationObserver((all) => all.some(isHeard) && hear());
  const what = { subtree: true, childList: true, attributes: true, characterData: true };
  watch.observe(document.body, what);
  return watch;
}"""
STILL = f"""([quiet, most]) => new Promise((done) => {{
  const began = performance.now();
  self.changes ??= {{ last: began }};
  changes.watch ??= ({HEARS})(() => {{ changes.last = performance.now(); }});
  const look = () => {{
    const now = performance.now();
    const left = Math.min(quiet - (now - changes.last), most - (now - began));
    if (left > 0) setTimeout(look, left); else done();
  }};
  look();
}})"""
"""What is heard has not changed for so many milliseconds, or so many have passed in all."""
TAP = f"""(thing, most) => new Promise((done) => {{
  const watch = ({HEARS})(() => {{ watch.disconnect(); done(); }});
  setTimeout(done, most);
  const tap = {{ bubbles: true, cancelable: true, composed: true }};
  thing.dispatchEvent(new MouseEvent("click", tap));
}})"""
"""Tap, and wait until something else is heard, or so many milliseconds."""
MOVED = """(most) => new Promise((done) => {
  const began = performance.now();
  const look = () => {
    const now = document.activeElement;
    const moved = now !== self.had && now !== document.body;
    if (moved || performance.now() - began > most) done(); else setTimeout(look, 5);
  };
  look();
})"""
"""The focus is elsewhere than when it was remembered, or so many milliseconds have passed."""
GO = """(path) => {
  history.pushState(null, '', path);
  dispatchEvent(new PopStateEvent('popstate', { state: null }));
}"""
"""What a browser does where somebody writes another address that leads into the same page."""


HERE = ("data", "blob", "chrome", "chrome-extension")
"""Addresses in the browser itself; the last two are those of its viewer for PDFs."""


class Person:
    """One visit: a browser context of its own, and what went wrong in it."""

    _answered = 0.0
    """When something changed after the last tap."""

    def __init__(
        self,
        chromium: Browser,
        server: Server,
        size: tuple[int, int],
        text: float,
        context: dict[str, Any],
        script: str = "",
    ) -> None:
        self._server = server
        view = {"width": size[0], "height": size[1]}
        self._context = chromium.new_context(viewport=view, reduced_motion="reduce", **context)
        self.page = self._context.new_page()
        self.requests: list[str] = []
        self.foreign: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self._requested(request.url))
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        if script:
            self._context.add_init_script(script)
        if text != 1:
            style = f"document.documentElement.style.fontSize='{16 * text}px'"
            self.page.add_init_script(f"addEventListener('DOMContentLoaded', () => {{{style}}})")

    def visit(self, path: str) -> None:
        self.asks_for(self._server.with_key(path))
        host = self.page.locator("flt-semantics-host")
        host.locator(CAN_BE_DONE).first.wait_for(state="attached", timeout=40_000)
        self.waits_until_still()

    def asks_for(self, address: str) -> None:
        """Load ``address``; a screen that has just come may still be telling its own."""
        try:
            self.page.goto(address)
        except Error as error:
            if "ERR_ABORTED" not in str(error):
                raise
            self.page.goto(address)

    def goes_to(self, path: str) -> None:
        """Go to an address within the app, which is not loaded anew.

        Once in some thousand times the screen does not follow, and why is not known: so that is
        told as a warning, and the address gone to once more, as somebody would.
        """
        before = self.tree()
        for _ in range(2):
            self.page.evaluate(GO, path)
            for _ in range(25):
                self.waits_until_still()
                if self.tree() != before:
                    self.waits_until_still()  # it may have come only just now
                    return
                self.rest(0.1)
            warnings.warn(f"{path} did not come: {before}", stacklevel=2)
            self.page.evaluate(GO, "/")
            self.waits_until_still()
        raise AssertionError(f"{path} shows what was at {self.page.url}: {before}")

    def waits_until_still(self, quiet: float = TURNING, most: float = 3) -> None:
        """Wait until what is heard has stayed the same for ``quiet`` seconds."""
        self.page.evaluate(STILL, [1000 * quiet, 1000 * most])

    def waits_until_nothing_is_asked(self, seconds: float = 1.5, most: float = 10) -> None:
        """Wait until nothing was asked of any host for so long; fail where there is no end."""
        until = time.monotonic() + most
        seen = -1
        while seen != len(self.requests):
            assert time.monotonic() < until, self.requests[-10:]
            seen = len(self.requests)
            self.rest(seconds)

    def rest(self, seconds: float = 0.5) -> None:
        self.page.wait_for_timeout(seconds * 1000)

    def role(self, role: str, name: str, exact: bool = False) -> Locator:
        wanted = name if exact else re.compile("^" + re.escape(name))
        return self.page.get_by_role(role, name=wanted, exact=exact).first  # type: ignore[arg-type]

    def tap(self, name: str, role: str = "button", exact: bool = False) -> None:
        """Tap as somebody who has looked: not while a screen turns, nor twice by a tremble."""
        thing = self.role(role, name, exact)
        expect(thing).to_be_attached()
        self.waits_until_still()
        self.rest(max(0, AGAIN - (time.monotonic() - self._answered)))
        self._taps(thing)

    def chooses(self, *names: str) -> None:
        """Tap choices of a form that is open: where nothing turns, nobody need wait in between."""
        for number, name in enumerate(names):
            choice = self.role("button", name, exact=True)
            expect(choice).to_be_attached()
            if number == 0:
                self.waits_until_still()
            self._taps(choice)

    def _taps(self, thing: Locator) -> None:
        thing.evaluate(TAP, 1000)
        self._answered = time.monotonic()
        self.waits_until_still(0.1)

    def place(self, name: str) -> None:
        self.tap(name, "tab")

    def write(self, label: str, text: str) -> None:
        self._enters(label)
        self.page.keyboard.type(text, delay=15)
        self.rest()

    def paste(self, label: str, text: str) -> None:
        """Put ``text`` into a field all at once, as a clipboard or another keyboard does."""
        self._enters(label)
        self.page.keyboard.insert_text(text)

    def _enters(self, label: str) -> None:
        field = self.page.get_by_label(label).first
        expect(field).to_be_attached()
        field.focus()
        self.rest(TAKEN)

    def sees(self, text: str) -> None:
        """Fail unless ``text`` can be heard somewhere on the screen."""
        expect(self.anything(text)).to_be_attached()

    def has(self, name: str, role: str = "button") -> bool:
        """Whether a control of that name is there, once nothing changes."""
        self.waits_until_still()
        return self.role(role, name).count() > 0

    def does_not_see(self, text: str) -> None:
        expect(self.anything(text)).to_have_count(0)

    def anything(self, text: str) -> Locator:
        host = self.page.locator("flt-semantics-host")
        named = host.locator(f'[aria-label*="{text}"]')
        return named.or_(host.get_by_text(text)).first

    def tree(self) -> str:
        return self.page.locator("flt-semantics-host").aria_snapshot()

    def nameless(self) -> list[str]:
        """Every control that acts and has no name, once nothing changes."""
        self.waits_until_still()
        found: list[str] = self.page.evaluate(NAMELESS)
        return found

    def press(self, key: str, times: int = 1) -> None:
        for _ in range(times):
            self.page.keyboard.press(key)
            self.rest(0.12)

    def focus(self) -> str:
        """What the control with the focus is called."""
        name: str = self.page.evaluate(FOCUSED)
        return name

    def has_the_focus(self, name: str) -> None:
        """Fail unless the control called ``name`` has the focus within some seconds."""
        for _ in range(50):
            if self.focus().startswith(name):
                return
            self.rest(0.1)
        raise AssertionError(f"not {name!r} but {self.focus()[:80]!r} has the focus")

    def is_at(self, path: str) -> None:
        """Fail unless that is the address within some seconds."""
        expect(self.page).to_have_url(re.compile(re.escape(path) + "$"))

    def tab_to(self, name: str, most: int = 80) -> None:
        """Press Tab until the control called ``name`` has the focus."""
        self.page.locator("#first").wait_for(state="detached")
        self.waits_until_still()
        heard = []
        for _ in range(most):
            self.page.evaluate("self.had = document.activeElement")
            self.page.keyboard.press("Tab")
            self.page.evaluate(MOVED, 300)
            heard.append(self.focus())
            if heard[-1].startswith(name):
                self.rest(0.1)
                if self.focus().startswith(name):  # no other Tab was still on its way
                    return
        raise AssertionError(f"Tab never reaches {name!r}: {heard}")

    def enter(self, name: str) -> None:
        """Tab to the control called ``name`` and press Enter."""
        self.tab_to(name)
        self.waits_until_still()
        self.press("Enter")
        self.waits_until_still()

    def tap_where_it_is(self, name: str) -> None:
        """Scroll to a button and tap it with a finger, where it is drawn."""
        button = self.role("button", name)
        expect(button).to_be_attached()
        self.waits_until_still()
        self.rest(max(0, AGAIN - (time.monotonic() - self._answered)))
        self.page.mouse.click(*self.where_it_rests(button))
        self._answered = time.monotonic()
        self.rest(0.6)

    def where_it_rests(self, thing: Locator) -> tuple[float, float]:
        """Scroll until ``thing`` lies still in sight, and return where a finger taps it.

        What still rises or scrolls takes it along, and what the bar of places covers is not it.
        """
        size, bar = self.page.viewport_size, self.role("tab", "Today")
        foot = size["height"] if size else 0.0
        box = None
        for _ in range(90):
            box, before = thing.bounding_box(), box
            at = bar.bounding_box() if bar.count() else None  # a sheet lies over it
            lowest = at["y"] if at and at["y"] > foot / 2 else foot  # in a rail it covers nothing
            if box and box["y"] >= 0 and box["y"] + min(box["height"], FINGER) <= lowest:
                if box == before:
                    return box["x"] + box["width"] / 2, box["y"] + min(box["height"], FINGER) / 2
            else:
                self.page.mouse.move(160, 300)
                self.page.mouse.wheel(0, 120)
            self.rest(0.1)
        raise AssertionError(f"{thing} does not come to rest in sight: {box}")

    def leave(self) -> None:
        with suppress(Error):  # who left before, or whose browser is gone
            self.waits_until_still()
        self._context.close()

    def _requested(self, url: str) -> None:
        self.requests.append(url)
        parts = urlparse(url)
        if parts.scheme not in HERE and parts.hostname != "127.0.0.1":
            self.foreign.append(url)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(f"{message.text} ({message.location['url']})")
