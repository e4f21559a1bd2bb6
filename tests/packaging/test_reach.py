"""A package goes along as far as the app can come to load it."""

from __future__ import annotations

from app.packaging.reach import imported, reached

FLET = b"_LAZY = {'Text': 'flet.text', 'Slider': 'flet.slider'}"


def test_names_of_flet_bring_the_modules_they_come_from() -> None:
    packages = {
        "flet/__init__.py": FLET,
        "flet/text.py": b"from .shared import size",
        "flet/shared.py": b"def size():\n    import flet.late",
        "flet/late.py": b"",
        "flet/slider.py": b"",
        "flet-1.dist-info/METADATA": b"",
    }
    app = {"main.py": b"import flet as ft\nft.Text()"}
    assert set(reached(packages, app)) == packages.keys() - {"flet/slider.py"}


def test_modules_that_only_a_type_checker_imports_are_not_shipped() -> None:
    source = (
        b"from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import a\nelse:\n    import b"
    )
    assert set(imported("m.py", source)) == {"typing", "typing.TYPE_CHECKING", "b"}


def test_imports_from_beside_and_above_are_found() -> None:
    found = set(imported("one/two/__init__.py", b"from . import three\nfrom ..four import five"))
    assert found == {"one.two", "one.two.three", "one.four", "one.four.five"}


def test_what_flet_imports_in_no_browser_is_not_shipped() -> None:
    server = "flet/messaging/flet_socket_server.py"
    packages = {
        "flet/__init__.py": b"def run():\n    import flet.messaging.flet_socket_server",
        "flet/messaging/__init__.py": b"",
        server: b"import flet.sockets",
        "flet/sockets.py": b"",
    }
    shipped = set(reached(packages, {"main.py": b"import flet"}))
    assert shipped == {"flet/__init__.py", "flet/messaging/__init__.py"}
