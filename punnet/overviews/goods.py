"""Small facts of products that faces need beside their snapshots."""

from __future__ import annotations

from collections.abc import Collection

from punnet.foundation import db


def kinds_of(skus: Collection[str]) -> dict[str, str]:
    """The kind of each SKU, which fixes its measure; unknown ones are absent. One SQL query."""
    if not skus:
        return {}
    return {row.sku: row.kind for row in db.read(KINDS, skus=sorted(set(skus)))}


KINDS = "SELECT sku, kind FROM catalogue_product WHERE sku = ANY(%(skus)s::text[])"
