"""Whether what is drawn in the app's colours can be read, by the formula of WCAG 2.2."""

from __future__ import annotations

import pytest

from app.views.kit.colours import DARK, LIGHT, STRONG, STRONG_DARK

THEMES = {"light": LIGHT, "dark": DARK, "strong": STRONG, "strong dark": STRONG_DARK}
GROUNDS = ("paper", "sheet", "sand", "sea_pale", "clay_pale")
WORDS = [
    *((words, ground) for words in ("ink", "ink_soft", "sea") for ground in GROUNDS[:2]),
    *(("ink", ground) for ground in GROUNDS),
    *(("clay", ground) for ground in GROUNDS[:2]),
    ("on_sea", "sea"),
    ("on_mist", "sea_mist"),
    ("on_clay", "clay"),
    ("on_clay_mist", "clay_mist"),
]


def light_of(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((light_of(one), light_of(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("name", THEMES)
def test_words_stand_out_from_every_ground_and_more_so_with_strong_contrast(name: str) -> None:
    tokens = THEMES[name]
    least = 7 if tokens.strong else 4.5
    faint = {
        pair: found
        for pair in WORDS
        if (found := contrast(*(getattr(tokens, colour) for colour in pair))) < least
    }
    assert faint == {}


@pytest.mark.parametrize("name", THEMES)
def test_the_border_of_a_control_is_seen(name: str) -> None:
    tokens = THEMES[name]
    assert min(contrast(tokens.edge, ground) for ground in (tokens.paper, tokens.sheet)) >= 3


def test_contrast_is_as_wcag_counts_it() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)
