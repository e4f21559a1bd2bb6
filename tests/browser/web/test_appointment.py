"""The page for an appointment is made in the built app, without host and network."""

from __future__ import annotations

import io
from pathlib import Path

from pypdf import PdfReader

from app.packaging.site import Site
from tests.browser.web.conftest import Hosts, LivedIn, Starts

LETTERS = ("AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-SemiBold.ttf")


def test_the_page_for_an_appointment_is_made_without_host_and_network(
    lived_in: LivedIn, site: Site, hosts: Hosts, starts: Starts
) -> None:
    visitor = starts(hosts(site, lived_in.port), lived_in=lived_in)
    visitor.loses_the_network()
    visitor.visit("/insights/appointment")
    visitor.sees("Notes for an appointment")
    visitor.tap("Sleep")
    with visitor.page.expect_download() as saving:
        visitor.tap("Save as PDF")
    assert saving.value.suggested_filename.startswith("notes-for-appointment-")
    content = Path(saving.value.path()).read_bytes()
    read = PdfReader(io.BytesIO(content))
    [sheet] = read.pages
    text = sheet.extract_text()
    assert "Talk about my sleep." in text
    assert "Noted on 0 of 28 days" in text
    assert read.trailer["/Root"]["/MarkInfo"]["/Marked"]
    fonts = sheet["/Resources"]["/Font"]
    for name, letters in zip(("/F0", "/F1"), LETTERS, strict=True):
        about = fonts[name]["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert about["/FontFile2"].get_data() == site[f"fonts/{letters}"]
