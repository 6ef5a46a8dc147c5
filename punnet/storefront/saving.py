"""From the form under the changes of an order to a changed order: one call of the process."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from punnet.basket import delivery
from punnet.foundation import actors
from punnet.overviews.basket_view import BasketView
from punnet.overviews.order_view import OrderView
from punnet.processes.amend_order import Amending, amend_order
from punnet.processes.checked_quote import Agreement
from punnet.storefront.visit import Visit

TYPED = ("payment", "born_on", "revision", "maximum")


def save_draft(visit: Visit, order: OrderView, view: BasketView, data: dict[str, Any]) -> None:
    """Save the draft as the form says. A repeat of the form changes nothing more.

    Raises what `amend_order` does.
    """
    door = delivery.Door(data["floor"], data["door_code"], data["instructions"])
    delivery.complete(basket_id=view.id, door=door, default_wish=data["default_wish"])
    typed = json.dumps({name: str(data[name]) for name in TYPED}, sort_keys=True)
    amend_order(
        Amending(
            order_id=order.id,
            basket_id=view.id,
            agreed=Agreement(data["revision"], data["maximum"]),
            tender=data["payment"],
            key=data["key"].hex,
            fingerprint=hashlib.sha256(typed.encode()).hexdigest(),
            by=actors.customer(order.customer_id),
            language=visit.language,
            born_on=data["born_on"],
        )
    )
