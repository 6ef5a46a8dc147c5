"""Small facts of products that faces need beside their snapshots."""

from __future__ import annotations

from collections.abc import Collection

from punnet.foundation import db
from punnet.foundation.errors import NotFound


def kinds_of(skus: Collection[str]) -> dict[str, str]:
    """The kind of each SKU, which fixes its measure; unknown ones are absent. One SQL query."""
    if not skus:
        return {}
    return {row.sku: row.kind for row in db.read(KINDS, skus=sorted(set(skus)))}


def kind_of(sku: str) -> str:
    """Raises NotFound. One SQL query."""
    found = kinds_of([sku])
    if sku not in found:
        raise NotFound(sku=sku)
    return found[sku]


KINDS = "SELECT sku, kind FROM catalogue_product WHERE sku = ANY(%(skus)s::text[])"
