"""Erasing who an order was for. rule: docs/rules/privacy.md#orders"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from punnet.foundation import db
from punnet.orders.models import OrderClaimPhoto

AT_A_TIME = 500


def erase_contacts(before: date) -> list[UUID]:
    """Erase contact, notes and words of orders whose day to be kept lies before `before`; their
    public ids, at most 500 a call, oldest first. The orders still add up. Five SQL statements."""
    rows = db.write(ERASE, before=before, most=AT_A_TIME)
    erased = [row.order_id for row in rows]
    for words in (ERASE_NOTES, ERASE_CLAIM_NOTES, ERASE_ANSWERS, ERASE_REFUND_WORDS):
        db.write(words, orders=erased)
    return [row.public_id for row in rows]


def forget_photos(names: Sequence[str]) -> None:
    """Their files are gone. One SQL statement."""
    OrderClaimPhoto.objects.filter(file__in=names).delete()


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

ERASE_CLAIM_NOTES = """
UPDATE orders_orderclaimline l SET note = '' FROM orders_orderclaim c
 WHERE c.id = l.claim_id AND c.order_id = ANY(%(orders)s::bigint[]) AND l.note <> ''
"""

# what the store wrote to the customer may call them by name
ERASE_ANSWERS = """
UPDATE orders_orderclaim SET answer = ''
 WHERE order_id = ANY(%(orders)s::bigint[]) AND answer <> ''
"""

ERASE_REFUND_WORDS = """
UPDATE orders_orderrefund SET words = ''
 WHERE order_id = ANY(%(orders)s::bigint[]) AND words <> ''
"""
