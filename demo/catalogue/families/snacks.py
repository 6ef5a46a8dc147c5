"""snacks."""

from demo.catalogue.family import Family

SNACKS: tuple[Family, ...] = ()
