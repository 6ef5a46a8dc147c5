"""Refund of everything = charge, over 100,000 generated baskets. It needs no shop.

The baskets and what must hold of each: drills/baskets.py, which is Django's; so processes of their
own look at them, a part each, each part by a seed of its own.
"""

from __future__ import annotations

import os
from functools import partial
from multiprocessing import get_context

BIG, SMALL, PART, PROCESSES = 100_000, 500, 5_000, 2


def whole_refunds(small: bool) -> str:
    """Its figures. Raises AssertionError with the smallest basket that breaks something."""
    count = SMALL if small else BIG
    part = min(count, PART)  # hypothesis slows down as it remembers more
    with get_context("spawn").Pool(PROCESSES) as pool:
        pool.map(partial(_look_at, part), range(1, count // part + 1), chunksize=1)
    return f"{count} baskets: charged within the maximum, all given back, whole and in parts"


def _look_at(count: int, seed: int) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    os.environ.setdefault("DATABASE_URL", "postgresql:///none")  # nothing is asked of it
    import django

    django.setup()
    from drills.baskets import run  # models can be read only now

    run(count, number=seed)
