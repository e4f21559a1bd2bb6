"""Four lives in the built web app, on a phone with larger text, over days that a clock brings."""

from __future__ import annotations

import asyncio
import io
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from app.domain.activity import ActivityKind
from app.domain.check_in import Question
from app.main import build_services
from app.packaging.site import Site
from tests.browser.test_journey import (
    finds_a_day,
    logs_a_day,
    looks_up_a_word,
    reads_a_deck_to_its_end,
    switches_on_a_habit,
    through_the_first_screens,
)
from tests.browser.web.conftest import Hosts, LivedIn, Starts, first_visit
from tests.browser.web.visitor import Visitor
from tests.packaging.built import with_a_clock
from tests.support.clock import TestClock, ago
from tests.support.databases import open_memory_database

SUNDAY = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
"""When each of the lives begins."""
TEXT = 130
"""Percent, as the device asks for it."""
LIVED = f"""
addEventListener("DOMContentLoaded", () => {{
  document.documentElement.style.fontSize = "{16 * TEXT / 100}px";
}});
{{
  localStorage.ahead ??= {1000 * SUNDAY.timestamp():.0f} - Date.now();
  const Real = self.Worker;
  self.Worker = class extends Real {{
    constructor(url, options) {{
      super(url, {{ ...options, name: `${{options.name}}@${{localStorage.ahead}}` }});
    }}
  }};
}}
"""


@dataclass(frozen=True)
class Opened:
    """A browser in which the first screen was looked at once, and one font was asked for."""

    left: LivedIn
    font: str
    """Its path. It was asked for before there was a service worker to keep it."""


@pytest.fixture(scope="module")
def opened(chromium: Browser, site: Site, tmp_path_factory: pytest.TempPathFactory) -> Opened:
    """What is left of nine o'clock on a Sunday; each life begins with a copy of its own."""
    folder = tmp_path_factory.mktemp("opened")
    font = next(path for path in site if "/notosanshebrew/" in path)
    with first_visit(chromium, folder, with_a_clock(site), LIVED) as (visitor, left):
        visitor.sees("A calm place to read")
        visitor.page.evaluate("path => fetch(path)", font)
        visitor.waits_until_all_is_kept()
        visitor.waits_until_kept(font)
    return Opened(left, font)


@pytest.fixture
def newcomer(opened: Opened, site: Site, hosts: Hosts, starts: Starts) -> Visitor:
    """Somebody in front of the first screen, whose host and network are gone for good."""
    visitor = starts(hosts(site, opened.left.port), LIVED, opened.left)
    visitor.loses_the_network()
    visitor.visit()
    visitor.sees("A calm place to read")
    return visitor


def comes_back(visitor: Visitor, days: int) -> None:
    """Open Today again at nine, so many ``days`` after the Sunday."""
    there = SUNDAY + timedelta(days=days)
    visitor.page.evaluate(f"localStorage.ahead = {1000 * (there.timestamp() - time.time()):.0f}")
    visitor.visit()


def chooses_a_backup(visitor: Visitor, backup: Path) -> None:
    visitor.goes_to("/settings/restore")
    with visitor.page.expect_file_chooser() as chooser:
        visitor.tap("Choose a backup file")
    chooser.value.set_files(backup)
    visitor.sees("What would change")


def test_a_newcomer_on_a_bad_day_does_little_and_loses_nothing(
    newcomer: Visitor, opened: Opened
) -> None:
    visitor = newcomer
    assert opened.font in visitor.keeps()
    through_the_first_screens(visitor)
    visitor.tap("Log Shower, 15 minutes")
    visitor.sees("2 points")
    visitor.tap("A flare", "switch")
    visitor.sees("A gentler day")
    visitor.tap("Pain: Much")
    visitor.sees("Noted today: pain 8 of 10")
    visitor.tap("Something else")
    visitor.chooses("Mental", "45 minutes")
    visitor.tap("Add a note")
    visitor.write("Note, just for you", "wool in my head")
    visitor.page.reload()
    visitor.waits_for_a_screen()
    visitor.sees("Finish later")
    note = visitor.page.get_by_label("Note, just for you").first
    note.focus()
    expect(note).to_have_value("wool in my head")
    visitor.tap("Save, 6 points")
    visitor.sees("8 points")
    assert visitor.nameless() == []
    comes_back(visitor, days=1)
    visitor.sees("day 2 of this flare")
    visitor.sees("A flare, since Sunday")
    visitor.does_not_see("Noted today")
    visitor.tap("A flare, since", "switch")
    visitor.sees("The flare is over for now.")
    visitor.tap("Day before")
    visitor.tap("2 activities noted")
    visitor.sees("wool in my head")
    visitor.sees("Change check-in: Pain 8")
    reads_a_deck_to_its_end(visitor)
    looks_up_a_word(visitor)
    assert visitor.nameless() == []


def a_month() -> bytes:
    """The backup of somebody who noted 26 of the 30 days before the Sunday."""
    services = build_services(open_memory_database(), TestClock())
    services.settings.change(welcomed=True)
    for back in range(30, 0, -1):
        if back % 7 != 3:
            minutes = 60 + 15 * (back % 4)
            log = services.notebook.log_activity
            log(ago(back), ActivityKind.PHYSICAL, 4, minutes, "Housework")
            log(ago(back), ActivityKind.MENTAL, 5, 30, "Emails")
            ratings = {Question.PAIN: 3 + back % 4, Question.IN_THE_WAY: 3 + back % 3}
            services.notebook.check_in(ago(back), ratings)
    with ThreadPoolExecutor() as beside:  # Playwright has a loop of its own in this thread
        return beside.submit(asyncio.run, services.file.export()).result().content


def test_a_month_of_pacing_has_a_plan_and_a_flare_noted_afterwards_changes_no_day(
    newcomer: Visitor, tmp_path: Path
) -> None:
    visitor, month = newcomer, tmp_path / "month.json"
    month.write_bytes(a_month())
    visitor.tap("Skip")
    chooses_a_backup(visitor, month)
    visitor.sees("Activities: 52 added")
    visitor.tap("Merge these notes")
    visitor.sees("Your usual day was about 15½ points")
    visitor.tap("Keep", exact=True)
    visitor.sees("The plan is about")
    visitor.tap("Log Housework, 75 minutes, 10 points")
    visitor.sees("About right so far. 10 of about 12½ points")
    visitor.place("Pace")
    visitor.sees("Saturday 21 November: 15 points")
    visitor.sees("Today: 10 points, about right for a plan of 12½")
    visitor.goes_to("/settings/flares")
    visitor.tap("Note a flare that was")
    visitor.tap("Last day: a day earlier")
    visitor.tap("First day: a day earlier")
    visitor.tap("First day: a day earlier")
    visitor.tap("Save these days")
    visitor.sees("The days of the flare are saved.")
    visitor.sees("19 to 20 November 2026. 2 days")
    visitor.goes_to("/")
    visitor.sees("About right so far. 10 of about 10½ points")
    visitor.place("Pace")
    visitor.sees("Thursday 19 November: nothing noted, a flare day")
    visitor.sees("Friday 20 November: 17 points, a flare day")
    visitor.sees("Saturday 21 November: 15 points")
    visitor.sees("Stepping back up after the flare: the whole plan again from Monday.")
    assert visitor.nameless() == []
    visitor.place("Insights")
    visitor.sees("the middle of the last 28 days is 4, from 3 to 5, noted on 24 of 28")
    visitor.sees("One flare.")
    assert visitor.nameless() == []


def test_habits_are_left_out_when_effort_makes_worse_and_come_back_with_their_notes(
    newcomer: Visitor,
) -> None:
    visitor, walk = newcomer, "Easy walk or move"
    visitor.tap("Skip")
    switches_on_a_habit(visitor)
    visitor.goes_to("/habits/about/easy-walk")
    visitor.tap("Switch it on")
    visitor.tap("I have read this, switch it on")
    visitor.sees("is switched on")
    visitor.place("Today")
    for name in (walk, "Planned quiet time"):
        visitor.tap(name, "switch")
        visitor.sees(f"{name}. Done")
    visitor.goes_to("/settings/after-effort")
    visitor.tap("Yes", exact=True)
    visitor.sees("Yes. The app takes more care.")
    visitor.sees(f"left out meanwhile: {walk}")
    comes_back(visitor, days=1)
    visitor.sees("Planned quiet time. Tiny version")
    visitor.does_not_see(walk)
    visitor.does_not_see("Short walk")
    visitor.place("Habits")
    visitor.sees("Planned quiet time, tiny")
    visitor.does_not_see(walk)
    visitor.tap("Choose habits")
    visitor.sees(f"So these are not in the menu: {walk}")
    assert visitor.nameless() == []
    visitor.goes_to("/settings/after-effort")
    visitor.tap("No", exact=True)
    visitor.goes_to("/")
    visitor.sees(f"{walk}. Tiny version")
    visitor.tap("Day before")
    visitor.sees(f"{walk}. Done")


def test_a_keeper_of_data_saves_erases_restores_and_merges(
    newcomer: Visitor, tmp_path: Path
) -> None:
    visitor, backup = newcomer, tmp_path / "own.json"
    visitor.tap("Skip")
    logs_a_day(visitor, 0)
    assert visitor.nameless() == []
    visitor.goes_to("/settings")
    for answer, known in (
        ("I do not see it", "Save a backup. Then it does not count as saved."),
        ("It is there", "Save a backup. Good. You saved a backup today."),
    ):
        with visitor.page.expect_download() as saving:
            visitor.tap("Save a backup")
        saving.value.save_as(backup)
        visitor.sees("Is it there?")
        visitor.tap(answer)
        visitor.sees(known)
    with visitor.page.expect_download() as saving:
        visitor.tap("Save for a spreadsheet")
        visitor.tap("7.5", exact=True)
    tables = zipfile.ZipFile(io.BytesIO(Path(saving.value.path()).read_bytes()))
    assert "Shower" in tables.read("activities.csv").decode()
    visitor.goes_to("/settings/erase")
    visitor.tap("Go on to erase")
    visitor.tap("Erase everything now")
    visitor.sees("A calm place to read")
    visitor.tap("Skip")
    visitor.sees("Nothing noted yet")
    chooses_a_backup(visitor, backup)
    visitor.sees("Activities: 2 added")
    visitor.tap("Merge these notes")
    finds_a_day(visitor, 0)
    visitor.place("Today")
    visitor.tap("Log Shower, 15 minutes")
    visitor.sees("10 points")
    chooses_a_backup(visitor, backup)
    visitor.sees("All of it is here already, so nothing would change.")
    visitor = visitor.again()
    visitor.loses_the_network()
    visitor.visit("/pace")
    visitor.sees("Change Shower")
    visitor.sees("10 points")
    assert visitor.nameless() == []
