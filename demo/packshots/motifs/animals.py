"""Animals for labels: calm side views and heads in flat shapes."""

from __future__ import annotations

from ..kit import blob, box, clip, darker, dots, fill, lighter, line, oval, put
from ..pieces import body, scatter


def cow() -> str:
    """A standing cow with patches, looking left."""
    coat = blob(
        (-56, -34), (-20, -42), (50, -40), (84, -26), (88, 20), (70, 40), (-30, 44), (-58, 26)
    )
    patches = fill(
        blob((-30, -50), (4, -48), (10, -10), (-20, 4), (-40, -20))
        + blob((40, -50), (80, -40), (76, -4), (46, -10))
        + blob((0, 24), (34, 16), (40, 50), (0, 50)),
        "#3a2e2b",
    )
    legs = fill("".join(box(x, 30, 17, 58, 4) for x in (-46, 58)), "#e6dccb") + fill(
        "".join(box(x, 30, 17, 60, 4) for x in (-18, 34)), "#f7f0e3"
    )
    hooves = fill("".join(box(x, 80, 17, 12, 3) for x in (-46, -18, 34, 58)), "#4a3a34")
    tail = line("M86-18Q104 0 98 40", "#f7f0e3", 7) + fill(oval(97, 46, 8, 12), "#3a2e2b")
    udder = fill(oval(36, 46, 20, 14), "#f0a9a3")
    head = fill(
        blob((-64, -58), (-104, -40), (-96, -66)) + blob((-52, -60), (-26, -52), (-34, -70)),
        "#d9c9b4",
    )
    head += fill(line_horn(), "#efe0b8")
    head += fill(
        blob((-70, -66), (-54, -62), (-50, -30), (-66, 4), (-90, 6), (-98, -8), (-88, -40)),
        "#f7f0e3",
    )
    head += fill(blob((-62, -66), (-50, -60), (-48, -28), (-62, -22), (-68, -46)), "#3a2e2b")
    head += (
        fill(blob((-66, -6), (-66, 6), (-90, 10), (-100, -2), (-90, -14)), "#efb3aa")
        + dots("#5a3a34", 3, (-88, -2), (-76, -2))
        + dots("#1f1715", 4, (-78, -38))
    )
    return (
        tail
        + legs
        + hooves
        + udder
        + body(coat, "#f7f0e3", patches, hi=None, shift=(-8, -10), shade=0.1)
        + head
    )


def line_horn() -> str:
    return blob((-74, -64, 0), (-84, -84, 0), (-66, -70, 0)) + blob(
        (-58, -66, 0), (-44, -82, 0), (-50, -62, 0)
    )


def ox() -> str:
    """A head from the front, brown with wide horns."""
    horns = fill(
        blob((-40, -48), (-78, -52), (-96, -92, 0), (-74, -80), (-34, -74))
        + blob((40, -48), (78, -52), (96, -92, 0), (74, -80), (34, -74)),
        "#f0e0bd",
    )
    ears = fill(
        blob((-46, -36, 0), (-96, -34), (-88, -8), (-50, -14, 0))
        + blob((46, -36, 0), (96, -34), (88, -8), (50, -14, 0)),
        "#7a4526",
    )
    face = blob(
        (0, -72),
        (44, -60),
        (54, -20),
        (38, 40),
        (34, 76),
        (0, 92),
        (-34, 76),
        (-38, 40),
        (-54, -20),
        (-44, -60),
    )
    blaze = fill(blob((0, -80), (16, -40), (14, 30), (-14, 30), (-16, -40)), "#e9d3b4") + fill(
        oval(0, -66, 26, 18), "#5a3018"
    )
    muzzle = fill(oval(0, 66, 42, 28), "#e9c3ac") + dots("#5a3018", 6, (-16, 62), (16, 62))
    eyes = dots("#1f130c", 6, (-32, -16), (32, -16))
    return horns + ears + body(face, "#95582f", blaze, hi=None) + muzzle + eyes


def goat() -> str:
    horns = fill(
        blob((-16, -56, 0), (-40, -100, 0), (-8, -80), (-2, -56, 0))
        + blob((16, -56, 0), (40, -100, 0), (8, -80), (2, -56, 0)),
        "#c9a877",
    )
    ears = fill(
        blob((-34, -40, 0), (-92, -30), (-80, -4), (-36, -16, 0))
        + blob((34, -40, 0), (92, -30), (80, -4), (36, -16, 0)),
        "#d9cdbd",
    )
    beard = fill(blob((-20, 66, 0), (20, 66, 0), (4, 104, 0), (-6, 100)), "#d9cdbd")
    face = blob(
        (0, -64), (38, -52), (42, -10), (26, 44), (0, 80), (-26, 44), (-42, -10), (-38, -52)
    )
    nose = fill(blob((-14, 50), (14, 50), (0, 66)), "#c98f86")
    return (
        horns
        + ears
        + beard
        + body(face, "#fbf6ec", fill(oval(0, -60, 26, 18), "#e6dccb"), hi=None)
        + nose
        + dots("#2a2320", 6, (-24, -12), (24, -12))
        + line("M-12 72Q0 80 12 72", "#8a6a5f", 4)
    )


def pig() -> str:
    ears = fill(
        blob((-56, -40, 0), (-70, -92, 0), (-16, -66, 0))
        + blob((56, -40, 0), (70, -92, 0), (16, -66, 0)),
        "#e58f8f",
    )
    face = body(
        blob((0, -74), (56, -56), (80, 0), (60, 58), (0, 82), (-60, 58), (-80, 0), (-56, -56)),
        "#f6b3ad",
        hi=(-40, -34, 12, 20, 30),
    )
    snout = fill(oval(0, 26, 38, 28), "#ee9490") + dots("#a8504f", 8, (-14, 26), (14, 26))
    return (
        face
        + ears
        + snout
        + dots("#3a1f1f", 7, (-34, -18), (34, -18))
        + line("M-16 62Q0 72 16 62", "#c26a6a", 5)
    )


def hen() -> str:
    """A white hen, looking left."""
    d = blob(
        (-52, -70),
        (-26, -66),
        (-20, -24),
        (16, -8),
        (60, -34),
        (98, -70, 0),
        (96, -10),
        (72, 46),
        (20, 68),
        (-36, 54),
        (-64, 10),
        (-68, -40),
    )
    wing = fill(blob((-10, 6), (40, -4), (70, 6), (48, 38), (10, 40)), "#e2d5c2") + line(
        "M20 38Q50 34 66 8M4 28Q30 22 48 10", "#c7b49a", 4
    )
    comb = fill(
        blob(
            (-70, -72, 0),
            (-76, -94),
            (-62, -86, 0),
            (-54, -102),
            (-46, -86, 0),
            (-34, -94),
            (-34, -66, 0),
        ),
        "#d6312b",
    )
    wattle = fill(oval(-66, -34, 8, 14), "#d6312b")
    beak = fill(blob((-66, -62, 0), (-92, -52, 0), (-66, -44, 0)), "#f2a92e")
    legs = line("M0 64V92M0 92h-16M0 92h10M28 62V92M28 92h-16M28 92h10", "#e8962a", 6)
    return (
        legs
        + comb
        + body(d, "#fdf8ee", wing, hi=None, shift=(-10, -8), shade=0.12)
        + beak
        + wattle
        + dots("#2a1c16", 5, (-52, -58))
    )


def fish() -> str:
    d = blob(
        (-98, 4, 0),
        (-56, -34),
        (6, -42),
        (52, -16),
        (98, -44, 0),
        (86, 4),
        (98, 46, 0),
        (52, 20),
        (6, 42),
        (-56, 36),
    )
    belly = fill(blob((-100, 4), (-40, 18), (30, 14), (60, 6), (40, 60), (-60, 60)), "#f4d9cf")
    scales = line(
        "".join(
            f"M{x} {y}q8 9 0 18"
            for x, y in ((-26, -24), (-8, -18), (10, -26), (26, -18), (-20, -2), (2, 0), (22, -2))
        ),
        "#d96f4f",
        4,
        0.7,
    )
    fin = fill(
        blob((-24, -38, 0), (14, -70, 0), (30, -34, 0))
        + blob((-10, 38, 0), (14, 62, 0), (20, 36, 0)),
        "#d96f4f",
    )
    gill = line("M-54-26Q-40 4-54 30", "#c95f42", 5)
    return (
        fin
        + body(d, "#f08f6c", belly + scales, hi=None, shift=(-6, -12))
        + gill
        + fill(oval(-72, -8, 8), "#ffffff")
        + dots("#1f1a1a", 4, (-73, -8))
    )


def shrimp() -> str:
    d = blob(
        (-60, -40),
        (-10, -70),
        (50, -50),
        (76, 6),
        (50, 58),
        (2, 72),
        (-22, 62, 0),
        (6, 44),
        (24, 10),
        (8, -20),
        (-30, -14),
        (-70, -16, 0),
    )
    bands = line(
        "M10-72Q20-40 6-24M54-50Q40-30 18-14M78 2Q50 0 24 6M60 50Q40 34 20 24M18 74Q12 56 6 46",
        "#e0694a",
        6,
        0.75,
    )
    feelers = line("M-66-28Q-100-60-70-96M-64-24Q-110-40-100-70", "#e0694a", 4)
    tail = fill(
        blob((0, 62, 0), (-34, 46), (-56, 56, 0), (-42, 70), (-50, 92, 0), (-18, 84)), "#e8765a"
    )
    legs = line("M-16-14l-8 20M2-14l-4 22M18 2l-12 16", "#e8765a", 5)
    return (
        feelers
        + legs
        + tail
        + body(d, "#f7a083", bands, hi=(6, -48, 26, 7, 4))
        + dots("#241a1a", 5, (-46, -36))
    )


def paw() -> str:
    pads = (
        oval(-58, -20, 19, 26)
        + oval(-22, -60, 20, 28)
        + oval(24, -60, 20, 28)
        + oval(60, -20, 19, 26)
    )
    palm = blob((0, -16), (44, 20), (52, 56), (26, 70), (0, 62), (-26, 70), (-52, 56), (-44, 20))
    return fill(pads, "#7a4a34") + body(palm, "#7a4a34", hi=None)


_ = (clip, darker, lighter, put, scatter)
