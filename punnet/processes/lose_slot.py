"""A far slot whose card was declined when its day was near, and that nobody paid in time.

1. No transaction: make every open attempt impossible at the provider. Money that had come settles
   instead; silence keeps everything held, and the sweep tries again.
2. Transaction: only with every attempt closed, the order is cancelled; voucher, seat and stock are
   released, hours before the cut-off, so that somebody else may have them.
"""

from __future__ import annotations

from punnet.foundation import clock, db
from punnet.notifications.models import MessageKind
from punnet.orders import actions as orders
from punnet.orders.models import Order
from punnet.orders.states import CancelReason, OrderState
from punnet.payments import actions as payments
from punnet.payments import queries as payment_queries
from punnet.payments.models import Payment
from punnet.payments.states import PaymentState
from punnet.processes import apply_amendment
from punnet.processes.cancel_order import StillPaying, close_payment, let_go, release
from punnet.processes.confirm_order import tell

ACTOR = "job:lose_slot"


def lose_slot(order_id: int) -> None:
    """Cancel the order whose time to pay is over. Safe to repeat. Raises StillPaying while the
    provider does not say that no money can come any more."""
    order = Order.objects.select_related("payment").get(pk=order_id)
    if _is_lost(order, order.payment):
        close_payment(order_id)
        _lose(order_id)


@db.transaction
def _lose(order_id: int) -> None:
    order = orders.lock(order_id)
    payment = payments.lock_payment(order.pk)
    if not _is_lost(order, payment):
        return
    if payment_queries.open_attempts(order.pk):
        raise StillPaying(state=order.state)
    apply_amendment.overtaken(order, why="cancelled", actor=ACTOR)
    orders.cancel(order, reason=CancelReason.NOT_PAID, actor=ACTOR)
    let_go(payment, reason=CancelReason.NOT_PAID)
    release(order, payment, ACTOR)
    tell(order, MessageKind.ORDER_CANCELLED)


def _is_lost(order: Order, payment: Payment) -> bool:
    """Not one that a manager lets go unpaid."""
    waits = order.state == OrderState.PLACED and payment.state == PaymentState.LAPSED
    over = payment.pay_by is not None and payment.pay_by <= clock.now()
    return waits and over and not payment.waived_by
