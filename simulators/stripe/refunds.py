"""Refunds: captured money back to the card, never more than was captured."""

from __future__ import annotations

from simulators.stripe import balance, disputes
from simulators.stripe.core import REFUND_SETTLES_SECONDS, Core
from simulators.stripe.intents import unexpected
from simulators.stripe.wire import Params, money
from simulators.wire import Json, Refusal, bad_param

REASONS = ("duplicate", "fraudulent", "requested_by_customer")


def create(core: Core, p: Params) -> Json:
    """POST /v1/refunds by payment intent or charge; without an amount, all that is left."""
    amount = p.whole("amount", least=1)
    reason, metadata = p.choice("reason", REASONS), p.metadata()
    intent_id, charge_id = p.text("payment_intent"), p.text("charge")
    p.texts("expand")
    p.done()
    if not intent_id and not charge_id:
        raise bad_param(
            "One of the following params should be provided for this request: payment_intent or "
            "charge.",
            "payment_intent",
            "parameter_missing",
        )
    charge_id = charge_id or _charge_of(core, str(intent_id))
    charge = core.get("charge", charge_id, "charge")
    intent = core.get("payment_intent", charge["payment_intent"])
    if intent["status"] != "succeeded":
        raise unexpected(intent, "refunded")
    disputes.refuse_if_disputed(charge)
    amount = _allowed(core, intent, charge, amount)
    return _make(core, intent, charge, amount=amount, reason=reason, metadata=metadata)


def _charge_of(core: Core, intent_id: str) -> str:
    intent = core.get("payment_intent", intent_id, "payment_intent")
    if intent["status"] != "succeeded":
        raise unexpected(intent, "refunded")
    return str(intent["latest_charge"])


def refundable(core: Core, intent: Json) -> int:
    """Captured and not yet given back."""
    total = core.store.total
    back = total(intent["id"], "refund") - total(intent["id"], "unrefund")
    return total(intent["id"], "capture") - back


def _allowed(core: Core, intent: Json, charge: Json, amount: int | None) -> int:
    left, currency = refundable(core, intent), intent["currency"]
    if left == 0:
        raise Refusal(
            f"Charge {charge['id']} has already been refunded.", code="charge_already_refunded"
        )
    if amount is not None and amount > left:
        raise Refusal(
            f"Refund amount ({money(amount, currency)}) is greater than unrefunded amount on "
            f"charge ({money(left, currency)})",
            param="amount",
        )
    return left if amount is None else amount


def _make(
    core: Core,
    intent: Json,
    charge: Json,
    *,
    amount: int,
    reason: str | None,
    metadata: dict[str, str],
) -> Json:
    script = core.store.setting("refunds", {})
    late = script.get("outcome", charge["_refund"])
    refund = {
        "id": core.new_id("re"),
        "object": "refund",
        "amount": amount,
        "balance_transaction": None,
        "charge": charge["id"],
        "created": core.now(),
        "currency": intent["currency"],
        "destination_details": {"type": "card", "card": {"type": "refund"}},
        "metadata": metadata,
        "payment_intent": intent["id"],
        "reason": reason,
        "receipt_number": None,
        "status": "pending" if late == "pending" else "succeeded",
        "_late": late,
    }
    wait = script.get("after_seconds", REFUND_SETTLES_SECONDS)
    refund["balance_transaction"] = balance.refunded(core, intent, refund)
    due = core.now() + wait if late != "at_once" else None
    core.store.add(refund, kind="refund", parent=intent["id"], due=due)
    core.enter(intent, "refund", amount)
    _restate(core, intent, charge)
    core.emit("charge.refunded", charge)
    core.emit("refund.created", refund)
    return refund


def _restate(core: Core, intent: Json, charge: Json) -> None:
    left = refundable(core, intent)
    charge["amount_refunded"] = charge["amount"] - left
    charge["refunded"] = left == 0
    core.store.save(charge)


def settle(core: Core, refund: Json) -> None:
    """The bank's late word on a refund: done, or it came back."""
    refund["status"] = "failed" if refund["_late"] == "fails" else "succeeded"
    core.store.save(refund)
    if refund["status"] == "failed":
        refund["failure_reason"] = "expired_or_canceled_card"
        core.store.save(refund)
        intent = core.get("payment_intent", refund["payment_intent"])
        core.enter(intent, "unrefund", refund["amount"])
        refund["failure_balance_transaction"] = balance.refund_failed(core, intent, refund)
        core.store.save(refund)
        _restate(core, intent, core.get("charge", refund["charge"]))
        core.emit("refund.failed", refund)
    core.emit("refund.updated", refund)
