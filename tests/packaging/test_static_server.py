"""The host for a look at the web app."""

from __future__ import annotations

import http.client
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.packaging.preview import StaticServer, serve
from app.packaging.site import BuildError

Asks = Callable[..., http.client.HTTPResponse]


@pytest.fixture
def asks(tmp_path: Path) -> Iterator[Asks]:
    folder = tmp_path / "web"
    folder.mkdir()
    (folder / "index.html").write_text('<base href="/sub/">page')
    (folder / "404.html").write_text("not here")
    (folder / "app.mjs").write_text("export {}")
    (tmp_path / "secret").write_text("notes")
    server = StaticServer(folder)
    server.start()

    def ask(path: str, **headers: str) -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
        connection.request("GET", path, headers=headers)
        return connection.getresponse()

    yield ask
    server.stop()


def test_the_page_lies_at_the_path_it_was_built_for(asks: Asks) -> None:
    answer = asks("/sub/")
    assert (answer.status, answer.read()) == (200, b'<base href="/sub/">page')


def test_a_script_has_the_type_a_browser_insists_on(asks: Asks) -> None:
    assert asks("/sub/app.mjs").getheader("Content-Type") == "text/javascript"


def test_an_unknown_address_gets_the_page_for_unknown_addresses(asks: Asks) -> None:
    answer = asks("/sub/log")
    assert (answer.status, answer.read()) == (404, b"not here")


def test_the_static_server_serves_nothing_outside_its_folder(asks: Asks) -> None:
    for path in (
        "/sub/../../secret",
        "/sub/%2e%2e/%2e%2e/secret",
        "/secret",
        "/",
        "/sub//etc/passwd",
    ):
        assert asks(path).status == 404, path


def test_a_file_that_has_not_changed_is_not_sent_again(asks: Asks) -> None:
    tag = asks("/sub/app.mjs").getheader("ETag") or ""
    again = asks("/sub/app.mjs", **{"If-None-Match": tag})
    assert (again.status, again.read()) == (304, b"")


def test_the_web_app_cannot_be_served_before_it_is_built(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="uv run poe web makes it"):
        serve(["--folder", str(tmp_path)])
