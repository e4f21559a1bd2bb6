"""The copy that is made by itself, once a day."""

from __future__ import annotations

import asyncio
import json
import shutil
import threading
import time
from datetime import timedelta

import pytest

from app.domain.errors import NotFound, StorageError
from app.main import open_services
from app.state.copies import SAFETY_KEPT
from app.storage import copies
from app.storage.copies import CopyFolder
from app.transfer.copies import DAILY, WEEKLY
from tests.support.clock import SUNDAY, TODAY

NAME = "ebb-and-flow-2026-11-22.json"


@pytest.fixture
def services(tmp_path, clock):
    made = open_services(tmp_path, clock)
    made.daily.soon = 0
    return made


def copies_in(tmp_path):
    folder = tmp_path / "copies"
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


async def all_is_done():
    """Wait for the copy that is being made, or is to be, if there is one."""
    if going := asyncio.all_tasks() - {asyncio.current_task()}:
        await asyncio.wait(going)


def refuse(*_):
    raise StorageError("copy_not_kept", folder="here", reason="No space left on device")


async def test_no_copy_is_made_when_the_app_starts(services, tmp_path):
    await all_is_done()
    assert copies_in(tmp_path) == []
    services.notebook.log_rest(TODAY, 20)
    await all_is_done()
    open_services(tmp_path, lambda: SUNDAY + timedelta(days=1))
    await all_is_done()
    assert copies_in(tmp_path) == [NAME]


async def test_the_first_change_of_a_day_is_followed_by_a_copy_and_no_other_is(
    services, tmp_path, clock
):
    services.notebook.log_rest(TODAY, 20)
    assert copies_in(tmp_path) == []
    await all_is_done()
    assert copies_in(tmp_path) == [NAME]
    before = (tmp_path / "copies" / NAME).read_bytes()
    assert json.loads(before)["counts"] == {"entries-2026-11": 1}
    services.flares.switch()
    await all_is_done()
    assert (tmp_path / "copies" / NAME).read_bytes() == before
    clock.move(days=1)
    services.flares.switch()
    await all_is_done()
    assert copies_in(tmp_path) == [NAME, "ebb-and-flow-2026-11-23.json"]
    assert services.copies.last == TODAY + timedelta(days=1)


async def test_no_tap_waits_for_it(services, tmp_path):
    services.daily.soon = 0.2
    began = time.monotonic()
    services.notebook.log_rest(TODAY, 20)
    await asyncio.sleep(0.02)
    assert copies_in(tmp_path) == []
    await all_is_done()
    assert copies_in(tmp_path) == [NAME]
    assert time.monotonic() - began >= 0.19


async def test_two_copies_at_the_same_moment_do_not_disturb_each_other(services, tmp_path):
    services.daily.soon = 99
    services.notebook.log_rest(TODAY, 20)
    tables = services.file._whole.tables()
    for _ in range(20):
        await asyncio.gather(services.daily.keep(), services.copies.keep_safe(tables))
    assert services.copies.problem is None
    assert copies_in(tmp_path) == ["before-restoring-2026-11-22-142000.json", NAME]


async def test_old_copies_go_and_a_week_keeps_one(services, tmp_path, clock):
    services.daily.soon = 99
    for _ in range(60):
        clock.move(days=1)
        services.notebook.log_rest(services.clock.today, 20)
        await services.daily.keep()
    kept = copies_in(tmp_path)
    assert len(kept) == DAILY + WEEKLY
    newest = services.clock.today
    assert kept[-DAILY:] == [
        f"ebb-and-flow-{newest - timedelta(days=back)}.json" for back in reversed(range(DAILY))
    ]


async def test_a_copy_that_cannot_be_kept_disturbs_nobody_and_is_told(services, monkeypatch, clock):
    tries = []
    with monkeypatch.context() as full:
        full.setattr(CopyFolder, "keep", lambda *_: tries.append(1) or refuse())
        services.notebook.log_rest(TODAY, 20)
        await all_is_done()
        services.notebook.log_rest(TODAY, 10)
        await all_is_done()
        assert len(tries) == 1
    assert services.copies.problem.details["reason"] == "No space left on device"
    assert len(services.notebook.on(TODAY)) == 2
    clock.move(hours=1)
    services.notebook.log_rest(TODAY, 5)
    await all_is_done()
    assert services.copies.problem is None
    assert services.copies.last == TODAY


async def kept_today(services):
    await services.daily.keep()


async def kept_before_a_restore(services):
    await services.copies.keep_safe(services.file._whole.tables())


BOTH_COPIES = pytest.mark.parametrize("kept", [kept_today, kept_before_a_restore])


@BOTH_COPIES
@pytest.mark.parametrize("step", [1, 2])
async def test_erased_notes_are_not_copied_by_a_thread_that_comes_late(
    services, tmp_path, monkeypatch, kept, step
):
    services.notebook.log_rest(TODAY, 20)
    steps = []

    async def erased_meanwhile(action, *args):
        steps.append(action)
        if len(steps) == step:
            services.file.erase()
        return action(*args)

    monkeypatch.setattr("asyncio.to_thread", erased_meanwhile)
    await kept(services)
    assert copies_in(tmp_path) == []


@BOTH_COPIES
async def test_a_copy_that_is_just_being_written_goes_when_everything_is_erased(
    services, tmp_path, monkeypatch, kept
):
    services.notebook.log_rest(TODAY, 20)
    writes, goes_on = threading.Event(), threading.Event()
    write = copies._write

    def slowly(path, content):
        writes.set()
        assert goes_on.wait(5)
        write(path, content)

    monkeypatch.setattr(copies, "_write", slowly)
    copying = asyncio.ensure_future(kept(services))
    await asyncio.to_thread(writes.wait, 5)
    threading.Timer(0.05, goes_on.set).start()
    services.file.erase()
    await copying
    assert copies_in(tmp_path) == []
    assert services.copies.found == ()


async def test_notes_made_after_everything_was_erased_are_copied_again(services, tmp_path):
    services.notebook.log_rest(TODAY, 20)
    services.file.erase()
    services.notebook.log_rest(TODAY, 5)
    await all_is_done()
    assert copies_in(tmp_path) == [NAME]
    assert b'"minutes":20' not in (tmp_path / "copies" / NAME).read_bytes().replace(b" ", b"")


async def test_a_window_that_can_only_look_makes_no_copy(services, tmp_path, clock):
    services.notebook.log_rest(TODAY, 20)
    await all_is_done()
    shutil.rmtree(tmp_path / "copies")
    looking = open_services(tmp_path, clock)
    looking.daily.soon = 0
    assert not await looking.access.take_over()
    looking.catch_up()
    await all_is_done()
    assert copies_in(tmp_path) == []


async def test_a_copy_of_a_clock_that_was_ahead_hinders_no_other(services, tmp_path):
    (tmp_path / "copies").mkdir()
    (tmp_path / "copies" / "ebb-and-flow-2031-01-01.json").write_text("{}", encoding="utf-8")
    services.copies.load()
    assert services.copies.last is None
    services.notebook.log_rest(TODAY, 20)
    await all_is_done()
    assert services.copies.last == TODAY


async def test_a_copy_can_be_read_and_other_files_cannot(services, tmp_path):
    services.notebook.log_rest(TODAY, 20)
    await services.daily.keep()
    assert json.loads(services.copies.read(NAME))["app"] == "Ebb and Flow"
    (tmp_path / "copies" / "letter.txt").write_text("mine", encoding="utf-8")
    for name in ("letter.txt", "../journal", "ebb-and-flow-2026-01-01.json", ""):
        with pytest.raises(NotFound, match="no_copy"):
            services.copies.read(name)


async def test_copies_made_before_restores_are_kept_for_a_while(services, clock):
    services.notebook.log_rest(TODAY, 20)
    for _ in range(5):
        clock.move(minutes=1)
        await services.copies.keep_safe(services.file._whole.tables())
    moments = [copy.at for copy in services.copies.found if copy.at]
    assert len(moments) == SAFETY_KEPT
    assert moments[0].strftime("%H:%M") == clock.now.strftime("%H:%M")


async def test_copies_made_before_restores_by_a_clock_that_was_ahead_push_no_other_out(
    services, clock
):
    services.notebook.log_rest(TODAY, 10)
    clock.move(days=5)
    for _ in range(SAFETY_KEPT):
        await services.copies.keep_safe(services.file._whole.tables())
        clock.move(minutes=1)
    clock.now = SUNDAY
    await services.copies.keep_safe(services.file._whole.tables())
    moments = [copy.at for copy in services.copies.found if copy.at]
    assert len(moments) == SAFETY_KEPT + 1
    assert min(moments) == SUNDAY.replace(tzinfo=None)
