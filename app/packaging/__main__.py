"""Builds the web app from the command line."""

from __future__ import annotations

import gc
import sys

from app.packaging.arguments import parse
from app.packaging.build import build
from app.packaging.site import BuildError
from app.packaging.weights import lines_about


def main() -> None:
    """Build as the command line asks, and say what came of it."""
    asked = parse(sys.argv[1:])
    gc.disable()  # it would take a tenth of the time to look through syntax trees and glyphs
    try:
        site, version = build(asked)
        site.write(asked.out)
    except BuildError as problem:
        raise SystemExit(str(problem)) from problem
    print("\n".join(lines_about(site, version, asked)))


if __name__ == "__main__":
    main()
