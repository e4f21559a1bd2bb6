"""A word of the glossary, and the references that stand behind the studies."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word explained."""

    slug: str
    word: str
    say: str
    """How to say it, in plain letters."""
    plain: str
    """What it means, in one sentence."""
    body: str
    related: tuple[str, ...]
    also: tuple[str, ...]
    """Other forms, for the search."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A published study or guideline."""

    key: str
    citation: str
    link: str
    """Empty where no stable address is known."""
