"""An order as its picker walks it: ambient first, frozen last, by the store's shelves."""

from __future__ import annotations

from dataclasses import dataclass

from punnet.foundation import db
from punnet.fulfilment import queries as fulfilment
from punnet.overviews.order_view import OrderLineView, OrderView

ZONES = ("ambient", "chilled", "frozen")
_LAST = len(ZONES)


@dataclass(frozen=True)
class WalkLine:
    line: OrderLineView
    place: str  # "A01-1-1", empty when the store no longer lists it
    walk_order: int
    gtins: tuple[str, ...]


@dataclass(frozen=True)
class Walk:
    lines: tuple[WalkLine, ...]
    claimed_by: str  # staff:7, key:3, or nobody


def walk(view: OrderView) -> Walk:
    """The lines in walking order, each substitute after the line it stands in for. Two queries."""
    skus = sorted({line.sku for line in view.lines})
    found = {row.sku: row for row in db.read(PLACES, store=view.store.id, skus=skus)}
    lines = {line.id: _placed(line, found.get(line.sku)) for line in view.lines}
    claim = fulfilment.claims([view.id]).get(view.id)
    ordered = sorted(lines.values(), key=lambda each: _rank(lines, each))
    return Walk(tuple(ordered), claim.picker if claim else "")


def _placed(line: OrderLineView, row: object | None) -> WalkLine:
    if row is None:
        return WalkLine(line, "", 0, ())
    return WalkLine(line, row.place, row.walk_order, tuple(row.gtins))  # type: ignore[attr-defined]


def _rank(lines: dict[int, WalkLine], each: WalkLine) -> tuple[int, int, int, int]:
    instead_of = each.line.substitute_for
    lead = lines.get(instead_of, each) if instead_of else each
    zone = ZONES.index(lead.line.zone) if lead.line.zone in ZONES else _LAST
    return zone, lead.walk_order, lead.line.id, each.line.id


PLACES = """
SELECT p.sku, l.place, l.walk_order,
       ARRAY(SELECT b.code FROM catalogue_barcode b
              WHERE b.product_id = p.id ORDER BY b.units, b.code) AS gtins
  FROM catalogue_product p
  JOIN catalogue_listing l ON l.product_id = p.id AND l.store_id = %(store)s::bigint
 WHERE p.sku = ANY(%(skus)s::text[])
"""
