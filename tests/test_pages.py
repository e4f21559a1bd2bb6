"""The pages for people say what is so: where things lie, and what can be run."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from app.packaging.site import ROOT

PAGES = [ROOT / name / "README.md" for name in (".", "app", "app/packaging", "tests")]
LED_TO = re.compile(r'\]\(([^)#:]+)(?:#[^)]*)?\)|<img src="([^"]+)"')
TASK = re.compile(r"\bpoe ([a-z][\w-]+)")
every_page = pytest.mark.parametrize(
    "page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix()
)


@every_page
def test_a_page_leads_only_to_what_is_there(page: Path) -> None:
    led_to = [a or b for a, b in LED_TO.findall(page.read_text(encoding="utf-8"))]
    assert [path for path in led_to if not (page.parent / path).exists()] == []


@every_page
def test_a_page_names_only_tasks_that_there_are(page: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    named = set(TASK.findall(page.read_text(encoding="utf-8")))
    assert named - project["tool"]["poe"]["tasks"].keys() == set()


def test_every_task_is_told_of_on_a_page() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    told = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert project["tool"]["poe"]["tasks"].keys() - set(TASK.findall(told)) == set()


def test_the_readme_is_short_and_names_every_folder_of_the_code() -> None:
    readme = PAGES[0].read_text(encoding="utf-8")
    assert len(readme.encode()) <= 6000
    folders = {file.parent for file in (ROOT / "app").glob("*/__init__.py")}
    assert [each.name for each in folders if f"  {each.name}/ " not in readme] == []
    views = {file.parent for file in (ROOT / "app" / "views").glob("*/__init__.py")}
    assert [each.name for each in views if f"`{each.name}`" not in readme] == []
