"""What one sees through a baker's bag: a piece of each bake within ±100."""

from __future__ import annotations

from collections.abc import Callable

from demo.packshots.kit import blob, box, clip, darker, fill, lighter, line, oval, put, stamp
from demo.packshots.pieces import body, rows, scatter

CRUST, RYE = "#d99a4a", "#7a4d2a"


def _bun(crust: str) -> str:
    d = blob((-96, 20), (-84, -30), (-30, -62), (30, -62), (84, -30), (96, 20), (64, 48), (-64, 48))
    cut = line("M-44-34Q0-8 44-34", lighter(crust, 0.4), 9)
    flour = fill("".join(oval(x, y - 14, 4) for x, y in scatter(12, 70, 34)), "#fff3dc", 0.4)
    rim = line(d, darker(crust, 0.35), 7, 0.55)
    return body(d, crust, cut + flour, hi=(-44, -28, 22, 9, -24), shade=0.26) + rim


def _slice(crust: str) -> str:
    d = blob(
        (-70, 92, 0),
        (-74, 0),
        (-92, -40),
        (-56, -84),
        (0, -90),
        (56, -84),
        (92, -40),
        (74, 0),
        (70, 92, 0),
    )
    crumb = "#a8754a" if crust == RYE else "#f6e2ba"
    holes = fill("".join(oval(x, y + 6, 4) for x, y in scatter(20, 56, 70)), darker(crumb, 0.14))
    return fill(d, crust) + put(fill(d, crumb) + holes, 0, 2, size=0.88)


def _disc(crust: str) -> str:
    crumb = "#b98a5c" if crust == RYE else "#f0d9a8"
    spots = fill(
        "".join(oval(x, y, 9, 6) for x, y in scatter(18, 78, 78)), darker(crumb, 0.25), 0.6
    )
    return body(oval(0, 0, 96), crumb, spots, hi=None, shift=(-6, -8))


def _ring(crust: str) -> str:
    ring = oval(0, 0, 90) + "M-32 0a32 32 0 1 0 64 0a32 32 0 1 0-64 0Z"
    seeds = fill(
        "".join(put_seed(x, y) for x, y in scatter(40, 84, 84) if x * x + y * y > 48**2), "#fff0cf"
    )
    return (
        fill(ring, crust) + line("M-58-26A62 62 0 0 1 30-54", lighter(crust, 0.4), 14, 0.7) + seeds
    )


def put_seed(x: float, y: float) -> str:
    return oval(x, y, 5, 3)


def _croissant(crust: str) -> str:
    d = blob(
        (-100, 52, 0),
        (-92, -4),
        (-46, -52),
        (0, -62),
        (46, -52),
        (92, -4),
        (100, 52, 0),
        (62, 24),
        (0, 10),
        (-62, 24),
    )
    folds = line(
        "M-70 22Q-74-10-54-38M-34 16Q-40-24-20-56M34 16Q40-24 20-56M70 22Q74-10 54-38",
        darker(crust, 0.25),
        7,
    )
    return body(d, "#dc9a3f", folds, hi=(-30, -34, 16, 7, -24))


def _swirl(crust: str) -> str:
    d = blob((0, -78), (66, -62), (94, 0), (70, 58), (0, 70), (-70, 58), (-94, 0), (-66, -62))
    spiral = line("M4 0C-16-14-30 14-4 22S54 0 34-30S-50-44-56 6S10 62 56 40", "#7a4520", 9)
    sugar = fill("".join(box(x - 4, y - 4, 8, 8, 2) for x, y in scatter(12, 66, 50)), "#ffffff")
    return body(d, "#d58f42", spiral + sugar, hi=None)


def _doughnut(crust: str) -> str:
    sugar = fill("".join(oval(x, y, 3) for x, y in scatter(40, 84, 70)), "#ffffff", 0.8)
    band = fill(box(-96, -6, 192, 18), "#f3d39a")
    return body(oval(0, 0, 92, 76), "#c9823a", band + sugar, hi=(-36, -36, 20, 10, -24))


def _muffin(crust: str) -> str:
    cup = clip(
        blob((-62, 0, 0), (62, 0, 0), (46, 92, 0), (-46, 92, 0)),
        fill(box(-70, -4, 140, 100), "#e9d9c0")
        + fill("".join(box(-62 + i * 18, 0, 7, 94) for i in range(8)), "#c9b08a"),
    )
    top = body(
        blob((-82, 6), (-78, -42), (-30, -78), (30, -78), (78, -42), (82, 6), (0, 22)),
        crust,
        fill("".join(oval(x, y - 30, 9) for x, y in scatter(9, 60, 36)), darker(crust, 0.45)),
        hi=None,
    )
    return cup + top


def _pasty(crust: str) -> str:
    d = blob(
        (-100, 0, 0), (-60, -44), (0, -54), (60, -44), (100, 0, 0), (60, 44), (0, 54), (-60, 44)
    )
    inside = blob((-72, 0), (-40, -26), (0, -32), (40, -26), (72, 0), (40, 26), (0, 32), (-40, 26))
    pleats = line(
        "".join(
            f"M{x} -{46 - abs(x) // 4}l4 14M{x} {46 - abs(x) // 4}l4-14" for x in range(-60, 70, 20)
        ),
        "#5c381c",
        5,
        0.7,
    )
    return (
        body(d, "#9a6636", pleats, hi=None)
        + fill(inside, "#f4dc96")
        + fill("".join(oval(x, y, 6, 4) for x, y in scatter(8, 50, 20)), "#dca850", 0.7)
    )


def _stick(crust: str) -> str:
    return body(
        box(-98, -16, 196, 32, 16),
        crust,
        line("M-60-4q6 8 0 14M-20-8q6 10 0 18M20-8q6 10 0 18M60-4q6 8 0 14", darker(crust, 0.2), 5),
        hi=(-20, -8, 60, 3),
    )


def _square(crust: str) -> str:
    cake = "#5c3422" if crust == RYE else "#c98a4a"
    return body(
        box(-78, -40, 156, 96, 8), cake, fill(box(-90, -44, 180, 34), lighter(cake, 0.5)), hi=None
    )


def _cube(crust: str) -> str:
    return body(
        box(-50, -44, 100, 92, 16),
        crust,
        fill(box(-50, -44, 100, 26, 12), lighter(crust, 0.3)),
        hi=None,
    )


Bake = Callable[[str], str]
_BY_WORD: tuple[tuple[str, Bake], ...] = (
    ("croissant", _croissant), ("cinnamon bun", _swirl), ("swirl", _swirl), ("danish", _swirl),
    ("doughnut", _doughnut), ("muffin", _muffin), ("pasties", _pasty), ("pasty", _pasty),
    ("custard", _pasty), ("tarts", _doughnut), ("brownie", _square), ("squares", _square),
    ("slice ", _square), ("cake slice", _square), ("chocolate slice", _square), ("eclair", _stick),
    ("bagel", _ring), ("ring", _ring), ("tortilla", _disc), ("flatbread", _disc), ("naan", _disc),
    ("pita", _disc), ("thin rye", _disc), ("rice cake", _disc), ("maize cake", _disc),
    ("round rye", _disc), ("breadstick", _stick), ("sticks", _stick),
    ("rusk", _stick), ("croutons", _cube), ("breadcrumbs", _cube), ("crostini", _slice),
    ("toast", _slice), ("sliced", _slice), ("bread", _slice), ("loaf", _slice),
    ("malted", _slice), ("portions", _slice),
)  # fmt: skip
_FLAT = {_bun, _stick, _croissant, _pasty, _square}


def _sliced(piece: str) -> str:
    """A loaf seen from its cut end: slice behind slice."""
    defined, one = stamp(piece)
    return defined + "".join(put(one, 44 - i * 22, -126, 0, 1.3) for i in range(5))


def _stacked(piece: str) -> str:
    """Flat rounds, one before the other."""
    defined, one = stamp(piece)
    return defined + "".join(
        put(one, x, -136, turn, 1.34) for x, turn in ((16, 90), (0, 40), (-14, 0))
    )


def _rows(piece: str, squat: float, seed: int) -> str:
    return rows(piece, seed, 66 if squat < 1 else 58, squat)


def bake(title: str, motif: str, variant: str) -> tuple[Bake, str]:
    """What the words name (a bun if they name nothing), and one piece of it."""
    words = title.lower()
    dark = motif in ("rye", "cocoa") or variant in ("rye", "dark") or "rye" in words
    kind = next((made for word, made in _BY_WORD if word in words), _bun)
    return kind, kind(RYE if dark else CRUST)


def bagful(title: str, motif: str, variant: str, seed: int) -> str:
    """A bag's content: slices behind each other, rounds stacked, all else in rows."""
    kind, piece = bake(title, motif, variant)
    if kind is _slice:
        return _sliced(piece)
    if kind is _disc:
        return _stacked(piece)
    return _rows(piece, 0.7 if kind in _FLAT else 1.0, seed)
