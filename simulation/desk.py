"""Somebody at a provider's own desk: an authorisation is captured, or let go, without us."""

from __future__ import annotations

from random import Random

from punnet.foundation import db
from simulation.people import touched
from simulation.providers import Providers
from simulation.tasks import NOTHING


class Desk:
    """Of one run. `orders`: numbers whose money it had its hands on."""

    def __init__(self, providers: Providers) -> None:
        self._providers = providers
        self.orders: set[str] = set()

    def act(self, chance: Random) -> str:
        """Of an order that waits for its picker; later it is reconciliation's."""
        waiting = db.read(WAITING)
        if not waiting:
            return NOTHING
        row = chance.choice(waiting)
        touched(row.id)
        self.orders.add(row.number)
        takes = chance.random() < 0.5
        if row.method == "paypal":
            path = f"/v2/payments/authorizations/{row.charge_id}/{'capture' if takes else 'void'}"
            answer = self._providers.paypal.call("POST", path, {})
        else:
            path = f"/v1/payment_intents/{row.charge_id}/{'capture' if takes else 'cancel'}"
            answer = self._providers.stripe.call("POST", path, {})
        return f"order {row.id} {'taken' if takes else 'let go'}: {answer.status}"


WAITING = """
SELECT o.id, o.number, a.charge_id, a.method FROM orders_order o
  JOIN payments_payment p ON p.order_id = o.id
  JOIN payments_attempt a ON a.payment_id = p.id AND a.state = 'authorised'
 WHERE o.state = 'placed' ORDER BY o.id
"""
