"""How the app presents itself to a device that installs it."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from PIL import Image

from app.packaging.site import ROOT, Site
from app.views.kit.addresses import Paths
from tests.packaging.built import built_under

SAFE = 0.4
"""The circle of a maskable picture that every device shows, by the width of the picture."""


def manifest_of(site: Site) -> dict[str, Any]:
    manifest: dict[str, Any] = json.loads(site["manifest.json"])
    return manifest


@pytest.mark.parametrize("base", ["/", "/some/where/"])
def test_the_manifest_names_the_app_and_stays_below_its_address(site: Site, base: str) -> None:
    manifest = manifest_of(built_under(base, site))
    assert manifest["id"] == manifest["scope"] == manifest["start_url"] == base
    assert manifest["display"] == "standalone"
    assert manifest["name"] == "Ebb and Flow"
    assert manifest["lang"] == "en"


@pytest.mark.parametrize("base", ["/", "/some/where/"])
def test_its_shortcuts_open_log_check_in_and_read(site: Site, base: str) -> None:
    shortcuts = manifest_of(built_under(base, site))["shortcuts"]
    paths = [Paths.LOG, Paths.CHECK_IN, Paths.READ]
    assert [one["url"] for one in shortcuts] == [base + path[1:] for path in paths]
    assert [one["name"] for one in shortcuts] == ["Log an activity", "Check in", "Read"]


def test_every_picture_it_names_is_there_in_the_size_it_says(site: Site) -> None:
    manifest = manifest_of(site)
    shown = [icon for one in manifest["shortcuts"] for icon in one["icons"]]
    for picture in [*manifest["icons"], *manifest["screenshots"], *shown]:
        size = Image.open(io.BytesIO(site[picture["src"]])).size
        assert picture["sizes"] == "{}x{}".format(*size)


def test_the_manifest_has_plain_and_maskable_icons_of_both_sizes(site: Site) -> None:
    icons = {(icon["sizes"], icon["purpose"]) for icon in manifest_of(site)["icons"]}
    assert icons == {(s, p) for s in ("192x192", "512x512") for p in ("any", "maskable")}


def test_a_maskable_icon_has_in_its_middle_what_must_be_seen(site: Site) -> None:
    picture = Image.open(io.BytesIO(site["icons/maskable-512.png"]))
    assert picture.mode == "RGB"
    sun = (336, 180, 72)
    far = ((sun[0] - 256) ** 2 + (sun[1] - 256) ** 2) ** 0.5 + sun[2]
    assert far < SAFE * 512
    red, green, blue = picture.getpixel(sun[:2])  # type: ignore[misc]
    assert red > green > blue


def test_pictures_of_the_app_are_shown_for_phones_and_for_wide_screens(site: Site) -> None:
    forms = [picture["form_factor"] for picture in manifest_of(site)["screenshots"]]
    assert forms == ["narrow", "narrow", "narrow", "wide"]
    for picture in manifest_of(site)["screenshots"]:
        original = ROOT / ".github" / "pictures" / picture["src"].removeprefix("screenshots/")
        assert site[picture["src"]] == original.read_bytes()
        assert picture["label"]
