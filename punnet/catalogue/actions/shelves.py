"""Categories, and which store sells what where."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from django.db import transaction

from punnet.catalogue.languages import LANGUAGES
from punnet.foundation import db
from punnet.foundation.errors import Invalid, NotFound


@dataclass(frozen=True, slots=True)
class CategoryDetails:
    key: str
    names: Mapping[str, str]  # by language
    tint: str
    position: int
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class ListingRow:
    """A product in a store's assortment. `walk_order`: ambient, chilled, frozen last."""

    sku: str
    place: str = ""
    walk_order: int = 0
    live: bool = True


@transaction.atomic
def import_categories(categories: Sequence[CategoryDetails]) -> None:
    """Bring categories in, or up to date, parents before children. Raises Invalid."""
    for each in categories:
        missing = [language for language in LANGUAGES if not each.names.get(language)]
        if missing:
            raise Invalid.field(f"{each.key}.names", f"has no name in {', '.join(missing)}")
        rows = db.write(
            PUT_CATEGORY,
            key=each.key,
            parent=each.parent,
            tint=each.tint,
            position=each.position,
        )
        if not rows:
            raise Invalid.field(f"{each.key}.parent", f"there is no category {each.parent}")
        db.write(
            PUT_CATEGORY_TEXTS,
            category=rows[0].id,
            languages=list(each.names),
            names=list(each.names.values()),
        )


def list_product(store_id: int, row: ListingRow) -> None:
    """Take a product into a store's assortment, or move its place. Raises NotFound."""
    list_products(store_id, [row])


@transaction.atomic
def list_products(store_id: int, rows: Sequence[ListingRow]) -> None:
    """`list_product` for many, all or none; others stay as they are. Two SQL statements.

    Raises NotFound naming the SKUs that there are none of.
    """
    written = db.write(PUT_LISTINGS, store=store_id, rows=json.dumps([asdict(row) for row in rows]))
    if len(written) < len(rows):
        known = {row.sku for row in written}
        raise NotFound(store=store_id, skus=sorted({row.sku for row in rows} - known))
    db.write(BUMP, skus=[row.sku for row in rows])


PUT_CATEGORY = """
INSERT INTO catalogue_category (key, parent_id, tint, position)
SELECT %(key)s, parent.id, %(tint)s, %(position)s::int
  FROM (SELECT 1) one
  LEFT JOIN catalogue_category parent ON parent.key = %(parent)s::text
 WHERE %(parent)s::text IS NULL OR parent.id IS NOT NULL
ON CONFLICT (key) DO UPDATE SET parent_id = excluded.parent_id, tint = excluded.tint,
                                position = excluded.position
RETURNING id
"""

PUT_CATEGORY_TEXTS = """
INSERT INTO catalogue_categorytext (category_id, language, name)
SELECT %(category)s::bigint, * FROM unnest(%(languages)s::text[], %(names)s::text[])
ON CONFLICT (category_id, language) DO UPDATE SET name = excluded.name
"""

PUT_LISTINGS = """
INSERT INTO catalogue_listing (store_id, product_id, live, place, walk_order)
SELECT %(store)s::bigint, p.id, r.live, r.place, r.walk_order
  FROM jsonb_to_recordset(%(rows)s::jsonb)
       AS r (sku text, place text, walk_order int, live boolean)
  JOIN catalogue_product p ON p.sku = r.sku
 ORDER BY p.id
ON CONFLICT (store_id, product_id) DO UPDATE
   SET live = excluded.live, place = excluded.place, walk_order = excluded.walk_order
RETURNING (SELECT sku FROM catalogue_product WHERE id = product_id)
"""

# in key order, so that two of these never wait for each other
BUMP = """
WITH locked AS MATERIALIZED (
    SELECT id FROM catalogue_product WHERE sku = ANY(%(skus)s::text[])
     ORDER BY id FOR NO KEY UPDATE)
UPDATE catalogue_product p SET version = p.version + 1 FROM locked WHERE p.id = locked.id
"""
