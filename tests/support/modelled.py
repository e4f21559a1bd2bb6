"""A notebook and a model of it: whatever is done to one is done to the other, with trouble."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from tinydb import where

from app.domain.errors import StorageError
from app.storage.database import open_folder
from app.storage.migrations import META
from app.storage.rows import Database
from tests.support.clock import SUNDAY
from tests.support.faulty import Fault, FaultyFolder
from tests.support.history import as_text, files_of, folder_of, state_of

Rows = dict[str, dict[str, Any]]
"""The rows of a table by their id."""
Model = dict[str, Rows]
"""All tables by their name."""
Trouble = tuple[int, Fault, bool, str] | None
"""At which step what goes wrong, whether from then on, and what happens next."""

COMPACT_FROM = 400
"""Bytes of journal after which the storage compacts: a few changes."""
IDS = "abcd"

ids = st.sampled_from(IDS)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=2), inner),
    max_leaves=4,
)
fields = st.dictionaries(st.sampled_from(["note", "minutes", "deep"]), values, max_size=3)
some_trouble = st.tuples(
    st.integers(1, 8),
    st.sampled_from(Fault),
    st.booleans(),
    st.sampled_from(["again", "leave", "kill"]),
)
troubles = st.sampled_from([False, False, True]).flatmap(lambda t: some_trouble if t else st.none())


class ModelledNotebook(RuleBasedStateMachine):
    """Does the same to the storage and to the model."""

    def __init__(self) -> None:
        super().__init__()
        self.model: Model = {}
        self.folder = FaultyFolder()
        self.made = 0
        self.perhaps: list[Model] = []
        """What may be found when opened again: changes said to be not saved, yet on the disk."""
        self.is_half_written = False
        """Whether a write stopped halfway: to tell of damage then is right, if not needed."""

    @initialize()
    def open(self) -> None:
        opened = open_folder(self.folder, SUNDAY)
        assert opened.set_aside == () or self.is_half_written
        self.is_half_written = False
        self.database = opened.database
        self.database.storage._compact_from = COMPACT_FROM
        shown = found(self.database)
        self.model = next((m for m in self.perhaps if flat(m) == shown), self.model)
        self.perhaps.clear()

    @rule(closes=st.booleans())
    def open_again(self, closes: bool) -> None:
        """Close it and open it, or be killed and open what is on the disk."""
        if closes:
            self.database.close()
        self.folder = FaultyFolder(folder_of(files_of(self.folder.folder)))
        self.open()

    def rows(self, name: str) -> Rows:
        return self.model.get(name, {})

    def all_gone(self) -> Model:
        """Return what makes an empty notebook of this one."""
        return {name: {} for name in self.model}

    def do(self, verb: Callable[[Database], object], change: Model, trouble: Trouble) -> None:
        """Do what must make ``change``; if it goes wrong try again, or leave it, or be killed."""
        steps, after = self.folder.steps, {**self.model, **change}
        if trouble is not None:
            at, steps.fault, steps.lasting, then = trouble
            steps.fails_at = steps.taken + at
            self.is_half_written |= steps.fault is Fault.HALF_DONE
        try:
            verb(self.database)
        except StorageError:
            self.check()
            steps.fails_at = None
            if then != "again":
                self.perhaps.append(after)
                return self.open_again(closes=False) if then == "kill" else None
            verb(self.database)
        steps.fails_at = None
        if flat(after) != flat(self.model):
            self.perhaps.clear()
        self.model = after

    @invariant()
    def check(self) -> None:
        assert found(self.database) == flat(self.model)
        for name, rows in self.model.items():
            for key in IDS:
                hits = self.database.table(name).search(where("id") == key)
                assert [dict(hit) for hit in hits] == [rows[key] for _ in rows if key in rows][:1]


def found(database: Database) -> dict[str, list[str]]:
    """Return the rows that the database shows; an empty table is as good as none."""
    tables = state_of(database)
    return {name: sorted(map(as_text, rows)) for name, rows in tables.items() if name != META}


def flat(model: Model) -> dict[str, list[str]]:
    """Return the rows of the model in the same way."""
    return {
        name: sorted(map(as_text, rows.values())) for name, rows in sorted(model.items()) if rows
    }
