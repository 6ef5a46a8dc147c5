"""Stripe's disputes, through its SDK. https://docs.stripe.com/disputes/responding"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from punnet.payments.gateways import stripe_client as stripe
from punnet.payments.gateways.dispute import Disputed, DisputeState, Evidence

PAGE = 100
INQUIRY = "warning_"  # the bank asks, and has taken nothing
S = DisputeState
STATES = {
    "needs_response": S.OPEN,
    "warning_needs_response": S.OPEN,
    "under_review": S.ANSWERED,
    "warning_under_review": S.ANSWERED,
    "won": S.WON,
    "warning_closed": S.WON,  # an inquiry that became no dispute
    "prevented": S.WON,
    "lost": S.LOST,
}


class StripeDisputes:
    reaches_back = timedelta(days=120)  # listed by opening; a bank decides within three months
    most_words = 4000

    def read(self, dispute_id: str) -> Disputed:
        return _told(stripe.ask(lambda api: api.v1.disputes.retrieve(dispute_id)))

    def since(self, since: datetime) -> list[Disputed]:
        wish: Any = {"created": {"gte": int(since.timestamp())}, "limit": PAGE}
        found = stripe.ask(lambda api: list(api.v1.disputes.list(wish).auto_paging_iter()))
        return sorted((_told(each) for each in found), key=lambda each: (each.at, each.id))

    def answer(self, dispute_id: str, evidence: Evidence) -> None:
        wish: Any = {
            "evidence": {
                "uncategorized_text": evidence.words,
                "product_description": evidence.what,
                "access_activity_log": evidence.receipt,
                "customer_name": evidence.customer,
                "shipping_date": evidence.delivered_on,
            },
            "submit": True,
        }
        stripe.ask(lambda api: api.v1.disputes.update(dispute_id, wish))

    def accept(self, dispute_id: str) -> None:
        stripe.ask(lambda api: api.v1.disputes.close(dispute_id))


def _told(dispute: Any) -> Disputed:
    due = dispute.evidence_details.due_by
    state = STATES.get(dispute.status, S.OPEN)
    gone = state != S.WON and not dispute.status.startswith(INQUIRY)
    return Disputed(
        id=dispute.id,
        charge_id=str(dispute.payment_intent or ""),
        attempt_key=stripe.tag(dispute, "attempt") or "",
        state=state,
        reason=str(dispute.reason),
        amount_minor=dispute.amount,
        taken_minor=dispute.amount if gone else 0,
        currency=dispute.currency.upper(),
        at=datetime.fromtimestamp(dispute.created, UTC),
        answer_by=datetime.fromtimestamp(due, UTC) if due else None,
    )
