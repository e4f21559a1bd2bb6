"""Bringing in notes from another app: choosing, seeing, agreeing, and taking back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

import flet as ft

from app.domain.activity import LONGEST_NAME
from app.domain.errors import AppError
from app.domain.identity import cut_to
from app.reading.wording import say
from app.state.imports import DayShown, Import, Preview, Retreat
from app.state.services import Services, use_services, use_store
from app.views.imports.questions import Questions, left_out
from app.views.kit.addresses import Paths
from app.views.kit.buttons import link_button, main_button, mist_button
from app.views.kit.device import use_task
from app.views.kit.guard import component, sentence, show_message, start
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go, go_back
from app.views.kit.pages import page_foot, page_frame, page_head
from app.views.kit.phrases import day_of_year, weekday_name
from app.views.kit.rows import setting_row
from app.views.kit.surfaces import column, panel, points, rows
from app.views.kit.text import heading, soft, words
from app.views.settings.files import Progress, Tell, use_arrival

_KNOWN = ("loop", "visible", "bearable", "daylio", "habitkit", "table")
_DOT, _DOT_SIZE = ft.Icons.CIRCLE, 8
_MARKS_SHOWN = 12
"""How many marks are shown of a day (our choice)."""

_OWN = "import_own_backup"
"""The code of the refusal that another screen can help with."""

_NOTE_SHOWN = 240
"""How much of a note is shown of a day (our choice)."""

_READING = frozenset(
    (
        *("format", "encoding", "order", "decimal", "layout", "same", "scale"),
        *("day_column", "item_column", "value_column"),
    )
)
"""What is asked about reading: another answer means that the file is read once more."""


@dataclass(frozen=True, slots=True)
class _Progress(Progress):
    """How far it has come."""

    own: bool = False
    """Whether the file that was chosen is a backup of this app."""
    content: bytes = field(default=b"", repr=False)
    answers: Mapping[str, str] = field(default_factory=dict, repr=False)
    """What the person has answered, also what the preview does not show yet."""
    preview: Preview | None = field(default=None, repr=False)
    seen: Mapping[str, str] = field(default_factory=dict, repr=False)
    """The answers that the preview shows."""


@dataclass(frozen=True, slots=True)
class _Steps:
    """What the person can do next."""

    choose: Callable[[], None]
    answer: Callable[[str, str], None]
    bring: Callable[[], None]


def _use_import(services: Services) -> tuple[_Progress, _Steps]:
    """Return how far an import has come, and its steps. Call it from a component."""
    imports = services.imports
    drawn, arrival = use_arrival("imports", _Progress())

    async def read(content: bytes, tell: Tell) -> _Progress:
        def told(share: float) -> None:
            tell(say("imports.reading_share", share=10 * round(10 * share)))

        try:
            source = await imports.read(content, {}, told)
            preview = await imports.preview(source, {}, told)
        except AppError as problem:
            return _Progress(sentence(problem), own=problem.code == _OWN)
        return _Progress(content=content, preview=preview)

    async def preview(now: _Progress) -> dict[str, object]:
        if now.preview is None:
            return {}
        source = now.preview.source
        if _about_reading(now.answers) != _about_reading(now.seen):
            source = await imports.read(now.content, now.answers, _nobody)
        seen = await imports.preview(source, now.answers, _nobody)
        return {"preview": seen, "seen": now.answers}

    async def answer(key: str, said: str) -> None:
        answers = {**arrival.now.answers, key: said}
        at_once = {"answers": answers, "said": ""}
        await arrival.work_out(preview, at_once, lambda now: {"answers": now.seen})

    async def bring(now: _Progress) -> None:
        if now.preview is None or now.preview.changes_nothing:
            arrival.put(said="", busy=False)
            return
        change = await imports.bring(now.preview)
        if arrival.here:
            go(_where_seen(now.preview, services.clock.today))
        format_ = say(f"imports.format_{now.preview.source.format}")
        show_message(say("imports.brought", format=format_), change)

    steps = _Steps(
        lambda: start(lambda: arrival.choose(read)),
        lambda key, said: start(lambda: answer(key, said)),
        lambda: start(lambda: arrival.do(bring)),
    )
    return drawn, steps


def _where_seen(preview: Preview, today: date) -> str:
    """Return the address at which what was brought in is seen, of days the newest."""
    if preview.made.marks or preview.span is None:
        return Paths.HABITS
    newest = preview.span[1]
    return Paths.PACE if newest == today else Paths.on_day(Paths.PACE, newest)


def _about_reading(answers: Mapping[str, str]) -> dict[str, str]:
    return {key: said for key, said in answers.items() if key.partition(":")[0] in _READING}


def _nobody(share: float) -> None:
    """Hear how far it has come, where that is not shown."""


@component
def ImportScreen() -> ft.Control:
    """Choosing a file, what would come of it, and what was brought in so far."""
    look = use_look()
    services = use_services()
    done = use_store(services.imports).every
    course, steps = _use_import(services)
    leaving, leave = ft.use_state("")
    head = page_head(look, say("imports.title"), back=go_back, ways=False)
    back = next((one for one in done if one.id == leaving), None)
    if back is not None:
        return _TakingBack(back, lambda: leave(""))
    parts: list[ft.Control] = []
    foot: list[ft.Control] = []
    preview = course.preview
    if course.said:
        said = words(look, course.said, "label")
        parts.append(ft.Semantics(live_region=True, content=said))
    if course.own:
        to_restore = partial(go, Paths.RESTORE)
        parts.append(mist_button(look, say("settings.restore"), to_restore, key="to-restore"))
    if course.busy:
        step = "busy"
    elif preview is None:
        step = "choose"
        parts = [words(look, say("imports.lead")), *parts, *_known(look)]
        parts += _done_so_far(look, done, leave)
        foot = [main_button(look, say("imports.choose"), steps.choose, key="choose-file")]
    else:
        step = "shown"
        # What was answered is seen at once, what comes of it once that is worked out.
        preview = replace(preview, answers={**preview.answers, **course.answers})
        parts += _shown(look, preview, steps, services.copies.place != "")
        if not preview.changes_nothing:
            foot = [main_button(look, say("imports.bring"), steps.bring, key="bring")]
    below = page_foot(look, foot) if foot else None
    return page_frame(look, head, parts, below, spacing=16, key=f"import-{step}")


def _known(look: Look) -> list[ft.Control]:
    lines = [say(f"imports.reads_{name}") for name in _KNOWN]
    shown = points(look, lines, _DOT, look.tokens.ink_soft, size=_DOT_SIZE)
    return [heading(look, say("imports.reads")), panel(look, shown)]


def _done_so_far(
    look: Look, done: tuple[Import, ...], leave: Callable[[str], object]
) -> list[ft.Control]:
    if not done:
        return []
    newest_first = sorted(done, key=lambda one: one.at, reverse=True)
    lines = [
        setting_row(
            look,
            ft.Icons.UNDO_ROUNDED,
            _title(one),
            say("imports.done_detail"),
            partial(leave, one.id),
            f"import-{one.id}",
        )
        for one in newest_first
    ]
    return [heading(look, say("imports.done_so_far")), rows(look, lines)]


def _title(one: Import) -> str:
    format_, day = say(f"imports.format_{one.format}"), day_of_year(one.at.date())
    return _begun(say("imports.done_row", format=format_, day=day))


def _begun(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _shown(look: Look, preview: Preview, steps: _Steps, kept: bool) -> list[ft.Control]:
    """Return what the file is, what would come of it, the questions, and what stays behind."""
    parts: list[ft.Control] = [words(look, _what(preview), "label", key="what")]
    parts.append(heading(look, say("imports.would")))
    would: ft.Control = points(look, _counts(preview), _DOT, look.tokens.ink_soft, size=_DOT_SIZE)
    if preview.changes_nothing and preview.span is not None:
        would = words(look, say("imports.changes_nothing"))
    parts.append(ft.Semantics(live_region=True, content=panel(look, would, key="counts")))
    if preview.days:
        parts.append(heading(look, say("imports.days")))
        parts += [_day(look, preview, day) for day in preview.days]
    parts.append(Questions(preview, steps.answer))
    parts += left_out(look, preview.reasons)
    if preview.source.lost:
        lines = [say(f"imports.lost_{name}") for name in preview.source.lost]
        shown = points(look, lines, _DOT, look.tokens.ink_soft, size=_DOT_SIZE)
        parts += [heading(look, say("imports.lost")), panel(look, shown)]
    told = [say("imports.with_copy")] if kept else []
    return [
        *parts,
        soft(look, " ".join([*told, say("imports.with_undo")]), "body"),
        mist_button(look, say("imports.choose_other"), steps.choose, key="choose-file"),
        link_button(look, say("imports.leave"), go_back, key="leave"),
    ]


def _what(preview: Preview) -> str:
    format_ = say(f"imports.format_{preview.source.format}")
    if preview.span is None:
        return _begun(say("imports.empty", format=format_))
    first, last = map(day_of_year, preview.span)
    count = preview.day_count
    days = say("imports.days_from", count=count, first=first, last=last)
    things = say("imports.things", count=len(preview.source.things))
    said = _begun(say("imports.is", format=format_, things=things, days=days))
    if cut := len(preview.made.shortened):
        said = f"{said} {say('imports.shortened', count=cut, most=LONGEST_NAME)}"
    return said


def _counts(preview: Preview) -> list[str]:
    lines = list[str]()
    for one in preview.counts:
        fates = [
            say(f"imports.{fate}", count=count)
            for fate in ("added", "changed", "unchanged", "yours", "deleted")
            if (count := getattr(one, fate))
        ]
        what = say(f"imports.count_{one.kind}", count=one.total)
        if one.added != one.total:
            what = say("imports.fates", what=what, fates=", ".join(fates))
        lines.append(what)
    return lines or [say("imports.day_nothing")]


def _day(look: Look, preview: Preview, day: DayShown) -> ft.Control:
    """Return a day as it will look: its check-in, its habits, its note."""
    lines: list[ft.Control] = [words(look, _day_title(day.day), "label")]
    if day.flare is not None:
        lines.append(words(look, say("imports.flare"), "body", look.tokens.clay))
    if day.check_in is not None and day.check_in.ratings:
        each = [
            say("imports.rating", question=say(f"check_in.{question}_short"), rating=rating)
            for question, rating in day.check_in.ratings.items()
        ]
        text = ", ".join(each)
        lines.append(words(look, _begun(text)))
    for mark in day.marks[:_MARKS_SHOWN]:
        habit = preview.names.get(mark.habit, "")
        lines.append(words(look, say(f"imports.mark_{mark.outcome}", habit=habit)))
    if day.check_in is not None and day.check_in.note:
        note = day.check_in.note
        cut = cut_to(note, _NOTE_SHOWN)
        lines.append(soft(look, note if cut == note else f"{cut}…"))
    return panel(look, column(lines, spacing=4), key=f"day-{day.day.isoformat()}")


def _day_title(day: date) -> str:
    return say("imports.day_title", weekday=weekday_name(day), day=day_of_year(day))


_UNKNOWN = Retreat(0, 0, {})
"""What taking back would do, before it was looked at."""


@component
def _TakingBack(one: Import, close: Callable[[], None]) -> ft.Control:
    """What taking back an import would do, and the step to it."""
    look = use_look()
    imports = use_services().imports
    found, set_found = ft.use_state(_UNKNOWN)
    busy, set_busy = ft.use_state(False)

    async def look_through() -> None:
        set_found(await imports.retreat(one))

    async def take_back() -> None:
        set_busy(True)
        try:
            change = await imports.take_back(one)
        except BaseException:
            set_busy(False)
            raise
        close()
        format_ = say(f"imports.format_{one.format}")
        show_message(say("imports.back_done", format=format_), change)

    use_task(look_through, [])
    title = heading(look, say("imports.back_title"), 2, "title")
    parts: list[ft.Control] = [
        ft.Semantics(live_region=True, content=title),
        words(look, _title(one), "label"),
    ]
    if found is not _UNKNOWN:
        parts.append(words(look, say("imports.back_going", count=found.going)))
        if not found.going:
            parts[-1] = words(look, say("imports.back_nothing"))
        if found.staying:
            parts.append(words(look, say("imports.back_staying", count=found.staying)))
        if found.going and not busy:
            now = say("imports.back_now")
            parts.append(main_button(look, now, lambda: start(take_back), key="take-back"))
    if busy:
        working = words(look, say("imports.working"), "label")
        parts.append(ft.Semantics(live_region=True, content=working))
    else:
        parts.append(link_button(look, say("imports.back_keep"), close, key="keep"))
    head = page_head(look, say("imports.title"), back=close, ways=False)
    return page_frame(look, head, parts, spacing=16, key="import-back")
