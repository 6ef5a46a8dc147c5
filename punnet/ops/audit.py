"""`punnet audit`: recompute what must be true, with SQL of its own, and name the rows that are not.

Each domain keeps its own checks; what spans domains is here. One snapshot of the database for all
of it, so that a busy shop is not found guilty of what happened between two queries.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction

from punnet.credits.audit import CHECKS as CREDITS
from punnet.foundation import clock, db
from punnet.inventory.audit import CHECKS as INVENTORY
from punnet.invoices.audit import CHECKS as INVOICES
from punnet.ledger.audit import CHECKS as LEDGER
from punnet.orders.audit import CHECKS as ORDERS
from punnet.payments.audit import CHECKS as PAYMENTS
from punnet.promotions.audit import CHECKS as PROMOTIONS
from punnet.settlement.audit import CHECKS as SETTLEMENT
from punnet.slots.audit import CHECKS as SLOTS
from punnet.tills.audit import CHECKS as TILLS

ROWS_SHOWN = 20

SPANNING: list[tuple[str, str]] = [
    *(
        (
            f"rows of {table} that no month was made for: run punnet migrate",
            f"SELECT count(*) AS rows, min(at) AS first FROM {table}_rest HAVING count(*) > 0",  # noqa: S608
        )
        for table in ("events_event", "inventory_stockmovement", "notifications_message")
    ),
    (
        "live order without a seat, or a seat of an order that is over",
        """
        SELECT o.id, o.number, o.state FROM orders_order o
          LEFT JOIN slots_seat s ON s.key = o.placement_key AND s.until IS NULL
         WHERE (o.state IN ('pending', 'placed', 'picking')
                AND (s.id IS NULL OR s.slot_id <> o.slot_id))
            OR (o.state = 'cancelled' AND o.reason <> 'returned' AND s.id IS NOT NULL)
        """,
    ),
    (
        "booked seat that no order has",
        """
        SELECT s.id, s.slot_id, s.key FROM slots_seat s
         WHERE s.until IS NULL
           AND NOT EXISTS (SELECT 1 FROM orders_order o WHERE o.placement_key = s.key)
           AND NOT EXISTS (SELECT 1 FROM orders_orderamendment a
                            WHERE a.key = s.key AND a.state = 'pending')
        """,
    ),
    (
        "voucher's use and its order disagree",
        """
        SELECT o.number, u.key, u.state FROM promotions_voucheruse u
          LEFT JOIN orders_order o ON o.placement_key = u.key
          LEFT JOIN orders_orderamendment a ON a.key = u.key
         WHERE o.id IS NULL AND a.id IS NULL
            OR (u.state = 'taken')
               <> coalesce(a.state = 'pending', o.discounts_minor > 0
                           AND o.state NOT IN ('cancelled', 'returned'))
        UNION ALL
        SELECT o.number, o.placement_key, o.state FROM orders_order o
         WHERE o.discounts_minor > 0
           AND NOT EXISTS (SELECT 1 FROM promotions_voucheruse u WHERE u.key = o.placement_key)
        """,
    ),
    (
        "reservation that no live order has",
        """
        SELECT r.id, r.key, r.store_id, r.sku FROM inventory_reservation r
         WHERE NOT EXISTS (SELECT 1 FROM orders_order o WHERE o.placement_key = r.key
                            AND o.state IN ('pending', 'placed', 'picking'))
           AND NOT EXISTS (SELECT 1 FROM orders_orderamendment a
                            WHERE a.key = r.key AND a.state = 'pending')
        """,
    ),
    (
        "waiting line that is neither reserved nor at risk",
        """
        WITH wanted AS (
            SELECT o.placement_key AS key, l.sku, sum(l.ordered) AS ordered
              FROM orders_orderline l JOIN orders_order o ON o.id = l.order_id
             WHERE o.state IN ('pending', 'placed') AND l.substitute_for_id IS NULL
               AND l.picked IS NULL
             GROUP BY 1, 2
        ), held AS (
            SELECT key, sku, sum(quantity) AS quantity FROM (
                SELECT key, sku, quantity FROM inventory_reservation
                UNION ALL SELECT key, sku, quantity FROM inventory_shortfall) h GROUP BY 1, 2
        )
        SELECT wanted.*, coalesce(held.quantity, 0) AS held
          FROM wanted LEFT JOIN held USING (key, sku)
         WHERE wanted.ordered <> coalesce(held.quantity, 0)
        """,
    ),
    (
        "rows of a month that `punnet migrate` has not made",
        """
        SELECT 'events_event' AS table, count(*) FROM events_event_rest HAVING count(*) > 0
         UNION ALL SELECT 'inventory_stockmovement', count(*) FROM inventory_stockmovement_rest
        HAVING count(*) > 0
         UNION ALL SELECT 'payments_gatewaymessage', count(*) FROM payments_gatewaymessage_rest
        HAVING count(*) > 0
         UNION ALL SELECT 'notifications_message', count(*) FROM notifications_message_rest
        HAVING count(*) > 0
        """,
    ),
    (
        "basket's state and its order disagree",
        """
        SELECT b.id, b.state, o.number, o.state AS order_state FROM basket_basket b
          JOIN orders_order o ON o.number = b.order_number
         WHERE (b.state = 'paying' AND b.amends IS NULL AND o.state <> 'pending')
            OR (b.state = 'paying' AND b.amends IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM orders_orderamendment a
                 WHERE a.basket_id = b.id AND a.state = 'pending'))
            OR (b.state = 'ordered' AND o.state = 'pending')
        UNION ALL
        SELECT b.id, b.state, o.number, o.state FROM orders_order o
          JOIN basket_basket b ON b.id = o.basket_id
         WHERE o.state = 'pending' AND b.state <> 'paying'
        """,
    ),
]


@dataclass(frozen=True)
class Finding:
    check: str
    rows: list[dict[str, Any]]


def audit() -> list[Finding]:
    """Every check that found rows; none when all is well. One SQL query a check."""
    checks = [
        *INVENTORY, *SLOTS, *PROMOTIONS, *CREDITS, *ORDERS, *PAYMENTS, *SETTLEMENT, *LEDGER,
        *TILLS, *INVOICES, *SPANNING,
    ]  # fmt: skip
    with transaction.atomic():
        if not connection.needs_rollback and len(connection.savepoint_ids) == 0:
            db.write("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        now = clock.now()
        found = [Finding(name, db.read_dicts(sql, now=now)) for name, sql in checks]
    return [finding for finding in found if finding.rows]


def main() -> int:
    """Print what was found; the exit status."""
    findings = audit()
    for finding in findings:
        sys.stdout.write(f"NOT TRUE: {finding.check} ({len(finding.rows)} rows)\n")
        for row in finding.rows[:ROWS_SHOWN]:
            sys.stdout.write(f"  {json.dumps(row, default=str)}\n")
    if not findings:
        sys.stdout.write("audit: all is well\n")
    return 1 if findings else 0
