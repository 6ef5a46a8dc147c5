"""What all packs share: the light from the left, printed faces, lids."""

from __future__ import annotations

from collections.abc import Callable

from demo.packshots.kit import SHADOW, box, clip, darker, fill, lighter, oval, put
from demo.packshots.label import Look, panel

# A form draws around x = 0 with its foot on y = 0 and tells half the width of its foot.
Drawing = tuple[str, float]
Form = Callable[[Look], Drawing]
METAL = "#c9d1d6"


def light(x: float, y: float, w: float, h: float) -> str:
    """Three tones over what is drawn already: light at the left, the right third 12 % darker."""
    return fill(box(x + w * 2 / 3, y, w / 3 + 2, h), SHADOW, 0.12) + fill(
        box(x, y, w * 0.09, h), "#ffffff", 0.18
    )


def printed(k: Look, d: str, x: float, y: float, w: float, h: float, extra: str = "") -> str:
    """A body `d`, printed all over; the label sits in the given rectangle, `extra` over it."""
    around = box(-200, -400, 400, 420)
    return clip(d, fill(around, k.ground) + panel(k, x, y, w, h) + extra + light(x, -400, w, 420))


def lit(d: str, colour: str, x: float, w: float, inside: str = "") -> str:
    """A plain body in three tones."""
    return clip(d, fill(d, colour) + inside + light(x, -400, w, 420))


def sticker(k: Look, d: str, x: float, y: float, w: float, h: float) -> str:
    """A label stuck on a body: printed, but the body's own light lies over it later."""
    return clip(d, fill(box(x - 20, y - 20, w + 40, h + 40), k.ground) + panel(k, x, y, w, h))


def lid(w: float, y: float, h: float, colour: str, ry: float = 6, ridges: int = 0) -> str:
    """A round lid seen 4° from above: its top a thin ellipse, ridges along its wall."""
    half = w / 2
    wall = f"M{-half:.0f} {y:.0f}V{y + h:.0f}A{half:.0f} {ry:.0f} 0 0 0 {half:.0f} {y + h:.0f}V{y:.0f}Z"
    lines = ""
    if ridges:
        step = w / ridges
        lines = fill(
            "".join(box(-half + step * (i + 0.4), y, 3, h + ry) for i in range(ridges)),
            darker(colour, 0.3),
            0.5,
        )
    return lit(wall, colour, -half, w, lines) + fill(oval(0, y, half, ry), lighter(colour, 0.3))


def drum(w: float, top: float, bottom: float, ry: float = 6) -> str:
    """The outline of an upright cylinder's wall between two heights."""
    half = w / 2
    return (
        f"M{-half:.0f} {top:.0f}V{bottom:.0f}A{half:.0f} {ry:.0f} 0 0 0 {half:.0f} {bottom:.0f}"
        f"V{top:.0f}A{half:.0f} {ry:.0f} 0 0 1 {-half:.0f} {top:.0f}Z"
    )


def band(w: float, top: float, bottom: float, ry: float = 6) -> str:
    """A label around a cylinder: both edges sag towards the viewer."""
    half = w / 2
    return (
        f"M{-half:.0f} {top:.0f}A{half:.0f} {ry:.0f} 0 0 0 {half:.0f} {top:.0f}V{bottom:.0f}"
        f"A{half:.0f} {ry:.0f} 0 0 1 {-half:.0f} {bottom:.0f}Z"
    ).replace(f"0 0 1 {-half:.0f} {bottom:.0f}Z", f"0 0 1 {-half:.0f} {bottom:.0f}Z")


__all__ = [
    "METAL",
    "Drawing",
    "Form",
    "band",
    "drum",
    "lid",
    "light",
    "lit",
    "printed",
    "put",
    "sticker",
]
