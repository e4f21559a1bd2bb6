"""The letters of a page: read from the font file as a library for fonts reads it."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import TransferError
from app.reading.content import ASSETS
from app.transfer.typeface import face

FILES = sorted((ASSETS / "fonts").glob("*.ttf"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_face_has_the_letters_and_widths_of_its_file(file):
    read, known = face(file.stem, file.read_bytes()), TTFont(file)
    names = known.getBestCmap()
    assert set(read.glyphs) == set(names)
    for code, name in names.items():
        glyph = known.getGlyphID(name)
        assert read.glyphs[code] == glyph
        assert read.widths[glyph] == known["hmtx"][name][0]
    assert len(read.widths) == known["maxp"].numGlyphs
    assert (read.ascent, read.descent) == (known["hhea"].ascent, known["hhea"].descent)
    assert read.capital == known["OS/2"].sCapHeight
    assert read.name == file.stem


def test_the_typeface_may_be_put_into_files():
    assert [TTFont(file)["OS/2"].fsType for file in FILES] == [0, 0]


def test_a_line_is_as_wide_as_its_letters_and_shown_by_their_numbers():
    usual = face("x", FILES[0].read_bytes())
    assert usual.width("ab", 10) == usual.width("a", 10) + usual.width("b", 10)
    assert len(usual.shown("ab½")) == 12
    assert usual.has("Müller’s ½ – “x”")
    assert not usual.has("日本")
    assert usual.width("日", 10) == 0


@given(st.integers(0, 400), st.binary(max_size=40))
def test_a_file_that_is_cut_or_no_font_is_refused_in_words(end, noise):
    for content in (FILES[0].read_bytes()[:end], noise):
        with pytest.raises(TransferError, match="typeface"):
            face("x", content)
