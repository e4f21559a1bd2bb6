"""The rules of the house, held by the suite."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.reading.wording import all_wording

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "app").rglob("*.py"))
TOP_LEVEL = {"app", "assets", "content", "tests", "pyproject.toml", "README.md", "main.py"}
LONGEST_MODULE = 400
SAID = re.compile(r'\bsay\(\s*f?"([^"]+)"')
ERROR_RAISED = re.compile(
    r'(?:InvalidInput|NotFound|ContentError|StorageError|StartError|TransferError)\(\s*"(\w+)"'
)


@pytest.mark.parametrize(
    "command",
    [
        ("ruff", "check", "."),
        ("ruff", "format", "--check", "."),
        ("mypy",),
        ("lint-imports",),
    ],
    ids=" ".join,
)
def test_the_tools_find_nothing(command):
    program = Path(sys.executable).parent / command[0]
    done = subprocess.run([program, *command[1:]], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_module_is_longer_than_a_room(file):
    assert file.read_text(encoding="utf-8").count("\n") <= LONGEST_MODULE


def test_the_top_level_is_the_one_agreed():
    names = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert names - {"uv.lock", "build", "__pycache__"} == TOP_LEVEL


def said_keys() -> set[str]:
    """The keys of all words asked for in code; a blank in a key stands for anything."""
    return {key for file in SOURCES for key in SAID.findall(file.read_text(encoding="utf-8"))}


def pattern(key: str) -> str:
    return re.sub(r"\\\{.*?\\\}", r"[\\w-]*", re.escape(key)) + "$"


def test_all_words_the_code_asks_for_are_there():
    known = all_wording()
    missing = [k for k in said_keys() if not any(re.match(pattern(k), have) for have in known)]
    assert missing == []


def test_no_words_are_left_that_nothing_asks_for():
    code = "\n".join(file.read_text(encoding="utf-8") for file in SOURCES)
    asked = [re.compile(pattern(key)) for key in said_keys()]
    unused = [
        key
        for key in all_wording()
        if not any(one.match(key) for one in asked) and f'"{key}"' not in code
    ]
    assert unused == []


def test_every_error_has_its_sentence():
    codes = {c for f in SOURCES for c in ERROR_RAISED.findall(f.read_text(encoding="utf-8"))}
    assert {code for code in codes if f"errors.{code}" not in all_wording()} == set()
