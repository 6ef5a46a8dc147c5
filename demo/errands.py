"""What people go shopping for: tables, one row an errand, a household or a category."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Errand:
    lines: int  # on average
    delivered: float  # share that is brought home; the rest is collected
    usual: float  # how far favourites fill it: 1 as much as ever, 0 not at all
    hunger: float  # how much of each, 1 for two people's week
    categories: Mapping[str, float]  # key of demo/catalogue/categories.py: weight


@dataclass(frozen=True, slots=True)
class Habit:
    errands: tuple[
        tuple[str, float], ...
    ]  # name and share; the first is where favourites come from
    # how gladly a slot is taken that starts at 0–4, 4–8, 8–12, 12–16, 16–20, 20–24 o'clock
    at_home: tuple[float, ...]


def _weights(text: str) -> dict[str, float]:
    pairs = (word.split("=") for word in text.split())
    return {key: float(weight) for key, weight in pairs}


_WEEK = _weights(
    "milk=10 yoghurt=7 cheese=7 butter=4 eggs=4 cream=3 plant_drinks=3 quark=4 rye_bread=7 "
    "wheat_bread=6 rolls=3 crispbread=2 fruit=9 citrus=4 berries=3 exotic=3 tomatoes=8 salads=4 "
    "roots=6 onions=4 cabbages=4 herbs=2 mince=4 poultry=4 beef=1.5 pork=2 sausages=3 cold_cuts=5 "
    "plant_protein=2 fresh_fish=2 smoked_fish=1 pasta_rice=3 cereals=3 flour=2 tins=3 fish_tins=2 "
    "sauces=2 spices=1.5 oils=1 jams=1.5 world=1.5 coffee=4 tea=1.5 juices=3 water=2 soft_drinks=3 "
    "chocolate=3 sweets=2 biscuits=2 crisps=2 nuts=1 frozen_veg=2 frozen_berries=1.5 frozen_fish=1.5 "
    "frozen_meals=2 frozen_bakery=1 ice_cream=2 ready_meals=2 soups=1 dips=1 beer=1.5 cider=0.5 "
    "paper=2 laundry=1 cleaning=1.5 kitchen=1 teeth=1 hair=0.7 skin=0.8 cats=1.2 dogs=1"
)

ERRANDS: dict[str, Errand] = {
    "weekly": Errand(19, 0.88, 1.0, 1.0, _WEEK),
    "big_family": Errand(
        26, 0.95, 1.0, 1.8,
        _WEEK | _weights("milk=14 cereals=6 rolls=5 cold_cuts=8 fruit=12 frozen_meals=4 juices=5 paper=3"),
    ),
    "top_up": Errand(
        8, 0.45, 1.1, 0.7,
        _weights(
            "milk=9 rye_bread=5 wheat_bread=5 fruit=7 tomatoes=6 cheese=4 eggs=3 yoghurt=5 cold_cuts=4 "
            "pastries=2 coffee=3 salads=3 mince=2 ready_meals=3 chocolate=2 soft_drinks=2"
        ),
    ),
    "tonight": Errand(
        10, 0.4, 0.4, 0.8,
        _weights(
            "pasta_rice=6 mince=5 poultry=6 fresh_fish=5 beef=3 tomatoes=7 onions=6 herbs=5 cream=5 "
            "fine_cheese=4 salads=5 cabbages=4 world=4 spices=3 oils=2 plant_protein=3 shellfish=1.5 "
            "roots=4 tins=3 beer=1 citrus=3"
        ),
    ),
    "party": Errand(
        16, 0.8, 0.2, 2.2,
        _weights(
            "crisps=9 soft_drinks=8 beer=8 cider=5 sweets=6 dips=7 nuts=4 cakes=4 pastries=4 "
            "fine_cheese=4 berries=3 sausages=5 rolls=4 ice_cream=3 fresh_meals=3 kitchen=2 water=2"
        ),
    ),
    "baby": Errand(
        17, 0.92, 0.9, 1.2,
        _WEEK | _weights("nappies=12 baby_food=16 fruit=10 milk=12 skin=3 yoghurt=8 beer=0.3 cider=0.1"),
    ),
    "lazy": Errand(
        11, 0.6, 0.6, 0.8,
        _weights(
            "frozen_meals=8 ready_meals=8 dips=5 fresh_meals=5 soft_drinks=6 crisps=4 ice_cream=3 "
            "rolls=3 cheese=3 coffee=3 pasta_rice=4 sauces=3 beer=3 chocolate=3 wheat_bread=4 eggs=3"
        ),
    ),
    "baking": Errand(
        11, 0.55, 0.4, 1.0,
        _weights("flour=12 butter=7 eggs=8 cream=6 milk=6 spices=5 jams=4 frozen_berries=5 nuts=4 chocolate=4 quark=3"),
    ),
    "office": Errand(
        15, 0.97, 0.9, 2.5,
        _weights(
            "coffee=12 milk=8 plant_drinks=8 fruit=10 tea=5 biscuits=6 pastries=5 water=6 juices=4 "
            "soft_drinks=4 nuts=4 paper=4 cleaning=3 fresh_meals=3 rolls=2 cheese=2"
        ),
    ),
    "simple": Errand(
        13, 0.75, 1.2, 0.7,
        _weights(
            "milk=10 rye_bread=9 butter=5 coffee=6 roots=7 onions=3 sausages=4 cold_cuts=5 fresh_fish=5 "
            "smoked_fish=3 eggs=4 pastries=5 soups=4 ready_meals=4 jams=3 fruit=7 tomatoes=5 cheese=5 "
            "cereals=4 biscuits=3 magazines=3 paper=2 cats=2 quark=2"
        ),
    ),
}  # fmt: skip

_EVENING = (0.0, 0.5, 2.0, 1.5, 7.0, 2.5)
_DAYTIME = (0.0, 2.0, 7.0, 5.0, 2.0, 0.3)
_ANY = (0.0, 1.0, 4.0, 3.5, 5.0, 1.5)

HABITS: dict[str, Habit] = {
    "single": Habit(
        (("weekly", 4), ("top_up", 3), ("tonight", 2), ("lazy", 2), ("party", 0.5)), _EVENING
    ),
    "couple": Habit(
        (("weekly", 5), ("tonight", 3), ("top_up", 2), ("party", 0.7), ("baking", 0.7)), _EVENING
    ),
    "family": Habit((("big_family", 6), ("top_up", 2), ("baking", 1), ("party", 0.6)), _ANY),
    "baby_family": Habit((("baby", 7), ("top_up", 2), ("lazy", 1)), _DAYTIME),
    "students": Habit((("lazy", 5), ("weekly", 2), ("party", 2)), _EVENING),
    "senior": Habit((("simple", 8), ("baking", 1)), _DAYTIME),
    "office": Habit((("office", 1),), _DAYTIME),
}

# Category: units as a rule, and how many more at most for a hunger of 1. Others: 1 and 2.
UNITS: dict[str, tuple[int, float]] = {
    "milk": (1, 4), "plant_drinks": (1, 4), "yoghurt": (1, 4), "quark": (1, 5), "eggs": (1, 1.4),
    "rye_bread": (1, 1.6), "wheat_bread": (1, 1.6), "rolls": (1, 2), "coffee": (1, 2.5),
    "baby_food": (4, 10), "nappies": (1, 2), "beer": (4, 14), "cider": (2, 8), "water": (2, 8),
    "soft_drinks": (2, 6), "cats": (4, 14), "dogs": (2, 6), "pasta_rice": (1, 2), "tins": (1, 4),
    "ready_meals": (1, 3), "frozen_meals": (1, 4), "butter": (1, 1.4), "spices": (1, 1.2),
    "oils": (1, 1.1), "flour": (1, 1.6), "paper": (1, 1.3), "laundry": (1, 1.1), "magazines": (1, 1.1),
    "cakes": (1, 1.2), "teeth": (1, 1.4), "hair": (1, 1.2), "jams": (1, 1.3),
}  # fmt: skip
