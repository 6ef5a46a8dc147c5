"""Transactions with their fees as PayPal's search tells them, and withdrawals to the bank.

https://developer.paypal.com/docs/api/transaction-search/v1 and its event codes: T0006 a checkout's
payment, T1107 a refund, T1100 a reversal, T0401 the automatic withdrawal, T1101 its reversal; of
disputes, disputes.py. A withdrawal takes what is in the balance; the report does not say what it is
made of.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from simulators import settlement
from simulators.paypal.core import Core
from simulators.paypal.wire import Problem, instant, malformed, money
from simulators.settlement import DAY, MOVE, PAYOUT
from simulators.wire import Json

# a merchant in Finland, https://www.paypal.com/fi/business/paypal-business-fees
FEE_PER_MILLE, FEE_FIXED = 34, 35
PAID, REFUNDED, REVERSED, SWEPT, RETURNED = "T0006", "T1107", "T1100", "T0401", "T1101"
HELD, HOLD_ENDED, TAKEN = "T1110", "T1111", "T1106"
CHARGED_BACK, CHARGEBACK_ENDED, CHARGEBACK_FEE = "T1201", "T1202", "T0106"
CHARGEBACK_FEE_MINOR = 1600
LONGEST_DAYS, LARGEST_PAGE = 31, 500


def captured(core: Core, order: Json, taken: Json, minor: int) -> None:
    fee = (minor * FEE_PER_MILLE + 500) // 1000 + FEE_FIXED
    reference = taken["supplementary_data"]["related_ids"]["authorization_id"]
    _enter(core, order, PAID, minor, taken, fee=fee, reference=reference)


def refunded(core: Core, order: Json, back: Json, minor: int) -> None:
    _enter(core, order, REFUNDED, -minor, back, reference=back["_capture"])


def refund_failed(core: Core, order: Json, back: Json, minor: int) -> None:
    """The money is there again, as a transaction of its own that refers to the refund."""
    own = {**back, "id": core.new_id()}
    _enter(core, order, REVERSED, minor, own, reference=back["id"])


def disputed(core: Core, order: Json, taken: Json, minor: int, *, begins: bool, bank: bool) -> None:
    """What is disputed leaves the balance, or comes back; a card's bank costs a fee besides."""
    held, back = (CHARGED_BACK, CHARGEBACK_ENDED) if bank else (HELD, HOLD_ENDED)
    _of_capture(core, order, taken, held if begins else back, minor)
    if begins and bank:
        _of_capture(core, order, taken, CHARGEBACK_FEE, -CHARGEBACK_FEE_MINOR)


def reversed_(core: Core, order: Json, taken: Json, minor: int) -> None:
    """PayPal takes it for the payer."""
    _of_capture(core, order, taken, TAKEN, minor)


def _of_capture(core: Core, order: Json, taken: Json, code: str, minor: int) -> None:
    if minor:
        own = {**taken, "id": core.new_id()}
        _enter(core, order, code, minor, own, reference=taken["id"])


def _enter(
    core: Core, order: Json, code: str, minor: int, thing: Json, *, fee: int = 0, reference: str
) -> None:
    unit = order["purchase_units"][0]
    currency = unit["amount"]["currency_code"]
    of = {"source": thing["id"], "payment": order["id"], "order": unit.get("reference_id", ""),
          "currency": currency.lower()}  # fmt: skip
    made = settlement.move(core, f"T-{thing['id']}", code, minor, of=of, fee=fee)
    made.update(_custom=thing.get("custom_id", ""), _reference=reference)
    core.store.save(made)


def withdraw(core: Core, payout: Json) -> None:
    """What `settlement.pay_out` found, to the bank at once."""
    id = core.new_id()
    payout.pop("moves")
    payout.update(id=id, created=core.now(), status="paid")
    core.store.add(payout, kind=PAYOUT)
    _of_bank(core, SWEPT, -payout["amount"], payout, id, of=id)


def bounce(core: Core, payout: Json) -> None:
    payout["status"] = "failed"
    core.store.save(payout)
    _of_bank(core, RETURNED, payout["amount"], payout, core.new_id(), reference=payout["id"])


def _of_bank(core: Core, code: str, minor: int, payout: Json, id: str, **notes: str) -> None:
    made = settlement.move(
        core, f"T-{id}", code, minor, of={"source": id, "currency": payout["currency"]}
    )
    made.update(_custom="", _reference=notes.get("reference", ""), _payout=notes.get("of", id))
    core.store.save(made)


def search(core: Core, asked: Json) -> Json:
    """GET /v1/reporting/transactions, oldest first; at most 31 days and 500 a page."""
    since, until = (_instant(asked, name) for name in ("start_date", "end_date"))
    if not 0 <= until - since <= LONGEST_DAYS * DAY:
        text = "Date range is greater than 31 days."
        raise Problem("INVALID_DATE_RANGE", text, status=400, field="/end_date")
    size, page = _whole(asked, "page_size", 100, LARGEST_PAGE), _whole(asked, "page", 1, 10**6)
    where: list[tuple[str, Any]] = [
        ("created >= ?", since), ("created <= ?", until),
        ("json_extract(body, '$._hidden') = 0", []),
    ]  # fmt: skip
    found = core.store.page(MOVE, where, before=None, after=None, limit=1_000_000)[::-1]
    shown = found[(page - 1) * size : page * size]
    return {
        "transaction_details": [{"transaction_info": _told(each)} for each in shown],
        "account_number": "PUNNETMERCHANT",
        "start_date": asked["start_date"],
        "end_date": asked["end_date"],
        "page": page,
        "total_items": len(found),
        "total_pages": -(-len(found) // size),
        "links": [],
    }


def _told(move: Json) -> Json:
    currency, at = move["currency"].upper(), instant(move["created"])
    told = {
        "transaction_id": move["source"],
        "transaction_event_code": move["type"],
        "transaction_initiation_date": at,
        "transaction_updated_date": at,
        "transaction_amount": _signed(move["amount"], currency),
        "transaction_status": "S",
        "custom_field": move["_custom"],
        "invoice_id": move["_order"],
    }
    if move["_reference"]:
        told.update(paypal_reference_id=move["_reference"], paypal_reference_id_type="TXN")
    if move["fee"]:
        told["fee_amount"] = _signed(-move["fee"], currency)
    return told


def _signed(minor: int, currency: str) -> Json:
    told = money(abs(minor), currency)
    return {**told, "value": f"-{told['value']}"} if minor < 0 else told


def _instant(asked: Json, name: str) -> int:
    try:
        moment = datetime.fromisoformat(str(asked.get(name)))
    except ValueError:
        raise malformed(f"/{name}") from None
    if moment.tzinfo is None:
        raise malformed(f"/{name}")
    return int(moment.timestamp())


def _whole(asked: Json, name: str, default: int, most: int) -> int:
    text = str(asked.get(name, default))
    if not text.isdigit() or not 1 <= int(text) <= most:
        raise malformed(f"/{name}")
    return int(text)
