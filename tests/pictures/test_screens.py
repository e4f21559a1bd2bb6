"""The pictures of all screens leave none out."""

from __future__ import annotations

from urllib.parse import urlsplit

from app.views.kit.addresses import SCREENS, screen_at
from tests.pictures.screens import every_screen


def test_all_pictures_are_one_of_each_screen_there_is():
    drawn = [screen_at(urlsplit(address).path).address for address in every_screen().values()]
    assert sorted(drawn) == sorted(screen.address for screen in SCREENS)
