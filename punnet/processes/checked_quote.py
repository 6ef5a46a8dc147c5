"""What placing and changing an order judge alike: whether the quote is what the customer agreed to,
and whether an order may be made of it. rule: docs/rules/placing.md"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from punnet.basket import actions as baskets
from punnet.basket import vouchers
from punnet.basket.age import old_enough
from punnet.basket.quote import Quote
from punnet.foundation.errors import Invalid
from punnet.inventory.errors import OutOfStock
from punnet.orders.errors import AgeCheckNeeded, BelowMinimum
from punnet.slots.queries import SlotInfo


@dataclass(frozen=True)
class Agreement:
    """What the customer saw and agreed to."""

    revision: int
    maximum_minor: int


def complete(now: Quote) -> SlotInfo:
    """Its slot. Raises Invalid naming what is missing."""
    checks: list[tuple[str, Callable[[], bool], str]] = [
        ("lines", lambda: bool(now.lines), "the basket is empty"),
        ("delivery", lambda: bool(now.basket.method), "choose an address or collection first"),
        ("slot", lambda: now.slot is not None, "choose a slot first"),
    ]
    missing = [{"field": name, "problem": problem} for name, ok, problem in checks if not ok()]
    if missing or now.slot is None:
        raise Invalid(missing)
    return now.slot


def as_agreed(now: Quote, agreed: Agreement) -> None:
    """Falls are passed on; a rise, another revision or a higher maximum asks for consent.

    What cannot be had is left for `inventory` to refuse, which names it. A maximum that is
    higher because the voucher holds no longer says why.
    """
    gone = [line for line in now.lines if line.product is None and not line.parts]
    too_much = now.maximum_minor > agreed.maximum_minor
    if too_much and now.basket.revision == agreed.revision and not now.dearer:
        vouchers.must_hold(now)
    if now.basket.revision != agreed.revision or now.dearer or gone or too_much:
        raise baskets.total_changed(now)
    if now.changes:
        short = [line for line in now.lines if line.quantity < line.wanted]
        if short:
            raise OutOfStock(
                lines=[
                    {"sku": line.sku, "wanted": line.wanted, "available": line.available}
                    for line in short
                ]
            )


def must_be_old_enough(now: Quote, born_on: date | None) -> None:
    """Raises AgeCheckNeeded."""
    limit = now.age_limit
    if not limit:
        return
    restricted = [line.sku for line in now.lines if line.product and line.product.age_limit]
    if born_on is None or not old_enough(born_on, limit, on=now.on):
        raise AgeCheckNeeded(age_limit=limit, skus=restricted)


def must_reach_the_minimum(now: Quote) -> None:
    """Raises BelowMinimum."""
    if now.missing_to_minimum_minor:
        raise BelowMinimum(missing_minor=now.missing_to_minimum_minor, currency=now.currency)
