"""Content files and what is said when one is broken."""

from __future__ import annotations

import pytest

from app.domain.errors import ContentError
from app.reading.content import parse_document
from app.reading.library import parse_card
from app.views.kit.guard import sentence

WHOLE = """+++
title = "A title"
gist = "A gist."
mark = "studied"
why = "Why."
facts = ["1.1"]
+++

Body.

## More

Deeper.
"""


def card(text):
    return parse_card("deck/card", parse_document("deck/card.md", text))


def test_header_body_and_more_are_told_apart():
    made = card(WHOLE)
    assert (made.title, made.body, made.more) == ("A title", "Body.", "Deeper.")


def test_line_ends_of_windows_change_nothing():
    assert card(WHOLE.replace("\n", "\r\n")) == card(WHOLE)


@pytest.mark.parametrize(
    ("text", "line", "fault"),
    [
        ("Body.", 1, "no header"),
        (WHOLE.replace("+++\n\nBody", "\n\nBody"), 1, "no header"),
        (WHOLE.replace('mark = "studied"', 'mark = "sure"'), 4, "mark is none of"),
        (WHOLE.replace('gist = "A gist."', "gist = A gist"), 3, "Invalid"),
        (WHOLE.replace('gist = "A gist."', "gist = 3"), 3, "gist is not a str"),
        (WHOLE.replace('facts = ["1.1"]', "facts = [1]"), 6, "facts is not a list of texts"),
        (WHOLE.replace('title = "A title"\n', ""), 6, "title is missing"),
    ],
)
def test_a_broken_file_names_itself_its_line_and_what_is_wrong(text, line, fault):
    with pytest.raises(ContentError) as refusal:
        card(text)
    said = sentence(refusal.value)
    assert said.startswith(f"deck/card.md, line {line}: ")
    assert fault in said
