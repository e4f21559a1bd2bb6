"""The search over cards and words."""

from __future__ import annotations

import asyncio

from tests.support.soundness import faults

FIELD = "search-field"


def found(app):
    return [name for name in app.names if name.startswith(("Card: ", "Word: "))]


async def test_case_accents_and_edges_do_not_matter_to_the_search(launch):
    app = await launch("/read/search")
    await app.set("oxygen", key=FIELD)
    plain = found(app)
    assert "Card: Why oxygen matters here. Muscles and oxygen" in plain
    for query in ("OXYGEN", "OXYGÈN", " oxygen ", "oxygén", "Oxyg"):
        await app.set("", key=FIELD)
        assert found(app) == []
        await app.set(query, key=FIELD)
        assert found(app) == plain, query
        assert app.says(f"{len(plain)} found"), query


async def test_the_search_wants_all_words_to_be_there(launch):
    app = await launch("/read/search")
    await app.set("oxygen", key=FIELD)
    wide = set(found(app))
    await app.set("oxygen muscle", key=FIELD)
    assert set(found(app)) < wide
    assert found(app)


async def test_a_card_that_was_found_opens(launch):
    app = await launch("/read/search")
    await app.set("why oxygen matters", key=FIELD)
    await app.tap("Card: Why oxygen matters here")
    assert app.page.route == "/read/card/05-muscles-and-oxygen/01-why-oxygen-matters-here"


async def test_many_results_come_in_two_parts(launch):
    app = await launch("/read/search")
    await app.set("a", key=FIELD)
    first = found(app)
    assert len(first) == 30
    await app.tap(key="show-more")
    assert found(app)[:30] == first
    assert app.says(f"{len(found(app))} found")


async def test_a_search_that_finds_nothing_says_so_kindly_whatever_was_typed(launch):
    app = await launch("/read/search")
    for query in ("zzz", "☕", "[]()", "%s {title}", "x" * 5_000):
        await app.set("oxygen", key=FIELD)
        assert found(app)
        await app.set(query, key=FIELD)
        assert found(app) == [], query
        assert app.says("Nothing found"), query
        assert faults(app) == [], query
    await app.tap("See the word list")
    assert app.page.route == "/read/words"


async def test_an_empty_search_finds_nothing_and_says_how(launch):
    app = await launch("/read/search")
    await app.set("   ", key=FIELD)
    assert found(app) == []
    assert app.says("Part of a word is enough.")


async def test_search_finds_cards_and_words_and_ignores_case_and_accents(launch):
    app = await launch("/read/search")
    await app.set("ÓXYGEN", key="search-field")
    assert app.says("19 found")
    assert app.find("Card: Why oxygen matters here")
    await app.tap("Word: oxygen use")
    assert app.page.route == "/read/words/oxygen-use"


async def test_search_that_finds_nothing_is_kind_and_can_be_cleared(launch):
    app = await launch("/read/search")
    await app.set("zzz", key="search-field")
    assert app.says("Nothing found")
    await app.tap(key="clear")
    assert app.says("Part of a word is enough.")


async def test_search_remembers_what_was_asked(launch):
    app = await launch("/read/search")
    await app.set("oxygen", key="search-field")
    await app.tap("Word: oxygen use")
    await app.visit("/read/search")
    assert app.find(key="search-field").control.value == "oxygen"


async def test_letters_typed_while_the_screen_is_drawn_stay(launch):
    app = await launch("/read/search")
    field = app.find(key=FIELD).control
    for text in ("ox", "oxyg", "oxygen"):
        app.session.apply_patch(field._i, {"value": text})
        heard = asyncio.ensure_future(app.session.dispatch_event(field._i, "change", text))
        await asyncio.sleep(0)
        app.session.apply_patch(field._i, {"value": f"{text}, and the next letters"})
        await heard
        await app.settle()
        assert app.find(key=FIELD).control is field
        assert field.value == f"{text}, and the next letters"


async def test_a_cleared_search_begins_with_an_empty_field(launch):
    app = await launch("/read/search")
    await app.set("oxygen", key=FIELD)
    await app.tap(key="clear")
    assert app.find(key=FIELD).control.value == ""
    await app.set("muscle", key=FIELD)
    assert found(app)
