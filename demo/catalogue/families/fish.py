"""fish."""

from demo.catalogue.family import Family

FISH: tuple[Family, ...] = ()
