"""Words at every text size, on the narrowest phone and on a usual one."""

from __future__ import annotations

import flet as ft
import pytest

from app.domain.settings import LARGEST_TEXT, SMALLEST_TEXT
from app.reading.wording import all_wording
from app.views.kit.look import SEMIBOLD, Look
from tests.support.clock import TODAY, TestClock
from tests.support.every_address import EVERY
from tests.support.room import cramped, tall, width_of
from tests.views.test_every_screen import LOOKS, a_notebook, unsound

NARROW, USUAL = (320, 640), (390, 844)
EMPTY, IN_A_FLARE = False, True
SIZES = [
    (NARROW, step, EMPTY if step % 20 == 0 else IN_A_FLARE)
    for step in range(SMALLEST_TEXT, LARGEST_TEXT + 1, 10)
]
SIZES += [(NARROW, step, IN_A_FLARE) for step in (120, 140, 200)]
SIZES += [(USUAL, step, IN_A_FLARE) for step in range(SMALLEST_TEXT, LARGEST_TEXT + 1, 10)]
SIZES += [(USUAL, 110, EMPTY)]
"""Both at every step: the narrowest with nothing noted and with a year of notes in turn, a usual
one, where other parts stand side by side up to just below 150, with a year of notes."""
SOUND = [
    (NARROW, 100, EMPTY, LOOKS[0]),
    (NARROW, 200, EMPTY, LOOKS[3]),
    (NARROW, 200, IN_A_FLARE, LOOKS[2]),
    (USUAL, 100, IN_A_FLARE, LOOKS[1]),
    (USUAL, 200, IN_A_FLARE, LOOKS[3]),
]
"""Those of them in which all else that must be so of any screen is looked at on the way."""
OTHERS = [window for window in SIZES if window not in [sound[:3] for sound in SOUND]]
SHORT = 16
"""So many letters words of a button have."""
AROUND_FIELD = 16
"""The margin of a page with large text."""
BLANK = 48
"""What is left free around the last way on, and may lie below the fold with it."""


async def opened_at(launch, size, text_size, in_a_flare, **settings):
    services = a_notebook(TestClock(), full=in_a_flare)
    services.settings.change(text_size=text_size, **settings)
    if in_a_flare:
        services.flares.note(TODAY, None)
    return await launch(size=size, over=services)


@pytest.mark.parametrize(("size", "text_size", "in_a_flare"), OTHERS)
async def test_no_word_is_broken_and_no_button_cut_at_any_text_size(
    launch, size, text_size, in_a_flare
):
    app = await opened_at(launch, size, text_size, in_a_flare)
    wrong = {}
    for address in EVERY:
        await app.visit(address)
        if found := cramped(app):
            wrong[address] = found
    assert wrong == {}


@pytest.mark.parametrize(("size", "text_size", "in_a_flare", "look"), SOUND)
async def test_every_screen_of_a_phone_is_sound_with_no_word_broken_and_no_button_cut(
    launch, size, text_size, in_a_flare, look
):
    app = await opened_at(launch, size, text_size, in_a_flare, look=look[0])
    assert await unsound(app, look, cramped) == {}


@pytest.mark.parametrize("text_size", range(SMALLEST_TEXT, LARGEST_TEXT + 1, 10))
async def test_no_word_is_broken_in_a_flare_at_any_text_size(launch, services, text_size):
    services.settings.change(text_size=text_size)
    services.flares.switch()
    app = await launch(size=NARROW)
    assert app.says("Most")
    assert cramped(app) == []


async def test_a_word_without_room_is_found(launch, services, monkeypatch):
    services.settings.change(text_size=130)
    monkeypatch.setattr("app.views.log.questions.across", lambda *given, **more: 4)
    app = await launch("/log")
    assert any("'Emotional'" in fault for fault in cramped(app))


def test_the_room_that_short_words_need_is_guessed_by_their_letters():
    labels = [each for each in all_wording().values() if isinstance(each, str)]
    short = [each for each in labels if len(each) <= SHORT and each.isascii()]
    needed = {each: width_of(each, SEMIBOLD, 16) for each in short}
    assert len(needed) > 200
    assert [each for each in needed if Look().fits(each, 0.97 * needed[each])] == []
    assert [each for each in needed if not Look().fits(each, 1.3 * needed[each])] == []


@pytest.mark.parametrize(
    ("path", "taps"),
    [
        ("/habits/new", ("group-other",)),
        ("/log", ("what", "name-other", "minutes-number")),
        ("/pace/search", ()),
        ("/read/search", ()),
        ("/insights/appointment", ()),
    ],
)
async def test_what_a_field_of_one_line_is_called_has_one_line(launch, services, path, taps):
    services.settings.change(text_size=LARGEST_TEXT)
    app = await launch(path, size=USUAL)
    for key in taps:
        await app.tap(key=key)
    labels = [field for field in app.of_kind(ft.TextField) if not field.multiline]
    assert labels
    for field in labels:
        size = field.label_style.size
        room = USUAL[0] - 2 * (AROUND_FIELD + field.content_padding)
        assert width_of(field.label, field.label_style.font_family, size) <= room, field.label


@pytest.mark.parametrize("text_size", [100, 200])
async def test_the_sign_of_a_choice_keeps_its_distance_from_words_that_grow(
    launch, services, text_size
):
    services.settings.change(text_size=text_size)
    services.habits.switch("quiet-time", True)
    app = await launch("/habits/about/quiet-time", size=USUAL)
    apart = [
        row.spacing
        for row in app.of_kind(ft.Row)
        for part in row.controls
        if isinstance(part, ft.Text) and part.value == "Not done"
    ]
    assert apart == [6 * text_size / 100]


@pytest.mark.parametrize("text_size", [80, 100, 110, 120, 130, 140, 150])
async def test_the_first_screen_shows_all_that_the_app_is_not(launch, services, text_size):
    services.settings.change(text_size=text_size)
    app = await launch("/welcome", size=USUAL)
    [view] = app.of_kind(ft.View)
    whole = tall(ft.Column(view.controls), USUAL[0])
    way_on = tall(app.find("I have notes in another app").control, USUAL[0])
    assert whole - way_on <= USUAL[1] + BLANK


@pytest.mark.parametrize("text_size", range(SMALLEST_TEXT, LARGEST_TEXT + 1, 10))
async def test_the_names_of_the_places_stay_whole_in_the_rail(launch, services, text_size):
    services.settings.change(text_size=text_size)
    app = await launch(size=(820, 1180))
    [rail] = app.of_kind(ft.NavigationRail)
    names = [place.label for place in rail.destinations]
    widest = max(width_of(name, SEMIBOLD, 14 * text_size / 100) for name in names)
    assert widest + 8 <= rail.min_width


@pytest.mark.parametrize("path", ["/log", "/rest"])
@pytest.mark.parametrize("text_size", [100, 130, 200])
async def test_save_stays_in_sight_below_what_scrolls_in_a_form(launch, services, path, text_size):
    services.settings.change(text_size=text_size)
    app = await launch(path, size=USUAL)
    around = app.find(key="save").around
    assert not any(isinstance(each, ft.Column) and each.scroll for each in around)
    await app.resize(844, 390)
    around = app.find(key="save").around
    assert any(isinstance(each, ft.Column) and each.scroll for each in around)
