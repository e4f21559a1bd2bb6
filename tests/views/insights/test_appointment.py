"""The page for an appointment on the screen: chosen, read as text, saved, copied."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import timedelta

import flet as ft
import pytest
from pypdf import PdfReader

from app.domain.activity import ActivityKind
from app.domain.appointment import MOST_WORDS_IN_ALL, SWITCHED, Part
from app.domain.check_in import EXTRA, Question
from app.domain.settings import AfterEffort
from app.main import build_services
from app.reading.wording import say
from app.views.kit.device import lend_printer
from tests.support.clock import ago
from tests.support.databases import open_database
from tests.support.days import log_before_today
from tests.support.six_people import PEOPLE, Year
from tests.support.soundness import AT_EACH_SIZE, faults

ADDRESS = "/insights/appointment"
READY = "The page, as it will read"


@pytest.fixture(scope="module")
def year():
    lived = Year(PEOPLE[2]).live()
    lived.services.settings.change(welcomed=True)
    return lived


@pytest.fixture
def worst():
    """The services of someone of whom no day can be rated 2 above the own middle."""
    lived = Year(replace(PEOPLE[2], worse=3)).live()
    lived.services.settings.change(welcomed=True)
    return lived.services


@pytest.fixture
def opened(launch, services):
    async def open_page(over=None, size=(390, 844), text_size=100):
        whose = over or services
        whose.settings.change(text_size=text_size)
        whose.drafts.forget()
        return await ready(await launch(ADDRESS, size=size, over=whose))

    return open_page


async def ready(app):
    for _ in range(60):
        if app.says(READY):
            return app
        await app.wait(0.005)
    raise AssertionError("the page was never made")


def on_the_page(app):
    """The lines of the preview."""
    start = app.texts.index("Notes for an appointment")
    end = next(at for at, text in enumerate(app.texts) if text == "Why these figures?")
    return app.texts[start:end]


def copied(app):
    button = next(b for b in app.of_kind(ft.TextButton) if isinstance(b.action, ft.CopyToClipboard))
    return button.action.data


async def test_every_card_and_the_page_are_two_taps_from_today(launch, services):
    app = await launch()
    await app.place("Insights")
    for _ in range(50):
        if app.says("One page for an appointment"):
            break
        await app.wait(0.005)
    await app.tap("Make the page")
    assert app.page.route == ADDRESS
    await ready(app)
    await app.tap("Back")
    assert app.page.route == "/insights"


async def test_an_empty_notebook_gives_a_page_to_fill_in_by_hand(opened):
    app = await opened()
    page = on_the_page(app)
    assert "Got in the way: rated on 0 of 28 days; blank days are unknown." in page
    assert "Too few days are noted for figures: 0 of 28; 14 are needed." in page
    assert "Medicines and supplements" in page
    assert "New or different since last time" in page
    assert not any("median" in line for line in page)
    assert "Activity and rest" not in page
    assert "Seen in the notes" not in page


async def test_what_the_preview_says_is_what_the_pdf_and_the_text_say(opened, year):
    app = await opened(year.services)
    await app.tap("Sleep")
    await app.tap(key="save-page")
    await app.wait(0.05)
    [(name, content)] = app.saved_files
    assert name == "notes-for-appointment-2026-11-30.pdf"
    [sheet] = PdfReader(io.BytesIO(content)).pages
    printed = " ".join(sheet.extract_text().split())
    text = " ".join(copied(app).split())
    for line in on_the_page(app):
        if ": Median " not in line and "84 days: noted" not in line:
            assert " ".join(line.split()) in printed, line
        assert line in text, line
    assert "Talk about my sleep." in printed
    assert len(printed.split()) <= MOST_WORDS_IN_ALL


@pytest.mark.parametrize("part", SWITCHED)
async def test_a_part_that_is_switched_off_is_in_none_of_them(opened, year, part):
    app = await opened(year.services)
    if part is Part.WORDS:
        await app.set("I no longer drive.", key="word-field")
        await app.tap(key="word-field-add")
    before = set(on_the_page(app))
    await app.tap(key=f"part-{part}")
    gone = before - set(on_the_page(app))
    assert gone
    assert not any(line in copied(app).splitlines() for line in gone)
    await app.tap(key=f"part-{part}")
    assert set(on_the_page(app)) == before


async def test_up_to_three_wishes_are_picked_or_typed_and_taken_away(opened):
    app = await opened()
    await app.tap("Pain")
    await app.set("  Ask about\n a heat   pad " + "x" * 159, key="wish-field")
    await app.tap(key="wish-field-add")
    await app.tap("A note for work")
    wishes = app.find(key="wish-pain"), on_the_page(app)
    assert "Talk about the pain." in wishes[1]
    typed = next(line for line in wishes[1] if line.startswith("Ask about a heat pad xxx"))
    assert len(typed) == 180
    await app.tap("What comes next")
    assert "What we do next, and when." not in on_the_page(app)
    assert "wish-field-add" not in {item.key for item in app.controls}
    await app.tap(f"Take off: {typed}")
    await app.tap("What comes next")
    assert "What we do next, and when." in on_the_page(app)


@pytest.mark.parametrize("kind", ["wish", "word"])
async def test_a_typed_line_that_is_too_long_for_the_page_stays_to_be_shortened(opened, kind):
    app = await opened()
    long = "I can no longer lift my child. " * 6
    await app.set(long, key=f"{kind}-field")
    await app.tap(key=f"{kind}-field-add")
    assert app.message == (
        "This line has 185 characters; up to 180 fit on the page. It is still here for you to"
        " shorten."
    )
    assert app.find(key=f"{kind}-field").control.value == long
    assert "I can no longer" not in copied(app)


async def test_a_note_of_some_length_is_taken_whole_and_a_long_one_is_said_to_be_cut(
    opened, services
):
    whole = (
        "I can no longer lift my child or carry the shopping up the stairs, and I cannot stand"
        " long enough to cook a meal, since June."
    )
    services.notebook.check_in(ago(1), {Question.PAIN: 4}, whole)
    services.notebook.check_in(ago(2), {Question.PAIN: 4}, f"{whole} {whole}")
    app = await opened()
    await app.tap(key="pick-notes")
    await app.tap(key="note-0")
    assert whole in on_the_page(app)
    assert not app.message
    await app.tap(key="pick-notes")
    await app.tap(key="note-1")
    cut = f"{whole} I can no longer lift my child or carry the shopping…"
    assert cut in on_the_page(app)
    assert cut in copied(app).splitlines()
    assert app.message == "Only the beginning of this note fits on the page: up to 180 characters."


async def test_no_note_is_on_the_page_unless_it_was_picked_line_by_line(opened, services):
    for back, note in ((1, "Could not open a jar."), (2, "Private."), (40, "Long ago.")):
        services.notebook.check_in(ago(back), {Question.PAIN: 4}, note)
    services.notebook.check_in(ago(0), {Question.PAIN: 4}, "Today is not in it.")
    app = await opened()
    assert "Private." not in copied(app)
    await app.tap(key="pick-notes")
    assert not app.says("Long ago.")
    assert not app.says("Today is not in it.")
    await app.tap("Take this note: Could not open a jar.")
    assert "Could not open a jar." in on_the_page(app)
    assert "Private." not in copied(app)


async def test_what_was_chosen_and_typed_for_the_page_is_still_there_after_a_look_elsewhere(opened):
    app = await opened()
    await app.set("Half a li", key="wish-field")
    await app.set("No jar", key="word-field")
    await app.tap("Sleep")
    await app.tap(key="part-chart")
    await app.visit("/")
    await app.visit(ADDRESS)
    await ready(app)
    assert "Talk about my sleep." in on_the_page(app)
    fields = [app.find(key=f"{name}-field").control.value for name in ("wish", "word")]
    assert fields == ["Half a li", "No jar"]
    assert "No jar" not in copied(app)
    await app.tap(key="word-field-add")
    assert "No jar" in on_the_page(app)
    assert app.find(key="word-field").control.value == ""


async def test_what_was_chosen_for_the_page_is_there_when_the_app_opens_again(launch, tmp_path):
    for before in (False, True):
        with open_database(tmp_path) as database:
            services = build_services(database)
            services.settings.change(welcomed=True)
            app = await ready(await launch(ADDRESS, over=services))
            if not before:
                await app.tap("Sleep")
                await app.tap(key="part-chart")
                await app.tap("US Letter")
                await app.set("Half a li", key="wish-field")
                services.drafts.write()
            app.stop()
    assert "Talk about my sleep." in on_the_page(app)
    assert app.find(key="wish-field").control.value == "Half a li"


async def test_after_effort_is_told_only_where_it_was_answered_and_left_on(opened, services):
    app = await opened()
    assert "Clearly worse" not in copied(app)
    services.settings.change(after_effort=AfterEffort.UNSURE)
    await app.visit("/")
    await app.visit(ADDRESS)
    await ready(app)
    assert "Clearly worse a day or more after small effort: not sure, by own account." in (
        on_the_page(app)
    )


async def test_every_figure_of_the_page_says_from_which_days_it_comes(opened, year):
    app = await opened(year.services)
    await app.tap(key="why-figures")
    sums = [text for text in app.texts if "noted days, in order" in text]
    assert [text.partition(":")[0] for text in sums] == [
        *("Pain", "Tiredness", "Unrefreshed", "Got in the way", "Activity")
    ]
    assert "22 noted days, in order" in sums[3]
    assert sums[3].endswith("The median, in the middle, is 5½.")
    day = next(item.key for item in app.controls if str(item.key).startswith("day-"))
    await app.tap(key=day)
    assert app.page.route == f"/pace?day={day.removeprefix('day-')}"


@pytest.mark.parametrize(("noted", "minutes"), [(3, 30), (11, 0)])
async def test_no_figure_is_explained_that_the_page_does_not_have(opened, services, noted, minutes):
    for back in range(1, noted + 1):
        if minutes:
            services.notebook.log_activity(ago(back), ActivityKind.PHYSICAL, 3, minutes)
        else:
            services.notebook.say_all(ago(back))
    for back in range(1, 21):
        services.notebook.check_in(ago(back), {Question.FOG: 5})
    app = await opened()
    assert not any("median " in line for line in on_the_page(app)[:-2])
    await app.tap(key="why-figures")
    assert [text for text in app.texts if "in order" in text] == []


async def test_the_page_counts_no_hard_days_where_no_day_can_be_hard(opened, worst):
    app = await opened(worst)
    page = on_the_page(app)
    assert not any("ard days" in line or "hard on" in line for line in page)
    assert (
        "The day after a busy day: mean 9.7 of 10 on 86 days; after other days 8.1 on 163." in page
    )
    await app.tap(key="why-figures")
    assert not app.says("A hard day is rated")


async def test_the_page_names_what_was_rated_on_so_many_days(opened, services):
    for back in range(1, 29):
        services.notebook.check_in(ago(back), {Question.PAIN: 5})
    services.notebook.check_in(ago(3), {Question.PAIN: 5, Question.IN_THE_WAY: 4})
    app = await opened()
    assert "Got in the way: rated on 1 of 28 days; blank days are unknown." in on_the_page(app)
    services.insights.compare_by(Question.PAIN)
    await app.visit("/")
    await app.visit(ADDRESS)
    await ready(app)
    assert "Pain: rated on 28 of 28 days; blank days are unknown." in on_the_page(app)


async def test_every_question_that_is_asked_stands_in_the_table_of_all_three(opened, services):
    services.settings.change(extra_questions=frozenset(EXTRA))
    for back in range(1, 29):
        services.notebook.check_in(ago(back), dict.fromkeys(Question, 5))
    app = await opened()
    rows = [line.partition(":")[0] for line in on_the_page(app) if ": Median " in line]
    assert rows == [say(f"appointment.{question}") for question in Question]
    assert all(f"{name}: Median 5" in copied(app) for name in rows)
    await app.tap(key="save-page")
    await app.wait(0.05)
    [sheet] = PdfReader(io.BytesIO(app.saved_files[0][1])).pages
    printed = " ".join(sheet.extract_text().split())
    assert all(f"{name} 5 – 5–5 28" in printed for name in rows)


async def test_activity_is_told_in_hours_never_in_points(opened, services):
    log_before_today(services, (30,) * 10)
    app = await opened()
    page = on_the_page(app)
    assert any(line.startswith("Noted on 10 of 28 days; median ") for line in page)
    assert not any(" point" in line for line in page)


async def test_rest_is_told_with_its_days_and_only_where_some_was_noted(opened, services):
    log_before_today(services, (30,) * 10)
    services.notebook.log_rest(ago(0), 50)  # today is not over
    app = await opened()
    assert "Activity" in on_the_page(app)
    assert "Activity and rest" not in on_the_page(app)
    assert not any(line.startswith("Rest") for line in on_the_page(app))
    for back, minutes in ((2, 20), (2, 30), (5, 45), (28, 5), (29, 90)):
        services.notebook.log_rest(ago(back), minutes)
    await app.visit("/")
    await app.visit(ADDRESS)
    await ready(app)
    assert "Activity and rest" in on_the_page(app)
    assert "Rest: noted on 3 of 28 days, 1 h 40 min in all." in on_the_page(app)
    await app.tap(key="why-figures")
    assert app.says(", rest 50 min")


async def test_what_is_said_of_flares_in_short_is_of_these_28_days(opened, services):
    services.flares.note(ago(50), ago(45))
    app = await opened()
    assert "No flare noted in these 28 days." in on_the_page(app)
    services.flares.note(ago(33), ago(27))
    await app.visit("/")
    await app.visit(ADDRESS)
    await ready(app)
    assert "One flare, began 20 October, on 2 of these 28 days." in on_the_page(app)
    services.flares.note(ago(3), ago(1))
    await app.visit("/")
    await app.visit(ADDRESS)
    await ready(app)
    both = "2 flares, on 5 of these 28 days, longest 7 days in all, last began 19 November."
    assert both in on_the_page(app)


async def test_the_first_tap_on_a_date_does_what_it_is_called(opened, services):
    app = await opened()
    today = services.clock.today
    await app.tap("Note today")
    assert services.settings.settings.appointment == today
    await app.tap("Take the date off")
    await app.tap("Note tomorrow")
    assert services.settings.settings.appointment == today + timedelta(days=1)


async def test_the_ways_to_add_a_line_are_told_apart_by_name(opened):
    app = await opened()
    names = [name for name in app.names if name.startswith("Add this line")]
    assert names == ["Add this line: In your own words", "Add this line: A line of your own"]


async def test_days_that_all_had_nothing_are_told_without_figures(opened, services):
    for back in range(1, 12):
        services.notebook.say_all(ago(back))
    app = await opened()
    page = on_the_page(app)
    assert "Noted on 11 of 28 days, with no activity on any of them." in page
    assert not any("0 min" in line or line.startswith("In all") for line in page)


async def test_today_speaks_of_the_page_once_in_the_three_days_before(launch, services, clock):
    services.settings.change(appointment=ago(-5))
    app = await launch()
    assert "appointment-soon" not in {item.key for item in app.controls}
    clock.move(days=2)
    await app.visit("/pace")
    await app.visit("/")
    assert app.says("Your appointment is on Friday 27 November. There is a page for it.")
    await app.tap(key="appointment-soon")
    await ready(app)
    await app.wait(0.05)
    await app.tap("Back")
    assert app.page.route == "/"
    assert "appointment-soon" not in {item.key for item in app.controls}


async def test_an_appointment_that_is_over_is_spoken_of_no_more(launch, services, clock):
    services.settings.change(appointment=ago(0))
    app = await launch()
    assert app.says("Your appointment is today.")
    clock.move(days=1)
    await app.visit("/pace")
    await app.visit("/")
    assert "appointment-soon" not in {item.key for item in app.controls}


async def test_the_day_of_the_appointment_is_set_moved_and_taken_away_on_its_page(opened, services):
    app = await opened()
    today = services.clock.today
    await app.tap("Note tomorrow")
    for _ in range(6):
        await app.tap("One day later")
    assert services.settings.settings.appointment == today + timedelta(days=7)
    for _ in range(9):
        await app.tap("One day earlier")
    assert services.settings.settings.appointment == today
    await app.tap("Take the date off")
    assert services.settings.settings.appointment is None
    await app.press("Z", "ctrl")
    assert services.settings.settings.appointment == today


@pytest.mark.parametrize("text_size", [100, 200])
async def test_the_way_to_take_the_page_along_stays_in_sight_while_it_is_put_together(
    opened, text_size
):
    app = await opened(text_size=text_size)
    around = app.find(key="save-page").around
    assert not any(isinstance(each, ft.Column) and each.scroll for each in around)
    await app.tap(key="save-page")
    await app.wait(0.05)
    assert "notes-for-appointment-2026-11-22.pdf" in app.message


async def test_a_phone_hands_the_page_on(opened, services):
    app = await opened()
    app.session.apply_page_patch({"platform": "android"})
    await app.visit("/")
    await app.visit(ADDRESS)
    await ready(app)
    await app.tap("Hand on as PDF")
    await app.wait(0.05)
    assert app.shared_files == ["notes-for-appointment-2026-11-22.pdf"]


class Printer:
    """A browser's way to print, of which a test decides what it can."""

    def __init__(self, is_there=True, prints=True):
        self.printed = []
        self._is_there, self._prints = is_there, prints

    async def is_there(self):
        return self._is_there

    async def print(self, content):
        self.printed.append(content)
        return self._prints


@pytest.fixture
async def in_browser(launch):
    """Opens the page in a browser that prints so."""

    async def open_page(printer, platform="linux"):
        app = await launch()
        app.session.apply_page_patch({"platform": platform, "web": True})
        lend_printer(app.page, printer)
        await app.visit(ADDRESS)
        return await ready(app)

    return open_page


async def test_a_browser_that_prints_is_handed_the_very_pdf_of_the_page(in_browser):
    printer = Printer()
    app = await in_browser(printer)
    await app.tap("Print")
    await app.tap(key="save-page")
    await app.wait(0.05)
    [(_, saved)] = app.saved_files
    [printed] = printer.printed
    assert PdfReader(io.BytesIO(printed)).pages[0].extract_text() == (
        PdfReader(io.BytesIO(saved)).pages[0].extract_text()
    )
    assert "did not print" not in app.message


async def test_a_page_that_was_not_printed_says_how_it_can_be(in_browser):
    app = await in_browser(Printer(prints=False))
    await app.tap("Print")
    await app.wait(0.05)
    assert app.message == (
        "The browser did not print. Save the page as a PDF, and print it from there."
    )


@pytest.mark.parametrize(
    ("is_there", "platform"), [(False, "linux"), (True, "android"), (True, "ios")]
)
async def test_printing_is_not_offered_where_the_browser_or_the_device_does_not_do_it(
    in_browser, is_there, platform
):
    app = await in_browser(Printer(is_there), platform)
    await app.settle()
    assert "Print" not in app.names


async def test_a_window_of_its_own_opens_the_saved_page_where_it_can_be_printed(opened, tmp_path):
    app = await opened()
    app.saved_under = f"{tmp_path}/"
    assert "Print" not in app.names
    app.save_is_refused = True
    await app.tap(key="save-page")
    await app.wait(0.05)
    assert "Open it to print" not in app.names
    app.save_is_refused = False
    await app.tap(key="save-page")
    await app.wait(0.05)
    await app.tap("Open it to print")
    assert app.opened == [(tmp_path / "notes-for-appointment-2026-11-22.pdf").as_uri()]


async def test_letters_that_cannot_be_read_are_told_of_and_the_choices_stay(launch, services):
    async def gone(path):
        from app.domain.errors import TransferError

        raise TransferError("typeface")

    services.appointment.read_asset = gone
    app = await launch(ADDRESS)
    await app.wait(0.1)
    assert "The letters for the page could not be read." in app.message
    assert app.says("What stands on it")


async def test_erasing_everything_forgets_what_was_chosen_for_the_page(opened, services):
    app = await opened()
    await app.set("Private.", key="wish-field")
    await app.tap(key="wish-field-add")
    await app.tap(key="when-more")
    assert services.settings.settings.appointment is not None
    await app.visit("/")
    services.file.erase()
    assert services.settings.settings.appointment is None
    services.settings.change(welcomed=True)
    await app.visit(ADDRESS)
    assert "Private." not in on_the_page(await ready(app))


@pytest.mark.parametrize(("size", "text_size"), AT_EACH_SIZE)
async def test_the_page_is_sound_at_every_size(opened, year, size, text_size):
    app = await opened(year.services, size, text_size)
    assert faults(app) == []
    for key in ("pick-notes", "why-figures"):
        await app.tap(key=key)
        assert faults(app) == [], key
        await app.tap(key="close")
