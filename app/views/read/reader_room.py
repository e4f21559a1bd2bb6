"""How wide the column of a card is, and the space at its sides."""

from __future__ import annotations

from app.views.look import Look
from app.views.shared.panels import READING_WIDTH

TABLET_WIDTH = 608
PHONE_MARGIN = 24


def reader_side(look: Look) -> float:
    """Return the space at each side of the column of a card."""
    if look.phone:
        return look.margin if look.large or look.width < 360 else PHONE_MARGIN
    widest = READING_WIDTH if look.desktop else TABLET_WIDTH
    return max(look.margin, (look.room - widest) / 2)
