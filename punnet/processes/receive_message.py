"""A provider's message: verified, stored once, followed by a job in the same transaction.

Messages come at least once and in no order; what they say is never believed: the job asks the
provider where the attempt stands (settle_payment).
"""

from __future__ import annotations

from collections.abc import Mapping

from punnet.foundation import db
from punnet.payments import actions as payments
from punnet.payments import queries as payment_queries
from punnet.payments.gateways.base import Message
from punnet.payments.gateways.registry import gateway
from punnet.processes import later, refund_failed


def receive_message(*, provider: str, body: bytes, headers: Mapping[str, str]) -> bool:
    """Whether it is new. Raises ProviderRefused for a forged or an old one, OutcomeUnknown when
    the provider does not say whose it is."""
    return _store(provider, gateway(provider).message(body, headers))


@db.transaction
def _store(provider: str, message: Message) -> bool:
    new = payments.store_message(
        gateway=provider,
        message_id=message.id,
        kind=message.kind,
        sent_at=message.sent_at,
        body=message.body,
    )
    attempt = payment_queries.attempt_of_message(
        message.attempt_key, message.page_id, message.charge_id
    )
    if new and message.dispute_id:
        later.look_at_dispute(provider, message.dispute_id)
    if new and attempt is not None:
        if message.may_end:
            payments.look_now(attempt)
        later.follow_attempt(attempt.pk, seconds=0)
        if message.kind in refund_failed.TOLD_BY:
            later.check_refunds(attempt.payment_id)
    return new
