"""A card that leads to a habit shows the person's own record of it, in counts."""

from __future__ import annotations

import pytest

from app.domain.habit_mark import Outcome
from tests.support.notes import note_habit
from tests.support.soundness import faults

SLUG = "trigger-note"


@pytest.fixture
def card(services):
    """The address of a card that leads to the habit."""
    cards = services.library.cards.values()
    slug = next(card.slug for card in cards if card.action == f"habit:{SLUG}")
    return f"/read/card/{slug}"


async def test_the_record_comes_with_three_notes_about_a_habit_in_use(launch, services, card):
    app = await launch(card)
    note_habit(services, SLUG, range(2))
    services.habits.switch(SLUG, True)
    await app.settle()
    assert not app.says("You noted it as done")
    note_habit(services, SLUG, [5], Outcome.NOT_DONE)
    await app.settle()
    assert app.says("You noted it as done on 2 of the last 3 days you noted it.")
    assert faults(app) == []
    services.habits.switch(SLUG, False)
    await app.settle()
    assert not app.says("You noted it as done")


async def test_the_record_on_a_card_looks_at_the_last_fourteen_noted_days_and_at_no_blank_ones(
    launch, services, card
):
    services.habits.switch(SLUG, True)
    note_habit(services, SLUG, range(0, 20, 2))
    note_habit(services, SLUG, range(21, 41), Outcome.RESTING)
    app = await launch(card)
    assert app.says("You noted it as done on 10 of the last 14 days you noted it.")
    assert app.says("That is a count, not an effect.")
