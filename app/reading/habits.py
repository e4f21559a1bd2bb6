"""The menu of habits, one file each."""

from __future__ import annotations

from importlib.resources.abc import Traversable

from app.domain.habit import Habit, Version
from app.domain.habit_score import Frequency
from app.reading.document import read_document
from app.reading.place import files_in


def load_habits(folder: Traversable) -> tuple[Habit, ...]:
    """Read the menu, in the order of its numbers.

    Raises:
        ContentError: If a file cannot be understood.

    """
    return tuple(sorted(map(_habit, files_in(folder, ".md")), key=lambda habit: habit.number))


def _habit(file: Traversable) -> Habit:
    document = read_document(file, f"habits/{file.name}")
    return Habit(
        slug=document.text("slug"),
        number=document.number("number"),
        name=document.text("name"),
        when=document.text("when"),
        icon=document.text("icon"),
        versions=tuple((version, document.text(version)) for version in Version),
        target=document.text("target"),
        frequency=Frequency(document.number("times"), document.number("days")),
        how_to=document.body,
        theme=document.text("theme"),
        facts=document.texts("facts"),
        starter=document.flag("starter"),
        opt_in=document.flag("opt_in"),
        exercise=document.flag("exercise"),
        within=document.text("within", ""),
        on_request=document.flag("on_request"),
        short_safety=document.text("short_safety", ""),
        safety=document.text("safety", ""),
        help=document.text("help", "soon"),
        checks=document.texts("checks"),
        sources=document.texts("sources"),
    )
