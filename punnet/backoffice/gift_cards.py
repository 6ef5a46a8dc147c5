"""Gift cards at the desk: issued one or many at a time, printed once, watched, blocked."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from punnet.backoffice.who import must_be_staff, stores_of
from punnet.credits import holders, queries
from punnet.credits.actions import MOST_CARDS, MOST_MINOR, MOST_WORDS, Issue
from punnet.credits.models import PaidBy
from punnet.foundation import ids
from punnet.foundation.errors import DomainError
from punnet.foundation.money import from_text
from punnet.processes.credit_desk import block_card, issue_cards, unblock_card
from punnet.stores import queries as stores
from punnet.ui.sentences import message_for

EDIT = "gift_cards.edit"
PAID = {
    PaidBy.TRANSFER: gettext_lazy("By invoice, to the bank"),
    PaidBy.CARD: gettext_lazy("By card, at the counter"),
    PaidBy.GIVEN: gettext_lazy("By nobody: the store gives it"),
}


class IssueForm(forms.Form):
    batch = forms.UUIDField(widget=forms.HiddenInput)
    store = forms.ChoiceField(label=gettext_lazy("Store"))
    amount = forms.CharField(label=gettext_lazy("On each card"), max_length=12)
    count = forms.IntegerField(
        label=gettext_lazy("How many"), min_value=1, max_value=MOST_CARDS, initial=1
    )
    paid_by = forms.ChoiceField(label=gettext_lazy("Paid"), choices=list(PAID.items()))
    note = forms.CharField(
        label=gettext_lazy("Note for the desk"), max_length=MOST_WORDS, required=False
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
                data["minor"] = from_text(data["amount"], store.currency)
            except ValueError:
                data["minor"] = 0
            if not 0 < data["minor"] <= MOST_MINOR:
                self.add_error("amount", _("Give a sum, as 12.40."))
        return data

    def wanted(self) -> Issue:
        data = self.cleaned_data
        store = self.mine[data["store"]]
        return Issue(
            batch=data["batch"],
            store_id=store.id,
            currency=store.currency,
            face_minor=data["minor"],
            count=data["count"],
            paid_by=data["paid_by"],
            on=store.today(),
            note=data["note"],
        )


@never_cache
def page(request: HttpRequest) -> HttpResponse:
    """GET lists the newest cards; POST issues some and shows their codes, this once."""
    mine = _stores(request)
    form = IssueForm(
        request.POST if request.method == "POST" else None, mine=mine, initial={"batch": ids.new()}
    )
    if form.is_valid():
        issued = issue_cards(form.wanted(), actor=must_be_staff(request).actor)
        if issued:
            return _printed(request, issued)
        messages.info(request, _("These cards were issued already; their codes are not kept."))
        return redirect("admin:gift_cards")
    cards = queries.newest_cards([each.id for each in mine], last4=request.GET.get("last4", ""))
    held = queries.balances([card.pk for card in cards])
    context = {
        **admin.site.each_context(request),
        "title": _("Gift cards"),
        "form": form,
        "last4": request.GET.get("last4", ""),
        "rows": [(card, held.get(card.pk, 0), PAID[PaidBy(card.paid_by)]) for card in cards],
    }
    status = 422 if form.errors else 200
    return TemplateResponse(request, "backoffice/gift_cards.html", context, status=status)


def _printed(request: HttpRequest, issued: list[Any]) -> HttpResponse:
    context = {
        **admin.site.each_context(request),
        "title": _("Print these cards now"),
        "cards": [(each.card, holders.grouped(each.code)) for each in issued],
    }
    return TemplateResponse(request, "backoffice/gift_cards_print.html", context)


def block(request: HttpRequest, card_id: int) -> HttpResponse:
    """POST `why` blocks the card; without, it may be used again. Raises Http404."""
    if request.method != "POST":
        raise PermissionDenied
    if not queries.is_card_of(card_id, [each.id for each in _stores(request)]):
        raise Http404
    actor = must_be_staff(request).actor
    try:
        if "unblock" in request.POST:
            unblock_card(card_id=card_id, actor=actor)
            messages.success(request, _("The card can be used again."))
        else:
            block_card(card_id=card_id, why=request.POST.get("why", ""), actor=actor)
            messages.success(request, _("The card is blocked. Its money stays on it."))
    except DomainError as refusal:
        messages.error(request, message_for(refusal))
    return redirect("admin:gift_cards")


def _stores(request: HttpRequest) -> list[stores.Store]:
    where = stores_of(request, EDIT)
    mine = [each for each in stores.all_stores() if where is None or each.id in where]
    if not mine:
        raise PermissionDenied
    return mine
