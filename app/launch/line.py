"""The lines on the terminal."""

from __future__ import annotations

import sys

from app.domain.errors import AppError
from app.reading.wording import say


def tell(name: str, **blanks: object) -> None:
    """Print the words of the start called ``name``, in letters that the terminal has."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    line = say(f"launch.{name}", **blanks)
    print(line.encode(encoding, "replace").decode(encoding), flush=True)


def tell_problem(problem: AppError) -> None:
    """Print the sentence about ``problem`` where errors go."""
    print(say(f"errors.{problem.code}", **problem.details), file=sys.stderr, flush=True)
