"""A card that was kept for one order is forgotten with it: the provider deletes what it has, then
we forget its ids. A far order may need it until its money is captured, or it comes to nothing.

The call is safe to repeat: gone already is done. Silence leaves the ids for the next night.
"""

from __future__ import annotations

import structlog

from punnet.payments import actions as payments
from punnet.payments import card_queries
from punnet.payments import queries as payment_queries
from punnet.payments.errors import OutcomeUnknown, ProviderRefused
from punnet.payments.gateways.registry import gateway

log = structlog.get_logger(__name__)


def forget_cards() -> int:
    """Forget the cards of orders that are over; how many."""
    done = 0
    for attempt in payment_queries.cards_to_forget():
        try:
            if not card_queries.is_saved(attempt.payer_ref):
                gateway(attempt.method).forget(attempt.payer_ref)
        except (OutcomeUnknown, ProviderRefused) as silence:
            log.info("payment.card_not_forgotten", attempt=attempt.pk, why=str(silence))
            continue
        payments.forget_card(attempt)
        done += 1
    return done
