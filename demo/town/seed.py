"""Brings addresses and stores into the database through the same actions managers use."""

from __future__ import annotations

from demo.town.data import CITY_SWEDISH, COUNTRY, Door, doors
from demo.town.stores import CHARGES_FROM, STORES, special_days
from punnet.places.actions import AddressRow, import_addresses
from punnet.stores import actions


def open_town() -> dict[str, int]:
    """Addresses, holidays, both stores with areas, hours and charges; store ids by slug.

    A repeat changes nothing. Slot plans are for `slots` to make (`StoreSpec.slot_plans`).
    """
    import_addresses([_row(door) for door in doors()])
    actions.put_holidays(COUNTRY, special_days())
    ids = {}
    for spec in STORES:
        store_id = ids[spec.details.slug] = actions.put_store(spec.details)
        for name, outline in spec.areas.items():
            actions.put_service_area(store_id, name=name, rings=[outline])
        actions.set_opening_hours(store_id, spec.week)
        for method, charges in spec.charges.items():
            actions.set_charges(store_id, method, charges, valid_from=CHARGES_FROM)
    return ids


def _row(door: Door) -> AddressRow:
    return AddressRow(
        street=door.street_fi,
        street_also=door.street_sv if door.street_sv != door.street_fi else "",
        number=door.number,
        postcode=door.postcode,
        city=door.city,
        city_also=CITY_SWEDISH.get(door.city, ""),
        country=COUNTRY,
        lat=door.lat,
        lon=door.lon,
    )
