"""Every write to stores and their rules: by the seed and by managers. Not on a hot path."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date, time, timedelta
from itertools import pairwise
from zoneinfo import available_timezones

from django.db import transaction
from django.db.models import Q, QuerySet

from punnet.foundation.errors import Invalid, NotFound
from punnet.foundation.money import DIGITS
from punnet.stores import areas, company, queries
from punnet.stores.models import ChargeRule, Holiday, Method, OpeningHours, ServiceArea, Store


@dataclass(frozen=True, slots=True)
class StoreDetails:
    slug: str
    name: str
    time_zone: str
    currency: str
    language: str
    country: str
    address_line: str
    postcode: str
    city: str
    lat: float
    lon: float
    phone: str
    email: str
    display_order: int = 0
    live: bool = True
    # the company on its invoices: all three, or none while nothing is sold
    legal_name: str = ""
    business_id: str = ""
    vat_number: str = ""
    far_by_card: bool = False  # slots too far for a card take one that is checked and kept


@dataclass(frozen=True, slots=True)
class Hours:
    weekday: int  # 0 is Monday
    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class SpecialDay:
    on: date
    name: str
    opens: time | None = None  # both None: closed all day
    closes: time | None = None


@dataclass(frozen=True, slots=True)
class ChargeDetails:
    """In whole minor units of the store's currency; 0 is none."""

    minimum_minor: int = 0
    small_basket_minor: int = 0
    small_basket_below_minor: int = 0
    bag_minor: int = 0


@transaction.atomic
def put_store(details: StoreDetails) -> int:
    """Open the store of that slug, or change it; returns its id. Raises Invalid.

    The currency of a store that has charges does not change: its prices would lie.
    """
    _must_be_known(details)
    known = Store.objects.select_for_update().filter(slug=details.slug).first()
    if known is not None and known.currency != details.currency and known.charge_rules.exists():
        raise Invalid.field("currency", f"is {known.currency} since the store has charges")
    given = asdict(details)
    store, _ = Store.objects.update_or_create(slug=given.pop("slug"), defaults=given)
    queries.forget()
    return store.pk


def _must_be_known(details: StoreDetails) -> None:
    for field in fields(details):
        value = getattr(details, field.name)
        if field.name not in company.NAMES and isinstance(value, str) and not value.strip():
            raise Invalid.field(field.name, "is missing")
    if details.time_zone not in available_timezones():
        raise Invalid.field("time_zone", "is no zone of the time zone database, as Europe/Helsinki")
    if details.currency not in DIGITS:
        raise Invalid.field("currency", f"must be one of {', '.join(sorted(DIGITS))}")
    if not (-90 <= details.lat <= 90 and -180 <= details.lon <= 180):
        raise Invalid.field("lat", "must lie on the earth: lat ±90, lon ±180")
    company.must_be_sound(
        country=details.country, **{name: getattr(details, name) for name in company.NAMES}
    )


def put_service_area(
    store_id: int,
    *,
    name: str,
    rings: Sequence[areas.Ring],
    method: str = Method.DELIVERY,
) -> None:
    """Draw a piece of the store's service area, or redraw the one of that name. Raises Invalid."""
    areas.must_be_sound(rings)
    west, south, east, north = areas.box(rings)
    ServiceArea.objects.update_or_create(
        store=_existing(store_id),
        method=Method(method),
        name=name,
        defaults={
            "rings": [[[lon, lat] for lon, lat in ring] for ring in rings],
            "west": west,
            "south": south,
            "east": east,
            "north": north,
        },
    )


def remove_service_area(store_id: int, *, name: str, method: str = Method.DELIVERY) -> None:
    """Serve that piece no longer. Orders already placed there stand. Raises NotFound."""
    gone, _ = ServiceArea.objects.filter(store=store_id, method=method, name=name).delete()
    if not gone:
        raise NotFound(store=store_id, area=name)


@transaction.atomic
def set_opening_hours(store_id: int, week: Sequence[Hours]) -> None:
    """Replace the ordinary week; a weekday without hours is closed. Raises Invalid."""
    ordered = sorted(week, key=lambda hours: (hours.weekday, hours.opens))
    for hours in ordered:
        if hours.weekday not in range(7) or hours.opens >= hours.closes:
            raise Invalid.field("week", "needs weekdays 0 to 6, each opening before it closes")
    for earlier, later in pairwise(ordered):
        if earlier.weekday == later.weekday and later.opens < earlier.closes:
            raise Invalid.field("week", f"has hours that overlap on weekday {later.weekday}")
    store = Store.objects.select_for_update().get(pk=_existing(store_id).pk)
    OpeningHours.objects.filter(store=store).delete()
    OpeningHours.objects.bulk_create(
        OpeningHours(store=store, **asdict(hours)) for hours in ordered
    )


@transaction.atomic
def put_holidays(country: str, days: Sequence[SpecialDay], *, store_id: int | None = None) -> None:
    """Give days their own hours, for the whole country or one store; a repeat changes the day."""
    store = _existing(store_id) if store_id is not None else None
    for day in days:
        if (day.opens is None) != (day.closes is None):
            raise Invalid.field("days", f"{day.on}: give both times, or none for closed")
        if day.opens and day.closes and day.opens >= day.closes:
            raise Invalid.field("days", f"{day.on}: opens after it closes")
        Holiday.objects.update_or_create(
            country=country,
            store=store,
            on=day.on,
            defaults={"name": day.name, "opens": day.opens, "closes": day.closes},
        )


def remove_holiday(holiday_id: int) -> None:
    """The day has its ordinary hours again. Raises NotFound."""
    gone, _ = Holiday.objects.filter(pk=holiday_id).delete()
    if not gone:
        raise NotFound(holiday=holiday_id)


@transaction.atomic
def set_charges(store_id: int, method: str, charges: ChargeDetails, *, valid_from: date) -> None:
    """Charge so from that day on, by the slot's day. Rules until the day before stay as they
    were; rules from that day on are replaced. Raises Invalid."""
    if any(minor < 0 for minor in asdict(charges).values()):
        raise Invalid.field("charges", "must not be negative")
    if charges.small_basket_minor and charges.small_basket_below_minor <= charges.minimum_minor:
        raise Invalid.field(
            "small_basket_below_minor", "must lie above the minimum, or the charge is never taken"
        )
    store = Store.objects.select_for_update().get(pk=_existing(store_id).pk)
    rules = ChargeRule.objects.filter(store=store, method=Method(method))
    _end_before(rules, valid_from)
    ChargeRule.objects.create(
        store=store,
        method=Method(method),
        valid_from=valid_from,
        currency=store.currency,
        **asdict(charges),
    )
    queries.forget()


@transaction.atomic
def stop_method(store_id: int, method: str, *, from_day: date) -> None:
    """Offer the method no longer from that day on, by the slot's day. Raises NotFound."""
    store = Store.objects.select_for_update().get(pk=_existing(store_id).pk)
    _end_before(ChargeRule.objects.filter(store=store, method=Method(method)), from_day)
    queries.forget()


def _end_before(rules: QuerySet[ChargeRule], day: date) -> None:
    rules.filter(valid_from__gte=day).delete()
    still = Q(valid_until=None) | Q(valid_until__gte=day)
    rules.filter(still).update(valid_until=day - timedelta(days=1))


def _existing(store_id: int) -> Store:
    store = Store.objects.filter(pk=store_id).first()
    if store is None:
        raise NotFound(store=store_id)
    return store
