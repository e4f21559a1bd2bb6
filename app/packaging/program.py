"""The app's own files that go into the browser."""

from __future__ import annotations

import tomllib

from app.packaging.place import ROOT

KINDS = {"app": {".py"}, "content": {".md", ".svg", ".toml"}, "assets": {".png", ".ttf", ".txt"}}
"""What there is to take from each folder."""

NOT_FOR_BROWSERS = ("app/launch/speaker.py", "app/storage/lock.py")
"""What a browser has ways of its own for; all other builds take it along."""


def not_shipped() -> tuple[str, ...]:
    """Return the files and folders that no build takes along, as ``pyproject.toml`` lists them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    listed: list[str] = project["tool"]["flet"]["app"]["exclude"]
    return tuple(listed)


def left_out() -> tuple[str, ...]:
    """Return the files and folders that do not go into the browser."""
    return (*not_shipped(), *NOT_FOR_BROWSERS)


def program() -> dict[str, bytes]:
    """Return the app and its content, by their paths in the project."""
    return {"main.py": (ROOT / "main.py").read_bytes(), **_inside("app"), **_inside("content")}


def assets() -> dict[str, bytes]:
    """Return the fonts and pictures that screens ask for by their addresses."""
    return {path.removeprefix("assets/"): file for path, file in _inside("assets").items()}


def _inside(folder: str) -> dict[str, bytes]:
    left = left_out()
    found = (file for file in (ROOT / folder).rglob("*") if file.suffix in KINDS[folder])
    paths = {file.relative_to(ROOT).as_posix(): file for file in found}
    return {
        path: file.read_bytes()
        for path, file in paths.items()
        if path not in left and not path.startswith(tuple(f"{name}/" for name in left))
    }
