"""Where the shop's pages say a refusal otherwise than `ui/sentences.py`: they know what is shown
beside it, and can name the next step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from punnet.foundation.errors import DomainError
from punnet.ui.formats import weight
from punnet.ui.sentences import message_for, sentence

Facts = dict[str, Any]


def said(refusal: DomainError) -> str:
    """A sentence for people, whatever the refusal."""
    own = OWN.get(refusal.code)
    return own(refusal.facts) if own else message_for(refusal)


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


def _out_of_stock(facts: Facts) -> str:
    """Of one line, units or grams: the stepper beside it says how much."""
    if facts.get("lines"):
        return sentence("out_of_stock", facts)
    return _("There is not enough of it left. Your basket is as it was.")


def _age(facts: Facts) -> str:
    return _("For some of your goods one must be %(age)s. Give your date of birth.") % {
        "age": facts["age_limit"]
    }


def _photo(facts: Facts) -> str:
    reasons = {
        "size": _("A photo is too large: 10 MB at most."),
        "pixels": _(
            "A photo has too few pixels, or too many: 320 an edge at least, 40 million in all."
        ),
        "broken": _("A photo is not whole. Take it again, or choose another."),
    }
    known = _("A photo is not a JPEG, PNG or WebP. Choose another.")
    return reasons.get(str(facts.get("reason")), known)


OWN: dict[str, Callable[[Facts], str]] = {
    "invalid": _invalid,
    "not_found": lambda _facts: _("This is no longer sold here."),
    "out_of_stock": _out_of_stock,
    "basket_in_payment": lambda facts: (
        _("Order %(number)s waits for its payment. Pay or cancel it first.") % facts
    ),
    "age_check_needed": _age,
    "picture_unfit": _photo,
    "order_state": lambda _facts: _("The order has gone on meanwhile. This is how it stands now."),
}
