"""As yesterday: several activities of the day before, noted again at once."""

from __future__ import annotations

from app.domain.activity import ActivityKind
from tests.support.clock import TODAY, YESTERDAY
from tests.support.notes import names_logged


def note_yesterday(services):
    for name, minutes in (("Shower", 15), ("Walk", 30), ("Emails", 20)):
        services.notebook.log_activity(YESTERDAY, ActivityKind.PHYSICAL, 4, minutes, name, "note")


async def test_the_activities_of_yesterday_are_noted_at_once_without_those_left_out(
    launch, services
):
    note_yesterday(services)
    app = await launch()
    await app.tap("As yesterday")
    await app.tap("Walk, 30 minutes, effort 4")
    await app.tap("Save 2 activities, 4½ points")
    assert app.message == "Sunday 22 November: 2 activities logged, 4½ points."
    assert sorted(names_logged(services)) == ["Emails", "Shower"]
    again = services.notebook.on(TODAY)
    assert not any(each.timed or each.note for each in again)
    assert len({each.id for each in (*again, *services.notebook.on(YESTERDAY))}) == 5
    await app.tap("Undo")
    assert services.notebook.on(TODAY) == ()


async def test_as_yesterday_is_offered_while_the_day_is_blank_and_yesterday_was_noted(
    launch, services
):
    app = await launch()
    assert "as-before" not in app.keys
    note_yesterday(services)
    await app.settle()
    assert "as-before" in app.keys
    services.notebook.log_activity(TODAY, ActivityKind.PHYSICAL, 3, 20)
    await app.settle()
    assert "as-before" not in app.keys


async def test_with_everything_left_out_there_is_nothing_to_save(launch, services):
    services.notebook.log_activity(YESTERDAY, ActivityKind.PHYSICAL, 4, 15, "Shower")
    app = await launch("/?sheet=again")
    await app.tap("Shower, 15 minutes, effort 4")
    assert "save-again" not in app.keys
