"""Of the fields of a control none is passed over that could hold another control."""

from __future__ import annotations

import dataclasses

import pytest

from tests.support.sparse import fields_worth_a_look

MORE = (dict, list, tuple)


def holds_more(value):
    return isinstance(value, MORE) or dataclasses.is_dataclass(value)


@pytest.mark.parametrize("address", ["/", "/log", "/pace", "/habits/menu", "/settings", "/read"])
async def test_no_field_is_passed_over_that_holds_more_than_a_plain_value(launch, address):
    app = await launch(address, (1280, 800))
    assert len(app.controls) > 20
    for item in app.controls:
        told = [
            field
            for field in dataclasses.fields(item.control)
            if not field.metadata.get("skip", False)
        ]
        wanted = [field.name for field in told if holds_more(getattr(item.control, field.name))]
        assert [field.name for field in fields_worth_a_look(item.control)] == wanted
