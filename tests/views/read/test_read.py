"""Reading: decks, cards and words."""

from __future__ import annotations

import flet as ft

from tests.support.soundness import faults

DECK = "05-muscles-and-oxygen"
FIRST = f"/read/card/{DECK}/01-why-oxygen-matters-here"
SECOND = f"/read/card/{DECK}/02-a-less-efficient-way"
LAST = f"/read/card/{DECK}/05-when-gentle-effort-hurts"


async def test_a_deck_is_read_to_its_end_and_then_says_so(launch):
    app = await launch("/read")
    assert not app.says("Carry on where you were")
    await app.tap(key="deck-5")
    assert app.page.route == FIRST
    for _ in range(5):
        await app.tap(key="next")
    assert app.says("That is the end of this deck")
    await app.tap(key="all-decks")
    assert app.find("Deck 5: Muscles and oxygen. All read")


async def test_reading_carries_on_at_the_card_that_was_open(launch):
    app = await launch(FIRST)
    await app.tap(key="next")
    await app.tap(key="back")
    assert app.find("Deck 5: Muscles and oxygen. 1 of 5 read")
    await app.tap(key="carry-on")
    assert app.page.route == SECOND


async def test_stopping_is_as_good_as_going_on(launch, services):
    app = await launch(FIRST)
    await app.tap(key="stop")
    assert app.page.route == "/"
    assert "enough" in app.message
    assert f"{DECK}/01-why-oxygen-matters-here" in services.reading.read


async def test_arrow_keys_turn_cards_but_not_under_a_sheet_nor_after_leaving(launch):
    app = await launch(FIRST)
    await app.press("Arrow Right")
    assert app.page.route == SECOND
    await app.press("Arrow Left")
    assert app.page.route == FIRST
    await app.tap(key="size")
    await app.press("Arrow Right")
    assert app.page.route == f"{FIRST}?sheet=text-size"
    await app.tap(key="close")
    await app.tap(key="stop")
    await app.press("Arrow Right")
    assert app.page.route == "/"


async def test_back_from_the_first_card_shows_the_cards_of_the_deck(launch):
    app = await launch(FIRST)
    await app.tap(key="previous")
    assert app.page.route == f"/read/deck/{DECK}"
    await app.tap(key="card-2")
    assert app.page.route == SECOND


async def test_the_mark_says_why_and_leads_to_the_studies(launch):
    app = await launch(FIRST)
    await app.tap(key="mark")
    assert app.says("Why “being studied”?")
    assert app.says("Being studied (this card)")
    await app.tap(key="see-studies")
    assert app.page.route == "/read/deck/15-published-studies"


async def test_a_word_is_explained_and_leads_two_words_deep_and_back(launch):
    app = await launch(SECOND)
    await app.tap("What does “metabolic waste” mean?")
    assert faults(app) == []
    await app.tap("What does “venule” mean?")
    assert app.says("Back to metabolic waste")
    await app.tap(key="back-to-word")
    assert app.find("What does “venule” mean?")
    await app.tap(key="close")
    assert not app.says("Words close to it")


async def test_a_dotted_word_opens_the_same_sheet(launch):
    app = await launch(SECOND)
    body = app.of_kind(ft.Markdown)[0]
    await app.fire(body, "tap_link", "word:metabolic-waste")
    assert app.says("Words close to it")


async def test_more_is_closed_until_asked_for(launch):
    app = await launch(LAST)
    assert not app.says("Do small efforts often leave you")
    await app.tap(key="more")
    assert app.says("Do small efforts often leave you")


async def test_sources_are_plain_text_with_an_address_to_copy(launch):
    app = await launch("/read/card/16-pacing-honestly/04-a-place-to-start")
    await app.tap(key="sources")
    assert app.says("Goudsmit")
    assert app.says("https://doi.org/")
    copy = app.find(key="copy-1").control
    assert copy.action.data.startswith("https://doi.org/")
    await app.tap(key="copy-1")
    assert app.message == "Address 1 copied."


async def test_a_card_may_lead_to_the_activity_form(launch):
    app = await launch(LAST)
    assert app.says("For you to look back on.")
    await app.tap(key="card-action")
    assert app.page.route == "/log"


async def test_a_bookmark_is_set_found_and_taken_away(launch):
    app = await launch(FIRST)
    await app.tap("Bookmark this card")
    assert app.find("Bookmarked. Take the bookmark off")
    await app.tap(key="back")
    await app.tap(key="bookmarks")
    await app.tap(key=f"open-{DECK}/01-why-oxygen-matters-here")
    await app.tap("Bookmarked. Take the bookmark off")
    await app.tap("Back to where you came from")
    assert app.page.route == "/read/bookmarks"
    await app.tap(key="back")
    assert not app.says("Bookmarks")


async def test_text_grows_from_the_card_and_stops_at_the_largest(launch, services):
    app = await launch(FIRST)
    await app.tap(key="size")
    for _ in range(12):
        await app.tap("Larger text")
    assert services.settings.settings.text_size == 200
    assert app.says("200 percent, the largest")
