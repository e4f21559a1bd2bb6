"""The list of habits: order, groups, counts and the words of the person's own."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidInput
from app.domain.habit import (
    Frequency,
    Habit,
    HabitChoice,
    HabitDraft,
    Version,
    chosen,
    draft_of,
    habit_of,
    newly_chosen,
)
from app.domain.habit_list import (
    flat,
    group_moved,
    is_left_out,
    is_offered,
    moved,
    next_place,
    rests,
    shelved,
)
from app.domain.settings import AfterEffort, Settings
from tests.support.clock import TODAY, YESTERDAY

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAILY, WEEKLY = Frequency(1, 1), Frequency(1, 7)
MENU = Habit(slug="tea", name="Tea", target="Each morning", frequency=DAILY)


def choice(slug, **fields):
    return HabitChoice(**{"id": slug, "on": True, "since": TODAY, "changed": NOW} | fields)


def habit(slug):
    return Habit(slug=slug, name=slug.upper(), frequency=DAILY)


def arranged(*choices):
    by_slug = {each.id: each for each in choices}
    return shelved([habit(slug) for slug in by_slug], by_slug), by_slug


def after(places, choices):
    again = {slug: replace(each, place=places[slug]) for slug, each in choices.items()}
    return shelved([habit(slug) for slug in choices], again)


def slugs(shelves):
    return [each.slug for each in flat(shelves)]


shelf_choices = st.lists(
    st.builds(choice, st.sampled_from("abcdef"), group=st.sampled_from(["", "x", "y"]),
              place=st.integers(0, 9)),
    min_size=1, unique_by=lambda each: each.id,
)  # fmt: skip


def test_without_an_order_of_their_own_habits_stand_as_in_the_menu():
    shelves, _ = arranged(choice("a"), choice("b"), choice("c"))
    assert slugs(shelves) == ["a", "b", "c"]


def test_groups_stand_where_their_first_habits_stand_and_the_others_last():
    shelves, _ = arranged(
        choice("a"),
        choice("b", group="late"),
        choice("c", group="early"),
        choice("d", group="late"),
    )
    assert [(name, [h.slug for h in members]) for name, members in shelves] == [
        ("late", ["b", "d"]),
        ("early", ["c"]),
        ("", ["a"]),
    ]


@given(shelf_choices, st.data())
def test_a_step_down_and_up_again_leaves_all_as_it_was(choices, data):
    shelves, by_slug = arranged(*choices)
    slug = data.draw(st.sampled_from(list(by_slug)))
    down = after(moved(shelves, slug, True), by_slug)
    assert sorted(slugs(down)) == sorted(slugs(shelves))
    assert [name for name, _ in down] == [name for name, _ in shelves]
    if slugs(down) != slugs(shelves):
        assert slugs(after(moved(down, slug, False), by_slug)) == slugs(shelves)


@given(shelf_choices, st.sampled_from(["x", "y", "", "gone"]), st.booleans())
def test_a_group_moves_whole_and_never_below_the_others(choices, group, down):
    shelves, by_slug = arranged(*choices)
    turned = after(group_moved(shelves, group, down), by_slug)
    assert dict(turned) == dict(shelves)
    assert "" not in [name for name, _ in turned][:-1]


def test_a_habit_put_to_use_later_stands_last_where_there_is_an_order():
    assert next_place([choice("a"), choice("b")]) == 0
    assert next_place([choice("a", place=2), choice("b", place=1)]) == 3
    assert next_place([choice("a", place=2, on=False), choice("b", place=1)]) == 2


def test_a_habit_that_is_as_in_the_menu_follows_the_menu():
    same = chosen(choice("tea"), HabitDraft(name=" Tea ", frequency=DAILY), MENU)
    assert (same.name, same.frequency) == ("", None)
    other = chosen(choice("tea"), HabitDraft(name="Coffee", frequency=WEEKLY), MENU)
    found = habit_of(other, MENU)
    assert (found.name, found.frequency, found.target) == ("Coffee", WEEKLY, "")
    assert draft_of(found, other) == HabitDraft(name="Coffee", frequency=WEEKLY)


def test_a_habit_of_ones_own_has_a_name_and_a_tiny_version_if_wanted():
    draft = HabitDraft(name=" Piano ", tiny="one key", frequency=WEEKLY, group="Evening")
    made = newly_chosen("1", draft, TODAY, NOW)
    found = habit_of(made, None)
    assert (found.name, found.tiny, found.own) == ("Piano", "one key", True)
    assert [version for version, _ in found.versions] == [Version.TINY, Version.FULL]
    plain = habit_of(newly_chosen("1", HabitDraft(name="Piano"), TODAY, NOW), None)
    assert (plain.versions, plain.frequency) == ((), DAILY)


@pytest.mark.parametrize(
    "draft",
    [
        HabitDraft(name=" "),
        HabitDraft(name="x" * 81),
        HabitDraft(name="x", tiny="x" * 81),
        HabitDraft(name="x", group="x" * 81),
    ],
)
def test_a_habit_without_a_name_or_with_endless_words_is_refused(draft):
    with pytest.raises(InvalidInput):
        newly_chosen("1", draft, TODAY, NOW)


@pytest.mark.parametrize("answer", AfterEffort)
def test_exercise_is_left_out_where_effort_may_make_worse_later(answer):
    settings = Settings(after_effort=answer)
    walk, careful = replace(MENU, exercise=True), answer in (AfterEffort.YES, AfterEffort.UNSURE)
    assert (is_left_out(walk, settings), is_offered(walk, settings)) == (careful, not careful)
    assert (is_left_out(MENU, settings), is_offered(MENU, settings)) == (False, True)


@pytest.mark.parametrize("shown", [False, True])
def test_a_habit_on_request_is_not_offered_before_and_never_left_out(shown):
    settings, asked_for = Settings(smoke_free_shown=shown), replace(MENU, on_request=True)
    assert (is_offered(asked_for, settings), is_left_out(asked_for, settings)) == (shown, False)


@pytest.mark.parametrize("exercise", [False, True])
@pytest.mark.parametrize("in_flare", [False, True])
@pytest.mark.parametrize("day", [YESTERDAY, TODAY])
def test_in_a_flare_exercise_rests_today_and_a_day_that_is_past_can_be_noted(
    exercise, in_flare, day
):
    resting = rests(replace(MENU, exercise=exercise), in_flare, day, TODAY)
    assert resting is (exercise and in_flare and day == TODAY)
