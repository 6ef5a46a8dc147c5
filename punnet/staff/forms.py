"""What staff type: read and bounded here, judged by the processes."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from punnet.foundation.errors import Invalid
from punnet.foundation.money import from_text
from punnet.fulfilment.scan import LONGEST
from punnet.fulfilment.weighing import MOST_WEIGHTS, Given
from punnet.inventory.reasons import WasteReason
from punnet.orders.states import ShortReason
from punnet.processes.cancel_order import MOST_WORDS
from punnet.processes.hand_over import ReturnReason
from punnet.processes.pack_order import MOST_TOTES
from punnet.ui import terms

MOST_GRAMS = 200_000
MOST_STOCK = 999_999  # units or grams of one change
ZONES = ("ambient", "chilled", "frozen")
SHORT_REASONS = [(code, terms.SHORT_REASONS[code]) for code in ShortReason.values]
RETURN_REASONS = [(str(code), terms.RETURN_REASONS[code]) for code in ReturnReason]
PLACES = [("road", gettext_lazy("Driving")), ("desk", gettext_lazy("Collection desk"))]
REFUND_REASONS = list(terms.REFUND_REASONS.items())
PAID_BY = [("card", gettext_lazy("Card")), ("cash", gettext_lazy("Cash"))]


class ScanForm(forms.Form):
    code = forms.CharField(max_length=LONGEST)


class ShortForm(forms.Form):
    """Less than ordered: units or weights beside (`given`), and why."""

    short_reason = forms.ChoiceField(choices=SHORT_REASONS)


class TotesForm(forms.Form):
    ambient = forms.IntegerField(min_value=0, max_value=MOST_TOTES, required=False)
    chilled = forms.IntegerField(min_value=0, max_value=MOST_TOTES, required=False)
    frozen = forms.IntegerField(min_value=0, max_value=MOST_TOTES, required=False)

    def counts(self) -> dict[str, int]:
        return {zone: self.cleaned_data.get(zone) or 0 for zone in ZONES}


class HandoverForm(forms.Form):
    received_by = forms.CharField(max_length=120, required=False)
    age_checked = forms.BooleanField(required=False)
    paid_by = forms.ChoiceField(choices=PAID_BY, required=False)
    card_minor = forms.IntegerField(required=False, min_value=0)  # as the page showed them
    cash_minor = forms.IntegerField(required=False, min_value=0)
    waived_reason = forms.CharField(max_length=200, required=False)


class CancelForm(forms.Form):
    """Why the store cancels, for the customer to read."""

    words = forms.CharField(max_length=MOST_WORDS)


class ReturnForm(forms.Form):
    reason = forms.ChoiceField(choices=RETURN_REASONS)


def money(data: QueryDict, name: str, currency: str) -> int:
    """A sum as typed, in minor units. Raises Invalid naming the field."""
    try:
        return from_text(data.get(name) or "", currency)
    except ValueError:
        raise Invalid.field(name, _("Give a sum, as 12.40.")) from None


def given(data: QueryDict, kind: str) -> Given:
    """Units, or the grams of each unit. Raises Invalid naming the field."""
    if kind == "piece":
        return Given(units=whole(data.get("units"), "units", most=9999))
    grams = [
        whole(value, "weights", most=MOST_GRAMS)
        for value in data.getlist("weights")
        if value.strip()
    ]
    grams = [each for each in grams if each]
    if len(grams) > MOST_WEIGHTS:
        raise Invalid.field("weights", _("These are more weights than units."))
    return Given(weights=grams) if grams else Given(units=0)


def whole(value: Any, name: str, *, most: int) -> int:
    """A whole number from 0, as typed. Raises Invalid."""
    text = str(value if value is not None else "").strip()
    if not (text.isascii() and text.isdecimal()) or len(text) > 9 or int(text) > most:
        raise Invalid.field(name, _("Give a whole number."))
    return int(text)


def amount(data: QueryDict, *, low: int = 1) -> int:
    """Units or grams of a change of stock. Raises Invalid."""
    number = whole(data.get("amount"), "amount", most=MOST_STOCK)
    if number < low:
        raise Invalid.field("amount", _("Give a number above zero."))
    return number


def refund_reason(value: str | None) -> str:
    """Raises Invalid for one that is not in the list."""
    if value not in terms.REFUND_REASONS:
        raise Invalid.field("reason", _("Choose why it goes back."))
    return str(value)


def day(value: str | None) -> date | None:
    """A day as browsers send it; empty is none. Raises Invalid."""
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise Invalid.field("good_until", _("Give the day as on the packing.")) from None


def waste_reason(value: str | None) -> WasteReason:
    """Raises Invalid for one that is not in the list."""
    try:
        return WasteReason(value or "")
    except ValueError:
        raise Invalid.field("why", _("Choose why it is wasted.")) from None


def key(value: str | None) -> UUID:
    """What names one form that was shown. Raises Invalid."""
    try:
        return UUID(value or "")
    except ValueError:
        raise Invalid.field("key", _("This page is not whole. Open it again.")) from None


def count(value: Any, *, most: int) -> int:
    """A number in an address: what is no number counts as none."""
    text = str(value or "")
    return min(int(text), most) if text.isascii() and text.isdecimal() and len(text) < 7 else 0
