"""Hypothesis drives the storage, with faults and kills, against plain dictionaries of rows."""

from __future__ import annotations

from copy import deepcopy

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule
from tinydb import where

from app.storage.rows import rows_of
from app.storage.whole import Whole
from tests.support.databases import open_memory_database
from tests.support.history import as_text
from tests.support.modelled import ModelledNotebook, fields, ids, troubles, values

names = st.sampled_from(["entries-2026-11", "flares"])


class Notebook(ModelledNotebook):
    """What may be done to a notebook."""

    @rule(name=names, row_id=ids, row=fields, trouble=troubles)
    def put(self, name, row_id, row, trouble):
        row = {"id": row_id, **row}
        after = {**self.rows(name), row_id: row}
        self.do(lambda database: rows_of(database, name).put(row), {name: after}, trouble)

    @rule(name=names, rows=st.lists(fields, max_size=3), trouble=troubles)
    def insert(self, name, rows, trouble):
        new = [{**row, "id": f"made {self.made + number}"} for number, row in enumerate(rows)]
        self.made += len(new)
        after = {**self.rows(name), **{row["id"]: row for row in new}}
        self.do(lambda database: database.table(name).insert_multiple(new), {name: after}, trouble)

    @rule(name=names, row_id=ids, row=fields, trouble=troubles)
    def upsert(self, name, row_id, row, trouble):
        row, rows, has_id = {"id": row_id, **row}, self.rows(name), where("id") == row_id
        after = {**rows, row_id: {**rows.get(row_id, {}), **row}}
        self.do(lambda database: database.table(name).upsert(row, has_id), {name: after}, trouble)

    @rule(name=names, changed=fields, trouble=troubles)
    def update_all(self, name, changed, trouble):
        after = {key: {**row, **changed} for key, row in self.rows(name).items()}
        self.do(lambda database: database.table(name).update(changed), {name: after}, trouble)

    @rule(name=names, row_id=ids, new=ids, trouble=troubles)
    def rename(self, name, row_id, new, trouble):
        rows = self.rows(name)
        if new in rows or row_id not in rows:
            return
        after = {**rows, new: {**rows[row_id], "id": new}}
        del after[row_id]
        change, has_id = {"id": new}, where("id") == row_id
        self.do(
            lambda database: database.table(name).update(change, has_id), {name: after}, trouble
        )

    @rule(name=names, value=values, trouble=troubles)
    def change_deep_inside(self, name, value, trouble):
        def change(row):
            row.setdefault("inside", {}).setdefault("list", []).append(value)

        after = deepcopy(self.rows(name))
        for row in after.values():
            change(row)
        self.do(lambda database: database.table(name).update(change), {name: after}, trouble)

    @rule(name=names, row_id=ids, trouble=troubles)
    def remove(self, name, row_id, trouble):
        after = {key: row for key, row in self.rows(name).items() if key != row_id}
        has_id = where("id") == row_id
        self.do(lambda database: database.table(name).remove(has_id), {name: after}, trouble)

    @rule(name=names, trouble=troubles)
    def truncate(self, name, trouble):
        self.do(lambda database: database.table(name).truncate(), {name: {}}, trouble)

    @rule(name=names, trouble=troubles)
    def drop_table(self, name, trouble):
        self.do(lambda database: database.drop_table(name), {name: {}}, trouble)

    @rule(rows=st.dictionaries(ids, fields), trouble=troubles)
    def replace_all(self, rows, trouble):
        flares = {key: {**row, "id": key} for key, row in rows.items()}
        new = {"flares": list(flares.values())}
        self.do(
            lambda database: Whole(database).replace(new),
            {**self.all_gone(), "flares": flares},
            trouble,
        )

    @rule()
    def erase(self):
        self.do(lambda database: Whole(database).erase(), self.all_gone(), None)

    @rule()
    def let_go(self):
        self.database.storage.let_go()

    @rule(trouble=troubles)
    def compact(self, trouble):
        self.do(lambda database: database.storage.compact(), {}, trouble)


def test_a_row_that_got_another_id_is_not_overwritten_by_one_with_its_old_id():
    with open_memory_database() as database:
        rows = rows_of(database, "flares")
        rows.put({"id": "a"})
        rows.update({"id": "b"})
        rows.put({"id": "a", "note": "another"})
        assert [row["id"] for row in rows] == ["b", "a"]


@pytest.mark.parametrize(
    ("before", "after"), [(1, True), (1, 1.0), ([1], [True]), ({"inside": 1}, {"inside": 1.0})]
)
def test_a_row_is_kept_as_it_is_written_although_python_takes_it_for_equal(before, after):
    with open_memory_database() as database:
        rows = rows_of(database, "flares")
        rows.put({"id": "a", "value": before})
        rows.update({"value": after})
        assert [as_text(row) for row in rows] == [as_text({"id": "a", "value": after})]


TestNotebook = Notebook.TestCase
TestNotebook.settings = settings(max_examples=40, stateful_step_count=50, deadline=None)
