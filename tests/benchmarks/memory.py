"""A process that opens one store, or none, and tells how much memory it then has."""

from __future__ import annotations

import importlib
import json
import resource
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.documents import THIS_MONTH
from tests.benchmarks.rounds import STORES

ROOT = Path(__file__).parents[2]
STATUS = Path("/proc/self/status")
NOTHING, APP = "nothing", "app"


def memory(store: str, folder: Path) -> dict[str, float]:
    """Return the megabytes a process has that opened ``store`` and did what it can do."""
    command = [sys.executable, "-m", "tests.benchmarks.memory", store, str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    held: dict[str, float] = json.loads(done.stdout)
    return held


def _megabytes() -> dict[str, float]:
    """Return what this process has now, and had at most."""
    if not STATUS.exists():
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return {"now": most / 1024, "peak": most / 1024}
    lines = [line.split() for line in STATUS.read_text().splitlines()]
    of = {line[0]: int(line[1]) / 1024 for line in lines if line[0] in ("VmRSS:", "VmHWM:")}
    return {"now": of["VmRSS:"], "peak": of["VmHWM:"]}


def main() -> None:
    """Open, read this month, measure; read everything, measure again."""
    name, folder = sys.argv[1:]
    if name in (NOTHING, APP):
        if name == APP:
            importlib.import_module("app.main")
        print(json.dumps({"opened": _megabytes()["now"]}))
        return
    store = STORES[name](Path(folder))
    store.open()
    assert store.month(THIS_MONTH)
    opened = _megabytes()
    everything = store.everything()
    read = _megabytes()
    assert everything
    print(json.dumps({"opened": opened["now"], "peak": opened["peak"], "read": read["now"]}))


if __name__ == "__main__":
    main()
