"""Somebody at the provider's own desk: an authorisation is captured, or let go, without us."""

from __future__ import annotations

from random import Random

from punnet.foundation import db
from simulation.people import touched
from simulation.tasks import NOTHING
from simulators.stripe.provider import Provider


class Desk:
    """Of one run. `orders`: numbers whose money it had its hands on."""

    def __init__(self, provider: Provider) -> None:
        self._provider = provider
        self.orders: set[str] = set()

    def act(self, chance: Random) -> str:
        """Of an order that waits for its picker; later it is reconciliation's."""
        waiting = db.read(WAITING)
        if not waiting:
            return NOTHING
        row = chance.choice(waiting)
        touched(row.id)
        self.orders.add(row.number)
        what = "capture" if chance.random() < 0.5 else "cancel"
        path = f"/v1/payment_intents/{row.charge_id}/{what}"
        status = self._provider.call("POST", path, {}).status
        return f"{what} of order {row.id}: {status}"


WAITING = """
SELECT o.id, o.number, a.charge_id FROM orders_order o
  JOIN payments_payment p ON p.order_id = o.id
  JOIN payments_attempt a ON a.payment_id = p.id AND a.state = 'authorised'
 WHERE o.state = 'placed' ORDER BY o.id
"""
