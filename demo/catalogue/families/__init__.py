"""The tables: one module per department, the pantry three. A family's number never changes, nor is it used twice."""

from __future__ import annotations

from demo.catalogue.families.bakery import BAKERY
from demo.catalogue.families.care import CARE
from demo.catalogue.families.dairy import DAIRY
from demo.catalogue.families.drinks import DRINKS
from demo.catalogue.families.dry_goods import DRY_GOODS
from demo.catalogue.families.fish import FISH
from demo.catalogue.families.frozen import FROZEN
from demo.catalogue.families.fruit_veg import FRUIT_VEG
from demo.catalogue.families.home import HOME
from demo.catalogue.families.meals import MEALS
from demo.catalogue.families.meat import MEAT
from demo.catalogue.families.pantry import PANTRY
from demo.catalogue.families.preserves import PRESERVES
from demo.catalogue.families.snacks import SNACKS
from demo.catalogue.family import Family

FAMILIES: tuple[Family, ...] = (
    *FRUIT_VEG,
    *BAKERY,
    *DAIRY,
    *MEAT,
    *FISH,
    *MEALS,
    *DRY_GOODS,
    *PRESERVES,
    *PANTRY,
    *SNACKS,
    *DRINKS,
    *FROZEN,
    *HOME,
    *CARE,
)
