"""The voucher on the basket's page and at checkout: what it says, and giving one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from allauth.account.adapter import get_adapter
from django.utils.translation import gettext as _

from punnet.basket import vouchers
from punnet.foundation import limits
from punnet.foundation.money import Money
from punnet.overviews.basket_view import BasketView, VoucherView
from punnet.promotions.queries import tidy
from punnet.storefront.visit import Visit
from punnet.ui.parts import ReceiptRow
from punnet.ui.sentences import sentence
from punnet.ui.terms import off_label


@dataclass(frozen=True)
class VoucherShown:
    """`problem` is a sentence, or nothing."""

    code: str
    label: str
    problem: str


def voucher_shown(view: BasketView) -> VoucherShown | None:
    given = view.voucher
    if given is None:
        return None
    label = off_label(given.kind, given.amount_minor, given.percent, view.currency)
    return VoucherShown(given.code, label, _problem(given, view.currency))


def discount_row(code: str, minor: int, currency: str) -> ReceiptRow:
    """The row of a receipt: "Voucher WELCOME −€2.40"."""
    return ReceiptRow(_("Voucher %(code)s") % {"code": code}, Money(-minor, currency), "minus")


def give(visit: Visit, basket_id: UUID, code: str) -> None:
    """Give the basket a code, or none. Raises why not, TooMany for one guess after another."""
    if code.strip():
        caller = get_adapter().get_client_ip(visit.request)
        limits.must_pass("voucher", caller, vouchers.TRIES)
    visit.changed(vouchers.set_voucher(basket_id=basket_id, code=code, language=visit.language))


def is_asked(sent: Mapping[str, str], view: BasketView) -> bool:
    """Whether the checkout's form is about its voucher: a button of it, or a code typed that the
    basket does not have, whatever was pressed."""
    typed = sent.get("voucher", "")
    had = view.voucher.code if view.voucher else ""
    return (
        "no_voucher" in sent or "use_voucher" in sent or bool(typed.strip() and tidy(typed) != had)
    )


def _problem(given: VoucherView, currency: str) -> str:
    if not given.problem:
        return ""
    facts = {"missing_minor": given.missing_minor, "currency": currency}
    return sentence(given.problem, facts)
