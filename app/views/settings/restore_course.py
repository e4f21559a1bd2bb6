"""The course of a restore: a file is read, rehearsed, and at last taken over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import flet as ft

from app.domain.errors import AppError
from app.reading.wording import say
from app.state.restoring import Backup, How, Rehearsal
from app.state.services import use_services
from app.views.guard import sentence, start
from app.views.message import show_message
from app.views.navigation import go
from app.views.routes import Paths


@dataclass(frozen=True, slots=True)
class Course:
    """How far it has come."""

    said: str = ""
    """What to say just now: what is being done, or why a file was refused."""
    busy: bool = False
    backup: Backup | None = None
    shown: Rehearsal | None = None


@dataclass(frozen=True, slots=True)
class Steps:
    """What the person can do next."""

    choose: Callable[[], None]
    turn_to: Callable[[How], None]
    restore: Callable[[], None]


def use_restore(copy: str) -> tuple[Course, Steps]:
    """Return how far a restore has come, and its steps. Call it from a component.

    It begins with the automatic copy called ``copy``, if there is a name.
    """
    services = use_services()
    restoring = services.restoring
    course, set_course = ft.use_state(Course())

    async def show(content: Callable[[], bytes]) -> None:
        set_course(Course(say("restore.reading"), busy=True))
        try:
            backup = await restoring.read(content())
            rehearsal = await restoring.rehearse(backup, How.MERGE)
        except AppError as problem:
            set_course(Course(sentence(problem)))
        except Exception:
            set_course(Course())
            raise
        else:
            set_course(Course(backup=backup, shown=rehearsal))

    async def choose() -> None:
        # Said while the dialog is still open: a browser is slow to hand over a large file.
        set_course(replace(course, said=say("restore.choosing")))
        picked = await ft.FilePicker().pick_files(with_data=True)
        content = picked[0].bytes if picked else b""
        if not picked:
            set_course(replace(course, said=say("restore.no_file")))
        elif content is None:
            set_course(Course(say("restore.not_read")))
        else:
            await show(lambda: content)

    async def turn_to(how: How) -> None:
        if course.backup is not None:
            rehearsal = await restoring.rehearse(course.backup, how)
            set_course(replace(course, shown=rehearsal))

    async def restore() -> None:
        if course.backup is None or course.shown is None:
            return
        how = course.shown.how
        set_course(replace(course, said=say("restore.working"), busy=True))
        try:
            await restoring.restore(course.backup, how)
        except BaseException:
            set_course(course)
            raise
        go(Paths.TODAY)
        done = "restore.merged" if how is How.MERGE else "restore.replaced"
        show_message(say(done), undo=services.history.undo)

    def begin() -> None:
        if copy:
            start(lambda: show(partial(services.copies.read, copy)))

    ft.use_effect(begin, [copy])
    steps = Steps(
        lambda: start(choose), lambda how: start(lambda: turn_to(how)), lambda: start(restore)
    )
    return course, steps
