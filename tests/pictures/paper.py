"""The page for an appointment of somebody whose year was made up, as it looks on paper."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pypdfium2

from app.domain.settings import AfterEffort
from app.views.insights.page_words import appointment_page, made_for
from tests.support.six_people import PEOPLE, Year

WISHES = ("Talk about my sleep.", "Go through my medicines.", "What we do next, and when.")
WORDS = ("I order what is heavy to carry.",)
SCALE = 1.4


def draw_page(file: Path) -> None:
    """Draw the page into ``file``."""
    lived = Year(PEOPLE[2]).live()
    services = lived.services
    services.settings.change(after_effort=AfterEffort.YES)
    content = asyncio.run(_content(services))
    pypdfium2.PdfDocument(content)[0].render(scale=SCALE).to_pil().save(file, optimize=True)


async def _content(services):
    known, faces = await made_for(services)
    fit = services.appointment.fitted(appointment_page(known, WISHES, WORDS), faces, False)
    return (await services.appointment.export(fit.page, faces, False)).content
