"""All words of the app: never a phrase that promises, blames or frightens."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from app.reading.content import CONTENT, WORDS

NEVER = (
    "poor circulation causes", "boost your blood flow", "more oxygen to your muscles",
    "improves circulation", "eases fibromyalgia", "have discovered", "breakthrough",
    "studies prove", "proven", "have damaged vessels", "your symptoms show",
    "nothing to worry about", "just fibro", "doctors got it wrong", "it was in your head",
    "cure", "cures", "reverse", "heals", "root cause", "soon there will be", "you did too much",
    "you overdid it", "you caused", "your trigger was", "crash", "boom and bust", "push through",
    "no pain no gain", "challenge yourself", "missed", "streak", "streaks", "failed", "0 %",
    "goal reached", "try more tomorrow", "safe limit", "your body's limit", "health score",
    "stop your medicine", "take aspirin", "replace your doctor", "well done", "great job",
)  # fmt: skip
"""What is never written (the phrases of the voice, and the words no screen uses)."""

QUOTED = {"safety.md": ('"just fibro"',)}
"""Where a phrase stands in quotation marks in order to be contradicted."""

ONE_WORD = {
    "our own choice": r"\bour choices?\b|\bapp’s choice",
    "in Settings": r"\bin (?:the )?settings\b(?! of)",
    "noted": r"\bnot logged\b|\blogged (?:yet|days?)\b",
    "take off, delete or put away": r"\bput aside\b|\btaken? (?:it )?away\b|\bforget|\bremove",
    "bring up": r"\bis (?:never )?(?:suggested|mentioned)\b",
    "backup": r"\bcop(?:y|ies) of your notes\b",
    "try once more": r"\btry again\b",
    "words in full": r"\w’t\b",
    "calm": r"!",
}
"""The one word for a thing, or the way of all words, and what no screen says instead."""

LONGEST = 23
"""How many words a sentence on a screen may have; a blank is one."""

FILES = sorted(p for p in Path(str(CONTENT)).rglob("*") if p.suffix in {".md", ".toml"})
SCREENS = [p for p in FILES if p.parent.name == "wording" and p.stem not in ("launch", "packaging")]
UNKNOWN_GLYPHS = re.compile(r"[\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff≈≤≥⅓]")


def flat(text: str) -> str:
    """Lower case, straight apostrophes, and nothing but words between single spaces."""
    text = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", text.lower().replace("’", "'"))
    return " " + re.sub(r"[^a-z0-9%']+", " ", text) + " "


def test_no_file_holds_a_phrase_that_is_never_written():
    for file in FILES:
        text = file.read_text(encoding="utf-8").replace("“", '"').replace("”", '"')
        for quoted in QUOTED.get(file.name, ()):
            text = text.replace(quoted, "")
        plain = flat(text)
        assert [phrase for phrase in NEVER if f" {phrase} " in plain] == [], file.name


def test_every_glyph_is_in_the_typeface():
    for file in FILES:
        assert UNKNOWN_GLYPHS.findall(file.read_text(encoding="utf-8")) == [], file.name


def test_the_words_are_in_one_language_only_and_it_is_whole():
    assert {"decks", "glossary", "habits", "wording"} <= {
        p.name for p in Path(str(WORDS)).iterdir()
    }


def said(file: Path):
    """The name and the words of each text of ``file``."""
    for key, text in tomllib.loads(file.read_text(encoding="utf-8")).items():
        for form in text.values() if isinstance(text, dict) else (text,):
            yield key, form.replace("\n", " ")


@pytest.mark.parametrize(("word", "other"), ONE_WORD.items(), ids=list(ONE_WORD))
def test_one_thing_has_one_word_on_all_screens(word, other):
    found = {f"{file.stem}.{key}": text for file in SCREENS for key, text in said(file)}
    assert [key for key, text in found.items() if re.search(other, text)] == [], word


def test_a_sentence_on_a_screen_can_be_taken_in_at_once():
    long = {}
    for file in SCREENS:
        for key, text in said(file):
            sentences = [len(each.split()) for each in re.split(r"(?<=[.?!:;])\s", text)]
            if max(sentences) > LONGEST:
                long[f"{file.stem}.{key}"] = max(sentences)
    assert long == {}
