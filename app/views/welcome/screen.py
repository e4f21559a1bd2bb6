"""The first screens, one after the other."""

from __future__ import annotations

import flet as ft

from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import attempt, component
from app.views.look import use_look
from app.views.navigation import asked, go
from app.views.routes import Paths
from app.views.shared.buttons import main_button
from app.views.welcome.body import welcome_body
from app.views.welcome.frame import welcome_frame
from app.views.welcome.head import welcome_head


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

    def leave(**changes: object) -> None:
        done = attempt(lambda: services.settings.change(welcomed=True, **changes))
        if done and path == Paths.WELCOME:
            go(Paths.SETTINGS if again else Paths.TODAY)

    def go_on() -> None:
        if last:
            leave(after_effort=answer)
        else:
            go(Paths.welcome(step + 1))

    screen = screens[step - 1]
    head = welcome_head(
        look,
        step,
        len(screens),
        (lambda: go(Paths.welcome(step - 1))) if step > 1 else None,
        lambda: leave(),
        say("welcome.close" if again else "welcome.skip"),
    )
    body = welcome_body(look, screen, answer, set_answer)
    name = say("welcome.done") if last and again else screen.button
    button = main_button(look, name, go_on, key="next", trailing=ARROW)
    return welcome_frame(look, screen.drawing, head, body, button, key=f"welcome-{step}")


def _step(count: int) -> int:
    """Return the number of the screen that the address asks for, or the first."""
    text = asked("screen")
    return max(1, min(count, int(text))) if text.isdecimal() else 1


ARROW = ft.Icons.ARROW_FORWARD_ROUNDED
