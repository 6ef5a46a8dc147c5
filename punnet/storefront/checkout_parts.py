"""What the checkout's page shows: sections, ways to pay and why not, the sum."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from punnet.foundation import ids
from punnet.foundation.money import Money
from punnet.orders.states import Tender
from punnet.overviews.basket_view import BasketView
from punnet.processes.ways_to_pay import answering, is_far, keeps_cards, online, payable_by
from punnet.storefront.basket_parts import change_said, receipt_of, total_of
from punnet.storefront.card_parts import cards_shown
from punnet.storefront.far_parts import checked_now
from punnet.storefront.forms import CheckoutForm
from punnet.storefront.most_parts import most_of, swaps
from punnet.storefront.own_parts import own_shown
from punnet.storefront.visit import Visit
from punnet.storefront.voucher_parts import voucher_shown
from punnet.storefront.words import WISHES


def not_ready(view: BasketView) -> str:
    """Where to go first: an empty basket, no address, no slot, below the minimum; or nothing."""
    then = f"?next={reverse('checkout')}"
    if not view.lines or (view.missing_to_minimum_minor and view.delivery):
        return reverse("basket")
    if view.delivery is None:
        return reverse("address") + then
    if view.chosen is None:
        return reverse("slots") + then
    return ""


def checkout_shown(
    request: HttpRequest, visit: Visit, view: BasketView, form: CheckoutForm | None
) -> dict[str, Any]:
    assert view.chosen is not None
    methods = payable_by(view.chosen.slot, view.maximum_minor)
    up = answering(methods)
    cards = cards_shown(visit, view, up)
    values = _values(request, view, form)
    can = [value for value, *_rest in cards] + up
    values["payment"] = values["payment"] if values.get("payment") in can else can[0]
    return {
        "view": view,
        "form": form,
        "values": values,
        "errors": {name: errors[0] for name, errors in form.errors.items()} if form else {},
        "key": values.get("key") or ids.new(),
        "total": total_of(view),
        "receipt_rows": receipt_of(view),
        "most_rows": most_of(view),
        "swaps": swaps(view),
        "voucher": voucher_shown(view),
        "own": own_shown(visit, view, values if form else None),
        "maximum": Money(view.maximum_minor, view.currency),
        "changes": [change_said(each, view) for each in view.changes],
        "wishes": [(key, str(name), _wish_hint(key)) for key, name in WISHES.items()],
        "payments": [*cards, *_payments(view, methods, up)],
        "may_keep": visit.user_id is not None and any(keeps_cards(name) for name in up),
        "zone": view.store.time_zone,
        "agreed": bool(values.get("consent")) and _same(values, view),
    }


def _values(request: HttpRequest, view: BasketView, form: CheckoutForm | None) -> dict[str, Any]:
    """What stands in the fields: what was typed, else what we know."""
    if form is not None:
        return form.data.dict() if form.is_bound else dict(form.initial)  # type: ignore[attr-defined]
    user = request.user
    known = {}
    if user.is_authenticated:
        known = {"name": user.name, "email": user.email, "phone": user.phone}  # type: ignore[union-attr]
    to = view.delivery
    door = {
        "floor": to.floor if to else "",
        "door_code": to.door_code if to else "",
        "instructions": to.instructions if to else "",
    }
    return {**known, **door, "default_wish": view.default_wish}


def _same(values: dict[str, Any], view: BasketView) -> bool:
    """Whether the consent given is to what is shown now."""
    given = (str(values.get("revision")), str(values.get("maximum")))
    return given == (str(view.revision), str(view.maximum_minor))


def _payments(
    view: BasketView, methods: list[str], up: list[str]
) -> list[tuple[str, str, str, bool]]:
    """(value, text, hint, cannot) of each way to pay. One that cannot says why."""
    collected = view.delivery is not None and view.delivery.method == "collection"
    text = _("When you collect") if collected else _("When it is delivered")
    door = (Tender.ON_DELIVERY.value, text, _("By card or cash, the exact amount."), False)
    return [*(_by_provider(name, view, methods, up) for name in online()), door]


def _by_provider(
    name: str, view: BasketView, methods: list[str], up: list[str]
) -> tuple[str, str, str, bool]:
    assert view.chosen is not None
    card = name == Tender.STRIPE
    text = _("Card") if card else "PayPal"
    why = _("Set aside now, charged when packed: the exact amount, never more than the maximum.")
    if is_far(name, view.chosen.slot):
        why = checked_now(name, view.chosen.slot, view.store.time_zone)
    if name not in up:
        why = (_silent if name in methods else _too_far)(card=card)
    return name, text, why, name not in up


def _silent(*, card: bool) -> str:
    if card:
        return _("Card payment does not answer at the moment. Pay another way, or try again soon.")
    return _("PayPal does not answer at the moment. Pay another way, or try again soon.")


def _too_far(*, card: bool) -> str:
    if card:
        return _(
            "Not for this slot: a bank sets an amount aside for six days at most."
            " Choose a nearer slot to pay by card."
        )
    return _(
        "Not for this slot: PayPal sets an amount aside for five days at most."
        " Choose a nearer slot to pay by PayPal."
    )


def _wish_hint(wish: str) -> str:
    return {
        "best": _("A like product, never dearer, never with a new allergen."),
        "ask": _("Until we can ask during picking, this counts as nothing instead."),
        "none": _("You get the rest, and pay only for what you get."),
    }[wish]
