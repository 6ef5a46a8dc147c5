"""What accounts, tenders and kinds of postings are called, and in which balance a plus is owed."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from punnet.backoffice.labels import NAMES, word
from punnet.ledger.models import Account

ACCOUNTS = {
    str(Account.RECEIVABLE): _("Receivable from customers"),
    str(Account.SALES): _("Sales, without VAT"),
    str(Account.TAX): _("VAT on sales"),
    str(Account.DEPOSITS): _("Deposits of containers"),
    str(Account.STORE_CREDIT): _("Store credit of customers"),
    str(Account.GIFT_CARDS): _("Gift cards not spent"),
    str(Account.TIPS): _("Tips for the staff"),
    str(Account.CASH): _("Cash"),
    str(Account.CLEARING): _("At payment providers"),
    str(Account.FEES): _("Fees of providers"),
    str(Account.BANK): _("Bank"),
    str(Account.GOODWILL): _("Goodwill"),
    str(Account.ROUNDING): _("Rounding and cash differences"),
}
TENDERS = {
    "cash": _("Cash"),
    "card": _("Card reader"),
    "shift": _("Counted differences"),
    "transfer": _("Bank transfer"),
    "store_credit": _("Store credit"),
    "gift_card": _("Gift card"),
    "gift_card_sale": _("Sold gift cards"),
    "credit": _("Store credit and gift card alone"),
}
KINDS = {
    "capture": _("Captured"),
    "refund": _("Refunded"),
    "paid_at_door": _("Paid at the door"),
    "handed_over_unpaid": _("Handed over unpaid"),
    "debt_paid": _("Debt paid"),
    "shift_opened": _("Float into the bag"),
    "shift_closed": _("Bag handed in"),
    "returned": _("Order came back"),
    "refused": _("Refused at the door"),
    "containers": _("Empties given back"),
    "claim": _("Given back on a claim"),
    "part": _("Part given back"),
    "goodwill": _("Goodwill"),
    "transfer": _("Paid by bank transfer"),
    "payout": _("Paid out to the bank"),
    "payout_failed": _("Payout that failed"),
    "cash_banked": _("Cash to or from the bank"),
    "dispute": _("Taken back by the customer’s bank"),
    "dispute_won": _("Given again by the customer’s bank"),
    "write_off": _("Written off after a lost dispute"),
    "write_off_undone": _("Write-off undone"),
    "stray_capture": _("Charged without us"),
    "stray_refund": _("Given back, charged without us"),
    "credit_given": _("Store credit given"),
    "credit_taken": _("Store credit taken back"),
    "card_issued": _("Gift card issued"),
    "set_aside": _("Set aside for an order"),
    "set_aside_less": _("Not needed for the changed order"),
    "set_aside_back": _("Not needed for the order"),
    "credit_sale": _("Paid by store credit and gift card"),
}


def account_word(code: str) -> str:
    return str(ACCOUNTS.get(code, code))


def tender_word(code: str) -> str:
    return str(NAMES.get(code) or TENDERS.get(code) or word(code)) if code else "–"


def kind_word(code: str) -> str:
    """New kinds are shown as they are: a new code must not break the page."""
    return str(KINDS.get(code) or word(code))
