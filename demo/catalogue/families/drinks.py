"""drinks."""

from demo.catalogue.family import Family

DRINKS: tuple[Family, ...] = ()
