"""A table as CSV that spreadsheets open right, and that cannot make them calculate."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

FORMULA_STARTS = tuple("=+-@\t\r\n")
"""A cell that begins with one of these is taken for a formula by some spreadsheet (OWASP)."""


def csv_file(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return the file: UTF-8 with the mark by which spreadsheets know it, lines as RFC 4180."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    for row in (header, *rows):
        writer.writerow([neutral(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def neutral(cell: str) -> str:
    """Return ``cell`` so that it is read as text: an apostrophe stands before a formula."""
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell


def number(value: float) -> str:
    """Return ``value`` with a point, and without one where it is whole."""
    return f"{value:g}"
