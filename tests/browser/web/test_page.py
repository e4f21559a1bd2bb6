"""What the page does by itself, before and beside the app."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.packaging.site import Site
from tests.browser.test_read_aloud import CARD, GIST, LOCAL, VOICES, says
from tests.browser.web.conftest import Hosts, LivedIn, Starts
from tests.browser.web.test_offline import OLDER_BROWSER
from tests.browser.web.visitor import Visitor

ASK = """async ([asks, more]) => {
  const channel = new BroadcastChannel(self.channelName);
  const id = crypto.randomUUID();
  const heard = new Promise((resolve) => {
    channel.onmessage = ({ data }) => { if (data.answers === id) resolve(data.value); };
  });
  channel.postMessage({ id, asks, ...more });
  return await heard;
}"""
PAINTED = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
SCREEN = "performance.getEntriesByName('first screen')[0].startTime"
ON_A_PHONE = """Object.defineProperty(navigator, "userAgent", {
  get: () => "Mozilla/5.0 (Linux; Android 14; Pixel 8) Chrome/130.0.0.0 Mobile Safari/537.36",
})"""
WHEN_THE_COVER_GOES = """
const pictures = () => {
  const found = [];
  const look = (node) => {
    if (node.localName === "canvas") found.push(node);
    [...(node.shadowRoot?.children ?? []), ...node.children].forEach(look);
  };
  look(document.body);
  return found.filter(({ width, height }) => width && height);
};
self.colours = () => {
  const copy = new OffscreenCanvas(innerWidth, innerHeight).getContext("2d");
  for (const each of pictures()) copy.drawImage(each, 0, 0, innerWidth, innerHeight);
  const { data } = copy.getImageData(0, 0, innerWidth, innerHeight);
  return new Set(new Uint32Array(data.buffer)).size;
};
const remove = Element.prototype.remove;
Element.prototype.remove = function () {
  if (this.id === "first") self.seen = self.colours();
  remove.call(this);
};
"""
"""Counts the colours that Flutter has drawn by then; of an empty page there are very few."""

ASKED = """
const post = self.Worker.prototype.postMessage;
self.Worker.prototype.postMessage = function (...all) {
  performance.mark("asked");
  return post.apply(this, all);
};
"""
MARKED = "name => performance.getEntriesByName(name)[0].startTime"
TOO_OLD = "delete self.Worker"
NO_KEEPING = "delete Navigator.prototype.serviceWorker"
NO_COOKIES = {"profile": {"default_content_setting_values": {"cookies": 2}}}
NO_PATIENCE = """
const wait = self.setTimeout;
self.setTimeout = (then, time, ...more) => wait(then, time === 20_000 ? 0 : time, ...more);
new MutationObserver(() => {
  self.early ||= Boolean(document.querySelector("#first ~ #notices section"));
}).observe(document, { childList: true, subtree: true });
"""
"""Waits for no first screen, and remembers whether anything was said before there was one."""

SAY_IT = """async () => {
  const { tell } = await import(new URL("page/notices.mjs", document.baseURI));
  tell("not-kept");
}"""


def test_the_page_has_words_long_before_the_app_which_is_asked_before_python_is_ready(
    site: Site, hosts: Hosts, starts: Starts
) -> None:
    visitor = starts(hosts(site), ASKED)
    visitor.page.goto(visitor.address, wait_until="commit")
    visitor.page.get_by_role("heading", name="Ebb and Flow").wait_for()
    assert "Your notebook is opening" in visitor.page.inner_text("#first")
    visitor.waits_for_a_screen()
    visitor.sees("A calm place to read")
    assert visitor.page.evaluate(PAINTED) < visitor.page.evaluate(SCREEN) / 2
    asked, booted = (visitor.page.evaluate(MARKED, name) for name in ("asked", "booted"))
    assert asked < booted
    # It can be heard from its first screen on.
    assert visitor.page.locator("flt-semantics-placeholder").count() == 0


@pytest.mark.parametrize("script", ["", OLDER_BROWSER, ON_A_PHONE], ids=["new", "older", "phone"])
def test_the_first_screen_is_drawn_when_the_words_of_the_page_go(
    site: Site, hosts: Hosts, starts: Starts, script: str
) -> None:
    visitor = starts(hosts(site), WHEN_THE_COVER_GOES + script)
    visitor.visit()
    visitor.sees("A calm place to read")
    seen = visitor.page.evaluate("self.seen")
    assert seen > visitor.page.evaluate("self.colours()") / 2 > 20


def test_the_page_can_be_installed_and_does_for_python_what_only_a_page_can(
    resident: Visitor,
) -> None:
    visitor = resident
    devtools = visitor.page.context.new_cdp_session(visitor.page)
    assert devtools.send("Page.getAppManifest")["errors"] == []
    assert devtools.send("Page.getInstallabilityErrors") == {"installabilityErrors": []}

    def ask(asks: str, **more: object) -> Any:
        return visitor.page.evaluate(ASK, [asks, more])

    state = ask("state")
    assert state["sounds"]
    assert isinstance(ask("vibrate", pattern=[50]), bool)
    assert isinstance(ask("play", notes=[[392, 0.1]]), bool)
    over = {"title": "Rest", "body": "Ten minutes are over", "tag": "timer"}
    assert state["notifications"] != "granted"
    assert ask("notify", **over) is False
    visitor.allows("notifications")
    assert ask("state")["notifications"] == "granted"
    assert ask("notify", **over) is True
    assert ask("notify", **over | {"tag": ""}) is False, "what cannot be done is answered, too"


def test_a_card_is_read_aloud_in_the_built_web_app_too(
    site: Site, hosts: Hosts, starts: Starts, lived_in: LivedIn
) -> None:
    visitor = starts(hosts(site, lived_in.port), VOICES + LOCAL, lived_in)
    visitor.visit(f"/read/card/{CARD}")
    visitor.tap("Read aloud")
    says(visitor, 1, GIST, 1)
    visitor.tap("Pause")
    visitor.sees("Paused")
    visitor.page.evaluate("speechSynthesis.isQuick = true")
    visitor.tap("Go on", exact=True)
    visitor.sees("You have read this card.")


def test_a_browser_that_is_too_old_is_told_so_in_words(
    site: Site, hosts: Hosts, starts: Starts
) -> None:
    visitor = starts(hosts(site), TOO_OLD)
    visitor.page.goto(visitor.address)
    visitor.page.get_by_text("This browser is too old").wait_for(state="visible")
    assert not visitor.page.get_by_text("Your notebook is opening").is_visible()
    visitor.waits_until_nothing_is_asked()
    assert not [url for url in visitor.requests if url.endswith((".wasm", ".pack"))]


def test_a_browser_that_keeps_nothing_is_told_of_once_and_works(
    site: Site, hosts: Hosts, starts: Starts
) -> None:
    visitor = starts(hosts(site), NO_KEEPING + NO_PATIENCE)
    visitor.visit()
    visitor.reads("does not let the app be kept")
    assert visitor.page.evaluate("self.early") is False
    visitor.tap("Skip")
    visitor.sees("Nothing noted yet")
    # Where a finger taps what was there before lies the app, and not what the page says.
    visitor.tap("Log Shower, 15 minutes")
    visitor.tap_where_it_is("Undo")
    visitor.sees("Taken back")
    visitor.tap_where_it_is("Settings")
    visitor.is_at("/settings")
    visitor.tap_where_it_is("Back")
    visitor.is_at("/")
    visitor.tap("Log something else")
    visitor.tap_where_it_is("Save")
    visitor.sees("noted")
    visitor.reads("does not let the app be kept")

    for key in ("Enter", "Escape"):
        visitor.role("button", "Settings").focus()
        visitor.has_the_focus("Settings")
        visitor.page.evaluate(SAY_IT)
        visitor.page.get_by_role("button", name="Go on").focus()
        visitor.press(key)
        assert visitor.page.locator("#notices section").count() == 0
        visitor.has_the_focus("Settings")


def test_a_browser_that_keeps_no_cookies_starts_and_says_what_it_keeps(
    site: Site, hosts: Hosts, starts: Starts, tmp_path: Path
) -> None:
    settings = tmp_path / "profile" / "Default" / "Preferences"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps(NO_COOKIES), encoding="utf-8")
    visitor = starts(hosts(site))
    visitor.visit()
    visitor.sees("A calm place to read")
    visitor.reads("does not let the app be kept")
    visitor.sees("Nothing can be kept in this browser window")
    assert "else works" not in visitor.page.inner_text("#notices")
    visitor.tap("Skip")
    visitor.tap("Log Shower, 15 minutes")
    visitor.sees("2 points")


def test_a_device_that_is_nearly_full_is_told_of_and_works(
    site: Site, hosts: Hosts, starts: Starts
) -> None:
    visitor = starts(hosts(site))
    devtools = visitor.page.context.new_cdp_session(visitor.page)
    little = {"origin": visitor.address.rstrip("/"), "quotaSize": 8_000_000}
    devtools.send("Storage.overrideQuotaForOrigin", little)
    visitor.visit()
    visitor.reads("The device is nearly full")
    assert visitor.keeps() == [], "the room is left to the notes"
    visitor.presses("Go on")
    visitor.tap("Skip")
    visitor.sees("Nothing noted yet")
    visitor.complaints.clear()


@pytest.mark.parametrize("file", ["app.pack", "pyodide/pyodide.asm.wasm", "canvaskit/skwasm.wasm"])
def test_a_start_that_fails_says_so_and_can_be_tried_again(
    site: Site, hosts: Hosts, starts: Starts, file: str
) -> None:
    host = hosts(site)
    host.spoil(file)
    visitor = starts(host)
    visitor.page.goto(visitor.address)
    visitor.reads("could not start. Your notes are untouched.")
    host.publish(site)
    with visitor.page.expect_navigation():
        visitor.presses("Try again")
    visitor.waits_for_a_screen()
    visitor.sees("A calm place to read")
    visitor.complaints.clear()
