"""Reading on: what was read is remembered, and cards lead on to the rest of the app."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.card import FIRST_EDITION
from app.reading.library import Library
from tests.support.soundness import faults
from tests.support.swipe import swipe

DECK = "05-muscles-and-oxygen"
CARDS = [
    f"{DECK}/{name}"
    for name in (
        "01-why-oxygen-matters-here",
        "02-a-less-efficient-way",
        "03-how-muscle-can-respond",
        "04-a-slight-disturbance",
        "05-when-gentle-effort-hurts",
    )
]
FIRST, SECOND, LAST = (f"/read/card/{CARDS[number]}" for number in (0, 1, -1))


async def test_how_far_a_deck_is_read_is_told_in_words_at_each_step(launch):
    app = await launch(f"/read/deck/{DECK}")
    assert app.says("5 cards")
    await app.tap("Start with the first card")
    await app.tap("Next card")
    await app.visit(f"/read/deck/{DECK}")
    assert app.says("1 of 5 read. Next: ")
    assert app.find("Card 1: Why oxygen matters here").name.endswith("Read")
    assert app.find("Card 2:").name.endswith("Not read yet")
    await app.tap("Go on reading")
    assert app.page.route == SECOND


async def test_a_card_tells_its_place_in_the_deck(launch):
    app = await launch(SECOND)
    assert app.says("Card 2 of 5")
    await app.tap("Muscles and oxygen. Card 2 of 5. See all cards of this deck")
    assert app.page.route == f"/read/deck/{DECK}"


async def test_a_card_only_looked_at_is_not_read(launch, services):
    app = await launch(FIRST)
    await app.tap(key="back")
    assert services.reading.read == frozenset()
    await app.tap(key="carry-on")
    assert app.page.route == FIRST


async def test_a_deck_read_to_its_end_can_be_read_once_more(launch, services):
    for slug in CARDS:
        services.reading.finish(slug)
    app = await launch(f"/read/deck/{DECK}")
    assert app.says("All read")
    await app.tap("Read it once more")
    assert app.page.route == FIRST


async def test_opened_again_the_app_carries_on_where_it_was(launch):
    app = await launch(FIRST)
    await app.tap("Next card")
    await app.tap("Next card")
    again = await launch("/read")
    await again.tap("Carry on where you were: How muscle can respond")
    assert again.page.route == f"/read/card/{CARDS[2]}"
    beside = await launch("/read", size=(1280, 800))
    assert beside.says("Card 3 of 5")


async def test_from_one_deck_the_next_is_one_tap_away(launch):
    app = await launch(f"/read/end/{DECK}")
    await app.tap("Next deck")
    assert app.page.route.startswith("/read/card/06-autopilot/01-")


async def test_the_end_of_a_deck_is_a_good_place_to_stop(launch):
    app = await launch(f"/read/end/{DECK}")
    await app.tap(key="stop")
    assert app.page.route == "/"
    assert "Your place is kept." in app.message


async def test_a_finger_turns_cards_but_a_slow_one_does_not(launch):
    app = await launch(FIRST)
    await swipe(app, -100)
    assert app.page.route == FIRST
    await swipe(app, -800)
    assert app.page.route == SECOND
    await swipe(app, 800)
    assert app.page.route == FIRST


async def test_an_arrow_key_held_with_another_key_is_left_to_the_device(launch):
    app = await launch(FIRST)
    held = {"key": "Arrow Right", "shift": False, "ctrl": False, "alt": True, "meta": False}
    await app.fire(app.page, "keyboard_event", held)
    assert app.page.route == FIRST


async def test_every_action_of_a_card_leads_somewhere_that_is_there(launch, services):
    acting = {slug: card for slug, card in services.library.cards.items() if card.action}
    assert len(acting) > 3
    app = await launch("/read")
    for slug, card in acting.items():
        await app.visit(f"/read/card/{slug}")
        await app.tap(key="card-action")
        target = card.action.removeprefix("habit:")
        assert app.page.route == ("/log" if target == "log" else f"/habits/about/{target}")
        assert faults(app) == []


async def test_the_action_of_a_card_logs_an_activity(launch, services):
    app = await launch(LAST)
    await app.tap("Log an activity, if you like")
    await app.tap("Save, 1 point")
    assert len(services.notebook.on(services.clock.today)) == 1


@pytest.mark.parametrize("size", [(390, 844), (1280, 800)])
async def test_the_text_size_is_changed_over_the_card(launch, services, size):
    app = await launch(FIRST, size=size)
    await app.tap("Text size")
    await app.tap("Larger text")
    assert app.says("110 percent")
    for _ in range(5):
        await app.tap("Smaller text")
    assert app.says("80 percent, the smallest")
    await app.tap("That is good")
    assert services.settings.settings.text_size == 80
    assert not app.says("80 percent")


async def test_a_word_and_one_close_to_it_may_both_stand_on_the_card(launch):
    app = await launch("/read/card/15-published-studies/06-the-autopilot-measured")
    await app.tap(key="word-heart-rate-variability")
    assert app.find(key="related-autonomic-nervous-system")
    assert app.find(key="word-autonomic-nervous-system")
    assert faults(app) == []


async def test_carrying_on_leads_from_a_finished_deck_to_the_next_unread_card(launch, services):
    for slug in CARDS:
        services.reading.open(slug)
        services.reading.finish(slug)
    app = await launch("/read")
    await app.tap(key="carry-on")
    assert app.page.route not in {f"/read/card/{slug}" for slug in CARDS}
    assert app.page.route.removeprefix("/read/card/") not in services.reading.read


async def test_a_card_that_was_read_can_count_as_not_read_yet(launch, services):
    app = await launch(FIRST)
    assert "unread" not in app.keys
    services.reading.finish(CARDS[0])
    await app.settle()
    await app.tap("Not read yet")
    assert services.reading.read == frozenset()
    await app.tap("Undo")
    assert services.reading.read == frozenset({CARDS[0]})


@pytest.fixture
def renewed(services):
    """Gives cards another edition, as a newer app would bring them."""

    def renew(slug):
        decks = tuple(
            replace(
                deck,
                cards=tuple(
                    replace(card, edition=FIRST_EDITION + 1) if card.slug == slug else card
                    for card in deck.cards
                ),
            )
            for deck in services.library.decks
        )
        library = Library(services.library.folder)
        vars(library)["decks"] = decks
        return replace(services, library=library)

    return renew


async def test_new_words_are_told_of_only_for_a_card_that_was_read_before(
    launch, services, renewed
):
    newer = renewed(CARDS[0])
    app = await launch("/read", over=newer)
    assert not app.says("new words")
    services.reading.finish(CARDS[0])
    services.reading.finish(CARDS[1])
    await app.settle()
    assert app.says("2 of 5 read, with new words")
    await app.visit(f"/read/deck/{DECK}")
    assert app.find("Card 1: Why oxygen matters here").name.endswith("New words since you read it")
    assert app.find("Card 2:").name.endswith("Read")
    assert faults(app) == []
    await app.visit(FIRST)
    assert app.says("It has new words since.")
    await app.tap("Next card")
    await app.visit(f"/read/deck/{DECK}")
    assert not app.says("new words")
    assert services.reading.read == {CARDS[0], CARDS[1]}


async def test_a_card_found_by_search_leads_back_to_where_one_read_and_to_the_search(launch):
    app = await launch(SECOND)
    await app.visit("/read/search")
    await app.set("light as a tool", key="search-field")
    await app.tap("Card: ")
    found = app.page.route
    assert found not in (FIRST, SECOND)
    await app.tap("Back to where you came from")
    assert app.page.route == "/read/search"
    await app.tap("Card: ")
    assert app.page.route == found
    await app.tap("Back to where you read")
    assert app.page.route == SECOND
    assert "read-on" not in app.keys
    await app.tap("Back to all decks")
    await app.tap(key="carry-on")
    assert app.page.route == SECOND


async def test_reading_goes_on_at_a_card_looked_at_beside_once_one_turns_its_page(launch):
    app = await launch(SECOND)
    await app.visit("/read/search")
    await app.set("light as a tool", key="search-field")
    await app.tap("Card: ")
    await app.tap("Next card")
    following = app.page.route
    assert "read-on" not in app.keys
    await app.tap(key="back")
    await app.tap(key="carry-on")
    assert app.page.route == following


async def test_whoever_has_read_nothing_begins_at_the_card_they_found(launch, services):
    app = await launch("/read/search")
    await app.set("light as a tool", key="search-field")
    await app.tap("Card: ")
    assert "read-on" not in app.keys
    assert services.reading.here == app.page.route.removeprefix("/read/card/")


async def test_each_habit_that_a_card_leads_to_leads_to_a_card_that_leads_back(launch, services):
    library = services.library
    acting = {card.action.removeprefix("habit:") for card in library.cards.values()}
    leading = {slug: habit.card for slug, habit in library.habits.items() if habit.card}
    assert leading.keys() == acting - {"", "log"}
    app = await launch(SECOND)
    for slug, card in leading.items():
        assert library.cards[card].action == f"habit:{slug}"
        await app.visit(f"/habits/about/{slug}")
        await app.tap("Read the card about it")
        assert app.page.route == f"/read/card/{card}"
        await app.tap("Back to where you came from")
        assert app.page.route == f"/habits/about/{slug}"
    assert services.reading.here == CARDS[1]
