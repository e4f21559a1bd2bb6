"""What the service worker keeps is all there, and is what the app needs."""

from __future__ import annotations

import base64
import hashlib
import json
import re

from app.packaging.site import Site
from tests.packaging.built import built_under, next_version


def kept(site: Site) -> dict[str, dict[str, str]]:
    found = re.search(r"const FILES = (\{.*?\});", site["sw.js"].decode())
    assert found is not None
    files: dict[str, dict[str, str]] = json.loads(found[1])
    return files


def version(site: Site) -> str:
    found = re.search(r'const VERSION = "(\w+)";', site["sw.js"].decode())
    assert found is not None
    return found[1]


def letters(site: Site) -> str:
    found = re.search(r'const LETTERS = `\$\{OURS\}letters ` \+ "(\w+)";', site["sw.js"].decode())
    assert found is not None
    return found[1]


def test_every_file_it_keeps_is_there_and_is_the_one_it_means(site: Site) -> None:
    for files in kept(site).values():
        for address, wanted in files.items():
            content = site["index.html" if address == "./" else address]
            found = base64.b64encode(hashlib.sha256(content).digest()).decode()
            assert wanted == f"sha256-{found}", address


def test_the_service_worker_keeps_the_drawing_files_of_one_way_beside_all_others(
    site: Site,
) -> None:
    files = kept(site)
    assert set(files) == {"always", "skwasm", "chromium", "full"}
    assert "main.dart.js" not in files["always"]
    assert {"./", "python-worker.js", "app.pack", "pyodide/pyodide.asm.wasm"} <= set(
        files["always"]
    )


def test_the_service_worker_keeps_no_file_that_only_hosts_and_installers_ask_for(
    site: Site,
) -> None:
    unwanted = (
        "404.html",
        "sw.js",
        "screenshots/",
        "licences/",
        "assets/NOTICES",
        "icons/maskable",
    )
    assert [path for path in kept(site)["always"] if path.startswith(unwanted)] == []


def test_each_change_of_a_file_is_a_version_of_its_own(site: Site) -> None:
    newer = next_version(site, "Newer")
    assert version(newer) != version(site)
    assert version(newer) != version(next_version(site, "Newest"))
    changed = {
        address
        for address, hashed in kept(newer)["always"].items()
        if hashed != kept(site)["always"][address]
    }
    assert changed == {"./"}


def test_fonts_that_stay_the_same_are_kept_from_one_version_to_the_next(site: Site) -> None:
    newer = next_version(site, "Newer")
    assert letters(newer) == letters(site)
    newer.put(next(path for path in newer if "/notosansthai/" in path), b"another")
    assert letters(next_version(newer, "Newest")) != letters(site)


def test_another_base_changes_the_page_and_the_manifest_alone(site: Site) -> None:
    under = built_under("/some/where/", site)
    changed = {path for path in site if site[path] != under[path]}
    assert changed == {"index.html", "404.html", "manifest.json", "sw.js"}
