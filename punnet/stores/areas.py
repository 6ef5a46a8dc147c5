"""Polygons on the map: what lies inside, border included. Plane geometry on degrees, exact
enough for a town; an area must not cross the 180th meridian."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from punnet.foundation.errors import Invalid

Ring = Sequence[Sequence[float]]  # (lon, lat) pairs; first and last alike
BORDER = 1e-9  # degrees, a tenth of a millimetre: what rounding may put beside the border
MOST_POINTS = 2_000


def contains(rings: Sequence[Ring], lon: float, lat: float) -> bool:
    """Whether the point lies in the first ring and in none of the holes. A point on any border,
    a hole's too, is inside. rule: docs/rules/delivery.md#service-areas"""
    if any(_on_border(ring, lon, lat) for ring in rings):
        return True
    return _inside(rings[0], lon, lat) and not any(_inside(hole, lon, lat) for hole in rings[1:])


def _inside(ring: Ring, lon: float, lat: float) -> bool:
    """Even-odd rule: a ray to the east crosses the ring an odd number of times."""
    inside = False
    for (x, y), (next_x, next_y) in pairwise(ring):
        # half-open in y, so that a corner on the ray counts once
        if (y > lat) != (next_y > lat) and lon < x + (lat - y) / (next_y - y) * (next_x - x):
            inside = not inside
    return inside


def _on_border(ring: Ring, lon: float, lat: float) -> bool:
    for (x, y), (next_x, next_y) in pairwise(ring):
        dx, dy = next_x - x, next_y - y
        length = dx * dx + dy * dy
        along = max(0.0, min(1.0, ((lon - x) * dx + (lat - y) * dy) / length)) if length else 0.0
        off_x, off_y = lon - x - along * dx, lat - y - along * dy
        if off_x * off_x + off_y * off_y <= BORDER * BORDER:
            return True
    return False


def box(rings: Sequence[Ring]) -> tuple[float, float, float, float]:
    """West, south, east, north of the outline."""
    lons, lats = [lon for lon, _ in rings[0]], [lat for _, lat in rings[0]]
    return min(lons), min(lats), max(lons), max(lats)


def must_be_sound(rings: Sequence[Ring]) -> None:
    """Raise Invalid naming what is wrong with the polygon."""
    if not rings:
        raise Invalid.field("rings", "needs an outline")
    if sum(len(ring) for ring in rings) > MOST_POINTS:
        raise Invalid.field("rings", f"may have at most {MOST_POINTS} points")
    for nth, ring in enumerate(rings):
        if len(ring) < 4 or tuple(ring[0]) != tuple(ring[-1]):
            raise Invalid.field(
                f"rings[{nth}]", "needs four points or more, the last like the first"
            )
        if any(len(point) != 2 for point in ring):
            raise Invalid.field(f"rings[{nth}]", "has points that are not (lon, lat)")
        if not all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in ring):
            raise Invalid.field(f"rings[{nth}]", "leaves the earth: lon ±180, lat ±90")
        if _area(ring) == 0:
            raise Invalid.field(f"rings[{nth}]", "has no inside")


def _area(ring: Ring) -> float:
    pairs = pairwise(ring)
    return abs(sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairs)) / 2
