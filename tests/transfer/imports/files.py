"""Files as other apps write them, composed here: all names, notes and values are invented."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from tests.support.import_preview import preview

TODAY = date(2026, 7, 10)

NEW = (
    "Position,Name,Type,Question,Description,FrequencyNumerator,FrequencyDenominator,Color,Unit,"
    "Target Type,Target Value,Archived?"
)
MIDDLE = "Position,Name,Question,Description,NumRepetitions,Interval,Color"
OLD = "Position,Name,Description,NumRepetitions,Interval,Color"
MARKS = "Date,Value,Notes"


def seen(data: bytes, **answers: str) -> dict[str, Any]:
    """What the preview says; answers are given as ``skips="nothing"``."""
    return preview(data, TODAY, {f"{topic}:": said for topic, said in answers.items()})


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def loop(header: str, habits: Sequence[str], marks: Mapping[str, Sequence[str]]) -> bytes:
    """A zip of Loop: the rows of its list, and the rows of each folder of marks."""
    files = {"Habits.csv": "\n".join([header, *habits]) + "\n"}
    for folder, rows in marks.items():
        files[f"{folder}/Scores.csv"] = "2026-07-09,0.5\n"
        files[f"{folder}/Checkmarks.csv"] = "".join(f"{row}\n" for row in rows)
    # What must never be read, as some versions wrote it.
    files["Checkmarks.csv"] = "Date,A,B,\n2026-07-01,Entry(timestamp=2026-07-01, value=2),2,\n"
    return zipped(files)


def loop_database(version: int, habits: Sequence[dict[str, Any]], rows: Sequence[Any]) -> bytes:
    """A database of Loop with the columns it had in that version, its rows as written there."""
    database = sqlite3.connect(":memory:")
    number = "Id" if version < 16 else "id"
    columns = [number, "archived", "description", "freq_den", "freq_num", "name", "position"]
    columns += ["type", "target_type", "target_value", "unit"] if version >= 18 else []
    columns += ["uuid"] if version >= 24 else []
    noted = ["habit", "timestamp"]
    noted += ["value"] if version >= 16 else []
    noted += ["notes"] if version >= 25 else []
    database.execute(f"create table Habits ({', '.join(columns)})")
    database.execute(f"create table Repetitions ({number}, {', '.join(noted)})")
    database.execute("create table Checkmarks (habit, timestamp, value)")
    database.execute("insert into Checkmarks values (1, 0, 2)")
    for habit in habits:
        values = [habit.get(column.casefold()) for column in columns]
        database.execute(f"insert into Habits values ({', '.join('?' * len(values))})", values)
    for place, row in enumerate(rows, 1):
        values = [place, *row]
        database.execute(f"insert into Repetitions values ({', '.join('?' * len(values))})", values)
    database.execute(f"pragma user_version = {version}")
    database.commit()
    return database.serialize()


def at(day: str, hour: int = 0) -> int:
    """The moment of ``day`` as Loop writes it."""
    return int(datetime.fromisoformat(f"{day}T{hour:02}:00").replace(tzinfo=UTC).timestamp()) * 1000


def visible(*rows: str) -> bytes:
    """A file of Visible, with the blanks that it leaves at the ends."""
    header = "observation_date,tracker_name,tracker_category,observation_value "
    return "".join(f"{line}\n" for line in (header, *(f"{row} " for row in rows))).encode()


def bearable(*rows: Sequence[str], old: bool = False) -> bytes:
    """A file of Bearable; rows are day, time of day, category, rating, detail, notes."""
    names = "date,weekday,time of day,category,rating/amount,detail,notes"
    if not old:
        names = names.replace("date,", "date,date formatted,", 1)
    lines = [names]
    for day, *rest in rows:
        cells = [day, "Friday", *rest] if old else ["-", day, "Friday", *rest]
        lines.append(",".join(f'"{cell}"' for cell in cells))
    return "\n".join(lines).encode() + b"\n"


def daylio(*rows: str, header: str = "") -> bytes:
    """A file of Daylio as of 2026, unless another ``header`` is given."""
    names = header or "full_date,date,weekday,time,mood,activities,scales,note_title,note"
    return "\n".join([names, *rows, ""]).encode("utf-8-sig")


def habitkit(completions: Sequence[dict[str, Any]], **habit: Any) -> bytes:
    """A file of HabitKit with one habit ``h1``, unless more is said of it."""
    first = {"id": "h1", "name": "Short walk", "archived": False, "isInverse": False}
    noted = [{"habitId": "h1", "amountOfCompletions": 1, "note": None} | one for one in completions]
    intervals = habit.pop("intervals", [])
    content = {"habits": [first | habit], "completions": noted, "intervals": intervals}
    return json.dumps(content).encode()
