"""The benchmark of the storage runs; what it measures is not looked at."""

from __future__ import annotations

import re

from tests.benchmarks.rounds import STORES, WORK
from tests.benchmarks.storage import report

CELL = r"\s+[\d.]+  [\d.]+  \([\d.]+\)"


def test_the_report_has_a_line_for_every_work_and_a_cell_for_every_store():
    lines = list(report({62: 0.0}))
    for work in WORK:
        [line] = [line for line in lines if line.startswith(work)]
        assert re.fullmatch(re.escape(work) + CELL * len(STORES), line)
    text = "\n".join(lines)
    for words in ("cores", "MB of memory", "compaction of 62 entries", "goals"):
        assert words in text
