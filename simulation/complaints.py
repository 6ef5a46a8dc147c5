"""What customers say of goods they have: lines that were missing, damaged, poor or wrong."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from punnet.orders.actions.claims import ClaimedLine
from punnet.orders.claims import ClaimProblem
from punnet.orders.models import Order
from punnet.processes.claim_order import claim_order
from simulation.people import Customer, touched
from simulation.providers import Providers
from simulation.tasks import NOTHING


def claim(customer: Customer, chance: Random, _providers: Providers) -> str:
    """One or two lines, a part or all of what is left of each; sometimes pressed twice."""
    if customer.order_id is None:
        return NOTHING
    order = Order.objects.get(pk=touched(customer.order_id))
    lines = [line for line in order.lines.all() if (line.picked or 0) > line.back]
    if order.state != "handed_over" or not lines:
        return NOTHING
    chosen = chance.sample(lines, min(len(lines), chance.choice((1, 1, 2))))
    claimed = [
        ClaimedLine(
            line.pk,
            chance.choice(list(ClaimProblem)),
            chance.choice((left := (line.picked or 0) - line.back, chance.randint(1, left))),
        )
        for line in chosen
    ]
    key = f"{customer.name}-{chance.getrandbits(40):x}"
    actor = f"customer:{customer.name}"
    for _ in range(chance.choice((1, 1, 1, 2))):
        made = claim_order(order_id=order.pk, lines=claimed, key=key, actor=actor)
    return f"claim {made} of order {order.pk}"


VERBS: dict[str, Callable[[Customer, Random, Providers], str]] = {"claims": claim}
