"""The rules of the house, held by the suite."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.activity import ActivityKind
from app.domain.answer import Topic
from app.domain.appointment import Part
from app.domain.check_in import Question, QuickAnswer
from app.domain.entry import Helped, Vaguely
from app.domain.guides import Step
from app.domain.habit import HabitGroup, Version
from app.domain.habit_mark import Outcome
from app.domain.plan import Band, Origin
from app.domain.settings import AfterEffort, LookChoice, Unit
from app.domain.steadiness import Evenness
from app.packaging.reach import imported, module_of
from app.reading.wording import all_wording

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "app").rglob("*.py"))
TOP_LEVEL = {"app", "assets", "content", "tests", "pyproject.toml", "README.md", "main.py"}
FOLDERS = sorted({file.parent.relative_to(ROOT).as_posix() for file in SOURCES})
TRIPWIRE = 400
MODULES = 250
ROOMS = {"app/domain": 36, "app/state": 26, "app/views/kit": 20}
"""How many modules a folder may have where it is not 18."""
OF_THEIR_OWN = {
    "app/storage/lock.py": "a browser has no filelock",
    "app/state/web_page.py": "it needs what is there in a browser alone",
    "app/launch/warm.py": "the memory of a ready Python is made with it alone",
}
"""Small modules that one neighbour alone asks for, each with its reason."""
DOORS = {
    ROOT / "app" / door for door in ("packaging/build.py", "state/services.py", "views/screens.py")
}
"""What leads to a folder, to every store or every screen is no neighbour of what it leads to."""
SAID = re.compile(r'\bsay\(\s*f?"([^"]+)"')
ERROR_RAISED = re.compile(
    r'(?:InvalidInput|NotFound|ContentError|StorageError|StartError|TransferError)\(\s*"(\w+)"'
)


@pytest.mark.parametrize(
    "command",
    [
        ("ruff", "check", "."),
        ("ruff", "format", "--check", "."),
        ("mypy",),
        ("lint-imports",),
    ],
    ids=" ".join,
)
def test_the_tools_find_nothing(command):
    program = Path(sys.executable).parent / command[0]
    done = subprocess.run([program, *command[1:]], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_module_that_grew_past_the_tripwire_is_looked_at_again():
    long = [str(file.relative_to(ROOT)) for file in SOURCES if lines_of(file) > TRIPWIRE]
    assert long == [], "Is it still one thing that somebody asks for by name?"


def askers() -> dict[str, set[Path]]:
    """The files that ask for each module by its name, without the doors."""
    found: dict[str, set[Path]] = {}
    for file in set(SOURCES) - DOORS:
        for name in imported(file.relative_to(ROOT).as_posix(), file.read_bytes()):
            found.setdefault(name, set()).add(file)
    return found


def lines_of(file: Path) -> int:
    return file.read_text(encoding="utf-8").count("\n")


def full(what: str, modules: list[Path]) -> str:
    """What to do where ``what`` has no room for one more of ``modules``."""
    asked = askers()
    by = {
        file: len(asked.get(module_of(file.relative_to(ROOT).as_posix()), ())) for file in modules
    }
    small = "".join(
        f"\n  {file.relative_to(ROOT)}: {lines_of(file)} lines, asked for by {by[file]}"
        for file in sorted(modules, key=lambda file: (by[file] > 2, lines_of(file)))[:12]
    )
    return (
        f"{what} has no room for one more module. No limit is raised for it: first put together "
        f"two that are one thing somebody asks for by name. Small ones, few askers first:{small}"
    )


def modules_in(folder: Path, deep: bool) -> list[Path]:
    files = folder.rglob("*.py") if deep else folder.glob("*.py")
    return [file for file in files if file.name != "__init__.py"]


def test_the_house_has_no_more_rooms_than_one_can_walk_through():
    modules = modules_in(ROOT / "app", deep=True)
    assert len(modules) <= MODULES, full("The house", modules)


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_folder_holds_no_more_modules_than_one_can_know(folder):
    modules = modules_in(ROOT / folder, deep=False)
    assert len(modules) <= ROOMS.get(folder, 18), full(folder, modules)


def test_the_readme_says_how_many_modules_a_folder_may_have():
    said = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [room for room in ROOMS if f"`{Path(room).name}` {ROOMS[room]}" not in said] == []


def test_a_small_module_that_one_neighbour_alone_asks_for_lives_inside_it():
    asked = askers()
    cupboards = [
        str(file.relative_to(ROOT))
        for file in modules_in(ROOT / "app", deep=True)
        if lines_of(file) < 60
        and len(by := asked.get(module_of(file.relative_to(ROOT).as_posix()), set())) == 1
        and next(iter(by)).parent == file.parent
    ]
    assert [each for each in cupboards if each not in OF_THEIR_OWN] == []


def test_the_top_level_is_the_one_agreed():
    names = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert names - {"uv.lock", "build", "__pycache__"} == TOP_LEVEL


def said_keys() -> set[str]:
    """The keys of all words asked for in code; a blank in a key stands for anything."""
    return {key for file in SOURCES for key in SAID.findall(file.read_text(encoding="utf-8"))}


def pattern(key: str) -> str:
    return re.sub(r"\\\{.*?\\\}", r"[\\w-]*", re.escape(key)) + "$"


def test_all_words_the_code_asks_for_are_there():
    known = all_wording()
    asked = {key: re.compile(pattern(key)) for key in said_keys() - set(known)}
    assert [key for key, words in asked.items() if not any(map(words.match, known))] == []


OF_EACH = {
    ActivityKind: "common.{} insights.{} log.{}_activity pace.{} transfer.kind_{}",
    AfterEffort: "settings.after_effort_{}",
    Band: "pace.bar_{} plan.{} to_do.{}",
    Evenness: "evenness.{}",
    HabitGroup: "habits.group_{}",
    Helped: "pace.rest_helped_{} timers.helped_{} timers.helped_{}_name transfer.helped_{}",
    LookChoice: "settings.look_{} settings.look_{}_name settings.look_{}_now",
    Origin: "transfer.origin_{} your_plan.origin_{}",
    Outcome: "habits.{} imports.mark_{} today.habit_{} transfer.outcome_{}",
    Part: "appointment.{}",
    Question: "appointment.{} check_in.{} check_in.{}_scale check_in.{}_short",
    QuickAnswer: "today.quick_{}",
    Step: "guides.step_{} guides.step_{}_detail",
    Topic: "settings.topic_{}",
    Unit: "common.{} common.unit_{} settings.unit_{}",
    Vaguely: "log.when_{} log.when_today_{}",
    Version: "habits.{} habits.done_{} today.habit_{} transfer.version_{}",
}
"""The words asked for by a value: what is there for one must be there for each."""


def test_each_value_that_is_spoken_of_has_all_its_words():
    asked = {
        key.format(value)
        for kind, keys in OF_EACH.items()
        for value in kind
        for key in keys.split()
    }
    assert sorted(asked - set(all_wording())) == []


def test_no_words_are_left_that_nothing_asks_for():
    code = "\n".join(file.read_text(encoding="utf-8") for file in SOURCES)
    said = said_keys()
    asked = [re.compile(pattern(key)) for key in said if "{" in key]
    unused = [
        key
        for key in all_wording()
        if key not in said and not any(one.match(key) for one in asked) and f'"{key}"' not in code
    ]
    assert unused == []


def test_every_error_has_its_sentence():
    codes = {c for f in SOURCES for c in ERROR_RAISED.findall(f.read_text(encoding="utf-8"))}
    assert {code for code in codes if f"errors.{code}" not in all_wording()} == set()
