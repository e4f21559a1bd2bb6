"""Reading aloud, and one paragraph at a time: both go by the paragraphs of a card."""

from __future__ import annotations

import asyncio

import flet as ft
import pytest

from app.views.kit.device import lend_voice
from app.views.read.paragraphs import place_of
from tests.support.soundness import AT_EACH_SIZE, faults

DECK = "05-muscles-and-oxygen"
CARDS = [f"{DECK}/{name}" for name in ("01-why-oxygen-matters-here", "02-a-less-efficient-way")]
FIRST, SECOND = (f"/read/card/{slug}" for slug in CARDS)
LAST = f"/read/card/{DECK}/05-when-gentle-effort-hurts"


class Speaker:
    """A voice of which a test decides how far it is."""

    def __init__(self) -> None:
        self.said: list[tuple[str, int]] = []
        self.is_local = True
        self._saying: asyncio.Future[bool] | None = None

    async def is_there(self) -> bool:
        if not self.is_local:
            await asyncio.Event().wait()
        return True

    async def say(self, text: str, percent: int) -> bool:
        self.said.append((text, percent))
        self._saying = asyncio.get_running_loop().create_future()
        try:
            return await self._saying
        finally:
            self._saying = None

    @property
    def speaks(self) -> bool:
        return self._saying is not None

    def ends(self, is_whole: bool = True) -> None:
        assert self._saying is not None
        self._saying.set_result(is_whole)


@pytest.fixture
async def heard(launch):
    """Opens an address in a browser that has a voice of its own."""

    async def open_at(route, size=(390, 844), is_local=True):
        app = await launch("/", size=size)
        speaker = Speaker()
        speaker.is_local = is_local
        lend_voice(app.page, speaker)
        await app.visit(route)
        return app, speaker

    return open_at


async def to_the_end(app, speaker, sentences=None):
    """Let the voice end each sentence, or so many."""
    done = 0
    while speaker.speaks and (sentences is None or done < sentences):
        speaker.ends()
        done += 1
        await app.settle()


def paragraphs(app):
    """The boxes of the paragraphs, by their numbers."""
    boxes = (each for each in app.of_kind(ft.Container) if isinstance(each.key, ft.ScrollKey))
    return dict(enumerate(boxes))


def marked(app):
    """The numbers of the paragraphs that are marked as being read aloud."""
    return [at for at, box in paragraphs(app).items() if box.content.controls[0].visible]


def lit(app):
    """The numbers of the paragraphs that are not faint."""
    return [at for at, box in paragraphs(app).items() if box.opacity == 1]


async def test_a_card_is_read_aloud_from_its_gist_to_its_end_and_counts_as_read(heard, services):
    app, speaker = await heard(FIRST)
    card = services.library.cards[CARDS[0]]
    assert not speaker.speaks
    await app.tap("Read aloud")
    assert speaker.said[0][0] in card.gist
    assert marked(app) == [0]
    seen = []
    while speaker.speaks:
        seen += marked(app)
        await to_the_end(app, speaker, 1)
    assert seen == sorted(seen)
    assert set(seen) == set(range(1 + len(card.body.split("\n\n"))))
    heard_words = " ".join(text for text, _ in speaker.said)
    assert heard_words.startswith(card.gist)
    assert "](word:" not in heard_words
    assert CARDS[0] in services.reading.read
    assert app.page.route == FIRST
    assert "aloud-bar" not in app.keys
    assert marked(app) == []


async def test_without_a_voice_that_stays_here_nothing_is_offered_and_the_settings_say_why(heard):
    app, _ = await heard(FIRST, is_local=False)
    assert "aloud" not in app.keys
    await app.visit("/settings")
    assert app.says("no English voice that stays on this device")
    assert "aloud-on" not in app.keys


async def test_outside_a_browser_reading_aloud_is_not_offered_and_the_settings_say_why(launch):
    app = await launch(FIRST)
    assert "aloud" not in app.keys
    await app.visit("/settings")
    assert app.says("only where the app runs in a browser")


async def test_reading_aloud_pauses_and_goes_on_with_the_same_sentence(heard):
    app, speaker = await heard(FIRST)
    await app.tap(key="aloud")
    await to_the_end(app, speaker, 2)
    await app.tap("Pause")
    assert not speaker.speaks
    assert app.says("Paused")
    cut = speaker.said[-1]
    await app.tap("Go on")
    assert speaker.said[-1] == cut
    assert speaker.speaks
    await app.tap("Stop reading aloud")
    assert not speaker.speaks
    assert "lead-voice" not in app.keys


async def test_reading_aloud_goes_slower_and_faster_and_keeps_that(heard, services):
    app, speaker = await heard(FIRST)
    await app.tap(key="aloud")
    for _ in range(3):
        await app.tap(key="slower")
    assert app.message == "This is the slowest."
    assert speaker.said[-1][1] == 60
    await app.tap(key="faster")
    assert speaker.said[-1] == (speaker.said[0][0], 80)
    assert services.settings.settings.aloud_speed == 80
    await app.visit("/settings")
    await app.tap(key="aloud-speed-more")
    assert services.settings.settings.aloud_speed == 100


@pytest.mark.parametrize("hidden", ["sheet", "voice"])
async def test_reading_aloud_pauses_under_a_sheet_and_where_the_browser_cuts_it_short(
    heard, services, hidden
):
    app, speaker = await heard(FIRST)
    await app.tap(key="aloud")
    if hidden == "sheet":
        await app.tap(key="mark")
        assert not speaker.speaks
        await app.tap(key="close")
    else:
        speaker.ends(is_whole=False)
        await app.settle()
    assert not speaker.speaks
    assert app.says("Paused")
    assert services.reading.read == frozenset()


async def test_reading_aloud_ends_with_the_screen_and_never_begins_by_itself(heard):
    app, speaker = await heard(FIRST)
    await app.tap(key="aloud")
    await app.visit("/pace")
    assert not speaker.speaks
    await app.visit(FIRST)
    assert not speaker.speaks
    assert app.find("Read aloud")


async def test_reading_aloud_goes_on_to_the_end_of_the_deck_where_that_is_wanted(heard, services):
    app, speaker = await heard(FIRST)
    await app.tap(key="size")
    await app.tap("Read the next card aloud too")
    await app.tap(key="close")
    await app.tap(key="aloud")
    await to_the_end(app, speaker)
    deck = services.library.deck_of[CARDS[0]]
    assert services.reading.read == {card.slug for card in deck.cards}
    assert app.page.route == LAST
    assert all(any(card.gist.startswith(text) for text, _ in speaker.said) for card in deck.cards)


async def test_what_is_folded_is_read_aloud_once_it_is_open(heard, services):
    app, speaker = await heard(LAST)
    await app.tap(key="more")
    await app.tap(key="aloud")
    await to_the_end(app, speaker)
    assert any(text.startswith("Do small efforts") for text, _ in speaker.said)


async def test_the_next_card_is_read_aloud_when_somebody_turns_to_it_meanwhile(heard, services):
    app, speaker = await heard(FIRST)
    await app.tap(key="aloud")
    await to_the_end(app, speaker, 2)
    await app.tap(key="next")
    assert services.library.cards[CARDS[1]].gist.startswith(speaker.said[-1][0])
    assert marked(app) == [0]


@pytest.mark.parametrize(("size", "text_size"), AT_EACH_SIZE)
async def test_a_card_read_aloud_is_sound_at_every_size(heard, services, size, text_size):
    services.settings.change(text_size=text_size, one_paragraph=True)
    app, _ = await heard(FIRST, size)
    await app.tap(key="aloud")
    assert faults(app) == []
    await app.tap(key="size")
    assert faults(app) == []


async def test_one_paragraph_at_a_time_shows_each_in_turn_and_then_the_next_card(heard, services):
    app, _ = await heard(FIRST)
    await app.tap(key="size")
    await app.tap("One paragraph at a time")
    await app.tap(key="close")
    paragraphs = 1 + len(services.library.cards[CARDS[0]].body.split("\n\n"))
    for number in range(paragraphs):
        assert lit(app) == [number]
        assert services.reading.read == frozenset()
        await app.tap(key="next")
    assert app.page.route == SECOND
    assert lit(app) == [0]
    assert services.reading.read == {CARDS[0]}
    await app.press("Arrow Right")
    assert lit(app) == [1]
    await app.press("Arrow Left")
    await app.tap("Back")
    assert app.page.route == FIRST


async def test_one_paragraph_at_a_time_and_the_voice_are_at_the_same_paragraph(heard, services):
    services.settings.change(one_paragraph=True)
    app, speaker = await heard(FIRST)
    await app.tap(key="next")
    await app.tap(key="aloud")
    assert lit(app) == marked(app) == [1]
    await app.tap(key="next")
    assert lit(app) == marked(app) == [2]
    assert place_of(app.page).at == 2
    text, _ = speaker.said[-1]
    assert text in services.library.cards[CARDS[0]].body.split("\n\n")[1]
