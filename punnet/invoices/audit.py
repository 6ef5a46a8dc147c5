"""What must be true of invoices, recomputed with SQL of its own."""

from __future__ import annotations

_OF_POSTING = """
    SELECT e.posting_id, -sum(e.amount_minor) AS gross,
           -coalesce(sum(e.amount_minor) FILTER (WHERE e.account = 'tax'), 0) AS tax,
           -coalesce(sum(e.amount_minor) FILTER (WHERE e.account = 'deposits'), 0) AS deposits
      FROM ledger_entry e WHERE e.account IN ('sales', 'tax', 'deposits') GROUP BY e.posting_id
"""

CHECKS: list[tuple[str, str]] = [
    (
        "numbers of a store's year without gaps, up to its counter",
        """
        WITH n AS (
            SELECT store_id, year, count(*) AS rows, min(number) AS first, max(number) AS last
              FROM invoices_invoice GROUP BY store_id, year
        )
        SELECT store_id, year, n.rows, n.first, n.last, c.last AS counted
          FROM n FULL JOIN invoices_counter c USING (store_id, year)
         WHERE n.first IS DISTINCT FROM 1 OR n.rows IS DISTINCT FROM n.last
            OR n.last IS DISTINCT FROM c.last
        """,
    ),
    (
        "an invoice's sums are those of its posting",
        f"""
        SELECT i.id, i.store_id, i.year, i.number, i.gross_minor, p.gross
          FROM invoices_invoice i LEFT JOIN ({_OF_POSTING}) p ON p.posting_id = i.posting_id
         CROSS JOIN LATERAL (SELECT CASE i.kind WHEN 'invoice' THEN 1 ELSE -1 END AS sign) s
         WHERE (p.gross, p.tax, p.deposits) IS DISTINCT FROM
               (s.sign * i.gross_minor, s.sign * i.tax_minor, s.sign * i.deposits_minor)
        """,  # noqa: S608 - our own text
    ),
    (
        "an invoice of another store, order or currency than its posting",
        """
        SELECT i.id, i.store_id, i.year, i.number FROM invoices_invoice i
          JOIN ledger_posting p ON p.id = i.posting_id
         WHERE (i.store_id, i.order_id) IS DISTINCT FROM (p.store_id, p.order_id)
            OR EXISTS (SELECT 1 FROM ledger_entry e
                        WHERE e.posting_id = p.id AND e.currency <> i.currency)
        """,
    ),
    (
        "credit notes above their invoice",
        """
        SELECT i.id, i.store_id, i.year, i.number, i.gross_minor, sum(c.gross_minor) AS credited
          FROM invoices_invoice c JOIN invoices_invoice i ON i.id = c.refers_to_id
         GROUP BY i.id HAVING sum(c.gross_minor) > i.gross_minor
        """,
    ),
    (
        "what was sold or given back without its invoice",
        f"""
        SELECT p.id, p.key, p.at FROM ledger_posting p
          JOIN ({_OF_POSTING}) o ON o.posting_id = p.id AND o.gross <> 0
         WHERE p.order_id IS NOT NULL AND p.kind <> 'containers'
           AND p.at < %(now)s::timestamptz - interval '1 hour'
           AND NOT EXISTS (SELECT 1 FROM invoices_invoice i WHERE i.posting_id = p.id)
        """,  # noqa: S608 - our own text
    ),
]
