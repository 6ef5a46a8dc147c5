"""Stripe's disputes, through its SDK. https://docs.stripe.com/disputes/responding"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from punnet.payments.gateways import stripe_client as stripe
from punnet.payments.gateways.dispute import Disputed, DisputeState, Evidence

PAGE = 100
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


def _told(dispute: Any) -> Disputed:
    due = dispute.evidence_details.due_by
    return Disputed(
        id=dispute.id,
        charge_id=str(dispute.payment_intent or ""),
        attempt_key=stripe.tag(dispute, "attempt") or "",
        state=STATES.get(dispute.status, S.OPEN),
        reason=str(dispute.reason),
        amount_minor=dispute.amount,
        currency=dispute.currency.upper(),
        at=datetime.fromtimestamp(dispute.created, UTC),
        answer_by=datetime.fromtimestamp(due, UTC) if due else None,
    )
