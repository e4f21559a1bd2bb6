"""All entries as tables for spreadsheets: activities, rests, check-ins, habits, energy, lists."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from datetime import time

from app.domain.days import DAY_START
from app.domain.entry import Entry
from app.domain.weights import EQUAL, Weights
from app.transfer.csv_columns import sheets
from app.transfer.csv_file import csv_file

THEN = (1980, 1, 1, 0, 0, 0)
"""The moment every file in the bundle has: the same notes give the same bytes."""

READABLE = 0o644 << 16
"""Who may read the files once they are unpacked, in the place where a zip keeps that."""


def csv_files(
    entries: Iterable[Entry],
    habits: Mapping[str, str],
    day_start: time = DAY_START,
    weights: Weights = EQUAL,
) -> dict[str, bytes]:
    """Return one CSV file for each table by its name, the entries in the order given.

    ``habits`` are the names of habits by their slugs.
    """
    every = tuple(entries)
    return {
        sheet.file: csv_file(
            [name for name, _ in sheet.columns],
            (
                [cell(entry) for _, cell in sheet.columns]
                for entry in every
                if isinstance(entry, sheet.shape)
            ),
        )
        for sheet in sheets(habits, day_start, weights)
    }


def csv_bundle(files: Mapping[str, bytes]) -> bytes:
    """Return ``files`` as one zip, for one save dialog."""
    bundle = io.BytesIO()
    with zipfile.ZipFile(bundle, "w") as packed:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, THEN)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system, info.external_attr = 3, READABLE
            packed.writestr(info, content)
    return bundle.getvalue()
