"""Restoring from a backup: choosing it, seeing what it would do, and only then doing it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import flet as ft

from app.domain.errors import AppError
from app.reading.wording import say
from app.state.restoring import Backup, How, Rehearsal
from app.state.services import use_services
from app.views.kit.addresses import Paths
from app.views.kit.buttons import link_button, main_button, mist_button, tap
from app.views.kit.guard import component, sentence, show_message, start
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import asked, go, go_back
from app.views.kit.pages import page_frame, page_head
from app.views.kit.phrases import clock_time, day_of_year
from app.views.kit.surfaces import column, panel, points, rows
from app.views.kit.text import heading, soft, words
from app.views.settings.files import (
    Progress,
    Saving,
    is_it_there,
    told_in_place,
    use_arrival,
    use_export,
)


@dataclass(frozen=True, slots=True)
class _Progress(Progress):
    """How far it has come."""

    backup: Backup | None = None
    shown: Rehearsal | None = None


@dataclass(frozen=True, slots=True)
class _Steps:
    """What the person can do next."""

    choose: Callable[[], None]
    turn_to: Callable[[How], None]
    restore: Callable[[], None]


def _use_restore(copy: str) -> tuple[_Progress, _Steps]:
    """Return how far a restore has come, and its steps. Call it from a component.

    It begins with the automatic copy called ``copy``, if there is a name.
    """
    services = use_services()
    restoring = services.restoring
    drawn, arrival = use_arrival("restore", _Progress())

    async def read(content: Callable[[], bytes]) -> _Progress:
        try:
            backup = await restoring.read(content())
            return _Progress(backup=backup, shown=await restoring.rehearse(backup, How.MERGE))
        except AppError as problem:
            return _Progress(sentence(problem))

    async def rehearse(how: How, now: _Progress) -> dict[str, Rehearsal]:
        return {"shown": await restoring.rehearse(now.backup, how)} if now.backup else {}

    async def restore(backup: Backup, how: How, _: _Progress) -> None:
        change = await restoring.restore(backup, how)
        if arrival.here:
            go(Paths.TODAY)
        done = "restore.merged" if how is How.MERGE else "restore.replaced"
        show_message(say(done), change, stays=True)

    async def restore_what_was_seen() -> None:
        now = arrival.now
        if now.backup is not None and now.shown is not None and now.shown is drawn.shown:
            await arrival.do(partial(restore, now.backup, now.shown.how))

    def begin() -> None:
        if copy:
            start(lambda: arrival.show(lambda _: read(partial(services.copies.read, copy))))

    ft.use_effect(begin, [copy])
    steps = _Steps(
        lambda: start(lambda: arrival.choose(lambda content, _: read(lambda: content))),
        lambda how: start(lambda: arrival.work_out(partial(rehearse, how))),
        lambda: start(restore_what_was_seen),
    )
    return drawn, steps


_DOT, _DOT_SIZE = ft.Icons.CIRCLE, 8
_CHOSEN, _OTHER = ft.Icons.RADIO_BUTTON_CHECKED_ROUNDED, ft.Icons.RADIO_BUTTON_UNCHECKED_ROUNDED


def _rehearsal_parts(
    look: Look, shown: Rehearsal, turn_to: Callable[[How], None]
) -> list[ft.Control]:
    """Return the parts of the page: what the file holds, the choice, and what would change."""
    choices = [
        _choice(look, how, how is shown.how, partial(turn_to, how))
        for how in (How.MERGE, How.REPLACE)
    ]
    would = _lines(look, shown.changes)
    if shown.changes_nothing:
        would = words(look, say("restore.changes_nothing"))
    return [
        heading(look, say("restore.holds")),
        panel(look, column(_held(look, shown), spacing=8), key="holds"),
        heading(look, say("restore.how")),
        rows(look, choices),
        heading(look, say("restore.would")),
        ft.Semantics(live_region=True, content=panel(look, would, key="changes")),
    ]


def _lines(look: Look, lines: Sequence[str]) -> ft.Control:
    return points(look, lines, _DOT, look.tokens.ink_soft, size=_DOT_SIZE)


def _held(look: Look, shown: Rehearsal) -> list[ft.Control]:
    saved = shown.exported
    said = [
        say(
            "restore.made", day=day_of_year(saved.date()), time=clock_time(saved, look.twelve_hours)
        )
    ]
    if shown.span is not None:
        first, last = map(day_of_year, shown.span)
        said.append(
            say("restore.span_day", first=first)
            if first == last
            else say("restore.span", first=first, last=last)
        )
    lines: list[ft.Control] = [words(look, " ".join(said))]
    if shown.holds:
        lines.append(_lines(look, shown.holds))
    else:
        lines.append(words(look, say("restore.holds_nothing")))
    if shown.unreadable:
        lines.append(soft(look, say("restore.unreadable", count=shown.unreadable), "body"))
    return lines


def _choice(look: Look, how: How, chosen: bool, choose: Callable[[], None]) -> ft.Control:
    tokens = look.tokens
    color = tokens.on_mist if chosen else tokens.ink
    title, detail = say(f"restore.{how}"), say(f"restore.{how}_detail")
    lines = column([words(look, title, "label", color), words(look, detail, "small", color)], 2)
    parts: list[ft.Control] = [ft.Container(lines, expand=True)]
    if not look.large:
        parts.insert(0, ft.Icon(_CHOSEN if chosen else _OTHER, size=24, color=tokens.sea))
    return tap(
        look,
        ft.Row(parts, spacing=16, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        f"{title}. {detail}",
        choose,
        key=f"how-{how}",
        selected=chosen,
        at_once=True,
        bgcolor=tokens.sea_mist if chosen else None,
        radius=0,
        padding=ft.Padding(16, 14, 16, 14),
    )


@component
def RestoreScreen() -> ft.Control:
    """The file or copy that was chosen, what it would do, and the steps to having it back."""
    look = use_look()
    kept = use_services().copies.place != ""
    ft.use_route_location()
    copy = asked("copy")
    course, steps = _use_restore(copy)
    backup = use_export(in_place=True)
    sure, set_sure = ft.use_state(False)
    ft.use_effect(lambda: set_sure(False), [course.shown])
    head = page_head(look, say("restore.title"), back=go_back, ways=False)
    parts: list[ft.Control] = []
    if course.shown is None and not copy:
        parts.append(words(look, say("restore.lead")))
    if course.said:
        parts.append(ft.Semantics(live_region=True, content=words(look, course.said, "label")))
    if course.busy:
        step = "busy"
    elif sure and course.shown is not None:
        step = "sure"
        parts += _sure(look, steps, None if kept else backup)
    else:
        step = "shown" if course.shown else "choose"
        parts += _choosing(look, course, steps, kept, lambda: set_sure(True))
    return page_frame(look, head, parts, spacing=16, key=f"restore-{step}")


def _choosing(
    look: Look, course: _Progress, steps: _Steps, kept: bool, go_on: Callable[[], None]
) -> list[ft.Control]:
    shown = course.shown
    if shown is None:
        return [
            main_button(look, say("restore.choose"), steps.choose, key="choose-file"),
            link_button(look, say("restore.leave"), go_back, key="leave"),
        ]
    parts = _rehearsal_parts(look, shown, steps.turn_to)
    if not shown.changes_nothing:
        parts.append(_promise(look, kept))
        if shown.how is How.MERGE:
            parts.append(main_button(look, say("restore.merge_now"), steps.restore, key="merge"))
        else:
            go_on_words = say("restore.replace_go_on")
            parts.append(main_button(look, go_on_words, go_on, key="replace-go-on"))
    return [
        *parts,
        mist_button(look, say("restore.choose_other"), steps.choose, key="choose-file"),
        link_button(look, say("restore.leave"), go_back, key="leave"),
    ]


def _sure(look: Look, steps: _Steps, backup: Saving | None) -> list[ft.Control]:
    """Return the second plain step before everything here is replaced.

    Where no copy is kept by itself a ``backup`` is offered.
    """
    title = heading(look, say("restore.replace_sure"), 2, "title")
    parts = [
        ft.Semantics(live_region=True, content=title),
        words(look, say("restore.replace_sure_detail")),
        _promise(look, backup is None),
    ]
    if backup is not None:
        first = say("settings.export_first")
        parts.append(mist_button(look, first, backup.save, key="export-first"))
        parts += [told_in_place(look, backup)] if backup.said else []
        parts += is_it_there(look, backup)
    return [
        *parts,
        main_button(look, say("restore.leave"), go_back, key="keep"),
        mist_button(look, say("restore.replace_now"), steps.restore, key="replace"),
    ]


def _promise(look: Look, kept: bool) -> ft.Control:
    """Return how it can be taken back; where copies are ``kept``, one is made first."""
    told = [say("restore.with_copy")] if kept else []
    return soft(look, " ".join([*told, say("restore.with_undo")]), "body")
