"""The memory that a browser keeps of a Python ready to start: used only while it does good."""

from __future__ import annotations

import pytest

from app.packaging.site import Site
from tests.browser.web.conftest import Hosts, LivedIn, Starts
from tests.browser.web.visitor import IS_WHOLE, SNAPSHOTS, Visitor

CHANGE = (
    "async ([name, other]) => {"
    + IS_WHOLE
    + """
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('start');
  const file = await folder.getFileHandle(name);
  const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
  const kept = HERE;
  await folder.removeEntry(name);
  const made = await folder.getFileHandle(other ?? name, { create: true });
  const writing = await made.createWritable();
  await writing.write(kept);
  await writing.close();
  return isWhole(kept);
}"""
)
FLIPPED = "(bytes[bytes.length >> 1] ^= 1, bytes)"
DAMAGED = (
    "async (name) => {"
    + IS_WHOLE
    + """
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('start');
  const file = await (await folder.getFileHandle(name)).getFile();
  const bytes = new Uint8Array(await file.arrayBuffer());
  return [bytes, bytes.slice(0, bytes.length >> 1), new Uint8Array(0)].map(isWhole);
}"""
)
"""Whether a snapshot as it is, cut in the middle, and empty counts as whole."""
STRANGE = "packed(new Uint8Array(Uint32Array.of(1, 64, 0, 0, ...new Array(8188).fill(0)).buffer))"
UNTOUCHED = "bytes"
HOLDS = """async ([name, words]) => {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('start');
  const file = await (await folder.getFileHandle(name)).getFile();
  return new TextDecoder('latin1').decode(await file.arrayBuffer()).includes(words);
}"""
ASKED_BEFORE_IT_FAILED = """
const Real = self.Worker;
self.asked = 0;
self.Worker = class extends Real {
  postMessage(...all) {
    self.asked += 1;
    super.postMessage(...all);
  }
  get onmessage() { return super.onmessage; }
  set onmessage(hear) {
    super.onmessage = async (event) => {
      while (event.data.failed && !self.asked) await new Promise((done) => setTimeout(done, 20));
      hear(event);
    };
  }
};
"""
UNDERWAY = """async () => {
  const { isUnderway } = await import(new URL('worker/snapshot.mjs', document.baseURI));
  return isUnderway();
}"""
SAID_EARLY = """
self.Worker = class extends self.Worker {
  constructor(...all) {
    super(...all);
    if (self.firstPython) return;
    for (const data of [{ restoring: true }, { failed: "at once" }]) {
      setTimeout(() => this.dispatchEvent(new MessageEvent("message", { data })));
    }
  }
};
"""
BEGUN = """
self.begun = [];
self.Worker = class extends self.Worker {
  constructor(...all) {
    super(...all);
    self.begun.push(all[1].name);
  }
};
"""
PIECES = """
self.pieces = 0;
self.Worker = class extends self.Worker {
  constructor(...all) {
    super(...all);
    this.addEventListener("message", ({ data }) => { self.pieces += data.asks === "still"; });
  }
};
"""
"""Counts what a rehearsal of Python consists of."""
FORGOTTEN = """async (part) => {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('start');
  for await (const name of folder.keys()) {
    if (name.startsWith(part)) await folder.removeEntry(name);
  }
}"""
"""Removes the note that this part of a start was rehearsed."""
LETTERS = """
self.drawn = 0;
const count = (changes) => {
  self.drawn += changes.filter(({ target }) => target === document.documentElement).length;
};
new MutationObserver(count).observe(document, { attributeFilter: ["style"], subtree: true });
"""
WORDS = "Rosemary and quince"
NO_SCREEN = "MutationObserver.prototype.observe = () => {}"


def spoils(visitor: Visitor, change: str, other: str | None = None) -> bool:
    whole: bool = visitor.page.evaluate(
        CHANGE.replace("HERE", change), [visitor.waits_for_a_snapshot(), other]
    )
    return whole


def stumbles(visitor: Visitor) -> int:
    count: int = visitor.page.evaluate("self.starts.stumbles")
    return count


def pieces(visitor: Visitor) -> int:
    """How many pieces of a rehearsal have begun or wait to."""
    count: int = visitor.page.evaluate("self.pieces")
    return count


def drawn(visitor: Visitor) -> int:
    """How often the letters of the page were another size, or the old one again."""
    count: int = visitor.page.evaluate("self.drawn")
    return count


@pytest.fixture
def visitor(resident: Visitor) -> Visitor:
    """Somebody with a note, started from the snapshot that the first visit left."""
    assert resident.began() == "restored"
    return resident


def starts_again(visitor: Visitor, how: str, sees: str = "2 points", script: str = "") -> Visitor:
    visitor = visitor.again(script)
    visitor.visit()
    visitor.sees(sees)
    assert visitor.began() == how
    return visitor


def test_the_second_start_is_from_the_snapshot_and_rehearses_where_the_first_was_cut_short(
    visitor: Visitor,
) -> None:
    visitor.tap("Log Shower, 15 minutes")
    visitor.sees("4 points")
    visitor.place("Read")
    visitor.sees("Setting the scene")
    visitor.page.evaluate(FORGOTTEN, "Python")
    visitor.page.add_init_script(PIECES)
    visitor.page.reload()
    visitor.waits_for_a_screen()
    assert visitor.began() == "restored"
    assert stumbles(visitor) == 0
    for _ in range(300):
        if pieces(visitor) > 3:
            break
        visitor.rest(0.1)
    assert pieces(visitor) > 3
    visitor.page.mouse.move(5, 5)
    visitor.rest(1)  # for the piece that had begun
    so_far = pieces(visitor)
    visitor.page.mouse.move(6, 6)
    visitor.rest(1.5)
    assert pieces(visitor) == so_far, "a hand was there"
    visitor.waits_for_a_rehearsal("Python")
    # Not with the words that a browser writes down late: it may be ended any moment.
    visitor.is_killed()
    visitor = starts_again(visitor, "restored", "4 points", BEGUN)
    visitor.rest(6)
    assert len(visitor.page.evaluate("self.begun")) == 1, "rehearsed once more"


def test_the_second_start_draws_again_unseen_while_nobody_touches_it_and_no_later_one_does(
    visitor: Visitor,
) -> None:
    visitor.page.evaluate(FORGOTTEN, "Flutter")
    visitor = starts_again(visitor, "restored", script=LETTERS)
    visitor.rest(1)
    before = visitor.page.screenshot()
    for _ in range(100):
        if drawn(visitor) > 10:
            break
        visitor.rest(0.1)
    assert drawn(visitor) > 10
    assert visitor.page.screenshot() == before
    visitor.page.mouse.move(5, 5)
    visitor.rest(0.3)
    so_far = drawn(visitor)
    visitor.rest(1.5)
    assert drawn(visitor) == so_far, "a hand was there"
    visitor.waits_for_a_rehearsal("Flutter")
    assert visitor.page.evaluate("document.documentElement.style.fontSize") == ""
    assert visitor.page.screenshot() == before
    visitor = starts_again(visitor, "restored")
    visitor.rest(5)
    assert drawn(visitor) == 0


def test_a_damaged_snapshot_is_not_used_and_another_rehearsed_one_has_nothing_of_what_was_noted(
    visitor: Visitor,
) -> None:
    visitor.goes_to("/log")
    visitor.tap("Add a note")
    visitor.write("Note", WORDS)
    visitor.tap("Save,")
    visitor.sees("4 points")
    whole = visitor.page.evaluate(DAMAGED, visitor.waits_for_a_snapshot())
    assert whole == [True, False, False]
    assert not spoils(visitor, FLIPPED)
    visitor = starts_again(visitor, "booted", "4 points")
    assert stumbles(visitor) == 1
    name = visitor.waits_for_a_snapshot()
    assert visitor.page.evaluate(HOLDS, [name, "Setting the scene"])
    assert not visitor.page.evaluate(HOLDS, [name, WORDS])
    visitor.waits_for_a_rehearsal("Python")
    assert stumbles(starts_again(visitor, "restored", "4 points")) == 0


def test_a_snapshot_of_another_build_is_not_used_and_goes(visitor: Visitor) -> None:
    name = visitor.waits_for_a_snapshot()
    assert spoils(visitor, UNTOUCHED, "of-another-build")
    visitor = starts_again(visitor, "booted")
    for _ in range(60):
        if list(visitor.page.evaluate(SNAPSHOTS)) == [name]:
            break
        visitor.rest()
    assert not visitor.has_rehearsed("Python"), "that was the memory that went"
    assert visitor.page.evaluate(SNAPSHOTS) == {name: True}


def test_a_snapshot_that_cannot_be_restored_is_dropped_and_after_two_there_is_none(
    visitor: Visitor,
) -> None:
    for time in (1, 2):
        assert spoils(visitor, STRANGE)
        visitor = starts_again(visitor, "booted", script=ASKED_BEFORE_IT_FAILED)
        assert stumbles(visitor) == time
        # What the Python was asked that could not be restored, the next one was asked too.
        assert visitor.page.evaluate("self.asked") >= 2
    visitor.rest(6)
    assert visitor.page.evaluate(SNAPSHOTS) == {}
    starts_again(visitor, "booted")


def test_a_snapshot_of_which_is_said_that_it_failed_before_the_page_listens_is_not_used(
    visitor: Visitor,
) -> None:
    assert stumbles(starts_again(visitor, "booted", script=SAID_EARLY)) == 1


def test_after_a_start_that_did_not_come_to_its_end_the_next_one_does_without(
    lived_in: LivedIn, site: Site, hosts: Hosts, starts: Starts
) -> None:
    visitor = starts(hosts(site, lived_in.port), NO_SCREEN, lived_in)
    visitor.page.goto(visitor.address)
    for _ in range(100):
        if visitor.page.evaluate(UNDERWAY):
            break
        visitor.rest(0.1)
    visitor.rest(3)
    visitor = starts_again(visitor, "booted", script="0")
    assert stumbles(visitor) == 1
    visitor.waits_for_a_snapshot()
    visitor = starts_again(visitor, "restored")
    assert stumbles(visitor) == 0


def test_a_start_in_another_time_zone_has_the_time_of_that_zone(
    lived_in: LivedIn, site: Site, hosts: Hosts, starts: Starts
) -> None:
    visitor = starts(hosts(site, lived_in.port), lived_in=lived_in, zone="Pacific/Kiritimati")
    visitor.visit("/log")
    assert visitor.began() == "restored"
    hour = visitor.page.evaluate("String(new Date().getHours()).padStart(2, '0')")
    visitor.tap("Save,")
    visitor.visit("/pace")
    visitor.sees(f"{hour}:")


def test_a_second_tab_starts_from_the_snapshot_too_and_can_only_look(visitor: Visitor) -> None:
    first, visitor.page = visitor.page, visitor.page.context.new_page()
    visitor.visit()
    visitor.sees("another tab or window")
    assert visitor.began() == "restored"
    visitor.page.close()
    visitor.page = first
    visitor.tap("Log Shower, 15 minutes")
    visitor.sees("4 points")
