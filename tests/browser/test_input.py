"""What people type: any script, any length, and it is all still there."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import Opens
from tests.browser.server import Server

NOTE = "Tea with Sam 🌊☕ שלום مرحبا 你好 สวัสดี"


def test_a_note_in_any_script_is_kept_and_asks_for_no_end_of_fonts(
    person: Opens, server: Server
) -> None:
    somebody = person()
    somebody.tap("Skip")
    somebody.visit("/log")
    somebody.tap("Add a note")
    somebody.paste("Note, just for you", NOTE)
    somebody.waits_until_still()
    somebody.waits_until_nothing_is_asked()
    somebody.tap("Save,")
    somebody.sees("1 activity noted")
    somebody.leave()
    server.stop()
    server.start()
    again = person("/pace")
    again.tap("Change Physical activity")
    field = again.page.get_by_label("Note, just for you").first
    field.focus()
    expect(field).to_have_value(NOTE)


def test_a_note_longer_than_any_page_is_refused_kindly_and_stays(person: Opens) -> None:
    somebody = person()
    somebody.tap("Skip")
    somebody.visit("/log")
    somebody.tap("Add a note")
    somebody.paste("Note", "a" * 20_001)
    somebody.rest(1)
    somebody.tap("Save,")
    somebody.sees("up to 20000 can be kept")
    assert len(somebody.page.locator("textarea").first.input_value()) == 20_001


def test_addresses_made_up_by_hand_get_a_sentence(person: Opens) -> None:
    somebody = person()
    somebody.tap("Skip")
    for path, sentence in (
        ("/?day=2999-01-01", "That day lies ahead"),
        ("/?day=yesterday", "no day"),
        ("/read/card/x/y", "There is no card at this address"),
        ("/habits/about/ice-bath", "There is no habit of that name"),
        ("/nowhere", "nothing at this address"),
    ):
        somebody.visit(path)
        somebody.sees(sentence)
