"""meat."""

from demo.catalogue.family import Family

MEAT: tuple[Family, ...] = ()
