"""A copy of the project as somebody builds it, with what may lie about then."""

from __future__ import annotations

import shutil
from pathlib import Path

from app.packaging.site import ROOT

PROJECT = ("app", "assets", "content", "main.py", "pyproject.toml", "README.md")
LYING_ABOUT = {
    ".env": "SECRET=1",
    ".github/workflows/checks.yml": "",
    ".venv/pyvenv.cfg": "",
    "build/flutter/pubspec.yaml": "",
    "uv.lock": "",
    "tests/test_some.py": "",
    "upload-keystore.jks": "a key",
    "app/signing.pem": "a key",
    "content/en/notes.jsonl": "somebody's notes",
    "app/views/__pycache__/root.cpython-311.pyc": "",
}
"""What must not come into the hands of others, though it lies in the project."""


def copy_project(folder: Path) -> Path:
    """Copy the project into ``folder``, lay out what may lie about, and return ``folder``."""
    for name in PROJECT:
        if (ROOT / name).is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / name, folder / name, ignore=ignored)
        else:
            shutil.copy(ROOT / name, folder / name)
    for path, content in LYING_ABOUT.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return folder
