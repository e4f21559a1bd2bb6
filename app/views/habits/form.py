"""The form that makes a habit of one's own, or changes one that is there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

import flet as ft
from flet.components.hooks.use_ref import MutableRef

from app.domain.errors import AppError
from app.domain.habit import Frequency, Habit, HabitDraft, draft_of
from app.domain.habit_list import group_names
from app.domain.identity import name_key
from app.reading.wording import say
from app.state.copies import WEEKLY
from app.state.services import Services, use_services, use_store
from app.views.habits.actions import change, erase, make, put_together, switch
from app.views.habits.parts import framed, missing
from app.views.habits.words import MONTH, WEEK, frequency_words
from app.views.kit.addresses import Paths
from app.views.kit.buttons import clay_button, link_button, link_line, main_button, mist_button
from app.views.kit.choices import across, cell_rows, choice_cell
from app.views.kit.drafts import use_draft, use_saving
from app.views.kit.guard import component
from app.views.kit.keys import text_field
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go
from app.views.kit.pages import page_head
from app.views.kit.surfaces import column, panel
from app.views.kit.text import CENTER, heading, soft, words

_UNITS = ((1, "a_day"), (WEEK, "a_week"), (MONTH, "a_month"))
_COUNTS = {1: (1, 2, 3, 4, 5, 6, 7, 8), WEEK: (1, 2, 3, 4, 5, 6), MONTH: (1, 2, 3, 4)}
"""What is offered (our choice); seven days a week are once a day."""


def _frequency_choice(
    look: Look, chosen: Frequency, choose: Callable[[Frequency], object]
) -> ft.Control:
    units = [
        choice_cell(
            look,
            say(f"habits.{name}"),
            partial(choose, Frequency(min(chosen.times, _COUNTS[days][-1]), days)),
            chosen.days == days,
            key=f"often-{name.replace('_', '-')}",
        )
        for days, name in _UNITS
    ]
    counts = [
        choice_cell(
            look,
            str(times),
            partial(choose, Frequency(times, chosen.days)),
            chosen.times == times,
            frequency_words(Frequency(times, chosen.days)),
            key=f"often-{times}",
        )
        for times in _COUNTS.get(chosen.days, ())
    ]
    in_a_row = 3 if look.large else 4
    said = soft(look, frequency_words(chosen), "body")
    return column(
        [
            heading(look, say("habits.often"), 2, "label"),
            soft(look, say("habits.often_about")),
            cell_rows(units, across(look, [say(f"habits.{name}") for _, name in _UNITS], 3)),
            cell_rows(counts, in_a_row),
            ft.Semantics(live_region=True, container=True, content=said),
        ],
        8,
    )


_OFFERED = ("morning", "midday", "evening")


@component
def _GroupChoice(
    chosen: str,
    known: Sequence[str],
    written: MutableRef[str],
    choose: Callable[[str], object],
    *,
    key: str | None = None,
) -> ft.Control:
    """The group ``chosen`` among the offered and the ``known`` ones.

    ``written`` holds another name, which counts instead while there is one.
    """
    look = use_look()
    writing, write = ft.use_state(bool(written.current))
    offered = [say(f"habits.group_{name}") for name in _OFFERED]
    named = {name_key(name): name for name in [*offered, *known]}
    names = ["", *named.values()]

    def take(name: str) -> None:
        written.current = ""
        write(False)
        choose(name)

    def keep(text: str) -> None:
        written.current = text

    cells = [
        choice_cell(
            look,
            name or say("habits.group_none"),
            partial(take, name),
            name_key(name) == name_key(chosen) and not writing,
            expand=False,
            key=f"group-{names.index(name)}",
        )
        for name in names
    ]
    other = choice_cell(
        look,
        say("habits.group_other"),
        lambda: write(True),
        writing,
        expand=False,
        key="group-other",
    )
    parts: list[ft.Control] = [
        heading(look, say("habits.group"), 2, "label"),
        ft.Row([*cells, other], wrap=True, spacing=8, run_spacing=8),
    ]
    if writing:
        label = say("habits.group_field")
        parts.append(text_field(look, label, written.current or "", keep, "group-field"))
    return column(parts, 8)


def _not_saved(look: Look, throw_away: Callable[[], object]) -> ft.Control:
    """Return that the form stays as it is, and the way to be rid of it: nothing stands below."""
    link = link_button(look, say("common.throw_away"), throw_away, key="throw-away")
    way = ft.Row([link], alignment=ft.MainAxisAlignment.CENTER)
    return column([soft(look, say("habits.form_stays"), align=CENTER), way], spacing=0)


_Save = Callable[[HabitDraft], bool]
"""Saves the habit, and returns whether that worked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Put(HabitDraft):
    """What the form holds besides the choices."""

    own_group: str = ""
    """Another name for the group, which counts instead while there is one."""


def _put(first: HabitDraft) -> _Put:
    return _Put(name=first.name, tiny=first.tiny, frequency=first.frequency, group=first.group)


@component
def _HabitForm(
    about: str,
    title: str,
    first: HabitDraft,
    menu: Habit | None,
    save: _Save,
    back: Callable[[], object],
    put_away: Callable[[], object] | None = None,
    more: Sequence[ft.Control] = (),
    *,
    key: str | None = None,
) -> ft.Control:
    """A page called ``title`` that hands ``save`` what the person made of ``first``.

    ``about`` is what it is about, by which a draft is found again. ``menu`` is the habit of the
    menu that is changed, if it is one; ``more`` stands at the end.
    """
    look = use_look()
    services = use_services()
    groups = group_names(use_store(services.habits).choices.values())
    form = use_draft(f"habit:{about}", lambda: _put(first))
    draft = form.chosen
    unnamed, tell_unnamed = ft.use_state(False)

    def done() -> None:
        it = form.chosen
        # Refused below, where what was pressed is; the line is where it can be mended, and stays.
        tell_unnamed(menu is None and not it.name.strip())
        written = it.own_group.strip() or it.group
        if save(replace(first, name=it.name, tiny=it.tiny, frequency=it.frequency, group=written)):
            form.done()

    def throw_away() -> None:
        form.throw_away()
        back()

    def name(text: str) -> None:
        form.write("name", text)
        if unnamed:
            tell_unnamed(False)

    naming: list[ft.Control] = [
        text_field(look, say("habits.name"), draft.name, name, "name-field")
    ]
    if unnamed:
        naming.append(words(look, say("errors.habit_no_name"), key="no-name"))
    if menu is None:
        naming.append(soft(look, say("habits.own_honest")))
        label = say("habits.tiny_name")
        naming.append(
            text_field(look, label, draft.tiny, partial(form.write, "tiny"), "tiny-field")
        )
        naming.append(soft(look, say("habits.tiny_about")))
    elif menu.name != first.name:
        naming.append(soft(look, say("habits.menu_name", habit=menu.name)))
    often = [_frequency_choice(look, draft.frequency, lambda how: form.choose(frequency=how))]
    if first.name and draft.frequency != first.frequency:
        told = ft.Semantics(live_region=True, content=soft(look, say("habits.often_anew"), "body"))
        often.append(told)
    if menu is not None:
        often.append(soft(look, say("habits.menu_target", target=menu.target)))
    parts: list[ft.Control] = [
        column(naming, 8),
        column(often, 8),
        _GroupChoice(
            draft.group,
            list(groups.values()),
            form.typed("own_group"),
            lambda chosen: form.choose(group=chosen),
            key="groups",
        ),
    ]
    if put_away is not None:
        away = link_button(look, say("habits.put_it_away"), put_away, key="put-away")
        parts.append(link_line([away]))
    parts += more
    if form.begun:
        parts.append(_not_saved(look, throw_away))
    label = say("habits.save" if first.name else "habits.save_new")
    head = page_head(look, title, back=back, ways=False)
    save_button = main_button(look, label, use_saving(done), key="save")
    return framed(look, head, [column(parts, 24)], save_button, key="habit-form")


@component
def NewHabitScreen() -> ft.Control:
    """The form for a habit of one's own."""
    services = use_services()

    def save(draft: HabitDraft) -> bool:
        made = make(services, draft)
        if made:
            go(Paths.HABITS)
        return made

    title = say("habits.new_title")
    return _HabitForm("new", title, HabitDraft(), None, save, lambda: go(Paths.MENU), key="new")


@component
def ChangeHabitScreen() -> ft.Control:
    """The form for the habit named in the address."""
    look = use_look()
    services = use_services()
    store = use_store(services.habits)
    slug = ft.use_route_params().get("slug", "")
    try:
        habit = store.habit(slug)
    except AppError as problem:
        return missing(look, problem)

    def leave() -> None:
        go(Paths.habit(slug))

    def save(draft: HabitDraft) -> bool:
        change(services, slug, draft)
        leave()
        return True

    def put_away() -> None:
        if switch(services, habit, False):
            leave()

    menu = services.library.habits.get(slug)
    title = say("habits.change_title", habit=habit.name)
    first = draft_of(habit, store.choices.get(slug))
    on = store.is_on(slug)
    more = [_OwnHabit(habit, on, key=f"own-{slug}")] if habit.own else []
    away = put_away if on else None
    return _HabitForm(slug, title, first, menu, save, leave, away, more, key=slug)


@component
def _OwnHabit(habit: Habit, on: bool, *, key: str | None = None) -> ft.Control:
    """What can be done with a habit of one's own: put it together with another, or erase it."""
    look = use_look()
    services = use_services()
    asking, ask = ft.use_state(False)
    others = [other for other in services.habits.own() if other.slug != habit.slug]
    others.sort(key=lambda other: name_key(other.name) != name_key(habit.name))

    def together(other: Habit) -> None:
        if put_together(services, habit, other):
            go(Paths.habit(habit.slug))

    def gone() -> None:
        if erase(services, habit):
            go(Paths.HABITS)

    parts: list[ft.Control] = []
    if others:
        cells = [
            choice_cell(
                look,
                other.name,
                partial(together, other),
                name=say("habits.together_name", habit=habit.name, other=other.name),
                expand=False,
                key=f"together-{other.slug}",
            )
            for other in others
        ]
        parts += [
            heading(look, say("habits.together"), 2, "label"),
            soft(look, say("habits.together_about", habit=habit.name)),
            ft.Row(list(cells), wrap=True, spacing=8, run_spacing=8),
        ]
    if asking:
        parts.append(_erase_question(look, services, gone, lambda: ask(False)))
    elif not on:
        label = say("habits.erase")
        parts.append(link_line([link_button(look, label, lambda: ask(True), key="erase-habit")]))
    return column(parts, 8)


def _erase_question(
    look: Look, services: Services, gone: Callable[[], object], leave: Callable[[], object]
) -> ft.Control:
    said = [say("habits.erase_detail")]
    if services.copies.place:
        said.append(say("habits.erase_copies", weeks=WEEKLY))
    asked = heading(look, say("habits.erase_sure"), 2, "label")
    lines = [ft.Semantics(live_region=True, content=asked), *(words(look, each) for each in said)]
    buttons = [
        mist_button(look, say("habits.erase_keep"), leave, key="keep-habit"),
        clay_button(look, say("habits.erase_now"), gone, key="erase-habit-now"),
    ]
    return panel(look, column([*lines, *buttons], 8))
