"""What whoever listens, or has the keyboard alone, meets on every screen, in Chromium."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import axe_playwright_python
import pytest

from app.domain.activity import ActivityKind
from app.main import build_services
from app.views.kit.addresses import Paths, screen_at
from tests.browser.conftest import Opens
from tests.browser.person import NAMELESS, Person
from tests.browser.test_small_and_large import BESIDE
from tests.browser.test_trackers import lived_a_week
from tests.support.databases import open_database
from tests.support.every_address import ROUTES, SAMPLES

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
FIND = """async () => {
  const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
  const found = await axe.run(document, { runOnly, resultTypes: ['violations'] });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html]));
}"""
OF_FLUTTER = {"color-contrast"}
"""What Flutter does and the app cannot change: the words that axe finds are not those that are
seen, whose contrast is held by test_colours.py. What axe holds for good practice beyond WCAG is not
asked: Flutter puts no page into landmarks. Nor are the sizes of targets, which are measured here:
one that is half scrolled out is none too small."""
TARGET = 24
"""The least width and height of what can be tapped, in pixels (WCAG 2.2, 2.5.8)."""
FEW = ("/", "/log", "/check-in", "/pace", "/settings")
"""Where Tab is tried in narrow windows too: with a bar below, with a foot, and in a sheet."""
WINDOWS = [((390, 844), FEW), ((820, 1180), FEW), ((1280, 800), ROUTES)]
"""The size, and the screens that Tab goes through; on the others what it will come to is read."""
BETWEEN = {(820, 1180)}
"""What axe would find there, it finds in a wider or a narrower window."""
NOTE = "The lift was out"

LISTENS = """() => {
  self.told = [];
  const hears = (node) => node.textContent && told.push(node.textContent.trim());
  new MutationObserver((all) => all.forEach(({ target, addedNodes }) => {
    if ((target.closest ? target : target.parentElement)?.closest('[aria-live]'))
      addedNodes.forEach(hears);
  })).observe(document.body, { subtree: true, childList: true });
}"""
"""Write down from now on whatever is told without being asked for."""
HEARD = """() => {
  const host = document.querySelector('flt-semantics-host');
  const every = (what) => [...host.querySelectorAll(what)];
  const own = (e) => [...e.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data).join('');
  const says = (e) => (e.getAttribute('aria-label') || own(e)).trim();
  const headings = every('h1, h2, h3, h4, h5, h6');
  const spoken = every('*').map(says).filter(Boolean);
  const within = every('[aria-label]').filter((e) =>
    [...e.querySelectorAll('*')].some((inner) => says(inner) && says(e).startsWith(says(inner))));
  return {
    headings: headings.map((e) => [Number(e.tagName[1]), e.textContent.trim() || says(e)]),
    pictures: every('[role=img]').filter((e) => !says(e)).map((e) => e.id),
    twice: spoken.filter((words, n) => words === spoken[n - 1]),
    within: within.map(says),
    told: self.told.splice(0),
  };
}"""
STOPS = "[tabindex='0'], input:enabled, textarea:enabled"
READ = """() => {
  const host = document.querySelector('flt-semantics-host');
  const every = (what) => [...host.querySelectorAll(what)];
  const own = (e) => [...e.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data).join('');
  const says = (e) => (e.getAttribute('aria-label') || own(e)).trim();
  const stops = every(`STOPS`);
  const isRead = (e) => stops.includes(e) ||
    says(e) && e.offsetWidth && ![...e.querySelectorAll('*')].some(says);
  const name = (e) => (e.getAttribute('aria-label') || e.textContent).trim().slice(0, 90);
  const place = (thing) => {
    let part = thing.parentElement;
    while (part !== host && !/scroll|hidden/.test(getComputedStyle(part).overflowY)) {
      part = part.parentElement;
    }
    const moves = part !== host;
    const edge = part.getBoundingClientRect();
    const { left, right, top, bottom } = thing.getBoundingClientRect();
    const down = moves ? part.scrollTop : 0;
    const sides = moves ? [edge.left, edge.right, edge.bottom] : null;
    const cut = moves && (top <= edge.top + 1 || bottom >= edge.bottom - 1);
    const size = cut || !stops.includes(thing) ? null : [right - left, bottom - top];
    return { name: name(thing), left, right, top: top + down, bottom: bottom + down, sides, size };
  };
  const cannot = every('[flt-tappable]:not(a)').filter((thing) => !stops.includes(thing));
  return { read: every('*').filter(isRead).map(place), cannot: cannot.map(name) };
}"""
"""All that is read out or come to by Tab, in the order of that, with where it is; and what can be
tapped alone. A word within a text is looked up by its button below the text."""
BEGINS = """() => {
  self.visited = [];
  self.unseen = [];
  const comes = ({ target }) => {
    visited.push(target);
    if (!target.matches(':focus-visible')) unseen.push(target.outerHTML.slice(0, 200));
  };
  self.visits ??= addEventListener('focusin', comes) ?? true;
  return document.querySelector('flt-semantics-host').querySelectorAll(`STOPS`).length;
}"""
"""Write down from now on what has the focus, and return how much Tab should come by."""
AT_FIRST = f"""document.querySelector('flt-semantics-host').querySelector("{STOPS}").focus()"""
CAME_BY = """() => {
  const host = document.querySelector('flt-semantics-host');
  const stops = [...host.querySelectorAll(`STOPS`)];
  const isMoved = (thing) => !stops.includes(thing) && thing.scrollHeight > thing.clientHeight;
  const isStep = (thing, at, all) => thing !== all[at - 1] && !isMoved(thing);
  const came = visited.filter((thing) => host.contains(thing)).filter(isStep);
  const at = document.activeElement;
  if (!at.matches('input, textarea') && host.contains(at)) {
    const ring = getComputedStyle(at).outlineStyle;
    const over = getComputedStyle(host.querySelector('flt-semantics')).filter;
    if (ring !== 'solid' || over !== 'none') unseen.push(`${ring} ${over} ${at.outerHTML}`);
  }
  return { came: came.map((stop) => stops.indexOf(stop)), count: stops.length, unseen };
}"""
"""What Tab came by, of what it should, and where no ring showed that. A browser stops too at what
scrolls and has nothing to press, for the arrow keys."""
BELOW = 100_000
"""Whatever does not scroll and lies below what does is this far down."""
DISMISS = "Dismiss"
"""What closes a sheet for who taps beside it; by keys Escape does, and a button within."""


def by_tab(somebody: Person, back: bool) -> list[str]:
    """What is wrong with how Tab leads through the screen from its start to its end, and ``back``.

    It does not go beyond that: Chromium without a window of its own begins anew, but a while later.
    """
    page, keyboard = somebody.page, somebody.page.keyboard
    walk: dict[str, Any] = {}
    begins, came_by = BEGINS.replace("STOPS", STOPS), CAME_BY.replace("STOPS", STOPS)

    def presses(key: str, times: int) -> list[int]:
        """Press until as many have come by; what scrolls and has nothing to press is one more."""
        for more in (times, 1, 1, 1):
            for _ in range(more):
                keyboard.press(key)
            walk.update(page.evaluate(came_by))
            if len(walk["came"]) >= times:
                break
        came: list[int] = walk["came"]
        return came

    for _ in range(3):
        keyboard.press("Control")  # what was pressed before counts no longer
        page.evaluate(AT_FIRST)
        count: int = page.evaluate(begins)
        came = presses("Tab", count - 1)
        if walk["count"] == count and -1 not in came:
            break  # nothing came or went meanwhile
    wrong = [] if came == [*range(1, count)] else [f"another way than {count}: {came}"]
    if back:
        page.evaluate(begins)
        came = presses("Shift+Tab", count - 1)
        if came != [*reversed(range(count - 1))]:
            wrong.append(f"another way back than {count}: {came}")
    return wrong + [f"the focus is not seen: {thing}" for thing in walk["unseen"]]


def not_as_read(read: list[dict[str, Any]]) -> list[str]:
    """Each thing that comes after what lies below it, or right of it in its row.

    A column comes to its end before the next one begins. What is left of the middle of something
    high stands in no row with it.
    """
    moving = [thing["sides"] for thing in read if thing["sides"]]
    for thing in read:
        left, right = thing["left"], thing["right"]
        above = [end for start, stop, end in moving if start < right and left < stop]
        if not thing["sides"] and any(thing["top"] >= end - 1 for end in above):
            thing["top"], thing["bottom"] = thing["top"] + BELOW, thing["bottom"] + BELOW
    wrong = []
    for number, after in enumerate(read):
        for before in read[:number]:
            is_below = before["top"] >= after["bottom"] - 1 and before["right"] > after["left"] + 1
            middle = (before["top"] + before["bottom"]) / 2
            in_row = after["top"] < middle < after["bottom"]
            if is_below or (in_row and before["left"] >= after["right"] - 1):
                wrong.append(f"not as read: {before['name']} -> {after['name']}")
                break
    return wrong


def by_reading(somebody: Person) -> list[str]:
    """What is wrong with the order in which all is read, and with what can only be tapped."""
    screen = somebody.page.evaluate(READ.replace("STOPS", STOPS))
    wrong = [f"not reached: {name}" for name in screen["cannot"] if name != DISMISS]
    sized = [thing for thing in screen["read"] if thing["size"]]
    small = [thing for thing in sized if min(thing["size"]) < TARGET - 0.5]
    wrong += [f"too small: {thing['name']}, {thing['size']}" for thing in small]
    noted = [thing["name"] for thing in screen["read"] if NOTE in thing["name"]]
    if not all("Stairs" in name for name in noted):
        wrong.append(f"the note is not heard with its row: {noted}")
    return wrong + not_as_read(screen["read"])


def by_ear(somebody: Person, sheet: bool) -> list[str]:
    """What is wrong with what is heard; below a ``sheet`` no screen is, but the title of it."""
    heard = somebody.page.evaluate(HEARD)
    titles = heard["headings"]
    levels = [level for level, _ in titles]
    wrong = [f"has no name: {html}" for html in somebody.page.evaluate(NAMELESS)]
    wrong += [f"a picture without words: {picture}" for picture in heard["pictures"]]
    wrong += [f"heard twice: {words}" for words in [*heard["twice"], *heard["within"]]]
    first = [words for level, words in titles if level == 1]
    if len(first) != (0 if sheet else 1) or not all(words for _, words in titles):
        wrong.append(f"headings: {titles}")
    if any(after > before + 1 for before, after in pairwise([min(levels, default=1), *levels])):
        wrong.append(f"levels left out: {titles}")
    if not sheet and not any(words in heard["told"] for words in first):
        wrong.append(f"nothing says that the screen has come: {first}, {heard['told']}")
    if sheet and [heard["told"].count(words) for _, words in titles[:1]] != [1]:
        wrong.append(f"the sheet is not told once: {titles[:1]}, {heard['told']}")
    return wrong


def by_axe(somebody: Person) -> list[str]:
    """What axe-core, the checker behind most tools for accessibility, finds."""
    found = somebody.page.evaluate(FIND)
    return [f"{rule}: {html[:200]}" for rule, html in found if rule not in OF_FLUTTER]


@pytest.fixture
def lived(tmp_path: Path) -> None:
    """The folder that the server will find: a week of days, and today with a note."""
    folder = tmp_path / "data"
    lived_a_week(folder)
    with open_database(folder) as database:
        services = build_services(database)
        today = services.clock.today
        services.notebook.log_activity(today, ActivityKind.PHYSICAL, 3, 20, "Stairs", NOTE)
        services.notebook.log_activity(today, ActivityKind.SOCIAL, 2, 30, "Call")


@pytest.mark.parametrize(("size", "by_keys"), WINDOWS)
def test_every_screen_is_heard_and_gone_through_by_tab_as_it_is_read(
    lived: None, person: Opens, size: tuple[int, int], by_keys: Collection[str]
) -> None:
    somebody = person(Paths.ABOUT, size=size)
    somebody.page.evaluate(AXE)
    somebody.page.evaluate(LISTENS)
    wrong: dict[str, list[str]] = {}
    for route in ROUTES:
        address = SAMPLES.get(route, (route,))[0]
        somebody.goes_to(address)
        sheet = screen_at(urlsplit(address).path).over is not None
        found = by_reading(somebody) + by_ear(somebody, sheet)
        if address == Paths.PACE and not re.search(f"Change Stairs.*{NOTE}", somebody.tree()):
            found.append("the note is not heard with its row")
        if size not in BETWEEN:
            found += by_axe(somebody)
        if route in by_keys:
            found += by_tab(somebody, back=route in FEW)
        found += [f"lies beside: {thing}" for thing in somebody.page.evaluate(BESIDE)]
        if found:
            wrong[address] = found
    assert not wrong, "\n".join(f"{at}: {found}" for at, found in wrong.items())
