"""Whoever else has an account on this computer reads no notes through the local server."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send

from app.domain.errors import StartError
from app.launch.key import OwnerOnly, key_of, with_key
from tests.launch.test_command import started

KEY = "k" * 43
OTHER = "o" * 43
OURS = "http://127.0.0.1:8600"


async def notes(scope: Scope, receive: Receive, send: Send) -> None:
    """Stand in for the app: a page and a socket with notes."""
    if scope["type"] == "http":
        await PlainTextResponse(f"notes of {scope['path']}")(scope, receive, send)
    else:
        await send({"type": "websocket.accept"})


def browser(port: int = 8600, key: str = KEY) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(OwnerOnly(notes, port, key))
    return httpx.AsyncClient(transport=transport, base_url=OURS)


async def answer_to_socket(cookies: str = "", query: str = "") -> str:
    """Return the type of the first message that a websocket gets."""
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    headers = [(b"host", b"127.0.0.1:8600"), (b"cookie", cookies.encode())]
    scope: dict[str, Any] = {
        "type": "websocket",
        "path": "/ws",
        "headers": headers,
        "query_string": query.encode(),
        "client": ("127.0.0.1", 1),
    }
    await OwnerOnly(notes, 8600, KEY)(scope, receive, send)
    first: str = sent[0]["type"]
    return first


def cookie_of(answer: httpx.Response) -> str:
    return answer.headers["set-cookie"].split(";")[0]


@pytest.mark.parametrize(
    "path", ["/", "/pace", "/main.dart.js", "/assets/x", f"/?key={OTHER}", "/?key="]
)
async def test_without_the_key_nothing_is_served_and_words_say_where_it_is_and_what_it_needs(
    path: str,
) -> None:
    async with browser() as client:
        answer = await client.get(path)
    assert answer.status_code == 403
    assert "notes of" not in answer.text
    assert "where the app was started, after “Ebb and Flow is open at”." in answer.text
    # The right address, too, ends here where its cookie was not taken.
    assert "let this browser keep cookies for 127.0.0.1." in answer.text
    assert "http" not in answer.text.replace("http://www.w3.org/2000/svg", "")
    assert "set-cookie" not in answer.headers


async def test_the_key_is_exchanged_for_a_cookie_and_leaves_the_address() -> None:
    async with browser() as client:
        answer = await client.get("/pace", params={"day": "2026-05-05", "key": KEY})
        assert answer.status_code == 303
        assert answer.headers["location"] == f"{OURS}/pace?day=2026-05-05"
        cookie = answer.headers["set-cookie"].lower()
        assert "httponly" in cookie
        assert "samesite=strict" in cookie
        assert "domain" not in cookie
        assert KEY not in cookie
        assert (await client.get("/pace")).text == "notes of /pace"


async def test_an_address_opened_again_loses_its_key_again() -> None:
    async with browser() as client:
        await client.get("/", params={"key": KEY})
        for given in (KEY, OTHER):
            answer = await client.get("/", params={"key": given})
            assert (answer.status_code, answer.headers["location"]) == (303, f"{OURS}/")


async def test_an_address_with_the_key_leads_to_no_other_host() -> None:
    async with browser() as client:
        answer = await client.get(f"{OURS}//evil.example/?key={KEY}")
    assert answer.headers["location"].startswith(f"{OURS}//")


async def test_the_socket_asks_for_the_cookie_and_takes_no_key() -> None:
    assert await answer_to_socket() == "websocket.close"
    assert await answer_to_socket(query=f"key={KEY}") == "websocket.close"
    async with browser() as client:
        cookie = cookie_of(await client.get("/", params={"key": KEY}))
    assert await answer_to_socket(cookie[:-1]) == "websocket.close"
    assert await answer_to_socket(cookie) == "websocket.accept"


async def test_the_cookie_of_one_port_opens_no_other() -> None:
    async with browser() as client, browser(port=8601) as beside:
        value = cookie_of(await client.get("/", params={"key": KEY})).split("=")[1]
        answer = await beside.get("/", headers={"Cookie": f"ebb-and-flow-8601={value}"})
    assert answer.status_code == 403


async def test_a_page_that_was_open_survives_a_server_started_again(tmp_path: Path) -> None:
    async with browser(key=key_of(tmp_path)) as before:
        cookie = cookie_of(await before.get("/", params={"key": key_of(tmp_path)}))
    async with browser(key=key_of(tmp_path)) as after:
        assert (await after.get("/", headers={"Cookie": cookie})).status_code == 200


def test_the_key_lies_beside_the_notes_for_its_owner_alone(tmp_path: Path) -> None:
    key = key_of(tmp_path)
    assert with_key(OURS, key) == f"{OURS}/?key={key}"
    assert len(key) == 43
    (kept,) = tmp_path.iterdir()
    assert kept.read_text(encoding="ascii") == key
    if sys.platform != "win32":
        assert kept.stat().st_mode & 0o777 == 0o600
    (tmp_path / "second").mkdir()
    assert key_of(tmp_path / "second") != key


@pytest.mark.skipif(sys.platform == "win32", reason="its files have no such rights")
def test_a_key_that_others_may_have_read_is_replaced(tmp_path: Path) -> None:
    key = key_of(tmp_path)
    (kept,) = tmp_path.iterdir()
    kept.chmod(0o644)
    assert key_of(tmp_path) != key
    assert kept.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("broken", [b"", b"short", b"\xff" * 43, b"k" * 44])
def test_a_broken_key_is_replaced(tmp_path: Path, broken: bytes) -> None:
    key_of(tmp_path)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(broken)
    key = key_of(tmp_path)
    assert kept.read_text(encoding="ascii") == key
    assert len(key) == 43


def test_a_key_that_cannot_be_kept_is_told_about(tmp_path: Path) -> None:
    (tmp_path / "address-key").mkdir(mode=0o700)
    with pytest.raises(StartError) as refused:
        key_of(tmp_path)
    assert refused.value.code == "folder"
    assert [path.name for path in tmp_path.iterdir()] == ["address-key"]


def test_where_there_is_no_room_for_a_key_room_is_asked_for_and_no_other_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(tempfile, "mkstemp", is_full)
    with pytest.raises(StartError) as refused:
        key_of(tmp_path)
    assert refused.value.code == "folder_full"


SOMEBODY_ELSE = """
import os, socket, sys
user, family, end, port = sys.argv[1:]
os.setuid(int(user))
found = socket.socket(socket.AF_INET6 if family == "6" else socket.AF_INET)
found.connect((end, int(port)))
found.sendall(sys.stdin.read().encode())
print(found.recv(100).decode().split()[1])
"""
NOBODY = "65534"
ROOT = "0"
WAYS = [("4", "127.0.0.1"), ("6", "::ffff:127.0.0.1")]


def answered(user: str, way: tuple[str, str], address: str, asked: str) -> str:
    """Return the status that ``user`` gets for a raw request."""
    port = address.split(":")[2].split("/")[0]
    origin = f"http://127.0.0.1:{port}"
    upgrade = (
        "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
        f"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nOrigin: {origin}\r\n"
    )
    return subprocess.run(
        [sys.executable, "-c", SOMEBODY_ELSE, user, *way, port],
        input=f"GET {asked} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
        f"{upgrade if asked == '/ws' else ''}\r\n",
        capture_output=True,
        text=True,
        check=True,
        timeout=20,
    ).stdout.strip()


@pytest.mark.skipif(
    sys.platform != "linux" or os.getuid() != 0,
    reason="only root can ask as somebody else, and only Linux tells who asks",
)
def test_somebody_else_on_this_computer_is_refused_even_with_the_key(tmp_path: Path) -> None:
    with started("--browser", "--data", str(tmp_path)) as process:
        assert process.stdout is not None
        process.stdout.readline()
        address = process.stdout.readline().split(" at ")[1].split()[0]
        path = "/" + address.split("/", 3)[3]
        for way in WAYS:
            assert answered(ROOT, way, address, path) == "303"
            assert answered(NOBODY, way, address, path) == "403"
            assert answered(NOBODY, way, address, "/") == "403"
            assert answered(NOBODY, way, address, "/ws") == "403"
