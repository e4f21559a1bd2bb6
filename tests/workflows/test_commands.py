"""The commands in the workflows do what they say, as far as that can be seen here.

Every step that runs commands is run by the shell, in a copy of the project, job by job. In
place of some programs stand little ones, listed below: so this proves paths, names, options and
the order of things, and that our own programs take what they are given; it proves nothing about
Flutter, Apple's and Android's tools, GitHub, or the machines there. Whether Flet takes the
settings for each target is proven in ``tests/packaging/native``.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from platform import machine
from string import Template

import pytest
from flet_cli.cli import parse_command_line

from tests.workflows.files import ROOT, Job, jobs

VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]

NOT_RUN = {
    ".ci/run": "it is this very suite, on a machine made ready for it",
    "uv run pytest": "it is this very suite",
    "uv run poe check": "the suite runs these programs itself, in test_rules",
    "uv run pytest tests/packaging tests/browser/web": "they are part of this suite",
}
"""The scripts that are not run here, and why."""

INSTEAD = {
    # Does not look at what is installed, and does not install anything. The web app takes long
    # to build, and is built by the same program in tests/packaging/test_build: only what it is
    # asked for is read here.
    "uv": """
        [ "$1" = run ] || exit 9
        shift
        while [ "${{1#-}}" != "$1" ]; do shift; done
        if [ "$1" = flet ] && [ "$2" = build ]; then shift 2; exec flet-build "$@"; fi
        program=$1; shift
        if [ "$program $1 $2" = "python -m app.packaging.build" ]; then shift 2; set -- -c '
        import app.packaging.build as a, sys, pathlib
        asked = a.parse(sys.argv[1:]); asked.out.mkdir(parents=True)
        (asked.out / "index.html").write_text(asked.base)' "$@"; fi
        exec "{programs}/$program" "$@"
    """,
    # Leaves behind files as Flet calls them, and what Dart packages it was built of.
    "flet-build": """
        mkdir -p "build/$1" build/flutter
        touch build/flutter/pubspec.lock
        echo "$@" "${{FLET_ANDROID_SIGNING_KEY_STORE:-no key}}" >> "$RUNNER_TEMP/built"
        case $1 in
            apk) touch build/apk/ebb-and-flow-arm64-v8a.apk build/apk/ebb-and-flow-x86_64.apk ;;
            aab) touch build/aab/ebb-and-flow.aab ;;
            macos) mkdir "build/macos/Ebb and Flow.app" ;;
            *) touch "build/$1/ebb-and-flow"; chmod +x "build/$1/ebb-and-flow" ;;
        esac
    """,
    "ditto": 'for made in "$@"; do :; done; touch "$made"',
    "sudo": 'echo "$@" >> "$RUNNER_TEMP/as-root"',
    "gh": 'printf "%s\\n" "$@" >> "$RUNNER_TEMP/released"',
}
"""What stands in the place of programs that are not here, or must not do their work here."""

FOUND = {job.name: job for job in jobs()}


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    folder = tmp_path / "programs"
    folder.mkdir()
    for name, script in INSTEAD.items():
        text = script.format(programs=Path(sys.executable).parent)
        lines = "\n".join(line.strip() for line in text.strip().splitlines())
        (folder / name).write_text(f"#!/bin/sh\n{lines}\n", encoding="utf-8")
        (folder / name).chmod(0o755)
    return folder


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a checkout of the project would hold."""
    folder = tmp_path_factory.mktemp("project")
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in names.split("\0"):
        if (ROOT / name).is_file() and not name.startswith("tests/"):
            place = folder / name
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, place)
    return folder


def written_in(folder: Path) -> dict[Path, int]:
    """Everything in ``folder`` but bytecode, and when it was written."""
    every = (path for path in folder.rglob("*") if "__pycache__" not in path.parts)
    return {path: 0 if path.is_dir() else path.stat().st_mtime_ns for path in every}


@pytest.fixture
def project(checkout: Path) -> Iterator[Path]:
    """The checkout, as every job finds it: what another has made in it is gone."""
    before = written_in(checkout)
    yield checkout
    for made in {*checkout.iterdir()} - before.keys():
        shutil.rmtree(made)
    assert written_in(checkout) == before, "a job wrote where the sources are"


def run(job: Job, project: Path, programs: Path, signed: bool = False) -> Path:
    """Run all steps of ``job`` but those in NOT_RUN; return the folder for passing things."""
    temporary = programs.parent / "temporary"
    temporary.mkdir()
    kept = temporary / "env"
    kept.touch()
    for step in job.steps:
        if step.script in NOT_RUN or ("KEY_STORE" in step.script and not signed):
            continue
        if "bundle" in step.name and not signed:
            continue
        later = dict(line.split("=", 1) for line in kept.read_text().splitlines())
        surroundings = {
            "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(temporary),
            "PYTHONPATH": str(project),
            "GITHUB_ENV": str(kept),
            "GITHUB_REF_NAME": f"v{VERSION}",
            "GITHUB_REPOSITORY": "somebody/ebb-and-flow",
            "GITHUB_RUN_NUMBER": "7",
            "RUNNER_TEMP": str(temporary),
        }
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step.script],
            cwd=project / step.folder,
            env={**surroundings, **dict(step.env), **later},
            capture_output=True,
            text=True,
            timeout=300,
        )
        assert done.returncode == 0, f"{step.name}\n{done.stdout}{done.stderr}"
    return temporary


pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="scripts for Linux and its tools")


def test_every_job_is_run_by_a_test_here() -> None:
    ours = {
        *("checks-linux", "checks-elsewhere-macos-26", "checks-elsewhere-windows-2025"),
        *("pages-build", "pages-publish", "release-checks", "release-web", "release-android"),
        *("release-desktop-linux-ubuntu-24.04", "release-desktop-macos-macos-26"),
        *("release-desktop-windows-windows-2025", "release-publish"),
    }
    assert FOUND.keys() == ours
    scripts = {step.script for job in FOUND.values() for step in job.steps}
    assert NOT_RUN.keys() <= scripts, "what is not run any more needs no reason"
    for name in ("checks-linux", "checks-elsewhere-macos-26", "release-checks"):
        assert {step.script for step in FOUND[name].steps} <= NOT_RUN.keys()


def test_the_web_app_for_the_project_page_is_built_below_its_name(
    project: Path, programs: Path
) -> None:
    run(FOUND["pages-build"], project, programs)
    assert (project / "build" / "web" / "index.html").read_text() == "/ebb-and-flow/"


def test_a_release_has_the_web_app_in_one_file(project: Path, programs: Path) -> None:
    run(FOUND["release-web"], project, programs)
    assert (project / "build" / "web" / "index.html").read_text() == "/"
    made = project / "build" / "parcels" / f"ebb-and-flow-{VERSION}-web.zip"
    assert zipfile.ZipFile(made).namelist() == ["index.html"]


@pytest.mark.parametrize("signed", [False, True], ids=["without a key", "with a key"])
def test_android_gets_an_app_for_each_processor_and_says_who_signed_it(
    signed: bool, project: Path, programs: Path
) -> None:
    job = FOUND["release-android"]
    temporary = run(job, project, programs, signed)
    ending = "" if signed else "-test-key"
    names = {
        f"ebb-and-flow-{VERSION}-android-{kind}{ending}.apk" for kind in ("arm64-v8a", "x86_64")
    }
    bundle = {f"ebb-and-flow-{VERSION}-android.aab"} if signed else set()
    assert {file.name for file in (project / "build" / "parcels").iterdir()} == names | bundle
    built = (temporary / "built").read_text().splitlines()
    key = str(temporary / "upload.jks") if signed else "no key"
    assert built[0] == f"apk --yes --verbose --build-number 7 {key}"
    assert len(built) == (2 if signed else 1)
    assert not (temporary / "upload.jks").exists()


def test_linux_gets_what_flet_asks_for_and_an_archive_that_can_be_started(
    project: Path, programs: Path
) -> None:
    temporary = run(FOUND["release-desktop-linux-ubuntu-24.04"], project, programs)
    asked = (temporary / "as-root").read_text()
    assert "apt-get install -y --no-install-recommends" in asked
    assert "libgtk-3-dev" in asked
    made = project / "build" / "parcels" / f"ebb-and-flow-{VERSION}-linux-{machine()}.tar.gz"
    with tarfile.open(made) as archive:
        assert archive.getmember(f"ebb-and-flow-{VERSION}/ebb-and-flow").mode & 0o100


@pytest.mark.parametrize(
    ("job", "name"),
    [
        ("release-desktop-macos-macos-26", f"ebb-and-flow-{VERSION}-macos.zip"),
        ("release-desktop-windows-windows-2025", f"ebb-and-flow-{VERSION}-windows.zip"),
    ],
)
def test_macos_and_windows_get_a_zip(job: str, name: str, project: Path, programs: Path) -> None:
    run(FOUND[job], project, programs)
    assert [file.name for file in (project / "build" / "parcels").iterdir()] == [name]


def test_every_file_of_a_release_is_attached_with_its_checksum(
    project: Path, programs: Path
) -> None:
    (project / "parcels").mkdir()
    (project / "parcels" / "one.zip").write_text("one")
    temporary = run(FOUND["release-publish"], project, programs)
    check = ["sha256sum", "--check", "SHA256SUMS"]
    assert subprocess.run(check, cwd=project / "parcels", capture_output=True).returncode == 0
    words = (temporary / "released").read_text().splitlines()
    assert words[:3] == ["release", "create", f"v{VERSION}"]
    assert {"parcels/SHA256SUMS", "parcels/one.zip", "--verify-tag"} <= set(words)
    told = "\n".join(words)
    assert "glibc 2.38" in told
    assert "Open Anyway" in told


def test_flet_takes_the_options_that_the_workflow_gives() -> None:
    taken = set()
    for job in FOUND.values():
        for step in job.steps:
            known = {**dict(step.env), "GITHUB_RUN_NUMBER": "7"}
            for line in step.script.splitlines():
                if line.startswith("uv run flet build"):
                    words = shlex.split(Template(line).substitute(known))
                    asked = parse_command_line(words[3:])
                    assert asked.assume_yes
                    assert asked.build_number == 7
                    taken.add(asked.target_platform)
    assert taken == {"apk", "aab", "linux", "macos", "windows"}
