"""Every write to streets and doors."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from punnet.foundation import db
from punnet.foundation.errors import Invalid
from punnet.places.reading import folded, folded_number, number_span

ROWS_AT_A_TIME = 5_000


@dataclass(frozen=True, slots=True)
class AddressRow:
    """One door as a register gives it. `street_also` and `city_also`: the other language's name."""

    street: str
    number: str
    postcode: str
    city: str
    country: str
    lat: float
    lon: float
    street_also: str = ""
    city_also: str = ""


def import_addresses(rows: Sequence[AddressRow]) -> int:
    """Bring doors in, or up to date: a repeat changes nothing, ids stay, nothing is removed.

    Two SQL statements per 5,000 rows, all or nothing. The count of doors written is returned.
    Raises Invalid naming the first bad row.
    """
    for nth, row in enumerate(rows, 1):
        _must_be_sound(nth, row)
    # of rows that name the same door the last one holds
    unique = {(r.country, r.city, r.street, folded_number(r.number)): r for r in rows}
    doors = list(unique.values())
    with transaction.atomic():
        for start in range(0, len(doors), ROWS_AT_A_TIME):
            _import(doors[start : start + ROWS_AT_A_TIME])
    return len(doors)


def _must_be_sound(nth: int, row: AddressRow) -> None:
    if not folded(row.street) or not row.city or not re.fullmatch(r"[A-Z]{2}", row.country):
        raise Invalid.field(f"rows[{nth}]", "needs a street, a city and a country of two capitals")
    if not re.match(r"\d{1,5}\D", row.number + " "):
        raise Invalid.field(f"rows[{nth}].number", "must begin with a number of at most 5 digits")
    if not (-90 <= row.lat <= 90 and -180 <= row.lon <= 180):
        raise Invalid.field(f"rows[{nth}]", "must lie on the earth: lat ±90, lon ±180")


def _import(rows: Sequence[AddressRow]) -> None:
    streets = {(r.country, r.city, r.street): r for r in rows}.values()
    db.write(
        PUT_STREETS,
        country=[r.country for r in streets],
        city=[r.city for r in streets],
        city_also=[r.city_also for r in streets],
        name=[r.street for r in streets],
        name_also=[r.street_also for r in streets],
        folded=[folded(r.street) for r in streets],
        folded_also=[folded(r.street_also) for r in streets],
        city_folded=[folded(r.city) for r in streets],
        city_also_folded=[folded(r.city_also) for r in streets],
    )
    spans = [number_span(r.number) for r in rows]
    db.write(
        PUT_POINTS,
        country=[r.country for r in rows],
        city=[r.city for r in rows],
        name=[r.street for r in rows],
        number=[r.number for r in rows],
        number_folded=[folded_number(r.number) for r in rows],
        low=[low for low, _ in spans],
        high=[high for _, high in spans],
        postcode=[r.postcode for r in rows],
        lat=[r.lat for r in rows],
        lon=[r.lon for r in rows],
    )


PUT_STREETS = """
INSERT INTO places_street (country, city, city_also, name, name_also, folded, folded_also,
                           city_folded, city_also_folded)
SELECT * FROM unnest(%(country)s::text[], %(city)s::text[], %(city_also)s::text[],
                     %(name)s::text[], %(name_also)s::text[], %(folded)s::text[],
                     %(folded_also)s::text[], %(city_folded)s::text[],
                     %(city_also_folded)s::text[])
 ORDER BY 1, 2, 4
ON CONFLICT (country, city, name) DO UPDATE
   SET city_also = excluded.city_also, name_also = excluded.name_also, folded = excluded.folded,
       folded_also = excluded.folded_also, city_folded = excluded.city_folded,
       city_also_folded = excluded.city_also_folded
"""

PUT_POINTS = """
INSERT INTO places_addresspoint (street_id, number, number_folded, low, high, postcode, lat, lon)
SELECT s.id, r.number, r.number_folded, r.low, r.high, r.postcode, r.lat, r.lon
  FROM unnest(%(country)s::text[], %(city)s::text[], %(name)s::text[], %(number)s::text[],
              %(number_folded)s::text[], %(low)s::int[], %(high)s::int[], %(postcode)s::text[],
              %(lat)s::float8[], %(lon)s::float8[])
       AS r (country, city, name, number, number_folded, low, high, postcode, lat, lon)
  JOIN places_street s ON (s.country, s.city, s.name) = (r.country, r.city, r.name)
 ORDER BY s.id, r.low, r.number_folded
ON CONFLICT (street_id, number_folded) DO UPDATE
   SET number = excluded.number, low = excluded.low, high = excluded.high,
       postcode = excluded.postcode, lat = excluded.lat, lon = excluded.lon
"""
