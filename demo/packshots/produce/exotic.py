"""Fruit from warmer places, one piece each in a ±100 box; halves and slices show the flesh."""

from __future__ import annotations

from functools import lru_cache

from demo.packshots.kit import (
    blob,
    box,
    clip,
    darker,
    dots,
    fill,
    line,
    oval,
    polar,
    put,
)
from demo.packshots.pieces import LEAF, STEM, body, half_citrus, leaf, scatter, stem


def _citrus(skin: str, rx: float = 94, ry: float = 90, tip: bool = False) -> str:
    d = oval(0, 8, rx, ry)
    if tip:
        d = blob(
            (-100, 8),
            (-76, -34),
            (-20, -62),
            (36, -56),
            (78, -24),
            (104, 4),
            (106, 14),
            (80, 40),
            (36, 70),
            (-20, 74),
            (-76, 48),
        )
    pores = dots(
        darker(skin, 0.13),
        3,
        *[(x, y + 8) for x, y in scatter(26, rx * 0.85, ry * (0.62 if tip else 0.85))],
    )
    navel = fill(oval(6, -58 if not tip else -200, 11, 6), darker(skin, 0.3), 0.7)
    return body(d, skin, pores + navel, hi=(-38, -22, 17, 28, 40))


def orange() -> str:
    return _citrus("#f48a1d") + leaf(4, -72, 66, 36, 58)


def mandarin() -> str:
    return (
        _citrus("#f57c1f", 96, 78)
        + leaf(2, -64, 58, 34, 66, "#3f8038")
        + leaf(0, -64, 46, 26, -60, LEAF)
    )


def grapefruit() -> str:
    return _citrus("#f5a13f", 98, 92)


def lemon() -> str:
    return _citrus("#f8d62e", tip=True)


def lime() -> str:
    return _citrus("#7fb53a", tip=True)


def orange_half() -> str:
    return put(half_citrus("#f48a1d", "#fba636"), 0, 4)


def mandarin_half() -> str:
    wedges = half_citrus("#f57c1f", "#fb9a3a", 84, 10)
    return put(wedges, 0, 12)


def grapefruit_half() -> str:
    return put(half_citrus("#f5a13f", "#ef5f55", 96, 11), 0, 2)


def lemon_half() -> str:
    return put(half_citrus("#f8d62e", "#fbe66a", 80, 9), 0, 18)


def lime_half() -> str:
    return put(half_citrus("#7fb53a", "#c3df7a", 80, 9), 0, 18)


def mango() -> str:
    d = blob(
        (-20, -84),
        (34, -78),
        (84, -34),
        (92, 28),
        (56, 82),
        (-10, 96),
        (-70, 78),
        (-96, 24),
        (-76, -44),
    )
    red = fill(
        blob((-10, -100), (80, -90), (110, 0), (60, 20), (0, -30), (-50, -70)), "#d9402f", 0.85
    )
    green = fill(blob((-100, 20), (-60, 60), (-10, 80), (-20, 110), (-110, 100)), "#8fae3c", 0.7)
    return body(d, "#f6aa2e", red + green, hi=(-46, -20, 16, 28, 30)) + stem(
        "M-18-82Q-18-94-10-98", STEM, 10
    )


def avocado() -> str:
    d = blob(
        (0, -96),
        (26, -80),
        (42, -36),
        (68, 16),
        (66, 66),
        (36, 96),
        (-36, 96),
        (-66, 66),
        (-68, 16),
        (-42, -36),
        (-26, -80),
    )
    bumps = dots("#3f5a2b", 5, *[(x, y + 20) for x, y in scatter(24, 58, 82)])
    return body(d, "#4d6b33", bumps, hi=(-28, 10, 11, 34, 12), light=0.2) + fill(
        oval(0, -94, 9, 6), STEM
    )


def avocado_half() -> str:
    d = blob(
        (0, -96),
        (26, -80),
        (42, -36),
        (68, 16),
        (66, 66),
        (36, 96),
        (-36, 96),
        (-66, 66),
        (-68, 16),
        (-42, -36),
        (-26, -80),
    )
    return (
        fill(d, "#3f5a2b")
        + put(fill(d, "#9dbb4c"), 0, 2, size=0.93)
        + put(fill(d, "#e6e79a"), 0, 4, size=0.8)
        + body(oval(0, 42, 36), "#8a5a33", hi=(-12, 30, 9, 12, 20), shift=(-8, -4))
    )


def kiwi() -> str:
    d = oval(0, 14, 98, 84)
    hair = fill("".join(box(x, y + 14, 3, 9) for x, y in scatter(34, 84, 70)), "#6b5228", 0.7)
    return body(
        d,
        "#98763c",
        hair + fill(oval(88, 18, 8, 12), "#5d4420"),
        hi=(-40, -20, 22, 16, -30),
        light=0.18,
    )


def kiwi_half() -> str:
    seeds = "".join(
        put(fill(oval(0, 0, 3, 7), "#26331a"), *polar(42 + 8 * (i % 2), i * 20), turn=i * 20)
        for i in range(18)
    )
    rays = "".join(
        put(fill(blob((0, -76), (4, -50), (0, -26), (-4, -50)), "#c3dd72", 0.8), 0, 0, i * 20 + 10)
        for i in range(18)
    )
    return put(
        fill(oval(0, 0, 92), "#8a6a34")
        + fill(oval(-2, -2, 85), "#8cc63e")
        + rays
        + fill(oval(0, 0, 26, 24), "#eef0c2")
        + seeds,
        0,
        8,
    )


def pomegranate() -> str:
    d = blob((0, -74), (58, -64), (94, -4), (78, 66), (0, 98), (-78, 66), (-94, -4), (-58, -64))
    crown = fill(
        blob(
            (-26, -66, 0),
            (-34, -104, 0),
            (-12, -88, 0),
            (0, -108, 0),
            (12, -88, 0),
            (34, -104, 0),
            (26, -66, 0),
        ),
        "#b63a30",
    )
    return crown + body(
        d,
        "#c6283a",
        fill(blob((-90, 40), (-20, 60), (60, 30), (90, 90), (-60, 110)), "#e06a3a", 0.45),
    )


def pomegranate_half() -> str:
    seeds = ""
    for i, (x, y) in enumerate(scatter(34, 70, 68)):
        seeds += put(
            fill(
                blob((0, -10), (8, 2), (0, 10), (-8, 2)), ("#b3122e", "#d22a45", "#e0475a")[i % 3]
            ),
            x,
            y + 6,
            i * 47 % 360,
        )
    return fill(oval(0, 6, 94), "#c6283a") + fill(oval(0, 6, 85), "#f6e3b8") + seeds


def fig() -> str:
    d = blob(
        (-8, -98, 0),
        (8, -98, 0),
        (20, -60),
        (66, -4),
        (80, 48),
        (44, 92),
        (-44, 92),
        (-80, 48),
        (-66, -4),
        (-20, -60),
    )
    ribs = "".join(
        line(f"M0-90Q{x * 1.6:.0f} 0 {x} 92", "#7b4a7a", 5, 0.6) for x in (-44, -16, 16, 44)
    )
    return body(
        d,
        "#57305e",
        ribs + fill(oval(0, -90, 30, 22), "#8aa04e", 0.6),
        hi=(-32, 20, 12, 32, 14),
        light=0.22,
    )


def fig_half() -> str:
    d = blob(
        (-8, -98, 0),
        (8, -98, 0),
        (20, -60),
        (66, -4),
        (80, 48),
        (44, 92),
        (-44, 92),
        (-80, 48),
        (-66, -4),
        (-20, -60),
    )
    seeds = dots("#f3d38a", 4, *[(x, y + 36) for x, y in scatter(26, 38, 40)])
    return (
        fill(d, "#57305e")
        + put(fill(d, "#f0dcc0"), 0, 2, size=0.9)
        + fill(blob((0, -40), (40, 10), (44, 56), (0, 80), (-44, 56), (-40, 10)), "#c9414f")
        + seeds
    )


def coconut() -> str:
    hair = fill("".join(box(x, y, 4, 20, 2) for x, y in scatter(40, 84, 78)), "#4d2f1a", 0.7)
    eyes = dots("#2e1a0f", 9, (-18, -54), (16, -56), (0, -30))
    return body(oval(0, 4, 96), "#7a5030", hair + eyes, hi=(-44, -20, 16, 28, 26), light=0.14)


def coconut_half() -> str:
    return (
        fill(oval(0, 8, 96, 92), "#6b4527")
        + fill(oval(0, 2, 90, 84), "#fdfaf2")
        + fill(oval(4, 8, 66, 60), "#e6e0d2")
        + fill(oval(8, 14, 58, 50), "#f4efe4")
    )


def melon() -> str:
    net = "".join(
        line(f"M0-90Q{x} 4 0 100", "#ecd9a0", 4, 0.8) for x in (-150, -90, -30, 30, 90, 150)
    )
    cross = "".join(
        line(f"M-98 {y}Q0 {y + 22} 98 {y}", "#ecd9a0", 3, 0.7) for y in (-50, -16, 18, 52)
    )
    return body(
        oval(0, 4, 98, 94), "#cfae62", net + cross, hi=(-44, -30, 18, 28, 30), light=0.2
    ) + stem("M0-90V-104", "#7d7a45", 12)


def melon_slice() -> str:
    d = blob(
        (-98, -30, 0), (-70, 50), (0, 90), (70, 50), (98, -30, 0), (60, 10), (0, 28), (-60, 10)
    )
    inner = blob(
        (-96, -34, 0), (-64, 32), (0, 66), (64, 32), (96, -34, 0), (60, 6), (0, 24), (-60, 6)
    )
    return (
        fill(d, "#cfae62") + fill(inner, "#f7a35c") + put(fill(inner, "#f9be86"), 0, -8, size=0.8)
    )


def _slice(rind: str, flesh: str) -> str:
    wedge = "M-96-20A96 96 0 0 0 96-20Z"
    seeds = "".join(
        put(fill(blob((0, -7, 0), (5, 3), (0, 7), (-5, 3)), "#2a1a18"), x, y, t)
        for x, y, t in (
            (-48, 2, 30),
            (-16, 8, 10),
            (18, 6, -8),
            (50, 2, -30),
            (-28, 34, 14),
            (6, 40, 0),
            (34, 30, -18),
        )
    )
    return (
        fill(wedge, rind)
        + put(fill(wedge, "#eef3d4"), 0, -1, size=0.93)
        + put(fill(wedge, flesh), 0, -2, size=0.86)
        + seeds
    )


def watermelon() -> str:
    stripes = "".join(
        line(f"M0-92Q{x} 0 0 98", "#2a5f30", 13 if x % 4 else 16)
        for x in (-190, -110, -36, 36, 110, 190)
    )
    return body(oval(0, 4, 98, 94), "#5c9c46", stripes, hi=(-46, -30, 16, 28, 28), light=0.22)


def watermelon_slice() -> str:
    return put(_slice("#3f7f3a", "#e8434c"), 0, 24)


@lru_cache(maxsize=1)
def finger() -> str:
    """One banana, tip to the left, stalk at the origin, pointing down and left."""
    d = blob(
        (-10, -8, 0),
        (14, -4, 0),
        (26, 40),
        (20, 110),
        (-26, 178),
        (-84, 218),
        (-108, 222, 0),
        (-114, 208, 0),
        (-84, 180),
        (-52, 122),
        (-34, 60),
    )
    upper = blob(
        (-10, -8, 0),
        (4, -6, 0),
        (6, 50),
        (-8, 112),
        (-50, 170),
        (-112, 212, 0),
        (-84, 180),
        (-52, 122),
        (-34, 60),
    )
    tip = blob((-100, 224, 0), (-116, 226), (-120, 210), (-106, 206, 0))
    return clip(
        d,
        fill(d, "#e0a92a")
        + fill(upper, "#f8d648")
        + line("M6 0Q12 60 -6 112T-112 214", "#e9be36", 4),
    ) + fill(tip, "#5a4326")
