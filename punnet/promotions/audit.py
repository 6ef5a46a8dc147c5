"""What must be true of vouchers, recomputed with SQL of its own."""

from __future__ import annotations

CHECKS: list[tuple[str, str]] = [
    (
        "a voucher's counter is the uses that are taken, within its limit",
        """
        SELECT v.id, v.code, v.used, v.limit_total, count(u.id) AS taken FROM promotions_voucher v
          LEFT JOIN promotions_voucheruse u ON u.voucher_id = v.id AND u.state = 'taken'
         GROUP BY v.id HAVING v.used <> count(u.id) OR v.used > v.limit_total
        """,
    ),
    (
        "what somebody used of a voucher is the uses that name them",
        """
        SELECT h.id, h.voucher_id, h.used, count(u.id) AS taken FROM promotions_voucherholder h
          LEFT JOIN promotions_voucheruse u ON u.holder_id = h.id AND u.state = 'taken'
         GROUP BY h.id HAVING h.used <> count(u.id)
        """,
    ),
]
