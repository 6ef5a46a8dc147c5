"""home."""

from demo.catalogue.family import Family

HOME: tuple[Family, ...] = ()
