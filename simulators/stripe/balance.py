"""Balance transactions and payouts, in Stripe's words.

https://docs.stripe.com/reports/balance-transaction-types: a charge comes in less its fee, a refund
goes out and its fee is not given back, a refund that failed comes in again. A charge is available
two days later; a payout is on its way for a day, then paid.
"""

from __future__ import annotations

from simulators import settlement
from simulators.settlement import DAY, PAYOUT
from simulators.stripe.core import Core
from simulators.wire import Json

# European consumer cards, https://stripe.com/fi/pricing
FEE_PER_MILLE, FEE_FIXED = 15, 25
AVAILABLE_SECONDS = 2 * DAY
ON_ITS_WAY_SECONDS = DAY


def charged(core: Core, intent: Json, charge: Json, amount: int, *, at: int | None = None) -> str:
    """The capture of a charge; the id of its balance transaction."""
    fee = (amount * FEE_PER_MILLE + 500) // 1000 + FEE_FIXED
    return _enter(core, intent, "charge", amount, charge["id"], fee=fee, at=at)


def refunded(core: Core, intent: Json, refund: Json, *, at: int | None = None) -> str:
    return _enter(core, intent, "refund", -refund["amount"], refund["id"], at=at)


def refund_failed(core: Core, intent: Json, refund: Json) -> str:
    return _enter(core, intent, "refund_failure", refund["amount"], refund["id"])


def adjusted(core: Core, intent: Json, dispute: Json, amount: int, *, fee: int) -> str:
    """A dispute's money and its fee, there or back."""
    return _enter(core, intent, "adjustment", amount, dispute["id"], fee=fee)


def _enter(
    core: Core, intent: Json, type: str, amount: int, source: str, *, fee: int = 0,
    at: int | None = None,
) -> str:  # fmt: skip
    of = {
        "source": source,
        "payment": intent["id"],
        "order": intent["metadata"].get("order", ""),
        "currency": intent["currency"],
    }
    made = settlement.move(
        core, core.new_id("txn"), type, amount, of=of, fee=fee, at=at, available=AVAILABLE_SECONDS
    )
    category = {"adjustment": "dispute" if amount < 0 else "dispute_reversal"}.get(type, type)
    made.update(
        status="available" if made["available_on"] <= core.now() else "pending",
        reporting_category=category,
        description=None,
        exchange_rate=None,
        fee_details=[
            {"amount": fee, "application": None, "currency": made["currency"],
             "description": "Stripe processing fees", "type": "stripe_fee"}
        ] if fee else [],
    )  # fmt: skip
    core.store.save(made)
    return str(made["id"])


def make_payout(core: Core, payout: Json) -> None:
    """What `settlement.pay_out` found, as Stripe's payout with a balance transaction of its own."""
    now = core.now()
    txn = core.new_id("txn")
    payout.pop("moves")
    payout.update(
        id=core.new_id("po"),
        object=PAYOUT,
        arrival_date=now + ON_ITS_WAY_SECONDS,
        automatic=True,
        balance_transaction=txn,
        created=now,
        description="STRIPE PAYOUT",
        destination=None,
        failure_code=None,
        failure_message=None,
        livemode=False,
        metadata={},
        method="standard",
        reconciliation_status="completed",
        status="in_transit",
        type="bank_account",
    )
    core.store.add(payout, kind=PAYOUT, due=payout["arrival_date"])
    of = {"source": payout["id"], "currency": payout["currency"]}
    made = settlement.move(core, txn, "payout", -payout["amount"], of=of)
    made.update(status="available", reporting_category="payout", description=None,
                exchange_rate=None, fee_details=[], _payout=payout["id"])  # fmt: skip
    core.store.save(made)
    core.emit("payout.created", payout)


def arrive(core: Core, payout: Json) -> None:
    """The bank has it."""
    payout["status"] = "paid"
    core.store.save(payout)
    core.emit("payout.paid", payout)


def bounce(core: Core, payout: Json) -> None:
    """The bank sent it back, which it may days after it was paid."""
    payout.update(status="failed", failure_code="account_closed",
                  failure_message="The bank account has been closed.")  # fmt: skip
    core.store.save(payout)
    of = {"source": payout["id"], "currency": payout["currency"]}
    settlement.move(core, core.new_id("txn"), "payout_failure", payout["amount"], of=of)
    core.emit("payout.failed", payout)
