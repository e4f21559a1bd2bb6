"""How long it takes with ten years of entries."""

from __future__ import annotations

from datetime import datetime, timedelta
from time import perf_counter

from app.domain.activity import Activity, ActivityKind
from app.storage.browser.notebook import open_browser_notebook
from app.storage.entries import TABLE, EntryRepository
from app.storage.records import to_document
from app.storage.whole import Whole
from tests.browser.storage.inside.notebook import NOW, held
from tests.browser.storage.inside.scenarios import storage_of

DAYS = 3_650
A_DAY = 17
ROUNDS = 5
INSERTS = 100


def entry(at: datetime, number: int) -> Activity:
    """Return one entry of some 200 bytes."""
    return Activity(
        id=f"{at:%Y%m%d}-{number:03}-0123456789abcdef",
        at=at,
        day=at.date(),
        changed=at,
        kind=ActivityKind.PHYSICAL,
        effort=4,
        minutes=15,
        name="Shower",
        note="slowly",
    )


async def write_ten_years() -> int:
    """Fill the notebook; return how many entries it has."""
    tables: dict[str, list[dict[str, object]]] = {}
    for back in range(DAYS):
        at = NOW - timedelta(days=back)
        rows = [to_document(entry(at, n)) for n in range(A_DAY)]
        tables.setdefault(TABLE.format(at), []).extend(rows)
    held[:] = [await open_browser_notebook(NOW)]
    Whole(held[0].database).replace(tables)
    storage_of(held[0].database).forget_past()
    held.pop().database.close()
    return sum(map(len, tables.values()))


async def times() -> dict[str, list[float]]:
    """Return milliseconds: opening, the first day shown, saving, writing a snapshot."""
    taken: dict[str, list[float]] = {"open": [], "first day": [], "save": [], "snapshot": []}
    for _ in range(ROUNDS):
        begun = perf_counter()
        held[:] = [await open_browser_notebook(NOW)]
        taken["open"].append(perf_counter() - begun)
        entries = EntryRepository(held[0].database)
        assert len(entries.on(NOW.date())) >= A_DAY
        taken["first day"].append(perf_counter() - begun)
        for number in range(INSERTS):
            begun = perf_counter()
            entries.save(entry(NOW, 500 + number))
            taken["save"].append(perf_counter() - begun)
        begun = perf_counter()
        storage_of(held[0].database).compact()
        taken["snapshot"].append(perf_counter() - begun)
        held.pop().database.close()
    return {name: [seconds * 1_000 for seconds in times] for name, times in taken.items()}
