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
        "an order's money in the books is captured + taken - refunded",
        """
        WITH books AS (
            SELECT order_id, sum(amount_minor) AS minor FROM ledger_entry
             WHERE account IN ('clearing', 'cash') AND order_id IS NOT NULL GROUP BY order_id
        ), paid AS (
            SELECT order_id, captured_minor + taken_minor - refunded_minor AS minor
              FROM payments_payment
        )
        SELECT paid.order_id, paid.minor, coalesce(books.minor, 0) AS books
          FROM paid LEFT JOIN books USING (order_id) WHERE paid.minor <> coalesce(books.minor, 0)
        """,
    ),
]
