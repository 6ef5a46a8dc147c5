"""bakery."""

from demo.catalogue.family import Family

BAKERY: tuple[Family, ...] = ()
