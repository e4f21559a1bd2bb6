"""Rounds in which every store does the same, one after the other, in changing order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from random import Random
from time import perf_counter

from tests.benchmarks.documents import (
    THIS_MONTH,
    Document,
    documents,
    month_of,
    more_documents,
)
from tests.benchmarks.sqlite import Sqlite
from tests.benchmarks.stores import CachedJsonFile, JsonFile, Ours, Store

STORES: dict[str, type[Store]] = {
    "ours": Ours,
    "JSONStorage": JsonFile,
    "CachingMiddleware": CachedJsonFile,
    "SQLite": Sqlite,
}
INSERT, EDIT = "insert one, durable", "edit one, durable"
OPEN = "open, this month ready"
MONTH, ALL = "read another month", "read everything"
WORK = (INSERT, EDIT, OPEN, MONTH, ALL)

MOST_TIMES = 12
"""How often a store does the same in one round, at most."""
LONGEST = 0.25
"""Seconds after which it does not do the same again in one round."""
FEWEST_ROUNDS, MOST_ROUNDS = 3, 15

Samples = dict[tuple[str, str], list[float]]
"""Seconds, by store and work."""


def run_rounds(folder: Path, count: int, seconds: float) -> Samples:
    """Fill every store with ``count`` entries in ``folder``, and let them work for a while."""
    held = documents(count)
    stores = {}
    for name, kind in STORES.items():
        (folder / name).mkdir(parents=True)
        stores[name] = kind(folder / name)
        stores[name].fill(held)
    samples: Samples = defaultdict(list)
    random, new, begun = Random(count), more_documents(), perf_counter()
    for number in range(MOST_ROUNDS):
        if number >= FEWEST_ROUNDS and perf_counter() - begun > seconds:
            break
        names = list(stores)
        inserted = list(islice(new, MOST_TIMES))
        edited = [{**document, "note": f"edit {number}"} for document in _some(random, held)]
        months = sorted({month_of(document) for document in held} - {THIS_MONTH}) or [THIS_MONTH]
        chosen = random.sample(months, min(MOST_TIMES, len(months)))
        for name in names[number % len(names) :] + names[: number % len(names)]:
            store = stores[name]
            for work, seconds_taken in _round(store, inserted, edited, chosen):
                samples[name, work].append(seconds_taken)
    return samples


def _some(random: Random, held: list[Document]) -> list[Document]:
    of_this_month = [document for document in held if month_of(document) == THIS_MONTH]
    return random.sample(of_this_month, min(MOST_TIMES, len(of_this_month)))


def _round(
    store: Store, inserted: list[Document], edited: list[Document], months: list[str]
) -> Iterator[tuple[str, float]]:
    def open_it() -> None:
        store.open()
        assert store.month(THIS_MONTH)

    spent = 0.0
    for _ in range(MOST_TIMES):
        taken = _timed(open_it)
        spent += taken
        yield OPEN, taken
        if spent > LONGEST:
            break
        store.close()
    else:
        store.open()
    for work, do, things in (
        (MONTH, store.month, months),
        (INSERT, store.insert, inserted),
        (EDIT, store.edit, edited),
    ):
        spent = 0.0
        for thing in things:
            taken = _timed(lambda do=do, thing=thing: do(thing))
            spent += taken
            yield work, taken
            if spent > LONGEST:
                break
    yield ALL, _timed(store.everything)
    store.close()


def _timed(do: Callable[[], object]) -> float:
    begun = perf_counter()
    do()
    return perf_counter() - begun
