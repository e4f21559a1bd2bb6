"""The page, before and beside the app."""

from __future__ import annotations

import base64
import hashlib
import html
import re

import pytest

from app.packaging.site import BuildError, Site, filled
from app.views.kit.colours import DARK, LIGHT
from tests.packaging.built import built_under

SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
LINK = re.compile(r'(?:href|src)="([^"#]+)"')
IMPORT = re.compile(r'(?:from |import |import\()"\./([^"]+)"')


def policy_of(page: str) -> dict[str, list[str]]:
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    assert found is not None
    rules = [rule.split() for rule in html.unescape(found[1]).split("; ")]
    return {name: sources for name, *sources in rules}


def test_the_policy_allows_this_origin_and_the_one_script_in_the_page(site: Site) -> None:
    page = site["index.html"].decode()
    rules = policy_of(page)
    inside = SCRIPT.findall(page)
    assert len(inside) == 1
    found = base64.b64encode(hashlib.sha256(inside[0].encode()).digest()).decode()
    assert f"'sha256-{found}'" in rules["script-src"]
    assert "'unsafe-inline'" not in rules["script-src"]
    own = {"'self'", "'none'", "'wasm-unsafe-eval'", "'unsafe-inline'", "blob:", "data:"}
    named = {source for sources in rules.values() for source in sources}
    assert {source for source in named - own if not source.startswith("'sha256-")} == set()
    assert rules["default-src"] == ["'self'"]
    assert rules["frame-src"] == ["blob:"]
    assert page.index("Content-Security-Policy") < page.index("<script")


@pytest.mark.parametrize("base", ["/", "/some/where/"])
def test_every_file_that_the_page_names_is_there(site: Site, base: str) -> None:
    site = built_under(base, site)
    page = site["index.html"].decode()
    assert f'<base href="{base}">' in page
    named = set(LINK.findall(page)) - {base}
    assert {"manifest.json", "page/door.mjs", "icons/apple-touch.png"} <= named
    assert named - set(site) == set()


def test_every_script_is_asked_for_at_once_and_not_one_after_the_other(site: Site) -> None:
    page = site["index.html"].decode()
    ahead = set(re.findall(r'<link rel="modulepreload" href="page/([^"]+)">', page))
    scripts = {path.removeprefix("page/") for path in site if path.startswith("page/")}
    assert ahead == scripts
    imported = {name for path in scripts for name in IMPORT.findall(site[f"page/{path}"].decode())}
    assert imported | {"door.mjs"} == scripts


def test_the_first_paint_has_words_in_the_colours_of_the_app(site: Site) -> None:
    page = site["index.html"].decode()
    assert "<h1>Ebb and Flow</h1>" in page
    assert "Your notebook is opening." in page
    assert f"--paper: {LIGHT.paper}; " in page
    assert f"prefers-color-scheme: dark) {{ :root {{ --paper: {DARK.paper}; " in page
    assert f'content="{LIGHT.paper}" media="(prefers-color-scheme: light)"' in page
    assert f'content="{DARK.paper}" media="(prefers-color-scheme: dark)"' in page
    assert '<html lang="en"' in page


def test_no_blank_is_left_open(site: Site) -> None:
    own = [path for path in site if path.startswith("page/") or path.endswith((".html", "r.js"))]
    assert {"index.html", "python-worker.js", "page/main.mjs"} <= set(own)
    assert [path for path in own if b"{{" in site[path]] == []


def test_a_blank_that_nothing_fills_stops_the_build() -> None:
    with pytest.raises(BuildError, match="has a blank for version"):
        filled("sw.js", dict.fromkeys(("files", "families", "letters", "no_font"), '""'))


def test_an_address_that_a_host_does_not_know_gets_the_page(site: Site) -> None:
    assert site["404.html"] == site["index.html"]
