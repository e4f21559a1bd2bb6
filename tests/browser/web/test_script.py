"""What people type in any script, where no host has fonts for it."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.web.visitor import Visitor

NOTE = "Tea with Sam 🌊☕😀🫶🏽 שלום مرحبا 你好 สวัสดี ★✓→"
MOST = 60
"""Requests for fonts: one for each that could have these letters, and no more."""


def fonts_among(paths: list[str]) -> list[str]:
    return [path for path in paths if "/assets/fonts/noto" in path]


def types(visitor: Visitor, text: str) -> None:
    visitor.visit("/log")
    visitor.tap("Add a note")
    visitor.paste("Note", text)


def test_a_note_in_any_script_asks_for_no_end_of_fonts_and_is_kept(
    resident: Visitor,
) -> None:
    visitor = resident
    types(visitor, NOTE)
    visitor.waits_until_still()
    visitor.waits_until_nothing_is_asked()
    assert 0 < len(fonts_among(visitor.host.asked)) < MOST
    visitor = visitor.again()
    visitor.loses_the_network()
    visitor.visit("/log")
    typed = visitor.page.get_by_label("Note, just for you").first
    typed.focus()
    expect(typed).to_have_value(NOTE)  # it was not saved yet, and is not lost
    visitor.waits_until_nothing_is_asked()
    visitor.tap("Save,")
    visitor.visit("/pace")
    visitor.tap("Change Physical activity")
    field = visitor.page.get_by_label("Note, just for you").first
    field.focus()
    expect(field).to_have_value(NOTE)
