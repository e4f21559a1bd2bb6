"""Starts Ebb and Flow."""

import sys

from app.launch.start import start

# In the browser and in packed apps this file must end without SystemExit, so 0 is not raised.
if __name__ == "__main__" and (status := start(sys.argv[1:])):
    raise SystemExit(status)
