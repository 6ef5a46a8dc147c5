"""Cabbages, lettuces and other heads, one each in a ±100 box."""

from __future__ import annotations

from demo.packshots.kit import blob, darker, dots, fill, lighter, line, oval, put
from demo.packshots.pieces import body, leaf, scatter


def cabbage(colour: str = "#a9cf7f", vein: str = "#dcebc0") -> str:
    outer = blob(
        (0, -84),
        (60, -90),
        (104, -34),
        (96, 44),
        (54, 94),
        (-54, 94),
        (-96, 44),
        (-104, -34),
        (-60, -90),
    )
    ball = blob(
        (0, -72), (52, -66), (80, -10), (66, 60), (0, 88), (-66, 60), (-80, -10), (-52, -66)
    )
    fold = blob((-10, -74), (50, -60), (70, 10), (40, 80), (-6, 86), (20, 20))
    ribs = line(
        "M-14 84Q-20 10-10-60M-14 50Q-44 24-56-14M-16 20Q-38-10-40-40M-14 30Q10 0 24-40M-14 60Q20 40 44 0",
        vein,
        6,
    )
    rim = line("M-78 50Q-92 10-84-30M78 50Q92 10 84-30M-50 86Q-74 72-78 50", vein, 5)
    return body(outer, darker(colour, 0.22), rim, hi=None) + body(
        ball, colour, fill(fold, lighter(colour, 0.16)) + ribs, hi=None, shift=(-14, -4)
    )


def red_cabbage() -> str:
    return cabbage("#7c3a74", "#c9a0c6")


def _frills(colour: str, count: int, wide: float) -> str:
    points: list[tuple[float, ...]] = [(-wide * 0.3, 90, 0)]
    for i in range(count + 1):
        share = i / count
        x = -wide + 2 * wide * share
        y = 40 - 130 * (1 - (2 * share - 1) ** 2) ** 0.5
        points.append((x * (1.08 if i % 2 else 0.94), y + (0 if i % 2 else 16)))
    points.append((wide * 0.3, 90, 0))
    return fill(blob(*points), colour)


def lettuce() -> str:
    rib = line(
        "M0 90Q-4 20 2-50M0 50Q-30 20-46-16M0 30Q30 4 44-24M0 70Q-40 56-66 24M0 70Q40 54 64 20",
        "#e2f0b8",
        6,
    )
    return (
        _frills("#4f9440", 17, 100)
        + put(_frills("#74b84c", 15, 84), 2, 6)
        + put(_frills("#a3d162", 13, 62), -2, 10)
        + rib
    )


def iceberg() -> str:
    return cabbage("#bfe08a", "#edf7cf")


def _florets(colour: str, deep: str, spots: list[tuple[float, float, float]]) -> str:
    out = ""
    for x, y, r in spots:
        bumps = "".join(
            oval(x + dx * r, y + dy * r, r * 0.5)
            for dx, dy in ((-0.6, -0.2), (0, -0.62), (0.6, -0.2), (0.45, 0.4), (-0.45, 0.4), (0, 0))
        )
        lights = "".join(
            oval(x + dx * r - 3, y + dy * r - 4, r * 0.24)
            for dx, dy in ((-0.6, -0.25), (0, -0.66), (0.5, -0.2))
        )
        out += (
            fill(oval(x, y + 4, r), deep) + fill(bumps, colour) + fill(lights, lighter(colour, 0.3))
        )
    return out


def broccoli() -> str:
    stalk = blob(
        (-30, 100, 0), (-26, 50), (-70, 10, 0), (70, 10, 0), (26, 50), (30, 100, 0), pull=0.6
    )
    cut = line("M-8 90V40M10 90V44", "#86b05c", 5)
    heads = _florets(
        "#3f8a3c",
        "#2b6a30",
        [(-56, -2, 40), (58, -4, 40), (0, 8, 38), (-34, -46, 42), (34, -48, 42), (0, -64, 34)],
    )
    return body(stalk, "#a3c873", cut, hi=None) + heads


def cauliflower() -> str:
    leaves = (
        leaf(-30, 96, 150, 80, -48, "#7fb455")
        + leaf(30, 96, 150, 80, 48, "#5f9a42")
        + leaf(-10, 98, 120, 90, -18, "#93c163")
        + leaf(12, 98, 120, 90, 20, "#76ad50")
    )
    heads = _florets(
        "#fbf5e2",
        "#dccfa8",
        [
            (-52, -6, 40),
            (54, -8, 40),
            (-30, -48, 40),
            (32, -50, 40),
            (0, -20, 44),
            (0, 22, 40),
            (-40, 28, 30),
            (42, 28, 30),
        ],
    )
    front = leaf(-74, 92, 96, 52, 34, "#8fc05f") + leaf(76, 92, 96, 52, -34, "#6ba548")
    return (
        leaves
        + heads
        + front
        + fill(blob((-60, 96, 0), (-30, 62), (30, 62), (60, 96, 0)), "#a9d078")
    )


def mushroom() -> str:
    stalk = blob((-30, 0, 0), (30, 0, 0), (26, 50), (34, 92), (0, 100), (-34, 92), (-26, 50))
    cap = blob(
        (-96, 12),
        (-84, -44),
        (-36, -80),
        (36, -80),
        (84, -44),
        (96, 12),
        (60, 28),
        (0, 22),
        (-60, 28),
    )
    gills = fill(blob((-70, 20, 0), (70, 20, 0), (36, 36), (-36, 36)), "#b09878")
    return (
        body(stalk, "#f1e6d3", hi=None)
        + gills
        + body(
            cap,
            "#dcc6a6",
            dots("#c4a981", 4, *[(x, y - 30) for x, y in scatter(10, 66, 34)]),
            hi=(-36, -44, 24, 14, -24),
        )
    )


def pumpkin() -> str:
    colour = "#ee8a26"
    lobes = "".join(
        fill(oval(x, 16, wide, 82), tone)
        for x, wide, tone in (
            (-62, 42, darker(colour, 0.1)),
            (64, 42, darker(colour, 0.25)),
            (-34, 42, colour),
            (36, 42, darker(colour, 0.14)),
            (0, 38, lighter(colour, 0.1)),
        )
    )
    return (
        lobes
        + line("M0-58Q-2-84 16-102", "#6b8a3a", 18)
        + fill(oval(-46, -14, 9, 26), "#ffffff", 0.3)
    )


def fennel() -> str:
    stalks = line("M-24-20Q-34-60-44-86M0-30V-96M24-20Q34-60 44-84", "#b9d890", 18) + line(
        "M-44-86l-22-16M-44-86l2-24M0-96l-14-16M0-96l14-16M44-84l22-16M44-84l-4-24M-46-88l-30 4M46-88l30 4",
        "#5c9e42",
        5,
    )
    bulb = blob((-34, -30), (34, -30), (74, 20), (62, 78), (0, 98), (-62, 78), (-74, 20))
    ribs = line("M-40-20Q-60 30-26 92M0-28V94M40-20Q60 30 26 92", "#c3dca0", 6)
    return stalks + body(bulb, "#eaf3d6", ribs, hi=(-36, 20, 9, 24, 14), light=0.6)
