"""Somebody who visits one web app again and again, with a browser started anew each time."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty
from typing import Any
from urllib.parse import urlencode

from app.storage.opening import FILES
from tests.benchmarks.web.chromium import Chromium, Memory
from tests.benchmarks.web.host import ASIDE, Host, Sent
from tests.benchmarks.web.notebook import NAME
from tests.benchmarks.web.place import filled
from tests.benchmarks.web.taps import Step
from tests.benchmarks.web.variants import Variant

PATIENCE = 600
"""Seconds; the page itself gives up sooner, and says so."""


@dataclass(frozen=True, slots=True)
class Visit:
    """What one visit came to; times are milliseconds since the page was asked for."""

    usable: float
    """The button is there, can be heard, and nothing covers it."""
    answered: float
    """A tap on it, made at once, has changed the screen."""
    painted: float
    """Anything stands there: a picture or words, not only a ground."""
    text: float
    """Words stand there."""
    taps: dict[str, list[float]]
    """From each tap to the screen that shows it, by what was tapped."""
    frames: dict[str, list[int]]
    """How many the engine drew for each tap, until the next one."""
    restored: bool
    """Whether it began from the memory of a Python that was kept."""
    made: list[str]
    """What the app keeps beside the notebook at the end."""
    faults: list[str]
    memory: Memory
    sent: list[Sent]
    load: float
    """Of the machine, over the last minute, at the end."""


@dataclass
class Guest:
    """Visits ``variant`` at ``host``; all that the browser keeps lies in ``profile``."""

    variant: Variant
    host: Host
    profile: Path
    faults: set[str] = field(default_factory=set)
    makes_snapshots: bool = False

    def brings_notebook(self, folder: Path) -> None:
        """Have ten years of notes in the browser before the app is first opened."""
        self.host.aside.update({name: (folder / name).read_bytes() for name in FILES})
        self.host.aside["seed.html"] = filled("seed.html", folder=NAME, files=FILES).encode()
        with Chromium(self.profile, f"{self.host.address}{ASIDE}seed.html"):
            told = self._hears()
        if told["faults"]:
            raise SystemExit(f"The notebook could not be put into the browser: {told['faults']}")

    def visits(self, steps: Iterable[Step] = (), slowed: int = 1, **asked: float) -> Visit:
        """Open the app, stay, take ``steps``, and leave; the page may be ``slowed`` so many times.

        ``asked`` is what else ``marks.js`` can be asked for.
        """
        before = len(self.host.sent)
        words: dict[str, object] = {"button": self.variant.button, **asked}
        words |= {"notebook": NAME} if self.variant.has_notebook else {"wake": 1}
        words["steps"] = json.dumps([*steps])
        address = f"{self.host.address}/#{urlencode(words)}"
        with Chromium(self.profile, address, slowed) as browser:
            told = self._hears()
            memory = browser.memory()
        if "usable" not in told or "answered" not in told:
            raise SystemExit(f"{self.variant.name} did not start: {told['faults']}")
        self.faults.update(told["faults"])
        return Visit(
            usable=told["usable"],
            answered=told["answered"],
            painted=told["first-contentful-paint"],
            text=told.get("text", told["usable"]),
            taps=told["taps"],
            frames=told["frames"],
            restored=told["restored"],
            made=told["made"],
            faults=told["faults"],
            memory=memory,
            sent=self.host.sent[before:],
            load=os.getloadavg()[0],
        )

    def _hears(self) -> dict[str, Any]:
        try:
            return self.host.heard.get(timeout=PATIENCE)
        except Empty as error:
            raise SystemExit(f"{self.variant.name} did not show anything.") from error
