"""The notebook in the private file system of real Chromium."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.storage.conftest import Opens
from tests.browser.storage.tab import Tab

OPENED = {"in_memory": False, "read_only": False, "set_aside": []}
FILES = {"snapshot-a", "snapshot-b", "journal"}
DATED = "-damaged-2026-11-22-142000"
JUNK = b"PK no notebook"
ONE_LOOK = 4
"""How often one look reads a snapshot: both as they are, and both once more whether they stayed."""


def opened(tab: Tab, **expected: object) -> Tab:
    assert tab.call("notebook.open_it") == {**OPENED, **expected}
    return tab


def closed_with_five(tab: Tab) -> Tab:
    opened(tab).call("notebook.save", first=1, last=5)
    tab.call("notebook.close")
    return tab


def one_to(last: int) -> list[int]:
    return list(range(1, last + 1))


def files(tab: Tab) -> dict[str, bytes]:
    found: dict[str, Any] = tab.call("notebook.files")
    return {name: bytes(content) for name, content in found.items()}


def test_entries_survive_a_reload_and_only_the_files_of_the_notebook_are_there(
    open_tab: Opens,
) -> None:
    tab = opened(open_tab())
    assert tab.call("notebook.save", first=1, last=5) == ""
    tab.reload()
    opened(tab)
    assert tab.call("notebook.numbers") == one_to(5)
    assert tab.call("notebook.save", first=6) == ""
    tab.call("notebook.close")
    opened(tab)
    assert tab.call("notebook.numbers") == one_to(6)
    assert set(files(tab)) == FILES


def test_a_second_tab_is_told_and_can_look_and_takes_over_when_the_first_closes(
    open_tab: Opens,
) -> None:
    first, second = opened(open_tab()), open_tab()
    first.call("notebook.save", first=1, last=5)
    opened(second, read_only=True)
    assert second.call("notebook.numbers") == one_to(5)
    assert second.call("notebook.save", first=6) == "read_only: "
    first.call("notebook.save", first=6, last=8)
    first.close()
    assert second.call("notebook.take_over") == OPENED
    assert second.call("notebook.numbers") == one_to(8)
    assert second.call("notebook.save", first=9) == ""
    second.reload()
    opened(second)
    assert second.call("notebook.numbers") == one_to(9)


def test_a_file_that_an_ending_worker_still_holds_is_waited_for_and_not_forever(tab: Tab) -> None:
    closed_with_five(tab).call("notebook.hold_back", name="journal", seconds=0.5)
    opened(tab)
    tab.call("notebook.close")
    tab.call("notebook.hold_back", name="journal", seconds=3.5)
    opened(tab, read_only=True)
    assert tab.call("notebook.numbers") == one_to(5)
    assert tab.call("notebook.take_over") == OPENED
    assert tab.call("notebook.save", first=6) == ""


def test_looking_while_the_other_tab_writes_and_compacts_shows_a_state_that_was_there(
    open_tab: Opens,
) -> None:
    first, second = opened(open_tab()), open_tab()
    first.call("writer.begin_to_write")
    seen = []
    for _ in range(6):
        opened(second, read_only=True)
        numbers = second.call("notebook.numbers")
        assert numbers == one_to(len(numbers))
        seen.append(len(numbers))
    assert seen == sorted(seen)
    assert seen[-1] > seen[0]


def test_looking_at_snapshots_of_before_beside_the_journal_of_now_misses_nothing(
    open_tab: Opens,
) -> None:
    first, second = opened(open_tab()), open_tab()
    first.call("notebook.save", first=1, last=5)
    first.call("notebook.compact")
    second.call("refusing.show_snapshots_late", times=2 * ONE_LOOK)
    for number in (6, 7):
        first.call("notebook.save", first=number)
        first.call("notebook.compact")
    first.call("notebook.save", first=8)
    opened(second, read_only=True)
    assert second.call("notebook.numbers") == one_to(8)


@pytest.mark.parametrize(
    ("name", "left"),
    [("snapshot-a", [1, 2, 3, 4, 5]), ("snapshot-b", [1, 2, 3, 4, 5]), ("journal", [])],
)
def test_a_foreign_file_is_set_aside_as_it_was_and_told(
    tab: Tab, name: str, left: list[int]
) -> None:
    closed_with_five(tab).call("notebook.overwrite", name=name, content=JUNK)
    assert name + DATED in tab.call("notebook.open_it")["set_aside"]
    assert files(tab)[name + DATED] == JUNK
    assert tab.call("notebook.numbers") == left
    assert tab.call("notebook.save", first=6) == ""
    tab.call("notebook.close")
    opened(tab)
    assert tab.call("notebook.numbers") == [*left, 6]


def test_a_flipped_bit_costs_one_change_and_leaves_no_empty_files_behind(tab: Tab) -> None:
    journal = files(closed_with_five(tab))["journal"]
    flipped = journal.replace(b'"e3"', b'"e7"')
    tab.call("notebook.overwrite", name="journal", content=flipped)
    tab.call("notebook.overwrite", name="snapshot-b" + DATED.replace("22", "21"), content=b"")
    opened(tab, set_aside=["journal" + DATED])
    assert tab.call("notebook.numbers") == [1, 2, 4, 5]
    assert set(files(tab)) == {*FILES, "journal" + DATED}
    assert files(tab)["journal" + DATED] == flipped


def test_a_file_set_aside_before_is_never_overwritten(tab: Tab) -> None:
    closed_with_five(tab).call("notebook.overwrite", name="journal", content=JUNK)
    tab.call("notebook.overwrite", name="journal" + DATED, content=b"set aside before")
    before = files(tab)
    assert tab.call("notebook.open_it")["error"] == "browser_place"
    assert files(tab) == before


def test_erasing_leaves_nothing_in_what_was_set_aside_and_no_file_of_it(tab: Tab) -> None:
    closed_with_five(tab).call("notebook.overwrite", name="snapshot-a", content=JUNK)
    opened(tab, set_aside=["snapshot-a" + DATED])
    tab.call("notebook.close")
    assert files(opened(tab))["snapshot-a" + DATED] == JUNK
    tab.call("notebook.erase")
    assert not any(b"PK" in held or b"e3" in held for held in files(tab).values())
    tab.call("notebook.close")
    assert set(files(opened(tab))) == FILES


def test_notes_of_a_newer_app_are_refused_and_not_touched(tab: Tab) -> None:
    closed_with_five(tab)
    opened(tab).call("notebook.come_from_the_future")
    tab.call("notebook.close")
    before = files(tab)
    assert tab.call("notebook.open_it") == {"error": "newer_schema"}
    assert files(tab) == before


def test_when_the_browser_has_no_room_the_entry_is_not_saved_and_nothing_is_lost(
    open_tab: Opens, profile: BrowserContext
) -> None:
    tab = opened(open_tab())
    tab.call("notebook.save", first=1, last=5)
    developer = profile.new_cdp_session(tab.page)
    origin = {"origin": tab.origin}
    developer.send("Storage.overrideQuotaForOrigin", {**origin, "quotaSize": 3_000_000})
    answer = tab.call("notebook.save", first=6, last=50, length=100_000)
    assert answer == "not_saved_full: No space left on device"
    numbers = tab.call("notebook.numbers")
    assert numbers == one_to(len(numbers))
    assert 5 < len(numbers) < 40
    tab.call("notebook.close")
    opened(tab)
    assert tab.call("notebook.numbers") == numbers
    assert tab.call("notebook.save", first=99, length=2_000_000).startswith("not_saved_full")
    developer.send("Storage.overrideQuotaForOrigin", origin)
    assert tab.call("notebook.save", first=99, length=2_000_000) == ""
    tab.reload()
    opened(tab)
    assert tab.call("notebook.numbers") == [*numbers, 99]


def test_a_short_write_a_short_read_and_a_closed_file_are_noticed(tab: Tab) -> None:
    assert tab.call("refusing.short_write") == "No space left on device"
    assert tab.call("refusing.short_read") == "I/O error"
    assert tab.call("refusing.closed_file") == "Bad file descriptor"
