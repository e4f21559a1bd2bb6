"""Where the benchmark of the web build has its own files, and how they become whole."""

from __future__ import annotations

import json
from pathlib import Path

HERE = Path(__file__).parent
PAGE = HERE / "page"
COUNTER = HERE / "counter" / "main.py"


def filled(name: str, **blanks: object) -> str:
    """Return the file ``name`` of the page with its blanks filled: text as it is, else JSON."""
    text = (PAGE / name).read_text(encoding="utf-8")
    for blank, value in blanks.items():
        content = value if isinstance(value, str) else json.dumps(value)
        text = text.replace(f"{{{{{blank}}}}}", content)
    return text


def with_marks(page: str) -> str:
    """Return the HTML ``page`` with the script that tells when things were there.

    It comes before all else: a content policy binds what stands after it only.
    """
    return page.replace("<head>", f"<head><script>{filled('marks.js')}</script>", 1)
