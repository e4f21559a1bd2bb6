"""One tab with Python in it, and nothing of Flet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from playwright.sync_api import BrowserContext

from tests.browser.storage.site import INSIDE, Site


class Tab:
    """A tab of one site; ``missing`` is what its browser does not have."""

    def __init__(self, context: BrowserContext, site: Site, missing: Iterable[str] = ()) -> None:
        self._missing = list(missing)
        self.origin = site.address
        self.page = context.new_page()
        self.page.goto(site.address)
        self._start()

    def reload(self) -> None:
        self.page.reload()
        self._start()

    def close(self) -> None:
        self.page.close()

    def call(self, function: str, **arguments: Any) -> Any:
        """Call a function out of one of the modules in the folder ``inside``, and wait for it."""
        module, name = function.split(".")
        return self.run(f"from {INSIDE} import {module}\nawait {module}.{name}(**{arguments!r})")

    def run(self, code: str) -> Any:
        """Run Python and return what its last line is worth; bytes come as lists of numbers."""
        return self.page.evaluate("code => runPython(code)", code)

    def _start(self) -> None:
        self.page.evaluate("missing => startPython(missing)", self._missing)
