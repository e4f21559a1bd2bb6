"""Fonts of the web app: icons, a plain one, and those of all scripts there are fonts for."""

from __future__ import annotations

import io
import json
import re
from importlib.metadata import files

from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from PIL import Image, ImageDraw, ImageFont

from app.launch.letters import PACKAGES, font, wanted
from app.packaging.site import CLIENT, ROOT, BuildError, Site, program
from app.views.kit.colours import LIGHT

_IN_CODE = re.compile(rb"\bIcons\.([A-Z][A-Z0-9_]+)")
_IN_CONTENT = re.compile(rb'^icon = "(\w+)"', re.MULTILINE)

_TABLES = ("flet/controls/material/icons.json", "flet/controls/cupertino/cupertino_icons.json")
"""Where Flet keeps the numbers of its icons by their names."""

_BY_THE_CLIENT = """arrow_back arrow_drop_down arrow_drop_up arrow_forward arrow_left arrow_right
cancel check check_box check_circle chevron_left chevron_right circle clear close content_copy
content_cut content_paste drag_handle edit error error_outline expand_less expand_more first_page
info keyboard keyboard_arrow_down keyboard_arrow_left keyboard_arrow_right keyboard_arrow_up
last_page menu more_horiz more_vert radio_button_checked radio_button_unchecked remove add search
select_all share unfold_more visibility visibility_off warning"""
"""What Flet's client draws by itself in bars, fields, menus and messages."""


def names_by_the_app() -> set[str]:
    """Return the names, as Flet has them, of the icons in the app and its content."""
    found: set[bytes] = set()
    for path, text in program().items():
        found |= set((_IN_CODE if path.endswith(".py") else _IN_CONTENT).findall(text))
    return {name.decode() for name in found}


def with_few_icons(packages: dict[str, bytes]) -> dict[str, bytes]:
    """Return ``packages`` with Flet's tables of icons cut down to those of the app."""
    names = names_by_the_app()
    cut = {}
    for path in _TABLES:
        numbers: dict[str, int] = json.loads(packages[path])
        few = {name: number for name, number in numbers.items() if name in names}
        cut[path] = json.dumps(few).encode()
    return packages | cut


_STYLES = ("_baseline", "_outlined", "_rounded", "_sharp")
"""How the names of glyphs end."""


def icon_font(whole: bytes) -> bytes:
    """Return the font ``whole`` with no more than the icons that can be shown.

    Raises:
        BuildError: If the app names an icon that the font does not have.

    """
    codes = _glyph_codes(whole)
    client = {name + style for name in _BY_THE_CLIENT.split() for style in _STYLES}
    app = {glyph_of(name): name for name in sorted(names_by_the_app())}
    if missing := [name for glyph, name in app.items() if glyph not in codes]:
        raise BuildError("icon", name=missing[0])
    font = _opened(whole)
    cutter = Subsetter(Options(layout_features=["*"], notdef_outline=True))
    cutter.populate(unicodes={codes[name] for name in (client & codes.keys()) | app.keys()})
    cutter.subset(font)
    made = io.BytesIO()
    font.save(made)
    return made.getvalue()


def _glyph_codes(whole: bytes) -> dict[str, int]:
    return {glyph: code for code, glyph in _opened(whole).getBestCmap().items()}


def glyph_of(icon: str) -> str:
    """Return the name that the font has for the icon that Flet calls ``icon``."""
    name = icon.lower()
    if not name.endswith(_STYLES):
        name += _STYLES[0]
    return f"_{name}" if name[0].isdigit() else name


def _opened(font: bytes) -> TTFont:
    return TTFont(io.BytesIO(font), recalcTimestamp=False)


_FONTS = "assets/fonts/"
LETTERS = f"{_FONTS}noto"
"""How the paths of the fonts begin that are fetched with the first letter of a script."""

_ICONS, _PLAIN = "fonts/MaterialIcons-Regular.otf", "fonts/roboto.woff2"


def put_fonts(site: Site) -> None:
    """Add the fonts, and say which are there."""
    named = [("MaterialIcons", _ICONS), ("Roboto", _PLAIN)]
    manifest = [{"family": family, "fonts": [{"asset": file}]} for family, file in named]
    site.put("assets/FontManifest.json", json.dumps(manifest))
    site.put(f"assets/{_ICONS}", icon_font((CLIENT / "assets" / _ICONS).read_bytes()))
    site.put(f"assets/{_PLAIN}", (CLIENT / "assets" / _PLAIN).read_bytes())
    for name in wanted():
        site.put(_FONTS + name, font(name))
    for package in PACKAGES:
        site.put(f"licences/{package}.txt", _licence(package))


def _licence(package: str) -> str:
    """Return the text of the licence that came along with the fonts in ``package``."""
    parts = files(package) or []
    [text] = [part.read_text() for part in parts if part.name.startswith("LICENSE")]
    return text


SIZES = (192, 512)
_TOUCH = 180
SHORTCUT = 96
_ROUND = 0.22
"""How much of its width the corner of a picture takes that nobody else rounds."""


def put_icons(site: Site, shortcuts: dict[str, str]) -> None:
    """Add the pictures, and one for each of ``shortcuts``, which are given with their icons."""
    whole = Image.open(ROOT / "assets" / "icon.png").convert("RGB")
    for size in SIZES:
        square = whole.resize((size, size), Image.Resampling.LANCZOS)
        site.put(f"icons/maskable-{size}.png", _png(square))
        site.put(f"icons/icon-{size}.png", _png(rounded(square)))
    touch = whole.resize((_TOUCH, _TOUCH), Image.Resampling.LANCZOS)
    site.put("icons/apple-touch.png", _png(touch))
    for name, icon in shortcuts.items():
        site.put(f"icons/{name}.png", _png(_shortcut(icon)))


def rounded(square: Image.Image) -> Image.Image:
    """Return ``square`` with round corners, for where nobody else rounds them."""
    size = square.width
    mask = Image.new("L", (size * 4, size * 4))
    ImageDraw.Draw(mask).rounded_rectangle(
        (0, 0, size * 4 - 1, size * 4 - 1), size * 4 * _ROUND, 255
    )
    made = square.copy()
    made.putalpha(mask.resize((size, size), Image.Resampling.LANCZOS))
    return made


def _shortcut(icon: str) -> Image.Image:
    font_file = CLIENT / "assets/fonts/MaterialIcons-Regular.otf"
    sign = chr(_glyph_codes(font_file.read_bytes())[icon])
    made = Image.new("RGB", (SHORTCUT, SHORTCUT), LIGHT.sea)
    font = ImageFont.truetype(font_file, SHORTCUT // 2)
    middle = (SHORTCUT / 2, SHORTCUT / 2)
    ImageDraw.Draw(made).text(middle, sign, LIGHT.on_sea, font, anchor="mm")
    return made


def _png(picture: Image.Image) -> bytes:
    made = io.BytesIO()
    picture.save(made, "PNG", optimize=True)
    return made.getvalue()
