"""Run by the tests in a Python of its own, which finds nothing but what was staged.

It starts the staged app as Flet's packed apps do, ``main`` as the main module, and goes through
it on three layouts; what it saw is printed as JSON.
"""

from __future__ import annotations

import asyncio
import gc
import json
import runpy
import sys
from typing import Any

SIZES = ((390, 844), (820, 1180), (1280, 800))
CARD = "/read/card/01-setting-the-scene/01-what-fibromyalgia-is-like"


async def look_around(app: Any) -> None:
    """Do a little of everything."""
    if app.says("It is not"):
        await app.tap("Next: when to get help")
        await app.tap("Next: one question")
        await app.tap("No")
        await app.tap(key="next")
    await app.tap("Log Shower")
    assert app.says("noted so far"), app.texts
    await app.place("Read")
    await app.tap("Deck 1: Setting the scene")
    await app.visit(CARD)
    assert app.says("Card 1 of 3"), app.texts
    await app.tap("Next card")
    await app.visit("/read/search")
    await app.set("oxygen", "Look for")
    assert app.says("found"), app.texts
    await app.place("Habits")
    await app.visit("/habits/menu")
    await app.tap("Planned quiet time")
    await app.visit("/safety")
    assert app.says("When to get help"), app.texts
    await app.visit("/about")
    for _ in ("to the settings", "to Today"):
        await app.tap(key="back")
    await app.place("Pace")
    assert app.says("Shower"), app.texts
    # The device is turned, and turned back.
    width, height = app.page.width, app.page.height
    await app.resize(height, width)
    await app.resize(width, height)
    await app.fire(app.page, "app_lifecycle_state_change", {"state": "pause"})
    await app.fire(app.page, "app_lifecycle_state_change", {"state": "resume"})
    assert app.says("Shower"), app.texts


async def go_through(main: Any) -> None:
    """Open the app in each size. The first window is never closed: Android may simply drop it."""
    from tests.support.headless import HeadlessApp

    opened = []
    for size in SIZES:
        opened.append(await HeadlessApp("/", size).start(main))
        await look_around(opened[-1])
    for app in opened:
        app.stop()


def handed_to_flet() -> list[Any]:
    """Start ``main.py`` and return what it hands to Flet, which would show it."""
    import flet

    handed: list[Any] = []
    flet.run = lambda main, **_: handed.append(main)
    runpy.run_module("main", run_name="__main__")
    return handed


def run(asked: dict[str, Any]) -> dict[str, Any]:
    """Go through the app that ``asked`` names, watched."""
    sys.path.insert(0, asked["watch"])
    from watch import watch  # type: ignore[import-not-found]

    sys.path.pop(0)
    faults = watch(asked["read_only"])
    gc.disable()  # it ends before the garbage could matter
    sys.path[:0] = asked["paths"]
    asyncio.run(go_through(handed_to_flet()[0]))
    files = {name: getattr(module, "__file__", None) for name, module in sys.modules.items()}
    return {"faults": faults, "files": {name: file for name, file in files.items() if file}}


if __name__ == "__main__":
    print(json.dumps(run(json.loads(sys.argv[1]))))
