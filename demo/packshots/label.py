"""Labels: brand, name, size, one motif, laid out on a flat panel of any shape."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from demo.catalogue.spec import PackShot
from demo.packshots import lettering as letters
from demo.packshots.brands import Identity
from demo.packshots.kit import (
    blob,
    box,
    contrast,
    darker,
    fill,
    lighter,
    luminance,
    mix,
    oval,
    put,
    readable,
)
from demo.packshots.motifs import motif
from demo.packshots.wordmark import wordmark


@dataclass(frozen=True)
class Look:
    """One product's print: colours chosen, words known; `use` tells the layout."""

    shot: PackShot
    identity: Identity
    name: str
    words: tuple[str, ...]
    flavour: str
    layout: str

    @property
    def first(self) -> str:
        return self.identity.first

    @property
    def second(self) -> str:
        return self.identity.second

    @property
    def soft(self) -> str:
        return self.identity.soft

    @property
    def deep(self) -> str:
        """The darker brand colour, deep enough for words on paper."""
        dark = min(self.first, self.second, key=luminance)
        while contrast(dark, self.soft) < 4.5:
            dark = darker(dark, 0.2)
        return dark

    @property
    def ground(self) -> str:
        """The colour that runs around the whole pack."""
        match self.layout:
            case "cap" | "band":
                return self.soft
            case "hills":
                return mix(self.flavour, self.soft, 0.72)
            case "split":
                return mix(
                    self.soft, self.second if luminance(self.second) > 0.4 else self.soft, 0.5
                )
            case _:
                return self.first

    @property
    def cap(self) -> str:
        """The colour of lids and closures."""
        choices = (self.flavour, self.deep, self.flavour, "#f3f3ee", self.first)
        return choices[self.shot.seed % len(choices)]

    def roll(self, sides: int, salt: int = 0) -> int:
        """A number below `sides` that depends on the seed alone."""
        return (self.shot.seed * 2654435761 + salt * 40503 >> 7) % 2**32 % sides

    def mark(self, x: float, y: float, w: float, h: float, ground: str) -> str:
        """The wordmark, centred at (x, y) and fitted in w × h."""
        other = (
            self.second
            if contrast(self.second, ground) > contrast(self.first, ground)
            else self.first
        )
        shape = self.identity.wordmark
        if shape in ("bare", "arc"):
            ink = readable(ground, other, self.first, self.second)
            accent = other if contrast(other, ground) > 1.8 else ink
            plate = ground
        else:
            plate = other if contrast(other, ground) > 1.5 else self.deep
            ink = readable(plate, self.first if other == self.second else self.second)
            accent = ink
        sign, wide, high = wordmark(shape, self.identity.emblem, self.name, plate, ink, accent)
        return put(sign, x, y, size=min(w / wide, h / high))

    def title(
        self, x: float, y: float, w: float, largest: float, ground: str, anchor: float = 0.5
    ) -> str:
        """The product's name; y is the base line of its first line."""
        lines = [part for part in self.words[:2] if part]
        if not lines:
            return ""
        ink = readable(ground, self.deep, self.first, self.second)
        size = min(letters.fitted(part, w, largest, "text", 700) for part in lines)
        return "".join(
            letters.write(part, x, y + i * size * 1.08, size, ink, weight=700, anchor=anchor)
            for i, part in enumerate(lines)
        )

    def size(self, x: float, y: float, size: float, ground: str, anchor: float = 0.5) -> str:
        if not self.shot.size:
            return ""
        ink = readable(ground, self.deep, self.first, self.second)
        return letters.write(self.shot.size, x, y, size, ink, weight=600, anchor=anchor)

    def picture(self, x: float, y: float, reach: float, on: bool = False) -> str:
        """The motif within a circle of radius `reach`, once or as a loose group by the seed.

        `on` paper, a pale motif gets a coloured disc to stand out from.
        """
        art = motif(self.shot.motif)
        halo = ""
        if on and self.shot.motif in _PALE:
            halo = fill(
                oval(x, y, reach * 1.04),
                mix(self.flavour, "#8fb6cf", 0.25)
                if luminance(self.flavour) > 0.75
                else mix(self.flavour, "#ffffff", 0.5),
            )
            reach *= 0.88
        unit = reach / 100
        if self.roll(3, 5) == 0 and self.shot.motif in _FLOCKS:
            spots = ((-46, 22, 0.56), (46, 26, 0.56), (0, -30, 0.62))
            return halo + "".join(
                put(art, x + dx * unit, y + dy * unit, 12 * i - 12, unit * size)
                for i, (dx, dy, size) in enumerate(spots)
            )
        return halo + put(art, x, y, size=unit)


_PALE = {"hen", "cow", "goat", "egg", "flower", "rice", "baby"}
_FLOCKS = {
    "tomato", "potato", "onion", "mushroom", "apple", "pear", "orange", "lemon", "strawberry",
    "blueberry", "raspberry", "cherry", "nut", "cocoa", "coffee", "egg", "leaf", "star",
    "snow", "drop", "flower", "berry", "hop", "pepper", "tea_leaf", "shrimp",
}  # fmt: skip
Layout = Callable[[Look, float, float], str]


def _cap(k: Look, w: float, h: float) -> str:
    top = h * 0.33
    return (
        fill(box(0, 0, w, h), k.soft)
        + fill(box(0, 0, w, top), k.first)
        + fill(box(0, top, w, h * 0.035), k.flavour)
        + k.mark(w / 2, top * 0.53, w * 0.8, top * 0.7, k.first)
        + k.title(w / 2, h * 0.46, w * 0.86, h * 0.086, k.soft)
        + k.picture(w / 2, h * 0.775, min(w * 0.42, h * 0.185), on=True)
        + k.size(w * 0.93, h * 0.965, h * 0.05, k.soft, 1)
    )


def _full(k: Look, w: float, h: float) -> str:
    reach = min(w * 0.40, h * 0.235)
    disc = k.flavour if contrast(k.flavour, k.first) > 1.35 else lighter(k.flavour, 0.55)
    return (
        fill(box(0, 0, w, h), k.first)
        + fill(oval(w / 2, h * 0.485, reach), mix(disc, "#ffffff", 0.35))
        + fill(box(0, h * 0.955, w, h * 0.05), disc)
        + k.mark(w / 2, h * 0.14, w * 0.8, h * 0.19, k.first)
        + k.picture(w / 2, h * 0.485, reach * 0.9)
        + k.title(w / 2, h * 0.83, w * 0.86, h * 0.086, k.first)
        + k.size(w * 0.07, h * 0.315, h * 0.048, k.first, 0)
    )


def _arch(k: Look, w: float, h: float) -> str:
    left, top = w * 0.1, h * 0.34
    span = w * 0.8
    window = f"M{left:.0f} {h:.0f}V{top + span * 0.3:.0f}A{span / 2:.0f} {span * 0.3:.0f} 0 0 1 {left + span:.0f} {top + span * 0.3:.0f}V{h:.0f}Z"
    return (
        fill(box(0, 0, w, h), k.first)
        + fill(window, k.soft)
        + k.mark(w / 2, h * 0.16, w * 0.8, h * 0.22, k.first)
        + k.picture(w / 2, h * 0.565, min(w * 0.34, h * 0.165), on=True)
        + k.title(w / 2, h * 0.81, w * 0.7, h * 0.08, k.soft)
        + fill(box(left, h * 0.92, span, h * 0.08), k.flavour)
        + k.size(w / 2, h * 0.977, h * 0.05, k.flavour)
    )


def _band(k: Look, w: float, h: float) -> str:
    return (
        fill(box(0, 0, w, h), k.soft)
        + k.picture(w / 2, h * 0.22, min(w * 0.42, h * 0.2), on=True)
        + fill(box(0, h * 0.45, w, h * 0.24), k.first)
        + k.mark(w / 2, h * 0.57, w * 0.84, h * 0.19, k.first)
        + fill(box(0, h * 0.69, w, h), mix(k.flavour, "#ffffff", 0.12))
        + k.title(w / 2, h * 0.79, w * 0.86, h * 0.085, k.flavour)
        + k.size(w / 2, h * 0.96, h * 0.048, k.flavour)
    )


def _hills(k: Look, w: float, h: float) -> str:
    far = mix(k.first, k.ground, 0.45)
    y = h * (0.78 + 0.02 * k.roll(3))
    back = blob(
        (-9, y, 0),
        (w * 0.25, y - h * 0.07),
        (w * 0.6, y + h * 0.02),
        (w + 9, y - h * 0.05, 0),
        (w + 9, h + 9, 0),
        (-9, h + 9, 0),
    )
    front = blob(
        (-9, h * 0.93, 0),
        (w * 0.4, h * 0.87),
        (w + 9, h * 0.95, 0),
        (w + 9, h + 9, 0),
        (-9, h + 9, 0),
    )
    return (
        fill(box(0, 0, w, h), k.ground)
        + fill(box(0, 0, w, h * 0.04), k.flavour)
        + k.mark(w / 2, h * 0.17, w * 0.82, h * 0.2, k.ground)
        + k.title(w / 2, h * 0.355, w * 0.86, h * 0.085, k.ground)
        + fill(back, far)
        + k.picture(w / 2, h * 0.685, min(w * 0.42, h * 0.2))
        + fill(front, k.first)
        + k.size(w * 0.08, h * 0.975, h * 0.05, k.first, 0)
    )


def _split(k: Look, w: float, h: float) -> str:
    slope = f"M0 {h * 0.62:.0f}L{w:.0f} {h * 0.46:.0f}V{h:.0f}H0Z"
    stripe = f"M0 {h * 0.585:.0f}L{w:.0f} {h * 0.425:.0f}V{h * 0.46:.0f}L0 {h * 0.62:.0f}Z"
    lower = k.flavour
    return (
        fill(box(0, 0, w, h), k.ground)
        + fill(slope, lower)
        + fill(stripe, k.first)
        + k.mark(w / 2, h * 0.14, w * 0.82, h * 0.19, k.ground)
        + k.title(w * 0.08, h * 0.335, w * 0.84, h * 0.082, k.ground, 0)
        + fill(oval(w * 0.56, h * 0.72, min(w * 0.4, h * 0.22)), mix(lower, "#ffffff", 0.55))
        + k.picture(w * 0.56, h * 0.72, min(w * 0.4, h * 0.22) * 0.92)
        + k.size(w * 0.08, h * 0.96, h * 0.052, lower, 0)
    )


def _wide_plain(k: Look, w: float, h: float) -> str:
    return (
        fill(box(0, 0, w, h), k.ground)
        + fill(box(0, h * 0.9, w, h * 0.1), k.flavour)
        + k.size(w * 0.97, h * 0.985, h * 0.085, k.flavour, 1)
        + k.mark(w * 0.31, h * 0.28, w * 0.55, h * 0.42, k.ground)
        + k.title(w * 0.31, h * 0.68, w * 0.56, h * 0.17, k.ground)
        + fill(oval(w * 0.79, h * 0.46, min(w * 0.19, h * 0.42)), mix(k.flavour, "#ffffff", 0.5))
        + k.picture(w * 0.79, h * 0.46, min(w * 0.18, h * 0.39))
    )


def _wide_block(k: Look, w: float, h: float) -> str:
    edge = w * 0.6
    right = f"M{edge + h * 0.12:.0f} 0H{w:.0f}V{h:.0f}H{edge - h * 0.12:.0f}Z"
    ground = k.ground
    return (
        fill(box(0, 0, w, h), ground)
        + fill(right, mix(k.flavour, "#ffffff", 0.42))
        + k.mark(w * 0.29, h * 0.29, w * 0.53, h * 0.42, ground)
        + k.title(w * 0.29, h * 0.69, w * 0.52, h * 0.17, ground)
        + k.picture(w * 0.8, h * 0.46, min(w * 0.17, h * 0.4))
        + k.size(w * 0.97, h * 0.95, h * 0.09, mix(k.flavour, "#ffffff", 0.42), 1)
    )


LAYOUTS: dict[str, Layout] = {
    "cap": _cap,
    "full": _full,
    "arch": _arch,
    "band": _band,
    "hills": _hills,
    "split": _split,
}


def _small(k: Look, w: float, h: float) -> str:
    """Bottles and tags: less on it, larger."""
    ground = k.ground
    low = mix(k.flavour, "#ffffff", 0.12)
    return (
        fill(box(0, 0, w, h), ground)
        + fill(box(0, h * 0.7, w, h * 0.3), low)
        + k.mark(w / 2, h * 0.19, w * 0.9, h * 0.28, ground)
        + k.picture(w / 2, h * 0.51, min(w * 0.3, h * 0.18))
        + k.title(w / 2, h * 0.82, w * 0.9, h * 0.12, low)
        + k.size(w * 0.95, h * 0.67, h * 0.062, ground, 1)
    )


def panel(k: Look, x: float, y: float, w: float, h: float) -> str:
    """The whole label on the rectangle; wide rectangles get a layout side by side."""
    if w > h * 1.35:
        art = _wide_block if k.layout in ("split", "band", "cap") else _wide_plain
        return put(art(k, w, h), x, y)
    if h < 190:
        return put(_small(k, w, h), x, y)
    return put(LAYOUTS[k.layout](k, w, h), x, y)
