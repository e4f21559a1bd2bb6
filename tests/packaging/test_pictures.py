"""All pictures of the app come out of one file, and are up to date."""

from __future__ import annotations

import pytest
from PIL import Image, ImageChops

from app.packaging.pictures import ASSETS, SOURCE, drawn, pictures
from app.packaging.site import BuildError

NOT_SEEN = 2
"""How far two shades may lie apart, out of 255: libraries round differently elsewhere."""


@pytest.fixture(scope="module")
def made() -> dict[str, Image.Image]:
    return pictures()


def test_the_pictures_kept_are_those_drawn_from_the_icon(made: dict[str, Image.Image]) -> None:
    assert {file.name for file in ASSETS.glob("*.png")} == made.keys()
    for name, picture in made.items():
        kept = Image.open(ASSETS / name)
        assert (kept.size, kept.mode) == (picture.size, picture.mode), name
        apart = ImageChops.difference(kept.convert("RGBA"), picture.convert("RGBA"))
        furthest = max(most for _, most in apart.getextrema())
        assert furthest <= NOT_SEEN, f"{name} is not up to date: uv run poe icons"


def test_android_may_cut_off_ground_and_water_of_the_icon_alone(
    made: dict[str, Image.Image],
) -> None:
    picture = made["icon_android.png"].convert("RGB")
    size = picture.width
    corners = {picture.getpixel((x, y)) for x in (0, size - 1) for y in (0, size - 1)}
    assert corners == {(0xDC, 0xEB, 0xE9), (0x1F, 0x65, 0x70)}
    # The whole sun lies in the circle of 66 in 108 parts that no device cuts into.
    far = size * 33 / 108
    sun = (size / 2 + (336 - 256) * size / 768, size / 2 + (180 - 256) * size / 768)
    out = ((sun[0] - size / 2) ** 2 + (sun[1] - size / 2) ** 2) ** 0.5 + 72 * size / 768
    assert out < far


def test_the_splash_is_round_and_darker_in_the_dark(made: dict[str, Image.Image]) -> None:
    for name in ("splash.png", "splash_dark.png"):
        assert made[name].getpixel((0, 0))[3] == 0
        assert made[name].getpixel((384, 384))[3] == 255
    light, dark = (made[name].getpixel((384, 60))[:3] for name in ("splash.png", "splash_dark.png"))
    assert sum(dark) < sum(light) / 2


def test_a_shape_that_cannot_be_drawn_stops_the_drawing() -> None:
    with pytest.raises(BuildError, match="ellipse"):
        drawn("<svg><ellipse/></svg>", 8, (0, 0, 8), {})
    with pytest.raises(BuildError, match="Q"):
        drawn('<svg><path d="M0 0 Q1 1 2 2Z"/></svg>', 8, (0, 0, 8), {})


def test_a_curve_runs_where_browsers_run_it() -> None:
    """The curve of this path is lowest in its middle, 3 down, by the formula."""
    path = '<svg><rect x="0" y="0" width="8" height="8" fill="#000"/>'
    path += '<path d="M0 0 C0 4 8 4 8 0 Z" fill="#FFF"/></svg>'
    picture = drawn(path, 80, (0, 0, 8), {}).convert("L")
    assert picture.getpixel((40, 29)) == 255
    assert picture.getpixel((40, 31)) == 0
    assert "S440 336" in SOURCE.read_text(encoding="utf-8")
