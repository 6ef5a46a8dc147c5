"""Changing a placed order: a draft for the whole shop, a page to look the changes over, saving."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from punnet.basket import drafts
from punnet.basket import queries as baskets
from punnet.foundation import actors
from punnet.foundation.errors import DomainError, NotFound
from punnet.foundation.money import Money
from punnet.orders.errors import NothingChanged, OrderChanged
from punnet.orders.states import Tender
from punnet.overviews.basket_view import BasketView, basket_view
from punnet.overviews.order_view import OrderView
from punnet.processes.amend_order import open_draft
from punnet.processes.give_up_amendment import give_up_amendment
from punnet.processes.ways_to_pay import page_origins
from punnet.storefront import saving
from punnet.storefront.change_parts import changed, money_said, own_left, place_before
from punnet.storefront.checkout_parts import checkout_shown, not_ready
from punnet.storefront.forms import ChangesForm
from punnet.storefront.frame import page
from punnet.storefront.order_parts import own_order
from punnet.storefront.sentences import said
from punnet.storefront.visit import Visit, shop
from punnet.storefront.voucher_parts import give, is_asked
from punnet.ui.formats import clock_time, date, slot_time


@require_POST
@shop
def draft(request: HttpRequest, visit: Visit, number: str) -> HttpResponse:
    """Begin to change the order; `leave`: leave it as it is; `join`: with what is in the basket."""
    if "leave" in request.POST:
        return _leave(request, visit, number)
    found = own_order(visit, number)
    basket = visit.carried if "join" in request.POST and not visit.changing else None
    try:
        made = open_draft(found.id, language=visit.language)
        if basket is not None:
            drafts.take_in(draft_id=made, basket_id=basket.basket_id, language=visit.language)
    except DomainError as refusal:
        messages.warning(request, said(refusal))
        return redirect("order_page", number)
    if visit.kept.draft is not None:
        _throw_away(visit)
    visit.kept.draft, visit.kept.draft_of = made, visit.user_id
    return redirect("order_changes" if basket else "basket", *([number] if basket else []))


def _leave(request: HttpRequest, visit: Visit, number: str) -> HttpResponse:
    _throw_away(visit)
    messages.info(request, _("The order stays as it is."))
    return redirect("order_page", number)


def _throw_away(visit: Visit) -> None:
    """The draft that this browser has, where nothing has become of it."""
    kept, visit.kept.draft = visit.kept.draft, None
    if kept is not None:
        try:
            drafts.give_up(kept)
        except DomainError:  # it is being paid, or saved: it ends by itself
            return


@require_http_methods(["GET", "HEAD", "POST"])
@shop
def changes(request: HttpRequest, visit: Visit, number: str) -> HttpResponse:
    """GET shows what differs and what it comes to; POST saves. Sent twice: changed once."""
    order = own_order(visit, number)
    if visit.changing != order.number:
        return redirect("order_page", number)
    assert visit.carried is not None  # it is the draft
    view = basket_view(baskets.basket(visit.carried.basket_id), language=visit.language)
    if missing := not_ready(view):
        return redirect(missing)
    if request.method != "POST":
        return _page(request, visit, order, view, None)
    if is_asked(request.POST, view):
        return _give_voucher(request, visit, order, view)
    form = ChangesForm(request.POST, age_limit=_age(order, view))
    if form.is_valid():
        try:
            saving.save_draft(visit, order, view, form.cleaned_data)
        except (NothingChanged, OrderChanged) as over:
            _throw_away(visit)
            messages.info(request, said(over))
            return redirect("order_page", number)
        except DomainError as refusal:
            form.add_error(None, said(refusal))
        else:
            return _saved(request, visit, number)
    visit.reread()
    return _page(request, visit, order, _fresh(view, visit), form)


def _give_voucher(
    request: HttpRequest, visit: Visit, order: OrderView, view: BasketView
) -> HttpResponse:
    """A code for the changed order, or none. What was typed else stays; nothing is saved."""
    try:
        give(visit, view.id, request.POST.get("voucher", ""))
    except DomainError as refusal:
        messages.warning(request, said(refusal))
    typed = ChangesForm(initial=request.POST.dict(), age_limit=_age(order, view))
    return _page(request, visit, order, _fresh(view, visit), typed)


def _fresh(view: BasketView, visit: Visit) -> BasketView:
    return basket_view(baskets.basket(view.id), language=visit.language)


def _saved(request: HttpRequest, visit: Visit, number: str) -> HttpResponse:
    now = own_order(visit, number)
    if now.amendment is None:
        visit.kept.draft = None
        messages.success(request, _("Your changes are saved."))
        return redirect("order_page", number)
    return redirect(now.amendment.action_url or reverse("order_page", args=[number]))


def _age(order: OrderView, view: BasketView) -> int:
    """What is to be shown anew: who was old enough for the order is so for its change."""
    return view.age_limit if view.age_limit > order.age_limit else 0


def _ways(shown: dict[str, Any]) -> list[tuple[str, str, str, bool]]:
    """Without the kept cards: a dearer sum is agreed to on the provider's page."""
    return [each for each in shown["payments"] if each[0] in Tender.values]


def _page(
    request: HttpRequest,
    visit: Visit,
    order: OrderView,
    view: BasketView,
    form: ChangesForm | None,
) -> HttpResponse:
    shown: dict[str, Any] = checkout_shown(request, visit, view, form)
    values, own, ways = shown["values"], own_left(order, view), _ways(shown)
    if form is None:
        could = [value for value, _text, _hint, cannot in ways if not cannot]
        mine = order.payment.method
        values["payment"] = mine if mine in could else next(iter(could), "")
    shown |= {"own": own, **_compared(visit, order, view)}
    shown["money_ways"] = [
        (value, text, hint if cannot else money_said(order, own.rest_minor, value), cannot)
        for value, text, hint, cannot in ways
    ]
    status = 422 if form is not None and form.errors else 200
    total = shown["total"].about
    response = page(
        visit, "changes.html", shown, place="basket", panel=False, total=total, status=status
    )
    response.form_origins = page_origins()  # type: ignore[attr-defined]
    return response


def _compared(visit: Visit, order: OrderView, view: BasketView) -> dict[str, Any]:
    """What the draft makes different, beside what was."""
    assert view.chosen is not None  # not_ready sent away a draft without
    assert visit.carried is not None and visit.carried.changes_until is not None  # it is the draft
    zone, slot, until = order.store.time_zone, view.chosen.slot, visit.carried.changes_until
    differences = changed(order, view)
    before = Money(order.maximum_minor, order.currency)
    moved = slot.id != order.slot.id
    was = slot_time(order.slot.starts_at, order.slot.ends_at, zone) if moved else ""
    return {
        "order": order,
        "age": _age(order, view),
        "differences": differences,
        "adds": any(not each.was for each in differences),
        "when": slot_time(slot.starts_at, slot.ends_at, zone),
        "when_before": was,
        "where_before": place_before(order, view),
        "until": f"{clock_time(until, zone)}, {date(until, zone)}",
        "before": before,
        "more": Money(view.maximum_minor, view.currency) - before,
    }


@require_POST
@shop
def give_up(request: HttpRequest, visit: Visit, number: str) -> HttpResponse:
    """A change that waits for its payment: the order stays as it was, and its draft is back."""
    found = own_order(visit, number)
    try:
        give_up_amendment(order_id=found.id, actor=actors.customer(found.customer_id))
    except NotFound:
        raise
    except DomainError as refusal:
        messages.warning(request, said(refusal))
        return redirect("order_page", number)
    _throw_away(visit)
    messages.info(request, _("The order stays as it is."))
    return redirect("order_page", number)
