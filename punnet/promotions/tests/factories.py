"""Vouchers in words: `a_voucher("WELCOME", percent=10)`, `uses("WELCOME")`."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from punnet.foundation import clock
from punnet.promotions import actions
from punnet.promotions.actions import VoucherDetails
from punnet.promotions.models import Off, Voucher, VoucherUse


def details(code: str = "WELCOME", **changes: Any) -> VoucherDetails:
    """Valid from yesterday for a week, in every store; a percent, or a fixed `amount`."""
    today = clock.now().date()
    percent, amount = changes.pop("percent", 0), changes.pop("amount", 0)
    values: dict[str, Any] = {
        "code": code,
        "store_id": None,
        "kind": Off.FIXED if amount else Off.PERCENT,
        "amount_minor": amount,
        "percent": percent,
        "currency": "EUR",
        "least_goods_minor": changes.pop("least", 0),
        "valid_from": today - timedelta(days=1),
        "valid_until": today + timedelta(days=7),
    }
    return VoucherDetails(**{**values, **changes})


def a_voucher(code: str = "WELCOME", **changes: Any) -> int:
    if not {"percent", "amount"} & changes.keys():
        changes["percent"] = 10
    return actions.put_voucher(details(code, **changes))


def uses(code: str = "WELCOME") -> tuple[int, int]:
    """(the counter, rows that are taken)."""
    voucher = Voucher.objects.get(code=code)
    return voucher.used, VoucherUse.objects.filter(voucher=voucher, state="taken").count()
