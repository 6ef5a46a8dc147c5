"""`punnet books`: every account's balance, now or at any moment of the past, for one store, one
order, or all. One line a balance: store, currency, account, tender, minor units, debit positive."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from punnet.foundation import clock
from punnet.foundation.errors import Invalid
from punnet.orders import queries as orders
from punnet.overviews import books
from punnet.overviews.books import Balance
from punnet.payments.owed import owed
from punnet.stores import queries as stores


@dataclass(frozen=True)
class Asked:
    """`on`: the end of a day on each store's own clock; `at`: a moment. Empty is now."""

    on: str = ""
    at: str = ""
    store: str = ""  # as the API names it, or its word in addresses
    order: str = ""


def told(asked: Asked, *, as_json: bool = False) -> Iterator[str]:
    """The lines. Raises Invalid for a day, moment or store that there is not, NotFound."""
    rows = _balances(asked)
    if as_json:
        yield json.dumps([_json(row) for row in rows], ensure_ascii=False, indent=1)
        return
    for row in rows:
        what = f"{row.currency} {row.account:<13} {row.tender:<10}"
        yield f"{row.store_name:<28} {what} {row.closing_minor:>14}"
    if asked.order:
        order = orders.order_of_stores(None, asked.order.strip().upper())
        yield f"owed by the customer now: {owed(order.pk)} {order.currency}"


def _balances(asked: Asked) -> list[Balance]:
    only = _store(asked.store)
    if asked.order or asked.at:
        number = asked.order.strip().upper()
        moment = _moment(asked.at) if asked.at else clock.now()
        return books.balances_at(only, moment, number=number)
    return books.balances(only, until=_day(asked.on) if asked.on else None)


def _store(named: str) -> frozenset[int] | None:
    if not named:
        return None
    for store in stores.all_stores():
        if named in (str(store.id), store.slug):
            return frozenset({store.id})
    raise Invalid.field("store", "is none of this installation")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Invalid.field("on", "must be a day, as 2026-11-23") from None


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise Invalid.field("at", "must be an instant, as 2026-11-23T18:00:00+02:00") from None
    if moment.tzinfo is None:
        raise Invalid.field("at", "must say its zone, as +02:00 or Z")
    return moment


def _json(row: Balance) -> dict[str, object]:
    return {
        "store": str(row.store_id),
        "currency": row.currency,
        "account": row.account,
        "tender": row.tender,
        "minor": row.closing_minor,
    }
