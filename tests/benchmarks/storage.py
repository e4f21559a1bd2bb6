"""Measures the storage: ``uv run poe bench-storage``.

Every figure is measured in this one run, the stores taking turns, so that the ratios hold
whatever else the machine does.
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from app.storage.engine import COMPACT_FROM
from tests.benchmarks.documents import THIS_MONTH, more_documents
from tests.benchmarks.machine import machine
from tests.benchmarks.memory import APP, NOTHING, memory
from tests.benchmarks.rounds import INSERT, OPEN, STORES, WORK, Samples, run_rounds
from tests.benchmarks.stores import IN_THE_JOURNAL, Ours

COUNTS = {620: 10.0, 6_200: 20.0, 62_000: 75.0}
"""Seconds of rounds by the number of entries: a month's, a year's, ten years'."""
FIRST, WIDTH = 26, 30
COMPACTIONS = 5


def report(counts: dict[int, float]) -> Iterator[str]:
    """Yield the lines of the report, for each number of entries what it says to spend."""
    yield from machine()
    samples: Samples = {}
    for count, seconds in counts.items():
        with TemporaryDirectory() as folder:
            samples = run_rounds(Path(folder), count, seconds)
            yield from _times(count, samples)
            if count == max(counts):
                yield from _memory(Path(folder), count)
                if count > IN_THE_JOURNAL:
                    yield from _full_journal(Path(folder) / "ours")
                yield from _compaction(Path(folder) / "ours", count)
    yield from _goals(samples, max(counts))


def _row(first: str, cells: Sequence[str]) -> str:
    return f"{first:{FIRST}}" + "".join(f"{cell:>{WIDTH}}" for cell in cells)


def _times(count: int, samples: Samples) -> Iterator[str]:
    yield ""
    yield _row(f"{count:,} entries", list(STORES))
    yield _row("ms", ["median  95 %  (to ours)"] * len(STORES))
    for work in WORK:
        ours = statistics.median(samples["ours", work])
        cells = []
        for name in STORES:
            taken = sorted(samples[name, work])
            middle, high = statistics.median(taken), taken[int(0.95 * (len(taken) - 1) + 0.5)]
            cells.append(f"{middle * 1000:.2f}  {high * 1000:.2f}  ({middle / ours:.2f})")
        yield _row(work, cells)


def _memory(folder: Path, count: int) -> Iterator[str]:
    empty = memory(NOTHING, folder)["opened"]
    held = {name: memory(name, folder / name) for name in STORES}
    yield ""
    yield _row(f"{count:,} entries", list(STORES))
    yield _row("MB of memory", ["more  (to empty Python)"] * len(STORES))
    for label, key in (
        ("opened, this month ready", "opened"),
        ("at most until then", "peak"),
        ("everything read and held", "read"),
    ):
        values = [held[name][key] for name in STORES]
        yield _row(label, [f"{value - empty:.1f}  ({value / empty:.2f})" for value in values])
    app, more = memory(APP, folder)["opened"], held["ours"]["peak"] - empty
    yield f"an empty Python with the same imports: {empty:.1f} MB"
    yield f"an empty app, all imported and nothing opened: {app:.1f} MB"
    yield f"goal, at most 1.4 times an empty app with ours opened: {(app + more) / app:.2f} times"


def _full_journal(folder: Path) -> Iterator[str]:
    store, new = Ours(folder), more_documents()
    store.open()
    while store.database.storage._journal.size < COMPACT_FROM - 1000:
        store.insert(next(new))
    store.close()
    taken = []
    for _ in range(COMPACTIONS):
        begun = perf_counter()
        store.open()
        store.month(THIS_MONTH)
        taken.append((perf_counter() - begun) * 1000)
        store.close()
    yield ""
    yield f"{OPEN}, with a full journal: {statistics.median(taken):.1f} ms"


def _compaction(folder: Path, count: int) -> Iterator[str]:
    yield ""
    for label, reads in (("this month read", False), ("everything read", True)):
        store = Ours(folder)
        store.open()
        if reads:
            store.everything()
        taken = []
        for _ in range(COMPACTIONS):
            begun = perf_counter()
            store.database.storage.compact()
            taken.append((perf_counter() - begun) * 1000)
        store.close()
        middle, most = statistics.median(taken), max(taken)
        yield f"compaction of {count:,} entries, {label}: {middle:.1f} ms, at most {most:.1f} ms"


def _goals(samples: Samples, count: int) -> Iterator[str]:
    middle = {key: statistics.median(taken) for key, taken in samples.items()}
    insert = middle["ours", INSERT]
    to_sqlite, to_json = insert / middle["SQLite", INSERT], middle["JSONStorage", INSERT] / insert
    opened = middle["ours", OPEN] * 1000
    yield ""
    yield f"goals, with {count:,} entries"
    yield f"insert in 0.6 of the time SQLite takes: {to_sqlite:.2f}"
    yield f"insert 200 times faster than JSONStorage: {to_json:.0f} times as fast"
    yield f"open in 20 ms: {opened:.1f} ms"


if __name__ == "__main__":
    for line in report(COUNTS):
        print(line)
        sys.stdout.flush()
