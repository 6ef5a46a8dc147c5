"""Vegetables that are round or grow in the ground, a piece each in a ±100 box."""

from __future__ import annotations

from demo.packshots.kit import blob, dots, fill, line, oval, put, stamp
from demo.packshots.pieces import LEAF, body, leaf, scatter, stem

TOMATO = blob(
    (0, -66),
    (46, -78),
    (92, -40),
    (96, 20),
    (64, 82),
    (0, 96),
    (-64, 82),
    (-96, 20),
    (-92, -40),
    (-46, -78),
)


def _calyx(y: float, reach: float, colour: str = "#4c8f3a") -> str:
    rays = "".join(
        leaf(0, y, reach * share, reach * 0.32, turn, colour)
        for turn, share in ((-84, 1), (-46, 0.7), (80, 1), (44, 0.7), (-130, 0.7), (128, 0.7))
    )
    return rays + stem(f"M0 {y:.0f}Q2 {y - 16:.0f} 12 {y - 28:.0f}", colour, 9)


def tomato() -> str:
    return body(TOMATO, "#df3a2b", hi=(-48, -26, 14, 28, 30)) + _calyx(-66, 54)


def cherry_tomato() -> str:
    """A truss: five small ones on their stalk."""
    one = body(oval(0, 0, 44), "#e23a2a", hi=(-15, -15, 7, 11, 30), shift=(-9, -3)) + put(
        _calyx(0, 50), 0, -40, size=0.62
    )
    vine = stem("M-86-62Q-10-110 90-70M-56-78V-40M0-92V-10M50-88V-40", "#4c8f3a", 9)
    defined, one = stamp(one)
    return (
        defined
        + vine
        + put(one, -62, -4)
        + put(one, 58, -4)
        + put(one, 2, 20)
        + put(one, -40, 58)
        + put(one, 46, 62)
    )


def potato() -> str:
    d = blob((-60, -56), (10, -70), (78, -44), (100, 8), (74, 62), (4, 78), (-72, 66), (-100, 10))
    eyes = "".join(
        line(f"M{x} {y}q8-6 16 0", "#a67c42", 5)
        for x, y in ((-60, -10), (-14, -34), (30, 4), (-30, 36), (50, 38), (56, -22))
    )
    return body(
        d,
        "#d9b06a",
        eyes + dots("#bd9450", 3, *scatter(16, 84, 56, 3)),
        hi=(-40, -26, 26, 13, -14),
        light=0.25,
    )


def new_potato() -> str:
    d = blob((-50, -60), (10, -72), (70, -46), (86, 10), (60, 62), (0, 76), (-64, 60), (-86, 4))
    flakes = fill(
        blob((20, -40), (44, -30), (40, -6), (18, -14))
        + blob((-50, 14), (-24, 10), (-20, 40), (-46, 40)),
        "#c99c56",
        0.5,
    )
    return body(
        d,
        "#ecd08c",
        flakes + dots("#cfa75c", 3, *scatter(14, 66, 54, 5)),
        hi=(-36, -28, 22, 13, -14),
        light=0.4,
    )


def sweet_potato() -> str:
    d = blob((-106, 20), (-60, -34), (20, -56), (84, -30), (108, -2), (76, 40), (0, 66), (-64, 54))
    lines = "".join(
        line(f"M{x} {y}q14-6 28 0", "#8f3f30", 5, 0.8)
        for x, y in ((-60, 6), (-16, -24), (22, 8), (-20, 36), (56, -10), (44, 32))
    )
    return body(d, "#c4644a", lines, hi=(-34, -18, 30, 11, -16), light=0.2)


def _onion(skin: str, deep: str) -> str:
    d = blob(
        (0, -84, 0),
        (14, -64),
        (64, -46),
        (96, 6),
        (70, 66),
        (0, 88),
        (-70, 66),
        (-96, 6),
        (-64, -46),
        (-14, -64),
    )
    ribs = "".join(
        line(f"M0-76C{x * 0.7:.0f}-50 {x * 1.5:.0f} 40 {x * 0.2:.0f} 88", deep, 4, 0.65)
        for x in (-92, -56, -18, 22, 58, 92)
    )
    tip = fill(
        blob(
            (-10, -70, 0),
            (-16, -108, 0),
            (-4, -96, 0),
            (2, -114, 0),
            (6, -94, 0),
            (18, -104, 0),
            (12, -70, 0),
        ),
        deep,
    )
    roots = line("M-12 88l-6 10M0 88v12M12 88l6 10", "#c9b48a", 4)
    return roots + tip + body(d, skin, ribs, hi=(-44, -8, 13, 28, 22))


def onion() -> str:
    return _onion("#d99a3f", "#a9692a")


def red_onion() -> str:
    return _onion("#9a3560", "#6d1f45")


def garlic() -> str:
    d = blob(
        (-12, -92, 0),
        (12, -96, 0),
        (16, -50),
        (64, -20),
        (92, 34),
        (66, 84),
        (0, 96),
        (-66, 84),
        (-92, 34),
        (-64, -20),
        (-16, -50),
    )
    ribs = "".join(line(f"M0-60Q{x} 0 {x * 0.55:.0f} 92", "#cbb6c6", 5) for x in (-76, -30, 30, 76))
    blush = fill(
        blob((-60, 10), (-30, -10), (-20, 60), (-50, 70))
        + blob((36, 0), (56, 10), (60, 70), (34, 76)),
        "#c9a3c4",
        0.4,
    )
    return body(d, "#f6f0e6", blush + ribs, hi=(-40, 12, 10, 24, 20), light=0.7)


def ginger() -> str:
    d = blob(
        (-104, 34),
        (-86, -6),
        (-50, -4),
        (-46, -46),
        (-14, -66),
        (10, -38),
        (16, -12),
        (50, -18),
        (58, -58),
        (90, -62),
        (98, -26),
        (84, 6),
        (100, 30),
        (76, 58),
        (30, 46),
        (10, 66),
        (-24, 84),
        (-46, 58),
        (-84, 66),
    )
    rings = "".join(
        line(f"M{x} {y}q6 14 0 26", "#a87f42", 4, 0.8)
        for x, y in ((-66, 14), (-36, -34), (-8, 16), (28, 4), (66, -36), (62, 14), (-30, 44))
    )
    return body(
        d,
        "#d9b377",
        rings + fill(oval(-98, 36, 9, 12) + oval(78, -58, 12, 6), "#f0dd9c"),
        hi=(-20, -38, 9, 14, 20),
        light=0.3,
    )


def beetroot() -> str:
    tops = stem("M-8-40Q-20-80-34-100M0-40V-108M8-40Q22-80 40-96", "#b0245a", 10)
    greens = (
        leaf(-30, -74, 62, 40, -30, "#4d8f42")
        + leaf(34, -70, 62, 40, 34, "#3f8038")
        + leaf(0, -74, 70, 42, 2, LEAF)
    )
    d = blob(
        (0, -50),
        (56, -42),
        (88, 6),
        (62, 60),
        (14, 82),
        (2, 112, 0),
        (-14, 82),
        (-62, 60),
        (-88, 6),
        (-56, -42),
    )
    rings = line("M-60-14Q0-30 64-12M-76 16Q0 0 78 18", "#5c1034", 5, 0.5)
    return greens + tops + body(d, "#8c1d4c", rings, hi=(-40, -6, 14, 24, 24), light=0.22)


def _neep(skin: str, crown: str, line_ink: str) -> str:
    d = blob(
        (-30, -62),
        (30, -62),
        (84, -30),
        (92, 20),
        (54, 72),
        (12, 88),
        (2, 110, 0),
        (-12, 88),
        (-54, 72),
        (-92, 20),
        (-84, -30),
    )
    top = fill(
        blob((-110, -100), (110, -100), (104, -16), (40, -2), (-30, -8), (-104, -12)), crown, 0.9
    )
    marks = line("M-50 30q20 8 44 2M10 52q20 4 36-4M-30-46h24M14-42h30", line_ink, 4, 0.6)
    stubs = stem("M-16-60Q-20-84-30-92M0-60V-98M14-60Q20-84 30-90", "#6fa24a", 11)
    return stubs + body(d, skin, top + marks, hi=(-42, -14, 14, 24, 24), light=0.3)


def swede() -> str:
    return _neep("#e6c581", "#8a5a78", "#b48a4a")


def turnip() -> str:
    return _neep("#f6f0e4", "#b0568f", "#d0bfb0")


def radish() -> str:
    greens = (
        leaf(-8, -40, 72, 36, -28, "#5aa047")
        + leaf(8, -40, 72, 36, 26, "#468a3a")
        + leaf(0, -40, 78, 36, 0, LEAF)
    )
    d = blob(
        (0, -46),
        (44, -40),
        (66, 2),
        (46, 48),
        (8, 66),
        (2, 104, 0),
        (-8, 66),
        (-46, 48),
        (-66, 2),
        (-44, -40),
    )
    return greens + body(
        d,
        "#d9264f",
        fill(blob((-20, 62), (20, 62), (10, 112), (-10, 112)), "#f8e6ea"),
        hi=(-28, -8, 9, 18, 24),
    )
