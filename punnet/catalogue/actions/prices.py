"""What products cost, from when to when. rule: docs/rules/prices.md

A price is never changed where it has been: setting one cuts the spans around it. The product's
row is locked first, so that two people who set prices of one product wait for each other.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from punnet.catalogue.events import PriceSet, ReductionEnded
from punnet.catalogue.models import PriceKind
from punnet.events.record import of, record
from punnet.foundation import clock, db
from punnet.foundation.actors import Actor
from punnet.foundation.errors import Invalid, NotFound

DEAREST = 1_000_000_00  # a typing mistake, not a price


@dataclass(frozen=True, slots=True)
class PriceRow:
    """For the bulk import: may lie in the past, so that a history can be brought along."""

    sku: str
    amount_minor: int
    starts_at: datetime
    ends_at: datetime | None = None
    kind: str = PriceKind.REGULAR


@transaction.atomic
def set_price(
    *,
    store_id: int,
    sku: str,
    amount_minor: int,
    actor: Actor,
    starts_at: datetime | None = None,
    ends_at: datetime | None = None,
) -> None:
    """Set the regular price from `starts_at` (now) until `ends_at`, or until the next change
    that is already planned. Raises Invalid, NotFound.
    """
    product, now = _locked(store_id, sku), clock.now()
    new = _New(PriceKind.REGULAR, amount_minor, starts_at or now, ends_at)
    _set(store_id, product, new, now=now, actor=actor)


@transaction.atomic
def reduce_price(
    *,
    store_id: int,
    sku: str,
    amount_minor: int,
    actor: Actor,
    ends_at: datetime,
    starts_at: datetime | None = None,
) -> None:
    """Reduce the price for a time. Raises Invalid when it is not below the regular price at the
    start, or there is none: nothing may be announced as reduced that is not. NotFound.
    """
    product, now = _locked(store_id, sku), clock.now()
    at = starts_at or now
    regular = db.read_one(REGULAR_AT, store=store_id, product=product.id, at=at)
    if regular is None or regular.amount_minor <= amount_minor:
        raise Invalid.field("amount_minor", "must be below the regular price at that time")
    new = _New(PriceKind.REDUCED, amount_minor, at, ends_at)
    _set(store_id, product, new, now=now, actor=actor)


@transaction.atomic
def set_selling_price(*, store_id: int, sku: str, amount_minor: int, actor: Actor) -> None:
    """From now on customers pay this: the regular price is set, a reduction in force ends.

    Raises Invalid, NotFound.
    """
    product, now = _locked(store_id, sku), clock.now()
    if db.write(END_REDUCTION, store=store_id, product=product.id, at=now):
        record(ReductionEnded(sku, now), subject=of("product", sku), actor=actor, store_id=store_id)
    new = _New(PriceKind.REGULAR, amount_minor, now, None)
    _set(store_id, product, new, now=now, actor=actor)


@transaction.atomic
def import_prices(store_id: int, rows: Sequence[PriceRow]) -> None:
    """Bring in prices with their history, for products that have none of the kind in those
    spans yet. All or none, one SQL statement. Raises Invalid, NotFound naming SKUs."""
    for row in rows:
        _must_be_sound(row.amount_minor, row.starts_at, row.ends_at)
    rows_json = json.dumps([asdict(row) for row in rows], default=str)
    written = {row.sku for row in db.write(IMPORT, store=store_id, rows=rows_json)}
    if unknown := {row.sku for row in rows} - written:
        raise NotFound(store=store_id, skus=sorted(unknown))


@dataclass(frozen=True, slots=True)
class _New:
    kind: PriceKind
    amount_minor: int
    starts_at: datetime
    ends_at: datetime | None


def _set(store_id: int, product: Any, new: _New, *, now: datetime, actor: Actor) -> None:
    _must_be_sound(new.amount_minor, new.starts_at, new.ends_at)
    if new.starts_at < now:
        raise Invalid.field("starts_at", "must not lie in the past: what was charged stays true")
    around = db.read(AROUND, store=store_id, product=product.id, kind=new.kind, since=new.starts_at)
    ends_at = new.ends_at or _next_change(around, new.starts_at)
    _cut_out(around, new.starts_at, ends_at)
    db.write(
        INSERT,
        store=store_id,
        product=product.id,
        kind=new.kind,
        amount=new.amount_minor,
        currency=product.currency,
        starts=new.starts_at,
        ends=ends_at,
    )
    record(
        PriceSet(product.sku, new.kind, new.amount_minor, product.currency, new.starts_at, ends_at),
        subject=of("product", product.sku),
        actor=actor,
        store_id=store_id,
    )


def _locked(store_id: int, sku: str) -> Any:
    """The product's id and the store's currency; the product is locked, its version grown."""
    product = db.write(LOCK, store=store_id, sku=sku)
    if not product:
        raise NotFound(store=store_id, sku=sku)
    return product[0]


def _must_be_sound(amount_minor: int, starts_at: datetime, ends_at: datetime | None) -> None:
    if not 0 < amount_minor <= DEAREST:
        raise Invalid.field("amount_minor", f"must be 1 to {DEAREST} whole minor units")
    if starts_at.tzinfo is None or (ends_at is not None and ends_at.tzinfo is None):
        raise Invalid.field("starts_at", "needs a time zone")
    if ends_at is not None and ends_at <= starts_at:
        raise Invalid.field("ends_at", "must be later than the start")


def _next_change(around: Sequence[Any], starts_at: datetime) -> datetime | None:
    """The end of the price in force at `starts_at`, or the start of the next one."""
    for price in around:
        if price.starts_at > starts_at:
            return price.starts_at
        if price.ends_at is not None:
            return price.ends_at
    return None


def _cut_out(around: Sequence[Any], starts_at: datetime, ends_at: datetime | None) -> None:
    """Make room from `starts_at` to `ends_at`; what lies outside keeps its price."""
    for price in around:
        if ends_at is not None and price.starts_at >= ends_at:
            continue
        if price.starts_at < starts_at:
            db.write(SHORTEN, id=price.id, ends=starts_at)
        else:
            db.write(REMOVE, id=price.id)
        if ends_at is not None and (price.ends_at is None or price.ends_at > ends_at):
            db.write(INSERT, starts=ends_at, ends=price.ends_at, **_copied(price))


def _copied(price: Any) -> dict[str, Any]:
    return {
        "store": price.store_id,
        "product": price.product_id,
        "kind": price.kind,
        "amount": price.amount_minor,
        "currency": price.currency,
    }


LOCK = """
UPDATE catalogue_product p SET version = p.version + 1 FROM stores_store s
 WHERE p.sku = %(sku)s AND s.id = %(store)s::bigint
RETURNING p.id, p.sku, s.currency
"""

REGULAR_AT = """
SELECT amount_minor FROM catalogue_price
 WHERE store_id = %(store)s::bigint AND product_id = %(product)s::bigint AND kind = 'regular'
   AND valid @> %(at)s::timestamptz
"""

AROUND = """
SELECT id, store_id, product_id, kind, amount_minor, currency,
       lower(valid) AS starts_at, upper(valid) AS ends_at
  FROM catalogue_price
 WHERE store_id = %(store)s::bigint AND product_id = %(product)s::bigint AND kind = %(kind)s
   AND valid && tstzrange(%(since)s::timestamptz, NULL)
 ORDER BY valid
"""

SHORTEN = """
UPDATE catalogue_price SET valid = tstzrange(lower(valid), %(ends)s::timestamptz)
 WHERE id = %(id)s::bigint
"""

# only prices that have not begun: nobody was ever charged by them
REMOVE = "DELETE FROM catalogue_price WHERE id = %(id)s::bigint"

INSERT = """
INSERT INTO catalogue_price (store_id, product_id, kind, amount_minor, currency, valid)
VALUES (%(store)s::bigint, %(product)s::bigint, %(kind)s, %(amount)s::int, %(currency)s,
        tstzrange(%(starts)s::timestamptz, %(ends)s::timestamptz))
"""

END_REDUCTION = """
UPDATE catalogue_price SET valid = tstzrange(lower(valid), %(at)s::timestamptz)
 WHERE store_id = %(store)s::bigint AND product_id = %(product)s::bigint AND kind = 'reduced'
   AND valid @> %(at)s::timestamptz AND lower(valid) < %(at)s::timestamptz
RETURNING id
"""

IMPORT = """
INSERT INTO catalogue_price (store_id, product_id, kind, amount_minor, currency, valid)
SELECT s.id, p.id, r.kind, r.amount_minor, s.currency, tstzrange(r.starts_at, r.ends_at)
  FROM jsonb_to_recordset(%(rows)s::jsonb) AS r (
       sku text, amount_minor int, starts_at timestamptz, ends_at timestamptz, kind text)
  JOIN catalogue_product p ON p.sku = r.sku
  JOIN stores_store s ON s.id = %(store)s::bigint
 ORDER BY p.id, r.starts_at
RETURNING (SELECT sku FROM catalogue_product WHERE id = product_id)
"""
