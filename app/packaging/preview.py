"""Serves the built web app to this computer, for a look."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Sequence
from pathlib import Path

from app.packaging.fault import BuildError
from app.packaging.place import BUILT
from app.packaging.site import SIGN
from app.packaging.static_server import StaticServer
from app.reading.wording import say


def serve(given: Sequence[str]) -> None:
    """Serve as the words ``given`` ask, until Ctrl+C.

    Raises:
        BuildError: If nothing was built yet.
        OSError: If the port cannot be used.

    """
    parser = argparse.ArgumentParser(
        prog="uv run poe serve-web", description=say("packaging.preview_description")
    )
    port, folder = say("packaging.preview_port_option"), say("packaging.preview_folder_option")
    parser.add_argument("--port", type=int, default=0, metavar="N", help=port)
    parser.add_argument("--folder", type=Path, default=BUILT, metavar="DIR", help=folder)
    asked = parser.parse_args(given)
    if not (asked.folder / SIGN).is_file():
        raise BuildError("not_built", folder=asked.folder)
    server = StaticServer(asked.folder, asked.port)
    print(say("packaging.serving", address=server.address), flush=True)
    with contextlib.suppress(KeyboardInterrupt):
        server.serve()


if __name__ == "__main__":
    try:
        serve(sys.argv[1:])
    except (BuildError, OSError) as problem:
        raise SystemExit(str(problem)) from problem
