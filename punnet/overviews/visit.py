"""Who is shopping with what: the basket of a visitor in one look, for the frame of every page."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from punnet.foundation import clock, db
from punnet.foundation.money import weighed
from punnet.foundation.quantity import Kind


@dataclass(frozen=True, slots=True)
class Held:
    """The slot wished for; `until` is None when no seat is held (any more)."""

    id: int
    starts_at: datetime
    ends_at: datetime
    pick_on: date
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Carried:
    """A basket as the frame needs it. `goods_minor`: at the prices that were last agreed to."""

    basket_id: UUID
    customer_id: int | None
    state: str
    store_id: int
    store_name: str
    time_zone: str
    currency: str
    method: str
    line: str
    place_id: int | None
    order_number: str
    slot: Held | None
    quantities: dict[str, int] = field(default_factory=dict)  # by SKU: units or grams
    goods_minor: int = 0
    changes_until: datetime | None = None  # of a draft: the cut-off of the order it changes


def customer_of_user(user_id: int) -> int | None:
    """The customer that a user is; None for staff who never shopped. One SQL query."""
    row = db.read_one(CUSTOMER, user=user_id)
    return row.id if row else None


def carried(basket_id: UUID) -> Carried | None:
    """The basket of that id in any state, merged too. One SQL query."""
    return _carried(db.read_one(OF_GUEST, basket=basket_id, now=clock.now()))


def carried_by(user_id: int) -> Carried | None:
    """The open or paying basket of the user's customer. One SQL query."""
    return _carried(db.read_one(OF_USER, user=user_id, now=clock.now()))


def _carried(row: Any | None) -> Carried | None:
    if row is None:
        return None
    lines = json.loads(row.lines)
    return Carried(
        basket_id=row.id,
        customer_id=row.customer_id,
        state=row.state,
        store_id=row.store_id,
        store_name=row.store_name,
        time_zone=row.time_zone,
        currency=row.currency,
        method=row.method,
        line=row.line,
        place_id=row.place_id,
        order_number=row.order_number,
        slot=Held(row.slot_id, row.starts_at, row.ends_at, row.pick_on, row.until)
        if row.starts_at
        else None,
        quantities={sku: quantity for sku, quantity, *_ in lines},
        goods_minor=sum(_goods(*rest) for _, *rest in lines),
        changes_until=row.changes_until,
    )


def _goods(quantity: int, price_minor: int, kind: str | None, typical_grams: int | None) -> int:
    if kind == Kind.WEIGHT:
        return weighed(price_minor, quantity)
    if kind == Kind.CATCH_WEIGHT:
        return weighed(price_minor, quantity * (typical_grams or 0))
    return price_minor * quantity


CARRIED = """
SELECT b.id, b.customer_id, b.state, b.store_id, t.name AS store_name, t.time_zone, t.currency,
       b.method, b.line, b.place_id, b.order_number, b.slot_id,
       s.starts_at, s.ends_at, w.pick_on,
       (SELECT coalesce(x.until, s.cutoff_at) FROM slots_seat x
         WHERE x.slot_id = b.slot_id
           AND (x.key = b.id AND x.until > %(now)s::timestamptz
                OR x.key = b.amends AND x.until IS NULL)
         ORDER BY x.until NULLS FIRST LIMIT 1) AS until,
       (SELECT y.cutoff_at FROM slots_seat x JOIN slots_slot y ON y.id = x.slot_id
         WHERE x.key = b.amends AND x.until IS NULL) AS changes_until,
       coalesce((SELECT json_agg(json_build_array(l.sku, l.quantity, l.agreed_price_minor,
                                                  p.kind, p.typical_grams) ORDER BY l.id)
                   FROM basket_basketline l LEFT JOIN catalogue_product p ON p.sku = l.sku
                  WHERE l.basket_id = b.id), '[]')::text AS lines
  FROM basket_basket b
  JOIN stores_store t ON t.id = b.store_id
  LEFT JOIN slots_slot s ON s.id = b.slot_id
  LEFT JOIN slots_wave w ON w.id = s.wave_id
"""
OF_GUEST = f"{CARRIED} WHERE b.id = %(basket)s::uuid"
OF_USER = f"""{CARRIED}
  JOIN accounts_customer c ON c.id = b.customer_id AND c.user_id = %(user)s::bigint
 WHERE b.state IN ('open', 'paying')
"""

CUSTOMER = "SELECT id FROM accounts_customer WHERE user_id = %(user)s::bigint"
