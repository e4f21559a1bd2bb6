"""What can be wrong with a build."""

from __future__ import annotations

from app.domain.errors import AppError
from app.reading.wording import say


class BuildError(AppError):
    """The web app cannot be built from what is there."""

    def __str__(self) -> str:
        """Return the sentence for the person who builds."""
        return say(f"packaging.fault_{self.code}", **self.details)
