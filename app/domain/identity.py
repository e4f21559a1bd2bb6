"""What makes things the same: ids that are unique across devices, and names as people mean them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice

RANDOM_BYTES = 10
"""How many random bytes an id needs."""


def time_ordered_id(now: datetime, randomness: bytes) -> str:
    """Return a UUID, version 7, for ``now`` (RFC 9562, section 5.7).

    The first 48 bits are milliseconds since 1970, so ids sort by the moment they were made.
    ``randomness`` is ten bytes; six of its bits give way to the version and the variant.
    """
    milliseconds = int(now.timestamp() * 1000)
    value = int.from_bytes(milliseconds.to_bytes(6, "big") + randomness, "big")
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    text = f"{value:032x}"
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


_NOON = time(12)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def id_of_day(day: date, digest: bytes) -> str:
    """Return an id for something of ``day`` that may be made at any time: it says its noon."""
    return time_ordered_id(datetime.combine(day, _NOON, UTC), digest)


def made_at(key: str) -> datetime | None:
    """Return what the clock showed when the id ``key`` was made, if it says so."""
    if key[14:15] != "7":
        return None
    try:
        at = _EPOCH + timedelta(milliseconds=int(key.replace("-", ""), 16) >> 8 * RANDOM_BYTES)
    except (ValueError, OverflowError):
        return None
    return None if at.time() == _NOON else at


def name_key(name: str) -> str:
    """Return what two names share that people mean the same by.

    Case, the number of blanks, and how an accent is written make no difference.
    """
    folded = unicodedata.normalize("NFC", name).casefold()
    return unicodedata.normalize("NFC", " ".join(folded.split()))


_JOINER = "\u200d"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_HIDDEN = ("Mn", "Me", "Mc", "Cf")


def signs_in(text: str) -> int:
    """Return how many signs people see in ``text``: a family, a flag, an accented letter is one.

    That is what matters here of UAX #29; the scripts of India may count one or two more.
    """
    return sum(1 for _ in _beginnings(text))


def _beginnings(text: str) -> Iterator[int]:
    """Yield where each sign of ``text`` begins."""
    joined, half_flag = False, False
    for place, sign in enumerate(text):
        if sign == _JOINER:
            joined = True
        elif unicodedata.category(sign) in _HIDDEN or ord(sign) in _SKIN_TONES:
            continue
        elif ord(sign) in _FLAG_LETTERS:
            if not half_flag:
                yield place
            half_flag, joined = not half_flag, False
        else:
            if not joined:
                yield place
            half_flag, joined = False, False


_MOST_IN_A_SIGN = 16
"""So many code points a sign may have on average (our choice: twice a family of emoji)."""


def is_longer(text: str, most: int) -> bool:
    """Return whether ``text`` has more than ``most`` signs, or far more in them than people see."""
    return len(text) > most and (signs_in(text) > most or len(text) > most * _MOST_IN_A_SIGN)


def cut_to(text: str, most: int) -> str:
    """Return ``text``, or as many of its first signs as ``most`` allows for; none is cut in two."""
    if not is_longer(text, most):
        return text
    room = most * _MOST_IN_A_SIGN
    ends = [place for place in islice(_beginnings(text), most + 1) if 0 < place <= room]
    return text[: ends[-1] if ends else room]
