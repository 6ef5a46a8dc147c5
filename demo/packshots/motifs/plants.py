"""Grain, leaves, beans and berries for labels."""

from __future__ import annotations

from demo.packshots.kit import blob, darker, fill, lighter, line, oval, put
from demo.packshots.pieces import LEAF, body
from demo.packshots.pieces import leaf as blade
from demo.packshots.produce import greens, stalks


def _ear(grain: str, rows: int, wide: float, awns: float, stalk: str) -> str:
    """A ripe ear: grains in pairs up a stalk, awns if it has them."""
    out = line("M0 100Q-4 40 0-70", stalk, 6)
    kernel = blob((0, 16, 0), (-wide, 0), (0, -26, 0), (wide, 0))
    shade = blob((0, 16, 0), (0, -26, 0), (wide, 0))
    step = 118 / rows
    whiskers = ""
    for i in range(rows):
        y = 30 - i * step
        for side in (-1, 1):
            grain_art = fill(kernel, grain) + fill(shade, darker(grain, 0.16))
            out += put(grain_art, side * (wide * 0.95), y, side * 24)
            if awns:
                whiskers += (
                    f"M{side * wide * 1.3:.0f} {y - 18:.0f}l{side * awns * 0.5:.0f} {-awns:.0f}"
                )
    whiskers = line(whiskers, grain, 3) if awns else ""
    return whiskers + out + put(fill(kernel, lighter(grain, 0.1)), 0, -82)


def wheat() -> str:
    one = _ear("#e3a93a", 6, 14, 0, "#c08a2c")
    return put(one, -34, 6, -18, 0.86) + put(one, 34, 6, 18, 0.86) + one


def rye() -> str:
    one = _ear("#b98a4a", 8, 10, 30, "#8f6a34")
    return put(one, -32, 8, -16, 0.86) + put(one, 32, 8, 16, 0.86) + one


def barley() -> str:
    one = _ear("#d9b04a", 6, 12, 56, "#a98a34")
    return put(one, -36, 14, -22, 0.84) + put(one, 36, 14, 22, 0.84) + put(one, 0, 10, size=0.95)


def oat() -> str:
    """A loose panicle: single grains hanging from thin arms."""
    out = ""
    arms = "M0 100Q-6 10 6-92"
    for x, y, dx, dy in (
        (0, 50, -58, 6),
        (0, 36, 56, 2),
        (-1, 10, -64, -8),
        (0, -2, 62, -10),
        (0, -26, -50, -20),
        (2, -36, 50, -24),
        (4, -62, -26, -26),
        (5, -70, 30, -18),
    ):
        ex, ey = x + dx, y + dy
        arms += f"M{x} {y}Q{x + dx * 0.6:.0f} {y - 34:.0f} {ex} {ey}"
        grain = fill(blob((0, -6, 0), (-11, 14), (0, 40, 0), (11, 14)), "#e0b65c") + fill(
            blob((0, -6, 0), (0, 40, 0), (11, 14)), "#c2933c"
        )
        out += put(grain, ex, ey, -14 if dx < 0 else 14)
    return line(arms, "#8f8f3f", 5) + out


def rice() -> str:
    grains = ""
    for i, (x, y, turn) in enumerate(
        (
            (-50, 40, 20),
            (-10, 60, -30),
            (36, 44, 60),
            (66, 66, 10),
            (-72, 72, 70),
            (-30, 20, -60),
            (20, 10, 30),
            (0, -20, -12),
            (46, 6, -40),
            (20, 82, 80),
        )
    ):
        grains += put(
            fill(blob((0, -26), (10, 0), (0, 26), (-10, 0)), "#fffaf0" if i % 2 else "#f4ead4")
            + fill(blob((0, -26), (10, 0), (0, 26), (4, 0)), "#e3d3b2"),
            x,
            y,
            turn,
        )
    blades = blade(-6, 30, 130, 26, -30, "#8fb04a") + blade(6, 30, 130, 26, 22, "#7aa040")
    return blades + grains


def corn() -> str:
    return put(stalks.corn(), 0, -8, 14, 0.76)


def leaf() -> str:
    big = blade(0, 96, 190, 110, 24, LEAF)
    veins = put(
        line("M0 0V-150M0-40L-30-66M0-40L30-66M0-80L-28-104M0-80L28-104", "#a9d68a", 5), 0, 96, 24
    )
    return big + veins


def herb() -> str:
    return put(greens.basil(), 0, 0, 0, 0.84)


def carrot() -> str:
    return put(stalks.carrot(), -34, -46, -28, 0.72)


def bean() -> str:
    one = body(
        blob(
            (-50, -10),
            (-20, -34),
            (26, -32),
            (52, -6),
            (46, 24),
            (24, 26),
            (4, 14),
            (-22, 26),
            (-46, 18),
        ),
        "#a3402f",
        hi=(-14, -16, 18, 6, -6),
    )
    return put(one, -30, -44, -24) + put(one, 40, 0, 30) + put(one, -24, 54, 8)


def berry() -> str:
    one = body(oval(0, 0, 34), "#b4173a", hi=(-11, -11, 6, 9, 30), shift=(-7, -2)) + fill(
        oval(3, 25, 6, 4), "#6d0d24"
    )
    return (
        blade(-4, -30, 84, 52, -58, "#3f8038")
        + blade(4, -30, 84, 52, 50, LEAF)
        + line("M0-40Q-40-10-44 20M0-40Q40-20 46 14M0-40V30", "#6d8a3a", 6)
        + put(one, -48, 40)
        + put(one, 50, 34)
        + put(one, 2, 62)
    )


def nut() -> str:
    shell = body(
        blob((0, -64), (48, -46), (62, 6), (40, 56), (0, 76), (-40, 56), (-62, 6), (-48, -46)),
        "#b9763a",
        line("M-24-56Q-38 10-14 70M24-56Q38 10 14 70M0-60V72", "#95582a", 5, 0.7),
        hi=(-30, -14, 9, 20, 16),
    )
    top = fill(
        blob(
            (-60, -22, 0),
            (-36, -58),
            (0, -70),
            (36, -58),
            (60, -22, 0),
            (30, -34),
            (0, -28),
            (-30, -34),
        ),
        "#e3c08a",
    )
    one = shell + top
    return (
        blade(-10, -50, 80, 50, -48, "#6b9a3f")
        + blade(14, -50, 80, 50, 50, LEAF)
        + put(one, 34, -4, 14, 0.8)
        + put(one, -34, 18, -14, 0.86)
    )


def cocoa() -> str:
    pod = body(
        blob((0, -98), (40, -66), (58, 0), (40, 66), (0, 98), (-40, 66), (-58, 0), (-40, -66)),
        "#b9652c",
        line("M-20-84Q-44 0-20 84M20-84Q44 0 20 84M0-92V92", "#8a4519", 6),
        hi=(-32, -14, 6, 34, 6),
    )
    bean_ = body(
        blob((0, -34), (20, -14), (20, 16), (0, 34), (-20, 16), (-20, -14)),
        "#6b3f24",
        line("M0-28Q-8 0 0 28", "#4a2815", 4),
        hi=None,
    )
    return (
        blade(-20, -60, 90, 46, 60, LEAF)
        + put(pod, -24, -4, -20, 0.92)
        + put(bean_, 54, 50, 30)
        + put(bean_, 22, 74, 80, 0.9)
    )


def coffee() -> str:
    one = body(
        blob((0, -56), (36, -26), (36, 26), (0, 56), (-36, 26), (-36, -26)),
        "#7a4a2a",
        line("M4-52Q-18-14 2 2T-4 52", "#4a2a16", 8),
        hi=(-20, -16, 6, 14, 14),
    )
    return put(one, -34, -34, -24, 0.98) + put(one, 48, -10, 32, 0.92) + put(one, -16, 54, 70, 0.94)


def tea_leaf() -> str:
    bud = blade(0, 10, 100, 34, 4, "#8fc25a")
    sides = blade(-2, 40, 104, 48, -56, "#5a9a42") + blade(2, 34, 104, 48, 58, "#4f8a3c")
    low = blade(-2, 80, 76, 38, -70, "#6aa84a") + blade(2, 76, 76, 38, 72, "#5a9a42")
    return line("M0 100V0", "#6a8f3c", 8) + low + sides + bud


def hop() -> str:
    scales = ""
    for row, count in enumerate((2, 3, 4, 4, 3, 2, 1)):
        for i in range(count):
            x = (i - (count - 1) / 2) * 32
            y = -46 + row * 22
            scales += fill(
                blob(
                    (x - 18, y - 14, 0),
                    (x + 18, y - 14, 0),
                    (x + 14, y + 12),
                    (x, y + 28, 0),
                    (x - 14, y + 12),
                ),
                ("#a5c94a", "#8fb83c")[(i + row) % 2],
            )
    return (
        blade(-4, -50, 84, 66, -62, "#4f8a3c")
        + blade(4, -50, 84, 66, 62, "#5f9a44")
        + line("M0-50Q0-80 12-98", "#6f8f3c", 8)
        + scales
    )


def flower() -> str:
    petals = "".join(
        put(
            fill(
                blob((0, -20, 0), (-26, -60), (0, -90), (26, -60)),
                "#f7f2ff" if a % 120 else "#ffffff",
            )
            + fill(blob((0, -20, 0), (0, -90), (26, -60)), "#ddd3ee"),
            0,
            -10,
            a,
            0.8,
        )
        for a in range(0, 360, 45)
    )
    return (
        line("M0 0Q6 60 0 100", "#5a9a42", 8)
        + blade(2, 84, 66, 34, 58, LEAF)
        + blade(-2, 90, 60, 32, -58, "#5aa048")
        + petals
        + fill(oval(0, -10, 22), "#f2b632")
        + fill(oval(-5, -15, 9), "#f9d06a")
    )
