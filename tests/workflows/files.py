"""The workflows as they are written, and the steps in them that run commands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".github" / "workflows"
FILES = sorted(FOLDER.glob("*.yml"))


@dataclass(frozen=True)
class Step:
    """A step that runs commands."""

    name: str
    script: str
    folder: str
    env: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class Job:
    """A job, once for each of its matrix, and its steps that run commands."""

    name: str
    steps: tuple[Step, ...]

    def __str__(self) -> str:
        return self.name


def read(file: Path) -> dict[str, Any]:
    """Return what ``file`` holds; ``on`` is read as the word it is."""
    text = file.read_text(encoding="utf-8").replace("\non:", '\n"on":')
    held: dict[str, Any] = yaml.safe_load(text)
    return held


def jobs() -> Iterator[Job]:
    """Go through all jobs of all workflows, as they come out of their matrix."""
    for file in FILES:
        whole = read(file)
        for name, job in whole["jobs"].items():
            matrix = job.get("strategy", {}).get("matrix", {})
            chosen = matrix.get("include") or [{"runner": one} for one in matrix.get("runner", [])]
            for choice in chosen or [{}]:
                outer = {**whole.get("env", {}), **job.get("env", {})}
                steps = tuple(_steps(job["steps"], outer, choice))
                ending = "-".join(choice.values())
                yield Job("-".join(filter(None, [file.stem, name, ending])), steps)


def _steps(
    steps: list[dict[str, Any]], outer: dict[str, str], choice: dict[str, str]
) -> Iterator[Step]:
    for step in steps:
        only = str(step.get("if", ""))
        if "run" not in step or (
            only.startswith("matrix.target ==") and only.split("'")[1] != choice.get("target")
        ):
            continue
        env = {**outer, **step.get("env", {})}
        filled = {name: _filled(str(value), choice) for name, value in env.items()}
        folder = step.get("working-directory", ".")
        yield Step(step["name"], step["run"].strip(), folder, tuple(filled.items()))


def _filled(value: str, choice: dict[str, str]) -> str:
    for name, one in choice.items():
        value = value.replace(f"${{{{ matrix.{name} }}}}", one)
    return "c2VjcmV0" if value.startswith("${{") else value  # "secret", encoded as a key is
