"""A small demo town, `python -m tests.journey.town`: the seed's own code, fewer goods and orders.

`punnet run` finds it whole and opens at once; what the seed does with the whole assortment is its
own tests' matter. The database is the one of PUNNET_DATA.
"""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING

from punnet.ops import ground

if TYPE_CHECKING:
    from demo.catalogue.spec import ProductSpec

OF_EACH = 4  # products of a category sold alike, the most wanted first
PAST_ORDERS = 60


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    with ground.database():
        import django

        django.setup()
        from demo import seed
        from demo.catalogue import build
        from punnet.ops import marks

        marks.begin_seed()
        seed.run(print, products=_some(build()), orders=PAST_ORDERS)
        marks.end_seed()


def _some(products: list[ProductSpec]) -> list[ProductSpec]:
    taken: Counter[tuple[str, str]] = Counter()
    chosen = []
    for product in sorted(products, key=lambda each: -each.popularity):
        taken[product.category, product.kind] += 1
        if taken[product.category, product.kind] <= OF_EACH:
            chosen.append(product)
    return sorted(chosen, key=lambda each: each.sku)


if __name__ == "__main__":
    main()
