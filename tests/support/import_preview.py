"""Prints as JSON what an import with all defaults would bring: `uv run poe preview FILE`."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from app.domain.days import DAY_START
from app.domain.errors import AppError
from app.main import local_now
from app.reading.wording import say
from app.transfer.imports.door import read_file
from app.transfer.imports.plan import Brought, Here, brought
from app.transfer.imports.source import Source, answer, finished

ANSWERED = ("done", "not_done", "resting")
TOPICS = {"order": "day order", "decimal": "decimal sign", "same": "activities of one name"}

THEIR_NAMES = {"experience|crash": "Crash"}
"""What things are called in the file that have another name on screens."""


def preview(data: bytes, today: date, answers: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Return what an import of ``data`` would bring on ``today``."""
    given = answers or {}
    zone = local_now().tzinfo
    source = finished(read_file(data, given, zone))
    now = datetime.combine(today, time(23, 30), zone)
    here = Here(now=now, today=today, day_start=DAY_START)
    return _told(source, finished(brought(source, given, here)), given)


def _told(source: Source, made: Brought, answers: Mapping[str, str]) -> dict[str, Any]:
    names, count = dict[str, str](), Counter[str]()
    for habit in made.habits:
        count[habit.name] += 1
        again = count[habit.name]
        names[habit.id] = habit.name if again == 1 else f"{habit.name} ({again})"
    habits = {name: {each: [] for each in ANSWERED} for name in names.values()}
    for mark in sorted(made.marks, key=lambda mark: mark.day):
        habits[names[mark.habit]][mark.outcome.value].append(mark.day.isoformat())
    things = {thing.key: thing for thing in source.things}
    asked = list[str]()
    named = {key: THEIR_NAMES.get(key, thing.name) for key, thing in things.items()}
    for ask in made.asks:
        thing = things.get(ask.of)
        if thing is None:
            asked.append(TOPICS.get(ask.topic, ask.topic.replace("_", " ")))
        elif thing.asked or thing.direction_asked:
            asked.append(named[thing.key])
            if ask.topic == "scale":
                asked.append(f"scale of {thing.name}")
    return {
        "format": source.format.value,
        "habits": habits,
        "check_ins": {
            each.day.isoformat(): {q.value: rating for q, rating in each.ratings.items()}
            for each in made.check_ins
            if each.ratings
        },
        "flares": [[f.first.isoformat(), (f.last or f.first).isoformat()] for f in made.flares],
        "notes": {each.day.isoformat(): each.note for each in made.check_ins if each.note},
        "left_out": [{"line": one.line, "reason": one.words} for one in made.left_out],
        "asked": list(dict.fromkeys(asked)),
        "answers": {ask.key: answer(ask, answers) for ask in made.asks},
    }


def main(words: list[str]) -> int:
    """Print what the file named in ``words`` would bring, or why it cannot be read."""
    parser = argparse.ArgumentParser(prog="uv run poe preview", description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--today", type=date.fromisoformat, default=date.today())
    given = parser.parse_args(words)
    try:
        found = preview(given.file.read_bytes(), given.today)
    except AppError as problem:
        print(say(f"errors.{problem.code}", **problem.details), file=sys.stderr)
        return 1
    except OSError as problem:
        print(problem.strerror, file=sys.stderr)
        return 1
    print(json.dumps(found, ensure_ascii=False, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
