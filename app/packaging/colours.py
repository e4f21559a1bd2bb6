"""The app's colours for the page, before the app itself can draw."""

from __future__ import annotations

from app.views.tokens import DARK, LIGHT, STRONG, STRONG_DARK, Tokens

NAMES = ("paper", "sheet", "ink", "ink_soft", "sea", "on_sea", "sea_mist", "on_mist", "edge")
THEMES = {
    "": LIGHT,
    "(prefers-color-scheme: dark)": DARK,
    "(prefers-contrast: more)": STRONG,
    "(prefers-contrast: more) and (prefers-color-scheme: dark)": STRONG_DARK,
}
"""What the device must ask for, and the theme that it then gets; the last that fits counts."""


def colours() -> str:
    """Return all themes as style."""
    return "\n".join(
        f"@media {device} {{ {_block(theme)} }}" if device else _block(theme)
        for device, theme in THEMES.items()
    )


def _block(theme: Tokens) -> str:
    lines = (f"--{name.replace('_', '-')}: {getattr(theme, name)};" for name in NAMES)
    return f":root {{ {' '.join(lines)} }}"
