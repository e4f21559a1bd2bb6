"""What is in the web app, and that the same goes in every time."""

from __future__ import annotations

import gzip
import os
import pickle
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from app.packaging.build import Wanted, parse
from app.packaging.client import RENDERERS
from app.packaging.fonts import LETTERS
from app.packaging.site import ROOT, BuildError, Site, left_out, packed, unpacked

MAGIC = (3627).to_bytes(2, "little") + b"\r\n"
"""What bytecode of CPython 3.14 begins with."""

PACKAGES = {
    *("attr", "attrs", "cattrs", "flet", "msgpack", "pydyf", "repath", "six"),
    *("tinydb", "typing_extensions"),
}
ARCHIVES = ("standard-library.pack", "packages.pack", "app.pack")


_AGAIN = """
import gc, pickle, sys
from pathlib import Path
from app.packaging import fonts, python
from app.packaging.build import Wanted, build
from app.packaging.site import packed, stored

known, library, packages, letters, to = pickle.loads(Path(sys.argv[1]).read_bytes())
gc.disable()

def compiled(sources, before):
    assert {name.replace(".py", ".pyc") for name in sources} == {*before}
    return before

whole, reached, font = python._standard_library, python.reached, fonts.font
python._standard_library = lambda: compiled(whole(), library)
python.reached = lambda files, app: compiled(reached(files, app), packages)
fonts.font = lambda name: letters.get(name) or font(name)
python.packed = lambda files: known.get(stored(files)) or packed(files)
build(Wanted())[0].write(to)
print(packed({"small.py": b"pass"}).hex())
"""
"""Builds once more, but for what says nothing new: the same bytes are pressed as they were, which
is zlib's own; the standard library and the packages are compiled by the same lines as the app; and
of the fonts of each family one is cut anew.
"""


def _all_but_one_of_each_family(site: Site) -> dict[str, bytes]:
    """The fonts in ``site`` by the names that the engine has for them."""
    names = [path for path in site if path.startswith(LETTERS)]
    first = {Path(path).parts[2]: path for path in reversed(names)}
    start = len(LETTERS) - len("noto")
    return {path[start:]: site[path] for path in names if path not in first.values()}


def test_the_same_sources_give_the_same_bytes_at_another_time_and_place(
    site: Site, tmp_path: Path
) -> None:
    known = {gzip.decompress(site[name]): site[name] for name in ARCHIVES}
    library, packages = (unpacked(site[name]) for name in ARCHIVES[:2])
    letters = _all_but_one_of_each_family(site)
    assert len(letters) > 400
    kept = pickle.dumps((known, library, packages, letters, tmp_path / "web"))
    (tmp_path / "known").write_bytes(kept)
    pressed_now = packed({"small.py": b"pass"}).hex()
    surroundings = {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", _AGAIN, str(tmp_path / "known")],
        cwd=tmp_path,
        env={**os.environ, **surroundings},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    folder = tmp_path / "web"
    found = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    assert found == set(site)
    assert [path for path in site if (folder / path).read_bytes() != site[path]] == []
    assert done.stdout.strip() == pressed_now


def test_the_builder_writes_what_was_asked_for_and_says_what_a_first_visit_fetches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def put_little(site: Site, base: str) -> None:
        for path in {"sw.js", *(path for paths in RENDERERS.values() for path in paths)}:
            site.put(path, f"{base} {path}")

    for costly in ("client.put_client", "fonts.put_fonts", "python.put_python", "page.put_page"):
        monkeypatch.setattr(f"app.packaging.{costly}", lambda *given: None)
    monkeypatch.setattr("app.packaging.page.put_manifest", put_little)
    monkeypatch.setattr("app.packaging.page.put_service_worker", lambda *given: "this")
    monkeypatch.setattr("gc.disable", lambda: None)
    words = ["web", "--base", "notes", "--out", str(tmp_path / "web")]
    monkeypatch.setattr(sys, "argv", words)
    monkeypatch.delitem(sys.modules, "app.packaging.build", raising=False)
    runpy.run_module("app.packaging.build", run_name="__main__")
    assert (tmp_path / "web" / "sw.js").read_text() == "/notes/ sw.js"
    said = capsys.readouterr().out
    assert str(tmp_path / "web") in said
    assert said.count("first visit fetches") == len(RENDERERS)


def test_the_web_build_holds_nothing_that_nobody_put_there(site: Site) -> None:
    assert {path.split("/")[0] for path in site} == {
        *("index.html", "404.html", "manifest.json", "sw.js", "python-worker.js", "page", "worker"),
        *(
            "favicon.png",
            "icon.png",
            "icons",
            "screenshots",
            "fonts",
            "licences",
            "assets",
            "left-out",
        ),
        *("main.dart.js", "main.dart.mjs", "main.dart.wasm", "canvaskit", "flutter_loader.js"),
        *("pyodide", *ARCHIVES),
    }


def test_the_app_goes_along_without_what_a_browser_has_no_use_for(site: Site) -> None:
    inside, unwanted = unpacked(site["app.pack"]), left_out()
    beside = {"main.pyc", "functions-of-dataclasses.marshal"}
    assert {name.split("/")[0] for name in inside} == {"app", "content", *beside}
    assert [name for name in inside if name.startswith(unwanted)] == []
    assert {Path(name).suffix for name in inside} == {
        *(".pyc", ".md", ".toml", ".svg", ".marshal"),
    }
    assert "content/en/wording/common.toml" in inside
    assert "app/views/root.pyc" in inside


def test_the_web_build_takes_along_only_needed_packages_each_with_its_version_and_licence(
    site: Site,
) -> None:
    inside = unpacked(site["packages.pack"])
    modules = {re.sub(r"(/.*|\.pyc)$", "", name) for name in inside if ".dist-info/" not in name}
    assert modules == PACKAGES
    said = [name for name in inside if name.endswith(".dist-info/METADATA")]
    assert "flet-1.0.5.dist-info/METADATA" in said
    assert len(said) == 9
    assert all(inside[name].count(b"\n\n") == 0 for name in said), "no package praises itself"
    assert {Path(name).suffix for name in inside} - {".pyc", ".json", "", ".APACHE2"} <= {".txt"}


@pytest.mark.parametrize("archive", ARCHIVES)
def test_python_is_compiled_for_the_python_that_goes_along(site: Site, archive: str) -> None:
    inside = unpacked(site[archive])
    compiled = [name for name in inside if name.endswith(".pyc")]
    assert len(compiled) > 100
    assert {inside[name][:4] for name in compiled} == {MAGIC}
    assert [name for name in inside if name.endswith(".py")] == []


def test_no_file_of_the_client_names_a_host_that_it_would_ask_at_the_start(site: Site) -> None:
    for path in ("main.dart.js", "main.dart.wasm", "index.html", "sw.js", "manifest.json"):
        assert b"cdn.jsdelivr" not in site[path]
    own = [path for path in site if path.startswith("page/")] + ["python-worker.js", "sw.js"]
    assert [path for path in own if b"://" in site[path]] == []


def test_the_loader_brings_no_service_worker_of_its_own(site: Site) -> None:
    loader = site["flutter_loader.js"].decode()
    assert "_flutter.buildConfig" in loader
    assert "_flutter.loader.load(" not in loader
    assert "sourceMappingURL" not in loader


@pytest.mark.parametrize(
    ("asked", "base"),
    [("/", "/"), ("", "/"), ("sub", "/sub/"), ("/a/b", "/a/b/"), ("/sub/", "/sub/")],
)
def test_a_base_begins_and_ends_with_a_slash(asked: str, base: str) -> None:
    assert parse(["--base", asked]) == Wanted(base=base)


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "diary.txt").write_text("mine")
    with pytest.raises(BuildError, match="not a build"):
        Site().write(tmp_path)
    assert (tmp_path / "diary.txt").read_text() == "mine"
