"""Brand signs: five wordmark shapes, each a few flat shapes around the name."""

from __future__ import annotations

from functools import lru_cache

from demo.packshots import lettering as letters
from demo.packshots.emblems import emblem
from demo.packshots.kit import box, fill, line, oval, poly, put

WORDMARKS = ("bare", "oval", "plate", "arc", "flag")


@lru_cache(maxsize=512)
def wordmark(
    shape: str, sign: str, name: str, plate: str, ink: str, accent: str
) -> tuple[str, float, float]:
    """The brand's sign centred on the origin, with its width and height."""
    wide = letters.width(name, "head", 800) * 100

    def words(x: float = 0, y: float = 36) -> str:
        return letters.write(name, x, y, 100, ink, face="head", weight=800)

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
