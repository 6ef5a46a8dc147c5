"""pantry."""

from demo.catalogue.family import Family

PANTRY: tuple[Family, ...] = ()
