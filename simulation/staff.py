"""What staff do, a step at a time: whatever is next. Pickers, the shelf, the office; drivers are in
door.py, the service desk in service.py."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from punnet.foundation import clock, db, ids
from punnet.foundation.quantity import Kind
from punnet.fulfilment.weighing import Given, limits
from punnet.inventory.reasons import WasteReason
from punnet.orders.models import Order, OrderLine
from punnet.orders.states import CancelReason, LineState
from punnet.processes import change_stock
from punnet.processes.cancel_order import cancel_order
from punnet.processes.hand_over import retry_refund
from punnet.processes.pack_order import pack_order, retry_capture
from punnet.processes.pick_order import (
    Instead,
    claim_order,
    pick_line,
    put_back_order,
    undo_line,
)
from simulation import door, service
from simulation.people import Worker, store_id, touched
from simulation.scene import GOODS
from simulation.tasks import NOTHING

SHORT = ("sold_out", "damaged", "expired", "not_found")


def pick(picker: Worker, chance: Random) -> str:
    """The next thing: claim an order, pick a line of it, pack it."""
    actor = f"staff:{picker.name}"
    held = db.read_one(HELD, picker=actor)
    if held is None:
        return _claim(actor, chance)
    order = Order.objects.get(pk=touched(held.order_id))
    luck = chance.random()
    if luck < 0.02:
        put_back_order(order_id=order.pk, picker=actor)
        return f"puts order {order.pk} back"
    lines = [line for line in order.lines.all() if line.substitute_for_id is None]
    still_open = [line for line in lines if line.state == LineState.OPEN]
    if still_open:
        return _pick(still_open[0], actor, chance)
    if luck < 0.06:
        line = chance.choice(lines)
        undo_line(line_id=line.pk, picker=actor)
        return f"takes back line {line.pk}"
    zones = sorted({line.zone for line in order.lines.all() if line.picked}) or ["ambient"]
    pack_order(order_id=order.pk, picker=actor, totes=dict.fromkeys(zones, 1))
    return f"packs order {order.pk}"


def _claim(actor: str, chance: Random) -> str:
    waiting = db.read(CLAIMABLE, now=clock.now())
    if not waiting:
        return NOTHING
    row = waiting[0] if chance.random() < 0.8 else chance.choice(waiting)
    claim_order(order_id=touched(row.id), picker=actor)
    return f"claims order {row.id}"


def _pick(line: OrderLine, actor: str, chance: Random) -> str:
    luck = chance.random()
    if luck < 0.78:
        pick_line(line_id=line.pk, picker=actor, given=_whole(line, chance))
        return f"line {line.pk} {line.sku}"
    reason = chance.choice(SHORT)
    given = _part(line, chance) if chance.random() < 0.4 else Given(units=0)
    instead = None
    if chance.random() < 0.6:
        instead = _instead(line, chance)
    pick_line(line_id=line.pk, picker=actor, given=given, short_reason=reason, instead=instead)
    other = f", {instead.sku} instead" if instead else ""
    return f"line {line.pk} {line.sku} {reason}{other}"


def _whole(line: OrderLine, chance: Random) -> Given:
    if line.kind == Kind.PIECE:
        return Given(units=line.ordered)
    least, most = limits(line)
    count = 1 if line.kind == Kind.WEIGHT else line.ordered
    return Given(weights=[chance.randint(least, most) for _ in range(count)])


def _part(line: OrderLine, chance: Random) -> Given:
    if line.kind == Kind.WEIGHT:
        return Given(weights=[chance.randint(1, max(1, limits(line)[0] - 1))])
    count = chance.randint(0, max(0, line.ordered - 1))
    if line.kind == Kind.PIECE or not count:
        return Given(units=count)
    least, most = limits(line)
    return Given(weights=[chance.randint(least, most) for _ in range(count)])


def _instead(line: OrderLine, chance: Random) -> Instead:
    other = chance.choice([each for each in GOODS if each.sku != line.sku])
    if other.kind == "piece":
        return Instead(other.sku, Given(units=chance.randint(1, 3)))
    grams = other.facts["typical_grams"]
    return Instead(other.sku, Given(weights=[grams]))


def mind_the_shelf(worker: Worker, chance: Random) -> str:
    """Goods in, a count, or waste."""
    each = chance.choice(GOODS)
    known: dict[str, Any] = {
        "store_id": store_id(),
        "sku": each.sku,
        "actor": f"staff:{worker.name}",
        "key": ids.new(),
    }
    luck = chance.random()
    if luck < 0.5:
        change_stock.receive_goods(quantity=each.stock // 2 or 1, **known)
        return f"{each.stock // 2 or 1} of {each.sku} come in"
    if luck < 0.8:
        counted = chance.randint(0, each.stock)
        change_stock.count_stock(counted=counted, **known)
        return f"counts {counted} of {each.sku}"
    wasted = chance.randint(1, max(1, each.stock // 10))
    change_stock.waste_goods(quantity=wasted, why=chance.choice(list(WasteReason)), **known)
    return f"{wasted} of {each.sku} wasted"


def mind_the_office(worker: Worker, chance: Random) -> str:
    """Money that was refused is tried again; now and then an order is cancelled."""
    actor = f"staff:{worker.name}"
    if failed := db.read(FAILED):
        row = chance.choice(failed)
        order_id = touched(row.id)
        if row.state == "returned":
            retry_refund(order_id=order_id, actor=actor)
            return f"asks for the refund of order {order_id} again"
        retry_capture(order_id=order_id, actor=actor)
        return f"asks for the capture of order {order_id} again"
    live = db.read(LIVE)
    if not live or chance.random() < 0.5:
        return NOTHING
    order_id = touched(chance.choice(live).id)
    cancel_order(order_id=order_id, reason=CancelReason.STORE, actor=actor, words="Sorry.")
    return f"cancels order {order_id}"


VERBS: dict[str, Callable[[Worker, Random], str]] = {
    "picks": pick,
    "drives": door.drive,
    "minds the shelf": mind_the_shelf,
    "minds the office": mind_the_office,
    **service.VERBS,
}
HELD = """
SELECT order_id FROM fulfilment_picklist
 WHERE picker = %(picker)s::text AND state = 'claimed' ORDER BY id
"""
CLAIMABLE = """
SELECT o.id FROM orders_order o JOIN slots_slot s ON s.id = o.slot_id
 WHERE s.cutoff_at <= %(now)s::timestamptz
   AND (o.state = 'placed'
        OR o.state = 'picking' AND NOT EXISTS (
            SELECT 1 FROM fulfilment_picklist l
             WHERE l.order_id = o.id AND l.state = 'claimed'
               AND l.active_at > %(now)s::timestamptz - interval '30 minutes'))
 ORDER BY s.starts_at, o.id
"""
FAILED = """
SELECT o.id, o.state FROM orders_order o JOIN payments_payment p ON p.order_id = o.id
 WHERE p.state = 'capture_failed' AND o.state IN ('packed', 'handed_over')
    OR o.state = 'returned' AND p.state = 'captured'
   AND NOT EXISTS (SELECT 1 FROM payments_call c WHERE c.payment_id = p.id
                    AND c.operation = 'refund' AND c.state = 'due')
 ORDER BY o.id
"""
LIVE = "SELECT id FROM orders_order WHERE state IN ('pending', 'placed', 'picking') ORDER BY id"
