"""What must be true of money, recomputed with SQL of its own."""

from __future__ import annotations

# what credit and gift card were charged for an order `o`
CREDIT = """
(SELECT coalesce(sum(e.amount_minor), 0) FROM ledger_entry e JOIN ledger_posting g
     ON g.id = e.posting_id WHERE e.order_id = o.id AND e.holder = 'order:' || o.id
    AND g.kind NOT IN ('set_aside', 'set_aside_less', 'set_aside_back'))
"""
CHECKS: list[tuple[str, str]] = [
    (
        "authorised >= captured >= refunded",
        """
        SELECT id, order_id, authorised_minor, captured_minor, refunded_minor FROM payments_payment
         WHERE (method <> 'on_delivery' AND captured_minor > authorised_minor)
            OR refunded_minor > captured_minor + taken_minor
        """,
    ),
    (
        "captured, taken at the door or paid by credit is the exact total less what went off there",
        f"""
        SELECT p.id, o.number, o.actual_minor, p.captured_minor, p.taken_minor, p.rounding_minor
          FROM payments_payment p JOIN orders_order o ON o.id = p.order_id
         WHERE p.state IN ('captured', 'paid_on_delivery', 'refunded')
           AND p.captured_minor + p.taken_minor - p.rounding_minor
               + {CREDIT}
               IS DISTINCT FROM o.actual_minor - coalesce((
               SELECT sum(r.amount_minor) FROM orders_orderrefund r
                WHERE r.order_id = o.id AND r.way = 'door'), 0)
        """,  # noqa: S608  our own
    ),
    (
        "a payment is for its order's maximum, and what is set aside covers it",
        """
        SELECT p.id, o.number, o.maximum_minor AS ordered, p.maximum_minor, p.authorised_minor
          FROM payments_payment p JOIN orders_order o ON o.id = p.order_id
         WHERE p.maximum_minor > o.maximum_minor  -- less by credit alone: credits/audit.py
            OR (p.state = 'authorised' AND o.state IN ('placed', 'picking')
                AND p.authorised_minor < p.maximum_minor)
        """,
    ),
    (
        "captured and refunded are the sums of the calls done",
        """
        WITH c AS (
            SELECT payment_id,
                   coalesce(sum(amount_minor) FILTER (WHERE operation = 'capture'), 0) AS captured,
                   coalesce(sum(amount_minor) FILTER (WHERE operation = 'refund'), 0) AS refunded
              FROM payments_call WHERE state = 'done' GROUP BY payment_id
        )
        SELECT p.id, p.order_id FROM payments_payment p LEFT JOIN c ON c.payment_id = p.id
         WHERE p.captured_minor <> coalesce(c.captured, 0)
            OR p.refunded_minor <> coalesce(c.refunded, 0)
        """,
    ),
    (
        "handed over, not paid, and no manager's word",
        """
        SELECT p.id, o.number, p.state
          FROM payments_payment p JOIN orders_order o ON o.id = p.order_id
         WHERE o.state = 'handed_over' AND p.waived_by = '' AND o.actual_minor <> 0
           AND p.state NOT IN ('captured', 'paid_on_delivery', 'refunded')
        """,
    ),
    (
        "paid attempt without a live order",
        """
        SELECT a.id, o.number, a.state, o.state AS order_state
          FROM payments_attempt a JOIN payments_payment p ON p.id = a.payment_id
          JOIN orders_order o ON o.id = p.order_id
         WHERE a.state = 'authorised' AND o.state IN ('pending', 'cancelled', 'returned')
        """,
    ),
    (
        "order placed as paid by a provider without a paid attempt",
        """
        SELECT o.id, o.number FROM orders_order o JOIN payments_payment p ON p.order_id = o.id
         WHERE o.state IN ('placed', 'picking', 'packed') AND p.method <> 'on_delivery'
           AND p.state NOT IN ('capture_failed', 'lapsed', 'verified')
           AND o.actual_minor IS DISTINCT FROM 0
           AND p.method <> 'credit' AND NOT (p.state = 'captured' AND p.captured_minor = 0)
           AND NOT EXISTS (SELECT 1 FROM payments_attempt a WHERE a.payment_id = p.id
                            AND a.state IN ('authorised', 'captured'))
        """,
    ),
    (
        "payment waits for its day without a card, or without a placed order",
        """
        SELECT o.id, o.number, o.state FROM payments_payment p
          JOIN orders_order o ON o.id = p.order_id
         WHERE p.state = 'verified' AND (o.state <> 'placed' OR NOT EXISTS (
               SELECT 1 FROM payments_attempt a
                WHERE a.payment_id = p.id AND a.state = 'verified' AND a.card_ref <> ''))
        """,
    ),
    (
        "order that is over keeps money, no refund due",
        """
        SELECT o.id, o.number, o.state, p.captured_minor + p.taken_minor - p.refunded_minor AS kept
          FROM orders_order o JOIN payments_payment p ON p.order_id = o.id
         WHERE o.state IN ('cancelled', 'returned')
           AND p.captured_minor + p.taken_minor > p.refunded_minor + coalesce((
               SELECT sum(r.amount_minor) FROM orders_orderrefund r
                WHERE r.order_id = o.id AND r.way = 'transfer'), 0) + coalesce((
               SELECT sum(d.taken_minor) FROM settlement_dispute d WHERE d.order_id = o.id), 0)
           AND NOT EXISTS (SELECT 1 FROM payments_call c WHERE c.payment_id = p.id
                            AND c.operation = 'refund' AND c.state = 'due')
        """,
    ),
    (
        "order picked on a dead authorisation",
        """
        SELECT o.id, o.number, a.capture_before, l.claimed_at FROM orders_order o
          JOIN payments_payment p ON p.order_id = o.id
          JOIN payments_attempt a ON a.payment_id = p.id AND a.state IN ('authorised', 'captured')
          JOIN fulfilment_picklist l ON l.order_id = o.id
         WHERE a.capture_before IS NOT NULL AND l.claimed_at >= a.capture_before
           AND p.waived_by = ''
        """,
    ),
    (
        "order picked on an authorisation that lapsed, and no manager's word",
        """
        SELECT o.id, o.number, o.state FROM orders_order o
          JOIN payments_payment p ON p.order_id = o.id
         WHERE p.state = 'lapsed' AND p.waived_by = '' AND o.state NOT IN ('placed', 'cancelled')
        """,
    ),
    (
        "money captured without us, not given back and not looked into",
        """
        SELECT o.id, o.number, c.amount_minor, c.problem FROM payments_call c
          JOIN payments_payment p ON p.id = c.payment_id JOIN orders_order o ON o.id = p.order_id
         WHERE c.operation = 'stray' AND c.state = 'refused' AND c.seen_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM payments_call x WHERE x.attempt_id = c.attempt_id
                            AND x.operation = 'stray' AND x.id > c.id)
        """,
    ),
    (
        "a refund by a provider and its call tell the same",
        """
        SELECT r.id, r.order_id, r.state, r.amount_minor FROM orders_orderrefund r
         WHERE r.way = 'provider' AND CASE WHEN r.state = 'refused' THEN 0 ELSE 1 END
               <> (SELECT count(*) FROM payments_call c
                    WHERE c.refund_id = r.id AND c.amount_minor = r.amount_minor - r.own_minor
                      AND c.operation = 'refund' AND c.state IN ('due', 'done')
                      AND (c.state = r.state OR r.state = 'refused'))
        """,
    ),
    (
        "what a provider is to give back is promised, once",
        """
        SELECT p.id, p.order_id, p.promised_minor, sum(r.amount_minor - r.own_minor) AS agreed
          FROM payments_payment p JOIN orders_orderrefund r ON r.order_id = p.order_id
         WHERE r.way = 'provider'
         GROUP BY p.id HAVING sum(r.amount_minor - r.own_minor) <> p.promised_minor
        """,
    ),
    (
        "money kept of a settled order = what was delivered and not given back",
        f"""
        WITH l AS (
            SELECT l.order_id, sum(coalesce(l.charged_minor, 0) - l.back_minor
                   + coalesce(l.charged_deposit_minor, 0) - l.back_deposit_minor) AS left_minor
              FROM orders_orderline l GROUP BY l.order_id
        ), r AS (
            SELECT order_id, sum(amount_minor) FILTER (WHERE way <> 'door') AS paid_back,
                   sum(charges_minor) AS charges,
                   sum(amount_minor) FILTER (WHERE kind IN ('containers', 'goodwill')) AS beside
              FROM orders_orderrefund GROUP BY order_id
        ), d AS (
            SELECT order_id, sum(actual_minor) AS minor FROM orders_orderdiscount GROUP BY order_id
        )
        SELECT o.id, o.number FROM orders_order o JOIN payments_payment p ON p.order_id = o.id
          JOIN r ON r.order_id = o.id JOIN l ON l.order_id = o.id LEFT JOIN d ON d.order_id = o.id
         WHERE p.captured_minor + p.taken_minor - p.rounding_minor + {CREDIT}
               - coalesce(r.paid_back, 0)
               <> l.left_minor + o.charges_minor - r.charges - coalesce(d.minor, 0)
                  - coalesce(r.beside, 0)
        """,  # noqa: S608  our own
    ),
]
