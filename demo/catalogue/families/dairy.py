"""dairy."""

from demo.catalogue.family import Family

DAIRY: tuple[Family, ...] = ()
