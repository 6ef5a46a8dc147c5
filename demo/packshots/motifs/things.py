"""Weather, food and small things for labels."""

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
    poly,
    pts,
    put,
)
from demo.packshots.pieces import body


def wave() -> str:
    swell = "M-100 {0}q25-34 50 0t50 0t50 0t50 0V{1}H-100Z"
    return clip(
        oval(0, 0, 96),
        fill(box(-100, -100, 200, 200), "#cfeaf3")
        + fill(oval(34, -40, 22), "#fff3c9")
        + fill(swell.format(-4, 100), "#6fbcd6")
        + fill(swell.format(28, 100), "#3a93b8")
        + fill(swell.format(60, 100), "#236f98"),
    )


def egg() -> str:
    d = blob((0, -74), (36, -44), (54, 10), (34, 58), (0, 70), (-34, 58), (-54, 10), (-36, -44))
    brown = body(d, "#d99c66", hi=(-20, -12, 10, 20, 16))
    white = body(d, "#f8ead6", hi=(-20, -12, 10, 20, 16), light=0.6)
    straw = line("M-96 84q30-20 60 0t60 0t60 0M-80 92q40-16 70 0t80-4", "#d9b04a", 6)
    return put(brown, -42, 6, -12, 0.92) + put(white, 40, 12, 10, 0.92) + straw


def sausage() -> str:
    one = body(
        blob(
            (-90, -16),
            (-50, 4),
            (0, 10),
            (50, 4),
            (90, -16),
            (98, 6),
            (70, 34),
            (0, 46),
            (-70, 34),
            (-98, 6),
        ),
        "#b5502f",
        line("M-40 8l-10 28M-6 12l-6 30M28 8l0 32", "#7d3018", 6),
        hi=(-20, 16, 46, 5, 3),
        light=0.4,
    )
    ends = fill(
        poly((-96, -8), (-112, -22), (-108, 2)) + poly((96, -8), (112, -22), (108, 2)), "#8a3d20"
    )
    return put(ends + one, 0, -48, 4, 0.92) + put(ends + one, 0, 18, -3, 0.92)


def honey() -> str:
    cells = ""
    for x, y, tone in (
        (-52, -30, "#f2b632"),
        (0, -60, "#f7c956"),
        (52, -30, "#e8a421"),
        (-52, 30, "#f7c956"),
        (0, 0, "#e8a421"),
        (52, 30, "#f2b632"),
        (0, 60, "#f2b632"),
    ):
        hexagon = poly(
            *(((x + px), (y + py)) for px, py in (polar(34, a + 30) for a in range(0, 360, 60)))
        )
        cells += fill(hexagon, tone)
    bee = put(
        fill(oval(-8, -20, 12, 20) + oval(12, -22, 12, 20), "#eef6fa", 0.9)
        + clip(
            oval(0, 0, 32, 20),
            fill(box(-40, -30, 80, 60), "#f9d04a")
            + fill(box(-14, -30, 10, 60) + box(6, -30, 10, 60) + box(24, -30, 20, 60), "#3a2618"),
        ),
        20,
        6,
        -14,
    )
    return cells + bee


def sun() -> str:
    rays = "".join(f"M{pts(*polar(62, a))}L{pts(*polar(92, a))}" for a in range(0, 360, 30))
    return line(rays, "#f2a92e", 11) + body(oval(0, 0, 48), "#f9c53a", hi=(-16, -16, 8, 12, 30))


def snow() -> str:
    arms = "".join(
        f"M0 0L{pts(*polar(90, a))}M{pts(*polar(50, a))}L{pts(*polar(80, a + 20))}M{pts(*polar(50, a))}L{pts(*polar(80, a - 20))}M{pts(*polar(26, a))}L{pts(*polar(46, a + 30))}M{pts(*polar(26, a))}L{pts(*polar(46, a - 30))}"
        for a in range(0, 360, 60)
    )
    return fill(oval(0, 0, 98), "#4f9fce") + line(arms, "#ffffff", 9)


def drop() -> str:
    d = blob((0, -96, 0), (36, -30), (62, 26), (44, 78), (0, 94), (-44, 78), (-62, 26), (-36, -30))
    return body(
        d,
        "#5bb4dc",
        fill(blob((-44, 30), (-20, 70), (10, 80), (-20, 88), (-50, 60)), "#ffffff", 0.4),
        hi=(-24, 4, 9, 22, 14),
    )


def flame() -> str:
    outer = blob(
        (8, -98, 0),
        (40, -40),
        (64, -10),
        (60, 60),
        (0, 94),
        (-60, 60),
        (-58, 0),
        (-30, -20, 0),
        (-20, -50),
    )
    inner = blob((4, -20, 0), (26, 20), (34, 54), (0, 84), (-34, 54), (-26, 20, 0), (-8, 20))
    return (
        body(outer, "#e9562a", hi=None)
        + fill(inner, "#f9b42e")
        + put(fill(inner, "#fbe27a"), 0, 34, size=0.55)
    )


def star() -> str:
    points = [polar(94 if i % 2 == 0 else 44, i * 36) for i in range(10)]
    return body(poly(*points), "#f4bd2f", hi=None)


def baby() -> str:
    face = body(oval(0, 8, 74, 70), "#f6cfae", hi=None)
    ears = fill(oval(-72, 12, 13, 16) + oval(72, 12, 13, 16), "#eebb95")
    curl = line("M-6-60Q10-86 24-66Q30-50 12-52", "#8a5a34", 7)
    cheeks = fill(oval(-42, 28, 14, 10) + oval(42, 28, 14, 10), "#f0a08f", 0.7)
    return (
        ears
        + face
        + curl
        + cheeks
        + dots("#3a2a22", 7, (-28, 4), (28, 4))
        + line("M-20 34Q0 54 20 34", "#b5583f", 6)
    )
