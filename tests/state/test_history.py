"""Taking back, newest first, and each message its own change."""

from __future__ import annotations

import pytest

from app.domain.errors import InvalidInput, StorageError
from app.domain.settings import LookChoice
from app.state.store import DEEPEST, History


class Pile:
    """Numbers laid down, each of which can be taken up again."""

    def __init__(self):
        self.history = History()
        self.lying = []
        self.stuck = False

    def lay(self, number, whole=False):
        self.lying.append(number)
        self.history.record(lambda: self._take(number), whole)

    def _take(self, number):
        if self.stuck:
            raise StorageError("not_saved", reason="full")
        self.lying.remove(number)


@pytest.fixture
def pile():
    return Pile()


def test_nothing_is_taken_back_where_nothing_was_done(pile):
    assert not pile.history.undo()


def test_changes_are_taken_back_newest_first(pile):
    for number in range(3):
        pile.lay(number)
    assert pile.history.undo()
    assert pile.lying == [0, 1]
    assert pile.history.undo()
    assert pile.history.undo()
    assert not pile.history.undo()


def test_a_message_takes_back_its_own_change_and_only_once(pile):
    pile.lay(0)
    of_the_message = pile.history.undo
    pile.lay(1)
    assert of_the_message()
    assert pile.lying == [1]
    assert not of_the_message()
    assert pile.lying == [1]


def test_a_message_without_a_change_takes_back_nothing_later(pile):
    of_the_message = pile.history.undo
    pile.lay(0)
    assert not of_the_message()
    assert pile.lying == [0]


def test_what_could_not_be_taken_back_can_be_tried_again(pile):
    pile.lay(0)
    pile.lay(1)
    pile.stuck = True
    with pytest.raises(StorageError):
        pile.history.undo()
    pile.stuck = False
    pile.history.undo()
    assert pile.lying == [0]


def test_what_replaced_everything_is_not_taken_back_over_later_changes(pile):
    pile.lay(0, whole=True)
    of_the_message = pile.history.undo
    pile.lay(1)
    with pytest.raises(InvalidInput, match="undo_since"):
        of_the_message()
    assert pile.lying == [0, 1]
    pile.history.undo()
    assert of_the_message()
    assert pile.lying == []


def test_only_so_many_changes_are_remembered(pile):
    for number in range(DEEPEST + 5):
        pile.lay(number)
    while pile.history.undo():
        pass
    assert pile.lying == list(range(5))


def test_settings_and_bookmarks_are_taken_back_too(services):
    services.settings.change(look=LookChoice.DARK)
    slug = next(iter(services.library.cards))
    services.reading.toggle_bookmark(slug)
    services.settings.resize_text(2)
    services.history.undo()
    assert services.settings.settings.text_size == 100
    services.history.undo()
    assert services.reading.bookmarked == set()
    services.history.undo()
    assert services.settings.settings.look is LookChoice.SYSTEM
    assert not services.history.undo()


def test_nobody_sees_the_first_screens_again_by_taking_back(services):
    services.settings.change(welcomed=True, text_size=120)
    services.history.undo()
    assert services.settings.settings.welcomed
    assert services.settings.settings.text_size == 100


def test_choosing_what_is_chosen_already_is_no_change(services):
    services.settings.change(look=LookChoice.SYSTEM)
    assert not services.history.undo()
