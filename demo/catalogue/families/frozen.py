"""frozen."""

from demo.catalogue.family import Family

FROZEN: tuple[Family, ...] = ()
