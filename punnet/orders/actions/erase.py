"""Erasing who an order was for. rule: docs/rules/privacy.md#orders"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from punnet.foundation import db

AT_A_TIME = 500


def erase_contacts(before: date) -> list[UUID]:
    """Erase contact and notes of orders whose day to be kept lies before `before`; their public
    ids, at most 500 a call, oldest first. The orders still add up. Two SQL statements."""
    rows = db.write(ERASE, before=before, most=AT_A_TIME)
    db.write(ERASE_NOTES, orders=[row.order_id for row in rows])
    return [row.public_id for row in rows]


ERASE = """
DELETE FROM orders_ordercontact c
 USING orders_order o
 WHERE o.id = c.order_id AND c.id IN (
    SELECT id FROM orders_ordercontact WHERE erase_after < %(before)s::date
     ORDER BY erase_after, id LIMIT %(most)s FOR UPDATE SKIP LOCKED)
RETURNING c.order_id, o.public_id
"""

ERASE_NOTES = """
UPDATE orders_orderline SET note = '' WHERE order_id = ANY(%(orders)s::bigint[]) AND note <> ''
"""
