"""The payment is secured: order PLACED, basket ordered, mail due. In the caller's transaction."""

from __future__ import annotations

from punnet.basket import actions as baskets
from punnet.notifications import actions as notifications
from punnet.notifications.models import MessageKind
from punnet.orders import actions as orders
from punnet.orders.models import Order


def confirm(order: Order, *, actor: object) -> None:
    orders.confirm(order, actor=actor)
    baskets.set_ordered(order.basket_id)
    tell(order, MessageKind.ORDER_PLACED)


def tell(order: Order, kind: MessageKind) -> None:
    """A mail about the order, written with the change that causes it."""
    notifications.enqueue(
        store_id=order.store_id,
        customer_id=order.customer_id,
        order_id=order.pk,
        kind=kind,
        language=order.language,
    )
