"""Notes from other apps, in the built web app without a network: brought in, and taken back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.domain.days import DAY_START, own_day
from app.packaging.site import Site
from tests.browser.web.conftest import Hosts, LivedIn, Starts
from tests.browser.web.visitor import Visitor
from tests.transfer.imports.files import MARKS, NEW, at, loop, loop_database, visible

WALK = "001,Evening walk,YES_NO,,,1,1,#000,,,,false"


def brings_in(visitor: Visitor, file: Path, seen: str) -> None:
    """Choose ``file``, see what would come of it, and agree."""
    visitor.visit("/settings/import")
    chooses(visitor, file)
    visitor.sees(seen)
    visitor.tap("Bring these notes in")
    visitor.sees("are here now")


def chooses(visitor: Visitor, file: Path, button: str = "Choose a file") -> None:
    with visitor.page.expect_file_chooser() as chooser:
        visitor.tap(button)
    chooser.value.set_files(file)


def test_files_of_other_apps_are_brought_in_and_taken_back_without_a_network(
    lived_in: LivedIn, site: Site, hosts: Hosts, starts: Starts, tmp_path: Path
) -> None:
    today = own_day(datetime.now(UTC), DAY_START)
    days = [today - timedelta(days=back) for back in range(1, 6)]
    habits, symptoms, backup = (tmp_path / name for name in ("a.zip", "b.csv", "c.db"))
    marks = [MARKS, *(f"{day},YES_MANUAL," for day in days)]
    habits.write_bytes(loop(NEW, [WALK], {"001 Evening walk": marks}))
    rows = [f"{day},Fatigue,General,2" for day in days]
    symptoms.write_bytes(visible(*rows, f"{days[0]},Note,Note,a quiet one"))
    rows_of_db = [(1, at(day.isoformat()), 2, "") for day in days]
    backup.write_bytes(loop_database(25, [{"id": 1, "name": "Tea"}], rows_of_db))

    visitor = starts(hosts(site, lived_in.port), lived_in=lived_in)
    visitor.loses_the_network()
    brings_in(visitor, habits, "5 notes about habits")
    visitor.sees("Evening walk")
    brings_in(visitor, symptoms, "5 check-ins")
    visitor.is_at(f"/pace?day={days[0]}")
    visitor.sees("a quiet one")
    visitor.goes_to("/settings/import")
    chooses(visitor, habits)
    visitor.sees("All of it is here already, so nothing would change.")
    chooses(visitor, backup, "Choose another file")
    visitor.sees("1 habit")
    assert visitor.nameless() == []

    visitor.visit("/settings/import")
    visitor.tap("Visible,")
    visitor.sees("5 notes go away.")
    visitor.tap("Take them back")
    visitor.sees("are taken back")
    visitor.goes_to(f"/pace?day={days[0]}")
    visitor.does_not_see("a quiet one")
    visitor.goes_to("/habits")
    visitor.sees("Evening walk")
