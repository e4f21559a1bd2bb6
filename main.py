"""Starts Ebb and Flow."""

import sys


def _start() -> int:
    try:
        from app.launch.start import start  # here, because Ctrl+C may come while it loads

        return start(sys.argv[1:])
    except KeyboardInterrupt:
        return 130  # what shells say of who left by it


# In the browser and in packed apps this file must end without SystemExit, so 0 is not raised.
if __name__ == "__main__" and (status := _start()):
    raise SystemExit(status)
