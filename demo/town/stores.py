"""The two stores: invented, at real addresses of the town. Plain data; seed.py opens them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time

from demo.town.outlines import KAMPPI, KRUUNUNHAKA, Outline
from punnet.slots.actions import PlanDetails
from punnet.stores.actions import ChargeDetails, Hours, SpecialDay, StoreDetails
from punnet.stores.holidays import finnish_holidays

EVERY_DAY, WORKDAYS, SATURDAY, SUNDAY = 127, 31, 32, 64  # bits, 1 is Monday
YEARS = (2026, 2027)
CHARGES_FROM = date(2026, 1, 1)
# nobody's: a sound number far above those that are given
COMPANY, BUSINESS_ID = "Punnet Demo Oy", "9999999-2"


@dataclass(frozen=True, slots=True)
class StoreSpec:
    details: StoreDetails
    areas: dict[str, Outline]
    week: tuple[Hours, ...]
    charges: dict[str, ChargeDetails]
    slot_plans: tuple[PlanDetails, ...] = field(default=())


# rule: docs/rules/delivery.md#charges. 30 € to deliver at all, 4.90 € below 50 €; none to collect
CHARGES = {
    "delivery": ChargeDetails(
        minimum_minor=3000, small_basket_minor=490, small_basket_below_minor=5000
    ),
    "collection": ChargeDetails(),
}


def _week(
    workday: tuple[int, int], saturday: tuple[int, int], sunday: tuple[int, int]
) -> tuple[Hours, ...]:
    days = [workday] * 5 + [saturday, sunday]
    return tuple(Hours(n, time(opens), time(closes)) for n, (opens, closes) in enumerate(days))


def _windows(
    method: str,
    weekdays: int,
    hours: tuple[tuple[int, int], ...],
    *,
    cutoff: int,
    seats: int,
    price: int,
) -> list[PlanDetails]:
    return [
        PlanDetails(method, weekdays, time(start), time(end), cutoff, seats, price)
        for start, end in hours
    ]


def _plans(*, seats: int) -> tuple[PlanDetails, ...]:
    """Two-hour windows by day, one-hour windows in the evening, which cost more.

    The first window is picked the evening before; the others are cut off four hours ahead.
    """
    return tuple(
        _windows("delivery", WORKDAYS | SATURDAY, ((8, 10),), cutoff=11, seats=seats, price=490)
        + _windows(
            "delivery", EVERY_DAY, ((10, 12), (12, 14), (14, 16)), cutoff=4, seats=seats, price=390
        )
        + _windows(
            "delivery", EVERY_DAY, ((16, 17), (17, 18), (18, 19)), cutoff=4, seats=seats, price=690
        )
        + _windows(
            "delivery", WORKDAYS | SATURDAY, ((19, 20), (20, 21)), cutoff=4, seats=seats, price=590
        )
        + _windows(
            "collection",
            EVERY_DAY,
            ((10, 12), (12, 14), (14, 16), (16, 18)),
            cutoff=3,
            seats=seats - 4,
            price=0,
        )
        + _windows(
            "collection", WORKDAYS | SATURDAY, ((18, 20),), cutoff=3, seats=seats - 4, price=0
        )
    )


STORES = (
    StoreSpec(
        StoreDetails(
            slug="kamppi",
            name="Punnet Kamppi",
            time_zone="Europe/Helsinki",
            currency="EUR",
            language="en",
            country="FI",
            address_line="Yrjönkatu 30",
            postcode="00100",
            city="Helsinki",
            lat=60.167667,
            lon=24.937629,
            phone="+46 70 174 06 05",  # numbers set apart for fiction: Finland has none, Sweden has
            email="kamppi@punnet.example",
            display_order=1,
            legal_name=COMPANY,
            business_id=BUSINESS_ID,
            vat_number=f"FI{BUSINESS_ID.replace('-', '')}",
        ),
        areas={"Kamppi and the centre": KAMPPI},
        week=_week((7, 22), (8, 22), (10, 21)),
        charges=CHARGES,
        slot_plans=_plans(seats=20),
    ),
    StoreSpec(
        StoreDetails(
            slug="kruununhaka",
            name="Punnet Kruununhaka",
            time_zone="Europe/Helsinki",
            currency="EUR",
            language="en",
            country="FI",
            address_line="Snellmaninkatu 14A",
            postcode="00170",
            city="Helsinki",
            lat=60.173613,
            lon=24.952721,
            phone="+46 70 174 06 06",
            email="kruununhaka@punnet.example",
            display_order=2,
            legal_name=COMPANY,
            business_id=BUSINESS_ID,
            vat_number=f"FI{BUSINESS_ID.replace('-', '')}",
        ),
        areas={"Kruununhaka and Kaartinkaupunki": KRUUNUNHAKA},
        week=_week((7, 21), (8, 21), (10, 20)),
        charges=CHARGES,
        slot_plans=_plans(seats=16),
    ),
)

_CLOSED = {"Christmas Day", "Midsummer Day"}
_MORNING = {"Midsummer Eve": (8, 13), "Christmas Eve": (8, 13)}


def special_days() -> list[SpecialDay]:
    """Public holidays of both years with our stores' hours: shut on two, a short day on the rest."""
    days = []
    for holiday in (each for year in YEARS for each in finnish_holidays(year)):
        if holiday.name in _CLOSED:
            days.append(SpecialDay(holiday.on, holiday.name))
        else:
            opens, closes = _MORNING.get(holiday.name, (10, 18))
            days.append(SpecialDay(holiday.on, holiday.name, time(opens), time(closes)))
    return days
