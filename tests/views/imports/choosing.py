"""Files from other apps, and how a person chooses one."""

from __future__ import annotations

import asyncio

from tests.support.clock import TODAY, YESTERDAY
from tests.transfer.imports.files import MARKS, NEW, loop, visible

WALK = "001,Evening walk,YES_NO,,,1,1,#000,,,,false"
TEA = "002,Tea,NUMERICAL,,,1,1,#000,cups,AT_LEAST,3.0,false"
LOOP = loop(
    NEW,
    [WALK, TEA],
    {
        "001 Evening walk": [
            MARKS,
            f"{TODAY},YES_MANUAL,so",
            f"{YESTERDAY},SKIP,",
            "1999-01-01,NO,",
        ],
        "002 Tea": [MARKS, f"{TODAY},3000,", f"{YESTERDAY},1000,"],
    },
)
VISIBLE = visible(
    f"{TODAY},Fatigue,General,2", f"{YESTERDAY},Sleep,Sleep,1", f"{YESTERDAY},Crash,Experience,1"
)


async def chosen(app, content):
    app.files_to_pick = [("anything", content)]
    await app.tap(key="choose-file")
    await read(app)


async def read(app):
    """Wait until what is read beside the screen is there."""
    for _ in range(200):
        await app.wait(0.01)
        if not app.says("One moment."):
            return


def hold_up(monkeypatch, services, name="preview", problem=None):
    """Let what the store does under ``name`` wait, and fail if there is a ``problem``.

    Return what lets it go on.
    """
    real, gate = getattr(services.imports, name), asyncio.Event()

    async def slow(*given):
        await gate.wait()
        if problem is not None:
            raise problem
        return await real(*given)

    monkeypatch.setattr(services.imports, name, slow)
    return gate


async def let_go(app, gate):
    gate.set()
    for _ in range(10):
        await app.wait(0.01)
    await read(app)
