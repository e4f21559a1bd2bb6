"""Ctrl+Z, or Cmd+Z: takes back the newest change."""

from __future__ import annotations

from app.reading.wording import say
from app.state.history import History
from app.views.keys import is_occupied, use_keys
from app.views.message import close_messages, show_message

UNDO = ("ctrl+Z", "meta+Z")


def use_undo_keys(history: History, asleep: bool) -> None:
    """Take back changes by keys, the newest first. Call it from a component.

    Nothing happens while the person types, or while a form is open: there the keys mean what
    was typed, not what was saved before. ``asleep`` says so for a form that is no sheet.
    """

    def take_back() -> None:
        if asleep or is_occupied():
            return
        undone = history.undo()
        close_messages()
        show_message(say("common.undone" if undone else "common.nothing_to_undo"))

    use_keys(dict.fromkeys(UNDO, take_back))
