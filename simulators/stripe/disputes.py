"""Disputes: the customer's bank takes the money back, the shop answers once, the bank decides.

needs_response → under_review → won | lost (lost too when nobody answers in time). The amount and a
fee leave the balance at once; a dispute that is won brings the amount back, not the fee
(https://docs.stripe.com/disputes/how-disputes-work). Meanwhile the charge cannot be refunded.
"""

from __future__ import annotations

from simulators.settlement import DAY
from simulators.stripe import balance
from simulators.stripe.core import Core
from simulators.stripe.wire import Params
from simulators.wire import Json, Refusal, bad_param

FEE, ANSWER_SECONDS = 2000, 9 * DAY
REASONS = ("fraudulent", "product_not_received", "product_unacceptable", "duplicate", "general",
           "credit_not_processed", "unrecognized")  # fmt: skip
EVIDENCE = (
    "access_activity_log", "cancellation_rebuttal", "customer_name", "product_description",
    "receipt", "refund_policy_disclosure", "refund_refusal_explanation", "service_date",
    "shipping_date", "uncategorized_text",
)  # fmt: skip
LONGEST = 150_000  # of all evidence together


def open_one(core: Core, wish: Json) -> Json:
    """`{payment, amount?, reason?}`: the customer's bank takes it back."""
    intent = core.get("payment_intent", str(wish.get("payment")))
    charge = core.get("charge", str(intent["latest_charge"]))
    amount, reason = wish.get("amount", intent["amount_received"]), wish.get("reason", REASONS[0])
    if type(amount) is not int or not 0 < amount <= intent["amount_received"]:
        raise bad_param("amount is from 1 to what was captured.", "amount")
    if reason not in REASONS:
        raise bad_param(f"reason is one of {', '.join(REASONS)}.", "reason")
    due = core.now() + ANSWER_SECONDS
    dispute: Json = {
        "id": core.new_id("dp"),
        "object": "dispute",
        "amount": amount,
        "balance_transactions": [],
        "charge": charge["id"],
        "created": core.now(),
        "currency": intent["currency"],
        "evidence": {},
        "evidence_details": {
            "due_by": due, "has_evidence": False, "past_due": False, "submission_count": 0,
        },
        "is_charge_refundable": False,
        "livemode": False,
        "metadata": dict(intent["metadata"]),
        "payment_intent": intent["id"],
        "reason": reason,
        "status": "needs_response",
    }  # fmt: skip
    core.store.add(dispute, kind="dispute", parent=intent["id"], due=due)
    charge["disputed"] = True
    core.store.save(charge)
    balance.adjusted(core, intent, dispute, -amount, fee=FEE)
    core.emit("charge.dispute.created", dispute)
    return dispute


def update(core: Core, id: str, p: Params) -> Json:
    """POST /v1/disputes/:id: evidence, which counts once it is submitted."""
    given = p.group("evidence")
    evidence = {name: given.text(name, longest=LONGEST) for name in EVIDENCE if given.has(name)}
    given.done()
    submit = p.choice("submit", ("true", "false")) != "false"
    p.metadata()
    p.texts("expand")
    p.done()
    dispute = core.get("dispute", id, "dispute")
    if dispute["status"] != "needs_response":
        raise Refusal("This dispute is already closed or under review.",
                      code="dispute_not_open")  # fmt: skip
    dispute["evidence"].update(evidence)
    details = dispute["evidence_details"]
    details["has_evidence"] = bool(dispute["evidence"])
    due = details["due_by"]
    if submit and evidence:
        dispute["status"], due = "under_review", None
        details["submission_count"] += 1
    core.store.save(dispute, due=due)
    core.emit("charge.dispute.updated", dispute)
    return dispute


def close(core: Core, wish: Json) -> Json:
    """`{dispute, outcome}`: the bank decides. Won may be what was lost before."""
    dispute = core.get("dispute", str(wish.get("dispute")))
    if wish.get("outcome") not in ("won", "lost"):
        raise bad_param("outcome is won or lost.", "outcome")
    heard = (dispute["status"], wish["outcome"]) == ("lost", "won")
    if dispute["status"] not in ("needs_response", "under_review") and not heard:
        raise bad_param("It is decided already.", "dispute")
    _decide(core, dispute, str(wish["outcome"]))
    return dispute


def accept(core: Core, id: str, p: Params) -> Json:
    """POST /v1/disputes/:id/close: the customer may have it."""
    p.texts("expand")
    p.done()
    dispute = core.get("dispute", id, "dispute")
    if dispute["status"] not in ("needs_response", "under_review"):
        raise Refusal("This dispute is already closed.", code="dispute_not_open")
    _decide(core, dispute, "lost")
    return dispute


def on_time(core: Core, dispute: Json) -> None:
    """Nobody answered in time."""
    dispute["evidence_details"]["past_due"] = True
    _decide(core, dispute, "lost")


def _decide(core: Core, dispute: Json, outcome: str) -> None:
    dispute["status"] = outcome
    core.store.save(dispute)
    if outcome == "won":
        intent = core.get("payment_intent", dispute["payment_intent"])
        balance.adjusted(core, intent, dispute, dispute["amount"], fee=0)
        charge = core.get("charge", dispute["charge"])
        charge["disputed"] = False
        core.store.save(charge)
    core.emit("charge.dispute.closed", dispute)


def refuse_if_disputed(charge: Json) -> None:
    """Stripe's refusal of a refund of what the bank took back already."""
    if charge["disputed"]:
        raise Refusal(
            f"Charge {charge['id']} has been charged back; cannot issue a refund.",
            code="charge_disputed",
        )
