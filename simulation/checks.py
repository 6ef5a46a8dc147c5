"""What must be true: of the rows a call has touched, after each of its turns; and of everything,
when all has come to rest. Recomputed with SQL of its own; the providers' ledgers are another truth.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from punnet.foundation import clock, db
from punnet.ops.audit import audit
from simulation.providers import Providers


class Broken(Exception):
    """Something that must be true is not. `check` names it, whatever the rows."""

    def __init__(self, check: str, rows: list[dict[str, Any]]) -> None:
        shown = "; ".join(json.dumps(row, default=str) for row in rows[:3])
        super().__init__(f"{check}: {shown}")
        self.check = check
        self.numbers = {str(row["number"]) for row in rows if row.get("number")}


def goods() -> None:
    """What is held of all goods, slots and vouchers. Raises Broken. One SQL query."""
    if broken := db.read_dicts(GOODS):
        raise Broken(broken[0]["check"], broken)


def orders(ids: Collection[int], providers: Providers, by_hand: Collection[str] = ()) -> None:
    """Raises Broken. One SQL query, and one of each provider's per order. `by_hand`: numbers of
    orders whose money somebody at a provider has moved, so that ours lags behind."""
    found = db.read_dicts(ORDERS, orders=sorted(ids))
    if broken := [row for row in found if row["check"]]:
        raise Broken(broken[0]["check"], broken)
    for row in (row for row in found if row["number"] not in by_hand):
        _never_ahead(row, providers.theirs(row["number"]))


def audited() -> None:
    """The shop's own audit. Raises Broken."""
    for finding in audit():
        raise Broken(f"audit: {finding.check}", finding.rows)


def at_rest(providers: Providers, by_hand: Collection[str] = ()) -> None:
    """When jobs and waits are over: nothing pends, and all ledgers agree to the cent."""
    for name, sql in RESTING:
        if rows := db.read_dicts(sql, now=clock.now()):
            raise Broken(name, rows)
    numbers = providers.numbers()
    for ours in db.read(OURS):
        numbers.discard(ours.number)
        found = providers.theirs(ours.number)
        same = (ours.captured, ours.refunded) == (found["captured"], found["refunded"])
        if ours.number in by_hand:  # what was taken by hand is back, and our payment never had it
            same = ours.captured - ours.refunded == found["captured"] - found["refunded"]
        if (
            not same
            or ours.held != found["held"]
            or ours.books != found["captured"] - found["refunded"]
        ):
            raise Broken("the providers' ledgers are ours", [{**ours._asdict(), "theirs": found}])
    if numbers:
        raise Broken("no money without an order", [{"orders": sorted(map(str, numbers))}])


def _never_ahead(ours: dict[str, Any], found: dict[str, int]) -> None:
    """We write what the provider has done, after it has done it; and it never takes more than was
    agreed, or twice."""
    facts = [{**ours, "theirs": found}]
    if ours["captured"] > found["captured"] or ours["refunded"] > found["refunded"]:
        raise Broken("we say no more than the provider has done", facts)
    if found["captured"] > max(ours["actual"] or 0, ours["captured"]):
        raise Broken("captured is what is in the totes, once", facts)
    counted_on = ours["state"] in ("placed", "picking")
    if counted_on and found["held"] < ours["held"]:
        raise Broken("what we count on is authorised at the provider", facts)


# a row of an order with no `check` is what we have of it, to be held against the provider's ledger;
# `held`: what we count on being able to capture
ORDERS = """
WITH o AS MATERIALIZED (
    SELECT o.id, o.number, o.state, o.actual_minor, o.maximum_minor, o.charges_minor,
           o.discounts_minor, o.placement_key, p.id AS payment_id, p.state AS payment,
           p.authorised_minor, p.captured_minor, p.refunded_minor,
           p.taken_minor, p.rounding_minor
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
   AND NOT EXISTS (SELECT 1 FROM slots_seat s WHERE s.key = o.placement_key)
UNION ALL
SELECT 'a cancelled order holds nothing', o.number FROM o
 WHERE o.state = 'cancelled'
   AND (EXISTS (SELECT 1 FROM slots_seat s WHERE s.key = o.placement_key)
        OR EXISTS (SELECT 1 FROM inventory_reservation r WHERE r.key = o.placement_key))
)
SELECT broken.check, broken.number, o.state, o.payment, o.actual_minor AS actual,
       o.captured_minor AS captured, o.refunded_minor AS refunded, 0 AS held
  FROM broken LEFT JOIN o ON o.number = broken.number
UNION ALL
SELECT '', o.number, o.state, o.payment, o.actual_minor, o.captured_minor, o.refunded_minor,
       CASE WHEN o.payment = 'authorised' THEN o.authorised_minor ELSE 0 END
  FROM o
"""
GOODS = """
WITH had AS (
    SELECT d.code, c.email FROM orders_orderdiscount d JOIN orders_order o ON o.id = d.order_id
      JOIN orders_ordercontact c ON c.order_id = o.id
     WHERE d.kind = 'voucher' AND o.state NOT IN ('cancelled', 'returned')
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
