"""What the screens of habits share: panes, a disc with an icon, the lines about safety."""

from __future__ import annotations

import re
from collections.abc import Sequence

import flet as ft

from app.domain.errors import AppError, NotFound
from app.domain.habit import Habit
from app.reading.wording import say
from app.views.kit.addresses import Paths
from app.views.kit.buttons import link_button, link_line, main_button, tap
from app.views.kit.guard import sentence
from app.views.kit.look import Look
from app.views.kit.navigation import go
from app.views.kit.pages import page_frame, page_head
from app.views.kit.rows import icon_disc
from app.views.kit.surfaces import READING_WIDTH, column, panel, stacked
from app.views.kit.text import heading, words

LIST_WIDTH = 440
_LEAST_BESIDE = 480
"""The least room for a habit beside the list."""


def has_panes(look: Look) -> bool:
    """Return whether there is room for two panes."""
    return look.desktop and not look.large and look.room - LIST_WIDTH >= _LEAST_BESIDE


def column_width(look: Look) -> float:
    """Return how wide the column of the list is."""
    if has_panes(look):
        return LIST_WIDTH - 2 * look.margin
    return min(READING_WIDTH, look.room - 2 * look.margin)


def page_width(look: Look) -> float:
    """Return how wide the column of one habit is."""
    room = look.room - LIST_WIDTH if has_panes(look) else look.room
    return room - 2 * _side(look, room)


def framed(
    look: Look,
    head: ft.Control,
    controls: Sequence[ft.Control],
    foot: ft.Control | None = None,
    room: float | None = None,
    key: str | None = None,
) -> ft.Control:
    """Return a page, or with ``room`` a pane that wide: head, scrolling middle, foot."""
    side = _side(look, look.room if room is None else room)
    if foot is not None:
        foot = ft.Container(foot, padding=ft.Padding(side, 8, side, 8 if look.phone else 24))
    if room is None:
        return page_frame(look, head, controls, foot, key=key)
    body = ft.Container(column(controls), padding=ft.Padding(side, 4, side, 32))
    heading = ft.Container(head, padding=ft.Padding(side - look.margin, 0, 0, 0))
    return stacked(look, heading, [body], foot, key)


def _side(look: Look, room: float) -> float:
    return max(look.margin, (room - READING_WIDTH) / 2)


def missing(look: Look, problem: AppError) -> ft.Control:
    """Return a page that tells of ``problem``, with a way out."""
    way = main_button(look, say("habits.to_today"), lambda: go(Paths.HABITS), key="to-today")
    if isinstance(problem, NotFound):
        way = main_button(look, say("habits.empty_button"), lambda: go(Paths.MENU), key="to-menu")
    head = page_head(look, say("habits.title"))
    return page_frame(look, head, [words(look, sentence(problem), key="missing"), way])


def habit_disc(look: Look, habit: Habit) -> ft.Control:
    """Return the icon of ``habit``; its name beside it says the rest."""
    icon: ft.IconData = getattr(ft.Icons, habit.icon, ft.Icons.SPA_ROUNDED)
    return icon_disc(icon, look.tokens.sea_mist, look.tokens.on_mist, 44)


def gentle_note(look: Look, aside: Sequence[Habit] = ()) -> ft.Control:
    """Return the note over the list; ``aside`` are the habits left out meanwhile."""
    lines = [say("habits.flare_text")]
    if aside:
        names = ", ".join(habit.name for habit in aside)
        lines.append(say("habits.flare_aside", habits=names))
    return _note(look, say("habits.flare_title"), lines)


def aside_note(look: Look) -> ft.Control:
    """Return why a habit with movement cannot be noted just now, on its own page."""
    return _note(look, say("habits.flare_page_title"), [say("habits.flare_page_text")])


def _note(look: Look, title: str, lines: Sequence[str]) -> ft.Control:
    color = look.tokens.on_clay_mist
    parts = [heading(look, title, 2, "label", color=color)]
    parts += [words(look, line, color=color) for line in lines]
    return panel(look, column(parts, 4), look.tokens.clay_mist, key="flare-note")


def safety_line(look: Look, habit: Habit) -> ft.Control:
    """Return the short question of ``habit`` with the way to help."""
    line = say("habits.safety_line", question=habit.short_safety)
    icon = ft.Icon(ft.Icons.HEALTH_AND_SAFETY_OUTLINED, size=20, color=look.tokens.clay)
    row = ft.Row(
        [icon, ft.Container(words(look, line, "small"), expand=True)],
        spacing=8,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    return tap(
        look,
        row,
        line,
        lambda: go(Paths.help_with(habit.help)),
        key=f"{habit.slug}-help",
        padding=ft.Padding(4, 14, 0, 14),
    )


_SENTENCE_END = re.compile(r"(?<=[.?]) (?=[A-Z])")


def _sentences(text: str) -> list[str]:
    """Return the sentences of ``text``: one a line is easier in a fog than a block."""
    return _SENTENCE_END.split(text)


def safety_note(look: Look, habit: Habit, title: str, key: str = "get-help") -> ft.Control:
    """Return the whole note on clay, under the words called ``title``; ``key`` is its link's."""
    color = look.tokens.on_clay_mist
    help_link = link_button(
        look,
        say("habits.get_help"),
        lambda: go(Paths.help_with(habit.help)),
        color=color,
        key=key,
        kind="label",
    )
    parts = [
        heading(look, say(title), 2, "label", color=color),
        column([words(look, text, color=color) for text in _sentences(habit.safety)], 6),
        link_line([help_link]),
    ]
    return panel(look, column(parts, 4), look.tokens.clay_mist)


def to_settings(look: Look) -> ft.Control:
    """Return the way to the answer that leaves exercise out."""
    link = link_button(
        look,
        say("habits.careful_link"),
        lambda: go(Paths.AFTER_EFFORT),
        color=look.tokens.on_clay_mist,
        key="to-settings",
    )
    return link_line([link])
