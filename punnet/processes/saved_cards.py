"""Cards kept for next time, on consent: kept with the payment that a customer agreed to keep it by,
removed by the customer, forgotten at the provider by a job, which asks until it is done.

The provider has each under a payer of its own, so that forgetting one is one call. A far order that
waits to charge a removed card has it until it is over.
"""

from __future__ import annotations

import structlog

from punnet.foundation import db
from punnet.orders.models import Order
from punnet.payments import actions as payments
from punnet.payments import card_queries
from punnet.payments.errors import OutcomeUnknown, ProviderRefused
from punnet.payments.gateways.base import KeptCard, Outcome
from punnet.payments.gateways.registry import gateway
from punnet.payments.models import Attempt
from punnet.processes import later

log = structlog.get_logger(__name__)


def keep(order: Order, attempt: Attempt, outcome: Outcome) -> None:
    """In the transaction that learned of the payment, where its customer agreed."""
    if attempt.keep and outcome.kept is not None:
        payments.save_card(
            customer_id=order.customer_id,
            method=attempt.method,
            payer_ref=outcome.payer_ref,
            card_ref=outcome.card_ref,
            brand=outcome.kept.brand,
            last4=outcome.kept.last4,
            expires=(outcome.kept.exp_year, outcome.kept.exp_month),
        )


def card_to_use(customer_id: int, card_id: int) -> KeptCard:
    """One of the customer's own cards, to be charged. Raises NotFound."""
    card = card_queries.saved_card(customer_id, card_id)
    return KeptCard(card.payer_ref, card.card_ref)


@db.transaction
def remove(*, customer_id: int, card_id: int) -> None:
    """The customer's own. Raises NotFound."""
    payments.remove_card(customer_id=customer_id, card_id=card_id)
    later.forget_saved_cards()


def forget_removed() -> bool:
    """Forget at the provider what was removed here, or lost its account; whether none is left."""
    left = False
    for card in card_queries.cards_to_drop():
        try:
            gateway(card.method).forget(card.payer_ref)
        except (OutcomeUnknown, ProviderRefused) as silence:
            log.info("payment.card_not_forgotten", card=card.pk, why=str(silence))
            left = True
            continue
        payments.drop_card(card)
    return not left
