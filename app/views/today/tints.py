"""The colours of the hero: sea, or clay in a flare."""

from __future__ import annotations

from dataclasses import dataclass

from app.views.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Tints:
    """What the hero is painted with."""

    top: str
    foot: str
    ring: str
    water: str
    words: str
    """The underlined words under the ring."""


def tints(tokens: Tokens, flare: bool) -> Tints:
    """Return the colours of the hero, those of clay in a ``flare``."""
    if flare:
        return Tints(
            tokens.clay_pale, tokens.clay_mist, tokens.clay, tokens.clay_water, tokens.on_clay_mist
        )
    return Tints(tokens.sea_pale, tokens.sea_mist, tokens.sea, tokens.water, tokens.on_mist)
