"""How much is measured."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Effort:
    """Counts, and seconds."""

    rounds: int = 9
    first_stay: float = 40
    """At the first visit: compiled programs are kept only some time after the last of it ran.

    The app then makes a memory snapshot and rehearses, once nobody has touched it for a while.
    """
    later_stay: float = 20
    """At the visits that come before the rounds; in the second the app rehearses once more."""
    visits: int = 3
    """How many there are of them, the first one with it."""
    stay: float = 3
    """In a round, before memory is looked at."""
    making: float = 40
    """For the app to keep a memory snapshot, if it makes one."""
    taps: int = 40
    """On usuals, and on the stock counter."""
    others: int = 20
    """Of each other kind."""
    apart: float = 0.5
    """Between taps."""
    patience: float = 20
    """For a quiet machine."""


FULL = Effort()
QUICK = Effort(rounds=1, later_stay=5, stay=2, taps=8, others=4, patience=2)


def effort_of(given: Sequence[str]) -> Effort:
    """Return what ``given``, the words after the command, asks for."""
    parser = argparse.ArgumentParser(
        prog="uv run poe bench-web", description="Measure the web build in Chromium."
    )
    parser.add_argument("--rounds", type=int, metavar="N", help=f"usually {FULL.rounds}")
    parser.add_argument("--quick", action="store_true", help="a trial: its figures mean little")
    asked = parser.parse_args(given)
    effort = QUICK if asked.quick else FULL
    return replace(effort, rounds=asked.rounds) if asked.rounds else effort
