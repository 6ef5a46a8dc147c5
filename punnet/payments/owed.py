"""What a customer owes for an order, or is owed: what the order came to, less what the books say
was settled of it. Never a sum that somebody edited. rule: docs/rules/money.md#owed"""

from __future__ import annotations

from punnet.foundation import db


def owed(order_id: int) -> int:
    """Minor units: positive is still to be paid, negative is to go back. One SQL query."""
    row = db.read_one(OF_ORDER, order=order_id)
    return row.minor if row else 0


# of a row `o` of orders. Before the goods are packed nothing is owed, and nothing of an order that
# is over. A sale is settled when it is posted against anything but RECEIVABLE; a refund that is
# agreed lowers what the order came to, so that it is owed until it is posted, and by transfer until
# the bank paid it. What a dispute took is owed until it is written off; what credit and gift card
# set aside is theirs to pay. Calls without a refund are from before there were parts
MINOR = """
(CASE WHEN o.state IN ('packed', 'handed_over') THEN coalesce(o.actual_minor, 0) + coalesce((
    SELECT sum(e.amount_minor) FROM ledger_entry e
     WHERE e.order_id = o.id AND e.holder = 'order:' || o.id), 0) - coalesce((
    SELECT sum(r.amount_minor) FROM orders_orderrefund r WHERE r.order_id = o.id), 0) - coalesce((
    SELECT sum(c.amount_minor) FROM payments_call c JOIN payments_payment x ON x.id = c.payment_id
     WHERE x.order_id = o.id AND c.operation = 'refund' AND c.state IN ('due', 'done')
       AND c.refund_id IS NULL), 0)
      ELSE 0 END
 + coalesce((SELECT sum(e.amount_minor) FROM ledger_entry e WHERE e.order_id = o.id
              AND e.account IN ('sales', 'tax', 'deposits', 'receivable',
                                'goodwill')), 0)
 - coalesce((SELECT sum(d.written_off_minor) FROM settlement_dispute d
              WHERE d.order_id = o.id), 0))::bigint
"""
OF_ORDER = f"SELECT {MINOR} AS minor FROM orders_order o WHERE o.id = %(order)s::bigint"  # noqa: S608  our own
