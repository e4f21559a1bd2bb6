"""A small screen with large text: nothing is cut off or out of reach."""

from __future__ import annotations

from tests.browser.conftest import Opens

SMALL = (320, 640)
PATHS = (
    "/",
    "/log",
    "/rest",
    "/timer",
    "/timer/activity",
    "/habits/guide/stand-in-stages",
    "/habits/guide/easy-breathing",
    "/check-in",
    "/read",
    "/read/search",
    "/read/words/oxygen-use",
    "/pace",
    "/habits",
    "/habits/menu",
    "/habits/about/quiet-time",
    "/settings",
    "/safety",
    "/about",
)
TILE = 80
"""How high, in pixels, a tile below the usuals is at least."""
BESIDE = """() => [...document.querySelectorAll('flt-semantics[role], flt-semantics input')]
  .map(e => [e.getBoundingClientRect(), (e.getAttribute('aria-label') || e.textContent).trim()])
  .filter(([box, name]) => name && box.width && (box.left < -1 || box.right > innerWidth + 1))
  .map(([box, name]) => [name.slice(0, 60), Math.round(box.left), Math.round(box.right)])"""
"""What lies beside the screen, where nobody can scroll to."""


def test_all_that_is_one_tap_on_today_is_in_sight_at_once_on_a_usual_phone(person: Opens) -> None:
    somebody = person()
    somebody.tap("Skip")
    for name in ("Rest now", "Check in"):  # what lies below the bar is cut off
        box = somebody.role("button", name).bounding_box()
        assert box
        assert box["height"] >= TILE, name


def test_at_twice_the_text_size_nothing_lies_beside_the_screen_and_all_has_a_name(
    person: Opens,
) -> None:
    somebody = person(size=SMALL, text=2)
    somebody.tap("Skip")
    for path in PATHS:
        if path != "/":
            somebody.goes_to(path)
        assert somebody.page.evaluate(BESIDE) == [], path
        assert somebody.nameless() == [], path


def test_at_twice_the_text_size_a_day_can_be_logged_and_a_card_read(person: Opens) -> None:
    somebody = person(size=SMALL, text=2)
    somebody.tap("Skip")
    somebody.tap_where_it_is("Rest now")
    somebody.sees("minutes left")
    somebody.tap_where_it_is("Leave it unnoted")
    somebody.goes_to("/rest")
    somebody.tap_where_it_is("Save, 10 minutes")
    somebody.sees("1 rest noted")
    somebody.visit("/read")
    somebody.tap_where_it_is("Deck 1: Setting the scene")
    somebody.sees("Card 1 of 3")
    somebody.tap_where_it_is("Next")
    somebody.sees("Card 2 of 3")
