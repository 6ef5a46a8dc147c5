"""Reads of baskets. The unguessable id opens one."""

from __future__ import annotations

from uuid import UUID

from punnet.basket.errors import NoBasket
from punnet.basket.models import EMPTY, Basket, BasketLine, BasketState
from punnet.foundation.rows import find


def basket(basket_id: UUID) -> Basket:
    """The basket in any state but merged. Raises NoBasket. One SQL query."""
    found = find(Basket, BY_ID, id=basket_id)
    if not found or found[0].state == BasketState.MERGED:
        raise NoBasket(basket=str(basket_id))
    return found[0]


def lines_of(basket: Basket) -> list[BasketLine]:
    """Its lines, the first added first. One SQL query, none where nothing was ever put in."""
    return find(BasketLine, LINES, basket=basket.id) if basket.revision > EMPTY else []


BY_ID = "WHERE id = %(id)s::uuid"
LINES = "WHERE basket_id = %(basket)s::uuid ORDER BY id"
