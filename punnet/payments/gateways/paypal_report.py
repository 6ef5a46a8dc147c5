"""PayPal's transaction search, through its SDK: payments, refunds, withdrawals to our bank.

https://developer.paypal.com/docs/api/transaction-search/v1: at most 31 days and 500 rows a call,
and up to three hours late. A withdrawal does not say what it is made of: it takes what came since
the one before, since the account is swept daily (docs/rules/settlement.md#paypal).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from functools import partial
from typing import Any

from paypalserversdk.paypal_serversdk_client import PaypalServersdkClient

from punnet.foundation import clock
from punnet.foundation.money import DIGITS
from punnet.payments.gateways.paypal_client import call as ask
from punnet.payments.gateways.report import Move, MoveKind, PaidOut, PayoutState
from punnet.payments.models import Call

PAGE = 500
LONGEST = timedelta(days=31)
# the dearest of a contract in Finland: a payer from outside Europe, in another currency
# https://www.paypal.com/fi/business/paypal-business-fees
FEE_PER_MILLE, FEE_FIXED_MINOR = 64, 49
DISPUTE_FEE_MINOR = 2800  # of who has many disputes; else 14 €, and 16 € for a card's bank
KINDS = {
    "T0006": MoveKind.CAPTURE,
    "T1107": MoveKind.REFUND,
    "T1100": MoveKind.REFUND_FAILED,
    "T1106": MoveKind.DISPUTE,  # PayPal took it
    "T1110": MoveKind.DISPUTE,  # on hold while PayPal looks into it
    "T1111": MoveKind.DISPUTE_WON,  # the hold's end, whoever won
    "T1201": MoveKind.DISPUTE,  # a card's bank took it
    "T1207": MoveKind.DISPUTE,  # and did not take our answer
    "T1202": MoveKind.DISPUTE_WON,
    "T1205": MoveKind.DISPUTE_WON,
    "T1208": MoveKind.DISPUTE_WON,
    "T0106": MoveKind.DISPUTE_FEE,
    "T1108": MoveKind.DISPUTE_FEE,
}
OF_DISPUTES = (MoveKind.DISPUTE, MoveKind.DISPUTE_WON, MoveKind.DISPUTE_FEE)
SWEPT, RETURNED = ("T0400", "T0401"), ("T1101",)
Row = dict[str, Any]


class PayPalReports:
    lag = timedelta(hours=3)

    def greatest_fee(self, amount_minor: int, currency: str) -> int:
        return amount_minor * FEE_PER_MILLE // 1000 + FEE_FIXED_MINOR

    def greatest_dispute_fee(self, currency: str) -> int:
        return DISPUTE_FEE_MINOR

    def moves(self, since: datetime, until: datetime) -> list[Move]:
        rows = _rows(since, until)
        moves = [_move(row) for row in rows if not _is_of_bank(row)]
        return sorted(moves, key=lambda move: (move.at, move.id))

    def payouts(self, since: datetime) -> list[PaidOut]:
        rows = list(_rows(since, clock.now()))
        back = {
            row.get("paypal_reference_id") for row in rows if _code(row) in RETURNED
        }  # fmt: skip
        paid = [_payout(row, back) for row in rows if _code(row) in SWEPT]
        return sorted(paid, key=lambda each: (each.at, each.id))

    def moves_of(self, payout: PaidOut) -> list[str]:
        rows = list(_rows(payout.at - LONGEST, payout.at))
        earlier = [
            _at(row) for row in rows
            if _code(row) in SWEPT and row["transaction_id"] != payout.id and _at(row) < payout.at
        ]  # fmt: skip
        after = max(earlier, default=payout.at - LONGEST)
        return sorted(_id(row) for row in rows if not _is_of_bank(row) and _at(row) > after)

    def refund_problem(self, call: Call) -> str | None:
        wish = {"refund_id": call.provider_ref}
        told = ask(lambda api: api.payments.get_refund(wish))
        if told["status"] not in ("FAILED", "CANCELLED"):
            return None
        reason = (told.get("status_details") or {}).get("reason") or told["status"]
        return str(reason).lower()


def _rows(since: datetime, until: datetime) -> Iterator[Row]:
    """What moved the balance in that span, a month and a page at a time."""
    while since < until:
        end = min(since + LONGEST, until)
        page, pages = 1, 1
        while page <= pages:
            wish = {
                "start_date": _text(since),
                "end_date": _text(end),
                "fields": "transaction_info",
                "page_size": PAGE,
                "page": page,
            }
            told = ask(partial(_search, wish))
            for detail in told.get("transaction_details") or ():
                row = detail["transaction_info"]
                if row.get("transaction_status") in ("S", "V"):  # not denied, not pending
                    yield row
            page, pages = page + 1, int(told.get("total_pages") or 1)
        since = end + timedelta(seconds=1)


def _search(wish: Row, api: PaypalServersdkClient) -> Any:
    return api.transaction_search.search_transactions(wish)


def _move(row: Row) -> Move:
    kind = KINDS.get(_code(row), MoveKind.OTHER)
    other = str(row.get("paypal_reference_id") or "")
    refers = kind in (MoveKind.REFUND_FAILED, *OF_DISPUTES)
    amount = row["transaction_amount"]
    minor, fee = _minor(amount), -_minor(row["fee_amount"]) if row.get("fee_amount") else 0
    if kind == MoveKind.DISPUTE_FEE:
        minor, fee = 0, fee - minor
    return Move(
        id=_id(row),
        kind=kind,
        reference=other if refers and other else row["transaction_id"],
        charge_id=other,
        attempt_key=str(row.get("custom_field") or "").partition(":")[0],
        amount_minor=minor,
        fee_minor=fee,
        currency=amount["currency_code"],
        at=_at(row),
    )


def _payout(row: Row, back: set[Any]) -> PaidOut:
    amount = row["transaction_amount"]
    returned = row["transaction_id"] in back
    return PaidOut(
        id=row["transaction_id"],
        amount_minor=-_minor(amount),
        currency=amount["currency_code"],
        state=PayoutState.FAILED if returned else PayoutState.PAID,
        at=_at(row),
    )


def _id(row: Row) -> str:
    """A transaction's id is not its own alone: a reversal may carry it too."""
    return f"{row['transaction_id']}:{_code(row)}"


def _is_of_bank(row: Row) -> bool:
    return _code(row) in (*SWEPT, *RETURNED)


def _code(row: Row) -> str:
    return str(row["transaction_event_code"])


def _at(row: Row) -> datetime:
    return datetime.fromisoformat(row["transaction_initiation_date"])


def _text(at: datetime) -> str:
    return at.isoformat(timespec="seconds")


def _minor(amount: Row) -> int:
    return int(Decimal(amount["value"]).scaleb(DIGITS[amount["currency_code"]]))
