"""What the app was asked not to bring up, and how to allow it again."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.domain.answer import Topic
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import use_look
from app.views.message import show_message
from app.views.navigation import go_back
from app.views.page_frame import page_frame, page_head
from app.views.settings.answer_words import put_aside, until_words
from app.views.shared.buttons import link_button
from app.views.shared.panels import column, rows
from app.views.shared.words import soft, words


@component
def AnswersScreen() -> ft.Control:
    """A row for each thing that is put aside, with the way back."""
    look = use_look()
    services = use_services()
    use_store(services.settings)

    def allow(topic: Topic) -> None:
        services.answers.allow(topic)
        show_message(say("settings.answer_allowed"), undo=services.history.undo)

    lines = []
    for answer in put_aside(services.answers.given, services.clock.today):
        topic = answer.topic
        title = say(f"settings.topic_{topic}")
        way = link_button(look, say("settings.allow"), partial(allow, topic), key=f"allow-{topic}")
        text = column([words(look, title, "label"), soft(look, until_words(answer))], spacing=2)
        inner = column([text, ft.Row([way], wrap=True)], spacing=0)
        lines.append(ft.Container(inner, key=f"answer-{topic}", padding=ft.Padding(16, 14, 8, 4)))
    listed = rows(look, lines) if lines else soft(look, say("settings.answers_none"), "body")
    head = page_head(look, say("settings.answers"), back=go_back, ways=False)
    return page_frame(look, head, [soft(look, say("settings.answers_lead"), "body"), listed])
