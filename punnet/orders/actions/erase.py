"""Erasing who an order was for. rule: docs/rules/privacy.md#orders"""

from __future__ import annotations

from datetime import date

from punnet.foundation import db

AT_A_TIME = 500


def erase_contacts(before: date) -> list[int]:
    """Erase contact and notes of orders whose day to be kept lies before `before`; their ids, at
    most 500 a call, oldest first. The orders still add up. Two SQL statements."""
    rows = db.write(ERASE, before=before, most=AT_A_TIME)
    erased = [row.order_id for row in rows]
    db.write(ERASE_NOTES, orders=erased)
    return erased


ERASE = """
DELETE FROM orders_ordercontact WHERE id IN (
    SELECT id FROM orders_ordercontact WHERE erase_after < %(before)s::date
     ORDER BY erase_after, id LIMIT %(most)s FOR UPDATE SKIP LOCKED)
RETURNING order_id
"""

ERASE_NOTES = """
UPDATE orders_orderline SET note = '' WHERE order_id = ANY(%(orders)s::bigint[]) AND note <> ''
"""
