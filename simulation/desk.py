"""Others who move our customers' money without us: somebody at a provider's own desk captures an
authorisation or lets it go; a customer's bank takes a payment back, and decides."""

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


class Bank:
    """Customers' banks, in one run. Only cards have disputes here."""

    def __init__(self, providers: Providers) -> None:
        self._providers = providers
        self._open: list[str] = []

    def act(self, chance: Random) -> str:
        """A dispute is opened, or one that is open is decided, answered or not."""
        stripe = self._providers.stripe
        if self._open and chance.random() < 0.5:
            outcome = chance.choice(("won", "lost"))
            dispute = self._open.pop(chance.randrange(len(self._open)))
            stripe.scripted("close", {"dispute": dispute, "outcome": outcome})
            return f"a dispute is {outcome}"
        rows = db.read(CAPTURED)
        if not rows:
            return NOTHING
        row = chance.choice(rows)
        theirs = self._providers.theirs(row.number)
        left = theirs["captured"] - theirs["refunded"] - theirs["disputed"]
        if left <= 0:
            return NOTHING
        touched(row.id)
        minor = left if chance.random() < 0.7 else chance.randint(1, left)
        wish = {"payment": row.charge_id, "amount": minor}
        self._open.append(stripe.scripted("dispute", wish)["id"])
        return f"{minor} of order {row.id} are taken back"


WAITING = """
SELECT o.id, o.number, a.charge_id, a.method FROM orders_order o
  JOIN payments_payment p ON p.order_id = o.id
  JOIN payments_attempt a ON a.payment_id = p.id AND a.state = 'authorised'
 WHERE o.state = 'placed' ORDER BY o.id
"""
CAPTURED = """
SELECT o.id, o.number, a.charge_id FROM orders_order o
  JOIN payments_payment p ON p.order_id = o.id AND p.state = 'captured'
  JOIN payments_attempt a ON a.payment_id = p.id AND a.state = 'captured' AND a.method = 'stripe'
 WHERE o.state = 'handed_over' ORDER BY o.id
"""
