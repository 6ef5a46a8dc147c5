"""Changing a placed order in one call: a draft is made, set as asked, and saved or thrown away."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Router

from punnet.api import auth, reading, shown
from punnet.api.answers import Done, answer, fingerprint_of, once
from punnet.api.calls.baskets import must_be_others, place_given
from punnet.api.calls.orders import order_asked_for
from punnet.api.schemas import given as g
from punnet.api.schemas import told
from punnet.basket import actions, delivery, drafts, vouchers
from punnet.basket import queries as baskets
from punnet.basket.delivery import Door
from punnet.basket.quote import quote
from punnet.foundation import actors, ids
from punnet.foundation.errors import DomainError, Invalid
from punnet.foundation.quantity import Amount
from punnet.orders import queries
from punnet.overviews.order_view import OrderView, order_view
from punnet.processes.amend_order import Amending, amend_order, made_with, open_draft
from punnet.processes.checked_quote import Agreement
from punnet.processes.give_up_amendment import give_up_amendment

router = Router(tags=["orders"], auth=auth.ORDER)


@router.post("/orders/{number}/amendments", response={201: told.Amended})
def amend(request: HttpRequest, number: str, given: g.AmendmentIn) -> HttpResponse:
    """Change a placed order until `cutoff_at`: lines, delivery, slot, voucher, way to pay, all
    together or nothing. Lines that stay keep their price; what is added costs today's.

    Dearer than what is set aside, the order stands as it was until the new maximum is paid at
    `action.url`, before `order.amendment.pay_before`; the old one is let go of after that. Refused:
    `total_changed` (`facts.maximum` is what to agree to), `past_cutoff`, `amendment_in_payment`,
    `pay_first`, `nothing_changed`, `order_changed`, and as placing and baskets refuse."""
    view = order_asked_for(request, number)
    if given.agreed.maximum.currency != view.currency:
        raise Invalid.field("agreed.maximum.currency", f"must be {view.currency}")

    def run(key: str) -> Done:
        key = key or ids.new().hex
        if not made_with(view.id, key, fingerprint_of(request)):
            _save(request, view, given, key)
        now = order_view(queries.whole(view.id))
        return Done(201, {"order": shown.order(now), "action": shown.amendment_action(now)})

    return once(request, run)


@router.delete("/orders/{number}/amendments", response=told.Order)
def give_up(request: HttpRequest, number: str) -> HttpResponse:
    """Give up a change that waits for its payment: the order stands as it was. Nothing waits:
    nothing happens. 409 `confirming` while the provider does not say that no money can come."""
    view = order_asked_for(request, number)
    give_up_amendment(order_id=view.id, actor=actors.customer(view.customer_id))
    return answer(shown.order(order_view(queries.whole(view.id))))


def _save(request: HttpRequest, view: OrderView, given: g.AmendmentIn, key: str) -> None:
    language = str(getattr(request, "LANGUAGE_CODE", "en"))
    pay = given.payment
    draft = open_draft(view.id, language=language)
    try:
        _set(draft, given, language)
        amend_order(
            Amending(
                order_id=view.id,
                basket_id=draft,
                agreed=_agreed(draft, given, language),
                tender=pay.method if pay else view.payment.method,
                key=key,
                fingerprint=fingerprint_of(request),
                by=actors.customer(view.customer_id),
                language=language,
                born_on=given.born_on,
                return_url=reading.return_address(
                    pay.return_url if pay else None, auth.origins_of(request)
                ),
            )
        )
    except DomainError:
        drafts.give_up(draft)
        raise


def _set(draft: UUID, given: g.AmendmentIn, language: str) -> None:
    """Where and when first: they say what there is and what it costs."""
    to = given.delivery
    if to is not None and to.method == "collection":
        delivery.collect(basket_id=draft)
    elif to is not None:
        door = Door(to.floor, to.door_code, to.instructions)
        delivery.deliver_to(basket_id=draft, place=place_given(to.address), door=door)
    if given.slot is not None:
        slot_id = reading.field_id("slot", given.slot)
        delivery.choose_slot(basket_id=draft, slot_id=slot_id, language=language)
    for line in given.lines:
        own = line.substitution
        if isinstance(own, list):
            must_be_others(line.sku, own)
        actions.set_line(
            basket_id=draft,
            sku=line.sku,
            quantity=Amount(line.units, line.grams),
            wish=None if isinstance(own, list) else own,
            wish_skus=own if isinstance(own, list) else None,
            note=line.note,
            language=language,
        )
    if given.voucher is not None:
        vouchers.set_voucher(basket_id=draft, code=given.voucher, language=language)


def _agreed(draft: UUID, given: g.AmendmentIn, language: str) -> Agreement:
    """One call has seen no prices: it agrees to a maximum, whatever made it so."""
    now = quote(baskets.basket(draft), language=language)
    wanted = given.agreed.maximum.minor
    to_be_had = all(line.quantity == line.wanted for line in now.lines)
    if now.dearer and to_be_had and now.maximum_minor <= wanted:
        actions.agree(
            basket_id=draft,
            revision=now.basket.revision,
            maximum_minor=now.maximum_minor,
            language=language,
        )
    return Agreement(now.basket.revision, wanted)
