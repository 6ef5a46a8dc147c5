"""Stores in words, for tests of this and higher domains."""

from __future__ import annotations

from datetime import date, time

from punnet.stores import actions
from punnet.stores.models import Method

LONG_AGO = date(2020, 1, 1)
SQUARE = [(24.0, 60.0), (25.0, 60.0), (25.0, 61.0), (24.0, 61.0), (24.0, 60.0)]


def a_store(
    slug: str = "kamppi",
    *,
    ring=SQUARE,
    minimum: int = 3000,
    charge: int = 490,
    below: int = 5000,
    **changes,
) -> int:
    """A store open 8 to 20 every day that delivers into `ring` and lets collect; its id."""
    details = {
        "slug": slug, "name": slug.title(), "time_zone": "Europe/Helsinki", "currency": "EUR",
        "language": "fi", "country": "FI", "address_line": "Yrjönkatu 30", "postcode": "00100",
        "city": "Helsinki", "lat": 60.1677, "lon": 24.9376, "phone": "+46701740605",
        "email": f"{slug}@punnet.example", "legal_name": "Punnet Demo Oy",
        "business_id": "9999999-2", "vat_number": "FI99999992",
    }  # fmt: skip
    store_id = actions.put_store(actions.StoreDetails(**{**details, **changes}))
    if ring:
        actions.put_service_area(store_id, name="town", rings=[ring])
    week = [actions.Hours(day, time(8), time(20)) for day in range(7)]
    actions.set_opening_hours(store_id, week)
    charges = actions.ChargeDetails(minimum, charge, below)
    actions.set_charges(store_id, Method.DELIVERY, charges, valid_from=LONG_AGO)
    actions.set_charges(store_id, Method.COLLECTION, actions.ChargeDetails(), valid_from=LONG_AGO)
    return store_id
