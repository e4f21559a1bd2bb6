"""Rounds in which every web app is started once each way, in changing order."""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import dataclass, field
from time import monotonic

from tests.benchmarks.web.effort import Effort
from tests.benchmarks.web.guest import Guest, Visit
from tests.benchmarks.web.quiet import wait_until_quiet

BEGUN = monotonic()
COLD, WARM = "cold", "warm"
"""With all files there: before the app has kept a memory snapshot, and after that."""


@dataclass
class Measured:
    """All visits, by the name of the web app."""

    first: dict[str, Visit] = field(default_factory=dict)
    second: dict[str, Visit] = field(default_factory=dict)
    starts: dict[tuple[str, str], list[Visit]] = field(default_factory=lambda: defaultdict(list))
    """Also by how they were started."""
    tapped: dict[str, Visit] = field(default_factory=dict)
    idle: list[float] = field(default_factory=list)
    """The share of time in which the machine did nothing, before each start in a round."""


def measure(guests: list[Guest], effort: Effort) -> Measured:
    """Let ``guests`` visit until all of ``effort`` is made."""
    measured = Measured()
    for guest in guests:
        _warm_up(guest, effort, measured)
        guest.host.is_away = True
    for number in range(effort.rounds):
        at = number % len(guests)
        for way in (COLD, WARM):
            for guest in guests[at:] + guests[:at]:
                measured.idle.append(wait_until_quiet(effort.patience))
                visit = _start(guest, way, effort)
                measured.starts[guest.variant.name, way].append(visit)
                _tell(f"round {number + 1}, {way}", guest, visit, measured.idle[-1])
    for guest in guests:
        idle = wait_until_quiet(effort.patience)
        visit = guest.visits(stay=effort.stay * 1000, taps=effort.taps, apart=effort.apart * 1000)
        measured.tapped[guest.variant.name] = visit
        _tell(f"{effort.taps} taps", guest, visit, idle)
    return measured


def _warm_up(guest: Guest, effort: Effort, measured: Measured) -> None:
    """Visit until the browser has kept compiled what it keeps compiled."""
    name = guest.variant.name
    measured.first[name] = visit = guest.visits(stay=effort.first_stay * 1000, keeps=1)
    guest.makes_snapshots = bool(visit.made)
    _tell("first visit", guest, visit)
    for left in reversed(range(effort.visits - 1)):
        last = {"forgets": 1} if left == 0 else {}
        visit = guest.visits(stay=effort.later_stay * 1000, **last)
        measured.second.setdefault(name, visit)
        _tell("again", guest, visit)


def _start(guest: Guest, way: str, effort: Effort) -> Visit:
    """Start once; what the app keeps beside the notebook is made when cold, forgotten when warm."""
    stay = effort.stay * 1000
    if way == WARM:
        return guest.visits(stay=stay, forgets=1)
    making = {"makes": effort.making * 1000} if guest.makes_snapshots else {}
    return guest.visits(stay=stay, **making)


def _tell(what: str, guest: Guest, visit: Visit, idle: float | None = None) -> None:
    quiet = "" if idle is None else f", {idle:.0%} idle before"
    times = f"usable after {visit.usable:.0f} ms, a tap answered after {visit.answered:.0f} ms"
    memory = f"{visit.memory.every:.0f} MB"
    kept = f", keeps {', '.join(visit.made)}" if visit.made else ""
    line = f"{what}: {guest.variant.name} {times}, {memory}{quiet}{kept}"
    print(f"{monotonic() - BEGUN:4.0f} s  {line}", file=sys.stderr)
