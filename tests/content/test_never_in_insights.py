"""What Insights never says, in its words and on its screens, and what it never asks."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from app.domain.check_in import Question
from app.domain.habit import BlankDays
from app.domain.insight import About, Facts, Terms, questions
from app.reading.content import WORDS

FIRST = date(2026, 11, 2)
AREAS = ("insights", "appointment")
WORDS_NEVER = """
trend trending almost promising trigger triggers cause causes effect effects works help helps
improve improves improvement significant significance correlation correlated predict predicts
prediction because forecast odds better worse score streak missed failed average likely ought
should others people fiqr wpi sss peg funcap
"""
NEVER = frozenset(WORDS_NEVER.split())
QUOTED = (
    "found together does not mean that one caused the other",
    "clearly worse a day or more after small effort",  # the question that NG206 asks for
    "nothing is foretold from it",
)
"""What is said on purpose, and holds one of these words or one like it."""


def flat(text):
    text = re.sub(r"\{\w+\}", " ", text.lower().replace("’", "'"))
    for quoted in QUOTED:
        text = text.replace(quoted, " ")
    return re.findall(r"[a-z0-9%']+", text)


def said(area):
    words = tomllib.loads((Path(str(WORDS)) / "wording" / f"{area}.toml").read_text("utf-8"))
    for key, text in words.items():
        for form in text.values() if isinstance(text, dict) else (text,):
            yield key, form


@pytest.mark.parametrize("area", AREAS)
def test_insights_says_no_word_that_promises_blames_or_foretells(area):
    found = {key: sorted(set(flat(text)) & NEVER) for key, text in said(area)}
    assert {key: words for key, words in found.items() if words} == {}


@pytest.mark.parametrize("area", AREAS)
def test_insights_gives_no_percent_and_no_arrow(area):
    assert [key for key, text in said(area) if re.search(r"[%←-⇿▲▼]", text)] == []


def test_the_page_says_no_points_and_no_middle_but_the_median():
    printed = [
        (key, text)
        for key, text in said("appointment")
        if key.startswith(("page_", "short_", "table", "chart", "activity_", "seen_", "foot_"))
    ]
    assert [key for key, text in printed if {"points", "middle", "plan"} & set(flat(text))] == []


def test_every_sentence_with_a_share_has_its_counts_first():
    words = dict(said("insights"))
    for key in ("told", "flares_count"):
        assert re.search(r"\{\w+\} (of|flares)", words[key]) or "{after} of" in words[key]
    assert words["told"].index("{hard} of {days}") < words["told"].index("{tenths} in 10")
    assert words["told"].count("in 10") == 2


def test_never_is_the_same_day_asked_about_nor_the_outcome_by_itself():
    facts = Facts(
        first=FIRST,
        last=FIRST,
        ratings=dict.fromkeys(Question, (5,)),
        points=(10.0,),
        marks={"walk": (1,)},
        noted=(True,),
    )
    for outcome in Question:
        asked = questions(facts, Terms(outcome=outcome, habits={"walk": BlankDays.UNSURE}))
        assert all(each.ahead >= 1 for each in asked)
        assert (About.STRAIN in {each.about for each in asked}) == (outcome is not Question.STRAIN)
