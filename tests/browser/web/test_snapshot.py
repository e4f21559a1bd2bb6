"""The memory that a browser keeps of a Python ready to start: used only while it does good."""

from __future__ import annotations

import pytest

from app.packaging.site import Site
from tests.browser.web.conftest import Hosts, Starts
from tests.browser.web.visitor import Visitor

KEPT = """async () => {
  const { isWhole } = await import(new URL('worker/heap.mjs', document.baseURI));
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('start', { create: true });
  const found = {};
  for await (const [name, file] of folder) {
    found[name] = isWhole(new Uint8Array(await (await file.getFile()).arrayBuffer()));
  }
  return found;
}"""
CHANGE = """async ([name, other]) => {
  const { isWhole, packed } = await import(new URL('worker/heap.mjs', document.baseURI));
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
FLIPPED = "(bytes[bytes.length >> 1] ^= 1, bytes)"
CUT = "bytes.slice(0, bytes.length >> 1)"
EMPTY = "new Uint8Array(0)"
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
NO_SCREEN = "MutationObserver.prototype.observe = () => {}"


def keeps_one(visitor: Visitor) -> str:
    """Wait for the snapshot, and return what it is called."""
    for _ in range(120):
        kept: dict[str, bool] = visitor.page.evaluate(KEPT)
        if any(kept.values()):
            return next(iter(kept))
        visitor.rest()
    raise AssertionError("no snapshot was made")


def spoils(visitor: Visitor, change: str, other: str | None = None) -> bool:
    whole: bool = visitor.page.evaluate(CHANGE.replace("HERE", change), [keeps_one(visitor), other])
    return whole


def began(visitor: Visitor) -> str:
    """How Python began: ``restored`` or ``booted``."""
    names: list[str] = visitor.page.evaluate(
        "performance.getEntriesByType('mark').map(mark => mark.name)"
    )
    return next(name for name in names if name in ("restored", "booted"))


def stumbles(visitor: Visitor) -> int:
    count: int = visitor.page.evaluate("self.starts.stumbles")
    return count


@pytest.fixture
def visitor(site: Site, hosts: Hosts, starts: Starts) -> Visitor:
    """Somebody with a note, before there is a snapshot."""
    visitor = starts(hosts(site))
    visitor.visit()
    visitor.tap("Skip")
    visitor.tap("Log Shower, 15 minutes")
    visitor.sees("2 points")
    assert began(visitor) == "booted"
    return visitor


def starts_again(visitor: Visitor, how: str) -> Visitor:
    visitor = visitor.again()
    visitor.visit()
    visitor.sees("2 points")
    assert began(visitor) == how
    return visitor


def test_the_second_start_is_from_the_snapshot_and_all_is_there(visitor: Visitor) -> None:
    keeps_one(visitor)
    visitor = starts_again(visitor, "restored")
    visitor.tap("Log Shower, 15 minutes")
    visitor.sees("4 points")
    visitor.place("Read")
    visitor.sees("Setting the scene")
    visitor.page.reload()
    visitor.waits_for_a_screen()
    assert began(visitor) == "restored"
    assert stumbles(visitor) == 0


def test_a_snapshot_holds_nothing_of_the_person(visitor: Visitor) -> None:
    visitor.visit("/log")
    visitor.tap("Add a note")
    visitor.write("Note", "Rosemary and quince")
    visitor.tap("Save,")
    visitor.page.reload()
    visitor.waits_for_a_screen()
    name = keeps_one(visitor)
    assert visitor.page.evaluate(HOLDS, [name, "Setting the scene"])
    assert not visitor.page.evaluate(HOLDS, [name, "Rosemary and quince"])


@pytest.mark.parametrize("change", [FLIPPED, CUT, EMPTY], ids=["flipped", "cut", "empty"])
def test_a_damaged_snapshot_is_not_used_and_another_takes_its_place(
    visitor: Visitor, change: str
) -> None:
    assert not spoils(visitor, change)
    visitor = starts_again(visitor, "booted")
    assert stumbles(visitor) == 0
    keeps_one(visitor)
    starts_again(visitor, "restored")


def test_a_snapshot_of_another_build_is_not_used_and_goes(visitor: Visitor) -> None:
    name = keeps_one(visitor)
    assert spoils(visitor, UNTOUCHED, "of-another-build")
    visitor = starts_again(visitor, "booted")
    for _ in range(60):  # how long the making of one takes depends on the machine
        if "of-another-build" not in visitor.page.evaluate(KEPT):
            break
        visitor.rest()
    assert keeps_one(visitor) == name
    assert list(visitor.page.evaluate(KEPT)) == [name]


def test_a_snapshot_that_cannot_be_restored_is_dropped_and_after_two_there_is_none(
    visitor: Visitor,
) -> None:
    assert spoils(visitor, STRANGE)
    visitor = starts_again(visitor, "booted")
    assert stumbles(visitor) == 1
    assert spoils(visitor, STRANGE)
    visitor = starts_again(visitor, "booted")
    assert stumbles(visitor) == 2
    visitor.rest(6)
    assert visitor.page.evaluate(KEPT) == {}
    starts_again(visitor, "booted")


def test_what_a_python_was_asked_that_cannot_be_restored_is_asked_the_next(
    visitor: Visitor,
) -> None:
    assert spoils(visitor, STRANGE)
    visitor = visitor.again(ASKED_BEFORE_IT_FAILED)
    visitor.visit()
    visitor.sees("2 points")
    assert began(visitor) == "booted"
    assert stumbles(visitor) == 1
    assert visitor.page.evaluate("self.asked") >= 2


def test_after_a_start_that_did_not_come_to_its_end_the_next_one_does_without(
    visitor: Visitor,
) -> None:
    keeps_one(visitor)
    visitor = visitor.again(NO_SCREEN)
    visitor.page.goto(visitor.address)
    for _ in range(100):
        if visitor.page.evaluate("Boolean(self.starts?.restoring)"):
            break
        visitor.rest(0.1)
    visitor.rest(3)
    visitor.leave()
    visitor = starts_again(visitor.again("0"), "booted")
    assert stumbles(visitor) == 1
    keeps_one(visitor)
    visitor = starts_again(visitor, "restored")
    assert stumbles(visitor) == 0


def test_a_start_in_another_time_zone_has_the_time_of_that_zone(visitor: Visitor) -> None:
    keeps_one(visitor)
    visitor = visitor.again(zone="Pacific/Kiritimati")
    visitor.visit("/log")
    assert began(visitor) == "restored"
    hour = visitor.page.evaluate("String(new Date().getHours()).padStart(2, '0')")
    visitor.tap("Save,")
    visitor.visit("/pace")
    visitor.sees(f"{hour}:")


def test_a_second_tab_starts_from_the_snapshot_too_and_can_only_look(visitor: Visitor) -> None:
    keeps_one(visitor)
    visitor = starts_again(visitor, "restored")
    first, visitor.page = visitor.page, visitor.page.context.new_page()
    visitor.visit()
    visitor.sees("another window")
    assert began(visitor) == "restored"
    visitor.page.close()
    visitor.page = first
    visitor.tap("Log Shower, 15 minutes")
    visitor.sees("4 points")
