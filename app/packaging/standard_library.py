"""The part of Python's standard library that an app in a browser can use."""

from __future__ import annotations

import re

from app.packaging.archive import unzipped
from app.packaging.place import CLIENT

TOOLS = """_pyrepl antigravity asyncio/__main__ asyncio/tools bdb cProfile cmd code compileall
difflib doctest filecmp fileinput getopt getpass json/tool modulefinder optparse pdb pickletools
pprint profile pstats py_compile pyclbr pydoc pydoc_data pyodide/console rlcompleter shelve symtable
tabnanny this timeit trace tracemalloc unittest webbrowser zipapp"""
"""For people who write programs."""

STRANGERS = """argparse email ftplib gettext http imaplib logging/config logging/handlers mailbox
nturl2path poplib quopri smtplib socketserver urllib/request urllib/response urllib/robotparser
wsgiref xmlrpc"""
"""For talking to other hosts and to a command line, which this app never does in a browser."""

FORMATS = """_markupbase _sysconfigdata__emscripten_wasm32-emscripten colorsys configparser ctypes
graphlib html mimetypes netrc plistlib pty sqlite3 tarfile tty wave xml zoneinfo"""
"""For files and systems that do not occur here."""

DOUBLES = """_pydatetime _pydecimal _pyio asyncio/proactor_events asyncio/windows_events
asyncio/windows_utils concurrent/futures/interpreter concurrent/futures/process
concurrent/interpreters multiprocessing"""
"""Slower twins of what is compiled into Python here, and what other systems have."""

ENCODINGS = (
    "__init__ aliases ascii charmap cp437 cp1252 idna latin_1 punycode utf_\\w+ unicode_escape"
)

LEFT_OUT = frozenset(" ".join([TOOLS, STRANGERS, FORMATS, DOUBLES]).split())
KEPT_ENCODING = re.compile(f"encodings/(?:{'|'.join(ENCODINGS.split())})\\.py")


def standard_library() -> dict[str, bytes]:
    """Return the sources that go along, by their names in the archive."""
    everything = unzipped((CLIENT / "pyodide" / "python_stdlib.zip").read_bytes())
    return {name: source for name, source in everything.items() if _goes_along(name)}


def _goes_along(name: str) -> bool:
    if name.startswith("encodings/"):
        return bool(KEPT_ENCODING.fullmatch(name))
    parts = name.removesuffix(".py").split("/")
    return not any("/".join(parts[: end + 1]) in LEFT_OUT for end in range(len(parts)))
