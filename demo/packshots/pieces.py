"""Helpers of the drawn food: leaves, stems, halves, and how pieces lie together."""

from __future__ import annotations

from .kit import (
    clip,
    darker,
    fill,
    blob,
    lighter,
    line,
    oval,
    polar,
    pts,
    put,
    shine,
    solid,
)

LEAF = "#4f9440"
STEM = "#6d4a2b"
Scene = tuple[str, float]  # drawing with its foot on y = 0, half its width


def leaf(x: float, y: float, length: float, wide: float, turn: float, colour: str = LEAF) -> str:
    """A pointed leaf growing upward from (x, y), turned clockwise; one half darker, a rib."""
    whole = blob(
        (0, 0, 0), (-wide / 2, -length * 0.45), (0, -length, 0), (wide / 2, -length * 0.45)
    )
    half = blob(
        (0, 0, 0), (wide * 0.06, -length * 0.5), (0, -length, 0), (wide / 2, -length * 0.45)
    )
    return put(fill(whole, colour) + fill(half, darker(colour, 0.16)), x, y, turn)


def stem(d: str, colour: str = STEM, wide: float = 9) -> str:
    return line(d, colour, wide)


def half_citrus(skin: str, flesh: str, radius: float = 92, segments: int = 9) -> str:
    """The cut face of a citrus fruit."""
    pith = lighter(skin, 0.72)
    parts = ""
    step = 360 / segments
    for i in range(segments):
        middle = i * step
        near = polar(radius * 0.12, middle)
        left, right = (
            polar(radius * 0.8, middle - step * 0.4),
            polar(radius * 0.8, middle + step * 0.4),
        )
        top = polar(radius * 0.87, middle)
        parts += f"M{pts(*near)}L{pts(*left)}Q{pts(*top)} {pts(*right)}Z"
    return (
        solid(oval(0, 0, radius), skin)
        + fill(oval(-1, 0, radius * 0.91), pith)
        + fill(parts, flesh)
        + fill(blob((-50, -44), (-20, -66), (-28, -40), (-50, -20)), "#ffffff", 0.3)
    )


# Where three, four or five round pieces lie, in their own radii: x, y of the middle, back ones first.
_HEAPS = {
    3: ((0.1, -1.75), (-1.0, -1.0), (1.04, -0.98)),
    4: ((0.95, -1.85), (-0.75, -1.9), (-1.45, -1.0), (0.45, -0.95)),
    5: ((-0.8, -1.85), (0.95, -1.9), (-1.8, -1.0), (1.82, -1.0), (0.02, -0.92)),
}
_REACH = {3: 2.05, 4: 2.5, 5: 2.82}


def heap(
    kinds: list[str],
    seed: int,
    *,
    count: int = 0,
    size: float = 1.0,
    tilt: int = 14,
    squash: float = 1.0,
) -> Scene:
    """3–5 pieces on the base line. The last of `kinds` lies once, in front; others take turns."""
    count = count or 3 + seed % 3
    unit = 186 / _REACH[count] * size
    out = ""
    for i, (x, y) in enumerate(_HEAPS[count]):
        wobble = (seed * 7919 >> 3 * i) % (2 * tilt + 1) - tilt
        if len(kinds) > 1 and i == count - 1:
            piece, wobble = kinds[-1], wobble // 3
        else:
            piece = kinds[i % max(1, len(kinds) - 1)]
        shade = fill(oval(0, 94, 74, 10), "#16241c", 0.1) if i >= count - 2 else ""
        out += put(put(shade, x * unit, y * unit * squash, size=unit / 100) if shade else "", 0, 0)
        out += put(piece, x * unit, y * unit * squash, wobble, unit / 100)
    mirrored = seed // 3 % 2 == 1 and len(kinds) == 1
    return (put(out, flip=True) if mirrored else out), 170 * size


def fan(piece: str, angles: list[int], x: float, y: float, size: float = 1.0) -> str:
    """Pieces hanging from one point: each is drawn from (0, 0) downward."""
    order = sorted(angles, key=abs, reverse=True)
    return "".join(put(piece, x, y, angle, size) for angle in order)


def body(
    d: str, colour: str, inside: str = "", *, hi: tuple[float, ...] | None = (-34, -34, 20, 30, 24),
    shift: tuple[float, float] = (-18, -6), shade: float = 0.17, light: float = 0.32,
) -> str:  # fmt: skip
    """A fruit's body in three tones: shaded right, lit upper left."""
    gleam = shine(*hi[:5], light=light) if hi else ""
    return solid(d, colour, inside + gleam, shift=shift, shade=shade)


def scatter(count: int, rx: float, ry: float, salt: int = 1) -> list[tuple[float, float]]:
    """Points spread evenly over an ellipse, always the same for the same numbers."""
    spots = []
    for i in range(count):
        reach = ((i + 0.5) / count) ** 0.5
        x, y = polar(reach, i * 137.5 + salt * 40)
        spots.append((x * rx, y * ry))
    return spots


__all__ = [
    "LEAF", "STEM", "Scene", "blob", "body", "clip", "darker", "fan", "fill", "half_citrus", "heap",
    "leaf", "lighter", "line", "oval", "put", "scatter", "shine", "solid", "stem",
]  # fmt: skip
