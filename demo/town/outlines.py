"""Which ground each store serves: plain outlines, usable without a database."""

from __future__ import annotations

from punnet.places.distance import metres_between
from punnet.stores.areas import contains

Outline = tuple[tuple[float, float], ...]  # (lon, lat), closed

# The two overlap between Keskuskatu and Mikonkatu; beyond the long bridge (Hakaniemi) neither
# delivers, so that a visitor can see how the shop says so.
KAMPPI: Outline = (
    (24.9330, 60.1632), (24.9452, 60.1632), (24.9458, 60.1690), (24.9450, 60.1725),
    (24.9440, 60.1775), (24.9330, 60.1775), (24.9330, 60.1632),
)  # fmt: skip
KRUUNUNHAKA: Outline = (
    (24.9436, 60.1632), (24.9560, 60.1632), (24.9560, 60.1752), (24.9535, 60.1766),
    (24.9440, 60.1768), (24.9432, 60.1725), (24.9436, 60.1632),
)  # fmt: skip

# slug: outline and where the store stands (lat, lon)
SERVED: dict[str, tuple[Outline, tuple[float, float]]] = {
    "kamppi": (KAMPPI, (60.167667, 24.937629)),
    "kruununhaka": (KRUUNUNHAKA, (60.173613, 24.952721)),
}


def stores_at(lat: float, lon: float) -> list[str]:
    """The slugs of the stores that deliver there, nearest first."""
    near = [
        (metres_between(lat, lon, *position), slug)
        for slug, (outline, position) in SERVED.items()
        if contains([outline], lon, lat)
    ]
    return [slug for _, slug in sorted(near)]
