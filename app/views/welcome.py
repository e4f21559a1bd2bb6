"""The first screens, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import flet as ft

from app.domain.settings import AfterEffort
from app.reading.pages import WelcomePage
from app.reading.wording import say
from app.state.copies import OTHER
from app.state.services import use_services, use_store
from app.views.kit.addresses import Paths
from app.views.kit.buttons import icon_button, link_button, link_line, main_button
from app.views.kit.drawing import picture
from app.views.kit.guard import attempt, component
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import asked, go, goings
from app.views.kit.pages import ARROW_BACK
from app.views.kit.surfaces import READING_WIDTH, column, points, stacked
from app.views.kit.text import heading, words
from app.views.settings.after_effort import effort_question, what_changes

_DOT = 8
"""How large the sign before a plain line is."""


def _welcome_body(
    look: Look,
    screen: WelcomePage,
    answer: AfterEffort,
    on_answer: Callable[[AfterEffort], object],
    has_other: bool,
) -> ft.Control:
    """Return the words of ``screen``; its question shows the ``answer``.

    ``has_other`` is whether this device has notes from another way of starting the app.
    """
    tokens = look.tokens
    title = heading(look, screen.title, 1, "title" if look.phone else "display")
    parts: list[ft.Control] = [ft.Semantics(live_region=True, content=title)]
    if screen.yes:
        yes = points(look, screen.yes, ft.Icons.CHECK_ROUNDED, tokens.sea, say("welcome.yes"))
        parts.append(yes)
    if screen.no:
        no = points(look, screen.no, ft.Icons.REMOVE_ROUNDED, tokens.clay, say("welcome.no"))
        parts.append(no)
        ways = [("backup", Paths.RESTORE, "backup"), ("other_app", Paths.IMPORT, "other-app")]
        if has_other:
            ways.insert(0, ("other_start", Paths.copy(OTHER), "other-start"))
        links: list[ft.Control] = [
            link_button(look, say(f"welcome.{name}"), partial(go, path), key=key)
            for name, path, key in ways
        ]
        parts.append(link_line(links))
    if screen.lines:
        parts.append(points(look, screen.lines, ft.Icons.CIRCLE, tokens.clay, size=_DOT))
        link = link_button(
            look, say("welcome.whole_page"), lambda: go(Paths.SAFETY), key="to-safety"
        )
        parts.append(link_line([link]))
    if screen.question:
        parts.append(effort_question(look, screen, answer, on_answer))
        parts.append(what_changes(look, screen))
    return column(parts, spacing=20)


_SHAPE = 9 / 16
"""The height of a drawing as a share of its width."""

_LEAST_HEIGHT = 740
"""Where there is less room than this for text of usual size, the words stand alone."""

_PANE = 480
"""How wide the picture is where it stands beside the words."""


def _welcome_frame(
    look: Look,
    drawing: str,
    head: ft.Control,
    body: ft.Control,
    button: ft.Control,
    key: str,
) -> ft.Control:
    side = 24 if look.phone and not look.large else look.margin
    drawn = look.height >= _LEAST_HEIGHT * look.scale and not look.large
    beside = drawn and look.desktop
    parts: list[ft.Control] = [ft.Container(body, padding=ft.Padding(side, 20, side, 24))]
    if drawn and not beside:
        parts.insert(0, _above(look, drawing))
    banded = drawn and look.phone
    above = ft.Container(head, bgcolor=look.tokens.sea_pale if banded else None)
    foot = ft.Container(column([button]), padding=ft.Padding(side, 8, side, 20))
    words = stacked(look, above, parts, foot, key)
    room = look.width - (_PANE if beside else 0)
    margin = max(0, (room - READING_WIDTH) / 2)
    framed = ft.Container(words, padding=ft.Padding(margin, 0, margin, 0), expand=True)
    if not beside:
        return framed
    return ft.Row(
        [_beside(look, drawing), framed],
        spacing=0,
        expand=True,
        vertical_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _above(look: Look, drawing: str) -> ft.Control:
    """Return the picture across the screen, or as wide as the words where there is room."""
    width = look.width if look.phone else READING_WIDTH - 2 * look.margin
    shown = picture(
        look,
        drawing,
        width=width,
        height=round(width * _SHAPE),
        ground=look.tokens.sea_pale,
        radius=0 if look.phone else 16,
    )
    return ft.Row([shown], alignment=ft.MainAxisAlignment.CENTER)


def _beside(look: Look, drawing: str) -> ft.Control:
    """Return the picture as a pane of its own: sky above it, paper below."""
    shown = picture(look, drawing, width=_PANE, height=_PANE * _SHAPE, radius=0)
    sky = ft.Container(expand=1, bgcolor=look.tokens.sea_pale)
    pale = ft.Container(shown, bgcolor=look.tokens.sea_pale)
    return ft.Column([sky, pale, ft.Container(expand=1)], spacing=0, width=_PANE)


_Action = Callable[[], object]


def _welcome_head(
    look: Look, step: int, count: int, back: _Action | None, leave: _Action, leave_name: str
) -> ft.Control:
    """Return the head; ``back`` is left out on the first screen."""
    tokens = look.tokens
    said = words(look, say("welcome.step", step=step, all=count), "small_label", tokens.on_mist)
    parts: list[ft.Control] = [
        ft.Container(said, expand=True),
        link_button(look, leave_name, leave, tokens.on_mist, key="skip"),
    ]
    if back is not None:
        parts.insert(0, icon_button(look, ARROW_BACK, say("common.back"), back, key="back"))
    else:
        # As high as with the arrow, so that nothing moves from one screen to the next.
        parts.append(ft.Container(width=0, height=48))
    left = 4 if back is not None else look.margin
    return ft.Container(
        ft.Row(parts, spacing=4, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        padding=ft.Padding(left, 8, look.margin - 8, 0),
    )


@component
def WelcomeScreen() -> ft.Control:
    """The first screen that the address asks for, and the ways on, back and past."""
    look = use_look()
    services = use_services()
    settings = use_store(services.settings).settings
    path = ft.use_route_location()
    answer, set_answer = ft.use_state(settings.after_effort)
    screens = services.library.welcome
    step = _step(len(screens))
    last = step == len(screens)
    again = settings.welcomed

    def leave(**given: object) -> None:
        # What is said here first stands back behind the settings that a backup brings.
        keep = services.settings.change if again else services.settings.note
        done = attempt(lambda: keep(welcomed=True, **given))
        there = Paths.SETTINGS if again else Paths.TODAY
        # Whoever went on or back stands at no address that they asked for.
        gone = path == Paths.WELCOME or goings(ft.context.page)
        if done and gone and path != there:
            go(there)

    def go_on() -> None:
        if last:
            leave(after_effort=answer)
        else:
            go(Paths.welcome(step + 1))

    screen = screens[step - 1]
    head = _welcome_head(
        look,
        step,
        len(screens),
        (lambda: go(Paths.welcome(step - 1))) if step > 1 else None,
        lambda: leave(),
        say("welcome.close" if again else "welcome.skip"),
    )
    body = _welcome_body(look, screen, answer, set_answer, services.copies.has_other)
    name = say("welcome.done") if last and again else screen.button
    button = main_button(look, name, go_on, key="next", trailing=_ARROW)
    return _welcome_frame(look, screen.drawing, head, body, button, key=f"welcome-{step}")


def _step(count: int) -> int:
    """Return the number of the screen that the address asks for, or the first."""
    text = asked("screen")
    return max(1, min(count, int(text))) if text.isdecimal() else 1


_ARROW = ft.Icons.ARROW_FORWARD_ROUNDED
