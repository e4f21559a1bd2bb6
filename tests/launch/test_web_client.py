"""Flet's web client asks nobody but the local server for anything."""

from __future__ import annotations

import asyncio
import io
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from flet.messaging import protocol
from flet.messaging.protocol import MessageAction, PatchControlBody
from flet_web import get_package_web_dir  # type: ignore[import-untyped]
from flet_web.fastapi.flet_app import FletApp  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont

from app.launch.cover import shared_modules
from app.launch.server import ANIMATIONS, FALLBACK_FONT, LEFT_OUT, PROGRAMS, program, web_app

KEY = "k" * 43
WEB = Path(get_package_web_dir())


@pytest.fixture
async def client() -> httpx.AsyncClient:
    async def main(page: object) -> None:
        """Show nothing."""

    transport = httpx.ASGITransport(web_app(main, 8600, KEY))
    client = httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8600")
    await client.get("/", params={"key": KEY})
    return client


@pytest.mark.parametrize("path", PROGRAMS)
def test_the_programs_lose_the_foreign_address_and_nothing_else(path: str) -> None:
    original = (WEB / path[1:]).read_bytes()
    changed = program(path)
    assert original.count(ANIMATIONS) == 1
    assert b"cdn.jsdelivr" not in changed
    assert len(changed) == len(original)
    assert changed.replace(LEFT_OUT, ANIMATIONS) == original


@pytest.mark.parametrize(("path", "kind"), PROGRAMS.items())
async def test_a_browser_gets_the_changed_program_once(
    client: httpx.AsyncClient, path: str, kind: str
) -> None:
    answer = await client.get(path)
    assert answer.headers["content-type"].startswith(kind)
    assert "content-encoding" not in answer.headers
    assert int(answer.headers["content-length"]) == len(answer.content)
    assert ANIMATIONS not in answer.content
    again = await client.get(path, headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


async def test_the_left_out_player_is_a_script_that_can_be_called(
    client: httpx.AsyncClient,
) -> None:
    answer = await client.get(f"{LEFT_OUT.decode()}wasm/rive_native.js")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/javascript")
    assert "function RiveNative()" in answer.text


async def test_every_font_of_other_letters_is_answered_by_a_real_one_or_by_none_at_all(
    client: httpx.AsyncClient,
) -> None:
    named = re.findall(rb'"(noto\w+/v\d+/[^"]+)"', (WEB / "main.dart.js").read_bytes())
    paths = [f"/assets/fonts/{name.decode()}" for name in named]
    assert len(paths) > 700
    assert all(FALLBACK_FONT.fullmatch(path) for path in paths)
    thai = await client.get(next(path for path in paths if "/notosansthai/" in path))
    assert (thai.status_code, thai.content[:4]) == (200, b"\0\1\0\0")
    written = TTFont(io.BytesIO(thai.content)).getBestCmap()
    assert {ord(letter) for letter in "สงบ"} <= set(written)
    carian = await client.get(next(path for path in paths if "/notosanscarian/" in path))
    assert (carian.status_code, carian.content) == (200, b"none")


async def test_the_fonts_that_are_there_are_served_as_they_are(client: httpx.AsyncClient) -> None:
    icons = await client.get("/assets/fonts/MaterialIcons-Regular.otf")
    assert icons.content == (WEB / "assets/fonts/MaterialIcons-Regular.otf").read_bytes()


async def test_the_page_has_the_name_of_the_app_and_loads_from_here_alone(
    client: httpx.AsyncClient,
) -> None:
    page = (await client.get("/")).text
    assert "<title>Ebb and Flow</title>" in page
    assert "flet.noCdn=true;" in page
    assert "https://" not in page


@pytest.mark.parametrize("path", ["/", "/read/search"])
async def test_the_page_shows_the_look_of_the_app_where_flet_would_show_its_own(
    client: httpx.AsyncClient, path: str
) -> None:
    answer = await client.get(path)
    page = answer.text
    assert int(answer.headers["content-length"]) == len(answer.content)
    assert "loading-animation" not in page
    cover = page[page.index('<main id="first">') : page.index("</main>")]
    assert all(words in cover for words in ("<svg", "Ebb and Flow", "Your notebook is opening."))
    assert page.index("--paper: #FBF8F3") < page.index("--paper: #12191B") < page.index("<body>")
    assert page.count('<script type="module">') == 2 + len(shared_modules())
    assert "{{" not in page


@pytest.mark.usefixtures("client")
async def test_what_is_sent_to_a_browser_that_has_gone_is_dropped() -> None:
    gone = FletApp(asyncio.get_running_loop(), ThreadPoolExecutor(1), print, None)
    vars(gone)["_FletApp__send_queue"] = None  # so it is from the end of its connection on
    gone.send_message(protocol.Message(MessageAction.PATCH_CONTROL, PatchControlBody(1, [])))


async def test_the_page_is_fetched_anew_each_time(client: httpx.AsyncClient) -> None:
    headers = (await client.get("/")).headers
    assert headers["cache-control"] == "no-cache"
    assert not {"etag", "last-modified"} & set(headers)


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json"])
async def test_no_page_about_the_interface_is_served(client: httpx.AsyncClient, path: str) -> None:
    answer = await client.get(path)
    assert "swagger" not in answer.text
    assert "redoc" not in answer.text.replace(path, "")
