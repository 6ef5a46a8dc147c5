"""Card payments of the past, handed over in bulk so that they can be refunded.

Repeating an import changes nothing: an order that is already there keeps its payment intent.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from simulators.stripe import balance, cards, intents
from simulators.stripe.core import AUTHORISATION_SECONDS, Core, card_body, charge_body
from simulators.wire import Json, bad_param

FIELDS = {"order", "amount", "captured", "refunded", "at", "currency", "voided"}
PAST_CARD = "4242424242424242"


def take_over(core: Core, rows: list[Json]) -> list[str]:
    """Payment intent ids, in the order of the rows."""
    card = cards.read_card(PAST_CARD, salt=core.fingerprint_salt)
    method: Json = {
        "id": core.new_id("pm"), "object": "payment_method", "card": card_body(card),
        "created": core.now(), "customer": None, "livemode": False, "metadata": {},
        "type": "card",
    }  # fmt: skip
    core.store.add(method, kind="payment_method")
    known = dict(core.store.db.execute("SELECT reference, payment_intent FROM imports").fetchall())
    found = []
    for number, row in enumerate(rows):
        row = _checked(row, number)
        if row["order"] not in known:
            known[row["order"]] = _add(core, row, card, method["id"])
            core.store.db.execute(
                "INSERT INTO imports VALUES (?, ?)", (row["order"], known[row["order"]])
            )
        found.append(known[row["order"]])
    return found


def _checked(row: Any, number: int) -> Json:
    where = f"rows[{number}]"
    if not isinstance(row, dict) or set(row) - FIELDS or not isinstance(row.get("order"), str):
        raise bad_param(f"A row has {', '.join(sorted(FIELDS))}; order is text.", where)
    read = {"captured": 0, "refunded": 0, "currency": "eur", "voided": False, **row}
    for name in ("amount", "captured", "refunded"):
        if type(read.get(name)) is not int:
            raise bad_param(f"{name} is a whole number of minor units.", f"{where}.{name}")
    if not 0 <= read["refunded"] <= read["captured"] <= read["amount"] or not read["amount"]:
        raise bad_param("0 ≤ refunded ≤ captured ≤ amount, and amount is above 0.", where)
    if read["voided"] and read["captured"]:
        raise bad_param("What was captured cannot be voided.", f"{where}.voided")
    read["at"] = _instant(read.get("at"), f"{where}.at")
    read["currency"] = read["currency"].lower()
    return read


def _instant(value: Any, where: str) -> int:
    if type(value) in (int, float):
        return int(value)
    try:
        moment = datetime.fromisoformat(str(value))
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise bad_param("at is Unix seconds, or RFC 3339 with a zone.", where)
    return int(moment.timestamp())


def _add(core: Core, row: Json, card: cards.Card, method: str) -> str:
    details = {
        "capture_method": "manual",
        "description": None,
        "metadata": {"order": row["order"]},
    }
    intent = intents.new_intent(core, row["amount"], row["currency"], details)
    charge = charge_body(core, intent, card, method=method, failed=False)
    until = row["at"] + AUTHORISATION_SECONDS
    intent.update(created=row["at"], payment_method=method, latest_charge=charge["id"])
    charge["created"] = row["at"]
    charge["payment_method_details"]["card"]["capture_before"] = until
    _state(core, intent, charge, row)
    core.store.add(charge, kind="charge", parent=intent["id"])
    core.store.save(intent, due=until if intent["status"] == "requires_capture" else None)
    return str(intent["id"])


def _state(core: Core, intent: Json, charge: Json, row: Json) -> None:
    """Bring intent, charge and ledger to where the past left them; no event tells of it."""
    amount, captured, refunded = row["amount"], row["captured"], row["refunded"]
    entries = [("authorise", amount), ("capture", captured), ("refund", refunded)]
    if captured:
        intent.update(status="succeeded", amount_received=captured)
        charge.update(captured=True, amount_captured=captured)
        charge["amount_refunded"] = amount - captured + refunded
        charge["refunded"] = captured == refunded
        entries.append(("release", amount - captured))
        balance.charged(core, intent, charge, captured, at=row["at"])
    elif row["voided"]:
        intent.update(status="canceled", canceled_at=row["at"])
        charge.update(refunded=True, amount_refunded=amount)
        entries.append(("release", amount))
    else:
        intent.update(status="requires_capture", amount_capturable=amount)
    for kind, minor in entries:
        if minor:
            core.store.enter(intent["id"], kind, minor, row["at"])
    if refunded:
        _add_refund(core, intent, charge, row)


def _add_refund(core: Core, intent: Json, charge: Json, row: Json) -> None:
    refund = {
        "id": core.new_id("re"), "object": "refund", "amount": row["refunded"],
        "balance_transaction": core.new_id("txn"), "charge": charge["id"], "created": row["at"],
        "currency": intent["currency"], "metadata": {"order": row["order"]},
        "payment_intent": intent["id"], "reason": None, "status": "succeeded", "_late": "at_once",
    }  # fmt: skip
    balance.refunded(core, intent, refund, at=row["at"])
    core.store.add(refund, kind="refund", parent=intent["id"])
