"""Stock in words: `stock("milk", units=5)`. The one store of a test is made when first needed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from uuid import UUID

from punnet.foundation import clock, ids
from punnet.foundation.actors import OPERATOR
from punnet.inventory import actions, queries
from punnet.inventory.actions import Effect, Shelf, Wanted
from punnet.inventory.models import StockRule, Supply
from punnet.stores.models import Store
from punnet.stores.tests.factories import a_store


def the_store() -> int:
    """The first store there is, made when there is none."""
    found = Store.objects.order_by("id").values_list("id", flat=True).first()
    return found if found is not None else a_store()


def today() -> date:
    """The day on the store's wall clock; stores of tests are in Helsinki."""
    return clock.local("Europe/Helsinki").date()


def a_day(days_ahead: int) -> date:
    return today() + timedelta(days=days_ahead)


def stock(
    sku: str,
    *,
    units: int = 0,
    grams: int = 0,
    good_until: date | None = None,
    safety: int = 0,
    store: int | None = None,
) -> None:
    """The shelf holds exactly that, counted."""
    row = Shelf(store or the_store(), sku, units or grams, good_until, safety)
    actions.bulk_set_shelf([row], actor=OPERATOR)


def coming(sku: str, *, units: int, in_days: int, good_until: date | None = None) -> None:
    """A dated inbound that many days from today; a day that there is one for stays as it is."""
    row = {"store_id": the_store(), "sku": sku, "source": "inbound", "there_by": a_day(in_days)}
    Supply.objects.bulk_create(
        [Supply(**row, quantity=units, good_until=good_until)], ignore_conflicts=True
    )


def promised(
    key: UUID | None = None,
    *,
    in_days: int = 0,
    hour: int = 12,
    store: int | None = None,
    keeps: date | None = None,
    **wanted: int,
) -> UUID:
    """Reserve `milk=2` for a slot that many days from today; the key."""
    key = key or ids.new()
    day = a_day(in_days)
    reserving(key, {sku: (units, keeps) for sku, units in wanted.items()}, day, hour, store)
    return key


def reserving(
    key: UUID,
    wanted: Mapping[str, tuple[int, date | None]],
    day: date,
    hour: int = 12,
    store: int | None = None,
) -> None:
    actions.reserve(
        key=key,
        store_id=store or the_store(),
        pick_on=day,
        slot_ends_at=clock.now() + timedelta(days=(day - today()).days, hours=hour),
        lines=[Wanted(sku, units, keeps) for sku, (units, keeps) in wanted.items()],
    )


def free(sku: str, *, in_days: int = 0, keeps: date | None = None) -> int:
    """What can be promised of it for that day."""
    lives = {sku: keeps} if keeps else None
    return queries.available(the_store(), [sku], a_day(in_days), lives)[sku]


def to_recount() -> list[str]:
    """SKUs whose books were wrong."""
    return list(StockRule.objects.exclude(recount_since=None).values_list("sku", flat=True))


def counted(sku: str, units: int) -> Effect:
    return actions.count(store_id=the_store(), sku=sku, counted=units, actor=OPERATOR)


def picked(key: UUID, sku: str, quantity: int, subject: str = "line:1") -> Effect:
    return actions.pick(
        key=key, store_id=the_store(), sku=sku, quantity=quantity, subject=subject, actor=OPERATOR
    )
