"""Where addresses come from: the interface, and the offline default over our own tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from punnet.foundation import db
from punnet.foundation.errors import NotFound
from punnet.places.errors import AddressUnknown
from punnet.places.reading import WrittenAddress, folded, read_address

SUGGESTIONS = 3


@dataclass(frozen=True, slots=True)
class Place:
    """A known address with its position. `line` is in the language it was asked for in;
    the `…_also` parts are the other language's, empty where a place has one name."""

    id: int
    line: str
    postcode: str
    city: str
    country: str
    lat: float
    lon: float
    line_also: str = ""
    city_also: str = ""


class AddressProvider(Protocol):
    """A source of addresses. Each promises what `queries.py` says of the function of that name."""

    attribution: str
    attribution_url: str

    def find(self, q: str, *, limit: int) -> list[Place]: ...

    def address(self, address_id: int) -> Place: ...

    def verify(self, line: str, *, postcode: str, city: str) -> Place: ...


class OwnTables:
    """The offline default: answers from what `actions.import_addresses` brought in."""

    attribution = "© OpenStreetMap contributors"
    attribution_url = "https://www.openstreetmap.org/copyright"

    def find(self, q: str, *, limit: int) -> list[Place]:
        wanted = read_address(q)
        if len(wanted.street) < 2:
            return []
        rows = db.read(FIND, limit=limit, **_names(wanted), **_door(wanted))
        return [_place(row, row.number) for row in rows]

    def address(self, address_id: int) -> Place:
        row = db.read_one(ADDRESS, id=address_id) if 0 < address_id < 2**63 else None
        if row is None:
            raise NotFound(address=address_id)
        return _place(row, row.number)

    def verify(self, line: str, *, postcode: str, city: str) -> Place:
        wanted = read_address(line)
        if wanted.street and wanted.low is not None:
            row = db.read_one(
                VERIFY,
                street=wanted.street,
                postcode=postcode.strip() or wanted.postcode,
                city=folded(city) or wanted.city,
                **_door(wanted),
            )
            if row is not None:
                return _place(row, _without_city(wanted.tail, row))
        found = self.find(line, limit=SUGGESTIONS)
        raise AddressUnknown(suggestions=[f"{p.line}, {p.postcode} {p.city}" for p in found])


def _names(wanted: WrittenAddress) -> dict[str, Any]:
    # folded text has letters, digits, spaces and hyphens only: nothing to escape in LIKE
    street = wanted.street
    return {
        "street": street,
        "prefix": f"{street}%",
        "word": f"% {street}%",
        "city": f"{wanted.city}%",
        "postcode": wanted.postcode,
    }


def _door(wanted: WrittenAddress) -> dict[str, Any]:
    return {"number": wanted.number, "prefixed": f"{wanted.number}%", "low": wanted.low}


def _without_city(tail: str, row: Any) -> str:
    """ "6 B 12 Helsinki" → "6 B 12": the staircase and flat stay as the customer wrote them."""
    for city in (row.city, row.city_also):
        if city and folded(tail).endswith(" " + folded(city)):
            return tail[: -len(city)].rstrip(" ,")
    return tail


def _place(row: Any, number: str) -> Place:
    line, other = f"{row.name} {number}", f"{row.name_also} {number}" if row.name_also else ""
    city, other_city = row.city, row.city_also
    if row.by_also:
        line, other, city, other_city = other, line, other_city or city, city
    return Place(row.id, line, row.postcode, city, row.country, row.lat, row.lon, other, other_city)


_COLUMNS = """a.id, a.number, a.postcode, a.lat, a.lon,
       s.name, s.name_also, s.city, s.city_also, s.country"""

# How well a door answers the number that was written; NULL: not at all.
# 0 that door, 1 the house without the staircase, 2 another staircase of the house,
# 3 a span that holds the number on its side of the street.
_FIT = """CASE WHEN a.number_folded = %(number)s THEN 0
            WHEN a.number_folded = %(low)s::int::text THEN 1
            WHEN a.low = %(low)s::int AND a.high = a.low THEN 2
            WHEN %(low)s::int BETWEEN a.low AND a.high AND (%(low)s::int - a.low) %% 2 = 0 THEN 3
       END"""

# Slips of the finger are looked for only where nothing begins as written: in a whole country
# thousands of streets resemble each other by their endings.
FIND = f"""
WITH begun AS MATERIALIZED (
    SELECT id, CASE WHEN %(street)s IN (folded, folded_also) THEN 3
                    WHEN folded LIKE %(prefix)s OR folded_also LIKE %(prefix)s THEN 2
                    ELSE 1 END AS hit
      FROM places_street
     WHERE folded LIKE %(prefix)s OR folded_also LIKE %(prefix)s
        OR folded LIKE %(word)s OR folded_also LIKE %(word)s
), matched AS (
    SELECT id, hit FROM begun
    UNION ALL
    SELECT id, 0 FROM places_street
     WHERE NOT EXISTS (SELECT FROM begun)
       AND (folded %% %(street)s OR folded_also %% %(street)s
            OR %(street)s <%% folded OR %(street)s <%% folded_also)
), scored AS (
    SELECT s.*, m.hit,
           greatest(similarity(folded, %(street)s), word_similarity(%(street)s, folded)) AS main,
           greatest(similarity(folded_also, %(street)s),
                    word_similarity(%(street)s, folded_also)) AS also,
           city_folded LIKE %(city)s OR city_also_folded LIKE %(city)s AS in_city
      FROM matched m JOIN places_street s USING (id)
), s AS (
    SELECT *, also > main AS by_also, greatest(main, also) AS alike FROM scored
     ORDER BY in_city DESC, hit DESC, alike DESC, id
     LIMIT 20
), doors AS (
    SELECT {_COLUMNS}, s.by_also, s.in_city, s.hit, s.alike, a.low, a.number_folded,
           CASE WHEN %(low)s::int IS NULL THEN 0 ELSE
               coalesce({_FIT}, CASE WHEN a.number_folded LIKE %(prefixed)s THEN 4 END)
           END AS fit,
           -- without a number the streets take turns, so that each is seen
           CASE WHEN %(low)s::int IS NULL AND s.hit < 3 THEN
               row_number() OVER (PARTITION BY s.id ORDER BY a.low, a.number_folded)
           ELSE 0 END AS turn
      FROM s JOIN places_addresspoint a ON a.street_id = s.id
)
SELECT * FROM doors
 WHERE fit IS NOT NULL
 ORDER BY in_city DESC, hit = 3 DESC, turn, fit, hit DESC, alike DESC,
          postcode = %(postcode)s DESC, name, low, number_folded, id
 LIMIT %(limit)s::int
"""  # noqa: S608

ADDRESS = f"""
SELECT {_COLUMNS}, false AS by_also
  FROM places_addresspoint a JOIN places_street s ON s.id = a.street_id
 WHERE a.id = %(id)s::bigint
"""  # noqa: S608

VERIFY = f"""
SELECT {_COLUMNS}, s.folded <> %(street)s AS by_also, {_FIT} AS fit
  FROM places_street s JOIN places_addresspoint a ON a.street_id = s.id
 WHERE (s.folded = %(street)s OR s.folded_also = %(street)s)
   AND (%(city)s = '' OR %(city)s IN (s.city_folded, s.city_also_folded))
   AND {_FIT} IS NOT NULL
 ORDER BY a.postcode = %(postcode)s DESC, fit, a.id
 LIMIT 1
"""  # noqa: S608
