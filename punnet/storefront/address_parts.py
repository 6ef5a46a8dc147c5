"""What another store would change, and what to say where nobody delivers."""

from __future__ import annotations

from typing import Any

from punnet.catalogue import queries as catalogue
from punnet.places.queries import Place
from punnet.storefront.basket_parts import panel_of
from punnet.storefront.visit import Visit
from punnet.stores import queries as stores
from punnet.stores.errors import NotServed
from punnet.stores.queries import Store


def move_shown(
    visit: Visit, store: Store, *, place: Place | None = None, collect: bool = False
) -> dict[str, Any]:
    """The basket at the other store: what it lacks, what costs more or less there."""
    view = panel_of(visit).view
    lines = view.lines if view else ()
    there = catalogue.sellable(
        store.id, [each.sku for each in lines], on=store.today(), language=visit.language
    )
    priced = [(each, there[each.sku]) for each in lines if each.sku in there]
    differs = [
        (line.name, (line.price_minor, visit.currency), (new.price_minor, new.currency),
         line.price_per)
        for line, new in priced
        if new.price_minor != line.price_minor
    ]  # fmt: skip
    return {
        "store": store,
        "lacks": [each.name for each in lines if each.sku not in there],
        "differs": differs,
        "same": len(priced) - len(differs),
        "place_to": place,
        "collect": collect,
        "loses_slot": visit.carried is not None and visit.carried.slot is not None,
    }


def unserved_shown(visit: Visit, refusal: NotServed, place: Place) -> dict[str, Any]:
    """The nearest store to collect from, and how far it is."""
    slug, metres = refusal.facts.get("nearest"), refusal.facts.get("metres")
    nearest = stores.store_by_slug(slug) if slug else None
    return {"unserved": place, "nearest": nearest, "metres": round((metres or 0) / 100) * 100}
