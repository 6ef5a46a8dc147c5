"""Brand signs: five wordmark shapes and 24 emblems, each a few flat shapes."""

from __future__ import annotations

from functools import lru_cache

from . import lettering as letters
from .kit import blob, box, fill, line, oval, polar, poly, put, pts


def _star(points: int, outer: float, inner: float) -> str:
    step = 180 / points
    return poly(*(polar(outer if i % 2 == 0 else inner, i * step) for i in range(2 * points)))


def _rays(count: int, inner: float, outer: float) -> str:
    parts = []
    for i in range(count):
        a, b = polar(inner, i * 360 / count), polar(outer, i * 360 / count)
        parts.append(f"M{pts(*a)}L{pts(*b)}")
    return "".join(parts)


_HEART = blob(
    (0, 44, 0), (-40, 4), (-34, -30), (-12, -34), (0, -16, 0), (12, -34), (34, -30), (40, 4)
)
_LEAF = blob((-40, 40, 0), (-34, -12), (40, -44, 0), (24, 28))


def _tree() -> str:
    return (
        poly((0, -50), (26, -14), (-26, -14))
        + poly((0, -28), (34, 16), (-34, 16))
        + poly((0, -4), (42, 36), (-42, 36))
        + box(-7, 34, 14, 16)
    )


@lru_cache(maxsize=128)
def emblem(name: str, ink: str) -> str:
    """A sign of about ±50 around the origin in one colour."""
    match name:
        case "pine":
            return fill(_tree(), ink)
        case "wave":
            crest = "M-48 {}q12-22 24 0t24 0t24 0t24 0"
            return "".join(line(crest.format(y), ink, 11) for y in (-18, 4, 26))
        case "heart":
            return fill(_HEART, ink)
        case "sun":
            return fill(oval(0, 0, 22), ink) + line(_rays(10, 33, 46), ink, 8)
        case "boat":
            return fill(
                poly((-3, -48), (-3, 14), (-36, 14))
                + poly((5, -38), (5, 14), (34, 14))
                + blob((-46, 22, 0), (46, 22, 0), (26, 44), (-26, 44)),
                ink,
            )
        case "moon":
            return fill("M18-44A46 46 0 1 0 40 26A38 38 0 0 1 18-44Z", ink)
        case "barn":
            return fill(
                poly(
                    (-44, -6),
                    (0, -44),
                    (44, -6),
                    (44, 42),
                    (14, 42),
                    (14, 10),
                    (-14, 10),
                    (-14, 42),
                    (-44, 42),
                ),
                ink,
            )
        case "swallow":
            return fill(
                blob(
                    (-50, -24, 0),
                    (-10, -20),
                    (6, -6),
                    (50, -34, 0),
                    (26, 4),
                    (40, 36, 0),
                    (8, 16),
                    (-8, 44, 0),
                    (-8, 10),
                ),
                ink,
            )
        case "leaf":
            return fill(_LEAF, ink)
        case "star":
            return fill(_star(5, 50, 21), ink)
        case "shell":
            fan = blob((0, 40, 0), (-44, -4), (-28, -36), (0, -46), (28, -36), (44, -4))
            return fill(fan + box(-14, 34, 28, 12, 4), ink)
        case "anchor":
            return line("M0-28V42M-20-12H20M-38 14Q-32 42 0 42Q32 42 38 14", ink, 11) + line(
                oval(0, -38, 9), ink, 8
            )
        case "clover":
            lobes = "".join(oval(*polar(22, a), 22) for a in (0, 120, 240))
            return fill(lobes, ink) + line("M0 0Q4 30 16 46", ink, 8)
        case "acorn":
            return fill(
                blob((-30, -4, 0), (30, -4, 0), (22, 30), (0, 48, 0), (-22, 30))
                + box(-38, -30, 76, 22, 11),
                ink,
            ) + line("M0-30V-46", ink, 9)
        case "tulip":
            return fill(
                blob(
                    (-32, -40, 0),
                    (-14, -22),
                    (0, -46, 0),
                    (14, -22),
                    (32, -40, 0),
                    (28, 4),
                    (0, 14),
                    (-28, 4),
                ),
                ink,
            ) + line("M0 8V48M0 46Q-24 42-30 22M0 46Q24 42 30 22", ink, 8)
        case "crown":
            return fill(
                poly((-44, 30), (-48, -24), (-22, 0), (0, -40), (22, 0), (48, -24), (44, 30)), ink
            )
        case "drop":
            return fill(blob((0, -48, 0), (30, 8), (24, 36), (0, 46), (-24, 36), (-30, 8)), ink)
        case "key":
            return line(oval(-24, 0, 18), ink, 12) + line("M-4 0H46M42 0V20M24 0V14", ink, 11)
        case "wheel":
            return line(oval(0, 0, 40) + _rays(8, 12, 38), ink, 8) + fill(oval(0, 0, 10), ink)
        case "snow":
            arms = "".join(
                f"M0 0L{pts(*polar(46, a))}M{pts(*polar(28, a))}L{pts(*polar(42, a + 20))}M{pts(*polar(28, a))}L{pts(*polar(42, a - 20))}"
                for a in range(0, 360, 60)
            )
            return line(arms, ink, 7)
        case "fern":
            pairs = "".join(
                f"M0 {y}Q{-w} {y - 4} {-w} {y - 20}M0 {y}Q{w} {y - 4} {w} {y - 20}"
                for y, w in ((34, 34), (14, 30), (-6, 22), (-24, 14))
            )
            return line("M0 48V-46" + pairs, ink, 8)
        case "flame":
            return fill(
                blob(
                    (4, -50, 0),
                    (30, -2),
                    (28, 34),
                    (0, 48),
                    (-30, 30),
                    (-26, -2),
                    (-10, -8),
                    (-6, -24),
                ),
                ink,
            )
        case "bell":
            return fill(
                blob(
                    (0, -44), (24, -26), (28, 12), (42, 28, 0), (-42, 28, 0), (-28, 12), (-24, -26)
                )
                + oval(0, 38, 10),
                ink,
            )
        case _:
            return fill(poly((-50, 38), (-14, -34), (8, 6), (20, -12), (50, 38)), ink)


@lru_cache(maxsize=512)
def wordmark(
    shape: str, sign: str, name: str, plate: str, ink: str, accent: str
) -> tuple[str, float, float]:
    """The brand's sign centred on the origin, with its width and height."""
    wide = letters.width(name, "head", 800, -0.02) * 100

    def words(x: float = 0, y: float = 36) -> str:
        return letters.write(name, x, y, 100, ink, face="head", weight=800, spacing=-0.02)

    match shape:
        case "oval":
            w, h = wide * 1.22 + 70, 190
            rim = fill(oval(0, 0, w / 2, h / 2), plate) + line(
                oval(0, 0, w / 2 - 10, h / 2 - 9), accent, 4
            )
            return rim + words(0, 42) + put(emblem(sign, accent), 0, -58, size=0.42), w, h
        case "plate":
            w, h = wide + 190, 150
            body = fill(box(-w / 2, -75, w, h, 26), plate) + fill(
                box(-w / 2, -75, 130, h, 26), accent
            )
            sign_ink = plate
            return body + put(emblem(sign, sign_ink), -w / 2 + 65, 0, size=0.86) + words(62), w, h
        case "arc":
            radius = max(240, wide * 0.85)
            curve = letters.bent(name, radius / 100 * letters.EM)
            sag = wide**2 / (8 * radius)
            text = f'<path transform="translate(0 {round(10 - sag / 2)})scale({100 / letters.EM:.3g})" fill="{ink}" d="{curve}"/>'
            under = put(emblem(sign, accent), 0, 72 - sag / 4, size=0.62)
            return put(text + under, 0, -8), wide * 0.98, 150 + sag / 2
        case "flag":
            w, h = wide + 130, 150
            ribbon = poly((-w / 2, -70), (w / 2, -70), (w / 2 - 34, 0), (w / 2, 70), (-w / 2, 70))
            tail = poly((-w / 2, -70), (-w / 2 + 26, -70), (-w / 2 + 26, 70), (-w / 2, 70))
            return fill(ribbon, plate) + fill(tail, accent) + words(-4), w, h
        case _:
            return put(emblem(sign, accent), 0, -66, size=0.66) + words(0, 66), wide, 190
