"""The shop's side: claim, pick, pack, hand over. By the key of a device, or a session of staff."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.http import HttpResponse
from ninja import Query, Router

from punnet.accounts.queries import stores_where
from punnet.api import answers, auth, reading, shown
from punnet.api.answers import answer
from punnet.api.auth import staff_call
from punnet.api.schemas import given as g
from punnet.api.schemas import told
from punnet.foundation.errors import Invalid, NotAllowed
from punnet.foundation.quantity import measured
from punnet.fulfilment import queries as fulfilment
from punnet.fulfilment.weighing import Given
from punnet.orders import queries
from punnet.overviews.order_view import OrderLineView, OrderView, order_view
from punnet.overviews.picking import Place, route
from punnet.processes import hand_over as handing
from punnet.processes import pick_order as picking
from punnet.processes.at_the_door import Door, Empties, NotTaken
from punnet.processes.hand_over import Paid
from punnet.processes.pack_order import pack_order
from punnet.processes.pick_order import Instead

router = Router(tags=["staff"], auth=auth.STAFF)
State = Literal["pending", "placed", "picking", "packed", "handed_over", "returned", "cancelled"]


@router.get("/staff/orders", response=told.Page[told.Order])
@staff_call("orders.see")
def list_orders(
    request: Any,
    store: str | None = None,
    slot: str | None = None,
    state: State | None = None,
    page_size: Annotated[int, Query(ge=1, le=100)] = 48,
    cursor: Annotated[str | None, Query(max_length=100)] = None,
) -> HttpResponse:
    """Orders of the stores that the caller works for, oldest first."""
    may = stores_where(request.auth, "orders.see")
    if store is not None:
        wanted = reading.field_id("store", store)
        if may is not None and wanted not in may:
            raise NotAllowed(permission="orders.see")
        may = frozenset({wanted})
    slot_id = reading.field_id("slot", slot) if slot is not None else None
    all_orders = queries.orders_of_stores(may, slot_id=slot_id, state=state or "")
    last = answers.after(cursor)
    rest = all_orders.filter(pk__gt=last) if last is not None else all_orders
    found = queries.with_everything(rest, page_size + 1)
    items = [shown.order(order_view(order)) for order in found[:page_size]]
    following = answers.cursor_of(found[page_size - 1].pk) if len(found) > page_size else None
    return answer(shown.page(items, next=following, total=all_orders.count()))


@router.get("/staff/orders/{number}", response=told.PickOrder)
@staff_call("orders.see")
def get_order(request: Any, number: str) -> HttpResponse:
    """One order, lines in walking order."""
    return _walk(_order(request, number, "orders.see").id)


@router.post("/staff/orders/{number}/picking", response=told.PickOrder)
@staff_call("orders.pick")
def claim(request: Any, number: str) -> HttpResponse:
    """Claim the order, or keep one's claim. Refused: `before_cutoff`, `claimed`."""
    order = _order(request, number, "orders.pick")
    picking.claim_order(order_id=order.id, picker=_who(request))
    return _walk(order.id)


@router.delete("/staff/orders/{number}/picking", response=told.PickOrder)
@staff_call("orders.pick")
def release(request: Any, number: str) -> HttpResponse:
    """Give the claim back; a manager may give back anybody's."""
    order = _order(request, number, "orders.pick")
    by_manager = request.auth.may("orders.release_claims", order.store.id)
    picking.put_back_order(order_id=order.id, picker=_who(request), by_manager=by_manager)
    return _walk(order.id)


@router.put("/staff/lines/{line}", response=told.PickOrder)
@staff_call("orders.pick")
def pick_line(request: Any, line: str, given: g.PickIn) -> HttpResponse:
    """Record what was picked of a line; a later pick overwrites it until the order is packed.
    Refused: `weight_out_of_range`, `substitute_not_allowed`."""
    line_id = reading.path_id(line)
    order_id = queries.order_of_line(stores_where(request.auth, "orders.pick"), line_id)
    other = given.substitute
    picking.pick_line(
        line_id=line_id,
        picker=_who(request),
        given=Given(given.units, given.weights),
        short_reason=given.short_reason or "",
        instead=Instead(other.sku, Given(other.units, other.weights)) if other else None,
    )
    return _walk(order_id)


@router.delete("/staff/lines/{line}", response=told.PickOrder)
@staff_call("orders.pick")
def undo_line(request: Any, line: str) -> HttpResponse:
    """As before the line was picked."""
    line_id = reading.path_id(line)
    order_id = queries.order_of_line(stores_where(request.auth, "orders.pick"), line_id)
    picking.undo_line(line_id=line_id, picker=_who(request))
    return _walk(order_id)


@router.post("/staff/orders/{number}/packing", response=told.PickOrder)
@staff_call("orders.pick")
def pack(request: Any, number: str, given: g.PackingIn) -> HttpResponse:
    """Close the totes: the exact total is captured, the rest let go."""
    order = _order(request, number, "orders.pick")
    pack_order(order_id=order.id, picker=_who(request), totes=given.totes.dict())
    return _walk(order.id)


@router.post("/staff/orders/{number}/handover", response=told.PickOrder)
@staff_call("orders.hand_over")
def hand_over(request: Any, number: str, given: g.HandoverIn) -> HttpResponse:
    """The customer has the totes, but for what is `refused`; `containers` are bought back. What is
    due is less by both. Refused: `age_check_needed`, `amount_differs`, `not_paid`,
    `more_than_left`, `everything_refused`."""
    order = _order(request, number, "orders.hand_over")
    paid = given.paid
    handing.hand_over(
        order_id=order.id,
        actor=_who(request),
        received_by=given.received_by,
        age_checked=given.age_checked,
        paid=Paid(paid.by, paid.amount.minor, paid.amount.currency) if paid else None,
        door=_door(given, order),
    )
    return _walk(order.id)


def _door(given: g.HandoverIn, order: OrderView) -> Door:
    kinds = {str(line.id): line.kind for line in order.lines}
    not_taken = []
    for each in given.refused:
        if each.line not in kinds:
            raise Invalid.field("refused.line", "is not of this order")
        quantity = None
        if not each.all:
            quantity = measured(kinds[each.line], units=each.units, grams=each.grams)
        not_taken.append(NotTaken(int(each.line), quantity))
    for empties in given.containers:
        if empties.deposit.currency != order.currency:
            raise Invalid.field("containers.deposit", f"must be in {order.currency}")
    return Door(not_taken, [Empties(each.deposit.minor, each.count) for each in given.containers])


@router.post("/staff/orders/{number}/return", response=told.PickOrder)
@staff_call("orders.hand_over")
def take_back(request: Any, number: str, given: g.ReturnIn) -> HttpResponse:
    """Not handed over: goods and money go back by rule."""
    order = _order(request, number, "orders.hand_over")
    handing.return_order(order_id=order.id, reason=given.reason, actor=_who(request))
    return _walk(order.id)


def _order(request: Any, number: str, permission: str) -> OrderView:
    stores = stores_where(request.auth, permission)
    return order_view(queries.order_of_stores(stores, reading.order_number(number)))


def _who(request: Any) -> str:
    return str(request.auth.actor)


def _walk(order_id: int) -> HttpResponse:
    view = order_view(queries.whole(order_id))
    found = {line.id: line for line in view.lines}
    lines = [
        _line(found[place.line_id], place, view.currency)
        for place in route(order_id)
        if place.line_id in found
    ]
    claim = fulfilment.claims([order_id]).get(order_id)
    claimed_by = claim.picker if claim else None
    return answer({**shown.order(view), "lines": lines, "claimed_by": claimed_by})


def _line(line: OrderLineView, place: Place, currency: str) -> shown.Json:
    return {
        **shown.order_line(line, currency),
        "sold_by": line.kind,
        "typical_grams": line.typical_grams,
        "tolerance_percent": line.tolerance_percent,
        "zone": line.zone,
        "place": place.place,
        "gtins": list(place.gtins),
        "substitution": shown.wish(line.wish, line.wish_skus),
        "note": line.note,
    }
