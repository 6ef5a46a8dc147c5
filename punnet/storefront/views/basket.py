"""The basket: its page, its panel, its lines, the wishes, agreeing to what changed."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from punnet.basket import actions as baskets
from punnet.foundation.errors import DomainError
from punnet.storefront import lines, wishing
from punnet.storefront.basket_parts import panel_of
from punnet.storefront.forms import LineForm
from punnet.storefront.frame import back_to, page, part, wants_part
from punnet.storefront.line_answer import line_answer
from punnet.storefront.sentences import said
from punnet.storefront.visit import Visit, shop
from punnet.storefront.voucher_parts import give


@require_safe
@shop
def basket(request: HttpRequest, visit: Visit) -> HttpResponse:
    whole = panel_of(visit)
    total = whole.total.about if whole.total else None
    return page(visit, "basket.html", {"basket": whole}, place="basket", panel=False, total=total)


@require_safe
@shop
def panel(request: HttpRequest, visit: Visit) -> HttpResponse:
    """The basket beside the page, fetched where the window turned out to have room."""
    return part(visit, "parts/panel.html", {"panel": panel_of(visit)})


@require_POST
@shop
def line(request: HttpRequest, visit: Visit, sku: str) -> HttpResponse:
    """A stepper was pressed. A stale one is refused with the number as it stands now."""
    form = LineForm(request.POST)
    note, status = "", 200
    if form.is_valid():
        wanted, seen = form.cleaned_data["wanted"], form.cleaned_data["seen"]
        measure = "grams" if "grams" in request.POST else "units"
        try:
            note = lines.set_line(visit, sku, wanted=wanted, seen=seen, measure=measure)
        except DomainError as refusal:
            note, status = said(refusal), 409
            visit.reread()
    else:
        note, status = said_of(form), 422
    if wants_part(request):
        return line_answer(visit, sku, form.data.get("key", ""), note=note, status=status)
    if note:
        messages.warning(request, note)
    return back_to(request, "basket")


@require_http_methods(["GET", "HEAD", "POST"])
@shop
def wish(request: HttpRequest, visit: Visit, sku: str) -> HttpResponse:
    """What to do when the line is missing, and a note to the picker."""
    asked = wishing.asked(request, visit, sku)
    if request.method == "POST" and not asked.searches and asked.form.is_valid():
        try:
            baskets.set_wish(basket_id=asked.basket_id, sku=sku, **asked.form.cleaned_data)
        except DomainError as refusal:
            messages.warning(request, said(refusal))
        return redirect("basket")
    status = 422 if asked.form.errors else 200
    return page(visit, "wish.html", {"asked": asked}, place="basket", panel=False, status=status)


@require_POST
@shop
def agreement(request: HttpRequest, visit: Visit) -> HttpResponse:
    """The customer accepts the listed changes, as they were shown."""
    try:
        baskets.agree(
            basket_id=visit.basket_id(),
            revision=_whole(request, "revision"),
            maximum_minor=_whole(request, "maximum"),
            language=visit.language,
        )
    except DomainError as refusal:
        messages.warning(request, said(refusal))
    return back_to(request, "basket")


@require_POST
@shop
def voucher(request: HttpRequest, visit: Visit) -> HttpResponse:
    """A voucher's code is given, or taken out."""
    try:
        give(visit, visit.basket_id(), request.POST.get("voucher", ""))
    except DomainError as refusal:
        messages.warning(request, said(refusal))
    return back_to(request, "basket")


def said_of(form: LineForm) -> str:
    return str(next(iter(form.errors.values()))[0])


def _whole(request: HttpRequest, name: str) -> int:
    text = request.POST.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 18 else -1
