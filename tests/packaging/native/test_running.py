"""The staged app runs: read-only, from anywhere, with nothing set but what Flet sets."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path, PurePosixPath

import pytest

from app.main import open_services
from tests.packaging.native.conftest import Build, Builds
from tests.packaging.native.running import HERE, Run, run_alone


def zip_of(folder: Path, to: Path) -> Path:
    """Pack ``folder`` as it is done for Android: not made smaller, with no package unnamed.

    Python finds no package in a zip that has no ``__init__``, so each gets an empty one, as in
    serious_python's ``synthesizePackageInits``.
    """
    files = {f.relative_to(folder).as_posix(): f for f in folder.rglob("*") if f.is_file()}
    packages = {
        parent.as_posix()
        for path in files
        if path.endswith((".py", ".pyc"))
        for parent in list(PurePosixPath(path).parents)[:-1]
    }
    with zipfile.ZipFile(to, "w", zipfile.ZIP_STORED) as made:
        for path, file in files.items():
            made.write(file, path)
        for package in packages:
            if not {f"{package}/__init__.py", f"{package}/__init__.pyc"} & files.keys():
                made.writestr(f"{package}/__init__.py", b"")
    return to


def places(build: Build, how: str, folder: Path) -> tuple[Path, ...]:
    """Where Python finds app and packages: on Android the packages lie in a zip."""
    if how == "folders":
        return build.app, build.packages
    packages = zip_of(build.packages, folder / "sitepackages.zip")
    if how == "packages in a zip":
        return build.app, packages
    return zip_of(build.app, folder / "app.zip"), packages


def make_read_only(folder: Path) -> None:
    for item in [folder, *folder.rglob("*")]:
        item.chmod(0o555 if item.is_dir() else 0o444)


@pytest.mark.parametrize(
    ("target", "how"),
    [("linux", "folders"), ("apk", "packages in a zip"), ("apk", "everything in a zip")],
)
def test_the_staged_app_does_the_journey_on_all_three_layouts(
    target: str, how: str, built_for: Builds, tmp_path: Path
) -> None:
    build = built_for(target)
    paths = places(build, how, tmp_path)
    before = {path: path.stat().st_mtime_ns for path in build.app.parent.rglob("*")}
    for path in paths:
        make_read_only(path)
    run = Run(paths, paths, tmp_path / "run")
    seen = run.go("android" if target == "apk" else target)
    assert seen["faults"] == []
    ours = {name: file for name, file in seen["files"].items() if name.split(".")[0] == "app"}
    assert len(ours) > 200
    assert {name for name, file in ours.items() if not file.startswith(str(paths[0]))} == set()
    assert seen["files"]["flet"].startswith(str(paths[1]))
    assert {path: path.stat().st_mtime_ns for path in build.app.parent.rglob("*")} == before
    assert list((run.folder / "elsewhere").iterdir()) == []
    services = open_services(run.data)
    assert len(services.notebook.on(services.clock.today)) == 3, (
        "what each of the three layouts logged"
    )


@pytest.mark.parametrize(
    ("module", "told"),
    [
        ("open('notes.txt').close()", "open by the working directory: 'notes.txt'"),
        ("import os; os.listdir()", "os.listdir by the working directory: '.'"),
        ("import os; os.chdir('/')", "os.chdir '/'"),
        ("from pathlib import Path; Path(__file__).with_name('kept').touch()", "beside the code"),
        ("from pathlib import Path; Path(__file__).with_name('made').mkdir()", "beside the code"),
    ],
)
def test_a_module_that_does_what_it_must_not_is_found_out(
    module: str, told: str, tmp_path: Path
) -> None:
    (tmp_path / "notes.txt").touch()
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "some.py").write_text(module, encoding="utf-8")
    program = (
        "import sys, json; sys.path.insert(0, sys.argv[1]); from watch import watch;"
        "faults = watch([sys.argv[2]]); sys.path.insert(0, sys.argv[2]); import some;"
        "print(json.dumps({'faults': faults}))"
    )
    given = ["-c", program, str(HERE), str(tmp_path / "code")]
    faults = run_alone(given, tmp_path, {})["faults"]
    assert any(told in fault for fault in faults), faults


def test_a_module_that_was_left_out_cannot_be_imported(built_for: Builds, tmp_path: Path) -> None:
    build = built_for("linux")
    copy = shutil.copytree(build.app, tmp_path / "app")
    (copy / "app" / "domain").chmod(0o755)
    (copy / "app" / "domain" / "days.pyc").unlink()
    with pytest.raises(AssertionError, match=r"No module named 'app\.domain\.days'"):
        Run((copy, build.packages), (copy,), tmp_path / "run").go("linux")
