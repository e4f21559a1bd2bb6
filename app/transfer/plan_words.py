"""The rehearsal of a restore in words, ready to be shown."""

from __future__ import annotations

from app.reading.wording import say
from app.transfer.plan import Part, RestorePlan


def holds(plan: RestorePlan) -> tuple[str, ...]:
    """Return what the file holds, a line for each kind it has anything of."""
    return tuple(counted(part, part.held) for part in plan.parts if part.held)


def changes(plan: RestorePlan) -> tuple[str, ...]:
    """Return what would become of everything, a line for each kind."""
    return tuple(_line(part) for part in plan.parts)


def counted(part: Part, count: int) -> str:
    """Return ``count`` things of the kind of ``part`` in words, as in "2 check-ins"."""
    return say(f"transfer.count_{part.kind}", count=count)


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
