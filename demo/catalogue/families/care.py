"""care."""

from demo.catalogue.family import Family

CARE: tuple[Family, ...] = ()
