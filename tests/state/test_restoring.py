"""Restoring a backup: rehearsed, done, and undone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.domain.check_in import Question
from app.domain.entry import Helped
from app.domain.errors import StorageError, TransferError
from app.domain.settings import LookChoice
from app.main import build_services, open_services
from app.state.restoring import How
from app.storage.copies import CopyFolder
from tests.support.clock import SUNDAY, TODAY, TestClock
from tests.support.databases import open_memory_database
from tests.support.full_device import full_device
from tests.support.notes import backup_of_another_device, database_of, minutes_rested


def everything(services):
    return services.file._whole.tables()


async def restored(services, data, how):
    backup = await services.restoring.read(data)
    await services.restoring.restore(backup, how)


async def test_a_rehearsal_tells_everything_and_changes_nothing(services):
    services.notebook.log_rest(TODAY, 5)
    before = everything(services)
    backup = await services.restoring.read(await backup_of_another_device(20, 30))
    merge = await services.restoring.rehearse(backup, How.MERGE)
    assert merge.holds == ("2 rests", "your settings")
    assert "Rests: 2 added, 1 as they are" in merge.changes
    assert merge.span == (TODAY, TODAY)
    assert (merge.exported, merge.changes_nothing, merge.unreadable) == (SUNDAY, False, 0)
    replacing = await services.restoring.rehearse(backup, How.REPLACE)
    assert "Rests: 2 added, 1 gone" in replacing.changes
    assert everything(services) == before


async def test_merging_keeps_what_is_here_and_adds_the_rest(services):
    services.notebook.log_rest(TODAY, 5)
    await restored(services, await backup_of_another_device(20, 30), How.MERGE)
    assert minutes_rested(services) == [5, 20, 30]


async def test_replacing_leaves_what_the_file_holds(services):
    services.notebook.log_rest(TODAY, 5)
    data = await backup_of_another_device(20, look=LookChoice.DARK)
    await restored(services, data, How.REPLACE)
    assert minutes_rested(services) == [20]
    assert services.settings.settings.look is LookChoice.DARK


@pytest.mark.parametrize("how", How)
async def test_a_restore_is_undone_whole(services, how):
    services.notebook.log_rest(TODAY, 5)
    services.flares.switch()
    before = everything(services)
    await restored(services, await backup_of_another_device(20, text_size=200), how)
    assert everything(services) != before
    assert services.history.undo()
    assert everything(services) == before
    assert minutes_rested(services) == [5]
    assert services.flares.on(TODAY) is not None
    services.history.undo()
    services.history.undo()
    assert minutes_rested(services) == []


async def test_ones_own_fresh_backup_changes_nothing(services):
    services.notebook.log_rest(TODAY, 5)
    data = (await services.file.export()).content
    services.file.exported()
    services.nudge.put_off()
    backup = await services.restoring.read(data)
    for how in How:
        assert (await services.restoring.rehearse(backup, how)).changes_nothing


@pytest.mark.parametrize("how", How)
async def test_when_a_backup_was_saved_here_stays_known(services, how):
    services.file.exported()
    services.nudge.put_off()
    await restored(services, await backup_of_another_device(20), how)
    noted = services.settings.settings
    assert (noted.last_backup, noted.last_nudge) == (TODAY, TODAY)
    services.settings.note(last_backup=TODAY + timedelta(days=1))
    services.history.undo()
    assert services.settings.settings.last_backup == TODAY + timedelta(days=1)


async def test_another_device_is_not_told_that_a_backup_was_saved(services):
    other = build_services(open_memory_database(), TestClock())
    other.settings.note(last_backup=date(2026, 11, 1))
    other.settings.change(text_size=130)
    await restored(services, (await other.file.export()).content, How.REPLACE)
    assert services.settings.settings.text_size == 130
    assert services.settings.settings.last_backup is None


async def test_a_file_that_cannot_be_taken_over_changes_nothing(services):
    services.notebook.log_rest(TODAY, 5)
    before = everything(services)
    for data in (b"", b"{", b'{"app": "Loop"}', (await backup_of_another_device(20))[:-40]):
        with pytest.raises(TransferError):
            await services.restoring.read(data)
    assert everything(services) == before


async def test_a_full_device_leaves_everything_as_it_was(services):
    services.notebook.log_rest(TODAY, 5)
    before = everything(services)
    data = await backup_of_another_device(20)
    with full_device(database_of(services)), pytest.raises(StorageError):
        await restored(services, data, How.REPLACE)
    assert everything(services) == before
    services.history.undo()
    assert minutes_rested(services) == []


async def test_a_copy_of_everything_is_kept_first(tmp_path, clock):
    services = open_services(tmp_path, clock)
    services.notebook.log_rest(TODAY, 5)
    await restored(services, await backup_of_another_device(20), How.REPLACE)
    [copy] = services.copies.found
    assert copy.at == SUNDAY.replace(tzinfo=None)
    await restored(services, services.copies.read(copy.name), How.REPLACE)
    assert minutes_rested(services) == [5]


async def test_without_that_copy_nothing_is_restored(tmp_path, clock, monkeypatch):
    services = open_services(tmp_path, clock)
    services.notebook.log_rest(TODAY, 5)

    def refuse(*_):
        raise StorageError("copy_not_kept", folder="here", reason="No space left on device")

    monkeypatch.setattr(CopyFolder, "keep", refuse)
    with pytest.raises(StorageError, match="copy_not_kept"):
        await restored(services, await backup_of_another_device(20), How.REPLACE)
    assert minutes_rested(services) == [5]


async def test_a_note_made_while_a_restore_is_being_planned_is_not_lost(services, monkeypatch):
    backup = await services.restoring.read(await backup_of_another_device(20))
    once = []

    async def meanwhile(action, *args):
        if not once:
            once.append(services.notebook.log_rest(TODAY, 7))
        return action(*args)

    monkeypatch.setattr("asyncio.to_thread", meanwhile)
    await services.restoring.restore(backup, How.MERGE)
    assert minutes_rested(services) == [7, 20]
    services.history.undo()
    assert minutes_rested(services) == [7]


async def test_a_window_that_can_only_look_restores_nothing(tmp_path, clock):
    first = open_services(tmp_path, clock)
    first.notebook.log_rest(TODAY, 5)
    looking = open_services(tmp_path, clock)
    with pytest.raises(StorageError, match="read_only"):
        await restored(looking, await backup_of_another_device(20), How.MERGE)
    assert not (tmp_path / "copies").exists()


async def test_two_check_ins_of_one_day_are_merged_to_the_newest(services, clock):
    services.notebook.check_in(TODAY, {Question.PAIN: 3})
    data = (await services.file.export()).content
    other = build_services(open_memory_database(), clock)
    clock.move(minutes=5)
    other.notebook.check_in(TODAY, {Question.PAIN: 8})
    await restored(other, data, How.MERGE)
    assert other.notebook.check_in_on(TODAY).ratings == {Question.PAIN: 8}


async def test_an_entry_that_a_restore_lays_on_another_day_is_changed_there(services):
    rest = services.notebook.log_rest(TODAY, 20).made
    earlier = (await services.file.export()).content
    services.notebook.change_rest(rest, TODAY - timedelta(days=1), 20)
    await restored(services, earlier, How.REPLACE)
    [there] = services.notebook.on(TODAY)
    assert services.notebook.rate_rest(there, Helped.YES).take_back()
    assert [each.helped for each in services.notebook.on(TODAY)] == [None]
    services.notebook.delete(there)
    assert services.notebook.on(TODAY) == ()
