"""Somebody using the app in Chromium, by what is heard and seen: roles and names."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlparse

from playwright.sync_api import Browser, ConsoleMessage, Locator, expect

from tests.browser.server import Server

expect.set_options(timeout=15_000)

NAMELESS = """() => [...document.querySelectorAll('flt-semantics, flt-semantics input, textarea')]
  .filter(e => e.matches('[role=button],[role=switch],[role=checkbox],[role=tab],[role=link],'
      + '[flt-tappable],input,textarea'))
  .filter(e => e.offsetWidth && !(e.getAttribute('aria-label') || e.textContent || '').trim()
      && !e.querySelector('[aria-label]') && !e.closest('[aria-label]'))
  .map(e => e.outerHTML.slice(0, 160))"""
FOCUSED = """() => { const e = document.activeElement;
  return (e.getAttribute('aria-label') || e.textContent || '').trim() }"""

STILL = """([quiet, most]) => new Promise((done) => {
  const began = performance.now();
  let last = began;
  const watch = new MutationObserver(() => { last = performance.now(); });
  watch.observe(document.body, { subtree: true, childList: true, attributes: true });
  const look = () => {
    const now = performance.now();
    if (now - last < quiet && now - began < most) { setTimeout(look, 20); return; }
    watch.disconnect();
    done();
  };
  look();
})"""
"""What is heard has not changed for so many milliseconds, or so many have passed in all."""
GO = """(path) => {
  history.pushState(null, '', path);
  dispatchEvent(new PopStateEvent('popstate', { state: null }));
}"""
"""What a browser does where somebody writes another address that leads into the same page."""


class Person:
    """One visit: a browser context of its own, and what went wrong in it."""

    def __init__(
        self,
        chromium: Browser,
        server: Server,
        size: tuple[int, int],
        text: float,
        context: dict[str, Any],
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
        if text != 1:
            style = f"document.documentElement.style.fontSize='{16 * text}px'"
            self.page.add_init_script(f"addEventListener('DOMContentLoaded', () => {{{style}}})")

    def visit(self, path: str) -> None:
        self.page.goto(self._server.with_key(path))
        self.page.locator("flt-semantics").first.wait_for(state="attached", timeout=40_000)
        self.rest(1.0)

    def goes_to(self, path: str) -> None:
        """Go to an address within the app, which is not loaded anew."""
        before = self.tree()
        self.page.evaluate(GO, path)
        for _ in range(100):
            self.rest(0.05)
            if self.tree() != before:
                break
        self.waits_until_still()
        assert self.tree() != before, f"{path} shows what was there before"

    def waits_until_still(self, quiet: float = 0.3, most: float = 3) -> None:
        """Wait until what is heard stays the same for ``quiet`` seconds."""
        self.page.evaluate(STILL, [1000 * quiet, 1000 * most])

    def rest(self, seconds: float = 0.5) -> None:
        self.page.wait_for_timeout(seconds * 1000)

    def role(self, role: str, name: str, exact: bool = False) -> Locator:
        wanted = name if exact else re.compile("^" + re.escape(name))
        return self.page.get_by_role(role, name=wanted, exact=exact).first  # type: ignore[arg-type]

    def tap(self, name: str, role: str = "button", exact: bool = False) -> None:
        thing = self.role(role, name, exact)
        expect(thing).to_be_attached()
        thing.dispatch_event("click")
        self.rest(0.35)

    def place(self, name: str) -> None:
        self.tap(name, "tab")

    def write(self, label: str, text: str) -> None:
        field = self.page.get_by_label(label).first
        expect(field).to_be_attached()
        field.focus()
        self.page.keyboard.type(text, delay=15)
        self.rest()

    def sees(self, text: str) -> None:
        """Fail unless ``text`` can be heard somewhere on the screen."""
        expect(self.anything(text)).to_be_attached()

    def has(self, name: str, role: str = "button") -> bool:
        """Whether a control of that name is there just now."""
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
        """Every control that acts and has no name."""
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

    def tab_to(self, name: str, most: int = 80) -> None:
        """Press Tab until the control called ``name`` has the focus."""
        heard = []
        for _ in range(most):
            self.press("Tab")
            heard.append(self.focus())
            if heard[-1].startswith(name):
                return
        raise AssertionError(f"Tab never reaches {name!r}: {heard}")

    def enter(self, name: str) -> None:
        """Tab to the control called ``name`` and press Enter."""
        self.tab_to(name)
        self.press("Enter")
        self.rest(0.6)

    def tap_where_it_is(self, name: str) -> None:
        """Scroll to a button and tap it with a finger, where it is drawn."""
        button = self.role("button", name)
        expect(button).to_be_attached()
        for _ in range(60):
            box = button.bounding_box()
            height = self.page.viewport_size["height"] if self.page.viewport_size else 0
            if box and box["y"] >= 0 and box["y"] + min(box["height"], 48) <= height:
                break
            self.page.mouse.move(160, 300)
            self.page.mouse.wheel(0, 120)
            self.rest(0.15)
        box = button.bounding_box()
        assert box is not None
        self.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + min(box["height"], 48) / 2)
        self.rest(0.6)

    def leave(self) -> None:
        self._context.close()

    def _requested(self, url: str) -> None:
        self.requests.append(url)
        parts = urlparse(url)
        if parts.scheme not in ("data", "blob") and parts.hostname != "127.0.0.1":
            self.foreign.append(url)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(message.text)
