"""About this app."""

from __future__ import annotations

from functools import partial

import flet as ft

import app
from app.reading.wording import say
from app.state.services import use_services
from app.views.kit.addresses import Paths
from app.views.kit.buttons import mist_button
from app.views.kit.guard import component
from app.views.kit.look import use_look
from app.views.kit.navigation import go, go_back
from app.views.kit.pages import page_frame, page_head
from app.views.kit.surfaces import column
from app.views.kit.text import heading, markdown, soft, words


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
