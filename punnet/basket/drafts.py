"""A draft: a basket filled from a placed order, with which its customer changes it.

The whole shop works on it as on any basket; saving it is `processes/amend_order.py`. Nothing of the
order changes before. Writes baskets, as actions.py does. rule: docs/rules/amending.md#draft
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction

from punnet.basket import actions, forgetting, kept
from punnet.basket.errors import NoBasket
from punnet.basket.kept import Part
from punnet.basket.models import Basket, BasketLine, BasketState, Wish
from punnet.basket.queries import lines_of
from punnet.catalogue import queries as catalogue
from punnet.foundation import clock, db, ids, rows
from punnet.slots import actions as slots
from punnet.stores import queries as stores


@dataclass(frozen=True)
class DraftLine:
    """What the order has of a SKU, at the terms it was agreed at."""

    sku: str
    wish: str
    wish_skus: Sequence[str]
    note: str
    parts: Sequence[Part]


@dataclass(frozen=True)
class Source:
    """The order as its draft needs it. `to`: the basket's delivery columns."""

    key: UUID
    agreement: int
    number: str
    public_id: UUID
    store_id: int
    slot_id: int
    voucher_code: str
    to: Mapping[str, Any]
    lines: Sequence[DraftLine]


@transaction.atomic
def fill(source: Source, prices: Mapping[str, int]) -> Basket:
    """A draft of the order, of whoever knows its id. `prices` by SKU are today's, at which more is
    added. Two SQL statements."""
    now = clock.now()
    basket = Basket(
        id=ids.new(),
        store_id=source.store_id,
        revision=2,  # above a basket's that nobody has put anything into
        default_wish=Wish.BEST,
        voucher_code=source.voucher_code,
        slot_id=source.slot_id,
        order_number=source.number,
        order_public_id=source.public_id,
        amends=source.key,
        amends_agreement=source.agreement,
        created_at=now,
        changed_at=now,
        **source.to,
    )
    rows.add(basket)
    rows.insert([_line(basket, line, prices.get(line.sku)) for line in source.lines])
    return basket


def _line(basket: Basket, line: DraftLine, price: int | None) -> BasketLine:
    return BasketLine(
        basket=basket,
        sku=line.sku,
        quantity=sum(part.quantity for part in line.parts),
        wish=line.wish,
        wish_skus=list(line.wish_skus),
        note=line.note,
        agreed_price_minor=line.parts[0].price_minor if price is None else price,
        kept=kept.stored(line.parts),
        added_at=basket.created_at,
    )


@transaction.atomic
def take_in(*, draft_id: UUID, basket_id: UUID, language: str) -> None:
    """What another open basket of the same store holds joins the draft, up to each product's cap.
    The other stays as it is until the draft is saved. Raises NoBasket, BasketInPayment,
    BasketOrdered. Eight SQL statements."""
    draft, other = actions.lock_open(draft_id), actions.lock_open(basket_id)
    if other.amends is not None or draft.amends is None or draft.store_id != other.store_id:
        raise NoBasket(basket=str(basket_id))
    has = {line.sku: line.quantity for line in lines_of(draft)}
    lines = lines_of(other)
    skus = [line.sku for line in lines]
    sold = catalogue.sellable(
        draft.store_id, skus, on=stores.store(draft.store_id).today(), language=language
    )
    together = {
        line.sku: min(line.quantity + has.get(line.sku, 0), sold[line.sku].cap)
        for line in lines
        if line.sku in sold
    }
    db.write(
        TAKE_IN,
        draft=draft.id,
        other=other.id,
        skus=list(together),
        quantities=list(together.values()),
        now=clock.now(),
    )
    draft.joins = other.id
    draft.voucher_code = draft.voucher_code or other.voucher_code
    actions.touch(draft, revise=True)


@transaction.atomic
def give_up(basket_id: UUID) -> None:
    """Delete an open draft with the seat it held; nothing where there is none. Raises
    BasketInPayment, BasketOrdered. Four SQL statements."""
    try:
        draft = actions.lock_open(basket_id)
    except NoBasket:
        return
    if draft.amends is None:
        return
    slots.release_hold(basket_id=draft.id)
    db.write(DELETE, id=draft.id)


def saved(draft: Basket) -> None:
    """The order is as the draft says. The basket whose goods it took in went with it, unless its
    customer has gone on with that meanwhile. Two SQL statements; one more with such a basket."""
    slots.release_hold(basket_id=draft.id)
    forgetting.to_order(draft.id, was=BasketState(draft.state))
    if draft.joins is not None:
        slots.release_hold(basket_id=draft.joins)
        forgetting.to_order(
            draft.joins,
            was=BasketState.OPEN,
            number=draft.order_number,
            public_id=draft.order_public_id,
        )


def to_pay(draft: Basket) -> None:
    """Its change waits for its payment: no writes until that is known. One SQL statement."""
    draft.state = BasketState.PAYING
    rows.save(draft)


def again(draft_id: UUID) -> None:
    """Its change came to nothing: the customer has the draft back. One SQL statement."""
    Basket.objects.filter(pk=draft_id, state=BasketState.PAYING, amends__isnull=False).update(
        state=BasketState.OPEN, changed_at=clock.now()
    )


TAKE_IN = """
INSERT INTO basket_basketline (basket_id, sku, quantity, agreed_price_minor, wish, wish_skus,
                               note, added_at)
SELECT %(draft)s::uuid, o.sku, f.quantity, o.agreed_price_minor, o.wish, o.wish_skus, o.note,
       %(now)s::timestamptz
  FROM basket_basketline o
  JOIN unnest(%(skus)s::text[], %(quantities)s::int[]) AS f (sku, quantity) ON f.sku = o.sku
 WHERE o.basket_id = %(other)s::uuid
 ORDER BY o.id
ON CONFLICT (basket_id, sku) DO UPDATE
   SET quantity = greatest(excluded.quantity, basket_basketline.quantity)
"""

DELETE = """
WITH lines AS (DELETE FROM basket_basketline WHERE basket_id = %(id)s::uuid)
DELETE FROM basket_basket WHERE id = %(id)s::uuid
"""
