"""The demo town's assortment: about 3,000 products of our own making, from tables.

`build()` composes them; it is quick and always gives the same. `CATEGORIES` is their tree.
"""

from __future__ import annotations

from demo.catalogue.categories import CATEGORIES
from demo.catalogue.compose import compose
from demo.catalogue.families import FAMILIES
from demo.catalogue.spec import PackShot, ProductSpec

__all__ = ["CATEGORIES", "PackShot", "ProductSpec", "build"]


def build() -> list[ProductSpec]:
    """Every product, by SKU."""
    products = [product for family in FAMILIES for product in compose(family)]
    return sorted(products, key=lambda product: product.sku)
