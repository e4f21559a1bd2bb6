"""The habit menu, the glossary, the references and the single pages."""

from __future__ import annotations

import re

import flet as ft

from app.domain.card import Mark
from app.reading.content import WORDS, drawing
from app.reading.library import Library

LIBRARY = Library(WORDS)
HABITS = LIBRARY.habits


def numbers(**asked):
    return {h.number for h in HABITS.values() if all(getattr(h, k) == v for k, v in asked.items())}


def test_all_sixteen_habits_are_there():
    assert [habit.number for habit in HABITS.values()] == list(range(1, 17))


def test_habits_are_suggested_asked_about_and_left_out_as_the_evidence_says():
    assert numbers(starter=True) == {4, 7, 14}
    assert numbers(opt_in=True) == {8, 16}
    assert numbers(exercise=True) == {1, 10, 16}
    assert numbers(on_request=True) == {13}
    assert {h.number for h in HABITS.values() if h.within} == {2, 3, 5}
    assert {h.number for h in HABITS.values() if h.checks} == {8, 16}


def test_a_habit_is_complete():
    for slug, habit in HABITS.items():
        assert hasattr(ft.Icons, habit.icon), slug
        assert all((habit.how_to, habit.when, habit.target, habit.theme, habit.safety)), slug
        assert all(words for _, words in habit.versions), slug
        assert habit.help in ("now", "same-day", "soon"), slug
        assert set(habit.sources) <= set(LIBRARY.references), slug
        assert habit.frequency.times <= habit.frequency.days or habit.frequency.days == 1, slug


def test_a_first_usual_has_an_icon_that_exists():
    assert [usual.name for usual in LIBRARY.usuals if not hasattr(ft.Icons, usual.icon)] == []


def test_related_words_are_in_the_glossary():
    for word in LIBRARY.words.values():
        assert set(word.related) <= set(LIBRARY.words), word.slug


def test_the_glossary_explains_every_word_the_article_leaves_open():
    assert {
        "microcirculation", "capillary", "arteriole", "venule", "autonomic-nervous-system",
        "widening-and-narrowing", "vascular-tone", "central-sensitisation", "metabolic-waste",
        "oxygen-use", "heart-rate-variability", "laser-doppler", "near-infrared-spectroscopy",
        "capillary-microscopy", "biochemical-marker", "neurotransmitter", "two-way",
        "heterogeneous", "hypothesis", "finding", "proof", "cause", "association",
    } <= set(LIBRARY.words)  # fmt: skip


def test_no_reference_is_printed_that_was_not_confirmed():
    assert "Jason2009" not in LIBRARY.references
    assert not any("memory" in item.citation for item in LIBRARY.references.values())


def test_every_mark_has_its_words():
    assert set(LIBRARY.marks) == set(Mark)


def test_the_safety_page_has_its_parts_and_numbers():
    titles = [title for title, _ in LIBRARY.safety.sections]
    assert titles[:4] == [
        "Call your local emergency number now",
        "Talk to someone now, day or night",
        "Same day",
        "Soon",
    ]
    dialled = " ".join(number.dial for number in LIBRARY.safety.numbers)
    assert all(number in dialled for number in ("999", "112", "911", "116 123", "988"))
    now = dict(LIBRARY.safety.sections)["Call your local emergency number now"]
    assert now.count("- **") == 11


def test_no_sign_for_a_call_at_once_is_one_long_block():
    now = dict(LIBRARY.safety.sections)["Call your local emergency number now"]
    blocks = re.split(r"\n(?:\n|- )", now)
    assert [block for block in blocks if len(block.split()) > 50] == []


def test_there_are_three_first_screens():
    assert len(LIBRARY.welcome) == 3


def test_every_deck_has_its_own_drawing_with_words_for_it():
    names = [deck.drawing for deck in LIBRARY.decks]
    assert len(set(names)) == 16
    assert all(drawing(name).title for name in names)
