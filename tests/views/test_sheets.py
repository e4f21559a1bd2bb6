"""A sheet has an address: it opens by it, and "back" closes it and nothing else."""

from __future__ import annotations

import re
from datetime import timedelta
from urllib.parse import urlencode

import flet as ft
import pytest

from app.domain.activity import Activity, ActivityKind
from app.views.kit.addresses import SCREENS, Paths, Sheet
from tests.support.clock import TODAY, YESTERDAY
from tests.support.cost import counted
from tests.support.notes import put_on_list
from tests.support.screen import placed, texts
from tests.test_rules import ROOT


def at(path, sheet, about=""):
    joint = "&" if "?" in path else "?"
    return f"{path}{joint}{urlencode({'sheet': f'{sheet}:{about}' if about else sheet})}"


def opened(app):
    """The sheets that lie over the screen."""
    return [each for each in app.page._dialogs.controls if each.open]


async def dismiss(app):
    """Close the sheet as a tap beside it does, or Escape, or a drag."""
    dialog = opened(app)[-1]
    dialog.open = False
    await app.fire(dialog, "dismiss")


async def back(app):
    await app.fire(app.of_kind(ft.View)[0], "confirm_pop")


CARD = "/read/card/05-muscles-and-oxygen/01-why-oxygen-matters-here"
HABIT = "/habits/about/quiet-time"
BASELINE = f"{Paths.BASELINE}?kind=physical&name=Walk"


@pytest.fixture
def everything(services):
    """Notes that give every sheet something to show."""
    services.notebook.log_activity(TODAY, ActivityKind.PHYSICAL, 3, 10, "Walk")
    services.baselines.add_reading("Walk", ActivityKind.PHYSICAL, 5)
    services.plans.choose(20)
    services.habits.switch("quiet-time", True)
    services.flares.note(YESTERDAY, YESTERDAY)
    put_on_list(services)
    return services


def places_of(services):
    """Where each sheet lies over a screen that has it, and which one it is."""
    entry = next(each for each in services.notebook.on(TODAY) if isinstance(each, Activity)).id
    return {
        Sheet.LOG: ("/", ""),
        Sheet.REST: ("/", ""),
        Sheet.WHY: ("/pace", ""),
        Sheet.DAY: ("/", ""),
        Sheet.ENTRY: ("/pace", entry),
        Sheet.EVENNESS: ("/pace", ""),
        Sheet.BEGAN: ("/", ""),
        Sheet.RHYTHM: (Paths.REST_TIMER, ""),
        Sheet.OWN_PLAN: (Paths.PLAN, ""),
        Sheet.STORY: (Paths.PLAN, services.plans.plans[0].id),
        Sheet.FLARE: (Paths.FLARES, services.flares.flares[0].id),
        Sheet.READING: (BASELINE, "1"),
        Sheet.TO_DO: (Paths.TO_DO, ""),
        Sheet.MOVE: (Paths.TO_DO, services.intentions.on(TODAY)[0].id),
        Sheet.MARK: (CARD, ""),
        Sheet.TEXT_SIZE: (CARD, ""),
        Sheet.WORD: (CARD, "oxygen-use"),
        Sheet.HABIT_DAY: (HABIT, YESTERDAY.isoformat()),
        Sheet.SAFETY_CHECK: (HABIT, ""),
        Sheet.STRENGTH: (HABIT, ""),
        Sheet.COURSE: (Paths.INSIGHTS, "why"),
        Sheet.OUTCOMES: (Paths.INSIGHTS, ""),
        Sheet.FLARES: (Paths.INSIGHTS, ""),
        Sheet.NOTES: (Paths.APPOINTMENT, ""),
        Sheet.FIGURES: (Paths.APPOINTMENT, ""),
        Sheet.KEYS: (Paths.ABOUT, ""),
    }


ON_THE_WAY = {
    *(Sheet.KEEP_WHICH, Sheet.CHANGE_OFFER, Sheet.WHY_OFFER, Sheet.WHY_STEP, Sheet.SWINGS),
    *(Sheet.FINDING, Sheet.AGAIN, Sheet.COMMA),
}
"""What is asked about what was just tapped, or about what months of notes alone bring up."""


def test_every_sheet_stands_in_the_table_of_screens():
    known = {sheet for screen in SCREENS for sheet in screen.sheets}
    assert known == set(Sheet) - {Sheet.KEYS}, "that one lies over any screen"


def test_every_sheet_is_drawn_somewhere():
    code = "".join(path.read_text() for path in (ROOT / "app/views").rglob("*.py"))
    assert set(re.findall(r"\{?\s*Sheet\.(\w+): ?", code)) == set(Sheet.__members__)


async def test_every_sheet_opens_by_its_address_and_back_closes_it_alone(launch, everything):
    places = places_of(everything)
    assert places.keys() | ON_THE_WAY == set(Sheet)
    app = await launch()
    for sheet, (path, about) in places.items():
        await app.visit(path)
        assert opened(app) == [], sheet
        await app.visit(at(path, sheet, about))
        assert len(opened(app)) == 1, sheet
        await back(app)
        assert opened(app) == [], sheet
        assert app.page.route == path, sheet


def titles_in(sheet):
    """The headings in ``sheet``, and whether each is told once it stands there."""
    kinds = (item.control for item in placed(sheet) if isinstance(item.control, ft.Semantics))
    return [(" ".join(texts(k)), k.live_region) for k in kinds if k.heading_level == 2]


async def test_every_sheet_tells_its_title_once_it_has_come(launch, everything):
    app = await launch()
    for sheet, (path, about) in places_of(everything).items():
        await app.visit(path)
        await app.visit(at(path, sheet, about))
        (title, told), *others = titles_in(opened(app)[0])
        assert title, sheet
        assert told, sheet
        assert not any(told for _, told in others), sheet


def measured_in(sheet):
    """What stands in ``sheet`` and tells how high it is."""
    boxes = (item.control for item in placed(sheet) if isinstance(item.control, ft.Container))
    return next((box for box in boxes if box.on_size_change), None)


def height_of(sheet):
    around = next(item.around for item in placed(sheet) if item.control is measured_in(sheet))
    return next(box.height for box in around if isinstance(box, ft.Container) and box.height)


async def test_a_sheet_that_comes_in_two_is_measured_from_the_start_and_once_it_is_whole(
    launch, services
):
    app = await launch()
    app.is_busy = True
    await app.tap(key="log-else")
    [sheet] = opened(app)
    assert "save" not in app.keys
    assert measured_in(sheet), "the client would make all anew, and tell it twice"
    before = height_of(sheet)
    await app.fire(measured_in(sheet), "size_change", {"w": 390.0, "h": 446.0})
    await app.catch_up()
    assert "save" in app.keys
    await app.fire(measured_in(sheet), "size_change", {"w": 390.0, "h": 446.0})
    assert height_of(sheet) == before, "that was what came first"
    await app.fire(measured_in(sheet), "size_change", {"w": 390.0, "h": 882.0})
    assert height_of(sheet) == 882


async def test_a_sheet_begins_as_tall_as_it_was_so_that_nothing_moves_under_a_finger(launch):
    app = await launch()
    app.is_busy = True
    await app.tap(key="log-else")
    assert height_of(opened(app)[0]) == 844, "on a phone it fills the screen once it is whole"
    await app.catch_up()
    await app.fire(measured_in(opened(app)[0]), "size_change", {"w": 390.0, "h": 702.0})
    await app.tap(key="leave")
    await app.tap(key="log-else")
    assert height_of(opened(app)[0]) == 702
    await app.catch_up()
    with counted(app) as cost:
        await app.fire(measured_in(opened(app)[0]), "size_change", {"w": 390.0, "h": 702.0})
    assert not cost.drawn
    await app.tap(key="leave")
    await app.resize(320, 640)
    await app.tap(key="log-else")
    assert height_of(opened(app)[0]) == 640


async def test_a_sheet_opens_by_its_address_from_outside(launch, everything):
    app = await launch(at("/pace", Sheet.WHY))
    assert len(opened(app)) == 1


async def test_an_opened_sheet_has_an_address_and_none_once_it_is_closed(launch, services):
    app = await launch()
    await app.tap("Log something else")
    assert app.page.route == at("/", Sheet.LOG)
    await app.tap(key="leave")
    assert opened(app) == []
    assert app.page.route == "/"


async def test_a_sheet_dismissed_beside_it_leaves_the_address_of_the_page(launch, services):
    app = await launch(f"/pace?day={YESTERDAY}")
    await app.tap(key="log-activity")
    assert len(opened(app)) == 1
    await dismiss(app)
    assert opened(app) == []
    assert app.page.route == f"/pace?day={YESTERDAY}"


async def test_the_browsers_back_closes_the_sheet_and_forward_opens_it_again(launch, services):
    app = await launch()
    await app.tap("Log something else")
    there = app.page.route
    await app.visit("/")
    assert opened(app) == []
    await app.visit(there)
    assert len(opened(app)) == 1


async def test_the_page_below_a_sheet_is_not_drawn_again(launch, services, monkeypatch):
    app = await launch()
    page = app.find(key="help").control
    await app.tap("Log something else")
    await back(app)
    assert app.find(key="help").control is page


async def test_a_sheet_over_the_address_of_a_form_closes_to_the_day_it_was_for(launch, services):
    app = await launch(f"/log?day={YESTERDAY}")
    assert len(opened(app)) == 1
    await back(app)
    assert opened(app) == []
    assert app.page.route == f"/?day={YESTERDAY}"


async def test_whoever_leaves_a_sheet_for_another_screen_comes_back_to_the_sheet(launch, services):
    app = await launch()
    await app.tap("Log something else")
    await app.tap(key="use-timer")
    assert app.page.route.startswith(Paths.ACTIVITY_TIMER)
    assert opened(app) == []


async def test_an_address_with_a_sheet_that_is_not_there_shows_the_page(launch, services):
    app = await launch("/?sheet=nothing")
    assert opened(app) == []
    assert app.find("Log Shower")


async def test_screens_and_sheets_are_told_apart_after_an_address_that_leads_nowhere(
    launch, services
):
    app = await launch()
    await app.visit("/nowhere")
    await app.visit("/")
    await app.visit("/pace")
    assert app.says("Nothing noted yet")
    await app.visit(at("/pace", Sheet.LOG))
    assert len(opened(app)) == 1


PHONE, LYING, WIDE = (390, 844), (844, 390), (1280, 800)


@pytest.mark.parametrize("path", ["/", "/pace"])
@pytest.mark.parametrize(("size", "other"), [(LYING, PHONE), (WIDE, PHONE), (PHONE, WIDE)])
async def test_a_form_stays_as_it_is_while_the_window_gets_another_shape(
    launch, everything, path, size, other
):
    entry = places_of(everything)[Sheet.ENTRY][1]
    for sheet, about in ((Sheet.ENTRY, entry), (Sheet.LOG, "")):
        app = await launch(at(path, sheet, about), size)
        await app.tap(key="effort-8")
        for shape in (other, size):
            await app.resize(*shape)
            assert (len(opened(app)), app.page.route) == (1, at(path, sheet, about))
            assert "throw-away" in app.keys
        await app.tap(key="leave")
        assert (opened(app), app.page.route) == ([], path)


@pytest.mark.parametrize(("path", "size"), [("/", PHONE), ("/", WIDE), ("/pace", PHONE)])
async def test_the_form_of_an_entry_deleted_elsewhere_goes(launch, everything, path, size):
    _, entry = places_of(everything)[Sheet.ENTRY]
    app = await launch(at(path, Sheet.ENTRY, entry), size)
    assert len(opened(app)) == 1
    [there] = (each for each in everything.notebook.on(TODAY) if each.id == entry)
    everything.notebook.delete(there)
    await app.live("resume")
    assert (opened(app), app.page.route) == ([], path)


async def test_an_entry_opens_by_its_address_whichever_day_is_shown(launch, services):
    long_ago = TODAY - timedelta(days=400)
    entry = services.notebook.log_rest(long_ago, 20).made
    services.notebook.log_rest(TODAY, 5)
    app = await launch(at("/pace", Sheet.ENTRY, entry.id))
    assert len(opened(app)) == 1
    await app.tap(key="minutes-30")
    await app.tap(key="save")
    assert [rest.minutes for rest in services.notebook.on(long_ago)] == [30]
