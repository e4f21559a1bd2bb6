"""Ways in which a file comes to harm."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

Mutation = Callable[[Random, bytes, Sequence[bytes]], bytes]
"""Takes the file and others to mix it with, and returns the file as it is then."""


def flip(random: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    """Flip some single bits."""
    flipped = bytearray(content)
    for _ in range(random.choice((1, 1, 2, 5))):
        if flipped:
            flipped[random.randrange(len(flipped))] ^= 1 << random.randrange(8)
    return bytes(flipped)


def flip_near_an_edge(random: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    """Flip one bit at the beginning, or near the end of what is not blank."""
    flipped = bytearray(content)
    used = len(content.rstrip(b"\0"))
    near = min(used, 400)
    if near:
        place = random.choice((random.randrange(min(near, 64)), used - 1 - random.randrange(near)))
        flipped[place] ^= 1 << random.randrange(8)
    return bytes(flipped)


def cut(random: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    """Lose the end, of what is not blank most of the time."""
    used = len(content.rstrip(b"\0"))
    return content[: random.randint(0, random.choice((used, used, len(content))))]


def cut_out(random: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    """Lose a stretch."""
    start, end = _stretch(random, content)
    return content[:start] + content[end:]


def blank(random: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    """Have zeros in place of a stretch."""
    start, end = _stretch(random, content)
    return content[:start] + bytes(end - start) + content[end:]


def blank_from_the_beginning(random: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    """Have zeros in place of the first bytes."""
    size = min(len(content), random.choice((8, 20, 52, 64, 100, 512, 4096)))
    return bytes(size) + content[size:]


def repeat(random: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    """Have a stretch twice, the second time over what was there or moving it."""
    start, end = _stretch(random, content)
    at = random.randint(0, len(content))
    over = random.choice((0, end - start))
    return content[:at] + content[start:end] + content[at + over :]


def splice(random: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    """Have a stretch of another file, over what was there or moving it."""
    other = random.choice(others)
    start, end = _stretch(random, other)
    at = random.choice((start, random.randint(0, len(content))))
    over = random.choice((0, end - start))
    return content[:at] + other[start:end] + content[at + over :]


def replace(random: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    """Be another file altogether."""
    return random.choice(others)


def add(random: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    """Have junk at the end."""
    return content + random.randbytes(random.choice((1, 3, 16, 300)))


MUTATIONS: tuple[Mutation, ...] = (
    flip,
    flip_near_an_edge,
    cut,
    cut_out,
    blank,
    blank_from_the_beginning,
    repeat,
    splice,
    replace,
    add,
)


def _stretch(random: Random, content: bytes) -> tuple[int, int]:
    """Return where a stretch of what is not blank begins and ends; most are short."""
    used = len(content.rstrip(b"\0"))
    start = random.randint(0, used)
    longest = min(used - start, random.choice((16, 200, used)))
    return start, start + random.randint(0, longest)
