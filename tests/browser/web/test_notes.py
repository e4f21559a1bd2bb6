"""What was noted in the built app outlives its browser and its version."""

from __future__ import annotations

from pathlib import Path

from app.packaging.site import Site
from app.storage.migrations import SCHEMA
from app.storage.rows import rows_of
from tests.browser.web.conftest import Hosts, Starts
from tests.browser.web.visitor import Visitor
from tests.support.databases import open_database

NO_APP = "icons/icon-192.png"
"""An address of the same origin with no app behind it, until the app is kept."""

WRITE = """async (files) => {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('notebook', { create: true });
  for (const [name, bytes] of Object.entries(files)) {
    const writing = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await writing.write(Uint8Array.from(bytes));
    await writing.close();
  }
}"""
READ = """async () => {
  const root = await navigator.storage.getDirectory();
  const found = {};
  for await (const [name, file] of await root.getDirectoryHandle('notebook')) {
    found[name] = [...new Uint8Array(await (await file.getFile()).arrayBuffer())];
  }
  return found;
}"""


def of_a_newer_app(folder: Path) -> dict[str, list[int]]:
    """The files of a notebook that an app of the future has written in."""
    database = open_database(folder)
    rows_of(database, "meta").put({"id": "schema", "schema": SCHEMA + 1})
    database.close()
    return {path.name: list(path.read_bytes()) for path in folder.iterdir() if path.name != "lock"}


def test_notes_are_there_after_the_whole_browser_was_killed(
    resident: Visitor,
) -> None:
    visitor = resident
    for points in (4, 6, 8):
        visitor.tap("Log Shower, 15 minutes")
        visitor.sees(f"{points} points")
        visitor.is_killed()
        visitor = visitor.again()
        visitor.loses_the_network()
        visitor.visit()
        visitor.sees(f"{points} points")


def test_notes_that_a_newer_app_wrote_are_refused_and_not_touched(
    site: Site, hosts: Hosts, starts: Starts, tmp_path: Path
) -> None:
    files = of_a_newer_app(tmp_path / "newer")
    visitor = starts(hosts(site))
    visitor.page.goto(visitor.address + NO_APP)
    visitor.page.evaluate(WRITE, files)
    visitor.complaints.clear()  # a picture alone has no icon
    visitor.visit()
    visitor.sees("written by a newer version of the app")
    visitor.leave()
    visitor = visitor.again()
    visitor.visit()
    visitor.sees("written by a newer version of the app")
    kept = visitor.page.evaluate(READ)
    assert {name: kept[name] for name in files} == files


EMPTY = """async () => {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('notebook', { recursive: true });
}"""
TOO_OLD = "delete self.Worker"
"""Makes a browser in which the app does not begin, so that nothing holds its files."""


def test_notes_that_the_browser_lost_are_spoken_of(resident: Visitor) -> None:
    visitor = resident
    visitor.tap("Log Shower, 15 minutes")
    visitor.sees("4 points")
    visitor = visitor.again(TOO_OLD)
    visitor.page.goto(visitor.address)
    visitor.page.locator("#too-old").wait_for()
    visitor.page.evaluate(EMPTY)
    visitor = visitor.again("0")
    visitor.visit()
    visitor.sees("There were notes here.")
    visitor.tap("Begin anew")
