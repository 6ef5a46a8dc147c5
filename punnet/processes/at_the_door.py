"""What is not taken at the door, and empties that the customer gives: in hand_over's transaction.

Refused goods go back to stock or waste as those of an order that came back; their money, and that
of empties, comes off the sum that is taken, or goes back to who paid.
rule: docs/rules/returns.md#door
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from punnet.catalogue import queries as catalogue
from punnet.catalogue.models import Zone
from punnet.foundation import clock, ids
from punnet.foundation.errors import Invalid, Refused
from punnet.inventory import actions as inventory
from punnet.ledger.models import Account
from punnet.notifications.models import MessageKind
from punnet.orders import actions as orders
from punnet.orders.actions import refunds
from punnet.orders.actions.refunds import Why
from punnet.orders.given_back import RefundKind, RefundState, RefundWay
from punnet.orders.models import Order, OrderLine, OrderRefund
from punnet.orders.parts_back import Back, Part, reckon
from punnet.payments.errors import NotPaid
from punnet.payments.models import Payment
from punnet.payments.states import PaymentState
from punnet.processes import give_back, refund_books
from punnet.processes.confirm_order import tell
from punnet.processes.stock_effects import tell_orders
from punnet.stores import queries as stores

MOST_CONTAINERS = 300  # of one hand-over: what fits through a door
# not taken yet, or taken before: PAID_ON_DELIVERY by credit alone
OPEN = (PaymentState.DUE_ON_DELIVERY, PaymentState.PAID_ON_DELIVERY, PaymentState.CAPTURED)


class EverythingRefused(Refused):
    """Nothing would be handed over: the order comes back whole instead."""

    code = "everything_refused"


@dataclass(frozen=True)
class NotTaken:
    """Of a line: so much of it in its measure, or (None) all of it."""

    line_id: int
    quantity: int | None


@dataclass(frozen=True)
class Empties:
    """So many containers of one deposit."""

    deposit_minor: int
    count: int


@dataclass(frozen=True)
class Door:
    not_taken: Sequence[NotTaken] = ()
    empties: Sequence[Empties] = ()


def off_minor(order: Order, door: Door) -> int:
    """What a door would take off, for a page to show; nothing is written. Raises as `take_off`."""
    lines = list(order.lines.all())
    back = _reckoned(order, lines, door)
    return (back.amount_minor if back else 0) + _empties_minor(order, door)


def take_off(order: Order, payment: Payment, door: Door, actor: object) -> list[int]:
    """Agree to all of it; the provider's calls to perform after the commit.

    Raises Invalid (no such line or deposit), MoreThanLeft, EverythingRefused, NotPaid.
    """
    if not door.not_taken and not door.empties:
        return []
    if payment.state not in OPEN:
        raise NotPaid(due_minor=order.actual_minor, currency=order.currency)
    lines = list(order.lines.all())
    back, minor = _reckoned(order, lines, door), _empties_minor(order, door)
    stored = []
    if back is not None:
        why = Why(RefundKind.REFUSED, "refused", ids.new(), actor)
        stored.append(give_back.store_part(order, payment, why, back))
        goods_back(order, _taken_back(lines, back), actor)
        orders.note_change(order, "goods_refused", actor, minor=back.amount_minor)
    if minor:
        why = Why(RefundKind.CONTAINERS, "", ids.new(), actor)
        way, own = give_back.ways_of(order, payment, minor)
        refund = refunds.agree_containers(order, why, minor, way, own_minor=own)
        stored.append(give_back.stored_refund(order, payment, refund))
        orders.note_change(order, "empties_taken", actor, minor=minor)
    if stored and payment.state == PaymentState.CAPTURED:
        tell(order, MessageKind.PART_REFUNDED)
    return [each.call_id for each in stored if each.call_id is not None]


def settle_off(order: Order, found: Sequence[OrderRefund], actor: object) -> None:
    """The sum at the door was taken less these: they are done, and in the books."""
    for refund in found:
        refund_books.post(
            order, refund, out_of=Account.RECEIVABLE, tender=RefundWay.DOOR, actor=actor
        )
        refunds.move_refund(refund, RefundState.DONE)


def goods_back(order: Order, took: Sequence[tuple[OrderLine, int]], actor: object) -> None:
    """Ambient goods go back on the shelf; chilled and frozen ones left the cold chain and are
    wasted."""
    inventory.lock(order.store_id, {line.sku for line, _ in took})
    for line, quantity in took:
        steps = [inventory.return_to_shelf]
        if line.zone != Zone.AMBIENT:
            steps.append(inventory.waste)
        for step in steps:
            effect = step(
                store_id=order.store_id,
                sku=line.sku,
                quantity=quantity,
                subject=f"order:{order.pk}",
                actor=actor,
            )
            tell_orders(effect)


def _taken_back(lines: Sequence[OrderLine], back: Back) -> list[tuple[OrderLine, int]]:
    by_id = {line.pk: line for line in lines}
    return [(by_id[each.line_id], each.quantity) for each in back.lines]


def _reckoned(order: Order, lines: Sequence[OrderLine], door: Door) -> Back | None:
    if not door.not_taken:
        return None
    left = {line.pk: (line.picked or 0) - line.back for line in lines}
    parts = [
        Part(each.line_id, left.get(each.line_id, 0) if each.quantity is None else each.quantity)
        for each in door.not_taken
    ]
    back = reckon(order, parts, [])
    taken = {each.line_id: each.quantity for each in back.lines}
    if all(taken.get(pk, 0) == quantity for pk, quantity in left.items()):
        raise EverythingRefused()
    return back


def _empties_minor(order: Order, door: Door) -> int:
    if not door.empties:
        return 0
    store = stores.store(order.store_id)
    known = catalogue.deposits(store.country, order.currency, store.local(clock.now()).date())
    for each in door.empties:
        if each.deposit_minor not in known:
            raise Invalid.field("containers", "has a deposit that no container has here")
        if each.count < 0:
            raise Invalid.field("containers", "must not be negative")
    if sum(each.count for each in door.empties) > MOST_CONTAINERS:
        raise Invalid.field("containers", f"takes {MOST_CONTAINERS} at most")
    return sum(each.deposit_minor * each.count for each in door.empties)
