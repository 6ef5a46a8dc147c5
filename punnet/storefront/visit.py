"""A request to the shop: whose basket, which store, which language. Every view gets one.

A guest's basket id lies in a signed cookie from the first page on, so that two first presses at
once fill one basket; its row is made with the first product or address. A customer's basket is
found by the session. The first request after logging in merges the one into the other; while one
of them is in payment, the guest's waits in its cookie.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import copy
from functools import cached_property, wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _

from punnet.accounts import actions as accounts
from punnet.basket import actions as baskets
from punnet.basket import delivery, merging
from punnet.basket import queries as basket_queries
from punnet.basket.merging import Left
from punnet.basket.quote import Quote, quote
from punnet.catalogue import queries as catalogue
from punnet.foundation import ids
from punnet.foundation.errors import DomainError, NotFound
from punnet.overviews import visit as visits
from punnet.overviews.visit import Carried
from punnet.places import queries as places
from punnet.storefront.kept import Kept
from punnet.stores import queries as stores
from punnet.stores.queries import Store
from punnet.ui.formats import language, quantity

PAYING = "paying"
WIDE = "wide"  # a hint set by js/panel.js: the window has room for the basket beside the page
View = Callable[..., HttpResponse]


class Visit:
    """Who asks, and what is in the basket. One SQL query for guests, three for customers; one more
    while a change of an order is paid."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request
        self.language = language()
        self.kept = Kept.read(request, self.user_id)
        self._before = copy(self.kept)
        self.carried: Carried | None = None
        self.priced: Quote | None = None
        self.reread()
        if self.user_id is None and self.kept.basket is None:
            self.kept.basket = ids.new()

    @property
    def user_id(self) -> int | None:
        user = self.request.user
        return user.pk if user.is_authenticated else None

    @cached_property
    def customer_id(self) -> int | None:
        if self.carried is not None and self.carried.customer_id is not None:
            return self.carried.customer_id
        return visits.customer_of_user(self.user_id) if self.user_id else None

    @property
    def store_id(self) -> int:
        return self.carried.store_id if self.carried else self.store.id

    @cached_property
    def store(self) -> Store:
        """The basket's store, else the one chosen by address, else the company's first."""
        wanted = self.carried.store_id if self.carried else self.kept.store
        if wanted is not None:
            try:
                return stores.store(wanted)
            except NotFound:
                self.kept.store = self.kept.place = None
        every = stores.all_stores()
        if not every:
            raise NotFound(store="any")
        return every[0]

    @property
    def zone(self) -> str:
        return self.carried.time_zone if self.carried else self.store.time_zone

    @property
    def currency(self) -> str:
        return self.carried.currency if self.carried else self.store.currency

    @property
    def wide(self) -> bool:
        return self.request.COOKIES.get(WIDE) == "1"

    @property
    def count(self) -> int:
        """Products in the basket: its lines."""
        return len(self.carried.quantities) if self.carried else 0

    def quantity(self, sku: str) -> int:
        return self.carried.quantities.get(sku, 0) if self.carried else 0

    def reread(self) -> None:
        """Look at the basket again, after a change."""
        self.__dict__.pop("store", None)
        self.priced = None
        if self._changing():
            return
        if self.user_id is not None:
            self.carried = visits.carried_by(self.user_id)
            if self.kept.basket is not None and self._took_along(self.kept.basket, self.user_id):
                self.carried = visits.carried_by(self.user_id)
            return
        found = visits.carried(self.kept.basket) if self.kept.basket else None
        if found and not _is_guests(found):
            self.kept.basket = found = None  # the next press begins another
        self.carried = found

    @property
    def changing(self) -> str:
        """The number of the order that this visitor is changing: the shop works on its draft."""
        carried = self.carried
        is_draft = carried is not None and carried.changes_until is not None
        return carried.order_number if carried and is_draft else ""

    def _changing(self) -> bool:
        """Whether there is an open draft; while it is being paid the own basket is back, and one
        that is done is forgotten."""
        if self.kept.draft is None:
            return False
        found = visits.carried(self.kept.draft)
        if found is None or found.changes_until is None or found.state not in ("open", PAYING):
            self.kept.draft = None
            return False
        if found.state == PAYING:
            return False
        self.carried = found
        return True

    def changed(self, now: Quote) -> None:
        """The basket was written and priced: look at it again, and price it no second time."""
        self.reread()
        self.priced = now

    def basket_id(self) -> UUID:
        """The basket to write to; made when there is none yet, for the last address."""
        if self.carried is not None:
            return self.carried.basket_id
        basket = baskets.create(
            store_id=self.store.id, customer_id=self._buyer(), basket_id=self.kept.basket
        )
        if self.user_id is None:
            self.kept.basket = basket.id
        if self.kept.place is not None and not basket.method:
            self._deliver_as_before(basket.id)
        return basket.id

    def quote(self) -> Quote | None:
        """The basket priced now, once a request; None while there is none."""
        if self.carried is None:
            return None
        if self.priced is None:
            basket = basket_queries.basket(self.carried.basket_id)
            self.priced = quote(basket, language=self.language)
        return self.priced

    def write(self, response: HttpResponse) -> None:
        self.kept.write(self.request, response, self._before)

    def _deliver_as_before(self, basket_id: UUID) -> None:
        try:
            place = places.address(self.kept.place or 0)
            delivery.deliver_to(basket_id=basket_id, place=place, door=delivery.Door())
        except DomainError:  # the address is known or served no longer: the customer is asked again
            self.kept.place, self.kept.line = None, ""

    def _buyer(self) -> int | None:
        """The customer to write for: a user's is made at the first need, guests have none."""
        if self.user_id is not None and self.customer_id is None:
            self.customer_id = accounts.customer_of_id(self.user_id).pk
        return self.customer_id

    def _took_along(self, guest_id: UUID, user_id: int) -> bool:
        """After logging in: what the guest had chosen joins the account's basket; whether it did.

        The cookie is let go only when nothing of the guest's is left behind.
        """
        guest = visits.carried(guest_id)
        if guest is None or not _is_guests(guest) or not (guest.quantities or guest.method):
            self.kept.basket = None
            return False
        if PAYING in (guest.state, self.carried and self.carried.state):
            return False
        basket, left = merging.give_to_customer(
            basket_id=guest_id,
            customer_id=accounts.customer_of_id(user_id).pk,
            language=self.language,
        )
        if basket.state == PAYING:  # since we looked
            return False
        self.kept.basket = None
        self._say_left(basket.store_id, left)
        return True

    def _say_left(self, store_id: int, left: Sequence[Left]) -> None:
        if not left:
            return
        names = catalogue.sellable(
            store_id,
            [each.sku for each in left],
            on=stores.store(store_id).today(),
            language=self.language,
        )
        for each in left:
            product = names[each.sku]
            measure = "grams" if product.kind == "weight" else "units"
            text = _("%(name)s: %(amount)s above the most per order stayed out of your basket.")
            amount = quantity(each.quantity, measure)
            messages.warning(self.request, text % {"name": product.name, "amount": amount})


def _is_guests(basket: Carried) -> bool:
    """Whether a guest may go on with it, now or when its payment is known."""
    return basket.customer_id is None and basket.state in ("open", PAYING)


def shop(view: View) -> View:
    """A page of the shop, open to all: gives the view its Visit and keeps its cookies.

    NotFound becomes the 404 page: somebody else's and missing are not told apart.
    """

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            visit = Visit(request)
            response = view(request, visit, *args, **kwargs)
        except NotFound as missing:
            raise Http404(str(missing)) from missing
        visit.write(response)
        patch_cache_control(response, private=True, no_cache=True)
        return response

    return wrapped
