"""The keyboard alone can do all of it."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import FloatRect, expect

from tests.browser.conftest import Opens
from tests.browser.person import Person

HELD = 3
"""Seconds that somebody whose hand lies heavily holds a key."""


def holds(person: Person, modifier: str, key: str) -> None:
    """Hold two keys, of which the second repeats after half a second.

    At first it is told as pressed again and again, as by systems that do not say that a key
    repeats; then as one that repeats, of which Flet (1.0.5) says nothing.
    """
    keyboard = person.page.keyboard
    keyboard.down(modifier)
    keyboard.down(key)
    person.rest()
    begun = time.monotonic()
    while (passed := time.monotonic() - begun) < HELD:
        if passed < HELD / 2:
            keyboard.up(key)
        keyboard.down(key)
        person.rest(0.03)
    keyboard.up(key)
    keyboard.up(modifier)


FOCUSED = """() => {
  const button = document.querySelector("flt-semantics[role=button]");
  button.focus();
  const over = document.querySelector("flt-semantics-host > flt-semantics");
  const told = [getComputedStyle(button).outlineStyle, getComputedStyle(over).filter];
  button.blur();
  return told;
}"""
"""How something looks that was given the focus, and what hides all that lies over the picture."""


def test_no_ring_is_shown_before_a_key_is_pressed(person: Opens) -> None:
    page = person().page
    ring, over = page.evaluate(FOCUSED)
    assert ring != "solid"
    assert over != "none"
    page.keyboard.press("Shift")
    assert page.evaluate(FOCUSED) == ["solid", "none"]


def at_rest(somebody: Person, clip: FloatRect) -> bytes:
    """A picture of that part of the page once it does not change any more."""
    now, before = somebody.page.screenshot(clip=clip), b""
    while now != before:
        somebody.rest(0.2)
        now, before = somebody.page.screenshot(clip=clip), now
    return now


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_field_looks_as_the_app_draws_it_while_a_button_has_the_focus(
    person: Opens, theme: str
) -> None:
    somebody = person(size=(1280, 800), color_scheme=theme)
    somebody.tap("Skip")
    somebody.visit("/habits/new")
    field = somebody.page.get_by_label("What it is called").bounding_box()
    assert field is not None
    before = at_rest(somebody, field)
    somebody.tab_to("a week")
    assert at_rest(somebody, field) == before


def test_the_keyboard_alone_goes_through_the_first_screens_logs_and_reads(person: Opens) -> None:
    somebody = person()
    somebody.enter("Next: when to get help")
    somebody.enter("Next: one question")
    somebody.enter("No")
    somebody.enter("Start")
    somebody.sees("Nothing noted yet")
    somebody.enter("Log Shower")
    somebody.sees("2 points")
    somebody.enter("Something else")
    somebody.enter("Social")
    somebody.enter("Effort 5 of 10")
    somebody.enter("60 minutes")
    somebody.enter("Save, 10 points")
    somebody.sees("12 points")
    somebody.enter("A flare")
    somebody.sees("A gentler day")
    somebody.enter("A flare")
    somebody.enter("Check in")
    for question in ("Pain", "Tiredness", "How unrefreshed", "How much it got"):
        expect(somebody.role("group", question)).to_be_attached()
        somebody.enter("5 of 10")
    somebody.enter("Done")
    somebody.sees("Checked in")


def test_the_arrow_keys_turn_the_cards(person: Opens) -> None:
    somebody = person()
    somebody.tap("Skip")
    somebody.visit("/read/deck/01-setting-the-scene")
    somebody.tap("Start with the first card" if somebody.has("Start") else "1.")
    somebody.sees("Card 1 of 3")
    somebody.press("ArrowRight")
    somebody.sees("Card 2 of 3")
    somebody.press("ArrowLeft")
    somebody.sees("Card 1 of 3")


def test_the_keyboard_alone_switches_on_a_habit_and_searches(person: Opens) -> None:
    somebody = person()
    somebody.enter("Skip")
    somebody.visit("/habits")
    somebody.enter("See the menu of habits")
    somebody.enter("Warm layers")
    somebody.enter("Switch it on")
    somebody.enter("I have read this, switch it on")
    expect(somebody.role("button", "Change Warm layers")).to_be_attached()
    somebody.is_at("/habits/about/warm-layers")
    somebody.visit("/read")
    somebody.enter("Search")
    somebody.tab_to("Look for")
    somebody.page.keyboard.type("oxygen", delay=20)
    somebody.enter("Word: oxygen use")
    somebody.sees("How cells take oxygen from the blood")


@pytest.mark.parametrize("screen", ["/", "/pace"])
def test_undo_keys_that_are_held_take_back_one_change_and_name_it(
    person: Opens, screen: str
) -> None:
    somebody = person()
    somebody.tap("Skip")
    for usual in ("Shower", "Emails", "Emails"):
        somebody.tap(f"Log {usual}")
        somebody.sees(f"{usual} logged")
    if screen != "/":
        somebody.goes_to(screen)
    holds(somebody, "Control", "z")
    somebody.sees("Taken back: noting Emails.")
    if screen == "/":
        somebody.goes_to("/pace")
    expect(somebody.page.get_by_role("button", name="Change Emails")).to_have_count(1)
    expect(somebody.page.get_by_role("button", name="Change Shower")).to_have_count(1)


def test_the_undo_of_a_message_is_reached_and_pressed_by_keys(person: Opens) -> None:
    somebody = person()
    somebody.enter("Skip")
    somebody.enter("Log Shower")
    somebody.sees("Shower logged")
    somebody.enter("Undo")
    somebody.sees("Nothing noted yet")
