"""Every write to baskets. Each locks its basket first; a paying or ordered one refuses writes.

What customers do gives the basket back as it was written, so that nobody needs to read it again.
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from punnet.basket import forgetting
from punnet.basket.errors import (
    BasketAmends,
    BasketInPayment,
    BasketOrdered,
    LineChanged,
    NoBasket,
    OverCap,
    ProductUnavailable,
    TotalChanged,
)
from punnet.basket.models import Basket, BasketLine, BasketState, Wish
from punnet.basket.queries import lines_of
from punnet.basket.quote import Quote, offered, priced, quote
from punnet.catalogue.queries import Sellable
from punnet.foundation import clock, db, ids, rows
from punnet.foundation.errors import Invalid, NotFound
from punnet.foundation.quantity import Amount, Kind
from punnet.slots import actions as slots
from punnet.stores import queries as stores

MOST_LINES = 200
MOST_WISHED = 5
NOTE_LENGTH = 140


def create(
    *, store_id: int, customer_id: int | None = None, basket_id: UUID | None = None
) -> Basket:
    """An open basket; the customer's own where there is one already.

    `basket_id`: a guest's unguessable id chosen beforehand, so that two first presses at once
    fill one basket. Whoever knows it may have the basket, as with any basket.
    """
    now = clock.now()
    values = {"store_id": store_id, "created_at": now, "changed_at": now}
    if customer_id is None:
        basket_id = basket_id or ids.new()
        made = Basket(id=basket_id, **values)
        return made if rows.add(made) else Basket.objects.get(id=basket_id)
    basket, _ = Basket.objects.get_or_create(
        customer_id=customer_id,
        state__in=[BasketState.OPEN, BasketState.PAYING],
        defaults={"id": ids.new(), **values, "state": BasketState.OPEN},
    )
    return basket


@transaction.atomic
def set_line(
    *,
    basket_id: UUID,
    sku: str,
    quantity: int | Amount,
    seen: int | None = None,
    wish: str | None = None,
    wish_skus: Sequence[str] | None = None,
    note: str | None = None,
    language: str = "en",
) -> Quote:
    """Set a line to `quantity` units or grams; 0 removes it. None leaves wish and note alone.
    The basket as it then is, priced.

    `seen` is the number the caller was looking at. Raises LineChanged when it no longer is,
    NotFound, Invalid (measure, step), OverCap, ProductUnavailable (`available` says how many).
    Seven SQL statements at most; one more for alcohol in a slot.
    """
    basket = lock_open(basket_id)
    lines = {line.sku: line for line in lines_of(basket)}
    line = lines.get(sku)
    current = line.quantity if line else 0
    if seen is not None and seen != current:
        raise LineChanged(sku=sku, seen=seen, now=current)
    offer = offered(basket, list({**lines, sku: line}), language=language)
    product = offer.products.get(sku)
    wanted = _units_or_grams(quantity, product, sku)
    if wanted == 0:
        _remove(basket, lines.pop(sku, None))
        return priced(basket, list(lines.values()), offer)
    if product is None:
        raise NotFound(sku=sku)
    check_quantity(product, wanted)
    if wanted > current and (had := offer.had(product, wanted)) < wanted:
        raise ProductUnavailable(sku=sku, wanted=wanted, available=had)
    if line is None:
        if len(lines) >= MOST_LINES:
            raise Invalid.field("lines", f"a basket holds at most {MOST_LINES} products")
        line = lines[sku] = BasketLine(basket=basket, sku=sku, added_at=clock.now())
        line.agreed_price_minor = product.price_minor
    line.quantity = wanted
    _set_wish(line, wish, wish_skus)
    line.note = line.note if note is None else _note(note)
    _write(basket, line, revise=wanted != current)
    return priced(basket, list(lines.values()), offer)


def _units_or_grams(quantity: int | Amount, product: Sellable | None, sku: str) -> int:
    """In the product's measure. One that is no longer sold can only be taken out."""
    if isinstance(quantity, int):
        return quantity
    if product is not None:
        return quantity.of(product.kind)
    if any((quantity.units, quantity.grams)):
        raise NotFound(sku=sku)
    return 0


def _remove(basket: Basket, line: BasketLine | None) -> None:
    if line is not None:
        db.write(REMOVE, id=line.pk)
        touch(basket, revise=True)


def _write(basket: Basket, line: BasketLine, *, revise: bool) -> None:
    """The line and its basket at once. One SQL statement, two with a slot."""
    basket.revision += 1 if revise else 0
    basket.changed_at = clock.now()
    db.write(
        WRITE_LINE,
        basket=basket.id,
        revision=basket.revision,
        now=basket.changed_at,
        sku=line.sku,
        quantity=line.quantity,
        wish=line.wish,
        wish_skus=line.wish_skus,
        note=line.note,
        price=line.agreed_price_minor,
    )
    if basket.slot_id is not None:
        slots.renew_hold(basket_id=basket.id)


def check_quantity(product: Sellable, quantity: int) -> None:
    """Raises Invalid for a step the product is not sold in, OverCap above its cap."""
    if quantity < 0:
        raise Invalid.field(Kind(product.kind).ordered_in, "must not be negative")
    if product.kind == Kind.WEIGHT and quantity % (product.step_grams or 1):
        raise Invalid.field("grams", f"must be a multiple of {product.step_grams}")
    if quantity > product.cap:
        raise OverCap(sku=product.sku, available=product.cap)


@transaction.atomic
def set_wish(
    *, basket_id: UUID, sku: str, wish: str, wish_skus: Sequence[str] = (), note: str | None = None
) -> None:
    """A line's own wish and note. Raises NotFound when the basket has no such line."""
    basket = lock_open(basket_id)
    line = next((line for line in lines_of(basket) if line.sku == sku), None)
    if line is None:
        raise NotFound(sku=sku)
    _set_wish(line, wish, wish_skus)
    line.note = line.note if note is None else _note(note)
    rows.save(line)
    touch(basket, revise=True)


@transaction.atomic
def set_substitution(*, basket_id: UUID, default: str) -> Basket:
    """The wish of every line that has none of its own."""
    if default not in (Wish.BEST, Wish.ASK, Wish.NONE):
        raise Invalid.field("default", "takes best, ask or none")
    basket = lock_open(basket_id)
    basket.default_wish = default
    touch(basket, revise=True)
    return basket


@transaction.atomic
def set_store(*, basket_id: UUID, store_id: int) -> Basket:
    """Move to another store; no line is dropped, those it lacks show a problem. The held seat,
    the method and the address are of the old store and let go: who moves says them anew."""
    store = stores.store(store_id)
    basket = lock_open(basket_id)
    if basket.store_id == store.id:
        return basket
    if basket.amends is not None:
        raise Invalid.field("store", "of an order cannot be changed: place another order there")
    slots.release_hold(basket_id=basket.id)
    basket.store_id, basket.slot_id, basket.method = store.id, None, ""
    forgetting.empty_address(basket)
    touch(basket, revise=True)
    return basket


@transaction.atomic
def agree(*, basket_id: UUID, revision: int, maximum_minor: int, language: str) -> None:
    """Accept the listed changes: prices as they are, quantities cut to what can be had.

    Raises TotalChanged when revision or maximum are no longer what the customer saw. One SQL
    statement more than locking, pricing and saving the basket.
    """
    basket = lock_open(basket_id)
    now = quote(basket, language=language)
    if (basket.revision, now.maximum_minor) != (revision, maximum_minor):
        raise total_changed(now)
    changed = [line for line in now.lines if line.changes]
    if changed:
        db.write(
            AGREE,
            basket=basket.id,
            skus=[line.sku for line in changed],
            quantities=[line.quantity for line in changed],
            prices=[line.product.price_minor if line.product else 0 for line in changed],
        )
    touch(basket, revise=any(line.quantity != line.wanted for line in changed))


def total_changed(quote: Quote) -> TotalChanged:
    """The refusal with what is to be agreed now."""
    return TotalChanged(
        revision=quote.basket.revision,
        maximum_minor=quote.maximum_minor,
        currency=quote.currency,
        changes=[vars(change) for change in quote.changes],
    )


# --- placing: called by processes, inside their transaction


def lock(basket_id: UUID) -> Basket:
    """The basket, locked, in any state. Raises NoBasket."""
    found = rows.find(Basket, LOCK, id=basket_id)
    if not found or found[0].state == BasketState.MERGED:
        raise NoBasket(basket=str(basket_id))
    return found[0]


def lock_open(basket_id: UUID) -> Basket:
    """The basket, locked and open. Raises NoBasket, BasketInPayment, BasketOrdered."""
    basket = lock(basket_id)
    must_be_open(basket)
    return basket


def must_be_open(basket: Basket) -> None:
    if basket.state == BasketState.OPEN:
        return
    assert basket.order_public_id is not None  # set with the state
    refusal = BasketInPayment if basket.state == BasketState.PAYING else BasketOrdered
    raise refusal(number=basket.order_number, public_id=basket.order_public_id)


def must_be_no_draft(basket: Basket) -> None:
    """Goods at the prices of an order are for that order. Raises BasketAmends."""
    if basket.amends is not None and basket.order_public_id is not None:
        raise BasketAmends(number=basket.order_number, public_id=basket.order_public_id)


def give_to_order(basket: Basket, *, number: str, public_id: UUID, ordered: bool) -> None:
    """The order has it: it takes no writes until the payment is known, or, `ordered`, for good."""
    if ordered:
        forgetting.to_order(basket.id, was=BasketState.OPEN, number=number, public_id=public_id)
        return
    basket.order_number, basket.order_public_id = number, public_id
    basket.state = BasketState.PAYING
    rows.save(basket)


def set_ordered(basket_id: UUID) -> None:
    """Its order is placed: the next add opens a new basket. One SQL statement."""
    forgetting.to_order(basket_id, was=BasketState.PAYING)


def reopen(basket_id: UUID) -> None:
    """Its order came to nothing: the customer has it back as it was. The slot stays wished for;
    its seat is free for all, and taken again by placing or choosing while there is one."""
    Basket.objects.filter(pk=basket_id, state=BasketState.PAYING).update(
        state=BasketState.OPEN,
        order_number="",
        order_public_id=None,
        changed_at=clock.now(),
    )


def touch(basket: Basket, *, revise: bool, renew: bool = True) -> None:
    """Save the locked basket; `revise` when lines, delivery or slot changed. Renews its hold.

    One SQL statement, two with a slot: a basket without one holds no seat.
    """
    basket.revision += 1 if revise else 0
    basket.changed_at = clock.now()
    rows.save(basket)
    if renew and basket.slot_id is not None:
        slots.renew_hold(basket_id=basket.id)


def _set_wish(line: BasketLine, wish: str | None, wish_skus: Sequence[str] | None) -> None:
    if wish is None and wish_skus is None:
        return
    if wish not in (None, "", *Wish.values):
        raise Invalid.field("substitution", "takes best, ask, none or up to five SKUs")
    skus = list(dict.fromkeys(wish_skus or ()))
    if len(skus) > MOST_WISHED:
        raise Invalid.field("substitution", f"names at most {MOST_WISHED} products")
    line.wish = Wish.THESE if skus else (wish or "")
    if line.wish == Wish.THESE and not skus:
        raise Invalid.field("substitution", "names no product")
    line.wish_skus = skus


def _note(note: str) -> str:
    if len(note) > NOTE_LENGTH:
        raise Invalid.field("note", f"is longer than {NOTE_LENGTH} characters")
    return note.strip()


REMOVE = "DELETE FROM basket_basketline WHERE id = %(id)s::bigint"
WRITE_LINE = """
WITH line AS (
    INSERT INTO basket_basketline AS l (basket_id, sku, quantity, agreed_price_minor,
                                        wish, wish_skus, note, added_at)
    VALUES (%(basket)s::uuid, %(sku)s, %(quantity)s::int, %(price)s::bigint,
            %(wish)s, %(wish_skus)s::varchar[], %(note)s, %(now)s::timestamptz)
    ON CONFLICT (basket_id, sku) DO UPDATE
       SET quantity = excluded.quantity, wish = excluded.wish, wish_skus = excluded.wish_skus,
           note = excluded.note
)
UPDATE basket_basket SET revision = %(revision)s::int, changed_at = %(now)s::timestamptz
 WHERE id = %(basket)s::uuid
"""
# a line of which nothing can be had any more goes
AGREE = """
WITH agreed AS (
    SELECT * FROM unnest(%(skus)s::text[], %(quantities)s::int[], %(prices)s::bigint[])
                  AS a (sku, quantity, price)
), gone AS (
    DELETE FROM basket_basketline l USING agreed a
     WHERE l.basket_id = %(basket)s::uuid AND l.sku = a.sku AND a.quantity = 0
)
UPDATE basket_basketline l SET quantity = a.quantity, agreed_price_minor = a.price
  FROM agreed a
 WHERE l.basket_id = %(basket)s::uuid AND l.sku = a.sku AND a.quantity > 0
"""
LOCK = "WHERE id = %(id)s::uuid FOR UPDATE"
