"""Fills the blanks of the project's own HTML, CSS and JavaScript."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping

from app.packaging.fault import BuildError
from app.packaging.place import PAGE
from app.reading.wording import knows, say

BLANK = re.compile(r"\{\{(say )?(\w+)\}\}")


def filled(file: str, blanks: Mapping[str, str] | None = None) -> str:
    """Return a file of the page; ``{{name}}`` is in ``blanks``, ``{{say name}}`` in the content.

    Raises:
        BuildError: If nothing fills a blank.

    """
    known = blanks or {}

    def fill(blank: re.Match[str]) -> str:
        is_said, name = blank.groups()
        if is_said and knows(f"packaging.page_{name}"):
            return html.escape(say(f"packaging.page_{name}"))
        if not is_said and name in known:
            return known[name]
        raise BuildError("blank", file=file, name=name)

    return BLANK.sub(fill, (PAGE / file).read_text(encoding="utf-8"))


def as_json(value: object) -> str:
    """Return ``value`` as JSON that may stand in HTML."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c")
