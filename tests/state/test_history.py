"""Each change is taken back alone, in whatever order, and can be brought back."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

import pytest

from app.domain.change import begun, changed, ended
from app.domain.errors import InvalidInput, StorageError
from app.domain.settings import LookChoice
from app.state.history import DEEPEST, History

TODAY = date(2026, 11, 22)


@dataclass(frozen=True)
class Stone:
    colour: str = "grey"
    weight: int = 1


@dataclass(eq=False)
class Beach:
    """A shelf of stones."""

    stays: frozenset[str] = frozenset()
    stones: dict[str, Stone] = field(default_factory=dict)
    stuck: bool = False
    shown: int = 0

    def thing(self, key):
        return self.stones.get(key)

    def lay(self, key, before, after):
        if self.stuck or key == "rock":
            raise StorageError("not_saved", reason="full")
        if after is None:
            del self.stones[key]
        else:
            self.stones[key] = after
        return after

    def show(self):
        self.shown += 1


class Walk:
    """Changes stones and knows how to take that back."""

    def __init__(self):
        self.day = TODAY
        self.history = History(lambda: self.day)
        self.beach = Beach()

    def lay(self, key, stone=Stone()):
        return self.history.one(f"laying {key}", self.beach, key, begun(stone))

    def edit(self, key, **fields):
        before = self.beach.stones[key]
        patch = changed(before, replace(before, **fields))
        return self.history.one(f"changing {key}", self.beach, key, patch)

    def drop(self, key):
        return self.history.one(f"dropping {key}", self.beach, key, ended)


@pytest.fixture
def walk():
    return Walk()


def test_where_nothing_was_changed_nothing_is_taken_back(walk):
    assert walk.history.undo() is None


def test_changes_are_taken_back_newest_first_and_say_what_they_were(walk):
    for key in "abc":
        walk.lay(key)
    assert [walk.history.undo().name for _ in "abc"] == ["laying c", "laying b", "laying a"]
    assert walk.history.undo() is None
    assert walk.beach.stones == {}


def test_a_change_that_changes_nothing_is_none(walk):
    walk.lay("a")
    assert walk.edit("a", colour="grey") is None
    assert walk.drop("b") is None
    assert walk.history.undo().name == "laying a"


def test_a_change_is_taken_back_once_and_brought_back_once(walk):
    laid = walk.lay("a")
    assert laid.take_back()
    assert not laid.take_back()
    assert laid.bring_back()
    assert not laid.bring_back()
    assert walk.beach.stones == {"a": Stone()}


def test_a_late_undo_leaves_the_fields_that_others_changed(walk):
    walk.lay("a")
    coloured = walk.edit("a", colour="red")
    walk.edit("a", weight=7)
    coloured.take_back()
    assert walk.beach.stones["a"] == Stone("grey", 7)


def test_a_late_undo_of_a_field_changed_again_leaves_the_newer_one_and_both_undone_the_first(walk):
    walk.lay("a")
    first, second = walk.edit("a", weight=2), walk.edit("a", weight=3)
    assert not first.take_back()
    assert walk.beach.stones["a"].weight == 3
    second.take_back()
    assert walk.beach.stones["a"].weight == 1


def test_what_began_and_was_taken_back_is_brought_back_by_no_other_undo(walk):
    laid, edited = walk.lay("a"), walk.edit("a", weight=5)
    dropped = walk.drop("a")
    laid.take_back()
    assert not edited.take_back()
    assert not dropped.take_back()
    assert walk.beach.stones == {}


def test_brought_back_a_thing_has_what_was_changed_of_it_since(walk):
    laid = walk.lay("a")
    walk.edit("a", weight=5)
    laid.take_back()
    laid.bring_back()
    assert walk.beach.stones["a"].weight == 5


def test_the_keys_pass_over_a_change_of_which_nothing_is_left(walk):
    walk.lay("b")
    laid = walk.lay("a")
    walk.edit("a", weight=5)
    laid.take_back()
    assert walk.history.undo().name == "laying b"


def test_the_keys_reach_no_change_of_an_earlier_day(walk):
    walk.lay("a")
    walk.day = date(2026, 11, 23)
    assert walk.history.undo(walk.day) is None
    walk.lay("b")
    assert walk.history.undo(walk.day).name == "laying b"
    assert walk.history.undo(walk.day) is None
    assert walk.beach.stones == {"a": Stone()}


def test_what_could_not_be_taken_back_can_be_tried_again(walk):
    laid = walk.lay("a")
    walk.beach.stuck = True
    with pytest.raises(StorageError):
        laid.take_back()
    walk.beach.stuck = False
    assert laid.take_back()
    assert walk.beach.stones == {}


def test_of_a_change_of_several_things_all_are_done_or_none(walk):
    steps = [walk.history.edit(walk.beach, key, begun(Stone())) for key in ("a", "b", "rock")]
    with pytest.raises(StorageError):
        walk.history.make("laying three", steps, lambda: None)
    assert walk.beach.stones == {}
    assert walk.history.undo() is None


def test_of_a_change_of_several_things_all_are_taken_back_or_none(walk):
    steps = [walk.history.edit(walk.beach, key, begun(Stone())) for key in ("a", "b")]
    made = walk.history.make("laying two", steps, lambda: None)
    lay = walk.beach.lay

    def stuck(key, before, after):
        if key == "a":
            raise StorageError("not_saved", reason="full")
        return lay(key, before, after)

    walk.beach.lay = stuck
    with pytest.raises(StorageError):
        made.take_back()
    walk.beach.lay = lay
    assert walk.beach.stones.keys() == {"a", "b"}
    assert made.take_back()
    assert walk.beach.stones == {}


def test_two_changes_joined_have_one_way_back(walk):
    both = walk.lay("a").joined(walk.lay("b"))
    walk.lay("c")
    assert both.take_back()
    assert walk.beach.stones.keys() == {"c"}
    assert both.bring_back()
    assert walk.beach.stones.keys() == {"a", "b", "c"}
    assert {walk.history.undo().name, walk.history.undo().name} == {"laying c", "laying a"}
    assert walk.history.undo() is None


class Tide:
    """A step that replaces everything."""

    def __init__(self):
        self.high = False

    def forth(self):
        self.high = True
        return True

    def back(self):
        self.high = False
        return True

    def show(self):
        pass


def test_what_replaced_everything_is_not_taken_back_over_later_changes(walk):
    tide = Tide()
    risen = walk.history.make("the tide", (tide,), lambda: None, whole=True)
    walk.lay("a")
    with pytest.raises(InvalidInput, match="undo_since"):
        risen.take_back()
    assert tide.high
    walk.history.undo()
    assert risen.take_back()
    walk.lay("b")
    with pytest.raises(InvalidInput, match="undo_since"):
        risen.bring_back()


def test_only_so_many_changes_are_remembered(walk):
    laid = walk.lay("a", Stone(weight=0))
    for weight in range(1, DEEPEST + 5):
        walk.edit("a", weight=weight)
    assert not laid.take_back()
    while walk.history.undo():
        pass
    assert walk.beach.stones["a"].weight == 4


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


def test_nobody_sees_the_first_screens_again_by_taking_back_a_setting(services):
    services.settings.change(welcomed=False)
    services.settings.change(welcomed=True, text_size=120)
    services.history.undo()
    assert services.settings.settings.welcomed
    assert services.settings.settings.text_size == 100


def test_choosing_a_setting_that_is_chosen_already_is_no_change(services):
    assert services.settings.change(look=LookChoice.SYSTEM) is None
    assert not services.history.undo()
