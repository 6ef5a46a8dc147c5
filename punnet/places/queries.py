"""Reads of addresses, public to all. Each costs one SQL query, whatever the table's size."""

from __future__ import annotations

from punnet.foundation.errors import Invalid
from punnet.places.distance import metres_between
from punnet.places.providers import AddressProvider, OwnTables, Place
from punnet.places.reading import LONGEST

__all__ = ["ADDRESSES", "Place", "address", "find_addresses", "metres_between", "verify"]

MOST = 20
ADDRESSES: AddressProvider = OwnTables()  # rule: docs/rules/delivery.md#addresses
ATTRIBUTION = ADDRESSES.attribution  # shown wherever addresses or maps are
ATTRIBUTION_URL = ADDRESSES.attribution_url


def find_addresses(q: str, limit: int = 8) -> list[Place]:
    """Known addresses that `q` may mean, best first: the beginning of a street's name or of one
    of its words, in either language, with or without accents, slips of the finger forgiven;
    then the house number, begun or whole. Fewer than two letters find nothing, without a query.
    """
    return ADDRESSES.find(q, limit=max(1, min(limit, MOST)))


def address(address_id: int) -> Place:
    """The address of that id. Raises NotFound."""
    return ADDRESSES.address(address_id)


def verify(line: str, postcode: str = "", city: str = "") -> Place:
    """The known place that a written address means, with staircase and flat kept in its line.

    The street must be spelt right in either language (accents aside), the house exist, the city
    match where it is given; a differing postcode is corrected. Raises AddressUnknown with
    look-alikes (a second query), Invalid for an empty or overlong line.
    """
    if not line.strip():
        raise Invalid.field("line", "is missing")
    for name, text in (("line", line), ("postcode", postcode), ("city", city)):
        if len(text) > LONGEST:
            raise Invalid.field(name, f"must have at most {LONGEST} characters")
    return ADDRESSES.verify(line, postcode=postcode, city=city)
