"""How each kind of produce lies on the counter: heaps, bunches, fans, halves in front."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial

from demo.packshots.kit import blob, box, darker, fill, line, oval, put, stamp
from demo.packshots.pieces import Scene, body, fan, heap, leaf
from demo.packshots.produce import exotic, fruit, greens, heads, roots, stalks
from demo.packshots.produce.sorts import of_sort

Arrange = Callable[[int], Scene]
HEAPED = (
    "apple_red", "apple_green", "pear", "plum", "peach", "nectarine", "apricot", "mango",
    "strawberry", "cherry", "raspberry", "blueberry", "tomato", "potato", "new_potato",
    "sweet_potato", "onion", "red_onion", "garlic", "ginger", "beetroot", "swede", "turnip",
    "mushroom", "cabbage", "red_cabbage", "iceberg", "lettuce", "cauliflower", "broccoli",
    "pumpkin", "fennel", "pepper_red", "pepper_yellow", "pepper_green", "pea", "cherry_tomato",
    "radish", "grape_red", "grape_green",
)  # fmt: skip
HALVED = (
    "orange", "mandarin", "lemon", "lime", "grapefruit", "avocado", "kiwi", "pomegranate", "fig",
    "coconut", "melon", "watermelon",
)  # fmt: skip
_BIG = {"cabbage", "mushroom", "red_cabbage", "iceberg", "lettuce", "cauliflower", "pumpkin", "broccoli", "grape_red",
        "grape_green", "cherry_tomato", "swede"}  # fmt: skip
_FLAT = {"potato": 0.86, "new_potato": 0.86, "sweet_potato": 0.7, "ginger": 0.85, "pea": 0.55}


@lru_cache(maxsize=256)
def piece(name: str) -> str:
    """One piece of a fruit or vegetable in a ±100 box."""
    for module in (fruit, exotic, roots, heads, stalks, greens):
        made = getattr(module, name, None)
        if made:
            return str(made())
    raise KeyError(name)


def _few(name: str, seed: int) -> Scene:
    size = {"cauliflower": 0.86, "cherry": 0.93, "mushroom": 0.94}.get(name, 1.0)
    count = 3 if name in _BIG else 3 + seed % 3
    kinds = [piece(name)]
    cut = f"{name}_half" if hasattr(exotic, f"{name}_half") else f"{name}_slice"
    if hasattr(exotic, cut):
        return heap([piece(name), piece(cut)], seed, count=3 + seed % 2, squash=_FLAT.get(name, 1))
    return heap(
        kinds,
        seed,
        count=count,
        size=size,
        squash=_FLAT.get(name, 1),
        tilt=10 if name in _BIG else 16,
    )


def _banana(seed: int) -> Scene:
    one = exotic.finger()
    count = 4 + seed % 2
    angles = [26 - i * (74 // (count - 1)) + _sway(seed, i, 2) for i in range(count)]
    hands = "".join(
        put(one, 40 + i * 5, -268 + i * 2, angle, 1.08) for i, angle in enumerate(angles)
    )
    crown = body(
        blob((22, -300, 0), (64, -306, 0), (78, -262), (60, -244), (30, -244), (18, -266)),
        "#c9a53a",
        hi=None,
    )
    return put(hands + crown + fill(box(24, -312, 40, 14, 4), "#6b5230"), 18, 0), 150


def _sway(seed: int, i: int, reach: int) -> int:
    """A small turn, −reach … reach degrees, of its own for every piece."""
    return (seed * 31 + i * 17) % (2 * reach + 1) - reach


def _hung(name: str, angles: tuple[int, ...], size: float, seed: int) -> Scene:
    turned = [angle + _sway(seed, i, 3) for i, angle in enumerate(angles)]
    return fan(piece(name), turned, 0, -236 * size, size), 110


def _bundle(
    name: str, spread: tuple[tuple[int, int], ...], size: float, tie: str, y: int, seed: int
) -> Scene:
    defined, one = stamp(piece(name))
    art = defined + "".join(
        put(one, x * size, -232 * size, turn + _sway(seed, x, 2), size) for x, turn in spread
    )
    wide = max(x for x, _ in spread) + 26
    band = fill(box(-wide * size, y, 2 * wide * size, 20, 4), tie) + fill(
        box(wide * size * 0.4, y, wide * size * 0.6, 20, 4), darker(tie)
    )
    return art + band, wide * size


def _long(name: str, slices: bool, seed: int) -> Scene:
    defined, long = stamp(piece(name))
    out = put(long, 6, -118, -6 - _sway(seed, 0, 2)) + put(long, -4, -46, 3 + _sway(seed, 1, 2))
    if seed % 2:
        out = put(long, 0, -178, 3, 0.96) + out
    if slices:
        cut = piece("cucumber_slice")
        out += put(cut, 60, -52, 0, 0.8) + put(cut, 120, -46, 0, 0.74)
    return defined + out, 180


def _aubergines(seed: int) -> Scene:
    defined, one = stamp(piece("aubergine"))
    upper = put(one, 0, -176, 5 + _sway(seed, 0, 3), 0.98)
    return defined + upper + put(one, 2, -66, _sway(seed, 1, 3) - 4), 180


def _beans(seed: int) -> Scene:
    out, long = stamp(piece("bean"))
    for i in range(9):
        out += put(
            long,
            (i * 37 + seed) % 41 - 20,
            -22 - i * 15,
            (i * 29 + seed * 7) % 23 - 11,
            0.96,
        )
    return out, 180


def _cobs(seed: int) -> Scene:
    defined, cob = stamp(piece("corn"))
    pair = defined + put(cob, -82, -150, -16, 1.08) + put(cob, 84, -148, 15, 1.08)
    return pair + put(cob, 2, -146, (seed % 5) - 2, 1.1), 150


def _posy(name: str, seed: int) -> Scene:
    defined, sprig = stamp(piece(name))
    turns = (-34, 34, -20, 21, -8, 8) if seed % 2 else (-30, 32, -14, 16, 0)
    out = "".join(
        put(sprig, t * 1.75, -160 + abs(t) * 0.9, t + _sway(seed, t, 3), 1.1) for t in turns
    )
    tie = fill(box(-44, -62, 88, 16, 6), "#c79a52") + fill(box(14, -62, 30, 16, 6), "#a87f3e")
    stalks_low = "".join(put(line("M0-60V6", "#7fa85c", 8), t * 0.9, -6, -t // 3) for t in turns)
    return defined + stalks_low + out + tie, 60


def _leaves(name: str, seed: int) -> Scene:
    defined, sprig = stamp(piece(name))
    spots = (
        (-110, -96, -62),
        (112, -96, 60),
        (-60, -150, -30),
        (62, -152, 28),
        (0, -178, 2),
        (-96, -64, -84),
        (98, -62, 82),
        (-40, -92, -24),
        (44, -92, 22),
        (0, -98, -4),
    )
    order = spots if seed % 2 else tuple((-x, y, -t) for x, y, t in spots)
    return defined + "".join(put(sprig, x * 0.86, y * 0.95, t, 0.98) for x, y, t in order), 150


def _pineapple(seed: int) -> Scene:
    d = blob(
        (-40, -226),
        (40, -226),
        (84, -170),
        (92, -100),
        (76, -24),
        (36, 0),
        (-36, 0),
        (-76, -24),
        (-92, -100),
        (-84, -170),
    )
    grid = "".join(f"M{x} -236L{x + 200} 10M{x} 10L{x + 200} -236" for x in range(-300, 110, 40))
    eyes = "".join(
        oval(-100 + column * 40 + (20 if row % 2 else 0), -226 + row * 25, 4)
        for row in range(10)
        for column in range(6)
    )
    skin = line(grid, "#a86a1c", 5, 0.75) + fill(eyes, "#7a4a16")
    crown = "".join(
        leaf(x, -218, length, 34, t, c)
        for x, length, t, c in (
            (-14, 110, -52, "#3f7f3c"),
            (14, 110, 52, "#34703a"),
            (-12, 136, -28, "#4f9440"),
            (12, 136, 28, "#3f7f3c"),
            (0, 154, 0, "#5aa048"),
            (-8, 96, -66, "#5aa048"),
            (8, 96, 66, "#3f7f3c"),
            (-4, 100, -14, "#6bb055"),
            (6, 100, 14, "#57a048"),
        )
    )
    whole = crown + body(d, "#e2a52e", skin, hi=(-46, -150, 14, 44, 8), light=0.25)
    ring = put(
        fill(oval(0, 0, 66), "#c98a2a")
        + fill(oval(0, 0, 60), "#f9d84f")
        + line(
            "".join(
                f"M0 0L{x} {y}"
                for x, y in (
                    (0, -52),
                    (37, -37),
                    (52, 0),
                    (37, 37),
                    (0, 52),
                    (-37, 37),
                    (-52, 0),
                    (-37, -37),
                )
            ),
            "#edbf36",
            4,
        )
        + fill(oval(0, 0, 18), "#f3e6a8"),
        106 if seed % 2 else -106,
        -64,
    )
    return put(whole, -34 if seed % 2 else 34, 0) + ring, 130


def _bunch(seed: int) -> Scene:
    defined, one = stamp(piece("radish"))
    spots = ((-107, -139, -26), (107, -139, 26), (-46, -166, -10), (53, -166, 10), (0, -118, 0))
    return defined + "".join(
        put(one, x, y, turn + _sway(seed, x, 5), 1.2) for x, y, turn in spots
    ), 130


SCENES: dict[str, Arrange] = {
    **{name: partial(_few, name) for name in (*HEAPED, *HALVED)},
    **{name: partial(_posy, name) for name in ("basil", "dill", "parsley", "rocket")},
    "banana": _banana,
    "carrot": partial(_hung, "carrot", (-34, -18, 0, 17, 34), 1.14),
    "parsnip": partial(_hung, "parsnip", (-36, -19, 0, 18, 36), 1.2),
    "chili": partial(_hung, "chili", (-44, -22, 0, 24, 48), 1.18),
    "cucumber": partial(_long, "cucumber", True),
    "courgette": partial(_long, "courgette", False),
    "aubergine": _aubergines,
    "leek": partial(_bundle, "leek", ((-64, -7), (64, 7), (0, 0)), 1.0, "#4f74b8", -70),
    "spring_onion": partial(_bundle, "spring_onion", ((-60, -8), (60, 8), (-36, -4), (36, 4), (-12, -1), (12, 2)), 1.06, "#d9563f", -130),
    "asparagus": partial(_bundle, "asparagus", ((-72, -4), (72, 4), (-48, -2), (48, 2), (-24, -1), (24, 1), (0, 0)), 1.08, "#7a4f9a", -100),
    "celery": partial(_bundle, "celery", ((-70, -9), (70, 9), (-36, -4), (36, 4), (0, 0)), 1.08, "#4f9440", -60),
    "rhubarb": partial(_bundle, "rhubarb", ((-66, -12), (66, 12), (-24, -4), (28, 5)), 1.08, "#c9a15a", -56),
    "bean": _beans,
    "corn": _cobs,
    "radish": _bunch,
    "spinach": partial(_leaves, "spinach"),
    "pineapple": _pineapple,
}  # fmt: skip


PRODUCE = frozenset(SCENES)


# What would reach over the picture's edge is drawn smaller, or stood higher.
_FIT = {
    "bean": (0.88, 20), "pea": (0.9, 22), "chili": (0.92, 0), "courgette": (0.92, 0), "radish": (0.93, 0),
    "spinach": (1.0, 12), "sweet_potato": (0.96, 12), "potato": (1.0, 6), "new_potato": (1.0, 6),
    "ginger": (0.98, 6),
}  # fmt: skip


@lru_cache(maxsize=1024)
def scene(name: str, seed: int, sort: str = "") -> Scene:
    """The produce `name` as it lies for this seed; unknown names are apples rather than nothing."""
    drawing, half = SCENES.get(name, SCENES["apple_red"])(seed)
    size, lift = _FIT.get(name, (1.0, 0))
    return of_sort(put(drawing, 0, -lift, size=size), name, sort), half * size
