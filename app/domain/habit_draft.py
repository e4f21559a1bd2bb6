"""A draft of a habit: what the person made their own in the form so far."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from app.domain.habit import Habit, Version
from app.domain.habit_choice import HabitChoice
from app.domain.habit_score import Frequency

DAILY = Frequency(1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class HabitDraft:
    """The name, tiny version, target and group of a habit as chosen so far."""

    name: str = ""
    tiny: str = ""
    frequency: Frequency = DAILY
    group: str = ""


def draft_of(habit: Habit, choice: HabitChoice | None) -> HabitDraft:
    """Return the draft that changes ``habit``."""
    return HabitDraft(
        name=habit.name,
        tiny=habit.tiny if habit.own else "",
        frequency=habit.frequency,
        group=choice.group if choice else "",
    )


def chosen(choice: HabitChoice, draft: HabitDraft, menu: Habit | None) -> HabitChoice:
    """Return ``choice`` with what ``draft`` says.

    What is the same as in the ``menu`` is not kept, so that it follows the menu.

    Raises:
        InvalidInput: If a text is too long, or a habit of the person's own has no name.

    """
    name, frequency = draft.name.strip(), draft.frequency
    return replace(
        choice,
        name="" if menu and name == menu.name else name,
        tiny="" if menu else draft.tiny.strip(),
        frequency=None if menu and frequency == menu.frequency else frequency,
        group=draft.group.strip(),
    )


def newly_chosen(slug: str, draft: HabitDraft, today: date, now: datetime) -> HabitChoice:
    """Return the choice that makes a habit of the person's own, switched on.

    Raises:
        InvalidInput: If a text is too long, or there is no name.

    """
    bare = HabitChoice(id=slug, on=True, since=today, changed=now)
    return replace(chosen(bare, draft, None), own=True)


def habit_of(choice: HabitChoice, menu: Habit | None) -> Habit:
    """Return the habit as the person has it; ``menu`` is the one it comes from, if any."""
    if menu is None:
        versions = ((Version.TINY, choice.tiny), (Version.FULL, "")) if choice.tiny else ()
        frequency = choice.frequency or DAILY
        return Habit(
            slug=choice.id, name=choice.name, versions=versions, frequency=frequency, own=True
        )
    if choice.frequency is not None:
        menu = replace(menu, frequency=choice.frequency, target="")
    return replace(menu, name=choice.name or menu.name)
