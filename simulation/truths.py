"""What checks.py asks the database: each statement gives the rows of which something is not true,
by facts of its own and not by the code that wrote them."""

from __future__ import annotations

# a row of an order with no `check` is what we have of it, to be held against the provider's ledger;
# `held`: what we count on being able to capture; `agreed`: what may go back by the provider
ORDERS = """
WITH o AS MATERIALIZED (
    SELECT o.id, o.number, o.state, o.slot_id, o.amending_id, o.actual_minor,
           o.maximum_minor, o.charges_minor, o.discounts_minor, o.placement_key,
           p.id AS payment_id, p.state AS payment,
           p.maximum_minor AS payable_minor, p.authorised_minor, p.captured_minor,
           p.refunded_minor, p.taken_minor, p.rounding_minor
      FROM orders_order o JOIN payments_payment p ON p.order_id = o.id
     WHERE o.id = ANY(%(orders)s::bigint[])
), l AS (
    SELECT order_id, coalesce(sum(charged_minor), 0) AS goods,
           coalesce(sum(charged_deposit_minor), 0) AS deposits,
           coalesce(sum(charged_minor) FILTER (WHERE age_limit = 0), 0)::bigint AS lowered,
           coalesce(sum(estimate_minor) FILTER (WHERE age_limit = 0 AND ordered > 0), 0)::bigint
           AS agreed
      FROM orders_orderline WHERE order_id = ANY(%(orders)s::bigint[]) GROUP BY 1
), d AS (
    SELECT d.order_id, d.agreed_minor, d.actual_minor,
           CASE d.off WHEN 'fixed' THEN least(d.amount_minor, l.lowered)
                ELSE (l.lowered * d.percent + 50) / 100 END AS minor,
           CASE d.off WHEN 'fixed' THEN least(d.amount_minor, l.agreed)
                ELSE (l.agreed * d.percent + 50) / 100 END AS due
      FROM orders_orderdiscount d JOIN l USING (order_id)
), r AS (
    SELECT order_id, sum(amount_minor) FILTER (WHERE way = 'door') AS door,
           sum(amount_minor) FILTER (WHERE way = 'provider') AS provider,
           sum(amount_minor) FILTER (WHERE way = 'provider' AND state = 'done') AS returned,
           sum(amount_minor) FILTER (WHERE kind NOT IN ('containers', 'goodwill')) AS sold,
           sum(charges_minor) AS charges
      FROM orders_orderrefund WHERE order_id = ANY(%(orders)s::bigint[]) GROUP BY 1
), a AS (
    SELECT id, order_id, key, (terms->>'slot_id')::bigint AS slot_id FROM orders_orderamendment
     WHERE order_id = ANY(%(orders)s::bigint[]) AND state = 'pending'
), broken AS (
SELECT 'authorised >= captured >= refunded' AS check, o.number FROM o
 WHERE o.captured_minor > o.authorised_minor OR o.refunded_minor > o.captured_minor + o.taken_minor
    OR o.captured_minor > o.maximum_minor
UNION ALL
SELECT 'the exact total is lines + deposits + charges - discounts', o.number
  FROM o JOIN l ON l.order_id = o.id
 WHERE o.state IN ('packed', 'handed_over')
   AND o.actual_minor IS DISTINCT FROM CASE WHEN l.goods = 0 THEN 0 ELSE
       l.goods + l.deposits + o.charges_minor
       - coalesce((SELECT sum(d.minor) FROM d WHERE d.order_id = o.id), 0) END
UNION ALL
SELECT 'a discount is what its terms take off the goods, as agreed', o.number
  FROM o LEFT JOIN d ON d.order_id = o.id
 WHERE o.discounts_minor <> coalesce(d.agreed_minor, 0) OR d.agreed_minor <> d.due
    OR d.actual_minor <> d.minor
UNION ALL
SELECT 'captured is the exact total', o.number FROM o
 WHERE o.payment IN ('captured', 'paid_on_delivery', 'refunded')
   AND o.captured_minor + o.taken_minor - o.rounding_minor IS DISTINCT FROM o.actual_minor
       - coalesce((SELECT r.door FROM r WHERE r.order_id = o.id), 0)
UNION ALL
SELECT 'refunded is what went back by the provider and stayed there', o.number
  FROM o LEFT JOIN r ON r.order_id = o.id WHERE o.refunded_minor <> coalesce(r.returned, 0)
UNION ALL
SELECT 'of what was sold no more goes back than it came to', o.number
  FROM o JOIN r ON r.order_id = o.id
 WHERE r.sold > o.actual_minor OR r.charges > o.charges_minor
UNION ALL
SELECT 'a line gives back at most its price and its deposit, and all of it with the last', o.number
  FROM o JOIN l ON l.order_id = o.id JOIN orders_orderline x ON x.order_id = o.id
 WHERE x.back > x.picked OR x.back_minor > x.charged_minor
    OR x.back_deposit_minor > x.charged_deposit_minor
    OR x.back = x.picked AND x.back > 0
       AND (x.back_deposit_minor < x.charged_deposit_minor
            OR x.back_minor < x.charged_minor
               AND NOT EXISTS (SELECT 1 FROM d WHERE d.order_id = o.id))
UNION ALL
SELECT 'the maximum is secured', o.number FROM o
 WHERE o.payable_minor <> o.maximum_minor
    OR o.payment = 'authorised' AND o.state IN ('placed', 'picking')
       AND o.authorised_minor < o.maximum_minor
UNION ALL
SELECT 'goods that wait are reserved, or at risk', o.number FROM o
 WHERE o.state IN ('pending', 'placed')
   AND EXISTS (
       SELECT 1 FROM (
           SELECT sku, ordered AS wants FROM orders_orderline x
            WHERE x.order_id = o.id AND x.substitute_for_id IS NULL
            UNION ALL
           SELECT sku, -quantity FROM inventory_reservation h WHERE h.key = o.placement_key
            UNION ALL
           SELECT sku, -quantity FROM inventory_shortfall h WHERE h.key = o.placement_key) q
         WHERE NOT EXISTS (SELECT 1 FROM orders_orderline x
                            WHERE x.order_id = o.id AND x.sku = q.sku AND x.picked IS NOT NULL)
        GROUP BY sku HAVING sum(wants) <> 0)
UNION ALL
SELECT 'a change that waits has its seat, and the order its own', o.number
  FROM o LEFT JOIN a ON a.order_id = o.id
 WHERE a.id IS DISTINCT FROM o.amending_id OR a.id IS NOT NULL AND o.state <> 'placed'
    OR (a.slot_id <> o.slot_id) <> EXISTS (
       SELECT 1 FROM slots_seat s WHERE s.key = a.key AND s.slot_id = a.slot_id)
UNION ALL
SELECT 'one attempt wins', o.number FROM o
 WHERE (SELECT count(*) FROM payments_attempt a
         WHERE a.payment_id = o.payment_id AND a.state IN ('authorised', 'captured')) > 1
UNION ALL
SELECT 'a placed order is secured', o.number FROM o
 WHERE o.state IN ('placed', 'picking') AND o.payment NOT IN
       ('authorised', 'due_on_delivery', 'lapsed')
UNION ALL
SELECT 'an order that waits has its seat', o.number FROM o
 WHERE o.state IN ('pending', 'placed', 'picking')
   AND NOT EXISTS (
       SELECT 1 FROM slots_seat s WHERE s.key = o.placement_key AND s.slot_id = o.slot_id)
UNION ALL
SELECT 'a cancelled order holds nothing', o.number FROM o
 WHERE o.state = 'cancelled'
   AND (EXISTS (SELECT 1 FROM slots_seat s WHERE s.key = o.placement_key)
        OR EXISTS (SELECT 1 FROM inventory_reservation r WHERE r.key = o.placement_key))
)
SELECT broken.check, broken.number, o.state, o.payment, o.actual_minor AS actual,
       o.captured_minor AS captured, o.refunded_minor AS refunded, 0 AS held, 0 AS agreed
  FROM broken LEFT JOIN o ON o.number = broken.number
UNION ALL
SELECT '', o.number, o.state, o.payment, o.actual_minor, o.captured_minor, o.refunded_minor,
       CASE WHEN o.payment = 'authorised' THEN o.authorised_minor ELSE 0 END,
       coalesce(r.provider, 0)::bigint
  FROM o LEFT JOIN r ON r.order_id = o.id
"""
GOODS = """
WITH had AS (
    SELECT d.code, c.email FROM orders_orderdiscount d JOIN orders_order o ON o.id = d.order_id
      JOIN orders_ordercontact c ON c.order_id = o.id
     WHERE d.kind = 'voucher' AND o.state NOT IN ('cancelled', 'returned')
    UNION ALL
    SELECT a.terms->'discounts'->0->>'code', c.email FROM orders_orderamendment a
      JOIN orders_ordercontact c ON c.order_id = a.order_id
     WHERE a.state = 'pending' AND a.voucher = 'takes'
)
SELECT 'reserved is the sum of reservations, within the quantity: ' || s.sku AS check
  FROM inventory_supply s
  LEFT JOIN (SELECT supply_id, sum(quantity) FROM inventory_reservation GROUP BY 1) r
    ON r.supply_id = s.id
 WHERE s.reserved <> coalesce(r.sum, 0) OR s.reserved > s.quantity
UNION ALL
SELECT 'booked is the number of seats, within the capacity: slot ' || s.id
  FROM slots_slot s
  LEFT JOIN (SELECT slot_id, count(*) FROM slots_seat GROUP BY 1) x ON x.slot_id = s.id
 WHERE s.booked <> coalesce(x.count, 0) OR s.booked > s.capacity
UNION ALL
SELECT 'a voucher is used as often as orders have it, within its limit: ' || v.code
  FROM promotions_voucher v LEFT JOIN (SELECT code, count(*) FROM had GROUP BY 1) h USING (code)
 WHERE v.used <> coalesce(h.count, 0) OR h.count > v.limit_total
UNION ALL
SELECT 'nobody has a voucher more often than its limit for one: ' || code
  FROM had JOIN promotions_voucher v USING (code)
 GROUP BY code, had.email HAVING count(*) > min(v.limit_per_customer)
"""
REFUSED = "SELECT DISTINCT order_id AS id FROM orders_orderrefund WHERE state = 'refused'"
OURS = """
SELECT o.number, p.state, o.state AS order_state, o.actual_minor AS actual,
       p.captured_minor AS captured, p.refunded_minor AS refunded,
       CASE WHEN p.state = 'authorised' THEN p.authorised_minor ELSE 0 END AS held,
       coalesce((SELECT sum(e.amount_minor) FROM ledger_entry e
                  WHERE e.order_id = o.id AND e.account = 'clearing'
                     AND e.tender <> 'card'), 0)::bigint AS books
  FROM orders_order o JOIN payments_payment p ON p.order_id = o.id
 ORDER BY o.id
"""
RESTING: list[tuple[str, str]] = [
    ("no order pends", "SELECT number, pay_before FROM orders_order WHERE state = 'pending'"),
    (
        "no change waits for its payment",
        "SELECT order_id, pay_before FROM orders_orderamendment WHERE state = 'pending'",
    ),
    ("no claim waits", "SELECT id, order_id FROM orders_orderclaim WHERE state = 'open'"),
    (
        "no refund waits",
        # but of what the customer's bank took back
        """
        SELECT r.id, r.order_id, r.way, r.state FROM orders_orderrefund r
         WHERE r.state <> 'done' AND NOT EXISTS (SELECT 1 FROM settlement_dispute d
                WHERE d.order_id = r.order_id AND d.state <> 'won')
        """,
    ),
    (
        "no attempt is unknown",
        """
        SELECT a.id, a.state, p.order_id FROM payments_attempt a
          JOIN payments_payment p ON p.id = a.payment_id
         WHERE a.state IN ('new', 'open', 'declined', 'void_due')
        """,
    ),
    (
        "no call to the provider is due",
        "SELECT id, operation, asked, made_at FROM payments_call WHERE state = 'due'",
    ),
    (
        "no job waits or is at work",
        # but what the last minutes brought, of orders for days ahead
        "SELECT id, task_name, status, attempts FROM procrastinate_jobs"
        " WHERE status IN ('todo', 'doing')"
        " AND coalesce(scheduled_at < %(now)s - interval '15 minutes', true)",
    ),
    (
        "no hold outlives its time",
        """
        SELECT s.id, s.slot_id, s.until FROM slots_seat s WHERE s.until IS NULL
           AND NOT EXISTS (SELECT 1 FROM orders_order o WHERE o.placement_key = s.key)
        """,
    ),
    (
        "each placed order was told so once, and every mail is sent",
        """
        SELECT o.number, o.state, count(m.id) AS told FROM orders_order o
          LEFT JOIN notifications_message m ON m.order_id = o.id AND m.kind = 'order_placed'
         GROUP BY o.id
        HAVING count(m.id) <> CASE WHEN o.placed_at IS NULL THEN 0 ELSE 1 END
            OR count(m.id) FILTER (WHERE m.state <> 'sent') > 0
        """,
    ),
]
