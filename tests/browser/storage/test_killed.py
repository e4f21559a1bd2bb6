"""The whole browser is killed right after "saved": nothing acknowledged is missing or doubled."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from threading import Timer
from typing import Any
from urllib.parse import urlencode

import pytest

from tests.browser.conftest import FLAGS
from tests.browser.storage.site import INSIDE, Site

KILLS = int(os.environ.get("EBB_AND_FLOW_BROWSER_KILLS", "5"))
SEED = int(os.environ.get("EBB_AND_FLOW_SEED", random.randrange(1 << 32)))
MOST = 120
"""Entries until a kill, at most: several snapshots are written on the way."""
PATIENCE = 60
WRITE = f"from {INSIDE} import writer\nawait writer.write_until_killed()"


class Victim:
    """One browser without a test beside it, killed with all its processes."""

    def __init__(self, program: str, profile: Path, address: str, life: int, late: float) -> None:
        """Kill it when it has saved ``life`` entries, ``late`` seconds after it said so."""
        self._life = life
        self._late = late
        self._heard: Queue[dict[str, Any]] = Queue()
        self._dead: Queue[bool] = Queue()
        self.acknowledged: list[int] = []
        self._process = subprocess.Popen(
            [program, *FLAGS, "--headless=new", f"--user-data-dir={profile}", address],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def found(self) -> dict[str, Any]:
        """Return what it found when it opened the notebook."""
        return self._heard.get(timeout=PATIENCE)

    def die(self) -> None:
        self._dead.get(timeout=PATIENCE)
        self._process.wait(PATIENCE)

    def stop(self) -> None:
        os.killpg(self._process.pid, signal.SIGKILL)
        self._dead.put(True)

    def hear(self, path: str, content: bytes) -> None:
        if path == "/found":
            self._heard.put(json.loads(content))
        else:
            self.acknowledged.append(int(content))
            self._life -= 1
            if self._life == 0 and self._late == 0:
                self.stop()
            elif self._life == 0:
                Timer(self._late, self.stop).start()


@pytest.fixture
def site() -> Iterator[Site]:
    running = Site()
    yield running
    running.close()


def test_no_acknowledged_entry_is_lost_however_often_the_browser_is_killed(
    program: str, site: Site, tmp_path: Path
) -> None:
    print(f"EBB_AND_FLOW_SEED={SEED}")
    chance, acknowledged = random.Random(SEED), 0
    address = f"{site.address}/?{urlencode({'run': WRITE})}"
    for kill in range(KILLS + 1):
        late = chance.choice([0, 0, chance.uniform(0, 0.05)])
        victim = Victim(program, tmp_path, address, chance.randint(1, MOST), late)
        site.posted = victim.hear
        try:
            found = victim.found()
            assert (found["in_memory"], found["set_aside"]) == (False, []), kill
            last = len(found["numbers"])
            assert found["numbers"] == list(range(1, last + 1)), kill
            assert last - acknowledged in (0, 1), f"{acknowledged} were acknowledged"
        except BaseException:
            victim.stop()
            raise
        victim.die()
        acknowledged = max(victim.acknowledged)
