"""Disputes: the payer complains at PayPal, or their card's bank takes the money back.

WAITING_FOR_SELLER_RESPONSE → UNDER_REVIEW → RESOLVED; nobody who answers in time loses. INTERNAL:
the money is on hold until PayPal decides, then it is there again (T1111), and taken for good
(T1106) when the payer is right. EXTERNAL: the bank charges it back at once (T1201) with a fee
(T0106), and again (T1202) when we win. Meanwhile the capture cannot be refunded.
https://developer.paypal.com/docs/api/customer-disputes/v1
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from simulators.paypal import reporting
from simulators.paypal.core import DAY, Core
from simulators.paypal.wire import Problem, instant, link, malformed, minor_of, missing, money
from simulators.wire import Json, bad_param

ANSWER_SECONDS = 10 * DAY
SEARCHED_SECONDS, LARGEST_PAGE = 180 * DAY, 50
INTERNAL, EXTERNAL = "INTERNAL", "EXTERNAL"
REASONS = (
    "MERCHANDISE_OR_SERVICE_NOT_RECEIVED", "MERCHANDISE_OR_SERVICE_NOT_AS_DESCRIBED",
    "UNAUTHORISED", "CREDIT_NOT_PROCESSED", "DUPLICATE_TRANSACTION", "INCORRECT_AMOUNT",
    "PAYMENT_BY_OTHER_MEANS", "CANCELED_RECURRING_BILLING", "PROBLEM_WITH_REMITTANCE", "OTHER",
)  # fmt: skip
OUTCOMES = {
    "RESOLVED_BUYER_FAVOUR": True, "ACCEPTED": True, "RESOLVED_SELLER_FAVOUR": False,
    "RESOLVED_WITH_PAYOUT": False, "CANCELED_BY_BUYER": False, "DENIED": False, "NONE": False,
}  # fmt: skip
WORDS = {"won": "RESOLVED_SELLER_FAVOUR", "lost": "RESOLVED_BUYER_FAVOUR"}  # as Stripe's script has
SUMMARY = ("dispute_id", "create_time", "update_time", "reason", "status", "dispute_state",
           "dispute_amount", "dispute_life_cycle_stage", "dispute_channel",
           "seller_response_due_date", "links")  # fmt: skip
LONGEST_NOTES, LARGEST_FILE, FILES = (
    2000,
    10_000_000,
    ("application/pdf", "image/jpeg", "image/png"),
)
WAITS_FOR_US, RESOLVED = "WAITING_FOR_SELLER_RESPONSE", "RESOLVED"


def open_one(core: Core, wish: Json) -> Json:
    """`{payment, amount?, reason?, channel?}`: `payment` is the authorisation or the capture."""
    order, taken = _captured(core, str(wish.get("payment")))
    most, currency = minor_of(taken["amount"], "/amount")
    amount, reason = wish.get("amount", most), wish.get("reason", REASONS[0])
    channel = wish.get("channel", INTERNAL)
    if type(amount) is not int or not 0 < amount <= most:
        raise bad_param("amount is from 1 to what was captured.", "amount")
    if reason not in REASONS or channel not in (INTERNAL, EXTERNAL):
        raise bad_param(f"reason is one of {', '.join(REASONS)}.", "reason")
    now, id = core.now(), f"PP-R-{core.new_id()[:3]}-{core.chance.randrange(10**7, 10**8)}"
    unit = order["purchase_units"][0]
    dispute: Json = {
        "id": id,
        "dispute_id": id,
        "create_time": instant(now),
        "update_time": instant(now),
        "disputed_transactions": [
            {
                "buyer_transaction_id": core.new_id(),
                "seller_transaction_id": taken["id"],
                "create_time": taken["create_time"],
                "transaction_status": taken["status"],
                "gross_amount": taken["amount"],
                "invoice_number": unit.get("reference_id", ""),
                "custom": taken["custom_id"],
                "buyer": {"name": "Test Payer"},
                "seller": {"merchant_id": "PUNNETMERCHANT", "name": core.merchant},
            }
        ],
        "reason": reason,
        "status": WAITS_FOR_US,
        "dispute_state": "REQUIRED_ACTION",
        "dispute_amount": money(amount, currency),
        "dispute_life_cycle_stage": "CHARGEBACK",
        "dispute_channel": channel,
        "messages": [],
        "evidences": [{"evidence_type": "PROOF_OF_FULFILLMENT", "source": "REQUESTED_FROM_SELLER"}],
        "seller_response_due_date": instant(now + ANSWER_SECONDS),
        "_created": now,
        "_updated": now,
        "_order": order["id"],
    }
    core.store.add(dispute, kind="dispute", parent=order["id"], due=now + ANSWER_SECONDS)
    reporting.disputed(core, order, taken, -amount, begins=True, bank=channel == EXTERNAL)
    _tell(core, "CREATED", dispute)
    return shown(core, dispute)


def _captured(core: Core, id: str) -> tuple[Json, Json]:
    found = core.store.find(id, "capture") or core.get("authorization", id)
    order = core.get("order", found["supplementary_data"]["related_ids"]["order_id"])
    captures = core.store.children(order["id"], "capture")
    if not captures:
        raise bad_param("Nothing was captured.", "payment")
    return order, next((each for each in captures if each["id"] == id), captures[0])


def shown(core: Core, dispute: Json) -> Json:
    """As the API tells it: what may be done stands in its links."""
    here = core.url(f"/v1/customer/disputes/{dispute['id']}")
    told = {name: value for name, value in dispute.items() if name != "id"}
    links = [link(here, "self")]
    if dispute["status"] == WAITS_FOR_US:
        links += [link(f"{here}/{act}", act.replace("-", "_"), "POST")
                  for act in ("provide-evidence", "accept-claim")]  # fmt: skip
    return {**told, "links": links}


def read(core: Core, id: str, body: Json) -> Json:
    return shown(core, _get(core, id))


def listed(core: Core, asked: Json) -> Json:
    """GET /v1/customer/disputes: newest first, a summary of each."""
    since = _instant(asked, "update_time_after", core.now() - SEARCHED_SECONDS)
    size, page = (
        _whole(asked, name, default) for name, default in (("page_size", 10), ("page", 1))
    )
    if size > LARGEST_PAGE:
        raise malformed("/page_size")
    where: list[tuple[str, Any]] = [("json_extract(body, '$._updated') >= ?", since)]
    found = core.store.page("dispute", where, before=None, after=None, limit=1_000_000)
    rows = [shown(core, each) for each in found[(page - 1) * size : page * size]]
    items = [{name: row[name] for name in SUMMARY if name in row} for row in rows]
    return {"items": items, "links": []}


def provide_evidence(core: Core, id: str, body: Json) -> Json:
    """POST …/provide-evidence, multipart: `input`, and files. Then PayPal looks into it."""
    dispute = _get(core, id)
    given = body.get("evidences")
    if not isinstance(given, list) or not given:
        raise malformed("/evidences", "MISSING_REQUIRED_PARAMETER")
    for each in given:
        if len(str(each.get("notes") or "")) > LONGEST_NOTES or "evidence_type" not in each:
            raise malformed("/evidences/notes")
    for file in body.get("_files", ()):
        if file["type"] not in FILES or file["size"] >= LARGEST_FILE or file["name"].count(".") > 1:
            raise malformed("/file", "INVALID_FILE")
    _must_wait_for_us(dispute)
    files = [{"name": file["name"]} for file in body.get("_files", ())]
    dispute["evidences"] += [
        {**each, "source": "SUBMITTED_BY_SELLER", "documents": files} for each in given
    ]
    dispute.update(status="UNDER_REVIEW", dispute_state="UNDER_PAYPAL_REVIEW")
    _save(core, dispute)
    _tell(core, "UPDATED", dispute)
    return _links(core, dispute)


def accept_claim(core: Core, id: str, body: Json) -> Json:
    """POST …/accept-claim: the payer may have it."""
    dispute = _get(core, id)
    _must_wait_for_us(dispute)
    _decide(core, dispute, "ACCEPTED", None)
    return _links(core, dispute)


def close(core: Core, wish: Json) -> Json:
    """`{dispute, outcome, amount?}`: PayPal decides; `amount` is what the payer gets of it. Won may
    be what was lost before: our appeal was heard."""
    dispute = _get(core, str(wish.get("dispute")))
    outcome = WORDS.get(str(wish.get("outcome")), str(wish.get("outcome")))
    if outcome not in OUTCOMES:
        raise bad_param(f"outcome is one of {', '.join(OUTCOMES)}.", "outcome")
    appealed = _is_lost(dispute) and not OUTCOMES[outcome]
    if dispute["status"] == RESOLVED and not appealed:
        raise bad_param("It is decided already.", "dispute")
    _decide(core, dispute, outcome, wish.get("amount"))
    return shown(core, dispute)


def on_time(core: Core, dispute: Json) -> None:
    """Nobody answered in time."""
    _decide(core, dispute, "RESOLVED_BUYER_FAVOUR", None)


def _decide(core: Core, dispute: Json, outcome: str, amount: int | None) -> None:
    order, taken = _captured(core, dispute["disputed_transactions"][0]["seller_transaction_id"])
    whole, currency = minor_of(dispute["dispute_amount"], "")
    gone = (whole if amount is None else amount) if OUTCOMES[outcome] else 0
    bank = dispute["dispute_channel"] == EXTERNAL
    if _is_lost(dispute):
        back = minor_of(dispute["dispute_outcome"]["amount_refunded"], "")[0]
        reporting.disputed(core, order, taken, back, begins=False, bank=True)
    elif bank:
        reporting.disputed(core, order, taken, whole - gone, begins=False, bank=True)
    else:
        reporting.disputed(core, order, taken, whole, begins=False, bank=False)
        reporting.reversed_(core, order, taken, -gone)
    dispute.update(status=RESOLVED, dispute_state=RESOLVED)
    dispute["dispute_outcome"] = {"outcome_code": outcome}
    if gone:
        dispute["dispute_outcome"]["amount_refunded"] = money(gone, currency)
    _save(core, dispute)
    _tell(core, "RESOLVED", dispute)


def refuse_if_disputed(core: Core, order: Json, taken: Json) -> None:
    """PayPal's refusal of a refund of what is on hold or was taken back."""
    for each in core.store.children(order["id"], "dispute"):
        about = each["disputed_transactions"][0]["seller_transaction_id"]
        if about != taken["id"] or (each["status"] == RESOLVED and not _is_lost(each)):
            continue
        if each["dispute_channel"] == EXTERNAL or _is_lost(each):
            text = "Refunds not allowed on this capture due to a chargeback on the card or bank."
            raise Problem("REFUND_NOT_PERMITTED_DUE_TO_CHARGEBACK", text)
        text = "Refunds cannot be offered: there is an open case on this transaction."
        raise Problem("TRANSACTION_DISPUTED", text)


def _is_lost(dispute: Json) -> bool:
    return "amount_refunded" in (dispute.get("dispute_outcome") or {})


def _must_wait_for_us(dispute: Json) -> None:
    if dispute["status"] != WAITS_FOR_US:
        text = "The requested action is not allowed in the dispute's current state."
        raise Problem("DISPUTE_NOT_WAITING_FOR_SELLER", text)


def _get(core: Core, id: str) -> Json:
    found = core.store.find(id, "dispute")
    if found is None:
        raise missing()
    return found


def _save(core: Core, dispute: Json) -> None:
    dispute["_updated"] = core.now()
    core.touch(dispute)


def _tell(core: Core, what: str, dispute: Json) -> None:
    core.emit(f"CUSTOMER.DISPUTE.{what}", "dispute", shown(core, dispute))


def _links(core: Core, dispute: Json) -> Json:
    return {"links": [link(core.url(f"/v1/customer/disputes/{dispute['id']}"), "self")]}


def _instant(asked: Json, name: str, default: int) -> int:
    if name not in asked:
        return default
    try:
        return int(datetime.fromisoformat(str(asked[name])).timestamp())
    except ValueError:
        raise malformed(f"/{name}") from None


def _whole(asked: Json, name: str, default: int) -> int:
    text = str(asked.get(name, default))
    if not text.isdigit() or int(text) < 1:
        raise malformed(f"/{name}")
    return int(text)
