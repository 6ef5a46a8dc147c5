"""What the pages' forms send, checked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from punnet.basket.actions import MOST_WISHED
from punnet.orders.states import Tender
from punnet.storefront.words import WISHES

MOST = 1_000_000
MOST_OWN = 100_000_000_00  # minor units


MISSING = {
    "name": _("Give a name, so that we know whom to ask for."),
    "email": _("Give an e-mail address for the receipt."),
    "phone": _("Give a telephone number, in case we do not find the door."),
    "born_on": _("Give your date of birth."),
}


class LineForm(forms.Form):
    """A stepper: the number it showed, and the one wanted (a button's `to` wins)."""

    seen = forms.IntegerField(min_value=0, max_value=MOST)
    to = forms.IntegerField(min_value=0, max_value=MOST, required=False)
    units = forms.IntegerField(min_value=0, max_value=MOST, required=False)
    grams = forms.IntegerField(min_value=0, max_value=MOST, required=False)
    key = forms.RegexField(r"^(card|line|page)-[\w.-]{1,40}$", required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        given = (data.get(name) for name in ("to", "units", "grams"))
        data["wanted"] = next((value for value in given if value is not None), None)
        if data["wanted"] is None:
            raise forms.ValidationError(_("Say how many."), code="required")
        return data


class WishForm(forms.Form):
    """`offered`: SKUs that may be chosen as stand-ins."""

    wish = forms.ChoiceField(
        label=_("If it is missing"),
        choices=[
            ("", _("As for the whole basket")), *WISHES.items(), ("these", _("These products")),
        ],
        required=False,
        widget=forms.RadioSelect,
    )  # fmt: skip
    wish_skus = forms.MultipleChoiceField(
        required=False,
        error_messages={"invalid_choice": _("One of these cannot stand in any more.")},
    )
    note = forms.CharField(
        label=_("Note to the picker"),
        help_text=_("For example: ripe ones, please"),
        max_length=140,
        required=False,
    )

    def __init__(self, *args: Any, offered: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wish_skus"].choices = [(sku, sku) for sku in offered]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        skus = data.get("wish_skus", [])
        if data.get("wish") != "these":
            data["wish_skus"] = []
        elif not skus and "wish_skus" not in self.errors:
            self.add_error("wish_skus", _("Choose one product at least."))
        elif len(skus) > MOST_WISHED:
            self.add_error("wish_skus", _("Choose five products at most."))
        return data


class CheckoutForm(forms.Form):
    """Everything that placing asks. Prefixed fields keep what was typed when it is refused."""

    basket = forms.UUIDField(widget=forms.HiddenInput)
    key = forms.UUIDField(widget=forms.HiddenInput)
    revision = forms.IntegerField(widget=forms.HiddenInput)
    maximum = forms.IntegerField(widget=forms.HiddenInput)
    name = forms.CharField(label=_("Name"), max_length=120)
    email = forms.EmailField(label=_("E-mail"), max_length=254)
    phone = forms.CharField(
        label=_("Telephone"),
        max_length=32,
        validators=[
            RegexValidator(r"^\+?[\d ()/-]{5,}$", _("Digits, spaces and a leading + only."))
        ],
    )
    floor = forms.CharField(label=_("Floor or staircase"), max_length=20, required=False)
    door_code = forms.CharField(label=_("Door code"), max_length=20, required=False)
    instructions = forms.CharField(
        label=_("Anything else the driver should know"), max_length=300, required=False
    )
    default_wish = forms.ChoiceField(choices=list(WISHES.items()))
    born_on = forms.DateField(label=_("Date of birth"), required=False, input_formats=[
        "%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y",
    ])  # fmt: skip
    payment = forms.CharField(max_length=40)  # a tender, or a tender and one of its kept cards
    keep_card = forms.BooleanField(required=False)
    credit = forms.IntegerField(min_value=0, max_value=MOST_OWN, required=False)
    gift_card = forms.CharField(max_length=40, required=False)
    gift_card_minor = forms.IntegerField(min_value=0, max_value=MOST_OWN, required=False)
    consent = forms.BooleanField(
        error_messages={"required": _("Agree to the maximum, so that we can order.")}
    )

    def __init__(self, *args: Any, age_limit: int = 0, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["born_on"].required = age_limit > 0
        for name, text in MISSING.items():
            self.fields[name].error_messages["required"] = text

    @staticmethod
    def basket_of(sent: Mapping[str, str]) -> UUID | None:
        """The basket that the form was shown for; none when nothing was sent."""
        try:
            return UUID(sent["basket"])
        except (KeyError, ValueError):
            return None

    @staticmethod
    def wrong(name: str) -> str:
        """What to say of a field that the shop found wrong."""
        return {
            "email": gettext("That is not an e-mail address."),
            "phone": gettext("That is not a telephone number."),
        }.get(name, gettext("Check this, please."))

    def clean_payment(self) -> str:
        tender, _colon, card = self.cleaned_data["payment"].partition(":")
        known = card.isascii() and card.isdigit() and len(card) < 18
        if tender not in Tender.values or (card and not known):
            raise forms.ValidationError(_("Choose how to pay."))
        self.cleaned_data["card"] = int(card) if card else None
        return str(tender)

    def clean_born_on(self) -> date | None:
        born_on: date | None = self.cleaned_data["born_on"]
        if born_on is not None and born_on.year < 1900:
            raise forms.ValidationError(_("Give the year in four digits."))
        return born_on


class ChangesForm(CheckoutForm):
    """What saving the changes of an order asks: who it is for is known."""

    def __init__(self, *args: Any, age_limit: int = 0, **kwargs: Any) -> None:
        super().__init__(*args, age_limit=age_limit, **kwargs)
        for name in ("name", "email", "phone"):
            del self.fields[name]
        agree = _("Agree to the maximum, so that we can save the changes.")
        self.fields["consent"].error_messages["required"] = agree
