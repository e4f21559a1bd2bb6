"""The page for an appointment on paper: one sheet, tagged, and nothing smaller than it says."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from app.domain.appointment import (
    LONGEST_LINE,
    MOST_WISHES,
    MOST_WORDS,
    MOST_WORDS_IN_ALL,
    AppointmentPage,
    Chart,
    Part,
    Row,
    Section,
    Table,
    as_text,
)
from app.reading.content import ASSETS
from app.transfer.paper import Paper, fitted, pdf_of
from app.transfer.typeface import face

FACES = tuple(
    face(name, (ASSETS / "fonts" / f"{name}.ttf").read_bytes())
    for name in ("AtkinsonHyperlegibleNext-Regular", "AtkinsonHyperlegibleNext-SemiBold")
)
CHART = Chart(
    first=date(2026, 8, 31),
    ratings=tuple(None if at % 9 == 8 else at % 11 for at in range(84)),
    flares=tuple(30 <= at < 36 for at in range(84)),
    said="Got in the way, 84 days: noted on 75, median 5, 0 to 10. One flare.",
    ends=("31 August", "22 November"),
)
HEADS = ("28 days", "Median", "Before", "Range", "Days")


def page(line="It was a quiet day.", lines=2, rows=7, name="Got in the way", own=None):
    """A page with every part on it, each line of it ``line``, or as the ``own`` ones are given."""
    some = (line,) * lines
    wishes, own_words = own or (some, some)
    table = Table(
        HEADS, tuple(Row(name, ("5, up", "3", "0–10", "24"), at == 3) for at in range(rows))
    )
    sections = (
        Section(Part.WISHES, "What I would like from today", wishes),
        Section(Part.SHORT, "In short", some),
        Section(Part.TABLE, "Ratings, 0 to 10", table=table),
        Section(Part.CHART, "Got in the way, 84 days", ("Lower is easier.",), chart=CHART),
        Section(Part.ACTIVITY, "Activity and rest", some),
        Section(Part.TRIED, "What is being tried", some, ruled=("Medicines and supplements",)),
        Section(Part.SEEN, "Seen in the notes", some),
        Section(Part.WORDS, "In my words", own_words),
        Section(Part.NEW, "New or different since last time", ruled=("",)),
    )
    return AppointmentPage(
        title="Notes for an appointment",
        period="28 days: 26 October 2026 to 22 November 2026",
        pen=("Name", "Date of birth"),
        source="Kept by the person in a notebook app.",
        sections=sections,
        foot=("Medians of noted days.", "Found together does not mean that one caused the other."),
        file="notes-for-appointment-2026-11-22.pdf",
    )


def made(whole, paper=Paper.A4):
    fit = fitted(whole, paper, FACES)
    content = pdf_of(fit.page, paper, FACES, "Ebb and Flow 0.1.0")
    return fit, PdfReader(io.BytesIO(content)), content


@pytest.mark.parametrize(
    ("paper", "size"), [(Paper.A4, (595.28, 841.89)), (Paper.LETTER, (612, 792))]
)
def test_the_page_is_one_sheet_of_the_paper_and_can_be_copied_from(paper, size):
    fit, read, _ = made(page(), paper)
    assert (fit.dropped, fit.unknown) == ((), ())
    [sheet] = read.pages
    assert (float(sheet.mediabox.width), float(sheet.mediabox.height)) == size
    text = sheet.extract_text()
    for line in ("Notes for an appointment", "It was a quiet day.", "Got in the way", "5, up"):
        assert line in text
    assert len(text.split()) <= MOST_WORDS_IN_ALL


def elements(read):
    """Every piece of what is read aloud, with its kind."""
    waiting = [read.trailer["/Root"]["/StructTreeRoot"]["/K"][0].get_object()]
    while waiting:
        one = waiting.pop(0)
        yield one
        waiting += [kid.get_object() for kid in one["/K"] if not isinstance(kid, int)]


def test_the_page_is_tagged_with_headings_a_table_and_a_picture_that_says_what_it_shows():
    _, read, _ = made(page())
    root = read.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert read.metadata.title == "Notes for an appointment"
    found = list(elements(read))
    kinds = [each["/S"] for each in found]
    assert kinds.count("/H1") == 1
    assert kinds.count("/H2") == 9
    assert kinds.count("/TR") == 8
    assert kinds.count("/TH") == 5 + 7
    assert kinds.count("/TD") == 28
    [figure] = [each for each in found if each["/S"] == "/Figure"]
    assert figure["/Alt"] == CHART.said
    scopes = [each["/A"]["/Scope"] for each in found if each["/S"] == "/TH"]
    assert (scopes.count("/Column"), scopes.count("/Row")) == (5, 7)
    [sheet] = read.pages
    assert (sheet["/Tabs"], sheet["/StructParents"]) == ("/S", 0)
    parents = root["/StructTreeRoot"]["/ParentTree"]["/Nums"][1]
    assert len(parents) == sheet.get_contents().get_data().count(b"/MCID")


def test_what_is_drawn_is_either_read_aloud_or_marked_as_not():
    _, read, _ = made(page())
    content = read.pages[0].get_contents().get_data().decode("latin-1")
    depth, outside = 0, []
    for line in content.splitlines():
        depth += line.endswith(("BDC", "BMC"))
        if depth == 0 and line.endswith(("Tj", " S", " f")):
            outside.append(line)
        depth -= line == "EMC"
    assert (depth, outside) == (0, [])


def test_the_letters_are_whole_inside_the_file():
    _, read, _ = made(page())
    fonts = read.pages[0]["/Resources"]["/Font"]
    for name in ("/F0", "/F1"):
        letters = fonts[name]["/DescendantFonts"][0].get_object()
        file = letters["/FontDescriptor"]["/FontFile2"].get_data()
        assert file == FACES[int(name[2])].file
        assert "/ToUnicode" in fonts[name]


def test_the_file_says_no_name_and_no_illness():
    _, read, content = made(page())
    assert set(read.metadata) == {"/Title", "/Producer"}
    said = (read.pages[0].extract_text() + str(dict(read.metadata))).lower()
    assert "fibromyalgia" not in said
    assert b"fibro" not in content.lower()


def test_the_same_page_gives_the_same_bytes():
    assert made(page())[2] == made(page())[2]


def test_what_does_not_fit_gives_way_from_the_own_words_on():
    long = "One more line that goes on for as long as a line may go on here, and on. " * 2
    fit, read, _ = made(page(long, lines=4, own=(("Talk about work.",), (long,) * 2)))
    assert fit.dropped[0] is Part.WORDS
    order = [Part.WORDS, Part.SEEN, Part.TRIED, Part.ACTIVITY]
    assert list(fit.dropped) == order[: len(fit.dropped)]
    assert len(read.pages) == 1
    assert {Part.WISHES, Part.NEW} <= {section.part for section in fit.page.sections}


@pytest.mark.parametrize(
    ("lines", "dropped", "rows"),
    [(1, (), 9), (4, (Part.TABLE,), 8), (5, (Part.TABLE, Part.WORDS, Part.SEEN), 7)],
)
def test_rows_past_the_seventh_give_way_before_anything_else(lines, dropped, rows):
    own = ((), ("I no longer drive.",))
    fit, read, _ = made(page("One more line that goes on, and then on.", lines, 9, own=own))
    assert fit.dropped == dropped
    assert len(section_of(fit, Part.TABLE).table.rows) == rows
    assert len(read.pages) == 1


def test_a_line_with_letters_that_cannot_be_printed_stays_in_the_text_alone():
    whole = page()
    strange = replace(whole.sections[7], lines=("階段を上れない。", "Stairs are hard."))
    whole = replace(whole, sections=(*whole.sections[:7], strange, whole.sections[8]))
    fit, read, _ = made(whole)
    assert fit.unknown == ("階段を上れない。",)
    text = read.pages[0].extract_text()
    assert "Stairs are hard." in text
    assert "階" not in text
    assert "階段を上れない。" in as_text(whole)


def with_lines(part, *lines):
    """A page whose ``part`` has these lines."""
    whole = page()
    sections = (replace(s, lines=lines) if s.part is part else s for s in whole.sections)
    return replace(whole, sections=tuple(sections))


def section_of(fit, part):
    return next((section for section in fit.page.sections if section.part is part), None)


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("Sleep \N{SLEEPING FACE} please", "Sleep please"),
        ("Pain \N{WHITE UP POINTING INDEX}\N{VARIATION SELECTOR-16} here", "Pain here"),
        ("\N{HEAVY BLACK HEART}\N{VARIATION SELECTOR-16} !", None),
        ("说说我的睡眠 ok", None),
        ("Pain \N{GREATER-THAN OR SLANTED EQUAL TO} 7", None),
    ],
)
def test_a_line_loses_a_picture_that_cannot_be_printed_and_nothing_that_is_read(line, printed):
    fit, read, _ = made(with_lines(Part.WISHES, line, "Talk about work."))
    assert fit.unknown == (line,)
    kept = ("Talk about work.",) if printed is None else (printed, "Talk about work.")
    assert section_of(fit, Part.WISHES).lines == kept
    if printed:
        assert printed in read.pages[0].extract_text()


def test_wishes_of_which_none_can_be_printed_have_lines_for_a_pen_instead():
    fit, _, _ = made(with_lines(Part.WISHES, "说说我的睡眠", "أتكلم عن نومي"))
    assert section_of(fit, Part.WISHES).lines == ()
    assert section_of(fit, Part.WISHES).ruled == ("",) * MOST_WISHES


@pytest.mark.parametrize("part", [Part.WORDS, Part.SEEN, Part.ACTIVITY])
def test_a_part_of_which_nothing_can_be_printed_has_no_title_left_on_the_paper(part):
    fit, read, _ = made(with_lines(part, "走不动楼梯"))
    assert section_of(fit, part) is None
    assert page().sections[list(Part).index(part)].title not in read.pages[0].extract_text()


def test_how_often_chance_would_say_it_is_not_printed_without_what_it_is_about():
    told, closes = "散歩: hard on 5 of 40.", "One in ten such sentences is still chance."
    assert section_of(made(with_lines(Part.SEEN, told, closes))[0], Part.SEEN) is None
    other = made(with_lines(Part.SEEN, told, "Walk: hard on 5 of 40.", closes))[0]
    assert section_of(other, Part.SEEN).lines == ("Walk: hard on 5 of 40.", closes)


def edges(content, side=28):
    """The darkest there is beyond the margins of the rendered page."""
    picture = pypdfium2.PdfDocument(content)[0].render(scale=1).to_pil().convert("L")
    wide, tall = picture.size
    boxes = (
        (0, 0, side, tall),
        (wide - side, 0, wide, tall),
        (0, 0, wide, side),
        (0, tall - side, wide, tall),
    )
    return min(picture.crop(box).getextrema()[0] for box in boxes)


words = st.text(st.sampled_from("abcdefgh mnop WMÄ½"), min_size=1, max_size=90)
own_lines = st.text(st.sampled_from("abcdefgh mnop WMÄ½"), min_size=1, max_size=LONGEST_LINE)
own = st.tuples(
    st.lists(own_lines, max_size=MOST_WISHES).map(tuple),
    st.lists(own_lines, min_size=1, max_size=MOST_WORDS).map(tuple),
)


@settings(max_examples=12)
@given(words, own, st.integers(1, 5), st.integers(1, 9), st.sampled_from(Paper))
@example("a" * 90, (("W" * LONGEST_LINE,) * 3, ("M" * LONGEST_LINE,) * 2), 5, 9, Paper.LETTER)
@example("a", (("a " * (LONGEST_LINE // 2),) * 3, ("a " * 90,) * 2), 5, 9, Paper.A4)
@example("M MMMMMMMMMMMM", ((), ("M",)), 5, 7, Paper.LETTER)
def test_the_longest_texts_with_every_part_make_one_page_and_stay_inside_its_margins(
    line, own, lines, rows, paper
):
    whole = page(line, lines, rows, name=line[:30], own=own)
    fit, read, content = made(whole, paper)
    assert len(read.pages) == 1
    assert fit.page.words() <= MOST_WORDS_IN_ALL
    assert edges(content) == 255


def test_every_part_can_be_left_out_alone_or_with_all_others():
    whole = page()
    for part in Part:
        _, read, _ = made(whole.without({part}))
        assert len(read.pages) == 1
    fit, read, _ = made(whole.without(set(Part)))
    assert fit.page.sections == ()
    assert "Notes for an appointment" in read.pages[0].extract_text()


def test_the_text_has_one_line_a_row_and_no_drawing():
    text = as_text(page())
    assert "Got in the way: Median 5, up, Before 3, Range 0–10, Days 24" in text
    assert CHART.said in text
    assert "____" not in text
