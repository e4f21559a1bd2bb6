"""All words of the app: never a phrase that promises, blames or frightens."""

from __future__ import annotations

import re
from pathlib import Path

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

FILES = sorted(p for p in Path(str(CONTENT)).rglob("*") if p.suffix in {".md", ".toml"})
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
