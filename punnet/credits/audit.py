"""What must be true of credit and gift cards, recomputed with SQL of its own."""

from __future__ import annotations

CHECKS: list[tuple[str, str]] = [
    (
        "nobody holds less than nothing",
        """
        SELECT account, holder, currency, -sum(amount_minor) AS minor FROM ledger_entry
         WHERE account IN ('store_credit', 'gift_cards')
         GROUP BY account, holder, currency HAVING sum(amount_minor) > 0
        """,
    ),
    (
        "every holder is somebody: an account, a card, or an order",
        """
        SELECT DISTINCT e.account, e.holder FROM ledger_entry e
         WHERE e.account IN ('store_credit', 'gift_cards')
           AND NOT EXISTS (SELECT 1 FROM orders_order o WHERE e.holder = 'order:' || o.id)
           AND CASE e.account
               WHEN 'store_credit' THEN NOT EXISTS (SELECT 1 FROM credits_creditaccount a
                    WHERE e.holder = 'customer:' || a.customer_id AND a.currency = e.currency)
               ELSE NOT EXISTS (SELECT 1 FROM credits_giftcard c
                    WHERE e.holder = 'card:' || c.id AND c.currency = e.currency) END
        """,
    ),
    (
        "what staff gave, and what cards were issued for, stands in the books",
        """
        SELECT g.key::text, g.amount_minor, e.amount_minor AS books FROM credits_creditgrant g
          LEFT JOIN ledger_posting p ON p.key = 'grant:' || g.key
          LEFT JOIN ledger_entry e ON e.posting_id = p.id AND e.account = 'store_credit'
         WHERE e.amount_minor IS DISTINCT FROM -g.amount_minor
        UNION ALL
        SELECT c.id::text, c.face_minor, e.amount_minor FROM credits_giftcard c
          LEFT JOIN ledger_posting p ON p.key = 'card:' || c.id
          LEFT JOIN ledger_entry e ON e.posting_id = p.id AND e.account = 'gift_cards'
         WHERE e.amount_minor IS DISTINCT FROM -c.face_minor
        """,
    ),
    (
        "an order's maximum is what was set aside and what others are asked for at most",
        """
        WITH own AS (
            SELECT e.order_id, -sum(e.amount_minor) AS minor
              FROM ledger_entry e JOIN ledger_posting g ON g.id = e.posting_id
             WHERE g.kind IN ('set_aside', 'set_aside_less')
               AND e.holder = 'order:' || e.order_id GROUP BY e.order_id
        )
        SELECT o.number, o.maximum_minor, p.maximum_minor AS others, own.minor
          FROM orders_order o JOIN payments_payment p ON p.order_id = o.id
          LEFT JOIN own ON own.order_id = o.id
         WHERE p.maximum_minor <> o.maximum_minor - coalesce(own.minor, 0)
        """,
    ),
    (
        "nothing is aside for an order that is over or paid",
        """
        SELECT e.holder, -sum(e.amount_minor) AS minor, o.state, p.state AS payment
          FROM ledger_entry e JOIN orders_order o ON e.holder = 'order:' || o.id
          JOIN payments_payment p ON p.order_id = o.id
         WHERE o.state IN ('cancelled', 'returned', 'handed_over')
            OR p.state IN ('captured', 'paid_on_delivery', 'refunded', 'voided')
         GROUP BY e.holder, o.state, p.state HAVING sum(e.amount_minor) <> 0
        """,
    ),
    (
        "an order that is over keeps no credit and no card's money, no refund due",
        """
        SELECT o.number, o.state, sum(e.amount_minor) AS minor
          FROM orders_order o JOIN ledger_entry e ON e.order_id = o.id
           AND e.account IN ('store_credit', 'gift_cards')
           AND e.tender IN ('store_credit', 'gift_card')
          JOIN payments_payment p ON p.order_id = o.id
         WHERE (o.state = 'cancelled' OR o.state = 'returned' AND NOT EXISTS (
               SELECT 1 FROM payments_call c WHERE c.payment_id = p.id
                AND c.operation = 'refund' AND c.state IN ('due', 'refused')))
         GROUP BY o.number, o.state HAVING sum(e.amount_minor) <> 0
        """,
    ),
]
