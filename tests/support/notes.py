"""What a test notes through the stores, and what it finds noted."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from app.domain.activity import Activity, ActivityKind
from app.domain.entry import Rest
from app.domain.habit_mark import HabitMark, Outcome
from app.domain.to_do import Intention
from app.main import build_services
from app.state.history import Change
from app.state.services import Services
from app.storage.rows import Database
from tests.support.clock import TODAY, TestClock, ago
from tests.support.databases import open_memory_database


def mark_of(services: Services, habit: str, day: date = TODAY) -> HabitMark | None:
    """What was noted of ``habit`` on ``day``, if anything."""
    return services.habits.marks((day,)).get((habit, day))


def note_habit(
    services: Services, habit: str, back: Iterable[int], outcome: Outcome = Outcome.DONE
) -> None:
    """Note ``outcome`` for each of the days so many days ``back``."""
    for days in back:
        services.habits.mark(habit, ago(days), outcome)


def put_on_list(
    services: Services, name: str = "Shower", day: date = TODAY, effort: int = 4
) -> Intention:
    """Put a quarter of an hour of something physical on the list of ``day``."""
    return services.intentions.put(day, ActivityKind.PHYSICAL, effort, 15, name).made


def log_shower(services: Services, day: date = TODAY, **changes: Any) -> Change[Activity]:
    """Log a quarter of an hour of something physical, or what ``changes`` make of it."""
    fields = {"kind": ActivityKind.PHYSICAL, "effort": 4, "minutes": 15, "name": "Shower"}
    return services.notebook.log_activity(day, **(fields | changes))


def names_logged(services: Services, day: date = TODAY) -> list[str]:
    """The names of the activities of ``day``."""
    return [each.name for each in services.notebook.on(day) if isinstance(each, Activity)]


def minutes_rested(services: Services, day: date = TODAY) -> list[float]:
    """The minutes of each rest of ``day``, the shortest first."""
    return sorted(each.minutes for each in services.notebook.on(day) if isinstance(each, Rest))


async def backup_of_another_device(*minutes: float, **settings: Any) -> bytes:
    """The backup of a device on which so many minutes were rested."""
    other = build_services(open_memory_database(), TestClock())
    other.settings.change(welcomed=True, **settings)
    for each in minutes:
        other.notebook.log_rest(TODAY, each)
    return (await other.file.export()).content


def database_of(services: Services) -> Database:
    """The database under the stores."""
    return services.file._whole._database
