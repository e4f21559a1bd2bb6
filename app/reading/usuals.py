"""The activities offered before the person has any usuals, and names to choose from."""

from __future__ import annotations

from importlib.resources.abc import Traversable

from app.domain.activity import ActivityKind
from app.domain.usual import Usual
from app.reading.document import read_document


def load_usuals(file: Traversable) -> tuple[Usual, ...]:
    """Read the first usuals; those meant for Today come first.

    Raises:
        ContentError: If the file cannot be understood.

    """
    return tuple(
        Usual(
            id=f"first:{row['name']}",
            name=row["name"],
            kind=ActivityKind(row["kind"]),
            effort=row["effort"],
            minutes=row["minutes"],
            icon=row["icon"],
        )
        for row in read_document(file).tables("usual")
    )
