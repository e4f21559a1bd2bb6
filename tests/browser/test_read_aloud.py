"""Reading aloud in Chromium, with voices of which a test decides where they are."""

from __future__ import annotations

from playwright.sync_api import expect

from app.reading.library import library
from tests.browser.conftest import Opens
from tests.browser.person import Person

CARD = "03-small-vessels/01-what-blood-vessels-do"
GIST = library().cards[CARD].gist
VOICES = """
class Voices extends EventTarget {
  said = [];
  here = [];
  getVoices() { return this.here; }
  come(...all) {
    this.here = all.map(([name, lang, localService]) => ({ name, lang, localService }));
    this.dispatchEvent(new Event("voiceschanged"));
  }
  speak(piece) {
    this.said.push([piece.text, piece.rate, piece.voice.name]);
    this.piece = piece;
    if (this.isQuick) setTimeout(() => this.ends(), 10);
  }
  ends() { this.piece?.onend({}); }
  cancel() { this.piece?.onerror({ error: "canceled" }); this.piece = null; }
}
Object.defineProperty(self, "speechSynthesis", { value: new Voices() });
self.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""
"""A browser without voices, until they come."""
REMOTE = """speechSynthesis.come(
  ["Far away", "en-US", false], ["Unsaid", "en-US", undefined], ["Nah", "de-DE", true])"""
LOCAL = 'speechSynthesis.come(["Far away", "en-US", false], ["Near", "en_GB", true])'
HIDDEN = """Object.defineProperty(document, "hidden", { get: () => true, configurable: true });
document.dispatchEvent(new Event("visibilitychange"));"""


def says(somebody: Person, number: int, text: str, rate: float) -> None:
    """Fail unless that is the piece that was said then, by the voice that stays here."""
    for _ in range(100):
        if said := somebody.page.evaluate(f"speechSynthesis.said[{number - 1}]"):
            break
        somebody.rest(0.1)
    assert said == [text, rate, "Near"]


def test_a_card_is_read_aloud_to_its_end_by_a_voice_that_stays_here_and_by_no_other(
    person: Opens,
) -> None:
    somebody = person(script=VOICES)
    somebody.tap("Skip")
    somebody.goes_to(f"/read/card/{CARD}")
    somebody.page.evaluate(REMOTE)
    assert not somebody.has("Read aloud")
    somebody.page.evaluate(LOCAL)
    somebody.tap("Read aloud")
    says(somebody, 1, GIST, 1)
    somebody.tap("Faster")
    says(somebody, 2, GIST, 1.25)
    somebody.tap("Pause")
    somebody.sees("Paused")
    somebody.tap("Go on", exact=True)
    says(somebody, 3, GIST, 1.25)
    somebody.page.evaluate(HIDDEN)
    somebody.sees("Paused")
    somebody.page.evaluate("delete document.hidden")
    somebody.page.evaluate("speechSynthesis.isQuick = true")
    somebody.tap("Go on", exact=True)
    somebody.sees("You have read this card.")
    expect(somebody.role("button", "Read aloud")).to_be_attached()
    said = somebody.page.evaluate("speechSynthesis.said.map(([text]) => text).join(' ')")
    assert said.endswith("It says nothing yet about fibromyalgia.")
    assert somebody.page.evaluate("speechSynthesis.said.every((each) => each[2] === 'Near')")


def test_of_two_windows_one_reads_aloud(person: Opens) -> None:
    somebody = person(script=VOICES + LOCAL)
    somebody.tap("Skip")
    somebody.goes_to(f"/read/card/{CARD}")
    somebody.tap("Read aloud")
    says(somebody, 1, GIST, 1)
    first = somebody.page
    somebody.page = first.context.new_page()
    somebody.visit(f"/read/card/{CARD}")
    somebody.tap("Read aloud")
    says(somebody, 1, GIST, 1)
    somebody.page = first
    somebody.sees("Paused")
