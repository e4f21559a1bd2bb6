"""Two windows over one notebook."""

from __future__ import annotations


async def test_what_is_logged_in_one_window_shows_in_the_other(launch):
    one, other = await launch(), await launch()
    await one.tap("Log Shower")
    await other.settle()
    assert other.says("noted so far")
    assert one.says("noted so far")


async def test_a_sheet_stays_in_the_window_it_was_opened_in(launch):
    one = await launch("/log")
    other = await launch("/")
    assert one.says("How hard did it feel?")
    await other.tap("Log Shower")
    await one.settle()
    assert not other.says("How hard did it feel?")
    assert one.says("How hard did it feel?")


async def test_a_closed_window_disturbs_nobody(launch):
    one, other = await launch(), await launch()
    one.session.close()
    await other.tap("Log Shower")
    assert other.says("noted so far")
