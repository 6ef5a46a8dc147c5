"""Small pen box: colours and SVG fragments as plain strings, coordinates rounded to integers."""

from __future__ import annotations

import math
from functools import lru_cache
from zlib import crc32

SHADOW = "#16241c"
PAPER = "#fffdf7"


@lru_cache(maxsize=4096)
def rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


@lru_cache(maxsize=8192)
def mix(first: str, second: str, share: float) -> str:
    """The colour `share` of the way from `first` to `second`."""
    pairs = zip(rgb(first), rgb(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def darker(colour: str, share: float = 0.12) -> str:
    return mix(colour, "#1a0f14", share)


def lighter(colour: str, share: float = 0.2) -> str:
    return mix(colour, "#ffffff", share)


@lru_cache(maxsize=4096)
def luminance(colour: str) -> float:
    def linear(channel: int) -> float:
        part = channel / 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(channel) for channel in rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache(maxsize=8192)
def contrast(first: str, second: str) -> float:
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def readable(ground: str, *inks: str) -> str:
    """The first of `inks` that reads well on `ground`, else near-black or paper."""
    for ink in inks:
        if contrast(ink, ground) >= 4:
            return ink
    return max(("#1d2a22", PAPER), key=lambda ink: contrast(ink, ground))


def num(value: float) -> str:
    return str(round(value))


def pts(*values: float) -> str:
    return " ".join(str(round(value)) for value in values)


def poly(*points: tuple[float, float]) -> str:
    return "M" + "L".join(pts(x, y) for x, y in points) + "Z"


def blob(*points: tuple[float, ...], closed: bool = True, pull: float = 1.0) -> str:
    """A smooth curve through the points; a point written (x, y, 0) is a sharp corner."""
    count = len(points)

    def tangent(i: int) -> tuple[float, float]:
        if len(points[i]) > 2:
            return 0.0, 0.0
        if not closed and i in (0, count - 1):
            return 0.0, 0.0
        before, after = points[(i - 1) % count], points[(i + 1) % count]
        return (after[0] - before[0]) * pull / 6, (after[1] - before[1]) * pull / 6

    parts = [f"M{pts(points[0][0], points[0][1])}C"]
    for i in range(count if closed else count - 1):
        j = (i + 1) % count
        (ax, ay), (bx, by) = tangent(i), tangent(j)
        here, there = points[i], points[j]
        parts.append(
            pts(here[0] + ax, here[1] + ay, there[0] - bx, there[1] - by, there[0], there[1]) + " "
        )
    return "".join(parts).rstrip() + ("Z" if closed else "")


def oval(cx: float, cy: float, rx: float, ry: float | None = None) -> str:
    """An ellipse as path data."""
    ry = rx if ry is None else ry
    return f"M{pts(cx - rx, cy)}a{pts(rx, ry)} 0 1 1 {pts(2 * rx, 0)}a{pts(rx, ry)} 0 1 1 {pts(-2 * rx, 0)}Z"


def box(x: float, y: float, w: float, h: float, r: float = 0) -> str:
    """A rectangle, with round corners if asked, as path data."""
    if r <= 0:
        return f"M{pts(x, y)}h{num(w)}v{num(h)}h{num(-w)}Z"
    r = min(r, w / 2, h / 2)
    a = f"a{pts(r, r)} 0 0 1 "
    return (
        f"M{pts(x + r, y)}h{num(w - 2 * r)}{a}{pts(r, r)}v{num(h - 2 * r)}{a}{pts(-r, r)}"
        f"h{num(2 * r - w)}{a}{pts(-r, -r)}v{num(2 * r - h)}{a}{pts(r, -r)}Z"
    )


def fill(d: str, colour: str, opacity: float = 1) -> str:
    faint = "" if opacity >= 1 else f' opacity="{opacity:.2g}"'
    return f'<path d="{d}" fill="{colour}"{faint}/>'


def line(d: str, colour: str, width: float, opacity: float = 1) -> str:
    faint = "" if opacity >= 1 else f' opacity="{opacity:.2g}"'
    return (
        f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{num(width)}" '
        f'stroke-linecap="round" stroke-linejoin="round"{faint}/>'
    )


def put(inner: str, x: float = 0, y: float = 0, turn: float = 0, size: float = 1) -> str:
    """`inner` moved, turned (degrees) and sized."""
    steps = f"translate({pts(x, y)})" if round(x) or round(y) else ""
    if turn:
        steps += f"rotate({num(turn)})"
    if size != 1:
        steps += f"scale({size:.3g})"
    if not steps:
        return inner
    if inner.startswith("<use ") and inner.endswith("/>") and inner.count("<") == 1:
        return f'{inner[:-2]} transform="{steps}"/>'
    return f'<g transform="{steps}">{inner}</g>'


def name_of(d: str) -> str:
    """A short id that depends on the shape alone: equal shapes may share it."""
    return f"k{crc32(d.encode()):x}"


def stamp(inner: str) -> tuple[str, str]:
    """A drawing to lie several times: its definition, written once, and what stands for it."""
    ident = f"u{crc32(inner.encode()):x}"
    return f'<defs><g id="{ident}">{inner}</g></defs>', f'<use href="#{ident}"/>'


def clip(d: str, inner: str) -> str:
    ident = name_of(d)
    return (
        f'<clipPath id="{ident}"><path d="{d}"/></clipPath><g clip-path="url(#{ident})">{inner}</g>'
    )


def solid(
    d: str,
    colour: str,
    inside: str = "",
    *,
    shift: tuple[float, float] = (-16, -5),
    shade: float = 0.16,
) -> str:
    """A body in two tones, dark along its right edge; `inside` is drawn on it and kept within."""
    lit = f'<path d="{d}" fill="{colour}" transform="translate({pts(*shift)})"/>'
    return clip(d, fill(d, darker(colour, shade)) + lit + inside)


def shine(cx: float, cy: float, rx: float, ry: float, turn: float = 0, light: float = 0.35) -> str:
    """The third tone: a soft-edged patch of light."""
    return (
        f'<ellipse rx="{num(rx)}" ry="{num(ry)}" fill="#fff" opacity="{light:.2g}" '
        f'transform="translate({pts(cx, cy)})rotate({num(turn)})"/>'
    )


def dots(colour: str, radius: float, *points: tuple[float, float]) -> str:
    return fill("".join(oval(x, y, radius) for x, y in points), colour)


def polar(radius: float, degrees: float) -> tuple[float, float]:
    """A point on a circle; 0° is up, clockwise."""
    angle = math.radians(degrees)
    return radius * math.sin(angle), -radius * math.cos(angle)
