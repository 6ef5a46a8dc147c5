"""What baskets hold of people goes as soon as nobody needs it there: at once when the order has it,
after some weeks when nobody came back. rule: docs/rules/privacy.md#baskets"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from punnet.basket.models import Basket, BasketState
from punnet.foundation import clock, db

AT_A_TIME = 500


def to_order(
    basket_id: UUID, *, was: BasketState, number: str | None = None, public_id: UUID | None = None
) -> None:
    """ORDERED, with its address and notes emptied: the order has them. Number and id of the order
    stay as they are where they are not given. One SQL statement."""
    db.write(TO_ORDER, id=basket_id, was=was, number=number, public_id=public_id, now=clock.now())


def empty_address(basket: Basket) -> None:
    """Of the row; whoever calls writes it."""
    basket.place_id = basket.lat = basket.lon = None
    basket.line = basket.postcode = basket.city = ""
    basket.floor = basket.door_code = basket.instructions = ""


def delete_unused(before: datetime) -> int:
    """Delete baskets that nobody will use again and that nobody changed since `before`: guests'
    open ones, drafts, ordered and merged ones; at most 500 a call, how many. A signed-in
    customer's open basket stays. One SQL statement."""
    return len(db.write(DELETE_UNUSED, before=before, most=AT_A_TIME))


TO_ORDER = """
WITH ordered AS (
    UPDATE basket_basket
       SET state = 'ordered', changed_at = %(now)s::timestamptz,
           order_number = coalesce(%(number)s::text, order_number),
           order_public_id = coalesce(%(public_id)s::uuid, order_public_id),
           place_id = NULL, line = '', postcode = '', city = '', lat = NULL, lon = NULL,
           floor = '', door_code = '', instructions = ''
     WHERE id = %(id)s::uuid AND state = %(was)s
    RETURNING id)
UPDATE basket_basketline l SET note = '' FROM ordered
 WHERE l.basket_id = ordered.id AND l.note <> ''
"""

DELETE_UNUSED = """
WITH unused AS MATERIALIZED (
    SELECT id FROM basket_basket
     WHERE changed_at < %(before)s::timestamptz
       AND (state IN ('ordered', 'merged') OR state = 'open' AND customer_id IS NULL)
     ORDER BY changed_at LIMIT %(most)s FOR UPDATE SKIP LOCKED),
lines AS (
    DELETE FROM basket_basketline l USING unused WHERE l.basket_id = unused.id)
DELETE FROM basket_basket b USING unused WHERE b.id = unused.id RETURNING b.id
"""
