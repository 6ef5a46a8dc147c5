"""The statements of picking.py."""

from __future__ import annotations

from punnet.payments.owed import MINOR

_CLAIM = """
LEFT JOIN fulfilment_picklist k ON k.order_id = o.id AND k.state = 'claimed'
LEFT JOIN accounts_user u
       ON u.id = CASE WHEN k.picker LIKE 'staff:%%' THEN split_part(k.picker, ':', 2)::bigint END
LEFT JOIN accounts_apikey a
       ON a.id = CASE WHEN k.picker LIKE 'key:%%' THEN split_part(k.picker, ':', 2)::bigint END
"""
_PICKER = """
k.picker, coalesce(nullif(u.name, ''), u.email, a.name) AS picker_name, k.claimed_at, k.active_at
"""

ROWS = f"""
SELECT o.number, o.state, o.method, s.starts_at, s.ends_at, s.cutoff_at, t.time_zone,
       l.lines, l.done, l.at_risk, l.zones,
       (SELECT count(*) FROM fulfilment_tote x WHERE x.order_id = o.id)::int AS totes,
       o.age_limit, p.state AS payment_state,
       CASE WHEN p.state = 'due_on_delivery'
            THEN greatest(0, coalesce(o.actual_minor, o.estimate_minor)
                            - o.maximum_minor + p.maximum_minor) END AS due_minor,
       o.currency, coalesce(c.name, '') AS name, {_PICKER}
  FROM orders_order o
  JOIN slots_slot s ON s.id = o.slot_id
  JOIN stores_store t ON t.id = o.store_id
  JOIN payments_payment p ON p.order_id = o.id
  LEFT JOIN orders_ordercontact c ON c.order_id = o.id
  CROSS JOIN LATERAL (
       SELECT count(*)::int AS lines,
              count(*) FILTER (WHERE state <> 'open')::int AS done,
              count(*) FILTER (WHERE at_risk AND state = 'open')::int AS at_risk,
              array_agg(DISTINCT zone ORDER BY zone) AS zones
         FROM orders_orderline WHERE order_id = o.id AND substitute_for_id IS NULL) l
  {_CLAIM}
 WHERE o.store_id = %(store)s::bigint AND o.state = ANY(%(states)s::text[])
   AND s.cutoff_at <= %(until)s::timestamptz
 ORDER BY s.cutoff_at, s.starts_at, o.placed_at, o.id
 LIMIT %(most)s::int
"""  # noqa: S608  only our own constants

_ORDER = f"""
SELECT o.id, o.store_id, o.number, o.state, o.reason, o.method, o.slot_id, s.starts_at, s.ends_at,
       s.cutoff_at, w.pick_on, t.time_zone, o.language, o.currency, o.estimate_minor,
       o.maximum_minor, o.actual_minor, o.age_limit, p.state AS payment_state,
       p.method AS payment_method,
       p.captured_minor, p.refunded_minor, p.taken_minor, p.taken_by, p.waived_reason,
       p.state = 'lapsed' AND p.waived_by = '' AND NOT EXISTS (
           SELECT 1 FROM payments_attempt x WHERE x.payment_id = p.id AND x.state = 'authorised'
              AND coalesce(x.capture_before > %(now)s::timestamptz, true)) AS unpaid,
       coalesce(refused.problem, '') AS problem, {_PICKER}
  FROM orders_order o
  JOIN slots_slot s ON s.id = o.slot_id
  JOIN slots_wave w ON w.id = s.wave_id
  JOIN stores_store t ON t.id = o.store_id
  JOIN payments_payment p ON p.order_id = o.id
  LEFT JOIN LATERAL (
       SELECT problem FROM payments_call
        WHERE payment_id = p.id AND operation = 'capture' AND state = 'refused'
        ORDER BY id DESC LIMIT 1) refused ON true
  {_CLAIM}
 WHERE {{which}}
   AND (%(stores)s::bigint[] IS NULL OR o.store_id = ANY(%(stores)s::bigint[]))
   AND o.state <> 'pending'
"""  # noqa: S608  only our own constants
BY_NUMBER = _ORDER.format(which="o.number = %(order)s::text")
BY_LINE = _ORDER.format(
    which="""o.id = (SELECT order_id FROM orders_orderline
                     WHERE id = %(line)s::bigint AND substitute_for_id IS NULL)"""
)

SUBSTITUTE = ("sub_sku", "sub_name", "sub_kind", "sub_picked", "sub_weights", "sub_charged_minor")

# by the shelves of the line that was ordered; what the store no longer lists comes last
_WALKED = """
array_position(ARRAY['ambient', 'chilled', 'frozen'], l.zone::text), g.walk_order NULLS LAST,
g.place, l.position
"""

# names in the picker's language, as on the shelf; the order's own words where the product is gone
LINES = f"""
SELECT l.id, l.sku, coalesce(x.name, l.name) AS name, coalesce(x.size, '') AS size, l.kind,
       l.ordered, l.picked, l.weights, l.price_minor, l.estimate_minor, l.charged_minor,
       l.typical_grams, l.tolerance_percent, l.zone, coalesce(g.place, '') AS place,
       coalesce(p.picture, '') AS picture, coalesce(p.tint, 'pantry') AS tint,
       coalesce(y.key, '') AS category_key, l.age_limit,
       l.contains, l.wish, l.wish_skus, l.note, l.state, l.short_reason, l.at_risk,
       i.sku AS sub_sku, i.name AS sub_name, i.kind AS sub_kind, i.picked AS sub_picked,
       i.weights AS sub_weights, i.charged_minor AS sub_charged_minor
  FROM orders_orderline l
  LEFT JOIN catalogue_product p ON p.sku = l.sku
  LEFT JOIN catalogue_category y ON y.id = p.category_id
  LEFT JOIN catalogue_listing g ON g.product_id = p.id AND g.store_id = %(store)s::bigint
  LEFT JOIN LATERAL (
       SELECT t.name, t.size FROM catalogue_producttext t WHERE t.product_id = p.id
        ORDER BY (t.language = %(language)s) DESC, (t.language = 'en') DESC, t.language
        LIMIT 1) x ON true
  LEFT JOIN orders_orderline i ON i.substitute_for_id = l.id
 WHERE l.order_id = %(order)s::bigint AND l.substitute_for_id IS NULL
 ORDER BY {_WALKED}
"""  # noqa: S608  only our own constants

# `i`: the line itself, then what stands in for it, each with its own place and bar codes
ROUTE = f"""
SELECT i.id AS line_id, coalesce(h.place, '') AS place,
       ARRAY(SELECT b.code FROM catalogue_barcode b
              WHERE b.product_id = q.id ORDER BY b.units, b.code) AS gtins
  FROM orders_orderline l
  JOIN orders_orderline i
    ON i.order_id = l.order_id AND coalesce(i.substitute_for_id, i.id) = l.id
  LEFT JOIN catalogue_product p ON p.sku = l.sku
  LEFT JOIN catalogue_listing g ON g.product_id = p.id AND g.store_id = l.store_id
  LEFT JOIN catalogue_product q ON q.sku = i.sku
  LEFT JOIN catalogue_listing h ON h.product_id = q.id AND h.store_id = l.store_id
 WHERE l.order_id = %(order)s::bigint AND l.substitute_for_id IS NULL
 ORDER BY {_WALKED}, i.substitute_for_id NULLS FIRST
"""  # noqa: S608  only our own constants

DOOR = """
SELECT name, phone, line, postcode, city, floor, door_code, instructions
  FROM orders_ordercontact WHERE order_id = %(order)s::bigint
"""

FAILED = f"""
SELECT o.number, o.state, p.state AS payment_state,
       CASE WHEN p.state = 'lapsed' THEN p.maximum_minor ELSE {MINOR} END AS due_minor,
       o.currency, o.packed_at,
       s.cutoff_at, t.time_zone,
       coalesce((SELECT problem FROM payments_call x
                  WHERE x.payment_id = p.id AND x.operation = 'capture' AND x.state = 'refused'
                  ORDER BY x.id DESC LIMIT 1), '') AS problem,
       (SELECT count(*) FROM payments_call x
         WHERE x.payment_id = p.id AND x.operation = 'capture')::int AS tried,
       p.waived_reason
  FROM payments_payment p
  JOIN orders_order o ON o.id = p.order_id
  JOIN slots_slot s ON s.id = o.slot_id
  JOIN stores_store t ON t.id = o.store_id
 WHERE p.store_id = %(store)s::bigint
   AND (p.state = 'capture_failed' AND o.state IN ('packed', 'handed_over')
        OR p.state = 'lapsed' AND o.state IN ('placed', 'picking'))
 ORDER BY (o.state = 'handed_over'), coalesce(o.packed_at, s.cutoff_at), o.id
"""  # noqa: S608  only our own constants

# of several tries to give money back, the last one tells
STRAYS = """
SELECT o.number, c.state, c.amount_minor, o.currency, c.made_at, t.time_zone, c.problem
  FROM (SELECT DISTINCT ON (payment_id) * FROM payments_call
         WHERE operation = 'stray' AND seen_at IS NULL ORDER BY payment_id, id DESC) c
  JOIN payments_payment p ON p.id = c.payment_id
  JOIN orders_order o ON o.id = p.order_id
  JOIN stores_store t ON t.id = o.store_id
 WHERE p.store_id = %(store)s::bigint
 ORDER BY c.made_at, c.id
"""
