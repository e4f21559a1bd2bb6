"""Fonts for letters of other scripts are there, and icons can be drawn."""

from __future__ import annotations

import io
import json

import pytest
from fontTools.ttLib import TTFont

from app.launch.letters import PACKAGES, families, wanted
from app.packaging import fonts
from app.packaging.client import renderers
from app.packaging.fonts import glyph_of, icon_font, names_by_the_app
from app.packaging.page import needed
from app.packaging.site import CLIENT, BuildError, Site, unpacked

WHOLE = (CLIENT / "assets/fonts/MaterialIcons-Regular.otf").read_bytes()


def test_every_font_of_other_letters_is_there_and_is_fetched_with_a_first_letter_only(
    site: Site,
) -> None:
    fonts = {path for path in site if path.startswith("assets/fonts/noto")}
    assert fonts == {f"assets/fonts/{name}" for name in wanted()}
    assert len(fonts) > 700
    real = {path.split("/")[2] for path in fonts if len(site[path]) > 1000}
    assert real == set(families())
    always = needed(site, renderers(False))["always"]
    assert [path for path in always if "/noto" in path] == []


def test_every_package_of_fonts_has_its_licence_along(site: Site) -> None:
    for package in PACKAGES:
        assert b"SIL OPEN FONT LICENSE Version 1.1" in site[f"licences/{package}.txt"]


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
