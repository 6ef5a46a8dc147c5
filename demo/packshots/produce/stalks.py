"""Long vegetables and herbs. `hang` pieces start at (0, 0) and run down to y ≈ 230."""

from __future__ import annotations

from demo.packshots.kit import (
    blob,
    box,
    clip,
    dots,
    fill,
    line,
    oval,
    polar,
    put,
)
from demo.packshots.pieces import body, leaf, scatter, stem


def _root(colour: str, wide: float, groove: str) -> str:
    d = blob(
        (-wide * 0.7, 4),
        (0, -8),
        (wide * 0.7, 4),
        (wide, 30),
        (wide * 0.72, 110),
        (wide * 0.3, 190),
        (0, 236, 0),
        (-wide * 0.3, 190),
        (-wide * 0.72, 110),
        (-wide, 30),
    )
    marks = line(
        "".join(
            f"M{-wide * a:.0f} {y}q{wide * 0.35:.0f} 6 {wide * 0.6:.0f} 0"
            for a, y in ((0.9, 40), (0.1, 66), (0.8, 92), (0, 120), (0.5, 150))
        ),
        groove,
        4,
        0.7,
    )
    return body(
        d,
        colour,
        marks,
        hi=(-wide * 0.4, 70, wide * 0.14, 44, 4),
        shift=(-wide * 0.3, -2),
        light=0.3,
    )


def carrot() -> str:
    fronds = ""
    for turn, colour in ((-22, "#4d8f3c"), (20, "#3d7a34"), (0, "#5ba548")):
        twigs = "M0 4V-84" + "".join(
            f"M0 {y}L{-w} {y - 16}M0 {y}L{w} {y - 16}"
            for y, w in ((-20, 16), (-38, 20), (-56, 16), (-72, 10))
        )
        fronds += put(line(twigs, colour, 7), 0, 0, turn)
    return fronds + _root("#f08a2a", 36, "#c9661a")


def parsnip() -> str:
    return stem("M-6 0Q-10-20-16-26M6 0Q8-20 14-24", "#9aa85a", 9) + _root("#efdcae", 40, "#c4a86a")


def cucumber() -> str:
    """Lies along x, ±190."""
    d = blob(
        (-186, 4),
        (-176, -28),
        (-120, -38),
        (0, -42),
        (120, -38),
        (178, -28),
        (188, 2),
        (174, 28),
        (110, 36),
        (0, 36),
        (-120, 34),
        (-174, 28),
    )
    stripes = line("M-160-14Q0-26 160-14M-168 8Q0 0 168 8", "#5d9a4c", 5, 0.8) + dots(
        "#27632f", 4, *scatter(26, 160, 26)
    )
    return body(
        d,
        "#3b7d3c",
        stripes + fill(oval(-182, 2, 8, 12), "#7aa84e"),
        hi=(-60, -24, 90, 6, -1),
        shift=(-8, -12),
        light=0.25,
    )


def cucumber_slice() -> str:
    seeds = "".join(
        put(fill(oval(0, 0, 4, 11), "#eef4cf"), *polar(30, a), turn=a) for a in range(0, 360, 40)
    )
    return (
        fill(oval(0, 0, 62), "#3b7d3c")
        + fill(oval(0, 0, 55), "#cfe6a0")
        + fill(oval(0, 0, 40), "#b5d67e")
        + seeds
    )


def courgette() -> str:
    d = blob(
        (-170, 0),
        (-160, -26),
        (-90, -34),
        (20, -38),
        (130, -40),
        (172, -26),
        (178, 0),
        (170, 26),
        (120, 38),
        (0, 36),
        (-100, 30),
        (-160, 24),
    )
    stalk = fill(
        blob((-166, -14, 0), (-204, -20, 0), (-210, 16, 0), (-166, 14, 0), pull=0.5), "#a9c06a"
    )
    flecks = dots("#8fbd6a", 4, *scatter(40, 156, 28)) + line(
        "M-150-12Q0-24 160-16M-150 12Q0 8 165 14", "#6fa653", 4, 0.8
    )
    return stalk + body(d, "#4d8b3e", flecks, hi=(-40, -22, 80, 5, -1), shift=(-8, -12), light=0.25)


def aubergine() -> str:
    d = blob(
        (-120, -20),
        (-70, -44),
        (0, -52),
        (80, -66),
        (150, -50),
        (184, 0),
        (156, 54),
        (84, 70),
        (0, 54),
        (-70, 36),
        (-120, 22),
    )
    cap = blob(
        (-196, -8, 0),
        (-160, -12),
        (-124, -34),
        (-70, -48, 0),
        (-92, -16),
        (-60, 0, 0),
        (-92, 14),
        (-74, 40, 0),
        (-124, 30),
        (-160, 12),
        (-194, 16, 0),
    )
    return (
        body(d, "#54305f", hi=(40, -34, 76, 9, -8), shift=(-8, -14), light=0.35, shade=0.3)
        + fill(cap, "#5f8f45")
        + fill(blob((-150, 4), (-100, 8), (-80, 34), (-120, 26)), "#456f34")
    )


def chili() -> str:
    d = blob(
        (-10, 0, 0),
        (16, -4, 0),
        (34, 40),
        (34, 110),
        (14, 180),
        (-24, 224, 0),
        (-8, 180),
        (-10, 110),
        (-24, 40),
    )
    return (
        body(d, "#d9281f", hi=(-6, 70, 5, 46, 2), shift=(-14, -4))
        + fill(blob((-28, 14, 0), (-10, -10), (20, -12), (36, 14, 0), (4, 6)), "#4d8f3c")
        + stem("M4-6Q4-36 22-52", "#4d8f3c", 11)
    )


def leek() -> str:
    shaft = body(
        box(-26, 30, 52, 200, 10),
        "#f3f3df",
        line("M-10 40V220M8 40V220", "#d6dfb4", 4),
        hi=(-14, 130, 5, 60),
        shift=(-12, 0),
    )
    green = blob(
        (-26, 90, 0),
        (-34, 10),
        (-70, -70, 0),
        (-30, -50),
        (-8, -104, 0),
        (8, -60),
        (34, -112, 0),
        (30, -50),
        (74, -58, 0),
        (34, 10),
        (26, 90, 0),
        pull=0.7,
    )
    shades = fill(
        blob(
            (0, 84, 0),
            (14, 0),
            (8, -60),
            (34, -112, 0),
            (30, -40),
            (74, -58, 0),
            (32, 10),
            (26, 88, 0),
            pull=0.7,
        ),
        "#2f6f3d",
    ) + line("M-20 70Q-24 0-60-60M0 70Q0-10-8-90", "#8fc07a", 5)
    roots = line("M-18 228l-8 14M-6 230l-2 16M8 230l4 16M18 228l10 12", "#cfc4a0", 4)
    return roots + shaft + clip(green, fill(green, "#4f9a4c") + shades)


def spring_onion() -> str:
    tops = line("M0 100Q-4 0-26-60M0 100V-76M0 100Q6 0 30-54", "#4f9a4c", 13) + line(
        "M-2 90V-60", "#7dbb68", 5
    )
    bulb = body(
        blob(
            (-10, 90, 0),
            (10, 90, 0),
            (12, 150),
            (22, 190),
            (12, 216),
            (-12, 216),
            (-22, 190),
            (-12, 150),
        ),
        "#f6f6ea",
        hi=(-6, 190, 4, 14),
        shift=(-8, 0),
    )
    return line("M-6 216l-4 16M0 218v18M6 216l5 15", "#cfc4a0", 3) + tops + bulb


def asparagus() -> str:
    d = blob(
        (-13, 230, 0), (-15, 60), (-18, 6), (0, -40, 0), (18, 6), (15, 60), (13, 230, 0), pull=0.8
    )
    tips = "".join(
        fill(
            blob((x - 8, y, 0), (x - 5, y - 20), (x, y - 30, 0), (x + 8, y - 8), (x + 6, y, 0)),
            "#5c7f3e",
        )
        for x, y in ((-6, 14), (7, 24), (0, -4), (-5, 44))
    )
    buds = fill(poly3(-12, 110) + poly3(2, 150) + poly3(-10, 190), "#6f9246")
    return body(d, "#8fb45a", tips + buds, hi=(-8, 130, 3, 60), shift=(-8, 0))


def poly3(x: float, y: float) -> str:
    return blob((x, y, 0), (x + 5, y - 22, 0), (x + 11, y, 0))


def celery() -> str:
    stalk = blob(
        (-20, 230, 0), (-22, 100), (-14, -10), (14, -10), (22, 100), (20, 230, 0), pull=0.7
    )
    leaves = "".join(
        leaf(x, y, 52, 34, t, c)
        for x, y, t, c in (
            (-6, -4, -40, "#6aa83f"),
            (6, -4, 38, "#5a9838"),
            (0, -6, 0, "#7cb84a"),
            (-12, -34, -70, "#5a9838"),
            (12, -34, 66, "#6aa83f"),
        )
    )
    return leaves + body(
        stalk, "#b7d678", line("M-8 10V224M6 10V224", "#98bd5c", 4), hi=None, shift=(-10, 0)
    )


def rhubarb() -> str:
    stalk = blob((-18, 230, 0), (-20, 100), (-13, 0), (13, 0), (20, 100), (18, 230, 0), pull=0.7)
    fan = blob(
        (0, 10, 0), (-54, -6), (-70, -60), (-30, -76), (0, -104), (30, -76), (70, -60), (54, -6)
    )
    ribs = line("M0 10V-84M0-10L-44-50M0-10L44-50M0-40L-22-70M0-40L22-70", "#d9708a", 5)
    return (
        fill(fan, "#4f9440")
        + fill(blob((0, 10, 0), (0, -104), (30, -76), (70, -60), (54, -6)), "#3f7f36")
        + ribs
        + body(
            stalk,
            "#d6496b",
            line("M-6 6V226M7 6V226", "#f0a3b3", 4) + fill(box(-30, 190, 60, 50), "#b9cf7a", 0.6),
            hi=None,
            shift=(-9, 0),
        )
    )


def corn() -> str:
    """A cob, its husk folded down; hangs upright from y = -100 to 130."""
    cob = blob(
        (0, -116),
        (30, -96),
        (42, -30),
        (42, 60),
        (30, 120),
        (-30, 120),
        (-42, 60),
        (-42, -30),
        (-30, -96),
    )
    kernels = ""
    for row in range(13):
        kernels += fill(
            "".join(
                box(-42 + i * 17 + (row % 2) * 2, -112 + row * 18, 15, 15, 6) for i in range(5)
            ),
            "#fbd64a" if row % 2 else "#f6cb36",
        )
    husk = leaf(-8, 136, 170, 70, -26, "#8fbf5a") + leaf(8, 136, 170, 70, 26, "#6ba548")
    front = leaf(-20, 138, 120, 66, -8, "#a6cf70") + leaf(20, 138, 110, 60, 12, "#86b854")
    return (
        husk
        + clip(
            cob,
            fill(cob, "#dfa92a")
            + kernels
            + fill(box(14, -120, 40, 260), "#8a5a10", 0.16)
            + fill(box(-36, -110, 9, 200, 4), "#ffffff", 0.3),
        )
        + front
    )
