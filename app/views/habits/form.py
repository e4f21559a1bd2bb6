"""The form that makes a habit of one's own, or changes one that is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import flet as ft

from app.domain.habit import Habit
from app.domain.habit_draft import HabitDraft
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.habits.frequency_choice import frequency_choice
from app.views.habits.group_choice import GroupChoice
from app.views.habits.panes import framed
from app.views.look import use_look
from app.views.page_frame import page_head
from app.views.shared.buttons import link_button, main_button
from app.views.shared.field import text_field
from app.views.shared.panels import column
from app.views.shared.words import soft

Save = Callable[[HabitDraft], object]


@component
def HabitForm(
    title: str,
    first: HabitDraft,
    menu: Habit | None,
    save: Save,
    back: Callable[[], object],
    put_away: Callable[[], object] | None = None,
    *,
    key: str | None = None,
) -> ft.Control:
    """A page called ``title`` that hands ``save`` what the person made of ``first``.

    ``menu`` is the habit of the menu that is changed, if it is one.
    """
    look = use_look()
    services = use_services()
    groups = [choice.group for choice in use_store(services.habits).choices.values()]
    draft, change = ft.use_state(first)
    name, tiny, group = ft.use_ref(first.name), ft.use_ref(first.tiny), ft.use_ref("")

    def keep_name(text: str) -> None:
        name.current = text

    def keep_tiny(text: str) -> None:
        tiny.current = text

    def done() -> None:
        written = (group.current or "").strip()
        whole = replace(draft, name=name.current or "", tiny=tiny.current or "")
        save(replace(whole, group=written) if written else whole)

    naming: list[ft.Control] = [
        text_field(look, say("habits.name"), first.name, keep_name, "name-field")
    ]
    if menu is None:
        naming.append(soft(look, say("habits.own_honest")))
        label = say("habits.tiny_name")
        naming.append(text_field(look, label, first.tiny, keep_tiny, "tiny-field"))
        naming.append(soft(look, say("habits.tiny_about")))
    elif menu.name != first.name:
        naming.append(soft(look, say("habits.menu_name", habit=menu.name)))
    often = [
        frequency_choice(look, draft.frequency, lambda how: change(replace(draft, frequency=how)))
    ]
    if menu is not None:
        often.append(soft(look, say("habits.menu_target", target=menu.target)))
    parts: list[ft.Control] = [
        column(naming, 8),
        column(often, 8),
        GroupChoice(
            draft.group,
            [each for each in groups if each],
            group,
            lambda chosen: change(replace(draft, group=chosen)),
            key="groups",
        ),
    ]
    if put_away is not None:
        away = link_button(look, say("habits.put_it_away"), put_away, key="put-away")
        parts.append(ft.Row([away]))
    label = say("habits.save" if first.name else "habits.save_new")
    head = page_head(look, title, back=back, ways=False)
    save_button = main_button(look, label, done, key="save")
    return framed(look, head, [column(parts, 24)], save_button, key="habit-form")
