"""The place to read as a whole: every card and word, addresses that lead nowhere, two panes."""

from __future__ import annotations


async def test_an_address_of_nothing_to_read_says_so_and_has_a_way_out(launch):
    app = await launch("/read")
    for route, words in (
        ("/read/card/no/such", "There is no card at this address."),
        ("/read/deck/none", "There is no deck at this address."),
        ("/read/end/none", "There is no deck at this address."),
        ("/read/words/none", "The word list does not have this word."),
    ):
        await app.visit(route)
        assert app.says(words), route
        await app.tap(key="to-read")
        assert app.page.route == "/read", route


async def test_on_a_desktop_the_decks_stand_beside_the_card(launch):
    app = await launch("/read", size=(1280, 800))
    assert app.find(key="deck-9")
    assert app.find("Next card")
    await app.tap(key="deck-9")
    assert app.page.route == "/read/card/09-tools-in-the-lab/01-light-as-a-tool"
    assert app.find("Deck 10")


async def test_every_card_and_every_word_can_be_drawn(launch, services):
    app = await launch("/read")
    for slug, card in services.library.cards.items():
        await app.visit(f"/read/card/{slug}")
        assert app.says(card.gist)
        assert not app.says("cannot be shown just now")
    for slug, word in services.library.words.items():
        await app.visit(f"/read/words/{slug}")
        assert app.says(word.plain)
