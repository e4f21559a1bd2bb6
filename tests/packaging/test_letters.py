"""Every letter that somebody may write is in the font in which the engine looks for it.

The web build has made every font already; the local server makes the same when they are asked for.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
import uharfbuzz  # type: ignore[import-untyped]

from app.launch.letters import NO_FONT, families, font, wanted
from app.packaging.site import Site

NOTES = {
    "Arabic": "يوم هادئ مع كوب شاي",
    "Hebrew": "יום רגוע עם כוס תה",
    "Devanagari": "आज का दिन शांत था",
    "Thai": "วันนี้เงียบสงบ ดื่มชาหนึ่งถ้วย",
    "Japanese": "今日は静かな日でした。お茶を飲みました。",
    "Korean": "오늘은 조용한 하루였다",
    "Chinese": "今天很安静，喝了一杯茶。這是繁體字。",
    "signs": "→ ← ↑ ✓ ★ ▶ ⚠ ☀ ≈ ♫ ①",
    "emoji": "🌊 ☕ 😀 👍🏽 🇫🇷 🛌 🥄",
}
"""Notes in nine scripts, of which the app's own fonts have no letter."""

EAST_ASIAN = ("notosansjp", "notosanskr", "notosanssc", "notosanstc", "notosanshk")

LARGEST = 25_000_000
"""Bytes of all fonts for other scripts."""


OWN = Path(__file__).parents[2] / "assets" / "fonts" / "AtkinsonHyperlegibleNext-Regular.ttf"


Fonts = dict[str, bytes]


@pytest.fixture(scope="module")
def fonts(site: Site) -> Fonts:
    return {name: site[f"assets/fonts/{name}"] for name in wanted()}


def letters_of(font: bytes) -> set[int]:
    return set(uharfbuzz.Face(font).unicodes)


@pytest.mark.parametrize("script", NOTES)
def test_each_letter_of_a_script_is_in_every_font_that_the_engine_may_choose(
    script: str, fonts: Fonts
) -> None:
    for letter in set(NOTES[script]) - {" "}:
        names = [name for name, letters in wanted().items() if ord(letter) in letters]
        choices = [name for name in names if fonts[name] != NO_FONT]
        assert choices, unicodedata.name(letter)
        without = [name for name in choices if ord(letter) not in letters_of(fonts[name])]
        assert without == [], unicodedata.name(letter)
        assert choices[0] == names[0]


def test_the_engine_looks_first_in_a_font_that_has_the_letter_if_any_has_it(fonts: Fonts) -> None:
    has = {name: letters_of(fonts[name]) if fonts[name] != NO_FONT else set() for name in wanted()}
    first: dict[int, str] = {}
    for name, letters in wanted().items():
        first.update((letter, name) for letter in letters if letter not in first)
    anywhere = set[int]().union(*has.values())
    own = set(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(OWN))).unicodes)
    lost = {letter for letter in anywhere - own if letter not in has[first[letter]]}
    # Marks alone: a usual letter with one of them is a letter of its own, which is there.
    assert lost == {0x2D8, 0x2DB, 0x306, 0x30A, 0x30B, 0x312, 0x326, 0x327, 0x328}


def test_every_part_of_an_east_asian_font_has_every_letter_it_is_asked_for(fonts: Fonts) -> None:
    parts = [name for name in wanted() if name.startswith(EAST_ASIAN)]
    assert len(parts) > 500
    for name in parts[::40]:
        assert wanted()[name] <= letters_of(fonts[name])


def test_letters_of_one_family_that_are_in_two_of_ours_come_in_one_font(fonts: Fonts) -> None:
    [name] = [name for name in wanted() if name.startswith("notosans/")]
    assert {ord("ɓ"), ord("ह")} <= letters_of(fonts[name])


def test_a_font_is_light_enough_to_come_with_a_first_letter(fonts: Fonts) -> None:
    sizes = {name: len(fonts[name]) for name in wanted()}
    assert sum(sizes.values()) < LARGEST
    assert max(size for name, size in sizes.items() if name.startswith(EAST_ASIAN)) < 150_000
    assert max(sizes.values()) < 600_000


def test_no_font_is_made_up_where_there_is_none(fonts: Fonts) -> None:
    [name] = [name for name in wanted() if name.startswith("notosanslineara/")]
    assert fonts[name] == NO_FONT
    assert font("notosansmine/v1/x.woff2") == NO_FONT
    assert "notosanslineara" not in families()
    assert {"notosansthai", "notocoloremoji", "notosanskr"} <= set(families())
