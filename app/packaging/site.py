"""The files of the web app, by their paths below its address."""

from __future__ import annotations

import gzip
import html
import io
import json
import re
import shutil
import tomllib
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from flet_web import get_package_web_dir  # type: ignore[import-untyped]

from app.domain.errors import AppError
from app.reading.wording import knows, say


class BuildError(AppError):
    """The web app cannot be built from what is there."""

    def __str__(self) -> str:
        """Return the sentence for the person who builds."""
        return say(f"packaging.fault_{self.code}", **self.details)


SIGN = "sw.js"
"""What a folder holds that an earlier build may be replaced in."""


class Site:
    """The files put together so far."""

    def __init__(self) -> None:
        """Begin without files."""
        self._files: dict[str, bytes] = {}

    def put(self, path: str, content: bytes | str) -> None:
        """Add the file ``path``, or replace it."""
        self._files[path] = content.encode() if isinstance(content, str) else content

    def __getitem__(self, path: str) -> bytes:
        """Return what the file ``path`` holds."""
        return self._files[path]

    def __iter__(self) -> Iterator[str]:
        """Go through all paths, in order."""
        return iter(sorted(self._files))

    def write(self, folder: Path) -> None:
        """Write all files to ``folder``, in place of an earlier build.

        Raises:
            BuildError: If there is something else in it.

        """
        if folder.exists() and any(folder.iterdir()) and not (folder / SIGN).exists():
            raise BuildError("foreign_folder", folder=folder)
        shutil.rmtree(folder, ignore_errors=True)
        for path in self:
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(self._files[path])


ROOT = Path(__file__).parents[2]
"""The project."""

HERE = Path(__file__).parent

PAGE = HERE / "page"
"""The project's own HTML, CSS and JavaScript."""

WORKER = HERE / "worker"
"""What runs beside Python, outside of the page."""

CLIENT = Path(get_package_web_dir())
"""Flet's web client as it is installed, with Python for the browser in it."""

BUILT = ROOT / "build" / "web"


_ALWAYS = (1980, 1, 1, 0, 0, 0)
"""The date of every file inside: the oldest a zip can say."""


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return ``files`` as one zip, in order of their names."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _ALWAYS)
            archive.writestr(entry, files[name], zipfile.ZIP_DEFLATED, 9)
    return made.getvalue()


def packed(files: Mapping[str, bytes]) -> bytes:
    """Return ``files`` as a zip that is pressed together as one, not file by file.

    Of many small files a third less is left, with hosts too that press nothing themselves. The
    page must undo it before Python can read the zip.
    """
    return gzip.compress(stored(files), 9, mtime=0)


def stored(files: Mapping[str, bytes]) -> bytes:
    """Return ``files`` as one zip that is not made smaller."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(name, _ALWAYS), files[name])
    return made.getvalue()


def unpacked(archive: bytes) -> dict[str, bytes]:
    """Return the files of what ``packed`` made."""
    return unzipped(gzip.decompress(archive))


def unzipped(archive: bytes) -> dict[str, bytes]:
    """Return the files of a zip by their names."""
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        return {name: files.read(name) for name in files.namelist() if not name.endswith("/")}


_BLANK = re.compile(r"\{\{(say )?(\w+)\}\}")


def filled(file: str, blanks: Mapping[str, str] | None = None) -> str:
    """Return a file of the page; ``{{name}}`` is in ``blanks``, ``{{say name}}`` in the content.

    Raises:
        BuildError: If nothing fills a blank.

    """
    known = blanks or {}

    def fill(blank: re.Match[str]) -> str:
        is_said, name = blank.groups()
        if is_said and knows(f"packaging.page_{name}"):
            return html.escape(say(f"packaging.page_{name}"))
        if not is_said and name in known:
            return known[name]
        raise BuildError("blank", file=file, name=name)

    return _BLANK.sub(fill, (PAGE / file).read_text(encoding="utf-8"))


def as_json(value: object) -> str:
    """Return ``value`` as JSON that may stand in HTML."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c")


KINDS = {"app": {".py"}, "content": {".md", ".svg", ".toml"}, "assets": {".png", ".ttf", ".txt"}}
"""What there is to take from each folder."""

_NOT_FOR_BROWSERS = ("app/launch/speaker.py", "app/storage/lock.py")
"""What a browser has ways of its own for; all other builds take it along."""


def not_shipped() -> tuple[str, ...]:
    """Return the files and folders that no build takes along, as ``pyproject.toml`` lists them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    listed: list[str] = project["tool"]["flet"]["app"]["exclude"]
    return tuple(listed)


def left_out() -> tuple[str, ...]:
    """Return the files and folders that do not go into the browser."""
    return (*not_shipped(), *_NOT_FOR_BROWSERS)


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
