"""What must be true of orders and their payments, recomputed with SQL of its own."""

from __future__ import annotations

CHECKS: list[tuple[str, str]] = [
    (
        "no two orders of one key",
        """
        SELECT basket_id, request_key, count(*) FROM orders_order
         GROUP BY basket_id, request_key HAVING count(*) > 1
        """,
    ),
    (
        "no two pending orders of one basket",
        """
        SELECT basket_id, count(*) FROM orders_order WHERE state = 'pending'
         GROUP BY basket_id HAVING count(*) > 1
        """,
    ),
    (
        "order without payment",
        """
        SELECT o.id, o.number FROM orders_order o
          LEFT JOIN payments_payment p ON p.order_id = o.id WHERE p.id IS NULL
        """,
    ),
    (
        "order's totals are the sums of its lines and charges",
        """
        WITH l AS (
            SELECT order_id,
                   sum(estimate_minor) FILTER (WHERE substitute_for_id IS NULL) AS estimate,
                   sum(maximum_minor) FILTER (WHERE substitute_for_id IS NULL) AS maximum
              FROM orders_orderline GROUP BY order_id
        ), c AS (SELECT order_id, sum(amount_minor) AS charges
                  FROM orders_ordercharge GROUP BY order_id
        ), b AS (
            SELECT l.order_id, sum(l.estimate_minor) AS estimate, sum(l.maximum_minor) AS maximum
              FROM orders_orderline l JOIN orders_orderdiscount d USING (order_id)
             WHERE l.age_limit = 0 AND l.substitute_for_id IS NULL GROUP BY l.order_id
        ), d AS (
            SELECT d.order_id, sum(d.agreed_minor) AS agreed,
                   sum(CASE d.off WHEN 'fixed' THEN least(d.amount_minor, b.estimate)
                       ELSE trunc((2 * b.estimate * d.percent + 100) / 200) END) AS estimate,
                   sum(CASE d.off WHEN 'fixed' THEN least(d.amount_minor, b.maximum)
                       ELSE trunc((2 * b.maximum * d.percent + 100) / 200) END) AS maximum
              FROM orders_orderdiscount d JOIN b USING (order_id) GROUP BY d.order_id)
        SELECT o.id, o.number FROM orders_order o JOIN l ON l.order_id = o.id
          LEFT JOIN c ON c.order_id = o.id LEFT JOIN d ON d.order_id = o.id
         WHERE o.charges_minor <> coalesce(c.charges, 0)
            OR o.goods_minor <> l.estimate
            OR o.discounts_minor <> coalesce(d.agreed, 0)
            OR o.discounts_minor <> coalesce(d.estimate, 0)
            OR o.estimate_minor
               <> l.estimate + o.deposits_minor + o.charges_minor - o.discounts_minor
            OR o.maximum_minor
               <> l.maximum + o.deposits_minor + o.charges_minor - coalesce(d.maximum, 0)
        """,
    ),
    (
        "order and the change that waits for its payment disagree",
        """
        SELECT o.id, o.number, o.state, o.amending_id, a.id AS amendment FROM orders_order o
          FULL JOIN (SELECT * FROM orders_orderamendment WHERE state = 'pending') a
               ON a.order_id = o.id
         WHERE (o.amending_id IS NOT NULL OR a.id IS NOT NULL)
           AND (o.amending_id IS DISTINCT FROM a.id OR o.state <> 'placed')
        """,
    ),
    (
        "an order's agreements are numbered without a gap",
        """
        SELECT o.id, o.number, o.agreement, count(a.id) AS kept FROM orders_order o
          LEFT JOIN orders_orderagreement a ON a.order_id = o.id AND a.number < o.agreement
         WHERE o.agreement > 1
         GROUP BY o.id HAVING count(a.id) <> o.agreement - 1
        """,
    ),
    (
        "actual = charged lines + deposits + charges - discounts, within the maximum",
        """
        WITH l AS (
            SELECT order_id, coalesce(sum(charged_minor), 0) AS goods,
                   coalesce(sum(charged_deposit_minor), 0) AS deposits
              FROM orders_orderline GROUP BY order_id
        ), b AS (
            SELECT l.order_id, coalesce(sum(l.charged_minor), 0) AS goods
              FROM orders_orderline l JOIN orders_orderdiscount d USING (order_id)
             WHERE l.age_limit = 0 GROUP BY l.order_id
        ), d AS (
            SELECT d.order_id, sum(d.actual_minor) AS actual,
                   sum(CASE d.off WHEN 'fixed' THEN least(d.amount_minor, b.goods)
                       ELSE trunc((2 * b.goods * d.percent + 100) / 200) END) AS due
              FROM orders_orderdiscount d JOIN b USING (order_id) GROUP BY d.order_id
        )
        SELECT o.id, o.number, o.actual_minor, d.actual AS discounts
          FROM orders_order o JOIN l ON l.order_id = o.id LEFT JOIN d ON d.order_id = o.id
         WHERE o.actual_minor IS NOT NULL
           AND (o.actual_minor
                <> l.goods + l.deposits + o.charges_minor - coalesce(d.actual, 0)
                OR d.actual IS DISTINCT FROM d.due
                OR o.actual_minor > o.maximum_minor)
        """,
    ),
    (
        "order past packing without its exact total",
        """
        SELECT id, number FROM orders_order
         WHERE state IN ('packed', 'handed_over', 'returned') AND actual_minor IS NULL
        """,
    ),
    (
        "a line gave back what its refunds say, and no more than it came to",
        """
        WITH r AS (
            SELECT line_id, sum(quantity) AS quantity, sum(goods_minor) AS goods,
                   sum(deposit_minor) AS deposit
              FROM orders_orderrefundline GROUP BY line_id
        )
        SELECT l.id, l.order_id, l.back, l.back_minor, l.back_deposit_minor
          FROM orders_orderline l LEFT JOIN r ON r.line_id = l.id
         WHERE (l.back <> 0 OR l.back_minor <> 0 OR l.back_deposit_minor <> 0 OR r.line_id > 0)
           AND ((l.back, l.back_minor, l.back_deposit_minor)
                IS DISTINCT FROM (r.quantity, r.goods, r.deposit)
                OR l.back > l.picked OR l.back_minor > l.charged_minor
                OR l.back_deposit_minor > l.charged_deposit_minor)
        """,
    ),
    (
        "a refund is the sum of its lines, and by rate too",
        """
        WITH l AS (
            SELECT refund_id, sum(goods_minor) AS goods, sum(deposit_minor) AS deposits
              FROM orders_orderrefundline GROUP BY refund_id
        ), t AS (
            SELECT r.id, sum((e->>1)::bigint) AS gross
              FROM orders_orderrefund r, jsonb_array_elements(r.by_rate) AS e GROUP BY r.id
        )
        SELECT r.id, r.order_id, r.kind, r.amount_minor FROM orders_orderrefund r
          LEFT JOIN l ON l.refund_id = r.id LEFT JOIN t ON t.id = r.id
         WHERE coalesce(l.goods, 0) <> r.goods_minor
            OR coalesce(t.gross, 0) <> r.goods_minor + r.charges_minor
            OR r.kind <> 'containers' AND coalesce(l.deposits, 0) <> r.deposits_minor
        """,
    ),
    (
        "an order gave back no more of its charges than it had",
        """
        SELECT o.id, o.number, o.charges_minor, sum(r.charges_minor) AS back
          FROM orders_orderrefund r JOIN orders_order o ON o.id = r.order_id
         WHERE r.charges_minor <> 0 GROUP BY o.id HAVING sum(r.charges_minor) <> o.charges_minor
        """,
    ),
    (
        "a claim's refund is its own, of the same order",
        """
        SELECT c.id, c.order_id, c.state FROM orders_orderclaim c
          LEFT JOIN orders_orderrefund r ON r.id = c.refund_id
         WHERE c.state IN ('refunded', 'part')
           AND (r.order_id IS DISTINCT FROM c.order_id OR r.kind IS DISTINCT FROM 'claim')
        """,
    ),
]
