"""What must be true of the books, recomputed with SQL of its own."""

from __future__ import annotations

CHECKS: list[tuple[str, str]] = [
    (
        "postings sum to zero per currency",
        """
        SELECT posting_id, currency, sum(amount_minor) FROM ledger_entry
         GROUP BY posting_id, currency HAVING sum(amount_minor) <> 0
        """,
    ),
    (
        "goods that went unpaid are a debt until they are paid, and none after",
        """
        WITH debt AS (
            SELECT e.order_id, sum(e.amount_minor) AS minor
              FROM ledger_entry e JOIN ledger_posting g ON g.id = e.posting_id
             WHERE e.account = 'receivable' AND g.kind IN ('handed_over_unpaid', 'debt_paid')
             GROUP BY e.order_id
        )
        SELECT d.order_id, o.number, d.minor, o.actual_minor, p.state
          FROM debt d JOIN orders_order o ON o.id = d.order_id
          JOIN payments_payment p ON p.order_id = d.order_id
         WHERE d.minor <> CASE WHEN p.state IN ('captured', 'refunded') THEN 0
                               ELSE o.actual_minor - coalesce((
                                   SELECT sum(e.amount_minor) FROM ledger_entry e
                                     JOIN ledger_posting g ON g.id = e.posting_id
                                    WHERE e.order_id = o.id AND e.holder = 'order:' || o.id
                                      AND g.kind = 'handed_over_unpaid'), 0) END
        """,
    ),
    (
        "an order's money in the books is captured + taken - refunded",
        """
        WITH books AS (
            SELECT order_id, sum(amount_minor) AS minor FROM ledger_entry
             WHERE account IN ('clearing', 'cash') AND order_id IS NOT NULL GROUP BY order_id
        ), paid AS (
            SELECT order_id, captured_minor + taken_minor - refunded_minor - coalesce((
                   SELECT sum(d.taken_minor) FROM settlement_dispute d
                    WHERE d.order_id = p.order_id), 0) + coalesce((
                   -- captured without us, and the bank sent the refund of it back
                   SELECT sum(c.amount_minor) FROM payments_call c
                    WHERE c.payment_id = p.id AND c.operation = 'stray' AND c.state = 'failed'
                      AND NOT EXISTS (SELECT 1 FROM payments_call x
                           WHERE x.attempt_id = c.attempt_id AND x.operation = 'stray'
                             AND x.id > c.id AND x.state IN ('done', 'failed'))), 0) AS minor
              FROM payments_payment p
        )
        SELECT paid.order_id, paid.minor, coalesce(books.minor, 0) AS books
          FROM paid LEFT JOIN books USING (order_id) WHERE paid.minor <> coalesce(books.minor, 0)
        """,
    ),
    (
        "what the store owes by transfer stands in the books",
        """
        WITH books AS (
            SELECT order_id, -sum(amount_minor) AS minor FROM ledger_entry
             WHERE account = 'receivable' AND tender = 'transfer' GROUP BY order_id
        ), owed AS (
            SELECT order_id,
                   sum(amount_minor - own_minor) FILTER (WHERE state = 'due') AS minor
              FROM orders_orderrefund WHERE way = 'transfer' GROUP BY order_id
        )
        SELECT order_id, owed.minor, books.minor AS books FROM owed FULL JOIN books USING (order_id)
         WHERE coalesce(owed.minor, 0) <> coalesce(books.minor, 0)
        """,
    ),
]
