"""The habits of a notebook: chosen, made, arranged, noted, carried over."""

from __future__ import annotations

import csv
import io
import itertools
import zipfile
from datetime import timedelta

import pytest

from app.domain.errors import InvalidInput, NotFound
from app.domain.habit import Frequency, HabitDraft, Version, draft_of
from app.domain.habit_mark import Outcome
from app.domain.habit_strength import days_that_matter, strength
from app.domain.settings import AfterEffort
from app.main import build_services
from app.storage.rows import rows_of
from app.transfer.backup import read_backup
from app.transfer.merge import merged
from tests.support.clock import SUNDAY, TODAY
from tests.support.databases import open_database, open_memory_database

DAILY = Frequency(1, 1)
PIANO = HabitDraft(name="Piano", tiny="one key", frequency=Frequency(3, 7), group="Evening")


def names_in_use(services):
    return [habit.name for habit in services.habits.on(services.settings.settings)]


def shelves(services):
    found = services.habits.shelves(services.settings.settings)
    return [(name, [habit.name for habit in members]) for name, members in found]


def test_a_habit_of_ones_own_stands_in_the_list_and_is_there_after_closing(tmp_path, clock):
    services = build_services(open_database(tmp_path), clock)
    slug = services.habits.make(PIANO).made
    services.habits.mark(slug, TODAY, Outcome.DONE, Version.TINY, 3)
    again = build_services(open_database(tmp_path), clock)
    habit = again.habits.habit(slug)
    assert (habit.name, habit.tiny, habit.frequency) == ("Piano", "one key", Frequency(3, 7))
    assert shelves(again) == [("Evening", ["Piano"])]
    assert again.habits.marks((TODAY,))[slug, TODAY].times == 3


def test_making_a_habit_can_be_undone(services):
    slug = services.habits.make(PIANO).made
    services.history.undo()
    assert names_in_use(services) == []
    with pytest.raises(NotFound):
        services.habits.habit(slug)


def test_a_habit_without_a_name_is_refused_and_nothing_is_changed(services):
    slug = services.habits.make(PIANO).made
    for refused in (services.habits.make, lambda draft: services.habits.change(slug, draft)):
        with pytest.raises(InvalidInput):
            refused(HabitDraft(name="  "))
    assert names_in_use(services) == ["Piano"]


def test_a_habit_of_the_menu_keeps_its_words_under_another_name(services):
    services.habits.switch("quiet-time", True)
    before = services.habits.habit("quiet-time")
    draft = HabitDraft(name="My quiet corner", frequency=Frequency(5, 7), group="Morning")
    assert services.habits.change("quiet-time", draft)
    found = services.habits.habit("quiet-time")
    assert (found.name, found.frequency, found.target) == ("My quiet corner", Frequency(5, 7), "")
    assert (found.how_to, found.safety) == (before.how_to, before.safety)
    assert not services.habits.change("quiet-time", draft)
    services.history.undo()
    assert services.habits.habit("quiet-time") == before


def test_a_late_undo_takes_back_its_own_change_only(services):
    slug = services.habits.make(PIANO).made
    renamed = services.habits.change(slug, HabitDraft(name="Flute"))
    services.habits.switch(slug, False)
    renamed.take_back()
    assert services.habits.habit(slug).name == "Piano"
    assert not services.habits.is_on(slug)


def test_a_habit_put_away_is_kept_and_comes_back_with_its_notes(services, clock):
    services.habits.switch("quiet-time", True)
    services.habits.mark("quiet-time", TODAY, Outcome.DONE)
    own = services.habits.make(PIANO).made
    services.habits.switch("quiet-time", False)
    clock.move(days=1)
    services.habits.switch(own, False)
    away = services.habits.put_away(services.settings.settings)
    assert [habit.slug for habit in away] == [own, "quiet-time"]
    assert names_in_use(services) == []
    services.habits.switch("quiet-time", True)
    assert ("quiet-time", TODAY) in services.habits.marks((TODAY,))
    assert names_in_use(services) == [services.habits.habit("quiet-time").name]


def test_undoing_the_first_use_of_a_habit_does_not_put_it_away(services):
    services.habits.switch("quiet-time", True)
    services.history.undo()
    assert services.habits.put_away(services.settings.settings) == ()


def test_exercise_stays_out_of_list_and_archive_for_careful_people(services):
    services.habits.switch("easy-walk", True)
    services.habits.switch("gentle-stretch", True)
    services.habits.switch("gentle-stretch", False)
    services.settings.change(after_effort=AfterEffort.UNSURE)
    assert names_in_use(services) == []
    assert services.habits.put_away(services.settings.settings) == ()


def test_habits_and_groups_are_moved_and_back_again(services, clock):
    settings = services.settings.settings
    for name, group in (("a", "x"), ("b", "x"), ("c", "y"), ("d", "")):
        services.habits.make(HabitDraft(name=name, group=group))
        clock.move(seconds=1)
    slug = {habit.name: habit.slug for habit in services.habits.own()}
    start = shelves(services)
    first = start[0][1][0]
    assert services.habits.move(slug[first], True, settings)
    assert shelves(services)[0][1] == start[0][1][::-1]
    assert services.habits.move_group(start[0][0], True, settings)
    assert [name for name, _ in shelves(services)] == ["y", "x", ""]
    services.history.undo()
    services.history.undo()
    assert shelves(services) == start
    services.habits.make(HabitDraft(name="e"))
    assert shelves(services)[-1][1][-1] == "e"


def test_the_order_of_noting_makes_no_difference_to_the_score(clock):
    notes = [(0, Outcome.DONE), (3, Outcome.NOT_DONE), (40, Outcome.DONE), (70, Outcome.RESTING)]
    found = set()
    for order in itertools.permutations(notes):
        services = build_services(open_memory_database(), clock)
        for back, outcome in order:
            services.habits.mark("quiet-time", TODAY - timedelta(days=back), outcome)
        noted = services.habits.marks_back("quiet-time", days_that_matter(DAILY))
        assert len(noted) == len(notes)
        found.add(strength(noted, services.flares.flares, DAILY, TODAY).scores)
    assert len(found) == 1


def test_a_flare_noted_later_freezes_scores_like_one_noted_at_the_time(clock):
    scores = []
    for backwards in (False, True):
        now = type(clock)(SUNDAY - timedelta(days=9))
        services = build_services(open_memory_database(), now)
        for day in range(10):
            if day == 5 and not backwards:
                services.flares.switch()
            services.habits.mark("quiet-time", services.clock.today, Outcome.DONE)
            now.move(days=1 if day < 9 else 0)
        if backwards:
            services.flares.note(services.clock.today - timedelta(days=4), None)
        noted = services.habits.marks_back("quiet-time", 99)
        scores.append(strength(noted, services.flares.flares, DAILY, TODAY).scores)
    assert scores[0] == scores[1]
    assert len({*scores[0][5:]}) == 1


def test_habits_read_only_as_much_of_the_past_as_matters(services):
    for back in range(0, 200, 10):
        services.habits.mark("quiet-time", TODAY - timedelta(days=back), Outcome.DONE)
        services.habits.mark("warm-layers", TODAY - timedelta(days=back), Outcome.RESTING)
    assert len(services.habits.marks_back("quiet-time", 3)) == 3
    assert len(services.habits.marks_back("quiet-time", 99)) == 20
    assert len(services.habits.marks_back("warm-layers", 3)) == 20


def test_a_notebook_from_before_there_was_more_to_choose_is_read():
    database = open_memory_database()
    row = {"id": "quiet-time", "on": True, "since": "2026-11-01", "changed": SUNDAY.isoformat()}
    rows_of(database, "habits").put(row)
    mark = {"id": "m", "kind": "habit_mark", "at": SUNDAY.isoformat(), "day": "2026-11-22",
            "changed": SUNDAY.isoformat(), "habit": "quiet-time", "outcome": "done",
            "version": None}  # fmt: skip
    rows_of(database, "entries-2026-11").put(mark)
    services = build_services(database, lambda: SUNDAY)
    assert services.habits.is_on("quiet-time")
    assert services.habits.marks((TODAY,))["quiet-time", TODAY].times == 1


async def test_backup_and_spreadsheet_carry_own_habits(services):
    slug = services.habits.make(PIANO).made
    services.habits.mark(slug, TODAY, Outcome.DONE, Version.TINY, 2)
    backup = read_backup((await services.file.export()).content)
    assert backup.unreadable == 0
    assert backup.tables["habits"][0]["name"] == "Piano"
    with zipfile.ZipFile(io.BytesIO((await services.tables.export()).content)) as bundle:
        text = bundle.read("habits.csv").decode("utf-8-sig")
    [row] = csv.DictReader(io.StringIO(text, newline=""))
    assert (row["Habit"], row["Version"], row["Times"]) == ("Piano", "tiny", "2")


def test_two_devices_merged_have_the_habits_of_both_and_the_newer_name(services, clock):
    slug = services.habits.make(PIANO).made
    mine = services.file._whole.tables()
    clock.move(hours=1)
    habit, choice = services.habits.habit(slug), services.habits.choices[slug]
    services.habits.change(
        slug, HabitDraft(name="Flute", frequency=draft_of(habit, choice).frequency)
    )
    theirs = services.file._whole.tables()
    for one, other in ((mine, theirs), (theirs, mine)):
        [row] = merged(one, other)["habits"]
        assert row["name"] == "Flute"


def twice_noted(services, times=(1, 1)):
    """A habit of two put together, which both had been done that day so many ``times``."""
    both = [services.habits.make(PIANO).made for _ in times]
    for slug, often in zip(both, times, strict=True):
        services.habits.mark(slug, TODAY, Outcome.DONE, times=often)
    services.habits.put_together(*both)
    return both[0]


def marks_kept(services):
    return [(mark.habit, mark.outcome) for mark in services.notebook.on(TODAY)]


@pytest.mark.parametrize("outcome", [Outcome.NOT_DONE, Outcome.RESTING])
def test_a_note_about_a_habit_put_together_tells_at_once_and_is_one_change(services, outcome):
    slug = twice_noted(services)
    before = marks_kept(services)
    change = services.habits.mark(slug, TODAY, outcome)
    mark = services.habits.marked(slug, TODAY)
    assert (mark, mark.outcome) == (change.made, outcome)
    assert services.notebook.on(TODAY) == (mark,)
    assert change.take_back()
    assert marks_kept(services) == before
    assert change.bring_back()
    assert marks_kept(services) == [(mark.habit, outcome)]


def test_a_habit_put_together_that_was_done_less_often_is_so_at_once(services):
    slug = twice_noted(services, times=(3, 2))
    services.habits.mark(slug, TODAY, Outcome.DONE, times=1)
    assert services.habits.marked(slug, TODAY).times == 1


def test_a_habit_put_together_that_is_noted_as_it_is_has_nothing_to_take_back(services):
    slug = twice_noted(services)
    before = marks_kept(services)
    assert services.habits.mark(slug, TODAY, Outcome.DONE) is None
    assert marks_kept(services) == before


def test_a_guide_of_a_habit_put_together_tells_at_once_and_takes_no_note_away(services):
    slug = twice_noted(services)
    change = services.habits.guide(slug, Version.FULL, 4, 3)
    assert services.habits.marked(slug, TODAY) == change.made
    assert change.made.version is Version.FULL
    assert len(services.notebook.on(TODAY)) == 2


def of_a_newer_app(**more):
    """Stores over a notebook with a habit of a newer menu; ``more`` is its choice."""
    database = open_memory_database()
    since = {"since": TODAY.isoformat(), "changed": SUNDAY.isoformat()}
    rows_of(database, "habits").put({"id": "sun-bath", "on": True, **since, **more})
    joined = {"id": "m1", "on": True, "own": True, "name": "Balcony", "into": "sun-bath"}
    rows_of(database, "habits").put({**joined, **since})
    return build_services(database, lambda: SUNDAY)


def test_a_habit_that_the_app_does_not_know_is_not_among_those_left_out_for_now():
    services = of_a_newer_app()
    services.habits.switch("easy-walk", True)
    services.settings.change(after_effort=AfterEffort.UNSURE)
    assert [habit.slug for habit in services.habits.left_out()] == ["easy-walk"]


@pytest.mark.parametrize(("chosen", "called"), [("", "sun-bath"), ("Sun", "Sun")])
def test_what_was_noted_about_a_habit_that_the_app_does_not_know_can_be_taken_back(chosen, called):
    services = of_a_newer_app(name=chosen)
    services.habits.mark("sun-bath", TODAY, Outcome.DONE)
    services.habits.mark("sun-bath", TODAY, None)
    assert services.habits.marked("sun-bath", TODAY) is None
    assert called in services.history.undo().name
    assert services.habits.marked("sun-bath", TODAY) is not None


def test_a_habit_put_together_with_one_that_the_app_does_not_know_keeps_its_name():
    assert of_a_newer_app().habits.names()["m1"] == "Balcony"
