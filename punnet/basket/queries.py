"""Reads of baskets. The unguessable id opens one."""

from __future__ import annotations

from uuid import UUID

from punnet.basket.errors import NoBasket
from punnet.basket.models import Basket, BasketState


def basket(basket_id: UUID) -> Basket:
    """The basket in any state but merged. Raises NoBasket. One SQL query."""
    found = Basket.objects.filter(pk=basket_id).exclude(state=BasketState.MERGED).first()
    if found is None:
        raise NoBasket(basket=str(basket_id))
    return found


def live_basket_of(customer_id: int) -> Basket | None:
    """The customer's open or paying basket. One SQL query."""
    return Basket.objects.filter(
        customer_id=customer_id, state__in=[BasketState.OPEN, BasketState.PAYING]
    ).first()
