"""About this app."""

from __future__ import annotations

from functools import partial

import flet as ft

import app
from app.reading.wording import say
from app.state.services import use_services
from app.views.guard import component
from app.views.look import use_look
from app.views.navigation import go, go_back
from app.views.page_frame import page_frame, page_head
from app.views.routes import Paths
from app.views.shared.buttons import mist_button
from app.views.shared.markdown import markdown
from app.views.shared.panels import column
from app.views.shared.words import heading, soft, words


@component
def AboutScreen() -> ft.Control:
    """What the app is and is not, which numbers are its own, and its licences."""
    look = use_look()
    page = use_services().library.about
    sections = [
        column([heading(look, title), markdown(look, text, "body")])
        for title, text in page.sections
    ]
    controls = [
        words(look, page.lead, "reader"),
        *sections,
        mist_button(look, say("common.help"), partial(go, Paths.SAFETY), key="to-safety"),
        soft(look, say("settings.version", version=app.__version__)),
    ]
    head = page_head(look, page.title, back=go_back, ways=False)
    return page_frame(look, head, controls, spacing=24, key="about")
