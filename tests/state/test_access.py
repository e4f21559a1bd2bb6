"""How the notebook is held, and what there is to tell about it."""

from __future__ import annotations

import asyncio

import pytest

from app.domain.activity import ActivityKind
from app.domain.errors import StorageError
from app.main import open_services
from tests.support.clock import TODAY


def close(services):
    services.file._whole._database.close()


def test_there_is_nothing_to_tell_of_a_notebook_that_is_whole(tmp_path, clock, services):
    for made in (services, open_services(tmp_path, clock)):
        assert not made.access.read_only
        assert not made.access.fleeting
        assert made.access.set_aside == ()


async def test_the_second_window_looks_until_the_first_has_closed(tmp_path, clock):
    first, second = open_services(tmp_path, clock), open_services(tmp_path, clock)
    assert second.access.read_only
    with pytest.raises(StorageError, match="read_only"):
        second.notebook.log_rest(TODAY, 20)
    first.notebook.log_rest(TODAY, 5)
    first.settings.change(text_size=120)
    assert not await second.access.take_over()
    assert second.access.read_only
    assert [entry.minutes for entry in second.notebook.on(TODAY)] == [5]
    assert second.settings.settings.text_size == 120
    clock.move(minutes=1)
    first.notebook.log_rest(TODAY, 10)
    close(first)
    assert await second.access.take_over()
    assert not second.access.read_only
    clock.move(minutes=1)
    second.notebook.log_rest(TODAY, 20)
    assert [entry.minutes for entry in second.notebook.on(TODAY)] == [5, 10, 20]
    assert open_services(tmp_path, clock).access.read_only


async def test_notes_taken_over_twice_at_once_can_be_written(tmp_path, clock):
    first, second = open_services(tmp_path, clock), open_services(tmp_path, clock)
    close(first)
    at_once = (second.access.take_over(), second.access.take_over())
    assert await asyncio.gather(*at_once) == [True, True]
    second.notebook.log_rest(TODAY, 20)
    assert await second.access.take_over()
    assert [entry.minutes for entry in second.notebook.on(TODAY)] == [20]


async def test_notes_that_open_slowly_are_opened_once_for_all_who_take_them_over(tmp_path, clock):
    first, second = open_services(tmp_path, clock), open_services(tmp_path, clock)
    close(first)
    reopen, opened, times = second.access._reopen, asyncio.Event(), []

    async def slowly():
        times.append(1)
        await opened.wait()
        return await reopen()

    second.access._reopen = slowly
    both = [asyncio.create_task(second.access.take_over()) for _ in range(2)]
    await asyncio.sleep(0)
    opened.set()
    assert await asyncio.gather(*both) == [True, True]
    assert len(times) == 1
    second.notebook.log_rest(TODAY, 20)


async def test_notes_that_were_taken_over_but_not_read_are_read_at_the_next_go(tmp_path, clock):
    first, second = open_services(tmp_path, clock), open_services(tmp_path, clock)
    first.notebook.log_rest(TODAY, 20)
    close(first)
    reload = second.access._reload

    def refuse():
        raise StorageError("not_saved", reason="full")

    second.access._reload = refuse
    with pytest.raises(StorageError):
        await second.access.take_over()
    assert second.access.read_only
    second.access._reload = reload
    assert await second.access.take_over()
    assert [entry.minutes for entry in second.notebook.on(TODAY)] == [20]


async def test_damage_is_told_with_what_is_still_there_until_it_was_read(tmp_path, clock):
    first = open_services(tmp_path, clock)
    for name in ("Shower", "Piano", "Emails"):
        first.notebook.log_activity(TODAY, ActivityKind.PHYSICAL, 4, 15, name)
    first.flares.switch()
    close(first)
    journal = tmp_path / "journal"
    content = bytearray(journal.read_bytes())
    content[content.index(b"Piano")] ^= 1
    journal.write_bytes(content)
    services = open_services(tmp_path, clock)
    [name] = services.access.set_aside
    assert (tmp_path / name).read_bytes() == content
    assert services.access.here == ("2 activities", "1 flare")
    services.access.acknowledge()
    assert services.access.set_aside == ()


async def test_without_a_way_to_open_it_again_nothing_is_taken_over(services):
    assert await services.access.take_over()
