"""Helpers of the drawn food: leaves, stems, halves, and how pieces lie together."""

from __future__ import annotations

from demo.packshots.kit import (
    blob,
    clip,
    darker,
    fill,
    lighter,
    line,
    oval,
    polar,
    pts,
    put,
    shine,
    solid,
    stamp,
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
    3: ((0.06, -2.2), (-0.96, -1.0), (0.98, -0.98)),
    4: ((0.72, -2.1), (-0.82, -2.16), (-1.3, -1.0), (0.62, -0.95)),
    5: ((-0.8, -2.12), (0.84, -2.16), (-1.55, -1.0), (1.57, -1.0), (0.0, -0.9)),
}
_REACH = {3: 1.98, 4: 2.2, 5: 2.58}


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
    stamps = [stamp(kind) for kind in kinds]
    out = "".join(definition for definition, _ in stamps)
    side = -1 if seed // 3 % 2 and len(kinds) == 1 else 1
    for i, (x, y) in enumerate(_HEAPS[count]):
        wobble = (seed * 7919 >> 3 * i) % (2 * tilt + 1) - tilt
        if len(kinds) > 1 and i == count - 1:
            lying, wobble = stamps[-1][1], wobble // 3
        else:
            lying = stamps[i % max(1, len(kinds) - 1)][1]
        x, y = x * unit * side, y * unit * squash
        if i >= count - 2:
            out += fill(oval(x, y + unit * 0.94, unit * 0.74, unit / 10), "#16241c", 0.1)
        out += put(lying, x, y, wobble, unit / 100)
    return out, 170 * size


def rows(inside: str, seed: int, reach: float, squat: float = 1.0) -> str:
    """Rows of pieces from the back of a bag to its front."""
    heap, one = stamp(inside)
    gap = reach * 1.5
    for row in range(4, -1, -1):
        count = 4 if row % 2 else 3
        for i in range(count):
            x, y = (i - (count - 1) / 2) * gap, -reach * 0.94 - row * reach * 1.22 * squat
            heap += put(one, x, y, (i * 53 + row * 37 + seed * 11) % 44 - 22, reach / 100)
    return heap


def fan(piece: str, angles: list[int], x: float, y: float, size: float = 1.0) -> str:
    """Pieces hanging from one point: each is drawn from (0, 0) downward."""
    order = sorted(angles, key=abs, reverse=True)
    defined, one = stamp(piece)
    return defined + "".join(put(one, x, y, angle, size) for angle in order)


def body(
    d: str, colour: str, inside: str = "", *, hi: tuple[float, ...] | None = (-34, -34, 20, 30, 24),
    shift: tuple[float, float] = (-18, -6), shade: float = 0.17, light: float = 0.32,
) -> str:  # fmt: skip
    """A fruit's body in three tones: shaded right, lit upper left."""
    gleam = shine(hi[0], hi[1], hi[2], hi[3], hi[4] if len(hi) > 4 else 0, light) if hi else ""
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
    "leaf", "lighter", "line", "oval", "put", "rows", "scatter", "shine", "solid", "stem",
]  # fmt: skip
