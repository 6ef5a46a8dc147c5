"""The company behind a store, as its invoices must name it. rule: docs/rules/invoices.md#seller"""

from __future__ import annotations

import re

from punnet.foundation.errors import Invalid

NAMES = ("legal_name", "business_id", "vat_number")
FINNISH = re.compile(r"\d{7}-\d")
VAT = re.compile(r"[A-Z]{2}[A-Z0-9]{2,12}")
WEIGHTS = (7, 9, 10, 5, 8, 4, 2)


def must_be_sound(*, country: str, legal_name: str, business_id: str, vat_number: str) -> None:
    """All three or none; Finnish numbers by their check digit. Raises Invalid."""
    given = {"legal_name": legal_name, "business_id": business_id, "vat_number": vat_number}
    if not any(value.strip() for value in given.values()):
        return
    for name, value in given.items():
        if not value.strip():
            raise Invalid.field(name, "is missing: invoices name the company with all three")
    if country == "FI" and not is_finnish(business_id):
        raise Invalid.field("business_id", "must be as 1234567-1, with its right last digit")
    if country == "FI" and vat_number != f"FI{business_id.replace('-', '')}":
        raise Invalid.field("vat_number", "must be FI and the digits of the business id")
    if not VAT.fullmatch(vat_number):
        raise Invalid.field("vat_number", "must be the country's two letters and the number")


def is_finnish(business_id: str) -> bool:
    """Seven digits, a dash, a check digit; where it would be ten, the number is never given."""
    if not FINNISH.fullmatch(business_id):
        return False
    rest = sum(int(d) * w for d, w in zip(business_id, WEIGHTS, strict=False)) % 11
    return int(business_id[-1]) == (11 - rest) % 11
