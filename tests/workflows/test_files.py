"""The workflows are sound, pinned, and may do no more than they must."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workflows.files import FILES, ROOT, read

PINNED = re.compile(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
MAY_WRITE = {
    ("pages", "publish"): {"pages": "write", "id-token": "write"},
    ("release", "publish"): {"contents": "write"},
}
every_file = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


def test_actionlint_finds_nothing() -> None:
    program = Path(sys.executable).parent / "actionlint"
    done = subprocess.run([program, "-no-color", *FILES], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_there_are_the_three_workflows_that_the_readme_speaks_of() -> None:
    assert [file.name for file in FILES] == ["checks.yml", "pages.yml", "release.yml"]


@every_file
def test_every_action_is_pinned_to_one_commit(file: Path) -> None:
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert [line.strip() for line in lines if not PINNED.search(line)] == []


@every_file
def test_a_workflow_writes_only_in_one_job_that_runs_none_of_our_code(file: Path) -> None:
    whole = read(file)
    assert whole["permissions"] == {"contents": "read"}
    for name, job in whole["jobs"].items():
        may = job.get("permissions", {})
        assert may == MAY_WRITE.get((file.stem, name), {})
        uses = {step.get("uses", "").split("@")[0] for step in job["steps"]}
        assert not may or "actions/checkout" not in uses
        assert job["timeout-minutes"] <= 90


@every_file
def test_no_checkout_leaves_a_token_behind(file: Path) -> None:
    for job in read(file)["jobs"].values():
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"] == {"persist-credentials": False}


@every_file
def test_secrets_are_read_for_a_release_alone_and_never_asked_of_strangers(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert "pull_request_target" not in text
    assert ("secrets." in text) == (file.stem == "release")


@every_file
def test_no_script_has_foreign_words_put_into_it(file: Path) -> None:
    """What stands in ``${{ }}`` becomes part of a script; it is handed over by ``env`` instead."""
    scripts = [
        step["run"] for job in read(file)["jobs"].values() for step in job["steps"] if "run" in step
    ]
    assert [script for script in scripts if "${{" in script] == []


def test_a_release_needs_no_secret() -> None:
    for job in read(ROOT / ".github" / "workflows" / "release.yml")["jobs"].values():
        for step in job["steps"]:
            if "KEY_STORE" in step.get("run", ""):
                assert step["if"] == "env.HAS_KEY == 'true'"


@every_file
def test_a_secret_is_known_only_to_the_step_that_needs_it(file: Path) -> None:
    for job in read(file)["jobs"].values():
        whole = [str(value) for value in job.get("env", {}).values()]
        assert [value for value in whole if "secrets." in value and "!= ''" not in value] == []


def test_a_release_keeps_the_versions_of_the_dart_packages_it_was_built_of() -> None:
    built = read(ROOT / ".github" / "workflows" / "release.yml")["jobs"]
    for name in ("android", "desktop"):
        kept = [step["with"].get("path") for step in built[name]["steps"] if "with" in step]
        assert "build/flutter/pubspec.lock" in kept
