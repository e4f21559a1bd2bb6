"""The page for an appointment is made, saved and printed in the built app, without a network."""

from __future__ import annotations

import base64
import io
from pathlib import Path

from pypdf import PdfReader

from app.packaging.site import Site
from tests.browser.web.conftest import Hosts, LivedIn, Starts

LETTERS = ("AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-SemiBold.ttf")
PRINTED = """
self.printed = new Promise((done) => { self.tell = done; setTimeout(done, 20_000, ""); });
Object.defineProperty(HTMLIFrameElement.prototype, "contentWindow", {
  get() {
    const read = async () => {
      const bytes = new Uint8Array(await (await fetch(this.src)).arrayBuffer());
      self.tell(btoa(Array.from(bytes, (each) => String.fromCharCode(each)).join("")));
    };
    return { print: read };
  },
});
"""
"""Keeps what a frame shows when it is told to print, in place of the dialog of the browser."""


def test_the_page_for_an_appointment_is_saved_and_printed_without_host_and_network(
    lived_in: LivedIn, site: Site, hosts: Hosts, starts: Starts
) -> None:
    visitor = starts(hosts(site, lived_in.port), PRINTED, lived_in)
    visitor.loses_the_network()
    visitor.visit("/insights/appointment")
    visitor.sees("Notes for an appointment")
    visitor.tap("Sleep")
    with visitor.page.expect_download() as saving:
        visitor.tap("Save as PDF")
    assert saving.value.suggested_filename.startswith("notes-for-appointment-")
    content = Path(saving.value.path()).read_bytes()
    visitor.tap("Print")
    assert base64.b64decode(visitor.page.evaluate("printed")) == content
    read = PdfReader(io.BytesIO(content))
    [sheet] = read.pages
    text = sheet.extract_text()
    assert "Talk about my sleep." in text
    assert "Got in the way: rated on 0 of 28 days" in text
    assert read.trailer["/Root"]["/MarkInfo"]["/Marked"]
    fonts = sheet["/Resources"]["/Font"]
    for name, letters in zip(("/F0", "/F1"), LETTERS, strict=True):
        about = fonts[name]["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert about["/FontFile2"].get_data() == site[f"fonts/{letters}"]
