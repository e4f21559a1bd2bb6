"""Browsers that lack something: the notebook is in memory, and it is said."""

from __future__ import annotations

import pytest

from tests.browser.storage.conftest import Opens
from tests.browser.storage.test_notebook import OPENED

MEMORY = {**OPENED, "in_memory": True}


def test_without_private_files_the_notebook_is_in_memory_until_the_tab_closes(
    open_tab: Opens,
) -> None:
    tab = open_tab("private files")
    assert tab.call("notebook.open_it") == MEMORY
    assert tab.call("notebook.save", first=1) == ""
    assert tab.call("notebook.numbers") == [1]
    assert tab.page.evaluate("indexedDB.databases()") == []
    tab.reload()
    assert tab.call("notebook.open_it") == MEMORY
    assert tab.call("notebook.numbers") == []


@pytest.mark.parametrize("missing", ["permission", "synchronous handles", "locks"])
def test_where_private_files_cannot_be_kept_safe_the_notebook_is_in_memory(
    open_tab: Opens, missing: str
) -> None:
    assert open_tab(missing).call("notebook.open_it") == MEMORY
