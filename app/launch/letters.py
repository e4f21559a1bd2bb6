"""Fonts for letters that the app's own do not have, cut from Noto as the client asks for them."""

from __future__ import annotations

import io
import re
from functools import cache
from pathlib import Path

import manimgx_fonts  # type: ignore[import-untyped]
import noto_cjk_sans_otc  # type: ignore[import-untyped]
import pymupdf_fonts  # type: ignore[import-untyped]
import uharfbuzz  # type: ignore[import-untyped]
from flet_web import get_package_web_dir  # type: ignore[import-untyped]

NO_FONT = b"none"
"""Not a font: the engine then stops asking; an answer of 404 makes it ask at every frame."""

PACKAGES = ("manimgx-fonts", "noto-cjk-sans-otc", "pymupdf-fonts")
"""What the fonts come from, each with its licence."""

_INSTEAD = {
    "notocoloremoji": "notoemoji",
    "notosansadlam": "notosansarabic",
    "notosanschakma": "notosansmyanmar",
    "notosansgrantha": "notosanstamil",
}
"""Emoji have one colour, because the engine draws nothing of the coloured font. The others are
families it may ask first for letters that the second has too."""

_WITH_OTHERS = ("notosanscuneiform", "notosansduployan", "notosanssymbols2")
"""Families with parts that the engine asks first for letters of the ``_OTHERS``."""

_OTHERS = ("notosans", "notosansmath")

_LAST_USUAL = 0x17F
"""Up to here the app's own fonts have nearly all Latin letters: the engine asks for few of them."""

_TOGETHER = {"notosans": "notosansdevanagari"}
"""The engine looks for the letters of the second in the first, which has them no more."""

_CODES = {"notomusic": "music", "notosansmath": "math", "notosanssymbols2": "symbol2"}
"""How one package calls the families of which it alone has the font."""

_EAST_ASIAN = ("notosansjp", "notosanskr", "notosanssc", "notosanstc", "notosanshk")
"""The families in one file, in its order."""

_FOR_COLUMNS = ("BASE", "GDEF", "GPOS", "GSUB", "VORG", "vhea", "vmtx")
"""Tables of East Asian fonts for text from top to bottom and for other forms of a sign."""

_NAME = re.compile(r'"(noto\w+/v\d+/[^"]+?\.(?:woff2|ttf|otf))"')
"""How the client's program names the fonts it may ask for, in order."""

_TABLES = re.compile(r'"((?:\d*[a-z]|,){9999,})"|"((?:\d*[a-zA-Z]){9999,})"')
"""The sets of fonts that share letters, and for each stretch of letters the set that has them."""


@cache
def wanted() -> dict[str, frozenset[int]]:
    """Return every name under which the engine may ask for a font, and the letters it expects.

    The table is in the program itself, packed as Flutter's ``noto_font_encoding.dart`` says:
    numbers are decimal digits and a letter as the last digit, to the base of 26.
    """
    program = Path(get_package_web_dir(), "main.dart.js").read_text(encoding="utf-8")
    names = _NAME.findall(program)
    sets, stretches = (a or b for a, b in _TABLES.findall(program))
    having = [_fonts(packed) for packed in sets.split(",")]
    found: dict[str, set[int]] = {name: set() for name in names}
    start, length = 0, 1
    for prefix, digit in re.findall(r"(\d*)([a-zA-Z])", stretches):
        if digit.islower():
            length = _number(prefix, digit) + 2
            continue
        for font in having[_number(prefix, digit.lower())]:
            found[names[font]].update(range(start, start + length))
        start, length = start + length, 1
    return {name: frozenset(letters) for name, letters in found.items()}


def _fonts(packed: str) -> list[int]:
    """Return the places of the fonts in one set: each number is how many are left out before."""
    fonts, font = [], -1
    for prefix, digit in re.findall(r"(\d*)([a-z])", packed):
        font += _number(prefix, digit) + 1
        fonts.append(font)
    return fonts


def _number(prefix: str, digit: str) -> int:
    return int(prefix or "0") * 26 + ord(digit) - ord("a")


def families() -> list[str]:
    """Return the families that are answered by a real font."""
    every = {_family(name) for name in wanted()}
    return sorted(family for family in every if family in _WITH_OTHERS or _face(family))


@cache
def font(name: str) -> bytes:
    """Return the font that the engine calls ``name``; where there is none, something unreadable."""
    family, letters = _family(name), wanted().get(name, frozenset())
    if family in _TOGETHER:
        return _merged([_cut(one, letters) for one in (_TOGETHER[family], family)])
    if family in _WITH_OTHERS:
        rare = frozenset(letter for letter in letters if letter > _LAST_USUAL)
        family = max(family, *_OTHERS, key=lambda one: len(_had(one, rare)))
    return _cut(family, letters) if _had(family, letters) else NO_FONT


def _had(family: str, letters: frozenset[int]) -> frozenset[int]:
    """Return those of ``letters`` that the font of ``family`` has."""
    face = _face(family)
    if not face:
        return frozenset()
    all_of_it = face.unicodes  # it is gathered anew each time
    return frozenset(letter for letter in letters if letter in all_of_it)


def _cut(family: str, letters: frozenset[int]) -> bytes:
    """Return the font of ``family`` in the usual weight with those of ``letters`` that it has."""
    face = _face(family)
    cut = uharfbuzz.SubsetInput()
    cut.unicode_set.update(letters)
    cut.flags = uharfbuzz.SubsetFlags.NO_HINTING
    cut.pin_all_axes_to_default(face)
    if family in _EAST_ASIAN:
        cut.drop_table_tag_set.update(int.from_bytes(tag.encode()) for tag in _FOR_COLUMNS)
    made: bytes = cut.subset(face).blob.data
    return made


def _merged(fonts: list[bytes]) -> bytes:
    from fontTools.merge import Merger  # type: ignore[import-untyped]  # it takes long to import

    merged = Merger().merge([io.BytesIO(font) for font in fonts])
    merged.recalcTimestamp = False
    merged["head"].created = merged["head"].modified = 0  # the same bytes every time
    made = io.BytesIO()
    merged.save(made)
    return made.getvalue()


def _family(name: str) -> str:
    return name.split("/", 1)[0]


@cache
def _face(family: str) -> uharfbuzz.Face | None:
    if family in _EAST_ASIAN:
        return uharfbuzz.Face(_blob(str(noto_cjk_sans_otc.FONT_PATH)), _EAST_ASIAN.index(family))
    if family in _CODES:
        return uharfbuzz.Face(pymupdf_fonts.myfont(_CODES[family]))
    file = _files().get(_INSTEAD.get(family, family))
    return file and uharfbuzz.Face(_blob(str(file)))


@cache
def _blob(file: str) -> uharfbuzz.Blob:
    return uharfbuzz.Blob.from_file_path(file)


@cache
def _files() -> dict[str, Path]:
    """Return the files of the package that has one for each family."""
    found = Path(manimgx_fonts.__file__).parent.glob("*.ttf")
    return {path.name.partition("[")[0].lower(): path for path in found}
