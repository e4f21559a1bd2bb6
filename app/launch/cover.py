"""What stands in a page until the app does: its ground, its sign and its words."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from app.reading.wording import say
from app.views.kit.colours import DARK, LIGHT, STRONG, STRONG_DARK, Tokens

_PAGE = Path(__file__).with_name("page")
_EMBLEM = Path(__file__).parents[2] / "assets" / "icon.svg"

_NAMES = ("paper", "sheet", "ink", "ink_soft", "sea", "on_sea", "sea_mist", "on_mist", "edge")
_THEMES = {
    "": LIGHT,
    "(prefers-color-scheme: dark)": DARK,
    "(prefers-contrast: more)": STRONG,
    "(prefers-contrast: more) and (prefers-color-scheme: dark)": STRONG_DARK,
}
"""What the device must ask for, and the theme that it then gets; the last that fits counts."""


def cover(more: str = "") -> str:
    """Return the HTML that covers the page; ``more`` stands below its words."""
    script = f"<noscript><p>{escape(say('packaging.page_no_script'))}</p></noscript>\n"
    return _covering(say("packaging.page_opening"), more + script)


def _covering(sentence: str, more: str = "") -> str:
    return f"""\
<main id="first">
<div aria-hidden="true">{_EMBLEM.read_text(encoding="utf-8")}</div>
<h1>{escape(say("packaging.page_name"))}</h1>
<p id="doing" role="status">{escape(sentence)}</p>
{more}</main>"""


def style() -> str:
    """Return the CSS of the cover, and the colours as variables; fonts lie in ``fonts/``."""
    return f"{_colours()}\n{_read('fonts.css')}{_read('cover.css')}"


def _colours() -> str:
    return "\n".join(
        f"@media {device} {{ {_block(theme)} }}" if device else _block(theme)
        for device, theme in _THEMES.items()
    )


def _block(theme: Tokens) -> str:
    lines = (f"--{name.replace('_', '-')}: {getattr(theme, name)};" for name in _NAMES)
    return f":root {{ {' '.join(lines)} }}"


def notice(sentence: str) -> str:
    """Return a page that says ``sentence`` and fetches nothing, not even a font."""
    return f"""\
<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(say("packaging.page_name"))}</title>
<link rel="icon" href="data:,">
{ground()}
<style>{_colours()}
{_read("cover.css")}</style>
</head>
<body>
{_covering(sentence)}
</body>
</html>
"""


def ground() -> str:
    """Return the tags that tell the browser which ground the page has, by day and by night."""
    return f"""\
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="{LIGHT.paper}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="{DARK.paper}" media="(prefers-color-scheme: dark)">"""


def shared_modules() -> dict[str, str]:
    """Return by name the modules of every page: what it does beside what Flutter does."""
    names = ("semantics", "sheets", "focus", "tabs", "hands", "zoom", "picked", "aloud", "print")
    return {f"{name}.mjs": _read(f"{name}.mjs") for name in names}


def _read(name: str) -> str:
    return (_PAGE / name).read_text(encoding="utf-8")


_FLETS_OWN = re.compile(r'<div id="loading".*?</div>', re.DOTALL)


def with_cover(page: str) -> str:
    """Return Flet's own ``page`` with the cover in place of its picture."""
    scripts = "".join(
        f'<script type="module">{script}</script>\n'
        for script in (*shared_modules().values(), _read("cover.mjs"), _read("asked.mjs"))
    )
    head = f"{ground()}\n<style>{style()}</style>\n{scripts}</head>"
    closed = f'<p id="closed" hidden>{escape(say("launch.closed"))}</p>\n'
    covered = _FLETS_OWN.sub(lambda _: cover(closed), page, count=1)
    return covered.replace("<html>", '<html lang="en" dir="ltr">', 1).replace("</head>", head, 1)
