"""What the stores do, and how everything can be taken back."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from app.domain.check_in import Question
from app.domain.errors import InvalidInput, NotFound
from app.domain.habit import Version
from app.domain.habit_mark import Outcome
from app.domain.settings import AfterEffort
from app.main import build_services
from tests.support.clock import SUNDAY, TODAY, YESTERDAY
from tests.support.databases import open_database
from tests.support.notes import log_shower, names_logged


def test_a_day_can_be_logged_and_found_after_closing(tmp_path, clock):
    services = build_services(open_database(tmp_path), clock)
    log_shower(services)
    log_shower(services, YESTERDAY)
    services.notebook.log_rest(TODAY, 20)
    services.notebook.check_in(TODAY, {Question.PAIN: 5})
    services.habits.switch("quiet-time", True)
    services.habits.mark("quiet-time", TODAY, Outcome.DONE, Version.TINY)
    services.flares.switch()
    again = build_services(open_database(tmp_path), clock)
    assert again.notebook.on(TODAY) == services.notebook.on(TODAY)
    assert len(again.notebook.on(TODAY)) == 4
    assert len(again.notebook.on(YESTERDAY)) == 1
    assert again.habits.is_on("quiet-time")
    assert again.flares.on(TODAY) is not None


def test_every_change_of_the_notebook_can_be_undone_in_turn(services):
    entry = log_shower(services).made
    services.notebook.log_rest(TODAY, 20)
    services.notebook.delete(entry)
    assert len(services.notebook.on(TODAY)) == 1
    services.history.undo()
    assert len(services.notebook.on(TODAY)) == 2
    services.history.undo()
    services.history.undo()
    assert services.notebook.on(TODAY) == ()
    assert not services.history.undo() or services.notebook.on(TODAY) == ()


def test_an_edit_can_be_undone(services):
    entry = log_shower(services).made
    given = (entry.kind, entry.effort, 30.0, entry.name)
    changed = services.notebook.change_activity(entry, YESTERDAY, *given)
    assert services.notebook.on(YESTERDAY) == (changed.made,)
    services.history.undo()
    assert services.notebook.on(YESTERDAY) == ()
    assert services.notebook.on(TODAY)[0].minutes == 15


def test_there_is_one_check_in_a_day_and_it_can_be_edited(services):
    services.notebook.check_in(TODAY, {Question.PAIN: 5})
    services.notebook.check_in(TODAY, {Question.PAIN: 6, Question.FOG: 2}, "slept badly")
    [entry] = services.notebook.on(TODAY)
    assert entry.ratings == {Question.PAIN: 6, Question.FOG: 2}
    services.history.undo()
    assert services.notebook.check_in_on(TODAY).ratings == {Question.PAIN: 5}


@pytest.mark.parametrize("day", [date(2999, 1, 1), TODAY + timedelta(days=1), date(1990, 5, 5)])
def test_a_day_that_cannot_be_recorded_changes_nothing(services, day):
    with pytest.raises(InvalidInput):
        log_shower(services, day)
    with pytest.raises(InvalidInput):
        services.habits.mark("quiet-time", day, Outcome.DONE)
    assert services.notebook.on(day) == ()


def test_before_four_in_the_morning_it_is_still_yesterday(services, clock):
    clock.now = SUNDAY.replace(hour=2)
    assert services.clock.today == YESTERDAY
    services.settings.change(day_start=time(1, 0))
    assert services.clock.today == TODAY


def test_entries_keep_the_day_they_were_recorded_for(services, clock):
    clock.now = SUNDAY.replace(hour=2)
    log_shower(services, YESTERDAY)
    services.settings.change(day_start=time(0, 0))
    assert len(services.notebook.on(YESTERDAY)) == 1


def test_a_habit_is_marked_and_taken_back_on_any_day(services):
    mark = services.habits.mark
    mark("quiet-time", YESTERDAY, Outcome.DONE, Version.FULL)
    mark("quiet-time", YESTERDAY, Outcome.RESTING)
    found = services.habits.marks((YESTERDAY, TODAY))
    assert found["quiet-time", YESTERDAY].outcome is Outcome.RESTING
    assert ("quiet-time", TODAY) not in found
    mark("quiet-time", YESTERDAY, None)
    assert services.habits.marks((YESTERDAY,)) == {}
    services.history.undo()
    assert services.habits.marks((YESTERDAY,))["quiet-time", YESTERDAY].outcome is Outcome.RESTING


def test_switching_a_habit_off_keeps_its_marks(services):
    services.habits.switch("quiet-time", True)
    services.habits.mark("quiet-time", TODAY, Outcome.DONE)
    services.habits.switch("quiet-time", False)
    assert not services.habits.is_on("quiet-time")
    assert services.habits.marks((TODAY,))
    services.history.undo()
    assert services.habits.is_on("quiet-time")


@pytest.mark.parametrize("answer", [AfterEffort.YES, AfterEffort.UNSURE])
def test_exercise_is_left_out_for_people_whom_effort_makes_worse_later(services, answer):
    services.habits.switch("easy-walk", True)
    services.settings.change(after_effort=answer)
    settings = services.settings.settings
    assert not {1, 10, 16} & {habit.number for habit in services.habits.menu(settings)}
    assert services.habits.on(settings) == ()


def test_a_habit_the_menu_does_not_have_is_not_found(services):
    with pytest.raises(NotFound):
        services.habits.habit("cold-plunge")


def test_the_smoke_free_day_is_shown_only_when_asked_for(services):
    def menu():
        return {habit.slug for habit in services.habits.menu(services.settings.settings)}

    assert "smoke-free-day" not in menu()
    services.settings.change(smoke_free_shown=True)
    assert "smoke-free-day" in menu()


def test_a_flare_begins_and_ends_and_both_can_be_undone(services, clock):
    services.flares.switch()
    clock.move(days=2)
    today = services.clock.today
    services.flares.switch()
    assert services.flares.on(today) is None
    assert services.flares.on(today - timedelta(days=1)) is not None
    services.history.undo()
    assert services.flares.on(today) is not None
    services.history.undo()
    assert services.flares.flares == ()


def test_a_flare_switched_on_by_mistake_leaves_no_day_behind(services):
    services.flares.switch()
    services.flares.switch()
    assert services.flares.on(TODAY) is None


def test_reading_goes_on_where_it_stopped(services, clock):
    decks = services.library.decks
    first, second = list(services.library.cards)[:2]
    assert services.reading.offer(decks).slug == first
    services.reading.open(first)
    services.reading.finish(first)
    clock.move(minutes=1)
    services.reading.open(second)
    assert services.reading.here == second
    assert services.reading.offer(decks).slug == second


def test_reading_goes_on_where_it_stopped_after_a_clock_that_was_ahead(services, clock):
    first, *others = list(services.library.cards)[:4]
    clock.move(days=365)
    services.reading.open(first)
    clock.move(days=-365)
    for slug in (*others, first, *others):
        services.reading.open(slug)
        assert services.reading.here == slug
        clock.move(minutes=1)


def test_a_bookmark_is_set_and_removed(services):
    slug = next(iter(services.library.cards))
    assert services.reading.toggle_bookmark(slug).made.bookmarked
    assert services.reading.bookmarked == {slug}
    assert not services.reading.toggle_bookmark(slug).made.bookmarked


def test_an_activity_logged_most_becomes_a_usual(services):
    for _ in range(2):
        log_shower(services, name="Piano", minutes=25)
    assert services.usuals.offered()[0].name == "Piano"


@pytest.mark.parametrize(("steps", "size"), [(1, 110), (-1, 90), (99, 200), (-99, 80)])
def test_text_grows_and_shrinks_within_its_range(services, steps, size):
    services.settings.resize_text(steps)
    assert services.settings.settings.text_size == size


def test_erasing_takes_everything_and_the_app_goes_on(services):
    log_shower(services)
    services.reading.open(next(iter(services.library.cards)))
    services.file.erase()
    assert services.notebook.on(TODAY) == ()
    assert services.reading.here is None
    assert not services.settings.settings.welcomed
    assert not services.history.undo()
    log_shower(services)
    assert len(services.notebook.on(TODAY)) == 1


def test_settings_that_cannot_be_read_are_told_about(tmp_path, clock):
    database = open_database(tmp_path)
    database.table("settings").insert({"id": "settings", "text_size": "huge"})
    services = build_services(database, clock)
    assert "settings could not be read" in services.notice
    assert services.settings.settings.text_size == 100


def moved_away(services, clock):
    """An activity as it was before it moved to yesterday, and the change that moved it."""
    entry = log_shower(services).made
    clock.move(minutes=1)
    given = (entry.kind, entry.effort, entry.minutes, entry.name)
    return entry, services.notebook.change_activity(entry, YESTERDAY, *given)


def test_an_entry_moved_twice_at_once_is_moved_by_one_change_and_undo_brings_it_back(
    services, clock
):
    entry, moved = moved_away(services, clock)
    given = (entry.kind, entry.effort, entry.minutes, entry.name)
    assert services.notebook.change_activity(entry, YESTERDAY, *given) is None
    assert moved.take_back()
    assert (names_logged(services), names_logged(services, YESTERDAY)) == (["Shower"], [])


def test_an_entry_known_from_before_it_moved_is_changed_where_it_lies(services, clock):
    entry, _ = moved_away(services, clock)
    assert services.notebook.rate_effort(entry, 7).made.day == YESTERDAY
    [left] = services.notebook.on(YESTERDAY)
    assert left.effort == 7


@pytest.mark.parametrize("verb", ["delete", "redate"])
def test_an_entry_known_from_before_it_moved_is_taken_from_where_it_lies(services, clock, verb):
    entry, moved = moved_away(services, clock)
    day = () if verb == "delete" else (TODAY,)
    change = getattr(services.notebook, verb)(entry, *day)
    assert names_logged(services, YESTERDAY) == []
    assert change.take_back()
    assert names_logged(services, YESTERDAY) == ["Shower"]
    assert moved.take_back()
    assert names_logged(services) == ["Shower"]


def test_a_note_dated_anew_twice_at_once_is_there_once_and_undo_brings_it_back(services, clock):
    clock.move(days=5)
    ahead = services.clock.today
    entry = log_shower(services, ahead).made
    clock.now = SUNDAY
    change = services.notebook.redate(entry, TODAY)
    assert services.notebook.redate(entry, TODAY) is None
    assert names_logged(services) == ["Shower"]
    assert change.take_back()
    assert (names_logged(services), names_logged(services, ahead)) == ([], ["Shower"])
