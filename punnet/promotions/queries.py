"""Reads of vouchers: what a code is worth to somebody in a store, on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from punnet.foundation import crypto, db
from punnet.promotions.discounts import Terms
from punnet.promotions.errors import VoucherUnknown

LONGEST = 32


@dataclass(frozen=True)
class Found:
    """What a code is here and now; `problem` is a refusal's code or nothing. Without an id it is
    unknown and has no terms."""

    code: str
    id: int | None
    terms: Terms | None
    least_goods_minor: int
    problem: str


@dataclass(frozen=True)
class Where:
    """The store, its currency and its day."""

    store_id: int
    currency: str
    on: date


def tidy(code: str) -> str:
    """As codes are stored: upper case, no blanks around; nothing for what cannot be a code."""
    bare = code.strip().upper()
    visible = len(bare) <= LONGEST and all("!" <= letter <= "~" for letter in bare)
    return bare if visible else ""


def look(code: str, where: Where, *, who: str = "", key: UUID | None = None) -> Found:
    """What a stored code is in that store on that day, for an account or guest where one is known
    (`who_account`, `who_guest`). `key`: of an order whose own use, where it has one, is never
    judged by limits and days again. One SQL query."""
    row = db.read_one(
        LOOK,
        code=code,
        store=where.store_id,
        currency=where.currency,
        on=where.on,
        who=who,
        key=key,
    )
    if row is None:
        return Found(code, None, None, 0, VoucherUnknown.code)
    terms = Terms(row.kind, row.amount_minor, row.percent)
    return Found(code, row.id, terms, row.least_goods_minor, row.problem)


def who_account(customer_id: int | None) -> str:
    return "" if customer_id is None else f"customer:{customer_id}"


def who_guest(email: str) -> str:
    """A guest has no number that lasts: a keyed hash of the e-mail address, from which nobody
    reads the address."""
    return f"mail:{crypto.fingerprint(email.strip().casefold(), purpose='voucher-guest')}"


LOOK = """
SELECT v.id, v.kind, v.amount_minor, v.percent, v.least_goods_minor,
       CASE WHEN own.id IS NOT NULL THEN ''
            WHEN %(on)s::date > v.valid_until THEN 'voucher_expired'
            WHEN v.used >= v.limit_total THEN 'voucher_used_up'
            WHEN h.used >= v.limit_per_customer THEN 'voucher_limit'
            ELSE '' END AS problem
  FROM promotions_voucher v
  LEFT JOIN promotions_voucherholder h ON h.voucher_id = v.id AND h.who = %(who)s::text
  LEFT JOIN promotions_voucheruse own
         ON own.key = %(key)s::uuid AND own.voucher_id = v.id AND own.state = 'taken'
 WHERE v.code = %(code)s::text AND v.currency = %(currency)s::text
   AND (v.live AND (v.store_id IS NULL OR v.store_id = %(store)s::bigint)
        AND v.valid_from <= %(on)s::date OR own.id IS NOT NULL)
"""
