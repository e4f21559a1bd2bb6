"""What people type: any script, any length, and it is all still there."""

from __future__ import annotations

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
    field = somebody.page.get_by_label("Note").first
    field.focus()
    somebody.page.keyboard.insert_text(NOTE)
    somebody.rest(2)
    before = len(somebody.requests)
    somebody.rest(2)
    assert len(somebody.requests) - before < 5
    somebody.tap("Save,")
    somebody.sees("1 activity noted")
    server.stop()
    server.start()
    somebody.leave()
    again = person("/pace")
    again.tap("Change Physical activity")
    again.sees("Note")
    assert again.page.locator("textarea").first.input_value() == NOTE


def test_a_note_longer_than_any_page_is_refused_kindly_and_stays(person: Opens) -> None:
    somebody = person()
    somebody.tap("Skip")
    somebody.visit("/log")
    somebody.tap("Add a note")
    somebody.page.get_by_label("Note").first.focus()
    somebody.page.keyboard.insert_text("a" * 20_001)
    somebody.rest(1)
    somebody.tap("Save,")
    somebody.sees("up to 20000 can be kept")
    assert len(somebody.page.locator("textarea").first.input_value()) == 20_001


def test_addresses_made_up_by_hand_get_a_sentence(person: Opens) -> None:
    somebody = person()
    somebody.tap("Skip")
    for path in ("/?day=2999-01-01", "/?day=yesterday", "/read/card/x/y", "/habits/about/ice-bath"):
        somebody.visit(path)
        assert "Traceback" not in somebody.tree()
        assert somebody.has("Go to") or somebody.has("Back"), path
