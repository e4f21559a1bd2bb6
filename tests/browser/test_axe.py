"""Every screen as axe-core sees it, the checker behind most tools for accessibility."""

from __future__ import annotations

from pathlib import Path

import axe_playwright_python
import pytest

from tests.browser.conftest import Opens
from tests.browser.person import NAMELESS
from tests.browser.test_small_and_large import BESIDE
from tests.views.test_every_screen import ROUTES, SAMPLES

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
FIND = """async () => {
  const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
  const found = await axe.run(document, { runOnly, resultTypes: ['violations'] });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html]));
}"""
OF_FLUTTER = {"color-contrast"}
"""What Flutter does and the app cannot change: the words that axe finds are not those that are
seen, whose contrast is held by test_colours.py. What axe holds for good practice beyond WCAG is not
asked: Flutter puts no page into landmarks. Nor are the sizes of targets: one that is half scrolled
out counts as too small."""
SIZES = [(390, 844), (1280, 800)]


@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_on_any_screen_all_has_a_name_and_nothing_lies_beside_it(
    person: Opens, size: tuple[int, int]
) -> None:
    somebody = person("/", size=size)
    somebody.tap("Skip")
    somebody.page.evaluate(AXE)
    wrong: dict[str, list[str]] = {}
    for route in ROUTES:
        address = SAMPLES.get(route, (route,))[0]
        if address != "/":
            somebody.goes_to(address)
        found = somebody.page.evaluate(FIND)
        told = [f"{rule}: {html[:200]}" for rule, html in found if rule not in OF_FLUTTER]
        for look in (NAMELESS, BESIDE):
            told += map(str, somebody.page.evaluate(look))
        if told:
            wrong[address] = told
    assert wrong == {}
