"""Every font the engine may ask for is answered, and the icons there are can be drawn."""

from __future__ import annotations

import io
import json

import pytest
from fontTools.ttLib import TTFont

from app.packaging import fonts
from app.packaging.fonts import fallback_names, glyph_of, icon_font, is_visible, names_by_the_app
from app.packaging.site import CLIENT, BuildError, Site, unpacked

WHOLE = (CLIENT / "assets/fonts/MaterialIcons-Regular.otf").read_bytes()


def test_every_name_of_a_fallback_font_is_answered(site: Site) -> None:
    names = fallback_names()
    assert len(names) > 700
    assert [name for name in names if f"assets/fonts/{name}" not in site] == []


def test_nearly_all_parts_of_the_emoji_font_are_real_fonts(site: Site) -> None:
    parts = [path for path in site if "/notocoloremoji/" in path]
    seen = [path for path in parts if is_visible(path)]
    assert (len(parts), len(seen)) == (12, 11)
    assert {site[path][:4] for path in seen} == {b"wOF2"}


def test_only_the_fonts_in_use_are_fetched_at_the_start(site: Site) -> None:
    families = {one["family"] for one in json.loads(site["assets/FontManifest.json"])}
    assert families == {"MaterialIcons", "Roboto"}


def test_the_icon_font_has_every_icon_of_the_app_and_few_others(site: Site) -> None:
    names = names_by_the_app()
    assert {"BEDTIME_OUTLINED", "SHOWER_OUTLINED", "ADD_ROUNDED"} <= names
    content = site["assets/fonts/MaterialIcons-Regular.otf"]
    glyphs = set(TTFont(io.BytesIO(content)).getBestCmap().values())
    assert {glyph_of(name) for name in names} <= glyphs
    assert {"arrow_back_baseline", "arrow_drop_down_baseline"} <= glyphs
    assert len(content) < len(WHOLE) / 20


def test_flet_knows_the_number_of_every_icon_of_the_app(site: Site) -> None:
    inside = unpacked(site["packages.pack"])
    numbers = json.loads(inside["flet/controls/material/icons.json"])
    assert set(numbers) == names_by_the_app()


def test_an_icon_that_does_not_exist_stops_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "names_by_the_app", lambda: {"NO_SUCH_ICON_ROUNDED"})
    with pytest.raises(BuildError, match="no icon called NO_SUCH_ICON_ROUNDED"):
        icon_font(WHOLE)
