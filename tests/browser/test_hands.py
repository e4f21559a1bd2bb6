"""Hands that shake and hands that leave a form: as real fingers, keys and the browser do it."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from tests.browser.conftest import Opens
from tests.browser.person import AGAIN, Person

SHAKES = (60, 120, 250)
"""Milliseconds between two taps of a hand that shakes."""
GOES = 6
"""How many goes a hand has: a busy machine may send its second tap so late that it counts."""
SLOWER = 4
"""How many times slower the page works than it could: a phone that is no longer new."""

POINTS = """() => {
  const heard = [...document.querySelectorAll("flt-semantics")];
  const said = heard.map((each) => each.getAttribute("aria-label") || each.textContent);
  return Math.max(0, ...said.map((each) => +(/^(\\d+) points noted/.exec(each)?.[1] ?? 0)));
}"""
"""How many points the ring says."""

LAID_OUT = "(thing) => ({ ...thing.getBoundingClientRect().toJSON() })"
"""Where a thing is, whichever part of the screen is seen."""


class Finger:
    """Touches the screen of somebody where a control is drawn."""

    def __init__(self, somebody: Person) -> None:
        self._somebody = somebody
        self._devtools = somebody.page.context.new_cdp_session(somebody.page)

    def works(self, times_slower: int) -> None:
        self._devtools.send("Emulation.setCPUThrottlingRate", {"rate": times_slower})

    def taps_twice(self, name: str, gap: int, role: str = "button") -> None:
        at = self._place(name, role)
        first = time.monotonic()
        self._tap(at)
        time.sleep(max(0, gap / 1000 - (time.monotonic() - first)))
        self._tap(at)

    def taps(self, name: str) -> None:
        self._tap(self._place(name, "button"))

    def spreads(self, x: float, y: float, distances: range) -> None:
        """Put down a second finger, and move both apart around that point."""
        both = [[{"x": x + d * way, "y": y, "id": way} for way in (-1, 1)] for d in distances]
        for kind, touched in [
            ("touchStart", both[0][:1]),
            ("touchStart", both[0]),
            *(("touchMove", points) for points in both),
            ("touchEnd", []),
        ]:
            self._touch(kind, touched)

    def _place(self, name: str, role: str) -> dict[str, float]:
        x, y = self._somebody.where_it_rests(self._somebody.role(role, name))
        return {"x": x, "y": y}

    def _tap(self, at: dict[str, float]) -> None:
        self._touch("touchStart", [at])
        self._touch("touchEnd", [])

    def _touch(self, kind: str, points: list[Any]) -> None:
        self._devtools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def counts_once(somebody: Person, act: Callable[[], object]) -> bool:
    """Whether ``act`` adds an activity of two points, and no second one, at one go or another."""
    for _ in range(GOES):
        before = somebody.page.evaluate(POINTS)
        act()
        somebody.page.wait_for_function(f"before => ({POINTS})() > before", arg=before)
        somebody.waits_until_still(quiet=0.6)
        if somebody.page.evaluate(POINTS) == before + 2:
            return True
    return False


def test_a_finger_that_shakes_logs_once_saves_once_and_begins_one_flare(person: Opens) -> None:
    somebody = person(has_touch=True)
    somebody.tap("Skip")
    somebody.waits_until_still()
    finger = Finger(somebody)

    def saves(gap: int) -> None:
        somebody.goes_to("/log")
        finger.taps_twice("Save, 2 points", gap)

    for slower in (1, SLOWER):
        finger.works(slower)
        for gap in SHAKES:
            assert counts_once(somebody, partial(finger.taps_twice, "Log Shower", gap)), gap
        assert counts_once(somebody, partial(saves, SHAKES[1]))
        assert somebody.page.url.endswith("/"), "the second tap reached what lay below the sheet"
    finger.works(1)

    gentler = somebody.anything("A gentler day")

    def begins_a_flare() -> bool:
        somebody.visit("/")  # what an earlier go has told would lie over the switch
        if gentler.count() == 0:  # on a busy machine what that has begun may show only now
            finger.taps_twice("A flare", SHAKES[2], "switch")
        somebody.waits_until_still(quiet=0.6)
        return gentler.count() > 0

    assert any(begins_a_flare() for _ in range(GOES))


def test_two_fingers_make_the_screen_larger_and_a_tap_does_what_is_seen_there(
    person: Opens,
) -> None:
    somebody = person(has_touch=True, is_mobile=True, script="self.seen = visualViewport")
    somebody.tap("Skip")
    somebody.waits_until_still()
    finger, shower = Finger(somebody), somebody.role("button", "Log Shower")
    before = shower.evaluate(LAID_OUT)
    finger.spreads(before["x"] + 80, before["y"] + 40, range(60, 100, 4))
    somebody.page.wait_for_function("seen.scale > 1.4")
    somebody.waits_until_still()
    assert shower.evaluate(LAID_OUT) == pytest.approx(before, abs=0.1)
    assert not somebody.has("Undo"), "two fingers are no tap"
    somebody.rest(AGAIN)  # or the tap may be that of the hand that spread its fingers
    finger.taps("Log Shower")
    somebody.sees("Shower logged: 2 points.")


def test_back_closes_a_sheet_and_the_words_in_it_are_there_again(person: Opens) -> None:
    somebody = person()
    somebody.tap("Skip")
    somebody.place("Pace")
    somebody.tap("Log the first activity")
    somebody.sees("Save")
    somebody.is_at("/pace?sheet=log")
    somebody.tap("Add a note")
    somebody.write("Note, just for you", "half a wo")
    somebody.page.go_back()
    somebody.does_not_see("Save")
    somebody.is_at("/pace")
    for leave in ("Escape", "Finish later"):
        somebody.tap("Log the first activity")
        somebody.sees("Save")
        if leave == "Escape":
            somebody.press("Escape")
        else:
            somebody.tap(leave)
        somebody.does_not_see("Save")
        somebody.is_at("/pace")
    somebody.visit("/pace?sheet=log")
    somebody.tap("Save")
    somebody.sees("half a wo")
    somebody.visit("/pace")
    assert not somebody.has("Undo"), "a message comes once"


def test_closing_sheets_leaves_nothing_for_back_to_open_again(person: Opens) -> None:
    somebody = person()
    somebody.tap("Skip")
    somebody.place("Pace")
    for _ in range(2):
        somebody.tap("Log the first activity")
        somebody.sees("Save")
        somebody.tap("Close")
        somebody.does_not_see("Save")
    somebody.page.go_back()
    somebody.sees("Log Shower")
    assert not somebody.has("Save")


def test_a_sheet_that_the_page_was_loaded_with_is_not_opened_again_by_back(person: Opens) -> None:
    somebody = person()
    somebody.tap("Skip")
    somebody.place("Pace")
    somebody.tap("Log the first activity")
    somebody.sees("Save")
    somebody.page.reload()
    somebody.sees("Save")
    somebody.tap("Close")
    somebody.does_not_see("Save")
    somebody.is_at("/pace")
    somebody.page.go_back()
    somebody.waits_until_still()
    assert not somebody.has("Save")


def test_the_focus_returns_to_what_opened_a_sheet(person: Opens) -> None:
    somebody = person()
    somebody.enter("Skip")
    somebody.enter("Log Shower")
    somebody.sees("Shower logged")
    for leave in ("Escape", "Close", "Save"):
        somebody.enter("Something else")
        somebody.sees("Save")
        if leave == "Escape":
            somebody.press("Escape")
        else:
            somebody.enter(leave)
        somebody.does_not_see("Save")
        somebody.has_the_focus("Something else")
