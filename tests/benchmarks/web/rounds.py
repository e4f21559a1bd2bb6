"""Rounds in which every web app is started once each way, in changing order."""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import dataclass, field
from time import monotonic

from tests.benchmarks.web.effort import Effort
from tests.benchmarks.web.guest import Guest, Visit
from tests.benchmarks.web.notebook import first_habit
from tests.benchmarks.web.quiet import wait_until_quiet
from tests.benchmarks.web.taps import Step, counter_steps, other_steps, usual_steps

BEGUN = monotonic()
COLD, WARM = "cold", "warm"
"""With all files there: before the app has kept a memory snapshot, and after that."""
SLOWED = 4
"""How many times the page is slowed, to be like that of a phone (our choice)."""


@dataclass
class Measured:
    """All visits, by the name of the web app."""

    first: dict[str, Visit] = field(default_factory=dict)
    second: dict[str, Visit] = field(default_factory=dict)
    starts: dict[tuple[str, str], list[Visit | None]] = field(
        default_factory=lambda: defaultdict(list)
    )
    """Also by how they were started, a place for each round; empty where it does not count."""
    tapped: dict[str, Visit] = field(default_factory=dict)
    """In a start from the memory that was kept, as all but the first are; so are those slowed."""
    slowed: dict[str, Visit] = field(default_factory=dict)
    tapped_first: dict[str, Visit] = field(default_factory=dict)
    """Usuals alone, in a start like the first one."""
    idle: list[float] = field(default_factory=list)
    """The share of time in which the machine did nothing, before each start in a round."""
    loads: list[float] = field(default_factory=list)
    """Of the machine, with each visit."""

    def counted(self, name: str, way: str) -> list[Visit]:
        """Return the starts that count."""
        return [visit for visit in self.starts[name, way] if visit is not None]


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
                counts = visit.restored == (way == WARM) or not guest.variant.has_notebook
                kept = visit if counts else None
                measured.starts[guest.variant.name, way].append(kept)
                _tell(f"round {number + 1}, {way}", guest, visit, measured)
    for guest in guests:
        _tap(guest, effort, measured)
    return measured


def _warm_up(guest: Guest, effort: Effort, measured: Measured) -> None:
    """Visit until the browser has kept compiled what it keeps compiled."""
    name = guest.variant.name
    stay = effort.first_stay * 1000
    making = {"makes": effort.making * 1000} if guest.variant.has_notebook else {}
    measured.first[name] = visit = guest.visits(stay=stay, keeps=1, **making)
    guest.makes_snapshots = bool(visit.made)
    _tell("first visit", guest, visit, measured)
    for left in reversed(range(effort.visits - 1)):
        last = {"forgets": 1} if left == 0 else {}
        visit = guest.visits(stay=effort.later_stay * 1000, **last)
        measured.second.setdefault(name, visit)
        _tell("again", guest, visit, measured)


def _start(guest: Guest, way: str, effort: Effort) -> Visit:
    """Start once; what the app keeps beside the notebook is made when cold, forgotten when warm."""
    stay = effort.stay * 1000
    if way == WARM:
        return guest.visits(stay=stay, forgets=1)
    making = {"makes": effort.making * 1000} if guest.makes_snapshots else {}
    return guest.visits(stay=stay, **making)


def _tap(guest: Guest, effort: Effort, measured: Measured) -> None:
    """Tap all there is to tap, and the usuals in a page that is slowed and in a first start.

    The app rehearses in the first two starts of a version. Where a tap came in the middle of that,
    it took half as long again, and what was measured was how the two met.
    """
    stay, rest, name = effort.stay * 1000, round(effort.apart * 1000), guest.variant.name
    wait_until_quiet(effort.patience)
    if guest.variant.has_notebook:
        steps = usual_steps(effort.others, rest)
        measured.tapped_first[name] = visit = guest.visits(steps, stay=stay)
        _tell("taps in a first start", guest, visit, measured)
        for rehearsing in (effort.first_stay, effort.later_stay):
            guest.visits(stay=rehearsing * 1000)
        wait_until_quiet(effort.patience)
    measured.tapped[name] = visit = guest.visits(_steps(guest, effort, rest), stay=stay)
    _tell("taps", guest, visit, measured)
    if guest.variant.has_notebook:
        wait_until_quiet(effort.patience)
        steps = usual_steps(effort.taps, 2 * rest)
        measured.slowed[name] = visit = guest.visits(steps, SLOWED, stay=SLOWED * stay)
        _tell(f"taps, slowed {SLOWED} times", guest, visit, measured)


def _steps(guest: Guest, effort: Effort, rest: int) -> list[Step]:
    if not guest.variant.has_notebook:
        return [*counter_steps(effort.taps, rest)]
    return [*usual_steps(effort.taps, rest), *other_steps(effort.others, rest, first_habit().name)]


def _tell(what: str, guest: Guest, visit: Visit, measured: Measured) -> None:
    measured.loads.append(visit.load)
    quiet = f", {measured.idle[-1]:.0%} idle before" if "round" in what else ""
    times = f"usable after {visit.usable:.0f} ms, a tap answered after {visit.answered:.0f} ms"
    memory = f"{visit.memory.every:.0f} MB, load {visit.load:.1f}"
    begun = ", from kept memory" if visit.restored else ""
    kept = f", keeps {', '.join(visit.made)}" if visit.made else ""
    line = f"{what}: {guest.variant.name} {times}, {memory}{quiet}{begun}{kept}"
    print(f"{monotonic() - BEGUN:4.0f} s  {line}", file=sys.stderr)
