"""What the app takes from the inside of Flet is still there."""

from __future__ import annotations

import importlib.metadata

import flet as ft
import pytest

from app.state import flet_private
from tests.support.headless import HeadlessApp

FLET = importlib.metadata.version("flet")


def there(what, look, page):
    try:
        return look(page)
    except AttributeError as error:
        pytest.fail(
            f"flet {FLET} has no {what} any more ({error}): app/state/flet_private.py says what"
            " it is for and what would make it needless"
        )


async def test_the_inside_of_flet_tells_for_which_window_it_acts():
    app = HeadlessApp()
    page = app.page
    window = there("_context_page", lambda _: flet_private.acting_window(), page)
    before = window.set(page)
    assert ft.context.page is page, f"flet {FLET} reads another variable for ft.context.page"
    window.reset(before)


async def test_the_inside_of_flet_tells_which_dialogs_there_are():
    app = HeadlessApp()
    page = app.page
    dialog = ft.BottomSheet(ft.Text("Noted"))
    assert there("page._dialogs.controls", flet_private.dialogs_of, page) == []
    page.show_dialog(dialog)
    told = flet_private.dialogs_of(page)
    assert told == [dialog], f"flet {FLET} keeps its dialogs in another place"


async def test_the_inside_of_flet_tells_by_a_number_whether_a_control_stands():
    app = HeadlessApp()
    number = there("control._i", flet_private.number_of, app.page)
    found = app.session.index.get(number)
    assert found is app.page, f"flet {FLET} finds its controls by another number"


def test_a_flet_that_lacks_something_is_told_of_in_a_sentence():
    with pytest.raises(pytest.fail.Exception, match=r"has no page\._dialogs\.controls any more"):
        there("page._dialogs.controls", flet_private.dialogs_of, object())
