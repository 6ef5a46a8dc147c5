"""What a difference is called, what it means and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from punnet.settlement.models import DifferenceKind, Step

K = DifferenceKind
# states, as labels.word reads them
STATES = (
    pgettext_lazy("choice", "Resolved"), pgettext_lazy("choice", "Healed"),
    pgettext_lazy("choice", "On Its Way"), pgettext_lazy("choice", "Paid"),
    pgettext_lazy("choice", "Failed"),
)  # fmt: skip
WORDS: dict[str, tuple[Any, Any]] = {  # name, meaning
    K.UNKNOWN_HERE: (
        gettext_lazy("Moved there, unknown here"),
        gettext_lazy(
            "The provider reports money that no order of ours explains. Look at the payment on "
            "the provider’s own page: a charge made by hand, a refund given there, or a fee."
        ),
    ),
    K.UNKNOWN_THERE: (
        gettext_lazy("Done here, unknown there"),
        gettext_lazy(
            "We wrote down that the money moved; the provider’s report does not say so. Ask the "
            "provider before anything is charged or paid back again."
        ),
    ),
    K.CAPTURED_ELSEWHERE: (
        gettext_lazy("Charged without us"),
        gettext_lazy(
            "Somebody captured this order’s money at the provider, not this shop. Find out who "
            "did, and refund there what is not due."
        ),
    ),
    K.DUPLICATE: (
        gettext_lazy("Charged twice"),
        gettext_lazy(
            "The report has this payment a second time. Refund the second at the provider, if the "
            "customer was charged twice."
        ),
    ),
    K.AMOUNT_DIFFERS: (
        gettext_lazy("Another amount"),
        gettext_lazy(
            "The provider reports another amount than we captured or paid back. Compare the "
            "payment on its own page with the order’s receipt."
        ),
    ),
    K.CURRENCY_DIFFERS: (
        gettext_lazy("Another currency"),
        gettext_lazy("The provider reports this payment in another currency than the order’s."),
    ),
    K.FEE_UNEXPECTED: (
        gettext_lazy("Unexpected fee"),
        gettext_lazy(
            "The fee is more than our contract allows for such a payment, or a refund cost "
            "something. Ask the provider for its reason."
        ),
    ),
    K.BOOKS_DIFFER: (
        gettext_lazy("The books say another amount"),
        gettext_lazy(
            "The payment is done, and what the ledger has of it in clearing is not the same. This "
            "is a fault of the program: tell who runs it."
        ),
    ),
    K.REFUND_FAILED: (
        gettext_lazy("The bank sent a refund back"),
        gettext_lazy(
            "The customer has not got the money. Refund again, or pay by transfer and write that "
            "down on the order’s page."
        ),
    ),
    K.PAYOUT_SUM: (
        gettext_lazy("A payout of another sum"),
        gettext_lazy(
            "What the provider paid to the bank is not what its lines add up to. Compare it with "
            "the bank’s statement."
        ),
    ),
    K.PAYOUT_FAILED: (
        gettext_lazy("The bank sent a payout back"),
        gettext_lazy("The money lies at the provider again. Check the bank account given there."),
    ),
}


def name_of(kind: str) -> str:
    return str(WORDS[kind][0])


def meaning_of(kind: str) -> str:
    return str(WORDS[kind][1])


def step_words(step: Step, names: Mapping[int, str]) -> tuple[str, str]:
    """What was done, and by whom."""
    kind, _colon, number = step.by.partition(":")
    by = names.get(int(number), step.by) if kind == "staff" and number.isdigit() else ""
    owner = step.text.partition(":")[2]
    done = {
        "found": _("Found by the nightly comparison"),
        "healed": _("Both sides agree again"),
        "assigned": _("Given to %(name)s") % {"name": names.get(int(owner or 0), _("nobody"))}
        if step.kind == "assigned"
        else "",
        "noted": _("Note"),
        "resolved": _("Settled"),
        "reopened": _("Opened again"),
    }
    return done[step.kind], by
