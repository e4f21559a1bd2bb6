"""Who is let in to the local server, and what its answers allow."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send

from app.launch.server import LocalOnly

OURS = "http://127.0.0.1:8600"


async def open_app(scope: Scope, receive: Receive, send: Send) -> None:
    """Stand in for Flet, which lets in everybody."""
    if scope["type"] == "http":
        headers = {"Access-Control-Allow-Origin": "*"}
        await PlainTextResponse("notes", headers=headers)(scope, receive, send)
    else:
        await send({"type": "websocket.accept"})


async def asked(**headers: str) -> httpx.Response:
    transport = httpx.ASGITransport(LocalOnly(open_app, 8600))
    async with httpx.AsyncClient(transport=transport, base_url=OURS) as client:
        return await client.get("/", headers=headers)


async def answer_to_socket(**headers: str) -> str:
    """Return the type of the first message that a websocket gets."""
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    named = {"host": "127.0.0.1:8600", **headers}
    raw = [(name.encode(), value.encode()) for name, value in named.items()]
    scope: dict[str, Any] = {"type": "websocket", "path": "/ws", "headers": raw}
    await LocalOnly(open_app, 8600)(scope, receive, send)
    first: str = sent[0]["type"]
    return first


async def test_a_window_that_has_gone_does_not_break_what_is_just_being_sent_to_it() -> None:
    ended = False

    async def sends(scope: Scope, receive: Receive, send: Send) -> None:
        nonlocal ended
        await send({"type": "websocket.send", "bytes": b"drawn"})
        ended = True

    async def gone(message: Message) -> None:
        raise BrokenPipeError

    async def receive() -> Message:
        return {"type": "websocket.disconnect"}

    headers = [(b"host", b"127.0.0.1:8600"), (b"origin", OURS.encode())]
    scope = {"type": "websocket", "path": "/ws", "headers": headers}
    await LocalOnly(sends, 8600)(scope, receive, gone)
    assert ended


@pytest.mark.parametrize("host", ["127.0.0.1:8600", "localhost:8600", "LocalHost:8600"])
async def test_this_computer_is_served_by_its_own_name(host: str) -> None:
    answer = await asked(host=host)
    assert (answer.status_code, answer.text) == (200, "notes")


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8600", "127.0.0.1", "127.0.0.1:80", "", "[::1]:8600"]
)
async def test_a_foreign_host_is_refused(host: str) -> None:
    answer = await asked(host=host)
    assert answer.status_code == 403
    assert "notes" not in answer.text


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:9000"])
async def test_a_foreign_origin_is_refused(origin: str) -> None:
    assert (await asked(origin=origin)).status_code == 403
    assert await answer_to_socket(origin=origin) == "websocket.close"


async def test_a_socket_without_an_origin_is_refused() -> None:
    assert await answer_to_socket() == "websocket.close"


async def test_a_socket_to_a_foreign_host_is_refused_whatever_its_origin() -> None:
    answer = await answer_to_socket(host="evil.example:8600", origin=OURS)
    assert answer == "websocket.close"


@pytest.mark.parametrize("origin", [OURS, "http://localhost:8600"])
async def test_the_own_origin_is_served(origin: str) -> None:
    assert (await asked(origin=origin)).status_code == 200
    assert await answer_to_socket(origin=origin) == "websocket.accept"


async def test_no_answer_is_open_to_other_origins() -> None:
    assert "access-control-allow-origin" not in (await asked()).headers
    assert "access-control-allow-origin" not in (await asked(host="evil.example")).headers


async def test_answers_allow_no_other_host() -> None:
    headers = (await asked()).headers
    policy = headers["content-security-policy"]
    allowed = [word for rule in policy.split("; ") for word in rule.split()[1:]]
    foreign = [word for word in allowed if "//" in word]
    assert foreign == ["ws://127.0.0.1:8600", "ws://localhost:8600"]
    assert "*" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
