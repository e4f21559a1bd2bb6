"""Drafts: forms that were left in the middle, on this device alone."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from app.domain.draft import Drafts
from app.domain.entry import Vaguely, When
from app.domain.errors import StorageError
from app.main import build_services
from tests.support.clock import TODAY
from tests.support.databases import open_database
from tests.support.notes import database_of


@dataclass(frozen=True)
class Form:
    day: date = TODAY
    when: When = Vaguely.NOW
    note: str = ""


@dataclass(frozen=True)
class OfANewerApp:
    quite: float
    other: int


async def test_a_draft_is_there_after_the_app_was_closed(tmp_path, clock):
    held = Form(when=time(9, 15), note="half")
    with open_database(tmp_path) as database:
        services = build_services(database, clock)
        services.drafts.keep("log", held)
        services.drafts.write()
    with open_database(tmp_path) as database:
        services = build_services(database, clock)
        assert services.drafts.of("log", Form) == held
        services.drafts.drop("log")
        services.drafts.write()
    with open_database(tmp_path) as database:
        assert build_services(database, clock).drafts.of("log", Form) is None


async def test_typing_writes_a_draft_once_the_hand_rests(services, monkeypatch):
    written = []
    monkeypatch.setattr("app.state.drafts._PAUSE", 0.01)
    monkeypatch.setattr(type(services.drafts._records), "save", lambda _, it: written.append(it))
    for end in range(20):
        services.drafts.keep("log", Form(note="letters"[:end]))
    assert written == []
    await asyncio.sleep(0.05)
    assert len(written) == 1


async def test_a_draft_of_another_shape_is_left_alone(services):
    services.drafts.keep("log", Form())
    assert services.drafts.of("log", OfANewerApp) is None


async def test_a_draft_is_in_no_backup_and_counts_as_no_note(services):
    before = (await services.file.export()).content
    services.drafts.keep("log", Form(note="not saved"))
    services.drafts.write()
    assert (await services.file.export()).content == before
    assert services.notebook.is_blank()


async def test_erasing_everything_erases_the_drafts(services):
    services.drafts.keep("log", Form(note="not saved"))
    services.drafts.write()
    services.drafts.keep("rest", Form(note="not written"))
    services.file.erase()
    services.drafts.write()
    assert services.drafts.of("log", Form) is services.drafts.of("rest", Form) is None
    assert database_of(services).table("drafts").all() == []


async def test_a_draft_that_cannot_be_written_lives_on_and_outlives_a_reload(services, monkeypatch):
    def refuse(records, drafts):
        raise StorageError("read_only")

    monkeypatch.setattr(type(services.drafts._records), "save", refuse)
    services.drafts.keep("log", Form(note="not saved"))
    services.drafts.write()
    services.drafts.load()
    assert services.drafts.of("log", Form) == Form(note="not saved")


@given(st.lists(st.tuples(st.integers(0, 60), st.booleans())))
def test_only_so_many_drafts_are_kept_and_the_newest_always(steps):
    drafts, newest = Drafts(), {}
    for form, keeps in steps:
        name = str(form)
        newest.pop(name, None)
        if keeps:
            newest[name] = {"n": form}
            drafts = drafts.with_form(name, {"n": form})
        else:
            drafts = drafts.without(name)
        newest = dict([*newest.items()][-30:])
        assert list(drafts.forms.items()) == list(newest.items())
