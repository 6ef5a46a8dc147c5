"""Stripe's balance transactions and payouts, through its SDK.

https://docs.stripe.com/reports/balance-transaction-types
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from punnet.payments.gateways import stripe_client as stripe
from punnet.payments.gateways.report import Move, MoveKind, PaidOut, PayoutState
from punnet.payments.models import Call

PAGE = 100
FAILED = ("failed", "canceled")  # refunds that came to nothing
# the dearest cards that a contract in Finland knows: from outside Europe, with their currency
# turned into ours. https://stripe.com/fi/pricing
FEE_PER_MILLE, FEE_FIXED_MINOR = 52, 30
DISPUTE_FEE_MINOR = 4000  # 20 € when it is opened, and 20 € for our answer
KINDS = {
    "charge": MoveKind.CAPTURE,
    "payment": MoveKind.CAPTURE,
    "refund": MoveKind.REFUND,
    "payment_refund": MoveKind.REFUND,
    "refund_failure": MoveKind.REFUND_FAILED,
    "payment_failure_refund": MoveKind.REFUND_FAILED,
}
DISPUTES = {"dispute": MoveKind.DISPUTE, "dispute_reversal": MoveKind.DISPUTE_WON}
PAYOUTS = ("payout", "payout_cancel", "payout_failure")  # of these the payout itself tells
STATES = {"paid": PayoutState.PAID, "failed": PayoutState.FAILED, "canceled": PayoutState.FAILED}


class StripeReports:
    lag = timedelta(hours=1)

    def greatest_fee(self, amount_minor: int, currency: str) -> int:
        return amount_minor * FEE_PER_MILLE // 1000 + FEE_FIXED_MINOR

    def greatest_dispute_fee(self, currency: str) -> int:
        return DISPUTE_FEE_MINOR

    def moves(self, since: datetime, until: datetime) -> list[Move]:
        wish: Any = {
            "created": {"gte": int(since.timestamp()), "lt": int(until.timestamp())},
            "limit": PAGE,
            "expand": ["data.source"],
        }
        found = stripe.ask(
            lambda api: list(api.v1.balance_transactions.list(wish).auto_paging_iter())
        )
        moves = [_move(each) for each in found if each.type not in PAYOUTS]
        return sorted(moves, key=lambda move: (move.at, move.id))

    def payouts(self, since: datetime) -> list[PaidOut]:
        wish: Any = {"created": {"gte": int(since.timestamp())}, "limit": PAGE}
        found = stripe.ask(lambda api: list(api.v1.payouts.list(wish).auto_paging_iter()))
        return sorted((_payout(each) for each in found), key=lambda each: (each.at, each.id))

    def moves_of(self, payout: PaidOut) -> list[str]:
        wish: Any = {"payout": payout.id, "limit": PAGE}
        found = stripe.ask(
            lambda api: list(api.v1.balance_transactions.list(wish).auto_paging_iter())
        )
        return sorted(each.id for each in found if each.type not in PAYOUTS)

    def refund_problem(self, call: Call) -> str | None:
        told: Any = stripe.ask(lambda api: api.v1.refunds.retrieve(call.provider_ref))
        if told.status not in FAILED:
            return None
        return str(getattr(told, "failure_reason", None) or told.status)


def _move(told: Any) -> Move:
    kind = KINDS.get(told.type) or DISPUTES.get(told.reporting_category, MoveKind.OTHER)
    source = None if isinstance(told.source, str) else told.source
    charge = str(getattr(source, "payment_intent", None) or "")
    own = str(getattr(source, "id", "") or told.source or "")
    return Move(
        id=told.id,
        kind=kind,
        # our captures are known by their payment intent (Stripe.perform)
        reference=charge if kind == MoveKind.CAPTURE and charge else own,
        charge_id=charge,
        attempt_key=stripe.tag(source, "attempt") or "",
        amount_minor=told.amount,
        fee_minor=told.fee,
        currency=told.currency.upper(),
        at=datetime.fromtimestamp(told.created, UTC),
    )


def _payout(told: Any) -> PaidOut:
    return PaidOut(
        id=told.id,
        amount_minor=told.amount,
        currency=told.currency.upper(),
        state=STATES.get(told.status, PayoutState.ON_ITS_WAY),
        at=datetime.fromtimestamp(told.created, UTC),
    )
