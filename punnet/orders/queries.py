"""Reads of orders. Nothing here writes; every function says who may see what."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db.models import Q, QuerySet, prefetch_related_objects

from punnet.foundation import clock, crypto, db, rows
from punnet.foundation.errors import NotFound
from punnet.orders.given_back import RefundState
from punnet.orders.models import (
    Order,
    OrderAgreement,
    OrderAmendment,
    OrderChange,
    OrderCharge,
    OrderDiscount,
    OrderLine,
    OrderRefund,
)
from punnet.orders.states import AmendmentState, OrderState

_WHOLE = ("lines", "charges", "changes")
# what can have given something back, or be claimed; six SQL queries more
MAY_GIVE_BACK = (OrderState.HANDED_OVER, OrderState.RETURNED)
_BACK = ("refunds__lines", "claims__lines", "claims__photos", "claims__refund")
_BESIDE = ("slot", "store", "contact", "payment")
OWN = """AND o.customer_id IN (
    SELECT c.id FROM accounts_customer c
     WHERE c.id = %(customer)s::bigint OR c.claimed_by_id = %(customer)s::bigint)"""
TO_JOIN = """
SELECT o.number FROM orders_order o
  JOIN slots_slot s ON s.id = o.slot_id AND s.cutoff_at > %(now)s::timestamptz
  JOIN payments_payment p ON p.order_id = o.id
   AND p.state IN ('verified', 'authorised', 'due_on_delivery')
 WHERE o.state = 'placed' AND o.slot_id = %(slot)s::bigint AND o.amending_id IS NULL
   AND (o.number = ANY(%(numbers)s::text[]) OR o.customer_id IN (
        SELECT c.id FROM accounts_customer c
         WHERE c.id = %(customer)s::bigint OR c.claimed_by_id = %(customer)s::bigint))
 ORDER BY o.id DESC LIMIT 1
"""
OF_STORES = "AND (%(stores)s::bigint[] IS NULL OR o.store_id = ANY(%(stores)s::bigint[]))"
OF_ORDER = "WHERE order_id = %(id)s::bigint ORDER BY "
BY_EMAIL = "SELECT order_id FROM orders_ordercontact WHERE lower(email) = lower(%(email)s::text)"


def order_for_token(number: str, token: str) -> Order:
    """The order that the bearer of its access token may see. Raises NotFound, also for a wrong
    token. Five SQL queries."""
    order = _numbered(number)
    if order is None or not crypto.same(access_token(order), token):
        raise NotFound(order=number)
    return order


def order_of_customer(customer_id: int, number: str) -> Order:
    """The customer's own order, or one of a guest it has claimed. Raises NotFound, also for
    somebody else's. Five SQL queries."""
    order = _numbered(number, OWN, customer=customer_id)
    if order is None:
        raise NotFound(order=number)
    return order


def order_of_stores(store_ids: Collection[int] | None, number: str) -> Order:
    """An order of one of the stores that the staff member works for; None is every store. Raises
    NotFound. Five SQL queries."""
    stores = None if store_ids is None else list(store_ids)
    order = _numbered(number, OF_STORES, stores=stores)
    if order is None:
        raise NotFound(order=number)
    return order


def orders_for_tokens(tokens: Mapping[str, str]) -> list[Order]:
    """The orders that the bearer of these access tokens, by number, may see, in the same order;
    a wrong token opens nothing. Six SQL queries, however many."""
    numbers = [number for number in tokens if number.isalnum()]
    found = with_everything(Order.objects.filter(number__in=numbers)) if numbers else ()
    own = {
        order.number: order
        for order in found
        if crypto.same(access_token(order), tokens[order.number])
    }
    return [own[number] for number in tokens if number in own]


def orders_of_customer(customer_id: int) -> QuerySet[Order]:
    """Newest first, whatever became of them; the caller pages."""
    return (
        Order.objects.filter(_own(customer_id))
        .select_related("slot", "store", "payment")
        .order_by("-created_at", "-id")
    )


def with_everything(orders: QuerySet[Order], most: int | None = None) -> list[Order]:
    """The first `most` of these orders with all that a view of them needs: five SQL queries,
    however many; one more where one has a discount, was changed, or is being changed."""
    whole = orders.select_related("slot", "store", "contact", "payment").prefetch_related(
        *_WHOLE, "payment__attempts"
    )
    found = list(whole[:most])
    prefetch_related_objects([order for order in found if order.discounts_minor], "discounts")
    prefetch_related_objects([order for order in found if order.agreement > 1], "agreements")
    prefetch_related_objects([order for order in found if order.amending_id], "amendments")
    prefetch_related_objects([order for order in found if order.state in MAY_GIVE_BACK], *_BACK)
    return found


def orders_of_stores(
    store_ids: Collection[int] | None, *, slot_id: int | None = None, state: str = ""
) -> QuerySet[Order]:
    """Orders of the stores that the staff member works for (None is every store), newest last.
    Pending ones too, where they are asked for."""
    orders = Order.objects.order_by("id")
    if store_ids is not None:
        orders = orders.filter(store_id__in=store_ids)
    if slot_id is not None:
        orders = orders.filter(slot_id=slot_id)
    return orders.filter(state=state) if state else orders


@dataclass(frozen=True)
class GivenBack:
    """Of an order: what went, or is to go, to credit and gift card, and what to others."""

    own_minor: int
    other_minor: int


def given_back(order_id: int) -> GivenBack:
    """All refunds agreed for the order. One SQL query."""
    row = db.read(GIVEN_BACK, order=order_id)[0]
    return GivenBack(row.own, row.other)


def numbers(order_ids: Collection[int]) -> dict[int, str]:
    """The orders' numbers by their ids, for lists that name them. One SQL query, none for none."""
    if not order_ids:
        return {}
    return dict(Order.objects.filter(pk__in=order_ids).values_list("pk", "number"))


def ids_by_email(email: str) -> list[int]:
    """Ids of the orders that were made with this address, however it was written. One SQL query."""
    return [row.order_id for row in db.read(BY_EMAIL, email=email)]


def order_of_line(store_ids: Collection[int] | None, line_id: int) -> int:
    """The id of a line's order, for staff of its store. Raises NotFound. One SQL query."""
    orders = Order.objects.filter(lines__id=line_id)
    if store_ids is not None:
        orders = orders.filter(store_id__in=store_ids)
    order_id = orders.values_list("pk", flat=True).first()
    if order_id is None:
        raise NotFound(line=line_id)
    return order_id


def whole(order_id: int) -> Order:
    """An order with everything, for processes and jobs that hold its id by right."""
    order = _found("WHERE o.id = %(id)s::bigint", id=order_id)
    if order is None:
        raise NotFound(order=order_id)
    return order


def _found(where: str, **params: object) -> Order | None:
    """The order with all that a view of it needs. Five SQL queries; one more with a discount, with
    earlier agreements, and with a change that waits."""
    order = rows.find_one(Order, _BESIDE, where, **params)
    if order is None:
        return None
    rows.attach(order, "lines", rows.find(OrderLine, OF_ORDER + "position, id", id=order.pk))
    rows.attach(order, "charges", rows.find(OrderCharge, OF_ORDER + "id", id=order.pk))
    off = rows.find(OrderDiscount, OF_ORDER + "id", id=order.pk) if order.discounts_minor else []
    rows.attach(order, "discounts", off)
    rows.attach(order, "changes", rows.find(OrderChange, OF_ORDER + "at, id", id=order.pk))
    if order.agreement > 1:
        rows.attach(
            order, "agreements", rows.find(OrderAgreement, OF_ORDER + "number", id=order.pk)
        )
    if order.amending_id is not None:
        rows.attach(order, "amendments", rows.find(OrderAmendment, OF_ORDER + "id", id=order.pk))
    attempts = type(order.payment)._meta.get_field("attempts").related_model
    tries = rows.find(attempts, "WHERE payment_id = %(id)s::bigint", id=order.payment.pk)
    rows.attach(order.payment, "attempts", tries)
    if order.state in MAY_GIVE_BACK:
        prefetch_related_objects([order], *_BACK)
    return order


def why_returned(order: Order) -> str:
    """Why an order that was fetched whole was not handed over; empty where it was."""
    returns = [change for change in order.changes.all() if change.kind == "returned"]
    return str(returns[-1].facts.get("reason", "")) if returns else ""


def access_token(order: Order) -> str:
    """What opens the order for a guest. Never stored."""
    return crypto.order_access_token(order.public_id)


def refund(refund_id: int) -> OrderRefund:
    """With its lines, for processes that hold its id by right. Raises NotFound. Two SQL queries."""
    found = OrderRefund.objects.prefetch_related("lines").filter(pk=refund_id).first()
    if found is None:
        raise NotFound(refund=refund_id)
    return found


def refunds(order_id: int) -> list[OrderRefund]:
    """What was given back of an order, with lines, oldest first. Two SQL queries."""
    return list(OrderRefund.objects.prefetch_related("lines").filter(order_id=order_id))


def by_rates(order_id: int) -> list[list[list[int]]]:
    """By rate, of each refund of an order so far. One SQL query."""
    return list(OrderRefund.objects.filter(order_id=order_id).values_list("by_rate", flat=True))


def refunded_minor(order_id: int) -> int:
    """Agreed to go back of an order so far, whether it went. One SQL query."""
    row = db.read_one(REFUNDED, order=order_id)
    return int(row.minor) if row else 0


def refused_refunds(order_id: int) -> list[OrderRefund]:
    """Those of an order that the provider refused, oldest first. One SQL query."""
    refused = OrderRefund.objects.filter(order_id=order_id, state=RefundState.REFUSED)
    return list(refused.order_by("id"))


def _own(customer_id: int) -> Q:
    return Q(customer_id=customer_id) | Q(customer__claimed_by=customer_id)


def _numbered(number: str, whose: str = "", **params: object) -> Order | None:
    if not number.isalnum():  # it may hold a NUL, at which the database stumbles
        return None
    return _found(f"WHERE o.number = %(number)s {whose}", number=number, **params)


def to_join(slot_id: int, customer_id: int | None, numbers: Collection[str]) -> str:
    """The number of a placed order in that slot, of the customer or one of those whose tokens the
    caller has checked, which may still be changed; the newest, or nothing. One SQL query."""
    row = db.read_one(
        TO_JOIN, slot=slot_id, customer=customer_id, numbers=list(numbers), now=clock.now()
    )
    return row.number if row else ""


def last_agreement(order: Order) -> OrderAgreement | None:
    """What was agreed before the order was changed last. One SQL query, none for one that never
    was."""
    if order.agreement == 1:
        return None
    where = "WHERE order_id = %(id)s::bigint ORDER BY number DESC LIMIT 1"
    return next(iter(rows.find(OrderAgreement, where, id=order.pk)), None)


def amendment(amendment_id: int) -> OrderAmendment:
    """A change, for processes and jobs that hold its id by right. Raises NotFound. One SQL
    query."""
    found = rows.find(OrderAmendment, "WHERE id = %(id)s::bigint", id=amendment_id)
    if not found:
        raise NotFound(amendment=amendment_id)
    return found[0]


def pending_amendment(order_id: int) -> int | None:
    """The change of the order that waits for its payment. One SQL query."""
    row = db.read_one("SELECT amending_id FROM orders_order WHERE id = %(id)s::bigint", id=order_id)
    return row.amending_id if row else None


def overdue_amendments(limit: int = 100) -> list[int]:
    """Ids of changes past their deadline that wait for their payment. One SQL query."""
    late = OrderAmendment.objects.filter(state=AmendmentState.PENDING, pay_before__lte=clock.now())
    return list(late.order_by("pay_before", "id").values_list("id", flat=True)[:limit])


def overdue(limit: int = 100) -> list[int]:
    """Ids of pending orders past their deadline, longest waiting first. One SQL query."""
    late = Order.objects.filter(state=OrderState.PENDING, pay_before__lte=clock.now())
    return list(late.order_by("pay_before", "id").values_list("id", flat=True)[:limit])


REFUNDED = """
SELECT coalesce(sum(amount_minor), 0)::bigint AS minor FROM orders_orderrefund
 WHERE order_id = %(order)s::bigint
"""

GIVEN_BACK = """
SELECT coalesce(sum(own_minor), 0)::bigint AS own,
       coalesce(sum(amount_minor - own_minor), 0)::bigint AS other
  FROM orders_orderrefund WHERE order_id = %(order)s::bigint
"""
