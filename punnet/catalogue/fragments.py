"""Pieces of SQL shared by every read that prices a product: written once, so that a card, a
basket and an order can never disagree. They expect the aliases `s` (stores_store) and
`p` (catalogue_product), and the parameters `on` (a day), `now` (an instant) and `language`.
"""

from __future__ import annotations

# The instant that a day's price is read at: now when the day is today, else the instant of that
# day nearest to now, on the store's wall clock. rule: docs/rules/prices.md#which-day
AT = """
CROSS JOIN LATERAL (
    SELECT greatest(
               least(%(now)s::timestamptz,
                     (%(on)s::date + 1)::timestamp AT TIME ZONE s.time_zone
                         - interval '1 microsecond'),
               %(on)s::date::timestamp AT TIME ZONE s.time_zone) AS at
) day
"""

# A reduction wins when it is lower. No row: the product has no price that day.
PRICE = """
JOIN LATERAL (
    SELECT min(r.amount_minor) AS price_minor,
           min(r.amount_minor) FILTER (WHERE r.kind = 'regular') AS regular_minor,
           min(r.currency) AS currency
      FROM catalogue_price r
     WHERE r.store_id = s.id AND r.product_id = p.id AND r.valid @> day.at
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
     WHERE x.country = s.country AND x.tax_class = p.tax_class AND x.valid_from <= %(on)s::date
     ORDER BY x.valid_from DESC LIMIT 1
) tax ON true
"""

DEPOSIT = """
LEFT JOIN LATERAL (
    SELECT p.deposit_count * d.amount_minor AS each_minor FROM catalogue_depositrate d
     WHERE d.country = s.country AND d.container = p.deposit_container
       AND d.valid_from <= %(on)s::date
     ORDER BY d.valid_from DESC LIMIT 1
) deposit ON true
"""
DEPOSIT_KNOWN = "(p.deposit_count = 0 OR deposit.each_minor IS NOT NULL)"
