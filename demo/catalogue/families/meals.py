"""meals."""

from demo.catalogue.family import Family

MEALS: tuple[Family, ...] = ()
