"""What must be true of shifts, recomputed with SQL of its own."""

from __future__ import annotations

CHECKS: list[tuple[str, str]] = [
    (
        "a closed shift's bag is empty, and its difference is what was posted",
        """
        WITH cash AS (
            SELECT shift_id, sum(amount_minor) AS minor FROM ledger_entry
             WHERE shift_id IS NOT NULL AND account = 'cash' GROUP BY shift_id
        ), posted AS (
            SELECT g.key, -sum(e.amount_minor) AS minor FROM ledger_posting g
              JOIN ledger_entry e ON e.posting_id = g.id AND e.account = 'rounding'
             WHERE g.kind = 'shift_closed' GROUP BY g.key
        )
        SELECT s.id, s.holder, s.difference_minor, c.minor AS in_bag, p.minor AS posted
          FROM tills_shift s LEFT JOIN cash c ON c.shift_id = s.id
          LEFT JOIN posted p ON p.key = 'shift_closed:' || s.id
         WHERE s.closed_at IS NOT NULL
           AND (coalesce(c.minor, 0) <> 0 OR coalesce(p.minor, 0) <> s.difference_minor)
        """,
    ),
]
