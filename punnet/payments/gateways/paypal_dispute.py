"""PayPal's disputes by plain HTTP: its SDK has no call for them.

https://developer.paypal.com/docs/api/customer-disputes/v1. A payer who complains at PayPal has the
money put on hold until PayPal decides; a card's bank takes it at once. The list tells a summary,
so each is read once more.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from urllib.parse import quote, urlencode
from uuid import uuid4

from punnet.foundation.money import DIGITS
from punnet.payments.gateways import paypal_http
from punnet.payments.gateways.dispute import Disputed, DisputeState, Evidence

LINE, PATH, PAGE = "paypal", "/v1/customer/disputes", 50
MOST_NOTES, MOST_PAPERS = 2000, 5
S = DisputeState
STATES = {
    "WAITING_FOR_SELLER_RESPONSE": S.OPEN,
    "WAITING_FOR_BUYER_RESPONSE": S.ANSWERED,
    "UNDER_REVIEW": S.ANSWERED,
}
# by whom the money is kept in the end. RESOLVED_WITH_PAYOUT: PayPal pays the customer itself;
# NONE: it goes on as another dispute, which takes the money anew
GIVEN_BACK = ("RESOLVED_BUYER_FAVOUR", "ACCEPTED")
REASONS = {
    "MERCHANDISE_OR_SERVICE_NOT_RECEIVED": "product_not_received",
    "MERCHANDISE_OR_SERVICE_NOT_AS_DESCRIBED": "product_unacceptable",
    "UNAUTHORISED": "fraudulent",
    "DUPLICATE_TRANSACTION": "duplicate",
}
ASKED, DELIVERED, OTHER = "REQUESTED_FROM_SELLER", "PROOF_OF_FULFILLMENT", "OTHER"
ACCEPTED = "The customer may have it."
Thing = dict[str, Any]


class PayPalDisputes:
    reaches_back = timedelta(days=14)  # listed by the last change, and each read once more
    most_words = 1500

    def read(self, dispute_id: str) -> Disputed:
        return _told(_get(dispute_id))

    def since(self, since: datetime) -> list[Disputed]:
        found: list[Disputed] = []
        wish = {"update_time_after": since.isoformat(timespec="milliseconds"), "page_size": PAGE}
        page = 1
        while True:
            query = urlencode({**wish, "page": page})
            _, told = paypal_http.ask("GET", f"{PATH}?{query}", on=LINE)
            items = told.get("items") or []
            found += [_told(_get(str(each["dispute_id"]))) for each in items]
            if len(items) < PAGE:
                return sorted(found, key=lambda each: (each.at, each.id))
            page += 1

    def answer(self, dispute_id: str, evidence: Evidence) -> None:
        """As what PayPal asked for: of goods that we deliver ourselves, the order's number stands
        where a parcel has its own."""
        asked = {
            each.get("evidence_type")
            for each in _get(dispute_id).get("evidences") or ()
            if each.get("source") == ASKED
        }
        given: Thing = {"evidence_type": OTHER, "notes": _notes(evidence)}
        if DELIVERED in asked:
            parcel = {"carrier_name": "OTHER", "tracking_number": evidence.number}
            given["evidence_type"] = DELIVERED
            given["evidence_info"] = {"tracking_info": [parcel]}
        _act(dispute_id, "provide-evidence", *_parts({"evidences": [given]}, evidence))

    def accept(self, dispute_id: str) -> None:
        wish = {"note": ACCEPTED, "accept_claim_type": "REFUND"}
        _act(dispute_id, "accept-claim", json.dumps(wish).encode(), paypal_http.JSON)


def _get(dispute_id: str) -> Thing:
    return paypal_http.ask("GET", _path(dispute_id), on=LINE)[1]


def _act(dispute_id: str, what: str, body: bytes, kind: str) -> None:
    paypal_http.ask("POST", f"{_path(dispute_id)}/{what}", body, on=LINE, kind=kind)


def _path(dispute_id: str) -> str:
    return f"{PATH}/{quote(dispute_id, safe='')}"


def _notes(evidence: Evidence) -> str:
    told = (evidence.words, evidence.customer, evidence.delivered_on, evidence.receipt)
    return "\n\n".join(filter(None, told))[:MOST_NOTES]


def _parts(given: Thing, evidence: Evidence) -> tuple[bytes, str]:
    """`input` as JSON, then each paper as a file."""
    edge = uuid4().hex
    parts = [("input", "", paypal_http.JSON, json.dumps(given).encode())]
    for nth, paper in enumerate(evidence.papers[:MOST_PAPERS], start=1):
        name = "".join(c if c.isalnum() and c.isascii() else "-" for c in paper.name)
        parts.append((f"file{nth}", f"{name}.pdf", "application/pdf", paper.content))
    body = b""
    for name, file, kind, content in parts:
        named = f'name="{name}"' + (f'; filename="{file}"' if file else "")
        head = (
            f"--{edge}\r\nContent-Disposition: form-data; {named}\r\nContent-Type: {kind}\r\n\r\n"
        )
        body += head.encode() + content + b"\r\n"
    return body + f"--{edge}--\r\n".encode(), f"multipart/form-data; boundary={edge}"


def _told(dispute: Thing) -> Disputed:
    about = (dispute.get("disputed_transactions") or [{}])[0]
    outcome = dispute.get("dispute_outcome") or {}
    state, amount = _state(dispute), _minor(dispute["dispute_amount"])
    gone = {S.WON: 0, S.LOST: _minor(outcome.get("amount_refunded"), amount)}.get(state, amount)
    due = dispute.get("seller_response_due_date")
    return Disputed(
        id=dispute["dispute_id"],
        charge_id=str(about.get("seller_transaction_id") or ""),
        attempt_key=str(about.get("custom") or "").partition(":")[0],
        state=state,
        reason=REASONS.get(dispute["reason"], dispute["reason"].lower()),
        amount_minor=amount,
        taken_minor=min(gone, amount),
        currency=dispute["dispute_amount"]["currency_code"],
        at=datetime.fromisoformat(dispute["create_time"]),
        answer_by=datetime.fromisoformat(due) if due else None,
    )


def _state(dispute: Thing) -> DisputeState:
    if dispute["status"] != "RESOLVED":
        return STATES.get(dispute["status"], S.OPEN)
    code = (dispute.get("dispute_outcome") or {}).get("outcome_code")
    return S.LOST if code in GIVEN_BACK else S.WON


def _minor(amount: Thing | None, without: int = 0) -> int:
    if not amount:
        return without
    return int(Decimal(amount["value"]).scaleb(DIGITS[amount["currency_code"]]))
