"""Checkout on one page; what was typed stays when it is refused."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from punnet.basket import delivery
from punnet.basket import queries as baskets
from punnet.basket.errors import BasketInPayment, BasketOrdered, NoBasket
from punnet.foundation.errors import DomainError, Invalid, NotFound
from punnet.orders import queries as orders
from punnet.orders.errors import BelowMinimum, KeyReused
from punnet.overviews.basket_view import BasketOrder, BasketView, basket_view
from punnet.overviews.order_view import OrderView
from punnet.processes.ways_to_pay import page_origins
from punnet.slots.errors import HoldExpired, SlotClosed, SlotFull
from punnet.storefront import own_parts, placing
from punnet.storefront.checkout_parts import checkout_shown, not_ready
from punnet.storefront.forms import CheckoutForm
from punnet.storefront.frame import page
from punnet.storefront.sentences import said
from punnet.storefront.slot_parts import kept_said, nearest, slot_sent
from punnet.storefront.visit import Visit, shop
from punnet.storefront.voucher_parts import give, is_asked

LOST = (SlotFull, SlotClosed, HoldExpired)
Offered = list[tuple[int, str]]


@require_http_methods(["GET", "HEAD", "POST"])
@shop
def checkout(request: HttpRequest, visit: Visit) -> HttpResponse:
    """GET shows the form; POST orders. Sent twice, from two tabs or again: one order."""
    if visit.changing and request.method != "POST":
        return redirect("order_changes", visit.changing)
    view = _view(request, visit)
    if view is None:
        return redirect("basket")
    if view.order is not None:
        return _to_order(visit, view.order)
    if first := not_ready(view):
        if view.lines and view.missing_to_minimum_minor:
            missing = BelowMinimum(
                missing_minor=view.missing_to_minimum_minor, currency=view.currency
            )
            messages.info(request, said(missing))
        return redirect(first)
    if request.method != "POST":
        return _page(request, visit, view, None, [])
    if "slot" in request.POST:
        return _take_slot(request, visit, view)
    if is_asked(request.POST, view):
        return _give_voucher(request, visit, view)
    if own_parts.is_asked(request.POST):
        typed = CheckoutForm(initial=request.POST.dict(), age_limit=view.age_limit)
        return _page(request, visit, view, typed, [])
    form = CheckoutForm(request.POST, age_limit=view.age_limit)
    return _place(request, visit, view, form)


def _take_slot(request: HttpRequest, visit: Visit, view: BasketView) -> HttpResponse:
    """One of the slots offered for a lost one. What was typed stays; nothing is ordered yet."""
    slot_id = slot_sent(request)
    offered: Offered = []
    try:
        chosen = delivery.choose_slot(basket_id=view.id, slot_id=slot_id)
    except NotFound:
        return redirect("slots")
    except DomainError as refusal:
        messages.warning(request, said(refusal))
        offered = nearest(slot_id, visit) if isinstance(refusal, LOST) else []
    else:
        visit.reread()
        messages.success(request, kept_said(chosen))
    typed = CheckoutForm(initial=request.POST.dict(), age_limit=view.age_limit)
    return _page(request, visit, _fresh(view, visit), typed, offered)


def _give_voucher(request: HttpRequest, visit: Visit, view: BasketView) -> HttpResponse:
    """A code was typed, or is to go. What was typed else stays; nothing is ordered, whatever was
    pressed: the sum is another now."""
    try:
        give(visit, view.id, request.POST.get("voucher", ""))
    except DomainError as refusal:
        messages.warning(request, said(refusal))
    typed = CheckoutForm(initial=request.POST.dict(), age_limit=view.age_limit)
    return _page(request, visit, _fresh(view, visit), typed, [])


def _place(
    request: HttpRequest, visit: Visit, view: BasketView, form: CheckoutForm
) -> HttpResponse:
    offered: Offered = []
    if form.is_valid():
        try:
            order = placing.place(visit, view, form.cleaned_data)
        except (BasketInPayment, BasketOrdered) as earlier:
            return _to_order(visit, BasketOrder(**earlier.facts))
        except KeyReused:
            return redirect("checkout")
        except Invalid as refusal:
            _show(form, refusal)
        except DomainError as refusal:
            form.add_error(None, said(refusal))
            if isinstance(refusal, LOST):
                offered = nearest(_slot_id(view), visit)
        else:
            visit.kept.may_see(order.number, order.access_token, visit.user_id)
            return redirect(_next_page(order))
    return _page(request, visit, _fresh(view, visit), form, offered)


def _next_page(order: OrderView) -> str:
    """The provider's page; the order's where there is none, or where it is a bank's own, which a
    form of ours may not end at: a link there leads on."""
    to = order.payment.action_url
    known = to.startswith(page_origins())
    return to if to and known else reverse("order_page", args=[order.number])


def _page(
    request: HttpRequest,
    visit: Visit,
    view: BasketView,
    form: CheckoutForm | None,
    offered: Offered,
) -> HttpResponse:
    shown: dict[str, Any] = {**checkout_shown(request, visit, view, form), "offered": offered}
    shown["joins"] = orders.to_join(_slot_id(view), visit.customer_id, visit.kept.orders)
    status = 422 if form is not None and form.errors else 200
    total = shown["total"].about
    response = page(
        visit, "checkout.html", shown, place="basket", panel=False, total=total, status=status
    )
    response.form_origins = page_origins()  # type: ignore[attr-defined]
    return response


def _view(request: HttpRequest, visit: Visit) -> BasketView | None:
    """The basket that the form was shown for, even when it is ordered by now; else the present."""
    wanted = CheckoutForm.basket_of(request.POST)
    if wanted is None:
        if visit.carried is None or not visit.count:
            return None
        wanted = visit.carried.basket_id
    try:
        basket = baskets.basket(wanted)
    except NoBasket:
        return None
    if basket.customer_id not in (None, visit.customer_id):
        return None
    return basket_view(basket, language=visit.language)


def _fresh(view: BasketView, visit: Visit) -> BasketView:
    return basket_view(baskets.basket(view.id), language=visit.language)


def _to_order(visit: Visit, order: BasketOrder) -> HttpResponse:
    """Another click, tab or reload was quicker: there is one order, here it is."""
    visit.kept.may_see(order.number, order.access_token, visit.user_id)
    return redirect("order_page", order.number)


def _slot_id(view: BasketView) -> int:
    return view.chosen.slot.id if view.chosen else 0


def _show(form: CheckoutForm, refusal: Invalid) -> None:
    """Put what an action found wrong beside its field."""
    for error in refusal.facts["errors"]:
        name = error["field"].rpartition(".")[2]
        known = name in form.fields
        form.add_error(name if known else None, form.wrong(name) if known else said(refusal))
