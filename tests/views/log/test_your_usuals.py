"""Your usuals: kept, learned, taken off, and put in order."""

from __future__ import annotations

import flet as ft

from app.domain.activity import ActivityKind
from app.domain.usual import Usual
from tests.support.clock import TODAY

PHYSICAL = ActivityKind.PHYSICAL


def keep(services, *names):
    for name in names:
        services.usuals.keep(Usual(id="", name=name, kind=PHYSICAL, effort=3, minutes=20))


def offered(services):
    return [usual.name for usual in services.usuals.offered()]


async def test_a_kept_usual_is_taken_off_from_today_and_put_back(launch, services):
    keep(services, "Piano")
    app = await launch()
    await app.tap("Your usuals")
    await app.tap("Take Piano off the usuals")
    assert app.message == "Piano is no longer offered."
    assert "Piano" not in offered(services)
    await app.tap("Put Piano back among the usuals")
    assert offered(services)[0] == "Piano"
    await app.tap("Undo")
    assert "Piano" not in offered(services)


async def test_usuals_are_offered_besides_only_where_some_are_kept(launch, services):
    app = await launch("/usuals")
    assert "Offered now" in app.texts
    assert "Offered besides" not in app.texts
    keep(services, "Piano")
    await app.settle()
    assert "Offered besides" in app.texts
    assert "Offered now" not in app.texts


async def test_a_learned_usual_can_be_hidden_and_stays_hidden(launch, services):
    for _ in range(2):
        services.notebook.log_activity(TODAY, PHYSICAL, 3, 20, "Piano")
    app = await launch("/settings")
    await app.tap(key="to-usuals")
    await app.tap("Take Piano off the usuals")
    services.notebook.log_activity(TODAY, PHYSICAL, 3, 20, "piano")
    assert "Piano" not in offered(services)
    assert "piano" not in offered(services)


async def test_behind_four_kept_usuals_a_learned_one_shows_once_one_is_taken_off(launch, services):
    keep(services, "A", "B", "C", "D")
    for _ in range(2):
        services.notebook.log_activity(TODAY, PHYSICAL, 3, 20, "Piano")
    assert offered(services) == ["A", "B", "C", "D"]
    app = await launch("/usuals")
    await app.tap("Take B off the usuals")
    assert offered(services) == ["A", "C", "D", "Piano"]


async def test_kept_usuals_are_put_in_order(launch, services):
    keep(services, "A", "B", "C")
    app = await launch("/usuals")
    await app.tap("Move C up")
    assert offered(services)[:3] == ["A", "C", "B"]
    await app.tap("Undo")
    assert offered(services)[:3] == ["A", "B", "C"]
    keep(services, "D")
    assert offered(services)[:4] == ["A", "B", "C", "D"]


async def test_the_form_says_that_an_activity_is_kept_and_lets_it_go(launch, services):
    keep(services, "Piano")
    services.notebook.log_activity(TODAY, PHYSICAL, 3, 20, "Piano")
    app = await launch("/pace")
    await app.tap("Change Piano")
    around = app.find(key="keep-usual").around
    assert next(each for each in around if isinstance(each, ft.Semantics)).toggled
    await app.tap(key="keep-usual")
    await app.tap(key="save")
    assert "Piano" not in offered(services)
    await app.tap("Undo")
    assert offered(services)[0] == "Piano"
