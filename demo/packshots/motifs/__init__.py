"""Label pictures, each within ±100 around the origin; fruit and vegetables are shared with produce."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from demo.packshots.kit import put
from demo.packshots.motifs import animals, plants, things
from demo.packshots.produce.scenes import SCENES, piece, scene

SHARED = {
    "tomato": "tomato", "potato": "potato", "onion": "onion", "pea": "pea", "mushroom": "mushroom",
    "pepper": "pepper_red", "apple": "apple_red", "pear": "pear", "orange": "orange",
    "lemon": "lemon", "strawberry": "strawberry", "blueberry": "blueberry",
    "raspberry": "raspberry", "grape": "grape_red", "cherry": "cherry",
}  # fmt: skip
_DRAWN: dict[str, Callable[[], str]] = {
    name: getattr(module, name)
    for module, names in (
        (plants, ("oat", "wheat", "rye", "barley", "rice", "corn", "leaf", "herb", "carrot", "bean",
                  "berry", "nut", "cocoa", "coffee", "tea_leaf", "hop", "flower")),
        (animals, ("cow", "goat", "fish", "shrimp", "hen", "pig", "ox", "paw")),
        (things, ("wave", "egg", "sausage", "honey", "sun", "snow", "drop", "flame", "star", "baby")),
    )
    for name in names
}  # fmt: skip
MOTIFS = frozenset(_DRAWN) | frozenset(SHARED) | frozenset(SCENES)


@lru_cache(maxsize=128)
def motif(name: str) -> str:
    """The picture called `name`; an unknown name may be a kind of produce, else a leaf."""
    if name in _DRAWN:
        return _DRAWN[name]()
    try:
        return piece(SHARED.get(name, name))
    except KeyError:
        pass
    if name in SCENES:
        return put(scene(name, 0)[0], 0, 100, size=0.58)
    return _DRAWN["leaf"]()
