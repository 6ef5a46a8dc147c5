"""Packs that are round: bottles, cans, jars, tubs, tubes, cheese wheels."""

from __future__ import annotations

from demo.packshots.forms.base import METAL, Drawing, Form, band, drum, lid, light, lit, printed
from demo.packshots.kit import blob, box, clip, darker, fill, lighter, line, mix, oval, poly, put
from demo.packshots.label import Look, panel

BROWN_GLASS = "#6b3f1c"
GREEN_GLASS = "#3f6b3a"
_DARK_DRINKS = {"hop", "barley", "rye", "wheat"}


def _glass(k: Look) -> str:
    """The colour a bottle shows: brown for beer, green for oil and wine, else the drink's own."""
    if k.shot.motif in _DARK_DRINKS:
        return BROWN_GLASS
    if k.shot.motif in ("leaf", "grape", "herb"):
        return GREEN_GLASS
    if k.shot.motif in ("drop", "wave", "snow"):
        return "#bfe0ea"
    return mix(k.flavour, "#ffffff", 0.15)


def bottle_glass(k: Look) -> Drawing:
    w = 122
    d = blob(
        (-22, -352, 0), (22, -352, 0), (22, -270), (34, -236), (61, -196), (61, -150), (61, -12), (52, 0, 0),
        (-52, 0, 0), (-61, -12), (-61, -150), (-61, -196), (-34, -236), (-22, -270), pull=0.9,
    )  # fmt: skip
    glass = _glass(k)
    edge = band(w, -200, -24, 5)
    neck = fill(band(54, -292, -254, 3), k.first)
    label = clip(edge, fill(box(-w / 2, -210, w, 200), k.ground) + panel(k, -w / 2, -198, w, 176))
    gleam = fill(box(-50, -190, 9, 172, 4), "#ffffff", 0.3) + fill(
        box(-17, -340, 6, 66, 3), "#ffffff", 0.35
    )
    body = lit(
        d, glass, -w / 2, w, fill(box(-61, -14, w, 14), darker(glass, 0.25)) + neck + label + gleam
    )
    crown = lid(50, -362, 16, k.cap, 4, 9)
    return body + crown, w / 2


def bottle_pet(k: Look) -> Drawing:
    w = 128
    d = blob(
        (-20, -346, 0), (20, -346, 0), (22, -322), (50, -284), (64, -244), (62, -214, 0), (62, -104, 0),
        (64, -84), (60, -70), (64, -52), (62, -8), (44, 0, 0), (-44, 0, 0), (-62, -8), (-64, -52), (-60, -70),
        (-64, -84), (-62, -104, 0), (-62, -214, 0), (-64, -244), (-50, -284), (-22, -322), pull=0.9,
    )  # fmt: skip
    clear = k.shot.motif in ("drop", "wave", "snow") or k.shot.variant in ("plain", "")
    water = "water" in " ".join(k.shot.title).lower()
    cola = "cola" in " ".join(k.shot.title).lower()
    drink = (
        "#4a2a1c"
        if cola
        else "#cfe9f2"
        if clear
        else mix(k.flavour, "#ffffff", 0.68 if water else 0.12)
    )
    full = fill(box(-70, -312, 140, 312), drink)
    ribs = fill(box(-70, -72, 140, 4) + box(-70, -40, 140, 4), "#16241c", 0.12)
    feet = fill(
        poly((-30, 0), (-20, -18), (-10, 0)) + poly((10, 0), (20, -18), (30, 0)), "#16241c", 0.12
    )
    label = clip(
        band(126, -226, -100, 5),
        fill(box(-64, -240, w, 160), k.ground) + panel(k, -63, -224, 126, 128),
    )
    gleam = fill(box(-52, -300, 10, 70, 5) + box(-54, -88, 9, 76, 4), "#ffffff", 0.4)
    body = lit(d, mix(drink, "#ffffff", 0.55), -w / 2, w, full + ribs + feet + label + gleam)
    ring = fill(box(-24, -350, 48, 8, 3), mix(drink, "#ffffff", 0.4))
    return body + ring + lid(46, -370, 22, k.cap, 4, 8), w / 2 - 6


def can(k: Look) -> Drawing:
    w, h = 152, 352
    half = w / 2
    d = f"M{-half:.0f} -332V-22Q{-half:.0f} -12 {-half + 12:.0f} 0A64 5 0 0 0 64 0Q{half:.0f} -12 {half:.0f} -22V-332L60 -356A60 6 0 0 0 -60 -356Z"
    ends = fill(box(-half, -6, w, 14), METAL) + fill(box(-half, -362, w, 16), METAL)
    body = printed(k, d, -half, -338, w, 322, ends)
    top = (
        fill(oval(0, -356, 60, 7), "#e8edef")
        + fill(oval(0, -355, 50, 5), "#aeb8bd")
        + fill(oval(0, -355, 18, 3), "#7d888e")
    )
    return body + top, half - 12 + h * 0


def tin(k: Look) -> Drawing:
    w, h = 250, 312
    half = w / 2
    wall = lit(drum(w, -h, 0, 9), METAL, -half, w)
    d = band(w - 4, -h + 20, -16, 9)
    label = clip(
        d,
        fill(box(-half, -h, w, h + 20), k.ground)
        + panel(k, 2 - half, -h + 22, w - 4, h - 36)
        + light(-half, -h, w, h + 20),
    )
    ribs = fill(box(-half, -h + 12, w, 4) + box(-half, -8, w, 4), "#16241c", 0.12)
    top = (
        fill(oval(0, -h, half, 9), "#eef2f3")
        + fill(oval(0, -h, half - 9, 6), "#b7c0c5")
        + fill(oval(0, -h + 1, half - 20, 4), "#c9d1d6")
    )
    return wall + ribs + label + top, half


def jar(k: Look) -> Drawing:
    w = 232
    half = w / 2
    d = blob(
        (-94, -292, 0), (94, -292, 0), (112, -268), (116, -240), (116, -30), (106, -4), (90, 0, 0),
        (-90, 0, 0), (-106, -4), (-116, -30), (-116, -240), (-112, -268), pull=0.8,
    )  # fmt: skip
    food = k.flavour
    bits = fill(
        "".join(
            oval(-100 + (i * 71) % 200, -250 + (i * 53) % 240, 9 + i % 3 * 4) for i in range(18)
        ),
        lighter(food, 0.22),
        0.6,
    )
    fullness = (
        fill(box(-half, -268, w, 268), food)
        + bits
        + fill(box(-half, -12, w, 12), darker(food, 0.2))
    )
    label = clip(
        band(w, -226, -38, 7),
        fill(box(-half, -240, w, 220), k.ground) + panel(k, -half + 14, -222, w - 28, 186),
    )
    gleam = fill(box(-100, -262, 10, 240, 5), "#ffffff", 0.4)
    body = lit(d, "#e9f1f2", -half, w, fullness + label + gleam)
    return body + lid(198, -330, 40, k.cap if k.shot.seed % 4 else "#d9a92e", 7, 0), half - 8


def tub(k: Look) -> Drawing:
    """Wider at the top, a flat lid with a turned-down rim."""
    top, foot, h = 330, 276, 216
    d = f"M{-top / 2:.0f} {-h}L{-foot / 2:.0f} -6Q{-foot / 2:.0f} 0 {-foot / 2 + 8:.0f} 1A{foot / 2:.0f} 7 0 0 0 {foot / 2 - 8:.0f} 1Q{foot / 2:.0f} 0 {foot / 2:.0f} -6L{top / 2:.0f} {-h}Z"
    body = printed(k, d, -148, -h + 8, 296, h - 16)
    return body + lid(top + 16, -h - 22, 26, k.cap, 8), foot / 2


def cup(k: Look) -> Drawing:
    """A single yoghurt: foil lid with its tongue."""
    top, foot, h = 252, 188, 292
    d = f"M{-top / 2:.0f} {-h}L{-foot / 2:.0f} -6Q{-foot / 2:.0f} 0 {-foot / 2 + 8:.0f} 1A{foot / 2:.0f} 7 0 0 0 {foot / 2 - 8:.0f} 1Q{foot / 2:.0f} 0 {foot / 2:.0f} -6L{top / 2:.0f} {-h}Z"
    body = printed(k, d, -108, -h + 14, 216, h - 24)
    rim = lit(box(-top / 2 - 8, -h - 8, top + 16, 14, 6), lighter(k.ground, 0.4), -top / 2, top)
    foil = fill(oval(0, -h - 8, top / 2 + 8, 8), mix(k.flavour, "#ffffff", 0.25))
    tongue = fill(
        blob(
            (top / 2 - 30, -h - 10, 0),
            (top / 2 + 22, -h - 6),
            (top / 2 + 10, -h + 12),
            (top / 2 - 20, -h - 2, 0),
        ),
        mix(k.flavour, "#ffffff", 0.1),
    )
    return body + rim + foil + tongue, foot / 2


def tube(k: Look) -> Drawing:
    """Stands on its cap; the crimped end is up."""
    d = blob(
        (-84, -356, 0),
        (84, -356, 0),
        (82, -330, 0),
        (70, -110),
        (62, -56, 0),
        (-62, -56, 0),
        (-70, -110),
        (-82, -330, 0),
        pull=0.6,
    )
    crimp = fill(box(-84, -356, 168, 26), mix(k.ground, "#ffffff", 0.35)) + fill(
        "".join(box(-80 + i * 8, -352, 3, 18) for i in range(21)), "#16241c", 0.15
    )
    body = printed(k, d, -72, -326, 144, 268, crimp)
    return body + fill(
        poly((-62, -56), (62, -56), (48, -44), (-48, -44)), darker(k.cap, 0.15)
    ) + put(lid(100, -46, 44, k.cap, 4, 12), 0, 0), 52


def wheel(k: Look) -> Drawing:
    """A round cheese standing on its edge, its label on the face, one wedge's paper turned."""
    rind = "#efe3c2" if k.roll(2) else "#e9b94e"
    side = fill(oval(8, -176, 176), darker(rind, 0.2))
    face = clip(
        oval(0, -176, 174), fill(box(-176, -352, 352, 352), rind) + light(-174, -352, 348, 352)
    )
    label = clip(
        oval(0, -176, 146),
        fill(box(-150, -330, 300, 310), k.ground)
        + panel(k, -110, -312, 220, 272)
        + light(-174, -352, 348, 352),
    )
    ring = line(oval(0, -176, 138), k.first if k.ground != k.first else k.second, 4)
    return side + face + label + ring, 90


FORMS: dict[str, Form] = {
    "bottle_glass": bottle_glass,
    "bottle_pet": bottle_pet,
    "can": can,
    "tin": tin,
    "jar": jar,
    "tub": tub,
    "cup": cup,
    "tube": tube,
    "wheel": wheel,
}
