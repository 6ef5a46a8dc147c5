"""A basket's voucher: one code, judged when it is given and at every look after. Writes baskets
through actions.py."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from punnet.basket import actions
from punnet.basket.queries import lines_of
from punnet.basket.quote import Quote, offered, priced
from punnet.promotions.errors import REFUSALS, VoucherMinimum, VoucherUnknown
from punnet.promotions.queries import tidy

# of codes, in a minute, from one address: nobody finds a code by trying
# rule: docs/rules/vouchers.md#guessing
TRIES = 20


@transaction.atomic
def set_voucher(*, basket_id: UUID, code: str, language: str) -> Quote:
    """Give the basket that code, in place of another; an empty one takes it out. The basket as it
    then is, priced.

    Raises VoucherUnknown, VoucherExpired, VoucherUsedUp, VoucherLimit or VoucherMinimum, and the
    basket keeps what it had. Eight SQL statements at most.
    """
    basket = actions.lock_open(basket_id)
    wanted = tidy(code)
    if code.strip() and not wanted:
        raise VoucherUnknown(code=code.strip())
    had, basket.voucher_code = basket.voucher_code, wanted
    lines = lines_of(basket)
    now = priced(basket, lines, offered(basket, [each.sku for each in lines], language=language))
    must_hold(now)
    actions.touch(basket, revise=had != wanted)
    return now


def must_hold(now: Quote) -> None:
    """Raises why the basket's voucher takes nothing off, where that is a refusal."""
    voucher = now.voucher
    if voucher is None:
        return
    if voucher.problem == VoucherMinimum.code:
        raise VoucherMinimum(missing_minor=voucher.missing_minor, currency=now.currency)
    if refusal := REFUSALS.get(voucher.problem):
        raise refusal(code=voucher.code)
