"""What must be true of what providers report, recomputed with SQL of its own."""

from __future__ import annotations

CHECKS: list[tuple[str, str]] = [
    (
        "a payout that arrived is in the ledger as it says, and one that came back is not",
        """
        WITH booked AS (
            SELECT split_part(g.key, ':', 2)::bigint AS payout_id, e.currency,
                   sum(e.amount_minor) AS minor
              FROM ledger_posting g JOIN ledger_entry e ON e.posting_id = g.id
             WHERE g.kind IN ('payout', 'payout_failed') AND e.account = 'bank'
             GROUP BY 1, 2
        )
        SELECT p.id, p.provider_id, p.amount_minor, coalesce(b.minor, 0) AS booked
          FROM settlement_payout p LEFT JOIN booked b ON b.payout_id = p.id
         WHERE coalesce(b.minor, 0) <>
               CASE WHEN p.posted_at IS NULL OR p.reversed_at IS NOT NULL THEN 0
                    ELSE p.amount_minor END
            OR b.currency <> p.currency
        """,
    ),
    (
        "a line of the report is in a payout of its own provider",
        """
        SELECT l.id, l.provider_id FROM settlement_reportline l
          JOIN settlement_payout p ON p.id = l.payout_id WHERE p.gateway <> l.gateway
        """,
    ),
    (
        "what a dispute took is out of clearing and owed, or written off",
        """
        WITH booked AS (
            SELECT split_part(g.key, ':', 2)::bigint AS dispute_id,
                   sum(e.amount_minor) FILTER (WHERE e.account = 'clearing') AS clearing,
                   sum(e.amount_minor) FILTER (WHERE e.account = 'receivable') AS receivable,
                   sum(e.amount_minor) FILTER (WHERE e.account = 'goodwill') AS goodwill
              FROM ledger_posting g JOIN ledger_entry e ON e.posting_id = g.id
             WHERE g.kind IN ('dispute', 'dispute_won', 'write_off', 'write_off_undone')
             GROUP BY 1
        )
        SELECT d.id, d.provider_id, d.state, d.taken_minor, d.written_off_minor, b.*
          FROM settlement_dispute d LEFT JOIN booked b ON b.dispute_id = d.id
         WHERE (coalesce(b.clearing, 0), coalesce(b.receivable, 0), coalesce(b.goodwill, 0))
               IS DISTINCT FROM
               (-d.taken_minor, d.taken_minor - d.written_off_minor, d.written_off_minor)
        """,
    ),
    (
        "a difference says how it ended",
        """
        SELECT d.id, d.state FROM settlement_difference d
         WHERE d.state <> coalesce((
               SELECT CASE s.kind WHEN 'resolved' THEN 'resolved' WHEN 'healed' THEN 'healed'
                      ELSE 'open' END
                 FROM settlement_step s WHERE s.difference_id = d.id
                  AND s.kind NOT IN ('assigned', 'noted') ORDER BY s.id DESC LIMIT 1), '')
        """,
    ),
]
