"""The rehearsal of a restore in words, ready to be shown."""

from __future__ import annotations

from collections import Counter

from app.reading.wording import say
from app.storage.whole import Tables
from app.transfer.kinds import Kind, things_in
from app.transfer.plan import Part, RestorePlan


def holds(plan: RestorePlan) -> tuple[str, ...]:
    """Return what the file holds, a line for each kind it has anything of."""
    return tuple(counted(part.kind, part.held) for part in plan.parts if part.held)


def counts(tables: Tables) -> tuple[str, ...]:
    """Return what ``tables`` hold, a line for each kind there is anything of."""
    found = Counter(kind for kind, _ in things_in(tables))
    return tuple(counted(kind, found[kind]) for kind in Kind if found[kind])


def changes(plan: RestorePlan) -> tuple[str, ...]:
    """Return what would become of everything, a line for each kind."""
    return tuple(_line(part) for part in plan.parts)


def counted(kind: Kind, count: int) -> str:
    """Return ``count`` things of ``kind`` in words, as in "2 check-ins"."""
    return say(f"transfer.count_{kind}", count=count)


def _line(part: Part) -> str:
    all_ids = {
        "added": part.added,
        "changed": part.changed,
        "dropped": part.dropped,
        "unchanged": part.unchanged,
    }
    told = [say(f"transfer.{fate}", count=len(ids)) for fate, ids in all_ids.items() if ids]
    name = say(f"transfer.name_{part.kind}")
    return say("transfer.line", name=name, fates=", ".join(told) or say("transfer.none"))
