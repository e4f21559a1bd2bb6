"""What is true of one device alone does not travel."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

from app.domain.settings import DEVICE_FACTS, Settings
from app.storage.records import to_document
from app.transfer.backup import portable, read_backup, write_backup
from tests.support.clock import SUNDAY

NOTED = Settings(text_size=130, last_backup=date(2026, 11, 1), last_nudge=date(2026, 11, 2))


def test_the_facts_are_fields_of_the_settings():
    assert set(DEVICE_FACTS) <= {field.name for field in fields(Settings)}


def test_everything_but_the_facts_of_the_device_is_left_in():
    tables = {"settings": [to_document(NOTED)], "flares": [{"id": "1"}]}
    left = portable(tables)
    assert left["flares"] == tables["flares"]
    assert left["settings"] == [
        {name: value for name, value in to_document(NOTED).items() if name not in DEVICE_FACTS}
    ]
    assert tables["settings"] == [to_document(NOTED)]


def test_without_settings_nothing_is_left_out():
    assert portable({"flares": [{"id": "1"}]}) == {"flares": [{"id": "1"}]}


def test_settings_with_and_without_the_facts_can_be_backed_up():
    for tables in (
        {"settings": [to_document(NOTED)]},
        portable({"settings": [to_document(NOTED)]}),
    ):
        assert read_backup(write_backup(tables, SUNDAY)).tables == tables
