"""The icons that the app and Flet's client can draw."""

from __future__ import annotations

import json
import re

from app.packaging.program import program

IN_CODE = re.compile(rb"\bIcons\.([A-Z][A-Z0-9_]+)")
IN_CONTENT = re.compile(rb'^icon = "(\w+)"', re.MULTILINE)

TABLES = ("flet/controls/material/icons.json", "flet/controls/cupertino/cupertino_icons.json")
"""Where Flet keeps the numbers of its icons by their names."""

BY_THE_CLIENT = """arrow_back arrow_drop_down arrow_drop_up arrow_forward arrow_left arrow_right
cancel check check_box check_circle chevron_left chevron_right circle clear close content_copy
content_cut content_paste drag_handle edit error error_outline expand_less expand_more first_page
info keyboard keyboard_arrow_down keyboard_arrow_left keyboard_arrow_right keyboard_arrow_up
last_page menu more_horiz more_vert radio_button_checked radio_button_unchecked remove add search
select_all share unfold_more visibility visibility_off warning"""
"""What Flet's client draws by itself in bars, fields, menus and messages."""


def names_by_the_app() -> set[str]:
    """Return the names, as Flet has them, of the icons in the app and its content."""
    found: set[bytes] = set()
    for path, text in program().items():
        found |= set((IN_CODE if path.endswith(".py") else IN_CONTENT).findall(text))
    return {name.decode() for name in found}


def with_few_icons(packages: dict[str, bytes]) -> dict[str, bytes]:
    """Return ``packages`` with Flet's tables of icons cut down to those of the app."""
    names = names_by_the_app()
    cut = {}
    for path in TABLES:
        numbers: dict[str, int] = json.loads(packages[path])
        few = {name: number for name, number in numbers.items() if name in names}
        cut[path] = json.dumps(few).encode()
    return packages | cut
