"""Plans make slots, a fortnight ahead, within opening hours and around holidays.

A slot starts and ends on the store's wall clock, and so does its cut-off: on the nights when
clocks change it is an hour shorter or longer, and what does not exist is not made.
Rule: docs/rules/slots.md#plans.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from punnet.foundation import clock, db
from punnet.foundation.errors import Invalid, NotFound
from punnet.slots.models import Method, SlotPlan
from punnet.stores import queries as stores

HORIZON_DAYS = 14  # seven at least are shown: docs/rules/slots.md#plans


@dataclass(frozen=True, slots=True)
class PlanDetails:
    """A weekly pattern on the store's wall clock; bit 0 of `weekdays` is Monday."""

    method: str
    weekdays: int
    starts: time
    ends: time
    cutoff_hours: int  # before the start
    seats: int
    price_minor: int
    live: bool = True


@dataclass(frozen=True, slots=True)
class _Window:
    plan_id: int
    method: str
    starts_at: datetime
    ends_at: datetime
    cutoff_at: datetime
    pick_on: date
    capacity: int
    price_minor: int
    currency: str


def put_plan(store_id: int, details: PlanDetails, *, plan_id: int | None = None) -> int:
    """Add a plan, or change one for slots still to be made; its id. Raises Invalid, NotFound."""
    store = stores.store(store_id)
    if details.method not in Method.values:
        raise Invalid.field("method", f"must be one of {', '.join(Method.values)}")
    if not 1 <= details.weekdays <= 127:
        raise Invalid.field("weekdays", "must name at least one day of the week")
    if details.starts >= details.ends:
        raise Invalid.field("ends", "must be after the start, on the same day")
    for name in ("cutoff_hours", "seats", "price_minor"):
        if not 0 <= getattr(details, name) <= 32_000:
            raise Invalid.field(name, "must be 0 to 32000")
    values = {**asdict(details), "currency": store.currency}
    if plan_id is None:
        return SlotPlan.objects.create(store_id=store_id, **values).pk
    if not SlotPlan.objects.filter(pk=plan_id, store_id=store_id).update(**values):
        raise NotFound(plan=plan_id)
    return plan_id


def ensure_slots(*, store_id: int, days: int = HORIZON_DAYS, from_day: date | None = None) -> int:
    """Make the slots of the plans for `days` days that are not there yet; how many were made.

    From today those whose cut-off is still to come; with `from_day` (the seed's past) all.
    Slots there are stay as they are: safe to repeat, and two at once. Six SQL statements.
    """
    store = stores.store(store_id)
    first, now = from_day or store.today(), clock.now()
    plans = list(SlotPlan.objects.filter(store_id=store_id, live=True).order_by("id"))
    made = [
        window
        for opening in stores.openings(store_id, first, days=days)
        for plan in plans
        if plan.weekdays >> opening.on.weekday() & 1
        and _fits(plan, opening)
        and (window := _window(plan, opening.on, ZoneInfo(store.time_zone)))
        and (from_day or window.cutoff_at > now)
    ]
    made.sort(key=lambda window: (window.starts_at, window.method, window.ends_at))
    columns: dict[str, list[Any]] = {
        name: [getattr(window, name) for window in made] for name in _Window.__slots__
    }
    waves = sorted({(window.pick_on, window.cutoff_at) for window in made})
    db.write(
        MAKE_WAVES,
        store=store_id,
        pick_on=[on for on, _ in waves],
        cutoff_at=[at for _, at in waves],
    )
    return len(db.write(MAKE_SLOTS, store=store_id, **columns))


def _fits(plan: SlotPlan, opening: stores.Opening) -> bool:
    return any(opens <= plan.starts and plan.ends <= closes for opens, closes in opening.hours)


def _window(plan: SlotPlan, on: date, zone: ZoneInfo) -> _Window | None:
    """The plan's window of that day; None where the clock skips its start or end."""
    starts_at, ends_at = _instant(on, plan.starts, zone), _instant(on, plan.ends, zone)
    if starts_at is None or ends_at is None:
        return None
    before = datetime.combine(on, plan.starts) - timedelta(hours=plan.cutoff_hours)
    # a cut-off inside the skipped hour: the instant that hour would have had
    cutoff_at = before.replace(tzinfo=zone).astimezone(UTC)
    return _Window(
        plan_id=plan.pk,
        method=plan.method,
        starts_at=starts_at,
        ends_at=ends_at,
        cutoff_at=min(cutoff_at, starts_at),
        pick_on=on,
        capacity=plan.seats,
        price_minor=plan.price_minor,
        currency=plan.currency,
    )


def _instant(on: date, at: time, zone: ZoneInfo) -> datetime | None:
    """The wall-clock time as an instant: the first of two, None when the clock skips it."""
    instant = datetime.combine(on, at, tzinfo=zone).astimezone(UTC)
    return instant if instant.astimezone(zone).time() == at else None


MAKE_WAVES = """
INSERT INTO slots_wave (store_id, pick_on, cutoff_at, booked_minutes)
SELECT %(store)s::bigint, w.*, 0
  FROM unnest(%(pick_on)s::date[], %(cutoff_at)s::timestamptz[]) AS w
ON CONFLICT (store_id, pick_on, cutoff_at) DO NOTHING
"""

MAKE_SLOTS = """
INSERT INTO slots_slot (store_id, wave_id, plan_id, method, starts_at, ends_at, cutoff_at, capacity,
                        booked, booked_litres, price_minor, currency)
SELECT w.store_id, w.id, s.plan_id, s.method, s.starts_at, s.ends_at, s.cutoff_at, s.capacity,
       0, 0, s.price_minor, s.currency
  FROM unnest(%(plan_id)s::bigint[], %(method)s::text[], %(starts_at)s::timestamptz[],
              %(ends_at)s::timestamptz[], %(cutoff_at)s::timestamptz[], %(pick_on)s::date[],
              %(capacity)s::smallint[], %(price_minor)s::int[], %(currency)s::text[])
       WITH ORDINALITY
       AS s(plan_id, method, starts_at, ends_at, cutoff_at, pick_on, capacity, price_minor,
            currency, nth)
  JOIN slots_wave w ON w.store_id = %(store)s::bigint AND w.pick_on = s.pick_on
                   AND w.cutoff_at = s.cutoff_at
 ORDER BY s.nth
ON CONFLICT (store_id, method, starts_at, ends_at) DO NOTHING
RETURNING id
"""
