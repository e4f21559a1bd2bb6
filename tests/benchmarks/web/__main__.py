"""Measures the web build: ``uv run poe bench-web``.

Every figure is measured in this one run, the web apps taking turns, so that the ratios hold
whatever else the machine does. The browser has no debugging connection: the pages note their
times themselves, and the host counts what it sends. It is away during the rounds.
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from app.packaging.site import CLIENT
from tests.benchmarks.machine import machine
from tests.benchmarks.web.chromium import version
from tests.benchmarks.web.effort import Effort, effort_of
from tests.benchmarks.web.goals import goals
from tests.benchmarks.web.guest import Guest
from tests.benchmarks.web.host import Host
from tests.benchmarks.web.notebook import COUNT, write_ten_years
from tests.benchmarks.web.quiet import ENOUGH
from tests.benchmarks.web.rounds import COLD, WARM, Measured, measure
from tests.benchmarks.web.tables import tables
from tests.benchmarks.web.variants import variants


def report(effort: Effort) -> Iterator[str]:
    """Yield the lines of the report."""
    begun = monotonic()
    yield from islice(machine(), 2)
    yield f"{version()}, client and Python out of {CLIENT.parent.name}"
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder, ExitStack() as open_hosts:
        guests = _invite(Path(folder), open_hosts)
        measured = measure(guests, effort)
        yield f"{effort.rounds} rounds, {COUNT:,} entries in ours, {len(measured.idle)} starts"
        yield _quiet(measured)
        yield ""
        yield from tables(measured)
        yield ""
        yield from goals(measured)
        yield ""
        yield from _notes(guests, measured)
    yield f"all of it took {(monotonic() - begun) / 60:.1f} minutes"


def _invite(folder: Path, open_hosts: ExitStack) -> list[Guest]:
    guests = []
    write_ten_years(folder / "notebook")
    for number, variant in enumerate(variants()):
        print(f"building: {variant.name}", file=sys.stderr)
        site = folder / f"site-{number}"
        variant.build(site)
        host = Host(site, {})
        open_hosts.callback(host.close)
        guests.append(Guest(variant, host, folder / f"profile-{number}"))
        if variant.has_notebook:
            guests[-1].brings_notebook(folder / "notebook")
    return guests


def _quiet(measured: Measured) -> str:
    loud = sum(idle < ENOUGH for idle in measured.idle)
    loads = sorted(measured.loads)
    middle = statistics.median(loads)
    return (
        f"the machine was busy with something else before {loud} of them; "
        f"its load was {middle:.1f} ({loads[0]:.1f} to {loads[-1]:.1f})"
    )


def _notes(guests: list[Guest], measured: Measured) -> Iterator[str]:
    """Yield what a reader must know to trust the figures."""
    for guest in guests:
        name = guest.variant.name
        starts = measured.counted(name, COLD) + measured.counted(name, WARM)
        asked = {sent.path for visit in starts for sent in visit.sent}
        if guest.variant.has_notebook:
            counted, made = measured.counted(name, WARM), measured.starts[name, WARM]
            yield f"{name}: {len(counted)} of {len(made)} warm starts began from kept memory"
            if not measured.tapped[name].restored:
                yield f"{name}: the taps were NOT in a start from kept memory"
        if len(measured.counted(name, COLD)) < len(measured.starts[name, COLD]):
            yield f"{name}: cold starts that began from kept memory are left out"
        if asked:
            yield f"{name}: asked the host, which was away, for {', '.join(sorted(asked))}"
        yield from (f"{name}: {fault}" for fault in sorted(guest.faults))


if __name__ == "__main__":
    for line in report(effort_of(sys.argv[1:])):
        print(line, flush=True)
