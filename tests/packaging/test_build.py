"""What is in the web app, and that the same goes in every time."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.packaging.arguments import Wanted, parse
from app.packaging.site import ROOT, BuildError, Site, left_out, unpacked

MAGIC = (3627).to_bytes(2, "little") + b"\r\n"
"""What bytecode of CPython 3.14 begins with."""

PACKAGES = {
    *("attr", "attrs", "cattrs", "flet", "msgpack", "pydyf", "repath", "six"),
    *("tinydb", "typing_extensions"),
}
ARCHIVES = ("standard-library.pack", "packages.pack", "app.pack")


@pytest.fixture(scope="session")
def built_again(tmp_path_factory: pytest.TempPathFactory) -> tuple[subprocess.Popen[str], Path]:
    """Another build, by another process elsewhere, begun at once to run beside the first."""
    folder = tmp_path_factory.mktemp("again")
    command = [sys.executable, "-m", "app.packaging", "--out", str(folder / "web")]
    surroundings = {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **surroundings},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return process, folder / "web"


def test_the_same_sources_give_the_same_bytes(
    built_again: tuple[subprocess.Popen[str], Path], site: Site
) -> None:
    process, folder = built_again
    said, _ = process.communicate(timeout=300)
    assert process.returncode == 0, said
    found = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    assert found == set(site)
    assert [path for path in site if (folder / path).read_bytes() != site[path]] == []
    assert "first visit fetches" in said


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
