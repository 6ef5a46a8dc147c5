"""Writes of what changes a placed order: the change itself, and what it makes of the order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from punnet.events.record import of, record
from punnet.foundation import clock
from punnet.foundation.errors import NotFound
from punnet.foundation.rows import change, find, insert
from punnet.foundation.states import move
from punnet.orders import events, terms
from punnet.orders.models import (
    Order,
    OrderAgreement,
    OrderAmendment,
    OrderChange,
    OrderCharge,
    OrderContact,
    OrderDiscount,
    OrderLine,
)
from punnet.orders.states import AMENDMENT_MOVES, AmendmentState

# of a basket's delivery, what the order's contact has too
ADDRESS = ("line", "postcode", "city", "lat", "lon", "floor", "door_code", "instructions")


@dataclass(frozen=True)
class Wished:
    """One change as it was asked for. `terms`: of orders/terms.py."""

    request_key: str
    fingerprint: str
    basket_id: UUID | None
    tender: str
    voucher: str
    terms: dict[str, Any]
    by: object
    return_url: str = ""
    pay_before: datetime | None = None


@dataclass(frozen=True)
class Words:
    """The personal part of a change, which no agreement keeps: an address where it is the draft's,
    the notes of lines by SKU, and why the store changed it."""

    to: Mapping[str, Any] | None = None
    notes: Mapping[str, str] = field(default_factory=dict)
    why: str = ""


def open_amendment(order: Order, wished: Wished) -> OrderAmendment:
    """Write the change, PENDING. One order has one such (a unique index). One SQL statement."""
    amendment = OrderAmendment(
        order=order,
        request_key=wished.request_key,
        request_fingerprint=wished.fingerprint,
        basket_id=wished.basket_id,
        tender=wished.tender,
        voucher=wished.voucher,
        maximum_minor=wished.terms["maximum_minor"],
        terms=wished.terms,
        by=str(wished.by),
        return_url=wished.return_url,
        pay_before=wished.pay_before,
        made_at=clock.now(),
    )
    insert([amendment])
    return amendment


def amended_with(order_id: int, request_key: str) -> OrderAmendment | None:
    """The change that this key already made of the order, if any. One SQL query."""
    found = find(OrderAmendment, BY_KEY, order=order_id, key=request_key)
    return found[0] if found else None


def lock_amendment(amendment_id: int) -> OrderAmendment:
    """The change, locked until the transaction ends. Raises NotFound. The order comes first."""
    found = find(OrderAmendment, "WHERE id = %(id)s::bigint FOR UPDATE", id=amendment_id)
    if not found:
        raise NotFound(amendment=amendment_id)
    return found[0]


def wait_for_payment(order: Order, amendment: OrderAmendment) -> None:
    """The order stands as it was; its page says what waits. Two SQL statements and an event."""
    change(order, {}, amending_id=amendment.pk)
    event = events.AmendmentPending(order.pk, order.number, amendment.maximum_minor)
    _tell(order, "amending", event, amendment.by, maximum=amendment.maximum_minor)


def apply(order: Order, amendment: OrderAmendment, words: Words) -> None:
    """Let the order be as the change says, and keep what it was. Lines that stay keep their ids.
    Fifteen SQL statements at most, however many lines."""
    new, was, now = amendment.terms, order.maximum_minor, clock.now()
    _keep_agreement(order, now)
    _write_lines(order, new["lines"], words.notes)
    OrderCharge.objects.filter(order=order).delete()
    insert([OrderCharge(order=order, **each) for each in new["charges"]])
    OrderDiscount.objects.filter(order=order).delete()
    insert([OrderDiscount(order=order, **each) for each in new["discounts"]])
    change(
        order,
        {},
        agreement=order.agreement + 1,
        amending_id=None,
        **{name: new[name] for name in terms.ORDER},
    )
    _write_contact(order, words)
    move(amendment, AmendmentState.APPLIED, AMENDMENT_MOVES, ended_at=now)
    event = events.OrderAmended(order.pk, order.number, order.agreement, was, order.maximum_minor)
    facts = {"agreement": order.agreement, "was": was, "maximum": order.maximum_minor}
    _tell(order, "amended", event, amendment.by, **facts)
    order._prefetched_objects_cache = {}  # type: ignore[attr-defined]


def drop(order: Order, amendment: OrderAmendment, *, why: str, actor: object) -> None:
    """PENDING → DROPPED: the order stands as it was. Four SQL statements."""
    move(amendment, AmendmentState.DROPPED, AMENDMENT_MOVES, ended_at=clock.now())
    change(order, {}, amending_id=None)
    event = events.AmendmentDropped(order.pk, order.number, why)
    _tell(order, "amendment_dropped", event, actor, why=why)


def _keep_agreement(order: Order, until: datetime) -> None:
    at, by = order.created_at, f"customer:{order.customer_id}"
    if order.agreement > 1:
        last = find(OrderAmendment, LAST_APPLIED, order=order.pk)
        at, by = last[0].ended_at or at, last[0].by
    kept = OrderAgreement(
        order=order,
        number=order.agreement,
        at=at,
        by=by,
        until=until,
        terms=terms.of_order(order),
    )
    insert([kept])


def _write_lines(order: Order, wanted: list[dict[str, Any]], notes: Mapping[str, str]) -> None:
    has = {line.pk: line for line in order.lines.all()}
    stay, come = [], []
    for each in wanted:
        values = {name: each[name] for name in terms.LINE}
        if each["id"] is None:
            note = notes.get(each["sku"], "")
            come.append(OrderLine(order=order, store_id=order.store_id, note=note, **values))
            continue
        line = has.pop(each["id"])
        for name, value in values.items():
            setattr(line, name, value)
        line.note = notes.get(line.sku, line.note)
        stay.append(line)
    OrderLine.objects.filter(pk__in=list(has)).delete()
    OrderLine.objects.bulk_update(stay, [*terms.LINE, "note"])
    insert(come)


def _write_contact(order: Order, words: Words) -> None:
    to: dict[str, Any] = {"change_words": words.why}
    if words.to is not None:
        to |= {name: words.to[name] for name in ADDRESS}
    OrderContact.objects.filter(order=order).update(**to)


def _tell(order: Order, kind: str, event: object, actor: object, **facts: Any) -> None:
    insert([OrderChange(order=order, at=clock.now(), kind=kind, by=str(actor), facts=facts)])
    record(event, subject=of("order", order.pk), actor=actor, store_id=order.store_id)


BY_KEY = "WHERE order_id = %(order)s::bigint AND request_key = %(key)s"
LAST_APPLIED = """
WHERE order_id = %(order)s::bigint AND state = 'applied' ORDER BY ended_at DESC, id DESC LIMIT 1
"""
