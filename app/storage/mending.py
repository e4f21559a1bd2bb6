"""Mends what damage did to the tables: a row that is there twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.storage.change import Change, Table, TableChange


def doubled(tables: Mapping[str, Table], changes: Iterable[Change]) -> Change:
    """Return what drops each row that was put again later under another number.

    Once it was dropped before it was put again; where that cannot be read any more it would be
    there twice, the first time as it no longer is.
    """
    places = {name: {row.get("id"): key for key, row in tables[name].items()} for name in tables}
    for change in changes:
        for name, part in change.items():
            for key, row in part.put.items():
                if tables[name].get(key) == row:
                    places[name][row.get("id")] = key
    return {
        name: TableChange({}, tuple(key for key, row in table.items() if _is_old(key, row, known)))
        for name, table in tables.items()
        if (known := places[name])
    }


def _is_old(key: str, row: Mapping[str, object], places: Mapping[object, str]) -> bool:
    return "id" in row and places[row["id"]] != key
