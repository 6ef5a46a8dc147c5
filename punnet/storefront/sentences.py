"""The one place where the pages turn a refusal into a sentence: what happened, what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from punnet.foundation.errors import DomainError
from punnet.ui.formats import money, weight

Facts = dict[str, Any]


def said(refusal: DomainError) -> str:
    """A sentence for people, whatever the refusal."""
    sentence = SENTENCES.get(refusal.code)
    return sentence(refusal.facts) if sentence else _("That did not work. Try again.")


def only(value: int, measure: str) -> str:
    """ "Only 2 left." in the measure of the product."""
    if measure == "grams":
        return _("Only %(weight)s left.") % {"weight": weight(value)}
    return ngettext("Only %(n)s left.", "Only %(n)s left.", value) % {"n": value}


def _invalid(facts: Facts) -> str:
    fields = {
        "lines": _("Your basket is empty."),
        "delivery": _("Choose an address, or collect at the store."),
        "slot": _("Choose a slot first."),
        "grams": _("That amount is not sold in these steps."),
    }
    first = facts["errors"][0]
    return fields.get(first["field"], _("Something you typed cannot be used. Check it, please."))


def _missing(facts: Facts) -> str:
    amount = money((facts["missing_minor"], facts["currency"]))
    return _("%(amount)s is missing to the minimum.") % {"amount": amount}


def _age(facts: Facts) -> str:
    return _("For some of your goods one must be %(age)s. Give your date of birth.") % {
        "age": facts["age_limit"]
    }


def _unfit(facts: Facts) -> str:
    return {
        "age_hours": _("Alcohol may not be handed over at that time. Choose a slot from 9 to 21."),
        "lead_time": _("Some of your goods cannot come that soon. Choose a later slot."),
    }.get(facts.get("reason", ""), _("That slot is not for your address. Choose another."))


SENTENCES: dict[str, Callable[[Facts], str]] = {
    "invalid": _invalid,
    "not_found": lambda _facts: _("This is no longer sold here."),
    "line_changed": lambda _facts: _(
        "The number changed in another window. This is how it stands now."
    ),
    "out_of_stock": lambda _facts: _("There is not enough of it left. Your basket is as it was."),
    "over_cap": lambda facts: _("At most %(most)s per order.") % {"most": facts["available"]},
    "basket_in_payment": lambda facts: (
        _("Order %(number)s waits for its payment. Pay or cancel it first.") % facts
    ),
    "basket_ordered": lambda _facts: _("This basket is ordered already."),
    "total_changed": lambda _facts: _(
        "Something changed meanwhile. Look at the changes and agree to them."
    ),
    "other_store": lambda facts: _("%(name)s delivers there.") % {"name": facts.get("name", "")},
    "not_served": lambda _facts: _("We do not deliver there yet."),
    "address_unknown": lambda _facts: _("We do not know this address. Choose one from the list."),
    "slot_full": lambda _facts: _("That slot has just filled up. Choose another."),
    "slot_closed": lambda _facts: _("Orders for that slot are closed. Choose a later one."),
    "slot_unfit": _unfit,
    "hold_expired": lambda _facts: _(
        "That slot filled up while you shopped. Your basket is safe. Choose another slot."
    ),
    "below_minimum": _missing,
    "age_check_needed": _age,
    "payment_unfit": lambda _facts: _(
        "A card cannot pay for that slot. Choose to pay when it is handed over."
    ),
    "gateway_down": lambda _facts: _(
        "Card payment does not answer at the moment. Pay on delivery, or try again."
    ),
    "key_reused": lambda _facts: _("This page has been used already. Here is a fresh one."),
    "past_cutoff": lambda _facts: _(
        "Picking has begun, so the order can no longer be cancelled here. Call the store."
    ),
    "order_state": lambda _facts: _("The order has gone on meanwhile. This is how it stands now."),
    "confirming": lambda _facts: _(
        "The payment is still being confirmed. Try again in a few seconds."
    ),
}
