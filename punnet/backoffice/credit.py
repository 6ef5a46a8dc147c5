"""Store credit at the desk: whose, what there is and why; given and taken with a reason."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from punnet.accounts import queries as accounts
from punnet.backoffice.who import must_be_staff, stores_of
from punnet.credits import queries
from punnet.credits.actions import MOST_MINOR, MOST_WORDS, Grant
from punnet.credits.models import GrantReason
from punnet.foundation import ids
from punnet.foundation.errors import DomainError, NotFound
from punnet.foundation.money import Money, from_text
from punnet.orders import queries as orders
from punnet.processes.credit_desk import give_credit
from punnet.stores import queries as stores
from punnet.ui import formats
from punnet.ui.sentences import message_for

GIVE = "credit.give"
REASONS = {
    GrantReason.APOLOGY: gettext_lazy("An apology"),
    GrantReason.THANKS: gettext_lazy("Thanks"),
    GrantReason.CORRECTION: gettext_lazy("A correction"),
}


class GrantForm(forms.Form):
    """`amount` in major units of the store's currency; `way` says whether it is given or taken."""

    key = forms.UUIDField(widget=forms.HiddenInput)
    store = forms.ChoiceField(label=gettext_lazy("Store"))
    way = forms.ChoiceField(
        label=gettext_lazy("Give or take"),
        choices=[("give", gettext_lazy("Give")), ("take", gettext_lazy("Take back"))],
    )
    amount = forms.CharField(label=gettext_lazy("Amount"), max_length=12)
    reason = forms.ChoiceField(label=gettext_lazy("Reason"), choices=list(REASONS.items()))
    words = forms.CharField(
        label=gettext_lazy("Why? The customer reads this"), max_length=MOST_WORDS
    )

    def __init__(self, *args: Any, mine: list[stores.Store], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.mine = {str(each.id): each for each in mine}
        self.fields["store"].choices = [(key, each.name) for key, each in self.mine.items()]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        store = self.mine.get(data.get("store", ""))
        if store and "amount" in data:
            try:
                minor = from_text(data["amount"], store.currency)
            except ValueError:
                minor = 0
            if not 0 < minor <= MOST_MINOR:
                self.add_error("amount", _("Give a sum, as 12.40."))
            data["minor"] = minor if data.get("way") == "give" else -minor
        return data


def page(request: HttpRequest) -> HttpResponse:
    """GET finds a customer by the e-mail address of their account, or (`order`) by an order of
    theirs; POST gives or takes."""
    mine = _stores(request)
    if not mine:
        raise PermissionDenied
    found = _found(request, mine)
    form = GrantForm(
        request.POST if request.method == "POST" else None, mine=mine, initial={"key": ids.new()}
    )
    if found and form.is_valid() and _give(request, found.customer_id, form):
        return redirect(f"{reverse('admin:credit')}?{request.GET.urlencode()}")
    context = {
        **admin.site.each_context(request),
        "title": _("Store credit"),
        "asked": request.GET.urlencode(),
        "email": request.GET.get("email", ""),
        "found": found,
        "form": form,
        **_held(found, mine),
    }
    status = 422 if form.errors else 200
    return TemplateResponse(request, "backoffice/credit.html", context, status=status)


def _found(request: HttpRequest, mine: list[stores.Store]) -> accounts.Account | None:
    """An order of another store finds nobody. Six SQL queries at most."""
    email, number = (request.GET.get(name, "").strip() for name in ("email", "order"))
    if email or not number:
        return accounts.account_by_email(email) if email else None
    try:
        order = orders.order_of_stores([each.id for each in mine], number.upper())
    except NotFound:
        return None
    return accounts.account_of(order.customer_id)


def _stores(request: HttpRequest) -> list[stores.Store]:
    where = stores_of(request, GIVE)
    return [each for each in stores.all_stores() if where is None or each.id in where]


def _give(request: HttpRequest, customer_id: int, form: GrantForm) -> bool:
    data = form.cleaned_data
    store = form.mine[data["store"]]
    key: UUID = data["key"]
    grant = Grant(
        key, customer_id, store.id, store.currency, data["minor"], data["reason"], data["words"]
    )
    try:
        has = give_credit(grant, actor=must_be_staff(request).actor)
    except DomainError as refusal:
        messages.error(request, message_for(refusal))
        return False
    said = _("Done: the customer has %(amount)s now.")
    messages.success(request, said % {"amount": formats.money(Money(has, store.currency))})
    return True


def _held(found: accounts.Account | None, mine: list[stores.Store]) -> dict[str, Any]:
    """What the customer has in each currency of the stores, and what changed it."""
    if found is None:
        return {}
    currencies = sorted({each.currency for each in mine})
    return {
        "held": [(each, queries.credit_of(found.customer_id, each)) for each in currencies],
        "lines": [
            (currency, line)
            for currency in currencies
            for line in queries.credit_history(found.customer_id, currency)
        ],
        "reasons": {str(key): text for key, text in REASONS.items()},
    }
