"""Packs one looks into: clear bags with a printed header, punnets heaped with fruit."""

from __future__ import annotations

from demo.packshots.forms.base import Drawing, light, lit
from demo.packshots.kit import blob, box, clip, darker, fill, lighter, mix, oval, put, stamp
from demo.packshots.label import Look, panel
from demo.packshots.motifs import SHARED
from demo.packshots.pieces import rows
from demo.packshots.produce.scenes import HALVED, HEAPED, PRODUCE, piece, scene
from demo.packshots.produce.sorts import of_sort

_LEAVES = {"leaf": "spinach", "herb": "basil", "beet": "beetroot"}
_LEAFY = {"spinach", "rocket", "basil", "dill", "parsley"}
_HANGING = {"carrot", "parsnip", "chili", "leek", "spring_onion", "asparagus", "celery", "rhubarb"}
_SMALL = {"strawberry", "blueberry", "raspberry", "cherry", "cherry_tomato", "plum", "apricot", "mushroom",
          "new_potato", "radish", "garlic", "fig", "mandarin", "lime", "pea"}  # fmt: skip


def food(name: str, sort: str = "") -> str | None:
    """One piece of what a label's motif stands for, ±100; None if that is no fruit or vegetable."""
    name = _LEAVES.get(name, SHARED.get(name, name))
    if name not in PRODUCE:
        return None
    if name in _LEAFY:
        drawn = put(piece(name), -24, 0, -38) + put(piece(name), 28, 10, 42)
    elif name in HEAPED or name in HALVED:
        drawn = piece(name)
    elif name in _HANGING:
        drawn = "".join(
            put(piece(name), -80 + i * 14, -96 + i * 34, -52 - i * 4, 0.85) for i in range(3)
        )
    elif name == "bean":
        drawn = "".join(put(piece(name), 0, i * 24 - 40, i * 9 - 14, 0.6) for i in range(4))
    elif name in ("cucumber", "courgette", "aubergine"):
        drawn = put(piece(name), 0, 0, -12, 0.55)
    else:
        drawn = put(scene(name, 1)[0], 0, 100, size=0.6)
    return of_sort(drawn, name, sort)


def bagful(name: str, sort: str, seed: int) -> str | None:
    """A bag's content: a hand of bananas whole, else pieces in rows; None if it is no produce."""
    if name in ("banana", "pineapple", "corn"):
        return put(scene(name, seed % 60, sort)[0], 0, -8, size=0.82)
    one = food(name, sort)
    return rows(one, seed, 56) if one else None


def clear_bag(k: Look, inside: str) -> Drawing:
    """Film full of `inside`, a printed card across its top."""
    d = blob(
        (-128, -286, 0), (128, -286, 0), (146, -200), (156, -90), (146, -16), (120, 0), (-120, 0), (-146, -16),
        (-156, -90), (-146, -200), pull=0.8,
    )  # fmt: skip
    film = fill(d, mix(k.flavour, "#ffffff", 0.6), 0.5)
    gleam = fill(blob((-136, -190, 0), (-122, -120), (-130, -40, 0), (-146, -110)), "#ffffff", 0.55)
    gleam += fill(blob((96, -210, 0), (110, -150), (104, -120, 0)), "#ffffff", 0.35)
    bag = clip(d, film + inside + gleam + light(-156, -300, 312, 310))
    w, h = 268, 128
    card = box(-w / 2, -352, w, h, 6)
    holes = fill(oval(0, -340, 9, 5), "#16241c", 0.35)
    face = clip(card, put(panel(k, 0, 0, w, h), -w / 2, -352) + holes + light(-w / 2, -352, w, h))
    return bag + fill(box(-w / 2, -228, w, 5), "#16241c", 0.12) + face, 124


def punnet(k: Look, inside: str, name: str) -> Drawing:
    """A low box heaped with fruit, its label on the front."""
    wood = ("#d8b98c", "#7da06a", "#c6c0b2", "#e0c79a")[k.roll(4, 6)]
    small = name in _SMALL
    size, gap, count = (0.4, 62, 5) if small else (0.52, 92, 4)
    heap, one = stamp(inside)
    for row in (2, 1, 0):
        across = count - row + (1 if not small and row == 0 else 0)
        for i in range(across):
            x = (i - (across - 1) / 2) * gap * (0.9 if row == 0 else 1)
            turn = (i * 41 + row * 67 + k.shot.seed * 13) % 40 - 20
            heap += put(one, x, -132 - row * gap * 0.62, turn, size)
    front = blob((-178, -128, 0), (178, -128, 0), (160, 0, 0), (-160, 0, 0), pull=0.1)
    back = fill(
        blob((-174, -140, 0), (174, -140, 0), (168, -110, 0), (-168, -110, 0), pull=0.1),
        darker(wood, 0.35),
    )
    rim = fill(box(-182, -136, 364, 16, 6), lighter(wood, 0.25))
    label = clip(box(-136, -110, 272, 96, 6), put(panel(k, 0, 0, 272, 96), -136, -110))
    shell = lit(front, wood, -178, 356, label)
    return back + heap + shell + rim, 166
