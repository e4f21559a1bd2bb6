"""The colours of the four themes, and of the drawings in each."""

from __future__ import annotations

from dataclasses import dataclass

_SHADE_DARK = "#2F616A"
"""What number cells shade to in the dark theme, where ``tide`` would swallow the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """One theme. All text pairs reach 4.5 to 1, in the strong themes 7 to 1."""

    dark: bool
    strong: bool
    paper: str
    """The ground of every screen."""
    sheet: str
    """A card lying on the paper."""
    sand: str
    """Quiet fill, and the empty part of a bar."""
    line: str
    """Hairlines; decoration only."""
    edge: str
    """The border of a control, 3 to 1 on paper."""
    ink: str
    ink_soft: str
    """The second line of a text."""
    sea: str
    """What can be done: buttons, ring, links."""
    on_sea: str
    sea_mist: str
    """Quiet buttons, selected rows."""
    on_mist: str
    sea_pale: str
    """The top of the hero, the ground of pictures."""
    water: str
    """Inside the ring."""
    clay: str
    """What asks for gentleness."""
    on_clay: str
    clay_mist: str
    on_clay_mist: str
    clay_pale: str
    clay_water: str
    tide: str
    """Bars of other days, done days in a month."""
    shade: str
    """What number cells shade to."""
    scrim: str
    """Behind a sheet."""
    drawing: dict[str, str]
    """The colours of drawings by name, but for ``ground`` and ``paper``."""


LIGHT = Tokens(
    dark=False, strong=False, paper="#FBF8F3", sheet="#FFFEFB", sand="#F2EBDF", line="#E8DFD1",
    edge="#7F8A89", ink="#1D2A2E", ink_soft="#4D5B5E", sea="#1F6570", on_sea="#FFFFFF",
    sea_mist="#DCEBE9", on_mist="#123F47", sea_pale="#E6F0EE", water="#CFE5E3", clay="#A25338",
    on_clay="#FFFFFF", clay_mist="#F6E4D9", on_clay_mist="#6E3220", clay_pale="#F8ECE3",
    clay_water="#F3DACB", tide="#9CC6C8", shade="#9CC6C8", scrim="#661D2A2E",
    drawing={"line": "#2B5C66", "sea2": "#C9E0DE", "sea3": "#7FB3B6", "clay2": "#F0CDB8",
             "clay3": "#C98264"},
)  # fmt: skip
DARK = Tokens(
    dark=True, strong=False, paper="#12191B", sheet="#1A2326", sand="#222C2E", line="#2C383B",
    edge="#7D8B8C", ink="#E9E3D9", ink_soft="#B3B8B3", sea="#86C5CB", on_sea="#06282D",
    sea_mist="#1B3D44", on_mist="#CFE8E8", sea_pale="#173037", water="#24525A", clay="#E2A587",
    on_clay="#331508", clay_mist="#40291F", on_clay_mist="#F4D5C5", clay_pale="#2C211C",
    clay_water="#5A3929", tide="#376A72", shade=_SHADE_DARK, scrim="#99000000",
    drawing={"line": "#B9D8DA", "sea2": "#24525A", "sea3": "#4F8C93", "clay2": "#7A5140",
             "clay3": "#D9987A"},
)  # fmt: skip
STRONG = Tokens(
    dark=False, strong=True, paper="#FFFFFF", sheet="#FFFFFF", sand="#EDEDE8", line="#000000",
    edge="#000000", ink="#000000", ink_soft="#1F2A2C", sea="#00434D", on_sea="#FFFFFF",
    sea_mist="#D5ECEA", on_mist="#00262C", sea_pale="#FFFFFF", water="#BFE0DE", clay="#702A10",
    on_clay="#FFFFFF", clay_mist="#FBE3D6", on_clay_mist="#3F1404", clay_pale="#FFFFFF",
    clay_water="#F3CDB8", tide="#00626F", shade="#FFFFFF", scrim="#99000000",
    drawing={"line": "#000000", "sea2": "#BFE0DE", "sea3": "#00626F", "clay2": "#F3CDB8",
             "clay3": "#8A3513"},
)  # fmt: skip
STRONG_DARK = Tokens(
    dark=True, strong=True, paper="#000000", sheet="#000000", sand="#1E2426", line="#FFFFFF",
    edge="#FFFFFF", ink="#FFFFFF", ink_soft="#E6E6E0", sea="#9BE6EC", on_sea="#001A1E",
    sea_mist="#0C3037", on_mist="#E4FAFB", sea_pale="#000000", water="#0F4650", clay="#FFC4A8",
    on_clay="#2A0E02", clay_mist="#3A1C0E", on_clay_mist="#FFE9DE", clay_pale="#000000",
    clay_water="#5A2E18", tide="#6FBFC7", shade="#000000", scrim="#CC000000",
    drawing={"line": "#FFFFFF", "sea2": "#0F4650", "sea3": "#9BE6EC", "clay2": "#5A2E18",
             "clay3": "#FFC4A8"},
)  # fmt: skip


def tokens_for(dark: bool, strong: bool) -> Tokens:
    """Return the theme that is ``dark`` or not, and ``strong`` in contrast or not."""
    if strong:
        return STRONG_DARK if dark else STRONG
    return DARK if dark else LIGHT


def mixed(one: str, other: str, share: float) -> str:
    """Return ``one`` mixed with ``share`` (0 to 1) of ``other``; both as ``#RRGGBB``."""
    parts = (
        round(int(one[i : i + 2], 16) * (1 - share) + int(other[i : i + 2], 16) * share)
        for i in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02X}" for part in parts)
