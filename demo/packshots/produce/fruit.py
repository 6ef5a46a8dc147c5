"""Fruit, one piece each in a ±100 box around the origin, resting at y = 100."""

from __future__ import annotations

from demo.packshots.kit import (
    blob,
    clip,
    darker,
    dots,
    fill,
    line,
    oval,
    put,
    stamp,
)
from demo.packshots.pieces import STEM, body, leaf, scatter, stem

APPLE = blob(
    (0, -66, 0),
    (36, -88),
    (78, -72),
    (94, -20),
    (74, 54),
    (36, 94),
    (0, 84),
    (-36, 94),
    (-74, 54),
    (-94, -20),
    (-78, -72),
    (-36, -88),
)


def _apple(skin: str, blush: str) -> str:
    streaks = fill(
        blob((10, -90), (70, -70), (110, 0), (80, 80), (40, 100), (60, 20), (50, -40)), blush, 0.55
    )
    dip = fill(oval(0, -68, 28, 10), darker(skin, 0.4), 0.75)
    return (
        body(APPLE, skin, streaks + dip, hi=(-48, -30, 16, 34, 18))
        + stem("M0-66Q2-92 16-104", STEM, 9)
        + leaf(6, -80, 62, 34, 62)
    )


def apple_red() -> str:
    return _apple("#d2322d", "#a31d27")


def apple_green() -> str:
    return _apple("#a6cb45", "#c8d95a")


def pear() -> str:
    d = blob(
        (0, -92),
        (28, -78),
        (36, -36),
        (62, 8),
        (76, 50),
        (54, 92),
        (0, 100),
        (-54, 92),
        (-76, 50),
        (-62, 8),
        (-36, -36),
        (-28, -78),
    )
    blush = fill(blob((30, -20), (90, 30), (70, 100), (30, 60)), "#d9873a", 0.3)
    freckles = dots("#8f8f35", 2.5, *scatter(14, 46, 60))
    return (
        body(d, "#c9cf52", blush + put(freckles, 0, 26), hi=(-30, 22, 14, 36, 14))
        + stem("M0-90Q4-106 18-112", STEM, 9)
        + leaf(4, -92, 54, 30, 70)
    )


def _stone(skin: str, blush: str, leafy: bool = True, bloom: bool = False) -> str:
    d = blob(
        (0, -80, 0),
        (44, -84),
        (88, -40),
        (90, 26),
        (54, 82),
        (0, 96),
        (-54, 82),
        (-92, 22),
        (-86, -44),
        (-44, -84),
    )
    cheek = fill(
        blob((0, -96), (70, -84), (110, 0), (70, 96), (20, 100), (56, 30), (44, -40)), blush, 0.75
    )
    groove = line("M0-80Q-34-10-8 92", darker(blush, 0.18), 6, 0.55)
    dust = fill(oval(-30, -10, 46, 62), "#cfd4f2", 0.18) if bloom else ""
    top = stem("M0-78Q2-92 8-100", STEM, 9) + (leaf(4, -84, 68, 34, 68) if leafy else "")
    return body(d, skin, cheek + groove + dust, hi=(-46, -26, 14, 26, 24), light=0.28) + top


def plum() -> str:
    return _stone("#6d3570", "#4a2152", bloom=True)


def peach() -> str:
    return _stone("#f8b26a", "#e4593f")


def nectarine() -> str:
    return _stone("#ee8438", "#b8222a", leafy=False)


def apricot() -> str:
    return _stone("#f8ac3f", "#ee8a3a")


def strawberry() -> str:
    d = blob(
        (0, -62),
        (52, -70),
        (84, -36),
        (70, 24),
        (34, 76),
        (0, 98),
        (-34, 76),
        (-70, 24),
        (-84, -36),
        (-52, -70),
    )
    seeds = "".join(
        put(fill(oval(0, 0, 4, 6), "#f9d77a"), x, y)
        for x, y in (
            (-52, -26),
            (-22, -34),
            (14, -30),
            (48, -30),
            (-40, 4),
            (-6, 0),
            (30, 0),
            (60, -4),
            (-24, 34),
            (10, 34),
            (40, 30),
            (-8, 64),
            (18, 64),
        )
    )
    crown = "".join(leaf(0, -62, 50, 28, a, "#4f9b3c") for a in (-104, -62, 100, 58, -18, 22))
    return (
        body(d, "#e02f3d", seeds, hi=(-46, -16, 11, 22, 18))
        + crown
        + stem("M0-64Q4-88 16-96", "#5a8f3c", 8)
    )


def blueberry() -> str:
    star = fill(
        blob(
            (0, -74, 0),
            (8, -58),
            (26, -62, 0),
            (16, -46),
            (24, -30, 0),
            (0, -38),
            (-24, -30, 0),
            (-16, -46),
            (-26, -62, 0),
            (-8, -58),
        ),
        "#232a57",
    )
    return body(
        oval(0, 6, 92),
        "#4b5aa6",
        fill(oval(-20, 6, 60, 56), "#8f9cd6", 0.35) + star,
        hi=(-46, -16, 14, 24, 30),
    )


def raspberry() -> str:
    d = blob((0, -64), (54, -58), (78, -10), (62, 48), (0, 98), (-62, 48), (-78, -10), (-54, -58))
    grains = ""
    for row in range(5):
        for column in range(-3, 4):
            x, y = column * 30 + (15 if row % 2 else 0), -44 + row * 30
            grains += fill(oval(x, y, 18), "#e2426e") + fill(oval(x - 5, y - 5, 7), "#f48aa6")
    crown = "".join(leaf(0, -58, 40, 20, a, "#6aa548") for a in (-90, -50, 90, 50, 0))
    return (
        clip(
            d,
            fill(d, "#b8204c")
            + grains
            + fill(blob((30, -80), (100, -40), (90, 60), (10, 110), (60, 20)), "#7a0f33", 0.3),
        )
        + crown
    )


def cherry() -> str:
    one = body(
        blob((0, -34), (28, -42), (52, -12), (44, 32), (0, 50), (-44, 32), (-52, -12), (-28, -42)),
        "#b3142e",
        hi=(-22, -10, 8, 15, 24),
    )
    return (
        stem("M-44 14Q-30-70 26-100M46 22Q48-56 26-100", "#5f8a3a", 7)
        + put(one, -46, 44)
        + put(one, 48, 52, 6)
        + leaf(26, -98, 70, 34, 74)
    )


def grape(colour: str) -> str:
    """One bunch: rows of berries narrowing downward."""
    berry = body(oval(0, 0, 21), colour, hi=(-7, -7, 5, 7, 30), shift=(-5, -2), shade=0.22)
    rows = ((-58, 5), (-34, 6), (-10, 5), (14, 4), (38, 3), (60, 2), (80, 1))
    defined, one = stamp(berry)
    out = defined + stem("M0-66Q2-92 10-104M0-88Q-20-92-34-88", "#7a6a3a", 8)
    for y, count in rows:
        out += "".join(
            put(one, (i - (count - 1) / 2) * 33 + (4 if count % 2 else -3), y) for i in range(count)
        )
    return out + leaf(8, -84, 62, 52, 66, "#6b9a3f")


def grape_red() -> str:
    return grape("#7d2a52")


def grape_green() -> str:
    return grape("#aac64c")
