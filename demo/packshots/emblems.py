"""The brands' emblems: a filled shape, a stroked one, and the stroke's width, within ±50."""

from __future__ import annotations

from demo.packshots.kit import blob, box, fill, line, oval, polar, poly, pts


def _star(points: int, outer: float, inner: float) -> str:
    step = 180 / points
    return poly(*(polar(outer if i % 2 == 0 else inner, i * step) for i in range(2 * points)))


def _rays(count: int, inner: float, outer: float) -> str:
    angles = [i * 360 / count for i in range(count)]
    return "".join(f"M{pts(*polar(inner, a))}L{pts(*polar(outer, a))}" for a in angles)


def _crystal() -> str:
    arms = ""
    for a in range(0, 360, 60):
        root = pts(*polar(28, a))
        arms += f"M0 0L{pts(*polar(46, a))}"
        arms += "".join(f"M{root}L{pts(*polar(42, a + turn))}" for turn in (20, -20))
    return arms


def _fronds() -> str:
    return "M0 48V-46" + "".join(
        f"M0 {y}Q{-w} {y - 4} {-w} {y - 20}M0 {y}Q{w} {y - 4} {w} {y - 20}"
        for y, w in ((34, 34), (14, 30), (-6, 22), (-24, 14))
    )


_PINE = (
    poly((0, -50), (26, -14), (-26, -14))
    + poly((0, -28), (34, 16), (-34, 16))
    + poly((0, -4), (42, 36), (-42, 36))
    + box(-7, 34, 14, 16)
)
_CREST = "M-48 {}q12-22 24 0t24 0t24 0t24 0"
_BOAT = poly((-3, -48), (-3, 14), (-36, 14)) + poly((5, -38), (5, 14), (34, 14))

EMBLEMS: dict[str, tuple[str, str, int]] = {
    "pine": (_PINE, "", 0),
    "wave": ("", "".join(_CREST.format(y) for y in (-18, 4, 26)), 11),
    "heart": (blob((0, 44, 0), (-40, 4), (-34, -30), (-12, -34), (0, -16, 0), (12, -34), (34, -30), (40, 4)), "", 0),
    "sun": (oval(0, 0, 22), _rays(10, 33, 46), 8),
    "boat": (_BOAT + blob((-46, 22, 0), (46, 22, 0), (26, 44), (-26, 44)), "", 0),
    "moon": ("M18-44A46 46 0 1 0 40 26A38 38 0 0 1 18-44Z", "", 0),
    "barn": (poly((-44, -6), (0, -44), (44, -6), (44, 42), (14, 42), (14, 10), (-14, 10), (-14, 42), (-44, 42)), "", 0),
    "swallow": (blob((-50, -24, 0), (-10, -20), (6, -6), (50, -34, 0), (26, 4), (40, 36, 0), (8, 16), (-8, 44, 0), (-8, 10)), "", 0),
    "leaf": (blob((-40, 40, 0), (-34, -12), (40, -44, 0), (24, 28)), "", 0),
    "star": (_star(5, 50, 21), "", 0),
    "shell": (blob((0, 40, 0), (-44, -4), (-28, -36), (0, -46), (28, -36), (44, -4)) + box(-14, 34, 28, 12, 4), "", 0),
    "anchor": ("", "M0-28V42M-20-12H20M-38 14Q-32 42 0 42Q32 42 38 14" + oval(0, -38, 9), 10),
    "clover": ("".join(oval(*polar(22, a), 22) for a in (0, 120, 240)), "M0 0Q4 30 16 46", 8),
    "acorn": (blob((-30, -4, 0), (30, -4, 0), (22, 30), (0, 48, 0), (-22, 30)) + box(-38, -30, 76, 22, 11), "M0-30V-46", 9),
    "tulip": (
        blob((-32, -40, 0), (-14, -22), (0, -46, 0), (14, -22), (32, -40, 0), (28, 4), (0, 14), (-28, 4)),
        "M0 8V48M0 46Q-24 42-30 22M0 46Q24 42 30 22", 8,
    ),
    "crown": (poly((-44, 30), (-48, -24), (-22, 0), (0, -40), (22, 0), (48, -24), (44, 30)), "", 0),
    "drop": (blob((0, -48, 0), (30, 8), (24, 36), (0, 46), (-24, 36), (-30, 8)), "", 0),
    "key": ("", oval(-24, 0, 18) + "M-4 0H46M42 0V20M24 0V14", 11),
    "wheel": (oval(0, 0, 10), oval(0, 0, 40) + _rays(8, 12, 38), 8),
    "snow": ("", _crystal(), 7),
    "fern": ("", _fronds(), 8),
    "flame": (blob((4, -50, 0), (30, -2), (28, 34), (0, 48), (-30, 30), (-26, -2), (-10, -8), (-6, -24)), "", 0),
    "bell": (blob((0, -44), (24, -26), (28, 12), (42, 28, 0), (-42, 28, 0), (-28, 12), (-24, -26)) + oval(0, 38, 10), "", 0),
    "mountain": (poly((-50, 38), (-14, -34), (8, 6), (20, -12), (50, 38)), "", 0),
}  # fmt: skip


def emblem(name: str, ink: str) -> str:
    """The emblem in one colour."""
    shape, strokes, wide = EMBLEMS[name]
    return (fill(shape, ink) if shape else "") + (line(strokes, ink, wide) if strokes else "")
