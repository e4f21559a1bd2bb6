"""Notes whatever a program does with files that a packed app must not do."""

from __future__ import annotations

import os
import sys

NAMED = {
    "os.chdir": (),
    "os.chmod": (0,),
    "os.link": (0, 1),
    "os.listdir": (0,),
    "os.mkdir": (0,),
    "os.remove": (0,),
    "os.rename": (0, 1),
    "os.rmdir": (0,),
    "os.scandir": (0,),
    "os.symlink": (0, 1),
    "os.truncate": (0,),
    "os.utime": (0,),
}
"""What is noticed, and which of what is given are paths."""

LOOKING = {"os.listdir", "os.scandir"}
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def watch(read_only: list[str]) -> list[str]:
    """Note from now on what is written in ``read_only``, and what is found by the place one is in.

    Python tells of each file that is opened, listed, made, moved or removed, whoever asks; it
    does not tell of a mere look whether something exists. Nothing can end the watching.
    """
    faults: list[str] = []

    def noticed(event: str, given: tuple[object, ...]) -> None:
        if event == "open":
            path, _, flags = given
            _judge(event, path, bool(isinstance(flags, int) and flags & WRITING))
        elif event in NAMED:
            if event == "os.chdir":
                faults.append(f"{event} {given[0]!r}")
            for place in NAMED[event]:
                _judge(event, given[place], event not in LOOKING)

    def _judge(event: str, path: object, writes: bool) -> None:
        if path is None:  # listed without saying which folder
            path = "."
        if not isinstance(path, (str, bytes, os.PathLike)):
            return
        text = os.fsdecode(path)
        if not os.path.isabs(text):  # noqa: PTH117 - nothing may be imported in here
            faults.append(f"{event} by the working directory: {text!r}")
        elif writes and any(text.startswith(folder) for folder in read_only):
            faults.append(f"{event} writes beside the code: {text!r}")

    sys.addaudithook(noticed)
    return faults
