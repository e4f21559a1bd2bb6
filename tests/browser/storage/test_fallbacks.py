"""Browsers that lack something: the next best place is used, and it is said which."""

from __future__ import annotations

from playwright.sync_api import BrowserContext

from tests.browser.storage.conftest import Opens
from tests.browser.storage.test_notebook import DATED, OPENED, one_to

INDEXED = {**OPENED, "kept": "INDEXED_DB"}
MEMORY = {**OPENED, "kept": "MEMORY"}


def test_without_private_files_indexed_db_is_used_by_one_tab_and_survives_reloads(
    open_tab: Opens,
) -> None:
    first = open_tab("private files")
    assert first.call("notebook.open_it") == INDEXED
    assert first.call("notebook.save", first=1, last=5) == ""
    assert first.call("indexed.settle") == ""
    first.reload()
    assert first.call("notebook.open_it") == INDEXED
    assert first.call("notebook.numbers") == one_to(5)
    second = open_tab("private files")
    assert second.call("notebook.open_it") == {**INDEXED, "read_only": True}
    assert second.call("notebook.numbers") == one_to(5)
    assert first.call("notebook.save", first=6) == ""
    assert first.call("indexed.settle") == ""
    first.close()
    assert second.call("notebook.take_over") == INDEXED
    assert second.call("notebook.numbers") == one_to(6)


def test_what_indexed_db_kept_moves_to_the_private_files_and_is_not_begun_again(
    open_tab: Opens,
) -> None:
    old = open_tab("private files")
    old.call("notebook.open_it")
    old.call("notebook.save", first=1, last=5)
    old.call("notebook.close")
    new = open_tab()
    assert new.call("notebook.open_it") == OPENED
    assert new.call("notebook.numbers") == one_to(5)
    new.call("notebook.save", first=6)
    new.call("notebook.close")
    assert old.call("notebook.open_it") == {"error": "browser_place", "reason": "I/O error"}
    assert new.call("notebook.open_it") == OPENED
    assert new.call("notebook.numbers") == one_to(6)


def test_when_indexed_db_refuses_it_is_told_and_all_is_kept_once_there_is_room(
    open_tab: Opens, profile: BrowserContext
) -> None:
    tab = open_tab("private files")
    developer = profile.new_cdp_session(tab.page)
    origin = {"origin": tab.origin}
    developer.send("Storage.overrideQuotaForOrigin", {**origin, "quotaSize": 1_000_000})
    tab.call("notebook.open_it")
    tab.call("notebook.save", first=1, last=5)
    assert tab.call("notebook.save", first=6, length=3_000_000) == ""
    assert tab.call("indexed.settle") == "No space left on device"
    assert tab.call("indexed.troubles") == ["No space left on device"]
    assert tab.call("notebook.save", first=7).startswith("not_saved: No space left")
    assert tab.call("notebook.numbers") == one_to(6)
    developer.send("Storage.overrideQuotaForOrigin", origin)
    assert tab.call("indexed.settle_again") == ""
    assert tab.call("notebook.save", first=7) == ""
    assert tab.call("indexed.settle") == ""
    assert tab.call("indexed.troubles") == ["No space left on device", None]
    tab.reload()
    tab.call("notebook.open_it")
    assert tab.call("notebook.numbers") == one_to(7)


def test_a_damaged_file_in_indexed_db_is_set_aside_and_told(open_tab: Opens) -> None:
    tab = open_tab("private files")
    tab.call("notebook.open_it")
    tab.call("notebook.save", first=1, last=5)
    tab.call("notebook.close")
    tab.call("indexed.overwrite", name="snapshot-a", content=b"PK no notebook")
    told = tab.call("notebook.open_it")
    assert told == {**INDEXED, "set_aside": ["snapshot-a" + DATED]}
    assert bytes(tab.call("indexed.content", name="snapshot-a" + DATED)) == b"PK no notebook"
    assert tab.call("notebook.numbers") == one_to(5)
    tab.call("notebook.erase")
    assert tab.call("indexed.content", name="snapshot-a" + DATED) == []
    tab.call("notebook.close")
    assert tab.call("notebook.open_it") == INDEXED
    assert tab.call("notebook.numbers") == []


def test_without_either_the_notebook_is_in_memory_and_says_so(open_tab: Opens) -> None:
    tab = open_tab("private files", "IndexedDB")
    assert tab.call("notebook.open_it") == MEMORY
    assert tab.call("notebook.save", first=1) == ""
    tab.reload()
    assert tab.call("notebook.open_it") == MEMORY
    assert tab.call("notebook.numbers") == []


def test_without_locks_two_tabs_could_not_be_kept_apart_so_memory_is_used(open_tab: Opens) -> None:
    tab = open_tab("locks")
    assert tab.call("notebook.open_it") == MEMORY
