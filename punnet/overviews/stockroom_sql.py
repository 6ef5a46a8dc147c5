"""The statements of stockroom.py."""

from __future__ import annotations

# names in the reader's language, as on the shelf
_TEXT = """
LATERAL (SELECT t.name, t.size FROM catalogue_producttext t WHERE t.product_id = p.id
          ORDER BY (t.language = %(language)s) DESC, (t.language = 'en') DESC, t.language
          LIMIT 1) x ON true
"""

STOCKED = f"""
SELECT p.sku, coalesce(x.name, p.sku) AS name, coalesce(x.size, '') AS size, p.kind, g.place,
       p.picture, p.tint, p.typical_grams, p.min_life_days,
       coalesce(s.quantity, 0) AS quantity, coalesce(s.reserved, 0) AS reserved, s.good_until,
       coalesce(r.safety_stock, 0) AS safety_stock, r.recount_since
  FROM catalogue_product p
  JOIN catalogue_listing g ON g.product_id = p.id AND g.store_id = %(store)s::bigint
  LEFT JOIN inventory_supply s
         ON s.store_id = g.store_id AND s.sku = p.sku AND s.source = 'shelf'
  LEFT JOIN inventory_stockrule r ON r.store_id = g.store_id AND r.sku = p.sku
  LEFT JOIN {_TEXT}
 WHERE p.sku = %(sku)s
"""  # noqa: S608  only our own constants

COMING = """
SELECT there_by, quantity, reserved, good_until FROM inventory_supply
 WHERE store_id = %(store)s::bigint AND sku = %(sku)s AND source = 'inbound'
   AND received_at IS NULL AND quantity > 0
 ORDER BY there_by LIMIT 3
"""

OWED = """
SELECT o.number, s.starts_at, s.ends_at, f.quantity
  FROM inventory_shortfall f
  JOIN orders_order o ON o.placement_key = f.key
  JOIN slots_slot s ON s.id = o.slot_id
 WHERE f.store_id = %(store)s::bigint AND f.sku = %(sku)s
 ORDER BY f.slot_ends_at, o.number
"""

_FOUND = f"""
SELECT p.sku, coalesce(x.name, p.sku) AS name, coalesce(x.size, '') AS size, p.kind, g.place,
       p.picture, p.tint, coalesce(s.quantity, 0) AS quantity, coalesce(s.reserved, 0) AS reserved,
       coalesce(f.owed, 0)::int AS owed
  FROM catalogue_product p
  JOIN catalogue_listing g ON g.product_id = p.id AND g.store_id = %(store)s::bigint
  LEFT JOIN inventory_supply s
         ON s.store_id = g.store_id AND s.sku = p.sku AND s.source = 'shelf'
  LEFT JOIN inventory_stockrule r ON r.store_id = g.store_id AND r.sku = p.sku
  LEFT JOIN LATERAL (
       SELECT sum(quantity) AS owed, min(slot_ends_at) AS first FROM inventory_shortfall
        WHERE store_id = %(store)s::bigint AND sku = p.sku) f ON true
  LEFT JOIN {_TEXT}
 WHERE {{which}}
 ORDER BY {{first}} p.sku
 LIMIT %(most)s::int
"""  # noqa: S608  only our own constants

# a statement each: one plan for all of them would read everything that the store lists
FOUND_BY_SKU = _FOUND.format(
    which="p.sku = ANY(%(skus)s::text[])",
    first="array_position(%(skus)s::text[], p.sku::text),",
)
# by bytes, as the index `product_sku_beginning` goes, up to the last character there can be: one
# plan for every beginning has no index for LIKE and starts_with
FOUND_BY_BEGINNING = _FOUND.format(
    which="""lower(p.sku) ~>=~ %(starts)s
       AND lower(p.sku) ~<~ (%(starts)s || chr(1114111))""",
    first="lower(p.sku) USING ~<~,",
)
TO_COUNT = _FOUND.format(which="r.recount_since IS NOT NULL", first="r.recount_since,")
SHORT = _FOUND.format(
    which="""p.sku IN (
       SELECT sku FROM inventory_shortfall WHERE store_id = %(store)s::bigint)""",
    first="f.first,",
)

# a change by hand may be two movements: what the books lacked is `found` before it is wasted;
# those of an order each tell their own
_CHANGE = f"""
SELECT m.sku, coalesce(x.name, m.sku) AS name, coalesce(p.kind, 'piece') AS kind, m.at, m.subject,
       m.reason, m.change, coalesce(nullif(u.name, ''), u.email, m.actor) AS by,
       coalesce(o.number, '') AS number
  FROM ({{movements}}) m
  LEFT JOIN catalogue_product p ON p.sku = m.sku
  LEFT JOIN accounts_user u
         ON u.id = CASE WHEN m.actor LIKE 'staff:%%' THEN split_part(m.actor, ':', 2)::bigint END
  LEFT JOIN orders_order o ON o.id = CASE
            WHEN m.subject LIKE 'order:%%' THEN split_part(m.subject, ':', 2)::bigint END
  LEFT JOIN {_TEXT}
 ORDER BY m.at DESC, m.last DESC
"""  # noqa: S608  only our own constants

_MOVEMENTS = """
SELECT sku, subject, actor, at, max(id) AS last,
       (array_agg(reason ORDER BY id DESC))[1] AS reason,
       coalesce(sum(change) FILTER (WHERE reason <> 'found'), sum(change))::int AS change
  FROM inventory_stockmovement
 WHERE store_id = %(store)s::bigint AND at >= %(since)s::timestamptz AND {which}
 GROUP BY sku, subject, actor, at, CASE WHEN subject LIKE 'order:%%' THEN reason END
 ORDER BY at DESC, last DESC LIMIT %(most)s::int
"""

CHANGES = _CHANGE.format(movements=_MOVEMENTS.format(which="sku = %(sku)s"))

LAST_CHANGES = _CHANGE.format(
    movements=_MOVEMENTS.format(
        which="""reason IN ('received', 'counted', 'wasted')
       AND actor LIKE 'staff:%%' AND subject NOT LIKE 'order:%%'"""
    )
)
