"""Ways in which a backup is spoilt, by accident or on purpose; each the same for the same seed."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps
from random import Random
from typing import Any

ODD = [None, True, False, 0, -1, 11, 1e300, 2.5, "", "x", "0", "=1+1", "\ud800", [], {}, [[]],
       "2026-11-22", "2026-02-30", "9999-12-31T23:59:59+14:00", "0001-01-01", {"id": {}},
       10**29]  # fmt: skip
HUGE = ["9" * 40, "1e999", "-1e308", "NaN", "Infinity", "9" * 5000, "1" + "0" * 25]


def flipped(data: bytes, random: Random) -> bytes:
    """Some bits flipped."""
    spoilt = bytearray(data)
    for _ in range(random.choice([1, 1, 1, 2, 8])):
        spoilt[random.randrange(len(data))] ^= 1 << random.randrange(8)
    return bytes(spoilt)


def cut(data: bytes, random: Random) -> bytes:
    """A piece missing: the end, the beginning or the middle."""
    first, last = sorted(random.choices(range(len(data)), k=2))
    return random.choice([data[:first], data[last:], data[:first] + data[last:]])


def spliced(data: bytes, random: Random) -> bytes:
    """A piece of it standing in another place."""
    first, last = sorted(random.choices(range(len(data)), k=2))
    at = random.randrange(len(data))
    return data[:at] + data[first:last] + data[at:]


def line_swapped(data: bytes, random: Random) -> bytes:
    """Two lines in each other's place, or one of them twice."""
    lines = data.splitlines(keepends=True)
    one, other = random.sample(range(len(lines)), 2)
    lines[one], lines[other] = random.choice([(lines[other], lines[one]), (lines[one],) * 2])
    return b"".join(lines)


def huge(data: bytes, random: Random) -> bytes:
    """A number out of all proportion in the place of a number."""
    places = [i for i, byte in enumerate(data) if chr(byte).isdigit() and data[i - 1] == 32]
    at = random.choice(places)
    return data[:at] + random.choice(HUGE).encode() + data[at + 1 :]


def nested(data: bytes, random: Random) -> bytes:
    """Something nested deep in the place of a value."""
    depth = random.choice([3, 50, 900, 5000, 60_000])
    places = [i + 1 for i, byte in enumerate(data) if byte == ord(":")]
    at = random.choice(places)
    opening, closing = random.choice([(b"[", b"]"), (b'{"a":', b"}")])
    return data[:at] + opening * depth + b"1" + closing * depth + b"," + data[at:]


def _in_rows(change: Callable[[dict[str, Any], Random], None]) -> Callable[[bytes, Random], bytes]:
    @wraps(change)
    def mutate(data: bytes, random: Random) -> bytes:
        content = json.loads(data)
        for _ in range(random.choice([1, 1, 2])):
            change(random.choice(random.choice(list(content["tables"].values()))), random)
        return json.dumps(content).encode()

    return mutate


@_in_rows
def fields_swapped(row: dict[str, Any], random: Random) -> None:
    one, other = random.choices(list(row), k=2)
    row[one], row[other] = row[other], row[one]


@_in_rows
def type_changed(row: dict[str, Any], random: Random) -> None:
    row[random.choice([*row, "extra", "deleted", "yielded"])] = random.choice(ODD)


@_in_rows
def field_dropped(row: dict[str, Any], random: Random) -> None:
    row.pop(random.choice(list(row)))


def row_moved(data: bytes, random: Random) -> bytes:
    """A row twice, or in another table; the counts may know of it."""
    content = json.loads(data)
    tables = content["tables"]
    source, target = random.choices(list(tables), k=2)
    tables[target].append(random.choice(tables[source]))
    if random.random() < 0.7:
        content["counts"][target] += 1
    return json.dumps(content).encode()


def head_changed(data: bytes, random: Random) -> bytes:
    """A field of the head missing or of another kind."""
    content = json.loads(data)
    field = random.choice([*content, "unreadable", "more"])
    if random.random() < 0.3:
        content.pop(field, None)
    else:
        content[field] = random.choice([*ODD, content["tables"], content["counts"]])
    return json.dumps(content).encode()


MUTATIONS = (flipped, cut, spliced, line_swapped, huge, nested, fields_swapped, type_changed,
             field_dropped, row_moved, head_changed)  # fmt: skip
