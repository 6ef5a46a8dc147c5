"""Picking: claim, pick line by line, put back. Each verb is one transaction.

Order, claim, stock and lines are locked in that order: who changes the stock of a SKU marks other
orders' lines of it, so nobody holds a line and waits for its stock. What left the shelf is booked
at each pick, not at packing, so that the shelf is true while the order is under way.
"""

from __future__ import annotations

from dataclasses import dataclass

from punnet.catalogue import queries as catalogue
from punnet.catalogue.queries import Sellable
from punnet.foundation import clock, db
from punnet.foundation.errors import Invalid, NotFound
from punnet.fulfilment import actions as fulfilment
from punnet.fulfilment.errors import BeforeCutoff, SubstituteNotAllowed
from punnet.fulfilment.substitutes import must_be_allowed, substitute_line
from punnet.fulfilment.weighing import Given, picked
from punnet.inventory import actions as inventory
from punnet.orders import actions as orders
from punnet.orders.errors import NotInState
from punnet.orders.models import Order, OrderLine
from punnet.orders.states import LineState, OrderState, ShortReason, Tender
from punnet.payments import actions as payments
from punnet.payments import queries as payment_queries
from punnet.payments.errors import NotPaid
from punnet.payments.models import Payment
from punnet.payments.states import PaymentState
from punnet.processes import apply_amendment, later
from punnet.processes.stock_effects import tell_orders
from punnet.slots import queries as slots

EMPTY_SHELF = (ShortReason.SOLD_OUT, ShortReason.NOT_FOUND)
SPOILT = (ShortReason.DAMAGED, ShortReason.EXPIRED)


@dataclass(frozen=True)
class Instead:
    """A substitute as the picker gives it."""

    sku: str
    given: Given


@db.transaction
def claim_order(*, order_id: int, picker: str) -> None:
    """Claim a placed order after its cut-off, or keep one's own claim.

    Raises BeforeCutoff, Claimed, NotInState, NotPaid (its authorisation is dead).
    """
    order = orders.lock(order_id)
    if order.state not in (OrderState.PLACED, OrderState.PICKING):
        raise NotInState(state=order.state)
    slot = slots.slot(order.slot_id)
    if slot.cutoff_at > clock.now():
        raise BeforeCutoff(cutoff_at=slot.cutoff_at.isoformat())
    _must_be_secured(order)
    fulfilment.claim(order_id=order.pk, store_id=order.store_id, picker=picker)
    apply_amendment.overtaken(order, why="picking", actor=picker)
    if order.state == OrderState.PLACED:
        orders.begin_picking(order, actor=picker)


@db.transaction
def put_back_order(*, order_id: int, picker: str, by_manager: bool = False) -> None:
    """Release the claim; what was picked so far stays picked for the next picker."""
    order = orders.lock(order_id)
    held = fulfilment.live_claim(order.pk)
    if held is None:
        return
    if not by_manager:
        fulfilment.must_hold(order.pk, picker)
    fulfilment.release(held)
    if order.state == OrderState.PICKING:
        orders.put_back(order, actor=picker)


@db.transaction
def pick_line(
    *,
    line_id: int,
    picker: str,
    given: Given,
    short_reason: str = "",
    instead: Instead | None = None,
) -> None:
    """Record what was picked of the line; a later pick overwrites, until packed.

    Raises NotClaimed, Claimed, Invalid, WeightOutOfRange, SubstituteNotAllowed.
    """
    order, line, products = _line(line_id, picker, instead)
    result = picked(line, given, short_reason=short_reason)
    if instead is not None and result.state == LineState.PICKED:
        raise Invalid.field("substitute", "nothing is missing of this line")
    before, wasted = _taken(line), _spoilt(line)
    orders.set_picked(line, result)
    substitute = _substitute(line, products, instead) if instead else None
    if substitute is not None:
        result = orders.Picked(**{**vars(result), "state": LineState.SUBSTITUTED})
        orders.set_picked(line, result)
    orders.set_substitute(line, substitute)
    if _spoilt(line) < wasted:  # they are whole after all, and may be what is in the bag now
        _spoil(order, line, picker)
    _book(order, before, _taken(line), picker)
    _correct_shelf(order, line, picker)
    fulfilment.note_pick(
        line_id=line.pk,
        by=picker,
        quantity=result.picked,
        weights=result.weights,
        short_reason=result.short_reason,
        substitute_sku=substitute.sku if substitute else "",
    )


@db.transaction
def undo_line(*, line_id: int, picker: str) -> None:
    """As before the line was picked; the goods are back on the shelf, also those called spoilt."""
    order, line, _ = _line(line_id, picker)
    before = _taken(line)
    orders.reset_line(line)
    _spoil(order, line, picker)
    _book(order, before, {}, picker)


def _line(
    line_id: int, picker: str, instead: Instead | None = None
) -> tuple[Order, OrderLine, dict[str, Sellable]]:
    """The line and its order, locked with all stock that the pick may change; what is sold of
    the line's product and of the one that comes instead."""
    found = OrderLine.objects.filter(pk=line_id, substitute_for__isnull=True).first()
    if found is None:
        raise NotFound(line=line_id)
    order = orders.lock(found.order_id)
    fulfilment.must_hold(order.pk, picker)
    if order.state != OrderState.PICKING:
        raise NotInState(state=order.state)
    products = _products(order, found, instead) if instead else {}
    skus = {found.sku, *(row.sku for row in found.substitutes.all()), *products}
    inventory.lock(order.store_id, skus)
    return order, OrderLine.objects.select_for_update().get(pk=line_id), products


def _products(order: Order, line: OrderLine, instead: Instead) -> dict[str, Sellable]:
    on = slots.slot(order.slot_id).pick_on
    skus = [instead.sku, line.sku]
    found = catalogue.sellable(order.store_id, skus, on=on, language=order.language)
    if instead.sku not in found:
        raise SubstituteNotAllowed(reason="not_sold", sku=instead.sku)
    return found


def _substitute(line: OrderLine, products: dict[str, Sellable], instead: Instead) -> OrderLine:
    product = products[instead.sku]
    must_be_allowed(line, product, products.get(line.sku))
    return substitute_line(line, product, instead.given)


def _taken(line: OrderLine) -> dict[str, int]:
    """Per SKU, what has left the shelf for this line and its substitute, in their stock measure."""
    rows = [line, *line.substitutes.all()]
    # catch weight is stocked in units, as it is picked: its grams are money's business
    return {row.sku: row.picked for row in rows if row.picked}


def _book(order: Order, before: dict[str, int], now: dict[str, int], picker: str) -> None:
    for sku in sorted(before.keys() | now.keys()):
        if before.get(sku, 0) != now.get(sku, 0):
            effect = inventory.pick(
                key=order.placement_key,
                store_id=order.store_id,
                sku=sku,
                quantity=_in_order(order, sku),
                subject=f"order:{order.pk}",
                actor=picker,
            )
            tell_orders(effect)


def _correct_shelf(order: Order, line: OrderLine, picker: str) -> None:
    """A short pick is news about the shelf: none found means none there, damaged and expired goods
    are wasted. Other orders' lines may be at risk by it, the latest slot first."""
    store_id, sku, subject = order.store_id, line.sku, f"order:{order.pk}"
    if line.short_reason in EMPTY_SHELF:
        tell_orders(
            inventory.count(store_id=store_id, sku=sku, counted=0, actor=picker, subject=subject)
        )
    elif line.short_reason in SPOILT:
        _spoil(order, line, picker)


def _spoil(order: Order, line: OrderLine, picker: str) -> None:
    """Waste what the line says was spoilt, or put back what it no longer says."""
    effect = inventory.spoil(
        store_id=order.store_id,
        sku=line.sku,
        quantity=_spoilt(line),
        subject=f"order:{order.pk}",
        actor=picker,
    )
    tell_orders(effect)


def _spoilt(line: OrderLine) -> int:
    """What of the line was missing because it was damaged or past its date."""
    return line.ordered - (line.picked or 0) if line.short_reason in SPOILT else 0


def _in_order(order: Order, sku: str) -> int:
    """All of the SKU that the order has by now: one product may stand in for two lines."""
    rows = OrderLine.objects.filter(order=order, sku=sku, picked__gt=0)
    return sum(row.picked or 0 for row in rows)


def _must_be_secured(order: Order) -> None:
    """Nothing is picked on a dead authorisation. rule: docs/rules/payments.md#dead"""
    payment = payments.lock_payment(order.pk)
    if payment.state == PaymentState.DUE_ON_DELIVERY or _by_credit(payment):
        return
    if payment.state not in (PaymentState.AUTHORISED, PaymentState.LAPSED):
        raise NotPaid(due_minor=order.maximum_minor, state=payment.state)
    lapsed = payment.state == PaymentState.LAPSED
    if payment_queries.lives(payment.pk):
        if lapsed:  # nobody paid again, and the one we have still does
            payments.move_payment(payment, PaymentState.AUTHORISED)
            for other in payment_queries.open_attempts(order.pk):
                later.close_attempt(other.pk)
    elif not (lapsed and payment.waived_by):
        raise NotPaid(due_minor=order.maximum_minor, state="authorisation_dead")


def _by_credit(payment: Payment) -> bool:
    """Credit and gift card pay all of it: it is with us, and no bank lets it go."""
    return payment.method == Tender.CREDIT and payment.state == PaymentState.AUTHORISED


@db.transaction
def allow_unpaid(*, order_id: int, reason: str, actor: object) -> None:
    """A manager has an order picked whose authorisation is dead; the word holds until the
    customer pays again, and at the door.

    Raises NotInState unless it waits for a picker with nothing to capture, Invalid without reason.
    """
    order = orders.lock(order_id)
    payment = payments.lock_payment(order.pk)
    authorised = payment.state == PaymentState.AUTHORISED and not _by_credit(payment)
    if authorised and not payment_queries.lives(payment.pk):
        payments.move_payment(payment, PaymentState.LAPSED)
    if order.state != OrderState.PLACED or payment.state != PaymentState.LAPSED:
        raise NotInState(state=order.state)
    if not reason.strip():
        raise Invalid.field("reason", "say why it may be picked unpaid")
    payments.waive(payment, actor=actor, reason=reason.strip()[:200])
    orders.note_change(order, "allowed_unpaid", actor)
