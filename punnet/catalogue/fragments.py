"""Pieces of SQL shared by every read that prices a product: written once, so that a card, a
basket and an order can never disagree. They expect the aliases `s` (the row of SHOP) and `p`
(catalogue_product), and the parameters `store`, `on` (a day or None), `now` and `language`.
"""

from __future__ import annotations

# The store with its day and the instant that the day's prices are read at: now when the day is
# today (as when none is given), else the instant of that day nearest to now, on the store's wall
# clock. Materialised: the arithmetic of time zones once, not once a product.
# rule: docs/rules/prices.md#which-day
SHOP = """
shop AS MATERIALIZED (
    SELECT s.id, s.country, s.time_zone, d.day, d.today,
           greatest(
               least(%(now)s::timestamptz,
                     (d.day + 1)::timestamp AT TIME ZONE s.time_zone - interval '1 microsecond'),
               d.day::timestamp AT TIME ZONE s.time_zone) AS at
      FROM stores_store s
      CROSS JOIN LATERAL (
           SELECT t.today, coalesce(%(on)s::date, t.today) AS day
             FROM (SELECT (%(now)s::timestamptz AT TIME ZONE s.time_zone)::date AS today) t) d
     WHERE s.id = %(store)s::bigint
)
"""

# A reduction wins when it is lower. No row: the product has no price that day. Written without
# @>, so that the covering index price_store_product answers it and not the slower GiST index.
PRICE = """
JOIN LATERAL (
    SELECT min(r.amount_minor) AS price_minor,
           min(r.amount_minor) FILTER (WHERE r.kind = 'regular') AS regular_minor,
           min(r.currency) AS currency
      FROM catalogue_price r
     WHERE r.store_id = s.id AND r.product_id = p.id
       AND lower(r.valid) <= s.at AND coalesce(upper(r.valid) > s.at, true)
) price ON price.price_minor IS NOT NULL
"""

TEXT = """
JOIN LATERAL (
    SELECT t.* FROM catalogue_producttext t
     WHERE t.product_id = p.id
     ORDER BY (t.language = %(language)s) DESC, (t.language = 'en') DESC, t.language
     LIMIT 1
) text ON true
"""

# No row: the law of that day is unknown to us, so the product is not sold.
TAX = """
JOIN LATERAL (
    SELECT x.per_mille FROM catalogue_taxrate x
     WHERE x.country = s.country AND x.tax_class = p.tax_class AND x.valid_from <= s.day
     ORDER BY x.valid_from DESC LIMIT 1
) tax ON true
"""

DEPOSIT = """
LEFT JOIN LATERAL (
    SELECT p.deposit_count * d.amount_minor AS each_minor FROM catalogue_depositrate d
     WHERE p.deposit_count > 0
       AND d.country = s.country AND d.container = p.deposit_container
       AND d.valid_from <= s.day
     ORDER BY d.valid_from DESC LIMIT 1
) deposit ON true
"""
DEPOSIT_KNOWN = "(p.deposit_count = 0 OR deposit.each_minor IS NOT NULL)"
