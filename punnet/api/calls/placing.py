"""Placing: the one call that needs an Idempotency-Key."""

from __future__ import annotations

from uuid import UUID

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from ninja import Router

from punnet.accounts.contact import checked_contact
from punnet.api import auth, reading, shown
from punnet.api.answers import TOKEN, Done, fingerprint_of, once
from punnet.api.schemas import given as g
from punnet.api.schemas import told
from punnet.basket import queries as baskets
from punnet.credits.queries import TRIES
from punnet.foundation import crypto, limits
from punnet.foundation.errors import Invalid
from punnet.orders import queries as orders
from punnet.orders.actions import Contact
from punnet.overviews.order_view import OrderView, order_view
from punnet.processes.checked_quote import Agreement
from punnet.processes.own_money import Wanted
from punnet.processes.place_order import Placing, place_order
from punnet.stores import queries as stores
from punnet.stores.queries import Store

router = Router(tags=["orders"])


@router.post("/baskets/{basket}/orders", response={201: told.Placed})
def place(request: HttpRequest, basket: str, given: g.PlacingIn) -> HttpResponse:
    """Place the basket. The same key and body again give the first answer, or, where it never
    came, the same order as it stands. An order by `stripe` or `paypal` waits,
    `pending`, at `action.url`."""
    basket_id = reading.path_uuid(basket)
    store = stores.store(baskets.basket(basket_id).store_id)
    language = str(getattr(request, "LANGUAGE_CODE", "en"))

    def run(key: str) -> Done:
        placing = _placing(request, basket_id, given, store, key=key, language=language)
        return placed(order_view(orders.whole(place_order(placing))))

    return once(request, run, token_of=token_of, required=True, for_ever=True)


def placed(view: OrderView) -> Done:
    """201 with the order and the token that opens it."""
    body = {"order": shown.order(view), "access_token": TOKEN}
    return Done(201, body, f"order:{view.public_id}", view.access_token)


def token_of(subject: str) -> str:
    """The access token of a kept answer's order."""
    return crypto.order_access_token(UUID(subject.removeprefix("order:")))


def _placing(
    request: HttpRequest, basket_id: UUID, given: g.PlacingIn, store: Store, *, key: str,
    language: str,
) -> Placing:  # fmt: skip
    agreed, contact = given.agreed, given.contact
    if agreed.maximum.currency != store.currency:
        raise Invalid.field("agreed.maximum.currency", f"must be {store.currency}")
    own = _own(request, given.payment, store)
    who = checked_contact(
        name=contact.name, email=contact.email, phone=contact.phone, country=store.country
    )
    return Placing(
        basket_id=basket_id,
        agreed=Agreement(agreed.revision, agreed.maximum.minor),
        tender=given.payment.method,
        contact=Contact(who.name, who.email, who.phone),
        key=key,
        fingerprint=fingerprint_of(request),
        language=language,
        born_on=given.born_on,
        return_url=reading.return_address(given.payment.return_url, auth.origins_of(request)),
        customer_id=auth.customer_id_of(request),
        own=own,
    )


def _own(request: HttpRequest, given: g.PaymentIn, store: Store) -> Wanted:
    """Credit and gift card. Raises Invalid, TooMany for one code after another."""
    if given.credit and given.credit.currency != store.currency:
        raise Invalid.field("payment.credit.currency", f"must be {store.currency}")
    if given.gift_card:
        limits.must_pass("gift_card", get_adapter().get_client_ip(request), TRIES)
    return Wanted(given.credit.minor if given.credit else 0, given.gift_card or "")
