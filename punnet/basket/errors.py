"""Why a basket says no."""

from __future__ import annotations

from uuid import UUID

from punnet.foundation import crypto
from punnet.foundation.errors import NotFound, Refused


class NoBasket(NotFound):
    pass


class _HasOrder(Refused):
    """Facts: number and access_token of the order that has the basket."""

    def __init__(self, *, number: str, public_id: UUID) -> None:
        super().__init__(number=number, access_token=crypto.order_access_token(public_id))


class BasketInPayment(_HasOrder):
    """A pending order has the basket: pay it or cancel it first."""

    code = "basket_in_payment"


class BasketOrdered(_HasOrder):
    code = "basket_ordered"


class BasketAmends(_HasOrder):
    """It is a draft with which that order is changed: save it there."""

    code = "basket_amends"


class ProductUnavailable(Refused):
    """Facts: sku, available (units or grams that could be had)."""

    code = "out_of_stock"


class OverCap(Refused):
    """More than one order may have. Facts: sku, available (the cap)."""

    code = "over_cap"


class LineChanged(Refused):
    """A stepper that was looking at another number. Facts: sku, seen, now."""

    code = "line_changed"


class TotalChanged(Refused):
    """Not what the customer agreed to. Facts: revision, maximum_minor, currency, changes."""

    code = "total_changed"


class OtherStore(Refused):
    """The address is another store's. Facts: store, the one that serves it."""

    code = "other_store"


class SlotUnfit(Refused):
    """This basket cannot come in that slot. Facts: reason (age_hours, lead_time, area), skus."""

    code = "slot_unfit"
